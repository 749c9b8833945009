import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { GoalEnd } from "@/lib/domain/goal";
import { type Answer, done, refused } from "./refusal";

export type SettledGoal = { id: string; on: CalendarDay };
type Refusal = "not-found" | "different-content";
type Asked = { patientId: string; goalId: string; words: string; end: GoalEnd };
type Known = { timeZone: string; words: string | null; reachedOn: CalendarDay | null; droppedOn: CalendarDay | null };

/** Says that a goal was reached or is no longer wanted, today in the patient's calendar. Its scores stay. */
export async function settleGoal(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, goalId, words, end }: Asked,
): Promise<Answer<SettledGoal, Refusal>> {
  const { db, viewer, record } = scope;
  const [known] = await db.execute<Known>(sql`
    select p.time_zone as "timeZone", g.words, g.reached_on as "reachedOn", g.dropped_on as "droppedOn"
    from patients p left join goals g on g.clinic_id = p.clinic_id and g.patient_id = p.id and g.id = ${goalId}
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known || known.words === null) return refused("not-found");
  if (known.words !== words) return refused("different-content", { current: { id: goalId } });
  const deed = { entity: "goal", entityId: goalId, patientId };
  const standing = end === "reached" ? known.reachedOn : known.droppedOn;
  if (standing !== null) {
    record({ action: "goal.repeat", ...deed });
    return done({ id: goalId, on: standing });
  }
  const on = calendarDayAt(now, known.timeZone);
  const reachedOn = end === "reached" ? on : null;
  const droppedOn = end === "dropped" ? on : null;
  await db.execute(sql`
    update goals set reached_on = ${reachedOn}::date, dropped_on = ${droppedOn}::date
    where patient_id = ${patientId} and id = ${goalId}`);
  record({ action: end === "reached" ? "goal.reach" : "goal.drop", ...deed });
  return done({ id: goalId, on });
}
