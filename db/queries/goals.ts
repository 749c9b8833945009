import { sql } from "drizzle-orm";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { GoalScore } from "@/lib/domain/goal";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

export type Goal = {
  id: string;
  /** The patient's own. */
  words: string;
  setAt: Date;
  reachedOn: CalendarDay | null;
  droppedOn: CalendarDay | null;
  /** Oldest first; only the days on which something was said. */
  scores: { day: CalendarDay; score: GoalScore }[];
};

type Row = Omit<Goal, "setAt"> & { setAt: string };

/** A patient's goals, the open ones first and then the latest. Null when the viewer may not see the patient. */
export async function listGoals(
  { db, viewer, record }: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<Goal[] | null> {
  const [patient] = await db.execute<{ goals: Row[] }>(sql`
    select coalesce((select json_agg(json_build_object('id', g.id, 'words', g.words, 'setAt', g.set_at,
        'reachedOn', g.reached_on, 'droppedOn', g.dropped_on,
        'scores', coalesce((select json_agg(json_build_object('day', s.day, 'score', s.score) order by s.day)
          from goal_scores s where s.clinic_id = g.clinic_id and s.patient_id = g.patient_id and s.goal_id = g.id), '[]'))
        order by num_nonnulls(g.reached_on, g.dropped_on), g.set_at, g.id)
      from goals g where g.clinic_id = p.clinic_id and g.patient_id = p.id), '[]') as goals
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!patient) return null;
  record({ action: "goals.read", entity: "patient", entityId: patientId, patientId });
  return patient.goals.map((goal) => ({ ...goal, setAt: new Date(goal.setAt) }));
}
