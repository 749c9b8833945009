import { uuidv7 } from "uuidv7";
import { findProgram } from "@/db/queries/program";
import type { Scope } from "@/db/tenant";
import { type DraftContent, draftFromVersion, EMPTY_DRAFT } from "@/lib/domain/draft";
import { type CopyWay, freshContent, withCopied } from "@/lib/domain/draft-copy";
import { MOST_ITEMS } from "./check-in-values";
import { MOST_PHASES } from "./draft-content";
import { findExercisesOf, readSource } from "./program-source";
import { type Answer, badInput, done, refused } from "./refusal";
import { type SavedDraft, saveDraft } from "./save-draft";
import { stableIds } from "./stable-id";
import type { CopyValues } from "./template-values";

export type CopiedDraft = SavedDraft & {
  /** Names of exercises that can no longer be prescribed. */
  leftOut: string[];
};
type Refusal = "not-found" | "bad-input" | "stale-revision";
type Given = { scope: Scope; now: Date };

/** Puts a template, or a version of somebody in the viewer's care, into a patient's draft, under ids of its own. */
export async function copyIntoDraft(
  given: Given,
  { patientId, values }: { patientId: string; values: CopyValues },
): Promise<Answer<CopiedDraft, Refusal>> {
  const source = await readSource(given, values.from);
  if (source === null) return refused("not-found");
  const { revision, how, from } = values;
  const sourceId = "id" in from ? from.id : from.versionId;
  const isForSamePatient = from.kind === "version" && from.patientId === patientId;
  return copyContent(given, { patientId, revision, how, source, sourceId, isForSamePatient });
}

type Copying = {
  patientId: string;
  revision: number;
  how: CopyWay;
  source: DraftContent;
  sourceId: string;
  /** Whether the content was written for this very patient. */
  isForSamePatient?: boolean;
};

/** The same for a content that was read already. Asked again for the same revision, it has been done. */
export async function copyContent(given: Given, copying: Copying): Promise<Answer<CopiedDraft, Refusal>> {
  const { patientId, revision, how, source, sourceId, isForSamePatient } = copying;
  const program = await findProgram(given.scope, { patientId, now: given.now });
  if (program === null) return refused("not-found");
  const exercises = await findExercisesOf(given.scope, source);
  const { content: copied, leftOut } = freshContent(source, {
    canPrescribe: (id) => exercises.get(id)?.isArchived === false,
    newId: stableIds("copy", patientId, revision, how, sourceId),
    ...(isForSamePatient !== undefined && { isForSamePatient }),
  });
  const names = leftOut.flatMap((id) => exercises.get(id)?.name ?? []);
  const { draft, inForce } = program;
  if (draft?.revision === revision + 1 && holdsAll(draft.content, copied)) {
    return done({ versionId: draft.versionId, revision: draft.revision, leftOut: names });
  }
  // Without a draft yet, the next version begins with what is in force.
  const base = draft?.content ?? (inForce ? draftFromVersion(inForce, uuidv7) : EMPTY_DRAFT);
  const content = withCopied(base, copied, how);
  if (content.items.length > MOST_ITEMS || content.phases.length > MOST_PHASES) return badInput({ from: "too-many" });
  const saved = await saveDraft(given, { patientId, values: { revision, content } });
  return saved.ok ? done({ ...saved.value, leftOut: names }) : saved;
}

function holdsAll({ items }: DraftContent, copied: DraftContent): boolean {
  const held = new Set(items.map(({ prescriptionId }) => prescriptionId));
  return copied.items.length > 0 && copied.items.every(({ prescriptionId }) => held.has(prescriptionId));
}
