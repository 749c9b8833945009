import type { CalendarDay } from "./calendar-day";
import type { History } from "./history";
import type { Barrier } from "./report";
import { holds, type Span } from "./span";

/** A day on which something was left out or cut short, as the patient told it, with the reasons they gave. */
export type LeftOut = {
  day: CalendarDay;
  /** Every reason that was given, for the whole day or for an exercise, once each. */
  barriers: readonly Barrier[];
  /** The exercises of which it was said; none where the whole day was left out. */
  exercises: readonly { exerciseId: string; barriers: readonly Barrier[] }[];
};

/** Every such day of a span in order. A day without a word is not among them: nobody knows why it was silent. */
export function leftOutIn(history: History, span: Span): LeftOut[] {
  const days = new Map<CalendarDay, LeftOut>();
  for (const { day, items } of history.reports) {
    const exercises = items
      .filter(({ status }) => status !== "done")
      .map(({ exerciseId, barriers }) => ({ exerciseId, barriers }));
    if (exercises.length > 0 && holds(span, day)) {
      days.set(day, { day, barriers: [...new Set(exercises.flatMap(({ barriers }) => barriers))], exercises });
    }
  }
  for (const { day, barriers } of history.leftOutDays) {
    if (holds(span, day)) days.set(day, { day, barriers, exercises: [] });
  }
  return [...days.values()].sort((one, other) => one.day.localeCompare(other.day));
}
