import { addDays, type CalendarDay } from "./calendar-day";
import { CLINICAL } from "./clinical-constants";
import type { History } from "./history";
import type { PainScore } from "./report";
import { eachDay, holds, type Span } from "./span";
import { reportOn } from "./timeline";

/** The pains of one day; null where the patient said nothing, which leaves a gap in the line. */
export type PainDay = {
  day: CalendarDay;
  before: PainScore | null;
  worst: PainScore | null;
  after: PainScore | null;
};

/** A reported worst pain, as a number with its day. */
export type WorstPain = { day: CalendarDay; score: PainScore };

/** The pains of every day of a span, in order. */
export function painSeries(history: History, span: Span): PainDay[] {
  return eachDay(span).map((day) => {
    const report = reportOn(history, day);
    return {
      day,
      before: report?.painBefore ?? null,
      worst: report?.painWorst ?? null,
      after: report?.painAfter ?? null,
    };
  });
}

/** The worst pains reported in a span, oldest first. Days without one are not in the list. */
export function worstPains(history: History, span: Span): WorstPain[] {
  return history.reports
    .flatMap(({ day, painWorst }) => (painWorst !== null && holds(span, day) ? [{ day, score: painWorst }] : []))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

export type PainChange =
  | { kind: "up" | "down" | "same"; latest: WorstPain; median: number; by: number }
  | { kind: "cannot-say"; reports: number };

/**
 * The latest worst pain beside the median of the patient's own reports of the 14 days before it.
 * `by` is latest minus median and may be a half. Cannot say with fewer than three reports to compare with.
 */
export function painChange(history: History, today: CalendarDay): PainChange {
  const latest = latestWorst(history, today);
  return latest === null ? { kind: "cannot-say", reports: 0 } : againstOwnMedian(history, latest);
}

/** One reported worst pain beside the median of the 14 days before it. */
export function againstOwnMedian(history: History, latest: WorstPain): PainChange {
  const earlier = worstPains(history, {
    from: addDays(latest.day, -CLINICAL.painBaselineDays.value),
    to: addDays(latest.day, -1),
  });
  if (earlier.length < CLINICAL.painReportsAtLeast.value) return { kind: "cannot-say", reports: earlier.length };
  const median = medianOf(earlier.map(({ score }) => score));
  const by = latest.score - median;
  return { kind: by === 0 ? "same" : by > 0 ? "up" : "down", latest, median, by };
}

/** The last worst pain reported up to a day, or null. */
export function latestWorst(history: History, upTo: CalendarDay): WorstPain | null {
  let latest: WorstPain | null = null;
  for (const { day, painWorst } of history.reports) {
    if (painWorst !== null && day <= upTo && (latest === null || day > latest.day)) latest = { day, score: painWorst };
  }
  return latest;
}

export type PainTrend =
  | { kind: "up" | "down" | "steady"; from: number; to: number; reports: number }
  | { kind: "cannot-say"; reports: number };

/**
 * How worst pain went over a window, for the sentence "went down from 6 to 2".
 * From the middle of the first three reports to the middle of the last three, so that one odd day says little;
 * with fewer than six reports from the first to the last. Both are numbers that the patient gave.
 * A difference below two points is steady. Cannot say with fewer than three reports.
 */
export function painTrend(history: History, window: Span): PainTrend {
  return trendOf(worstPains(history, window).map(({ score }) => score));
}

/** The same for scores in the order in which they were told. */
export function trendOf(scores: readonly PainScore[]): PainTrend {
  const reports = scores.length;
  if (reports < CLINICAL.painReportsAtLeast.value) return { kind: "cannot-say", reports };

  const atEachEnd = reports < 6 ? 1 : 3;
  const from = medianOf(scores.slice(0, atEachEnd));
  const to = medianOf(scores.slice(-atEachEnd));
  if (Math.abs(to - from) < CLINICAL.painDelta.value) return { kind: "steady", from, to, reports };
  return { kind: to > from ? "up" : "down", from, to, reports };
}

/** The middle of the numbers, or halfway between the two in the middle. The list is not empty. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
