import { sql } from "drizzle-orm";
import type { Scope } from "@/db/tenant";
import { type Answer, done, refused } from "./refusal";

export type SeenVersion = { versionId: string };

/** Keeps that the patient has seen a version that was sent to them. Said twice is once, with the first moment. */
export async function seeVersion(
  { scope, now }: { scope: Scope; now: Date },
  { versionId }: { versionId: string },
): Promise<Answer<SeenVersion, "not-found">> {
  const { db, viewer, record } = scope;
  if (viewer.role !== "patient") return refused("not-found");
  const { clinicId, patientId, userId } = viewer;
  const [sent] = await db.execute<{ id: string }>(sql`
    select id from program_versions where patient_id = ${patientId} and id = ${versionId} and sent_at is not null`);
  if (!sent) return refused("not-found");
  await db.execute(sql`
    insert into versions_seen (clinic_id, patient_id, version_id, seen_by, seen_at)
    values (${clinicId}, ${patientId}, ${versionId}, ${userId}, ${now.toISOString()}) on conflict do nothing`);
  record({ action: "version.see", entity: "program-version", entityId: versionId, patientId });
  return done({ versionId });
}
