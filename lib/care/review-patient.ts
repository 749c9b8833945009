import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import { refreshTallies } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { addDays, type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { ReasonKind } from "@/lib/domain/reason";
import type { Decision } from "@/lib/domain/review";
import { type Answer, badInput, done, type FieldFaults, refused } from "./refusal";
import type { ReviewValues } from "./review-values";
import { type Settlement, settleReasons } from "./settle-reasons";

export type SavedReview = {
  id: string;
  decision: Decision;
  at: Date;
  /** The reasons that this review saw to, or put off. */
  settled: ReasonKind[];
  isNew: boolean;
};
type Asked = { patientId: string; values: ReviewValues };
type Known = { timeZone: string; leftCareOn: CalendarDay | null };
type Kept = { decision: Decision; note: string | null; at: string };

/** Whoever puts a patient off for longer would rather end their care. */
const MOST_DAYS_LATER = 90;

/**
 * Keeps that a clinician looked at a patient and what they decided, and sees to every reason that is open: it is hidden
 * until something new happens, or, put off, until a day. The id is made by whoever looks, so that a review sent twice is
 * one review.
 */
export async function reviewPatient(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, values }: Asked,
): Promise<Answer<SavedReview, "not-found" | "bad-input" | "left-care" | "different-content">> {
  const { db, viewer, record } = scope;
  const [known] = await db.execute<Known>(sql`
    select p.time_zone as "timeZone", p.left_care_on as "leftCareOn" from patients p
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known) return refused("not-found");
  const { id, decision, note } = values;
  const repeated = await findReview(scope, patientId, id);
  if (repeated) {
    if (repeated.decision !== decision || repeated.note !== note)
      return refused("different-content", { current: { id } });
    record({ action: "patient.review-repeat", entity: "review", entityId: id, patientId });
    return done({ id, decision, at: new Date(repeated.at), settled: [], isNew: false });
  }
  const today = calendarDayAt(now, known.timeZone);
  if (known.leftCareOn !== null && known.leftCareOn < today) return refused("left-care");
  const settlement = settlementOf(values, today);
  if ("faults" in settlement) return badInput(settlement.faults);

  await db.execute(sql`
    insert into reviews (clinic_id, patient_id, id, reviewed_by, reviewed_at, decision, note)
    values (${viewer.clinicId}, ${patientId}, ${id}, ${viewer.userId}, ${now.toISOString()}, ${decision}, ${note})`);
  await refreshTallies(db, viewer.clinicId, [patientId], now); // raises what is not raised yet
  const settled = await settleReasons({ scope, now }, { patientId, today, settlement });
  const action = decision === "later" ? "patient.snooze" : "patient.review";
  record({ action, entity: "review", entityId: id, patientId, meta: { decision, settled: settled.length } });
  return done({ id, decision, at: now, settled, isNew: true });
}

async function findReview({ db }: Scope, patientId: string, id: string): Promise<Kept | null> {
  const [kept] = await db.execute<Kept>(
    sql`select decision, note, reviewed_at as at from reviews where patient_id = ${patientId} and id = ${id}`,
  );
  return kept ?? null;
}

/** What the decision means for the reasons, or what is wrong with it by field. */
function settlementOf(
  { id: reviewId, decision, until, reason }: ReviewValues,
  today: CalendarDay,
): Settlement | { faults: FieldFaults } {
  if (decision !== "later") {
    const faults = { ...(until !== null && { until: "only-later" }), ...(reason !== null && { reason: "only-later" }) };
    return Object.keys(faults).length > 0 ? { faults } : { state: "done", outcome: decision, reviewId };
  }
  const untilFault = faultOf(until, today);
  if (until === null || untilFault !== null || reason === null) {
    return { faults: { ...(untilFault && { until: untilFault }), ...(reason === null && { reason: "required" }) } };
  }
  return { state: "snoozed", until, reason, reviewId };
}

function faultOf(until: CalendarDay | null, today: CalendarDay): string | null {
  if (until === null) return "required";
  if (until <= today) return "day-not-ahead";
  return until > addDays(today, MOST_DAYS_LATER) ? "day-too-far-to-wait" : null;
}
