import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import { DraftContent } from "./draft-content";
import * as field from "./fields";
import { type Answer, done, refused } from "./refusal";

export { DraftContent } from "./draft-content";

export const DraftValues = z.strictObject({ revision: field.whole(0, 1_000_000), content: DraftContent });
export type DraftValues = z.output<typeof DraftValues>;

export type SavedDraft = { versionId: string; revision: number };
type Refusal = "not-found" | "stale-revision";
type Asked = { patientId: string; values: DraftValues };

/** A row needs a name before the clinician has found one; people are shown the draft's own. */
const UNNAMED = "…";

/** Keeps a draft as it stands. Whoever saved last is named to the one who comes too late, and nothing is overwritten. */
export async function saveDraft(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, values }: Asked,
): Promise<Answer<SavedDraft, Refusal>> {
  const { db, viewer, record } = scope;
  const [patient] = await db.execute<{ programId: string | null }>(sql`
    select (select g.id from programs g where g.clinic_id = p.clinic_id and g.patient_id = p.id and g.ended_on is null) as "programId"
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!patient) return refused("not-found");

  const content = JSON.stringify(values.content);
  const name = values.content.name || UNNAMED;
  const changed = sql`${content}::jsonb, ${name}, ${viewer.userId}::uuid, ${now.toISOString()}::timestamptz`;
  const [saved] =
    values.revision === 0
      ? await db.execute<SavedDraft>(await insertion(scope, now, patientId, patient.programId, changed))
      : await db.execute<SavedDraft>(sql`
          update program_versions set (draft, name, changed_by, changed_at) = row(${changed}), revision = revision + 1
          where clinic_id = ${viewer.clinicId} and patient_id = ${patientId} and program_id = ${patient.programId}
            and sent_at is null and revision = ${values.revision}
          returning id as "versionId", revision`);
  if (!saved) return sayWhoWasFirst(scope, { patientId, values });
  record({
    action: "draft.save",
    entity: "program-version",
    entityId: saved.versionId,
    patientId,
    meta: { revision: saved.revision },
  });
  return done(saved);
}

/** The first save opens the program if none is open. Of two first saves at once, one finds nothing inserted. */
async function insertion(
  { db, viewer }: Scope,
  now: Date,
  patientId: string,
  programId: string | null,
  changed: ReturnType<typeof sql>,
) {
  if (programId === null) {
    await db.execute(sql`
      insert into programs (clinic_id, id, patient_id, opened_by, opened_at)
      values (${viewer.clinicId}, ${uuidv7()}, ${patientId}, ${viewer.userId}, ${now.toISOString()})
      on conflict do nothing`);
  }
  return sql`
    insert into program_versions (clinic_id, id, patient_id, program_id, draft, name, changed_by, changed_at)
    select g.clinic_id, ${uuidv7()}::uuid, g.patient_id, g.id, ${changed}
    from programs g where g.clinic_id = ${viewer.clinicId} and g.patient_id = ${patientId} and g.ended_on is null
    on conflict do nothing returning id as "versionId", revision`;
}

type Standing = SavedDraft & { same: boolean; changedByName: string; changedAt: string };

/** An answer that was lost and asked for again is no conflict: what was to be saved is what stands there. */
async function sayWhoWasFirst(
  { db, record }: Scope,
  { patientId, values }: Asked,
): Promise<Answer<SavedDraft, Refusal>> {
  const [standing] = await db.execute<Standing>(sql`
    select v.id as "versionId", v.revision, v.draft = ${JSON.stringify(values.content)}::jsonb as same,
      u.name as "changedByName", v.changed_at as "changedAt"
    from program_versions v join users u on u.clinic_id = v.clinic_id and u.id = v.changed_by
    where v.patient_id = ${patientId} and v.sent_at is null`);
  if (!standing) return refused("stale-revision", { current: { revision: 0 } });
  const { same, changedAt, ...current } = standing;
  if (!same)
    return refused("stale-revision", { current: { ...current, changedAt: new Date(changedAt).toISOString() } });
  record({ action: "draft.repeat", entity: "program-version", entityId: current.versionId, patientId });
  return done({ versionId: current.versionId, revision: current.revision });
}
