import { sql } from "drizzle-orm";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, instantAtStartOf } from "@/lib/domain/calendar-day";
import type { LessonSlug } from "@/lib/domain/lessons";
import { type Answer, done, refused } from "./refusal";

export type ReadLesson = { page: LessonSlug; readAt: Date };
type Known = { timeZone: string; inCareSince: CalendarDay };

/**
 * Keeps that the patient has read a page. Said again, the earliest moment stays, so that it does not matter in which
 * order two phones are heard.
 * @param readAt when it was said, by the clock of the phone; null is now.
 */
export async function readLesson(
  { scope, now }: { scope: Scope; now: Date },
  { page, readAt }: { page: LessonSlug; readAt: string | null },
): Promise<Answer<ReadLesson, "not-found">> {
  const { db, viewer, record } = scope;
  if (viewer.role !== "patient") return refused("not-found");
  const { clinicId, patientId } = viewer;
  const [known] = await db.execute<Known>(sql`
    select time_zone as "timeZone", in_care_since as "inCareSince" from patients where id = ${patientId}`);
  if (!known) return refused("not-found");
  const at = believable(readAt === null ? now : new Date(readAt), known, now).toISOString();
  const [kept] = await db.execute<{ readAt: string }>(sql`
    insert into lessons as l (clinic_id, patient_id, page, read_at)
    values (${clinicId}, ${patientId}, ${page}, ${at}::timestamptz)
    on conflict (clinic_id, patient_id, page) do update set read_at = least(l.read_at, excluded.read_at)
    returning read_at as "readAt"`);
  record({ action: "lesson.read", entity: "lesson", entityId: page, patientId });
  return done({ page, readAt: new Date(kept?.readAt ?? at) });
}

/** The clock of a phone may be years off; nobody reads before they are in care, or later than now. */
function believable(readAt: Date, { timeZone, inCareSince }: Known, now: Date): Date {
  return readAt > now || readAt < instantAtStartOf(inCareSince, timeZone) ? now : readAt;
}
