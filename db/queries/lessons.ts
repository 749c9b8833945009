import { sql } from "drizzle-orm";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { isLessonSlug, type LessonState } from "@/lib/domain/lessons";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

type Row = { page: string; givenAt: string | null; givenByName: string | null; readAt: string | null };

/**
 * The pages that were given to a patient or that they have read, in the order in which they were given. All others have
 * no entry. Null when the viewer may not see the patient.
 */
export async function listLessons(
  { db, viewer, record }: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<LessonState[] | null> {
  const [patient] = await db.execute<{ timeZone: string; lessons: Row[] }>(sql`
    select p.time_zone as "timeZone", coalesce((
      select json_agg(json_build_object('page', g.page, 'givenAt', g.given_at, 'readAt', g.read_at,
        'givenByName', u.name) order by g.given_at, g.page)
      from (select l.*, case when l.taken_back_at is null then l.assigned_at end as given_at from lessons l) g
      left join users u on u.clinic_id = g.clinic_id and u.id = g.assigned_by and g.given_at is not null
      where g.clinic_id = p.clinic_id and g.patient_id = p.id and num_nonnulls(g.given_at, g.read_at) > 0), '[]') as lessons
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!patient) return null;
  record({ action: "lessons.read", entity: "patient", entityId: patientId, patientId });
  const dayOf = (instant: string | null) =>
    instant === null ? null : calendarDayAt(new Date(instant), patient.timeZone);
  return patient.lessons.flatMap(({ page, givenAt, givenByName, readAt }) =>
    // A page that no longer exists leaves its row and is not shown.
    isLessonSlug(page) ? [{ page, givenOn: dayOf(givenAt), givenByName, readOn: dayOf(readAt) }] : [],
  );
}
