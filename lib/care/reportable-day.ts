import { addDays, type CalendarDay, calendarDayAt, dayExistsIn } from "@/lib/domain/calendar-day";
import type { FieldFault } from "./refusal";

export type ReportableDays = {
  timeZone: string;
  inCareSince: CalendarDay;
  /** How many days back the clinic still takes reports. */
  lateEntryDays: number;
  now: Date;
};

/** Why a day can't be reported about, in the patient's own calendar, or null. */
export function reportableDayFault(
  day: CalendarDay,
  { timeZone, inCareSince, lateEntryDays, now }: ReportableDays,
): FieldFault | null {
  if (day > calendarDayAt(now, timeZone)) return "day-in-future";
  if (day < addDays(calendarDayAt(now, timeZone), -lateEntryDays)) return "day-too-old";
  if (day < inCareSince) return "day-before-program";
  return dayExistsIn(day, timeZone) ? null : "day-not-there";
}
