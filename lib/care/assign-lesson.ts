import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import type { LessonSlug } from "@/lib/domain/lessons";
import { type Answer, done, refused } from "./refusal";

export type AssignedLesson = { page: LessonSlug; assigned: boolean };
type Asked = { patientId: string; page: LessonSlug; assigned: boolean };

/**
 * Gives a page to a patient, or takes it back. What was read stays read either way, and a page that was given keeps who
 * gave it first. Said twice, nothing changes.
 */
export async function assignLesson(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, page, assigned }: Asked,
): Promise<Answer<AssignedLesson, "not-found">> {
  const { db, viewer, record } = scope;
  if (viewer.role !== "clinician") return refused("not-found");
  const [patient] = await db.execute(sql`
    select from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!patient) return refused("not-found");
  const changed = assigned ? await give(scope, now, patientId, page) : await takeBack(scope, now, patientId, page);
  const deed = assigned ? "lesson.give" : "lesson.take-back";
  record({ action: changed ? deed : "lesson.repeat", entity: "lesson", entityId: page, patientId });
  return done({ page, assigned });
}

/** @returns whether the patient did not have it before. */
async function give({ db, viewer }: Scope, now: Date, patientId: string, page: LessonSlug): Promise<boolean> {
  const rows = await db.execute(sql`
    insert into lessons as l (clinic_id, patient_id, page, assigned_by, assigned_at)
    values (${viewer.clinicId}, ${patientId}, ${page}, ${viewer.userId}, ${now.toISOString()})
    on conflict (clinic_id, patient_id, page) do update set
      assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at, taken_back_by = null, taken_back_at = null
      where l.assigned_at is null or l.taken_back_at is not null
    returning page`);
  return rows.length > 0;
}

/** @returns whether the patient had it before. */
async function takeBack({ db, viewer }: Scope, now: Date, patientId: string, page: LessonSlug): Promise<boolean> {
  const rows = await db.execute(sql`
    update lessons set taken_back_by = ${viewer.userId}, taken_back_at = ${now.toISOString()}
    where patient_id = ${patientId} and page = ${page} and assigned_at is not null and taken_back_at is null
    returning page`);
  return rows.length > 0;
}
