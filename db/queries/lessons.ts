import { sql } from "drizzle-orm";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { isLessonSlug, type LessonState } from "@/lib/domain/lessons";
import type { Database, Scope } from "../tenant";
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
  const [patients, rows] = await Promise.all([
    db.execute<{ timeZone: string }>(sql`
      select p.time_zone as "timeZone" from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`),
    selectLessons(db, patientId),
  ]);
  const [patient] = patients;
  if (!patient) return null;
  record({ action: "lessons.read", entity: "patient", entityId: patientId, patientId });
  return statesFrom(rows, patient.timeZone);
}

/** The same for somebody whom the viewer is known to see. */
export async function readLessons(db: Database, patientId: string, timeZone: string): Promise<LessonState[]> {
  return statesFrom(await selectLessons(db, patientId), timeZone);
}

const selectLessons = (db: Database, patientId: string) =>
  db.execute<Row>(sql`
    select g.page, g.given_at as "givenAt", g.read_at as "readAt", u.name as "givenByName"
    from (select l.*, case when l.taken_back_at is null then l.assigned_at end as given_at
      from lessons l where l.patient_id = ${patientId}) g
    left join users u on u.clinic_id = g.clinic_id and u.id = g.assigned_by and g.given_at is not null
    where num_nonnulls(g.given_at, g.read_at) > 0 order by g.given_at, g.page`);

function statesFrom(rows: readonly Row[], timeZone: string): LessonState[] {
  const dayOf = (instant: string | null) => (instant === null ? null : calendarDayAt(new Date(instant), timeZone));
  return rows.flatMap(({ page, givenAt, givenByName, readAt }) =>
    // A page that no longer exists leaves its row and is not shown.
    isLessonSlug(page) ? [{ page, givenOn: dayOf(givenAt), givenByName, readOn: dayOf(readAt) }] : [],
  );
}
