import { sql } from "drizzle-orm";
import { findTemplate } from "@/db/queries/templates";
import type { Scope } from "@/db/tenant";
import type { DraftContent } from "@/lib/domain/draft";
import { freshContent } from "@/lib/domain/draft-copy";
import { findExercisesOf, readSource } from "./program-source";
import { type Answer, badInput, done, refused } from "./refusal";
import { stableIds } from "./stable-id";
import type { TemplateSource, TemplateValues } from "./template-values";

export type KeptTemplate = { id: string; revision: number; leftOut: string[]; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "different-content" | "stale-revision" | "shipped-template";
type Given = { scope: Scope; now: Date };
type Asked = { templateId: string; values: TemplateValues };
type Content = Answer<{ content: DraftContent; leftOut: string[] }, "not-found" | "bad-input">;

/** Makes a template of the clinic's own, from a content, another template, or what was written for a patient. */
export async function keepTemplate(
  { scope, now }: Given,
  { templateId, values }: Asked,
): Promise<Answer<KeptTemplate, Refusal>> {
  const made = await contentOf({ scope, now }, { templateId, values });
  if (!made.ok) return made;
  const { content, leftOut } = made.value;
  const { db, viewer } = scope;
  const [added] = await db.execute<{ revision: number }>(sql`
    insert into templates (clinic_id, id, name, for_whom, is_shipped, content, fits, made_by, changed_at)
    values (${viewer.clinicId}, ${templateId}, ${values.name}, ${values.forWhom}, false, ${JSON.stringify(content)}::jsonb,
      ${JSON.stringify(values.fits)}::jsonb, ${viewer.userId}, ${now.toISOString()})
    on conflict do nothing returning revision`);
  if (!added) return sayWhatIsThere(scope, { templateId, values }, content);
  note(scope, "template.keep", templateId, values.from);
  return done({ id: templateId, revision: added.revision, leftOut, isNew: true });
}

/** Changes a template of the clinic's own, if nobody else has changed it since. What is not said about its content stays. */
export async function changeTemplate(
  { scope, now }: Given,
  { templateId, values, revision }: Asked & { revision: number },
): Promise<Answer<KeptTemplate, Refusal>> {
  const standing = await findTemplate(scope, templateId);
  if (!standing) return refused("not-found");
  if (standing.isShipped) return refused("shipped-template");
  const isKept = values.from === null && values.content === null;
  const made: Content = isKept
    ? done({ content: standing.content, leftOut: [] })
    : await contentOf({ scope, now }, { templateId, values });
  if (!made.ok) return made;
  const { content, leftOut } = made.value;
  const { db, viewer } = scope;
  const [changed] = await db.execute<{ revision: number }>(sql`
    update templates set name = ${values.name}, for_whom = ${values.forWhom}, fits = ${JSON.stringify(values.fits)}::jsonb,
      content = ${JSON.stringify(content)}::jsonb, made_by = ${viewer.userId}, changed_at = ${now.toISOString()},
      revision = revision + 1
    where id = ${templateId} and revision = ${revision} and not is_shipped returning revision`);
  if (!changed) return sayWhatIsThere(scope, { templateId, values, revision }, content);
  note(scope, "template.change", templateId, values.from);
  return done({ id: templateId, revision: changed.revision, leftOut, isNew: false });
}

/** Free of days, of the note and of ids that belong to somebody's program; every exercise can be prescribed. */
async function contentOf(given: Given, { templateId, values }: Asked): Promise<Content> {
  const { from, content } = values;
  if (from === null && content === null) return badInput({ from: "required" });
  const source = from === null ? content : await readSource(given, from);
  if (source === null) return refused("not-found");
  const exercises = await findExercisesOf(given.scope, source);
  const fresh = freshContent(source, {
    canPrescribe: (id) => exercises.get(id)?.isArchived === false,
    newId: stableIds("template", templateId),
  });
  if (from === null && fresh.leftOut.length > 0) return badInput({ "content.items": "unknown-exercise" });
  if (fresh.content.items.length === 0) return badInput({ [from === null ? "content.items" : "from"]: "no-exercises" });
  const items = keepsCues(from) ? fresh.content.items : fresh.content.items.map((item) => ({ ...item, cue: null }));
  const leftOut = fresh.leftOut.flatMap((id) => exercises.get(id)?.name ?? []);
  return done({ content: { ...fresh.content, items }, leftOut });
}

const keepsCues = (from: TemplateSource | null): boolean =>
  from === null || from.kind === "template" || from.cues === "keep";

/** The same again is no conflict; something else under the same id, or a change that came too late, is one. */
async function sayWhatIsThere(
  scope: Scope,
  { templateId, values, revision = null }: Asked & { revision?: number | null },
  content: DraftContent,
): Promise<Answer<KeptTemplate, Refusal>> {
  const [there] = await scope.db.execute<{ revision: number; same: boolean }>(sql`
    select revision, not is_shipped and name = ${values.name} and for_whom = ${values.forWhom}
      and fits = ${JSON.stringify(values.fits)}::jsonb and content = ${JSON.stringify(content)}::jsonb as same
    from templates where id = ${templateId}`);
  if (!there) return refused("not-found");
  if (there.same && (revision === null || revision === there.revision - 1)) {
    note(scope, "template.repeat", templateId, null);
    return done({ id: templateId, revision: there.revision, leftOut: [], isNew: false });
  }
  const current = { id: templateId, revision: there.revision };
  return refused(revision === null ? "different-content" : "stale-revision", { current });
}

function note({ record }: Scope, action: string, templateId: string, from: TemplateSource | null): void {
  const patient = from !== null && from.kind !== "template" ? { patientId: from.patientId } : {};
  record({ action, entity: "template", entityId: templateId, ...patient });
}
