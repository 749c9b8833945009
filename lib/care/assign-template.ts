import { sql } from "drizzle-orm";
import type { Scope } from "@/db/tenant";
import type { DraftContent } from "@/lib/domain/draft";
import { copyContent } from "./copy-into-draft";
import { readSource } from "./program-source";
import { type Answer, done, type FieldFaults, refused } from "./refusal";
import { SendValues, sendVersion } from "./send-version";
import type { AssignValues } from "./template-values";

/** What the assignment came to for one patient. */
export type Assigned = {
  patientId: string;
  /** "draft" with a refusal: it was written, but could not be sent. "refused": nothing was written. */
  outcome: "sent" | "draft" | "refused";
  versionId: string | null;
  number: number | null;
  revision: number | null;
  /** Names of exercises that can no longer be prescribed. */
  leftOut: string[];
  refusal: string | null;
  fields: FieldFaults | null;
};
type Given = { scope: Scope; now: Date };
type ForOne = AssignValues["patients"][number];

/**
 * Gives a template to several patients in the viewer's care: as the draft of each one's next version, or sent at once.
 * What stands in the way of one patient stops nobody else. Asked again with the same ids, it has been done.
 */
export async function assignTemplate(
  given: Given,
  { templateId, values }: { templateId: string; values: AssignValues },
): Promise<Answer<Assigned[], "not-found">> {
  const content = await readSource(given, { kind: "template", id: templateId });
  if (content === null) return refused("not-found");
  given.scope.record({
    action: "template.assign",
    entity: "template",
    entityId: templateId,
    meta: { patients: values.patients.length },
  });
  const assigned = new Map<string, Assigned>();
  // In one order for everybody, so that two assignments at once wait for each other instead of locking each other out.
  for (const one of [...values.patients].sort((a, b) => (a.patientId < b.patientId ? -1 : 1))) {
    assigned.set(one.patientId, await assignTo(given, one, { templateId, content, values }));
  }
  return done(values.patients.flatMap(({ patientId }) => assigned.get(patientId) ?? []));
}

type What = { templateId: string; content: DraftContent; values: AssignValues };

async function assignTo(given: Given, one: ForOne, { templateId, content, values }: What): Promise<Assigned> {
  const { patientId, revision } = one;
  const nothing: Assigned = {
    patientId,
    outcome: "refused",
    versionId: null,
    number: null,
    revision: null,
    leftOut: [],
    refusal: null,
    fields: null,
  };
  if (values.send && (await isSent(given.scope, one))) return send(given, one, values, nothing);
  const copied = await copyContent(given, {
    patientId,
    revision,
    how: "replace",
    source: content,
    sourceId: templateId,
  });
  if (!copied.ok) return { ...nothing, refusal: copied.refusal, fields: copied.fields ?? null };
  const drafted: Assigned = { ...nothing, outcome: "draft", ...copied.value };
  return values.send ? send(given, { ...one, revision: copied.value.revision }, values, drafted) : drafted;
}

/** A version that was sent under this id before: only the answer was lost. Sending again says the same. */
async function isSent({ db }: Scope, { patientId, versionId }: ForOne): Promise<boolean> {
  const [version] = await db.execute(sql`
    select from program_versions where patient_id = ${patientId} and id = ${versionId} and sent_at is not null`);
  return version !== undefined;
}

async function send(
  given: Given,
  { patientId, versionId, revision }: ForOne,
  { startsOn }: AssignValues,
  otherwise: Assigned,
): Promise<Assigned> {
  const values = SendValues.parse({ id: versionId, revision: Math.max(1, revision), startsOn, note: null });
  const sent = await sendVersion(given, { patientId, values });
  if (!sent.ok) return { ...otherwise, refusal: sent.refusal, fields: sent.fields ?? null };
  const { number } = sent.value;
  return { ...otherwise, outcome: "sent", versionId, number, revision: null, refusal: null, fields: null };
}
