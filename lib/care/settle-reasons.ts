import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { keepHandled, raiseSignals } from "@/db/raised-signals";
import type { Scope } from "@/db/tenant";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { type Handled, openReasons } from "@/lib/domain/handled";
import type { Reason, ReasonKind } from "@/lib/domain/reason";
import { SIGNAL_RULES } from "@/lib/domain/signal-rules";

/** What is said about the reasons that are open: seen to with an outcome, or put off to a day with a reason. */
export type Settlement =
  | { state: "done"; outcome: string; reviewId: string | null }
  | { state: "snoozed"; until: CalendarDay; reason: string; reviewId: string };

/**
 * Takes a step on the signal of every reason that was open when the patient was last worked out, and answers which they
 * were. Answers to the questions about red flags are seen to one by one and stay as they are.
 */
export async function settleReasons(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, today, settlement }: { patientId: string; today: CalendarDay; settlement: Settlement },
): Promise<ReasonKind[]> {
  const { db, viewer } = scope;
  const [kept] = await db.execute<{ reasons: readonly Reason[] | null; handled: Handled | null }>(
    sql`select reasons, handled from patient_tallies where patient_id = ${patientId}`,
  );
  const open = openReasons(kept?.reasons ?? [], kept?.handled ?? {}, today);
  if (open.length === 0) return [];
  await raiseSignals(db, viewer.clinicId, [{ patientId, today, reasons: open }], now); // what was worked out elsewhere

  const steps = open.map(({ kind, about }) => ({ step_id: uuidv7(), rule: SIGNAL_RULES[kind].name, about }));
  const { state, reviewId } = settlement;
  const [outcome, until, reason] =
    settlement.state === "done" ? [settlement.outcome, null, null] : [null, settlement.until, settlement.reason];
  await db.execute(sql`
    insert into signal_steps (clinic_id, patient_id, signal_id, id, state, snoozed_until, outcome, reason, review_id, by_user, at)
    select s.clinic_id, s.patient_id, s.id, w.step_id, ${state}, ${until}::date, ${outcome}, ${reason}, ${reviewId}::uuid,
      ${viewer.userId}::uuid, ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(steps)}::json) as w(step_id uuid, rule text, about date)
    join signals s on s.clinic_id = ${viewer.clinicId} and s.patient_id = ${patientId} and s.rule = w.rule and s.about_on = w.about`);
  await keepHandled(db, viewer.clinicId, [patientId]);
  return open.map(({ kind }) => kind);
}
