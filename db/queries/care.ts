import { type SQL, sql } from "drizzle-orm";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import type { Viewer } from "@/lib/domain/viewer";

/**
 * The patients (alias `p`) this viewer may see: themselves, or those in whose care team they are today.
 * An admin runs the clinic and treats nobody.
 */
export function visiblePatients(viewer: Viewer, now: Date): SQL {
  if (viewer.role === "patient") return sql`p.id = ${viewer.patientId}`;
  if (viewer.role === "admin") return sql`false`;
  const today = calendarDayAt(now, viewer.timeZone);
  return sql`exists (select from care_teams k
    where k.clinic_id = p.clinic_id and k.patient_id = p.id and k.clinician_id = ${viewer.userId}
      and k.from_on <= ${today} and (k.to_on is null or k.to_on >= ${today}))`;
}
