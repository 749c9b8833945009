import { z } from "zod";
import { SIDES } from "@/db/schema/library";
import type { Weekday } from "@/lib/domain/calendar-day";
import type { DraftContent as DraftInWords } from "@/lib/domain/draft";
import { PROGRAM_MODES, SECTIONS } from "@/lib/domain/plan";
import { MOST_ITEMS } from "./check-in-values";
import * as field from "./fields";

/** While someone is typing, a number may be any that fits a field; sending is strict. */
const asTyped = field.orSilence(field.whole(0, 9999));
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];
export const MOST_SWAPS = 3;
export const MOST_PHASES = 6;

const ProgressionStep = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["sets", "repetitions", "hold_seconds", "minutes"]), by: field.whole(1, 100) }),
  z.strictObject({ kind: z.literal("harder_exercise") }),
]);

const criteria = {
  sessionsAtLeast: field.orSilence(field.whole(0, 100)),
  painAtMost: field.orSilence(field.painScore),
  forDays: field.orSilence(field.whole(1, 365)),
};

export const PainFirst = z.strictObject({
  painAtMost: field.painScore,
  forDays: field.whole(1, 365),
  sessionsAtLeast: field.orSilence(field.whole(0, 100)),
  reliefPlan: field.optionalText(2000),
});

const Phase = z.strictObject({
  id: field.id,
  name: field.text(1, 80),
  entry: field.optionalText(300),
  exit: z.strictObject({ ...criteria, words: field.optionalText(300) }),
});

const DraftItem = z
  .strictObject({
    prescriptionId: field.id,
    exerciseId: field.id,
    section: z.enum(SECTIONS),
    /** The phase in which it is due; null: in all of them. */
    phaseId: field.orSilence(field.id),
    sets: asTyped,
    repetitions: asTyped,
    holdSeconds: asTyped,
    minutes: asTyped,
    restSeconds: asTyped,
    loadKilograms: field.orSilence(z.number().min(0).max(9999).multipleOf(0.25)),
    effort: asTyped,
    pulseFrom: asTyped,
    pulseTo: asTyped,
    side: z.enum(SIDES),
    weekdays: z
      .array(z.literal(WEEKDAYS))
      .max(WEEKDAYS.length)
      .refine((days) => new Set(days).size === days.length, "said-twice")
      .meta({ uniqueItems: true })
      .nullable()
      .default(null),
    timesPerWeek: asTyped,
    cue: field.optionalText(300),
    /** Exercises that the patient may do instead, approved in advance. */
    swaps: z
      .array(field.id)
      .max(MOST_SWAPS)
      .refine((swaps) => new Set(swaps).size === swaps.length, "said-twice")
      .meta({ uniqueItems: true })
      .default([]),
    progression: z
      .strictObject({ ...criteria, step: ProgressionStep })
      .nullable()
      .default(null),
  })
  .superRefine(({ swaps, exerciseId }, context) => {
    if (swaps.includes(exerciseId)) context.addIssue({ code: "custom", path: ["swaps"], message: "swaps-for-itself" });
  });

const noneTwice =
  (key: string) =>
  (things: readonly Record<string, unknown>[], context: z.RefinementCtx): void => {
    const seen = new Set<unknown>();
    things.forEach((thing, index) => {
      if (seen.has(thing[key])) context.addIssue({ code: "custom", path: [index, key], message: "said-twice" });
      seen.add(thing[key]);
    });
  };

/** A program as it is being written: what is not chosen yet is null. */
export const DraftContent = z
  .strictObject({
    name: field.text(0, 120),
    mode: z.enum(PROGRAM_MODES).default("usual"),
    /** What less pain first is after; it is sent only with its mode. */
    painFirst: PainFirst.nullable().default(null),
    startsOn: field.orSilence(field.day),
    endsOn: field.orSilence(field.day),
    note: field.optionalText(1000),
    aboveLimitWords: field.optionalText(300),
    phases: z.array(Phase).max(MOST_PHASES).superRefine(noneTwice("id")).default([]),
    /** The phase that the next version is in; null while there are none. */
    currentPhaseId: field.orSilence(field.id),
    items: z.array(DraftItem).max(MOST_ITEMS).superRefine(noneTwice("prescriptionId")),
  })
  .superRefine(({ startsOn, endsOn, phases, currentPhaseId, items }, context) => {
    const known = new Set(phases.map(({ id }) => id));
    const addIssue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (startsOn && endsOn && endsOn < startsOn) addIssue(["endsOn"], "ends-before-start");
    if (currentPhaseId === null ? known.size > 0 : !known.has(currentPhaseId)) {
      addIssue(["currentPhaseId"], "unknown-phase");
    }
    items.forEach(({ phaseId }, index) => {
      if (phaseId !== null && !known.has(phaseId)) addIssue(["items", index, "phaseId"], "unknown-phase");
    });
  });
export type DraftContent = z.output<typeof DraftContent>;

/** The schema and the domain speak of the same thing, both ways round; the compiler says so when they drift apart. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : never;
export const DRAFT_IS_WHAT_THE_DOMAIN_SAYS: Same<DraftContent, DraftInWords> = true;
