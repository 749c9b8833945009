import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import { type Answer, done, refused } from "./refusal";

/** Removes a visit that was noted wrongly; that it was there stays in the audit trail. */
export async function removeVisit(
  { scope: { db, viewer, record }, now }: { scope: Scope; now: Date },
  { patientId, visitId }: { patientId: string; visitId: string },
): Promise<Answer<{ id: string }, "not-found">> {
  const removed = await db.execute(sql`
    delete from visits v using patients p
    where v.patient_id = ${patientId} and v.id = ${visitId} and p.clinic_id = v.clinic_id and p.id = v.patient_id
      and ${visiblePatients(viewer, now)}
    returning v.id`);
  if (removed.length === 0) return refused("not-found");
  record({ action: "visit.remove", entity: "visit", entityId: visitId, patientId });
  return done({ id: visitId });
}
