import { adherence, type Counts, defaultWindowOf } from "./adherence";
import type { CalendarDay } from "./calendar-day";
import { type DayView, dayViews } from "./day-state";
import type { History } from "./history";
import {
  latestWorst,
  type PainChange,
  type PainTrend,
  painChange,
  painSeries,
  painTrend,
  type WorstPain,
} from "./pain-change";
import type { Reason, ToldMorning } from "./reason";
import type { PainScore } from "./report";
import { daysUpTo, type Span } from "./span";
import type { Thresholds } from "./thresholds";
import { flareUpOn } from "./timeline";
import { onTrack, reasonsNow, type WhyNow } from "./why-now";

const STRIP_DAYS = 14;

/** One row of the caseload. Null is silence. */
export type CaseloadSummary = {
  /** The last 14 days, today last. */
  days: readonly DayView[];
  /** The worst pain of the same days. */
  painWorst: readonly (PainScore | null)[];
  latestWorst: WorstPain | null;
  painChange: PainChange;
  lastReportedOn: CalendarDay | null;
  /** Over the last 28 days up to yesterday, and today once reported. */
  sessions: Counts | null;
  completeness: Counts | null;
  /** The most pressing reason, or on track. */
  whyNow: WhyNow;
  /** Every reason that holds, the most pressing first. */
  reasons: readonly Reason[];
  /** The flare-up that goes on, since when. */
  flareUpSince: CalendarDay | null;
};

/** What the caseload says about a patient. The history holds at least 42 days, and the latest report if it is older. */
export function caseloadSummary(
  history: History,
  today: CalendarDay,
  thresholds?: Thresholds,
  mornings?: readonly ToldMorning[],
): CaseloadSummary {
  const strip = daysUpTo(today, STRIP_DAYS);
  const { sessions, completeness } = adherence(history, defaultWindowOf(history, today), today);
  const reasons = reasonsNow(history, today, thresholds, mornings);
  return {
    days: dayViews(history, strip, today),
    painWorst: painSeries(history, strip).map(({ worst }) => worst),
    latestWorst: latestWorst(history, today),
    painChange: painChange(history, today),
    lastReportedOn: lastReportedOn(history, today),
    sessions,
    completeness,
    whyNow: reasons[0] ?? onTrack(sessions),
    reasons,
    flareUpSince: flareUpOn(history, today)?.from ?? null,
  };
}

/** The last day up to today about which the patient said anything. */
export function lastReportedOn(history: History, today: CalendarDay): CalendarDay | null {
  let last: CalendarDay | null = null;
  for (const { day } of [...history.reports, ...history.leftOutDays]) {
    if (day <= today && (last === null || day > last)) last = day;
  }
  return last;
}

/** The numbers of the sentence above a progress page, for the patient and for the clinician. */
export type ProgressSummary = {
  window: Span;
  sessions: Counts | null;
  completeness: Counts | null;
  pain: PainTrend;
};

/** What the sentence says about a window; without one, about the default window. */
export function progressSummary(
  history: History,
  today: CalendarDay,
  window: Span = defaultWindowOf(history, today),
): ProgressSummary {
  const { sessions, completeness } = adherence(history, window, today);
  const known: Span = { from: window.from, to: window.to < today ? window.to : today };
  return { window, sessions, completeness, pain: painTrend(history, known) };
}
