import { z } from "zod";
import { DOSE_RANGES } from "@/lib/domain/dose";
import {
  DIRECTIONS,
  EXERCISE_KINDS,
  IMPACTS,
  KIT_COSTS,
  LOAD_LEVELS,
  POSITIONS,
  REGIONS,
  SIDES,
} from "@/lib/domain/exercise";
import { CAUTIONS } from "@/lib/domain/person";
import * as field from "./fields";
import { FigureValues } from "./figure-values";

const MOST_STEPS = 10;
const MOST_NAMES = 12;

const lines = (fewest: number, most: number, longest: number) =>
  z
    .array(field.text(1, longest))
    .min(fewest)
    .max(most)
    .refine((said) => new Set(said).size === said.length, "said-twice")
    .meta({ uniqueItems: true });

const amount = (name: keyof typeof DOSE_RANGES) => {
  const { from, to } = DOSE_RANGES[name];
  return field.orSilence(field.whole(from, to));
};

/** A link that leaves the portal: https, and nothing that could be read as a name and a password. */
const pictureUrl = field
  .text(1, 500)
  .refine(isLink, "not-a-link")
  .meta({ format: "uri", description: "An https address; the portal shows it as a link and never loads it." });

function isLink(written: string): boolean {
  if (!/^https:\/\/\S+$/.test(written) || !URL.canParse(written)) return false;
  const { username, password } = new URL(written);
  return username === "" && password === "";
}

/** A clinic's own exercise, whole: what is left out is taken away. */
export const ExerciseValues = z
  .strictObject({
    name: field.text(1, 80),
    otherNames: lines(0, MOST_NAMES, 80).default([]),
    kind: z.enum(EXERCISE_KINDS),
    regions: field.severalOf(REGIONS, 1),
    position: z.enum(POSITIONS),
    direction: z.enum(DIRECTIONS),
    kit: lines(0, MOST_NAMES, 40).default([]),
    kitCost: z.enum(KIT_COSTS),
    loadLevel: z.enum(LOAD_LEVELS),
    impact: z.enum(IMPACTS),
    steps: lines(1, MOST_STEPS, 200),
    cues: lines(0, MOST_STEPS, 200).default([]),
    faults: lines(0, MOST_STEPS, 200).default([]),
    stopIf: lines(1, MOST_STEPS, 200),
    precautions: field.severalOf(CAUTIONS).default([]),
    altText: field.text(1, 500),
    easierSlug: field.orSilence(field.text(1, 80)),
    harderSlug: field.orSilence(field.text(1, 80)),
    usualSets: field.whole(DOSE_RANGES.sets.from, DOSE_RANGES.sets.to),
    usualRepetitions: amount("repetitions"),
    usualHoldSeconds: amount("holdSeconds"),
    usualMinutes: amount("minutes"),
    usualRestSeconds: field.orSilence(field.whole(0, 600)),
    usualSide: z.enum(SIDES),
    estimatedMinutes: z.number().min(0.5).max(240).multipleOf(0.5),
    figure: field.orSilence(FigureValues),
    pictureUrl: field.orSilence(pictureUrl),
    source: field.text(1, 300),
    licence: field.text(1, 80),
    reviewedBy: field.optionalText(120),
    reviewedOn: field.orSilence(field.day),
  })
  .superRefine(({ usualRepetitions, usualHoldSeconds, usualMinutes, reviewedBy, reviewedOn }, context) => {
    const addIssue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (usualRepetitions === null && usualHoldSeconds === null && usualMinutes === null) {
      addIssue("usualRepetitions", "nothing-to-do");
    }
    if (reviewedBy !== null && reviewedOn === null) addIssue("reviewedOn", "required");
    if (reviewedBy === null && reviewedOn !== null) addIssue("reviewedBy", "required");
  });
export type ExerciseValues = z.output<typeof ExerciseValues>;
