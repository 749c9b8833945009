import type { Dose, PlannedPrescription, ProgramVersion } from "./plan";
import type { DayReport, ReportedItem } from "./report";

/** Whether something was done, wholly or in part. */
export function isWork({ status }: ReportedItem): boolean {
  return status !== "not_done";
}

/**
 * What a report says about a prescription of a version, or null for silence.
 * A report made under another version answers for the same exercise; the best answer stands.
 */
export function answerFor(
  report: DayReport | null,
  prescription: PlannedPrescription,
  version: ProgramVersion,
): ReportedItem | null {
  if (report === null) return null;
  const own = report.items.find(({ prescriptionId }) => prescriptionId === prescription.id);
  if (own) return own;
  const carriedOver = report.items.filter(
    (item) =>
      item.exerciseId === prescription.exerciseId &&
      !version.prescriptions.some(({ id }) => id === item.prescriptionId),
  );
  return (
    carriedOver.find(({ status }) => status === "done") ??
    carriedOver.find(({ status }) => status === "partly") ??
    carriedOver[0] ??
    null
  );
}

/** An exercise done as prescribed counts this much. Whole numbers add up to the same sum in any order. */
export const WHOLE_DOSE = 10_000;

/**
 * How much of a prescribed dose was done, in ten-thousandths, at most the whole.
 * `done` takes what was not said as prescribed. `partly` without its amounts is unknown.
 */
export function doseDone(item: ReportedItem, prescribed: Dose): number | "unknown" {
  if (item.status === "not_done") return 0;
  const done = amountDone(item, prescribed);
  // The largest amount is 20 sets of 600 seconds, so that rounding never completes an incomplete dose.
  return done === null ? "unknown" : Math.min(WHOLE_DOSE, Math.round((done / amountOf(prescribed)) * WHOLE_DOSE));
}

/** Sets times repetitions, or else times seconds of hold, or else times minutes. */
function amountOf({ sets, repetitions, holdSeconds, minutes }: Dose): number {
  return sets * (repetitions ?? holdSeconds ?? minutes ?? 1);
}

function amountDone(item: ReportedItem, prescribed: Dose): number | null {
  const [said, asPrescribed] = countedAmount(item, prescribed);
  const sets = item.sets ?? (prescribed.sets === 1 ? 1 : null);
  if (item.status === "done") return (sets ?? prescribed.sets) * (said ?? asPrescribed);
  return sets === null || said === null ? null : sets * said;
}

function countedAmount(item: ReportedItem, prescribed: Dose): [number | null, number] {
  if (prescribed.repetitions !== null) return [item.repetitions, prescribed.repetitions];
  if (prescribed.holdSeconds !== null) return [item.holdSeconds, prescribed.holdSeconds];
  return [item.minutes, prescribed.minutes ?? 1];
}
