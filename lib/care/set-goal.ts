import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { type Answer, badInput, done, refused } from "./refusal";

export type SetGoal = { id: string; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "different-content";
type Asked = { patientId: string; goalId: string; words: string };
type Known = { words: string | null; isOpen: boolean | null; open: number };

/**
 * Keeps a goal in the patient's words, under an id made by whoever writes it down, or opens a settled one again.
 * The words of a goal never change, so that its scores speak of one thing; not more than five are open at a time.
 */
export async function setGoal(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, goalId, words }: Asked,
): Promise<Answer<SetGoal, Refusal>> {
  const { db, viewer, record } = scope;
  // Of two goals set at once, the second is to see the first when it counts.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`goals of ${patientId}`}, 0))`);
  const [known] = await db.execute<Known>(sql`
    select g.words, g.reached_on is null and g.dropped_on is null as "isOpen",
      (select count(*)::int from goals o where o.clinic_id = p.clinic_id and o.patient_id = p.id
        and o.reached_on is null and o.dropped_on is null) as open
    from patients p left join goals g on g.clinic_id = p.clinic_id and g.patient_id = p.id and g.id = ${goalId}
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known) return refused("not-found");
  const isNew = known.words === null;
  if (!isNew && known.words !== words) return refused("different-content", { current: { id: goalId } });
  const deed = { entity: "goal", entityId: goalId, patientId };
  if (!isNew && known.isOpen) {
    record({ action: "goal.repeat", ...deed });
    return done({ id: goalId, isNew });
  }
  if (known.open >= CLINICAL.goalsAtMost.value) return badInput({ words: "too-many-goals" });

  await db.execute(
    isNew
      ? sql`insert into goals (clinic_id, id, patient_id, words, set_by, set_at)
          values (${viewer.clinicId}, ${goalId}, ${patientId}, ${words}, ${viewer.userId}, ${now.toISOString()})`
      : sql`update goals set reached_on = null, dropped_on = null where patient_id = ${patientId} and id = ${goalId}`,
  );
  record({ action: isNew ? "goal.set" : "goal.reopen", ...deed });
  return done({ id: goalId, isNew });
}
