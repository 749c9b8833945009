import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { findProgram } from "@/db/queries/program";
import type { Scope } from "@/db/tenant";
import { type DraftContent, type DraftItem, draftFromVersion } from "@/lib/domain/draft";
import { PROGRAM_MODES } from "@/lib/domain/plan";
import { PROPOSAL_SOURCES, type ProposedChange, proposedDraft } from "@/lib/domain/proposal";
import { PainFirst } from "./draft-content";
import * as field from "./fields";
import { findExercisesOf } from "./program-source";
import { type Answer, badInput, type FieldFaults, refused } from "./refusal";
import { type SavedDraft, saveDraft } from "./save-draft";

const MOST_CHANGES = 30;
const sets = field.whole(1, 20);
const repetitions = field.whole(1, 200).nullable();
const holdSeconds = field.whole(1, 600).nullable();
const minutes = field.whole(1, 240).nullable();
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** One change that was offered, about an exercise of the version in force. */
const Change = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dose"),
    prescriptionId: field.id,
    dose: z.strictObject({ sets, repetitions, holdSeconds, minutes }).partial(),
  }),
  z.strictObject({
    kind: z.literal("exercise"),
    prescriptionId: field.id,
    exerciseId: field.id,
    dose: z.strictObject({ sets, repetitions, holdSeconds, minutes }),
  }),
  z.strictObject({ kind: z.literal("leave-out"), prescriptionId: field.id }),
  z.strictObject({
    kind: z.literal("days"),
    prescriptionId: field.id,
    frequency: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("weekdays"), weekdays: z.array(weekday).min(1).max(7) }),
      z.strictObject({ kind: z.literal("per-week"), times: field.whole(1, 7) }),
    ]),
  }),
  z.strictObject({
    kind: z.literal("mode"),
    mode: z.enum(PROGRAM_MODES),
    painFirst: PainFirst.nullable().default(null),
  }),
]);

/** What a clinician takes over of what was offered. The revision is the draft's, 0 where there is none yet. */
export const ProposalValues = z.strictObject({
  revision: field.whole(0, 1_000_000),
  source: z.enum(PROPOSAL_SOURCES),
  changes: z.array(Change).min(1).max(MOST_CHANGES),
});
export type ProposalValues = z.output<typeof ProposalValues>;

type Refusal = "not-found" | "bad-input" | "no-program" | "stale-revision";
type Asked = { patientId: string; values: ProposalValues };

/**
 * Puts offered changes into the draft of a patient's program, which begins with the version in force where there is none.
 * Nothing is sent: a clinician looks at it, changes what they like, and sends it themselves.
 */
export async function proposeIntoDraft(
  given: { scope: Scope; now: Date },
  { patientId, values }: Asked,
): Promise<Answer<SavedDraft, Refusal>> {
  const program = await findProgram(given.scope, { patientId, now: given.now });
  if (program === null) return refused("not-found");
  const { inForce, draft } = program;
  if (inForce === null) return refused("no-program");

  const base = draft?.content ?? draftFromVersion(inForce, uuidv7);
  const { changes, faults } = aboutDraft(values.changes, base, inForce.items);
  const content = proposedDraft(base, changes);
  const known = await findExercisesOf(given.scope, content);
  const allFaults = { ...faults, ...unknownExercises(values.changes, known) };
  if (Object.keys(allFaults).length > 0) return badInput(allFaults);

  const { revision, source } = values;
  const saved = await saveDraft(given, { patientId, values: { revision, content } });
  if (saved.ok) {
    const meta = { source, changes: changes.length };
    given.scope.record({
      action: "draft.propose",
      entity: "program-version",
      entityId: saved.value.versionId,
      patientId,
      meta,
    });
  }
  return saved;
}

type Place = Pick<DraftItem, "prescriptionId" | "exerciseId" | "section">;

/** The same changes by the draft's own ids: a draft holds the exercises of the version in force as its own prescriptions. */
function aboutDraft(
  asked: readonly ProposedChange[],
  { items }: DraftContent,
  inForce: readonly Place[],
): { changes: ProposedChange[]; faults: FieldFaults } {
  const faults: Record<string, string> = {};
  const changes = asked.flatMap((change, index): ProposedChange[] => {
    if (change.kind === "mode") return [change];
    const item = itemOf(change.prescriptionId, items, inForce);
    if (item) return [{ ...change, prescriptionId: item.prescriptionId }];
    faults[`changes[${index}].prescriptionId`] = "not-prescribed";
    return [];
  });
  return { changes, faults };
}

/** An exercise may stand in a program twice, in the flare-up plan for instance: it is found where it stood. */
function itemOf(prescriptionId: string, items: readonly DraftItem[], inForce: readonly Place[]): DraftItem | undefined {
  const own = items.find((item) => item.prescriptionId === prescriptionId);
  const sent = inForce.find((item) => item.prescriptionId === prescriptionId);
  if (own || !sent) return own;
  const isSame = (one: Place) => one.exerciseId === sent.exerciseId && one.section === sent.section;
  const [inDraft, asSent] = [items.filter(isSame), inForce.filter(isSame)];
  // Where one of several was taken out of the draft, nobody can say which of them is meant.
  return inDraft.length < asSent.length ? undefined : inDraft[asSent.indexOf(sent)];
}

function unknownExercises(
  changes: readonly ProposedChange[],
  known: ReadonlyMap<string, { isArchived: boolean }>,
): FieldFaults {
  return Object.fromEntries(
    changes.flatMap((change, index) =>
      change.kind === "exercise" && known.get(change.exerciseId)?.isArchived !== false
        ? [[`changes[${index}].exerciseId`, "unknown-exercise"]]
        : [],
    ),
  );
}
