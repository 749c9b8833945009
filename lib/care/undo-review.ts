import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { visiblePatients } from "@/db/queries/care";
import { keepHandled } from "@/db/raised-signals";
import type { Scope } from "@/db/tenant";
import { type Answer, done, refused } from "./refusal";

export type UndoneReview = { id: string; undoneAt: Date; isNew: boolean };
type Asked = { patientId: string; reviewId: string };
type Kept = { reviewedBy: string; undoneAt: string | null };

/**
 * Takes a review back: what it had seen to or put off is open again, unless somebody saw to it once more since. Only who
 * made it may, and the review stays in the record with the moment it was taken back.
 */
export async function undoReview(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, reviewId }: Asked,
): Promise<Answer<UndoneReview, "not-found">> {
  const { db, viewer, record } = scope;
  const [kept] = await db.execute<Kept>(sql`
    select r.reviewed_by as "reviewedBy", r.undone_at as "undoneAt"
    from reviews r join patients p on p.clinic_id = r.clinic_id and p.id = r.patient_id
    where r.patient_id = ${patientId} and r.id = ${reviewId} and ${visiblePatients(viewer, now)} for update of r`);
  if (kept?.reviewedBy !== viewer.userId) return refused("not-found");
  if (kept.undoneAt !== null) {
    record({ action: "patient.review-repeat", entity: "review", entityId: reviewId, patientId });
    return done({ id: reviewId, undoneAt: new Date(kept.undoneAt), isNew: false });
  }

  await db.execute(sql`
    update reviews set undone_at = ${now.toISOString()} where patient_id = ${patientId} and id = ${reviewId}`);
  const settled = await db.execute<{ signalId: string }>(sql`
    select k.signal_id as "signalId" from signal_steps k
    where k.patient_id = ${patientId} and k.review_id = ${reviewId} and not exists (
      select from signal_steps n where n.clinic_id = k.clinic_id and n.patient_id = k.patient_id
        and n.signal_id = k.signal_id and (n.at, n.id) > (k.at, k.id))`);
  const steps = settled.map(({ signalId }) => ({ signal_id: signalId, step_id: uuidv7() }));
  await db.execute(sql`
    insert into signal_steps (clinic_id, patient_id, signal_id, id, state, review_id, by_user, at)
    select ${viewer.clinicId}::uuid, ${patientId}::uuid, w.signal_id, w.step_id, 'open', ${reviewId}::uuid,
      ${viewer.userId}::uuid, ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(steps)}::json) as w(signal_id uuid, step_id uuid)`);
  await keepHandled(db, viewer.clinicId, [patientId]);
  record({ action: "patient.review-undo", entity: "review", entityId: reviewId, patientId });
  return done({ id: reviewId, undoneAt: now, isNew: true });
}
