import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import { rulesFrom } from "@/db/queries/rules";
import type { Scope } from "@/db/tenant";
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

/** The days that may be reported about for a patient, or null when the patient is not the viewer's to report for. */
export async function findReportableDays(
  { db, viewer }: Scope,
  now: Date,
  patientId: string,
): Promise<ReportableDays | null> {
  const [known] = await db.execute<{
    timeZone: string;
    inCareSince: CalendarDay;
    rules: Record<string, unknown> | null;
  }>(sql`
    select p.time_zone as "timeZone", p.in_care_since as "inCareSince",
      (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known) return null;
  const { rules, ...days } = known;
  return { ...days, lateEntryDays: rulesFrom(rules ?? {}).lateEntryDays, now };
}
