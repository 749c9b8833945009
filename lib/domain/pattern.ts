import { addDays, type CalendarDay } from "./calendar-day";
import { CARE } from "./care-constants";
import { type DayState, dayState } from "./day-state";
import type { History } from "./history";
import { medianOf, worstPains } from "./pain-change";
import { daysUpTo, eachDay, type Span } from "./span";
import { reportOn } from "./timeline";

/** Due days of one kind: on how many nothing was done, and on how many of those nobody said anything. */
export type NotDone = { notDone: number; due: number; silent: number };

/** Shares as they differ, each from 0 to 1, with the interval in which the true difference lies 95 times in 100. */
export type Difference = { by: number; from: number; to: number };

/**
 * Whether a patient leaves out more sessions after more pain: their own days beside their own other days. Seen together
 * is all that it says; what caused what it can't tell.
 */
export type Pattern = {
  window: Span;
  /** The middle of the worst pains told in the window; above it is "more pain". Null: none was told. */
  median: number | null;
  afterMore: NotDone;
  afterOther: NotDone;
  /** Due days before which no pain was told. They are on neither side. */
  painUnknown: number;
} & ({ kind: "more" | "fewer" | "no-clear-difference"; difference: Difference } | { kind: "too-few"; atLeast: number });

const DUE: readonly DayState[] = ["done", "part", "not_done", "no_report", "flare_up_plan"];
const NOTHING: NotDone = { notDone: 0, due: 0, silent: 0 };

/**
 * Each due day of the last twelve weeks up to yesterday, by the last worst pain that was told in the three days before
 * it: above the patient's own median, or not. A day that was left out and a day without a word both count as not done,
 * and the silent ones are told apart. A day before which no pain was told says nothing.
 */
export function patternOf(history: History, today: CalendarDay): Pattern {
  const window = daysUpTo(addDays(today, -1), CARE.patternDays.value);
  const pains = worstPains(history, window).map(({ score }) => score);
  const median = pains.length === 0 ? null : medianOf(pains);
  let [afterMore, afterOther, painUnknown] = [NOTHING, NOTHING, 0];
  for (const day of eachDay(window)) {
    const state = dayState(history, day, today);
    if (!DUE.includes(state)) continue;
    const pain = painBefore(history, day, window);
    if (pain === null || median === null) painUnknown += 1;
    else if (pain > median) afterMore = withDay(afterMore, state);
    else afterOther = withDay(afterOther, state);
  }
  const counted = { window, median, afterMore, afterOther, painUnknown };
  const atLeast = CARE.patternDueDaysAtLeast.value;
  if (Math.min(afterMore.due, afterOther.due) < atLeast) return { ...counted, kind: "too-few", atLeast };
  const difference = differenceOf(afterMore, afterOther);
  if (difference.from > 0) return { ...counted, kind: "more", difference };
  return { ...counted, kind: difference.to < 0 ? "fewer" : "no-clear-difference", difference };
}

/** The last worst pain that was told in the days before a day, within the window. */
function painBefore(history: History, day: CalendarDay, { from }: Span): number | null {
  for (let back = 1; back <= CARE.patternPainDays.value; back += 1) {
    const earlier = addDays(day, -back);
    const worst = earlier < from ? null : (reportOn(history, earlier)?.painWorst ?? null);
    if (worst !== null) return worst;
  }
  return null;
}

const withDay = ({ notDone, due, silent }: NotDone, state: DayState): NotDone => ({
  notDone: notDone + (state === "not_done" || state === "no_report" ? 1 : 0),
  due: due + 1,
  silent: silent + (state === "no_report" ? 1 : 0),
});

/** The 97.5th percentile of the normal distribution, for an interval of 95 %. */
const Z = 1.959964;

/**
 * The difference of two shares, with Newcombe's interval (Stat Med 1998;17:873, method 10), which is made of Wilson's
 * for each of the two and holds for small numbers too. Neither side is empty.
 */
export function differenceOf(
  one: { notDone: number; due: number },
  other: { notDone: number; due: number },
): Difference {
  const [a, b] = [wilson(one.notDone, one.due), wilson(other.notDone, other.due)];
  const by = a.share - b.share;
  return {
    by,
    from: by - Math.hypot(a.share - a.from, b.to - b.share),
    to: by + Math.hypot(a.to - a.share, b.share - b.from),
  };
}

/** Wilson's interval of a share (J Am Stat Assoc 1927;22:209). */
function wilson(count: number, of: number): { share: number; from: number; to: number } {
  const share = count / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  // Rounding never puts the share itself outside of its interval.
  return { share, from: Math.min(share, middle - half), to: Math.max(share, middle + half) };
}
