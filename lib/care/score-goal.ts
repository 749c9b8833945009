import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import { rulesFrom } from "@/db/queries/rules";
import type { Scope } from "@/db/tenant";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { GoalScore } from "@/lib/domain/goal";
import { type Answer, badInput, done, refused } from "./refusal";
import { reportableDayFault } from "./reportable-day";

export type ScoredGoal = { id: string; day: CalendarDay; score: GoalScore; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "goal-settled";
type Asked = { patientId: string; goalId: string; day: CalendarDay; score: GoalScore };
type Known = {
  timeZone: string;
  inCareSince: CalendarDay;
  rules: Record<string, unknown> | null;
  isOpen: boolean;
  score: GoalScore | null;
};

/** Keeps how well a goal goes on a day; saying it again for the same day corrects it. Days as for a check-in. */
export async function scoreGoal(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, goalId, day, score }: Asked,
): Promise<Answer<ScoredGoal, Refusal>> {
  const { db, viewer, record } = scope;
  const [known] = await db.execute<Known>(sql`
    select p.time_zone as "timeZone", p.in_care_since as "inCareSince", s.score,
      g.reached_on is null and g.dropped_on is null as "isOpen",
      (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules
    from patients p
    join goals g on g.clinic_id = p.clinic_id and g.patient_id = p.id and g.id = ${goalId}
    left join goal_scores s on s.clinic_id = g.clinic_id and s.patient_id = g.patient_id and s.goal_id = g.id
      and s.day = ${day}
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known) return refused("not-found");
  const { lateEntryDays } = rulesFrom(known.rules ?? {});
  const fault = reportableDayFault(day, { ...known, lateEntryDays, now });
  if (fault) return badInput({ day: fault });
  const isNew = known.score === null;
  const scored = { id: goalId, day, score, isNew };
  const deed = { entity: "goal", entityId: goalId, patientId };
  if (known.score === score) {
    record({ action: "goal.repeat", ...deed });
    return done(scored);
  }
  if (!known.isOpen) return refused("goal-settled");
  await db.execute(sql`
    insert into goal_scores (clinic_id, patient_id, goal_id, day, score, said_by, said_at)
    values (${viewer.clinicId}, ${patientId}, ${goalId}, ${day}, ${score}, ${viewer.userId}, ${now.toISOString()})
    on conflict (clinic_id, patient_id, goal_id, day) do update set
      score = excluded.score, said_by = excluded.said_by, said_at = excluded.said_at`);
  record({ action: isNew ? "goal.score" : "goal.rescore", ...deed });
  return done(scored);
}
