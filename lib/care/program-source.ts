import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import { readPrescribed } from "@/db/queries/prescribed";
import { findTemplate } from "@/db/queries/templates";
import type { Scope } from "@/db/tenant";
import { type DraftContent, draftFromVersion, type SentContent, wholeDraft } from "@/lib/domain/draft";

export type ProgramSource =
  | { kind: "template"; id: string }
  | { kind: "version"; patientId: string; versionId: string }
  | { kind: "draft"; patientId: string };

/** What a template, a version or a draft holds. Null when it is not there, or its patient is not in the viewer's care. */
export async function readSource(
  given: { scope: Scope; now: Date },
  source: ProgramSource,
): Promise<DraftContent | null> {
  switch (source.kind) {
    case "template": {
      const template = await findTemplate(given.scope, source.id);
      return template === null || template.isArchived ? null : template.content;
    }
    case "version":
      return readVersion(given, source);
    case "draft":
      return readDraft(given, source);
  }
}

type Given = { scope: Scope; now: Date };
type Version = Pick<SentContent, "name" | "mode" | "painFirst" | "aboveLimitWords" | "phases">;

async function readVersion(
  { scope, now }: Given,
  { patientId, versionId }: { patientId: string; versionId: string },
): Promise<DraftContent | null> {
  const { db, viewer, record } = scope;
  const [version] = await db.execute<Version>(sql`
    select v.name, v.mode, v.pain_first as "painFirst", v.above_limit_words as "aboveLimitWords", v.phases from program_versions v
    join patients p on p.clinic_id = v.clinic_id and p.id = v.patient_id
    where v.patient_id = ${patientId} and v.id = ${versionId} and v.sent_at is not null and ${visiblePatients(viewer, now)}`);
  if (!version) return null;
  const items = await readPrescribed(db, patientId, versionId);
  record({ action: "program.read", entity: "program-version", entityId: versionId, patientId });
  // Whoever copies gives ids of its own; until then each prescription is known by its old one.
  const ids = items.map(({ prescriptionId }) => prescriptionId);
  const others = (version.phases?.otherItems ?? []).map(({ prescriptionId }) => prescriptionId);
  const inOrder = [...ids, ...others].values();
  return draftFromVersion({ ...version, items }, () => inOrder.next().value ?? versionId);
}

async function readDraft({ scope, now }: Given, { patientId }: { patientId: string }): Promise<DraftContent | null> {
  const { db, viewer, record } = scope;
  const [row] = await db.execute<{ id: string; draft: Partial<DraftContent> }>(sql`
    select v.id, v.draft from program_versions v
    join patients p on p.clinic_id = v.clinic_id and p.id = v.patient_id
    where v.patient_id = ${patientId} and v.sent_at is null and ${visiblePatients(viewer, now)}`);
  if (!row) return null;
  record({ action: "program.read", entity: "program-version", entityId: row.id, patientId });
  return wholeDraft(row.draft);
}

/** The exercises of a content, swaps too, by id: their names, and whether they can still be prescribed. */
export async function findExercisesOf(
  { db }: Pick<Scope, "db">,
  { items }: DraftContent,
): Promise<Map<string, { name: string; isArchived: boolean }>> {
  const ids = [...new Set(items.flatMap(({ exerciseId, swaps }) => [exerciseId, ...swaps]))];
  const rows = await db.execute<{ id: string; name: string; isArchived: boolean }>(sql`
    select id, name, archived_at is not null as "isArchived" from exercises where id = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map(({ id, ...exercise }) => [id, exercise]));
}
