import { addDays, type CalendarDay, daysBetween, startOfIsoWeek } from "./calendar-day";

/** Days from the first to the last, both included. A span whose end lies before its start holds no day. */
export type Span = { from: CalendarDay; to: CalendarDay };

/** Every day of a span in order. */
export function eachDay({ from, to }: Span): CalendarDay[] {
  const days: CalendarDay[] = [];
  // Each from the one before it: the next day is nearly always found without a calendar.
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
    if (day === to) break; // nothing comes after the last day of the year 9999
  }
  return days;
}

/** The Monday of every ISO week that has a day in the span. */
export function eachMonday({ from, to }: Span): CalendarDay[] {
  const first = startOfIsoWeek(from);
  const weeks = from > to ? 0 : Math.floor(daysBetween(first, to) / 7) + 1;
  return Array.from({ length: weeks }, (_, index) => addDays(first, index * 7));
}

/** Whether the day lies in a span, or in an open span that has begun and is still going on. */
export function holds({ from, to }: { from: CalendarDay; to: CalendarDay | null }, day: CalendarDay): boolean {
  // Days are written so that their order as text is their order in time.
  return from <= day && (to === null || day <= to);
}

/** So many days, the last of which is the day given. */
export function daysUpTo(last: CalendarDay, count: number): Span {
  return { from: addDays(last, 1 - count), to: last };
}

/** The ISO week of a day, Monday to Sunday. */
export function weekOf(day: CalendarDay): Span {
  const monday = startOfIsoWeek(day);
  return { from: monday, to: addDays(monday, 6) };
}

/**
 * So many weeks up to yesterday, and today. With four weeks it is the default window of adherence: today enters the
 * measures once it is reported.
 */
export function lastWeeks(today: CalendarDay, weeks: number): Span {
  return { from: addDays(today, -7 * weeks), to: today };
}
