import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { Occasion, SafetyAnswer, Sign } from "@/lib/domain/red-flags";
import type { Database, Scope } from "../tenant";

type Row = { id: string; occasion: Occasion; signs: Sign[]; answeredAt: string; acknowledgedAt: string | null };

/** Answers of the last days; what was asked long ago only matters while nobody has read what to do. */
const LATEST = 20;

/**
 * What a patient answered to the questions about red flags, the latest first: the last few, and every answer with a sign
 * that was not acknowledged. For use inside other queries: records nothing.
 */
export async function readSafetyAnswers(db: Database, patientId: string, timeZone: string): Promise<SafetyAnswer[]> {
  const rows = await db.execute<Row>(sql`
    select id, occasion, signs, answered_at as "answeredAt", acknowledged_at as "acknowledgedAt"
    from safety_answers a
    where a.patient_id = ${patientId} and ((a.acknowledged_at is null and cardinality(a.signs) > 0)
      or a.id in (select l.id from safety_answers l where l.patient_id = ${patientId}
        order by l.answered_at desc, l.id limit ${LATEST}))
    order by a.answered_at desc, a.id`);
  return rows.map((row) => answerFrom(row, timeZone));
}

/** What the signed-in patient answered about red flags, and which day it is for them. Null for everybody else. */
export async function findSafety(
  scope: Scope,
  { now }: { now: Date },
): Promise<{ today: CalendarDay; answers: SafetyAnswer[] } | null> {
  const { db, viewer } = scope;
  if (viewer.role !== "patient") return null;
  const { patientId, timeZone } = viewer;
  const answers = await readSafetyAnswers(db, patientId, timeZone);
  scope.record({ action: "safety-answers.read", entity: "patient", entityId: patientId, patientId });
  return { today: calendarDayAt(now, timeZone), answers };
}

function answerFrom({ answeredAt, acknowledgedAt, ...row }: Row, timeZone: string): SafetyAnswer {
  return {
    ...row,
    answeredOn: calendarDayAt(new Date(answeredAt), timeZone),
    acknowledgedAt: acknowledgedAt === null ? null : new Date(acknowledgedAt).toISOString(),
  };
}
