import { addDays, type CalendarDay } from "./calendar-day";
import { CLINICAL } from "./clinical-constants";
import type { History } from "./history";
import type { MorningAnswer, PainScore, PainWord } from "./report";
import { reportOn } from "./timeline";
import { workedOn } from "./week";

/** How a back was on a morning, beside the day before. A pain is told in numbers, or in words, or not at all. */
export type SavedMorning = {
  day: CalendarDay;
  answer: MorningAnswer;
  pain: PainScore | null;
  painWord: PainWord | null;
};

/** From this hour on the day's own work is part of the answer, so that the morning is no longer asked about. */
export const MORNING_ENDS_AT_HOUR = 14;

/**
 * Whether a morning follows a day on which something was done. Only yesterday counts: a back of two mornings ago can't be
 * told any more, and how it is today says nothing about exercises before that.
 */
export function followsWork(history: History, day: CalendarDay): boolean {
  return workedOn(history, addDays(day, -1));
}

/** Whether a morning is asked about at this moment, by the clocks of the patient's own time zone. */
export function isMorning(now: Date, timeZone: string): boolean {
  return hourAt(now, timeZone) < MORNING_ENDS_AT_HOUR;
}

/** The hour of the day, 0 to 23, in an IANA time zone. Throws a RangeError for an unknown zone. */
export function hourAt(instant: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(instant));
}

/** Whether pain did not settle by the next morning. Words can't be counted, and silence says nothing. */
export type NextMorning =
  | { kind: "above-before"; by: number }
  | { kind: "settled" }
  | { kind: "cannot-say"; missing: "before" | "morning" };

/** Compares a morning with the pain before the exercises of the day before it. */
export function nextMorning({ before, morning }: { before: PainScore | null; morning: PainScore | null }): NextMorning {
  if (morning === null) return { kind: "cannot-say", missing: "morning" };
  if (before === null) return { kind: "cannot-say", missing: "before" };
  const by = morning - before;
  return by >= CLINICAL.painDelta.value ? { kind: "above-before", by } : { kind: "settled" };
}

/** Whether a morning was called worse, or lay well above the pain before the exercises of the day before. */
export function isWorseMorning(
  history: History,
  { day, answer, pain }: Pick<SavedMorning, "day" | "answer" | "pain">,
): boolean {
  const before = reportOn(history, addDays(day, -1))?.painBefore ?? null;
  return answer === "worse" || nextMorning({ before, morning: pain }).kind === "above-before";
}
