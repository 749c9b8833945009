import { addDays, type CalendarDay, daysBetween } from "@/lib/domain/calendar-day";
import type { Dose, Frequency, PlannedPrescription, ProgramVersion, Section } from "@/lib/domain/plan";
import type { Span } from "@/lib/domain/span";
import type { FigureSlug } from "@/lib/figure/figures";
import { exerciseIdOf, LIBRARY, type LibraryExercise } from "../library/exercises";
import { seedId } from "./ids";
import type { Random } from "./random";

/** A version as it is put into the tables. */
export type SeedVersion = Omit<ProgramVersion, "prescriptions"> & {
  name: string;
  note: string | null;
  aboveLimitWords: string | null;
  prescriptions: readonly SeedPrescription[];
};
export type SeedPrescription = PlannedPrescription & {
  restSeconds: number | null;
  side: "both" | "each" | "left" | "right";
  effort: number | null;
  cue: string | null;
};

/** One line of a recipe: an exercise, when, and what differs from its usual dose. */
export type RecipeLine = {
  slug: FigureSlug;
  frequency: Frequency;
  section?: Section;
  dose?: Partial<Dose>;
  cue?: string;
};
export type Recipe = { name: string; lines: readonly RecipeLine[] };

export const DAILY: Frequency = { kind: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] };
export const WORKING_DAYS: Frequency = { kind: "weekdays", weekdays: [1, 2, 3, 4, 5] };
export const THREE_DAYS: Frequency = { kind: "weekdays", weekdays: [1, 3, 5] };
const TWO_DAYS: Frequency = { kind: "weekdays", weekdays: [2, 4] };
export const perWeek = (times: number): Frequency => ({ kind: "per-week", times });

/** What stands instead of the rest while pain flares up. */
export const FLARE_UP_LINES: readonly RecipeLine[] = [
  { slug: "pelvic-tilt", frequency: DAILY, section: "flare_up", dose: { sets: 1, repetitions: 6 } },
  { slug: "knee-to-chest", frequency: DAILY, section: "flare_up", dose: { repetitions: 2 } },
  { slug: "walking", frequency: DAILY, section: "flare_up", dose: { minutes: 5 } },
];

const RECIPES: readonly Recipe[] = [
  {
    name: "Gentle start",
    lines: [
      { slug: "pelvic-tilt", frequency: DAILY, section: "warm_up" },
      { slug: "knee-to-chest", frequency: DAILY },
      { slug: "sit-to-stand", frequency: THREE_DAYS },
      { slug: "walking", frequency: perWeek(4), dose: { minutes: 10 } },
      ...FLARE_UP_LINES,
    ],
  },
  {
    name: "Strong middle",
    lines: [
      { slug: "cat-cow", frequency: THREE_DAYS, section: "warm_up" },
      { slug: "curl-up", frequency: THREE_DAYS },
      { slug: "bird-dog", frequency: THREE_DAYS, cue: "Hold a towel on your low back so that it does not slip." },
      { slug: "side-plank", frequency: THREE_DAYS },
      ...FLARE_UP_LINES,
    ],
  },
  {
    name: "Arch and walk",
    lines: [
      { slug: "back-bend", frequency: DAILY },
      { slug: "press-up", frequency: WORKING_DAYS },
      { slug: "walking", frequency: WORKING_DAYS, dose: { minutes: 15 } },
    ],
  },
  {
    name: "Legs and lifting",
    lines: [
      { slug: "hamstring-stretch", frequency: WORKING_DAYS, section: "warm_up" },
      { slug: "bridge", frequency: THREE_DAYS },
      { slug: "hip-hinge", frequency: THREE_DAYS },
      { slug: "sit-to-stand", frequency: TWO_DAYS },
      ...FLARE_UP_LINES,
    ],
  },
  {
    name: "Whole body, own days",
    lines: [
      { slug: "cat-cow", frequency: perWeek(3), section: "warm_up" },
      { slug: "dead-bug", frequency: perWeek(3) },
      { slug: "hip-flexor", frequency: perWeek(3) },
      { slug: "walking", frequency: perWeek(5), dose: { minutes: 20 } },
    ],
  },
  {
    name: "Loosen and breathe",
    lines: [
      { slug: "cat-cow", frequency: DAILY },
      { slug: "childs-pose", frequency: DAILY },
      { slug: "dead-bug", frequency: TWO_DAYS },
      { slug: "walking", frequency: perWeek(3) },
      ...FLARE_UP_LINES,
    ],
  },
];

const BY_SLUG = new Map(LIBRARY.map((exercise) => [exercise.slug, exercise]));

/** Whose version it is, which one, and from when. */
export type VersionWish = {
  clinicId: string;
  patientId: string;
  number: number;
  startsOn: CalendarDay;
  recipe: Recipe;
  note?: string;
  aboveLimitWords?: string;
};

/** A version of a recipe: doses are the usual ones of the library unless the recipe says otherwise. */
export function versionOf({
  clinicId,
  patientId,
  number,
  startsOn,
  recipe,
  note,
  aboveLimitWords,
}: VersionWish): SeedVersion {
  return {
    id: seedId("version", patientId, String(number)),
    number,
    startsOn,
    endsOn: null,
    name: recipe.name,
    note: note ?? null,
    aboveLimitWords: aboveLimitWords ?? null,
    prescriptions: recipe.lines.map((line, place) => prescriptionOf(clinicId, patientId, number, line, place)),
  };
}

function prescriptionOf(
  clinicId: string,
  patientId: string,
  number: number,
  { slug, frequency, section = "main", dose, cue }: RecipeLine,
  place: number,
): SeedPrescription {
  const exercise = exerciseCalled(slug);
  const usual: Dose = {
    sets: exercise.usualSets,
    repetitions: exercise.usualRepetitions,
    holdSeconds: exercise.usualHoldSeconds,
    minutes: exercise.usualMinutes,
  };
  return {
    id: seedId("prescription", patientId, String(number), String(place)),
    exerciseId: exerciseIdOf(clinicId, slug),
    section,
    dose: { ...usual, ...dose },
    frequency,
    restSeconds: exercise.usualRestSeconds,
    side: exercise.usualSide,
    effort: exercise.kind === "aerobic" ? 3 : null,
    cue: cue ?? null,
  };
}

function exerciseCalled(slug: FigureSlug): LibraryExercise {
  const exercise = BY_SLUG.get(slug);
  if (exercise === undefined) throw new RangeError(`The library has no exercise called ${slug}.`);
  return exercise;
}

/** The same recipe with a little more of everything outside the flare-up plan: what a next version usually is. */
export function grown(recipe: Recipe): Recipe {
  return {
    ...recipe,
    lines: recipe.lines.map((line) => {
      if (line.section === "flare_up") return line;
      const { usualRepetitions, usualMinutes } = exerciseCalled(line.slug);
      const repetitions = line.dose?.repetitions ?? usualRepetitions;
      const minutes = line.dose?.minutes ?? usualMinutes;
      return {
        ...line,
        dose: {
          ...line.dose,
          ...(repetitions === null ? {} : { repetitions: repetitions + 2 }),
          ...(minutes === null ? {} : { minutes: minutes + 5 }),
        },
      };
    }),
  };
}

/** A program of one to three versions over a span, chosen by chance. */
export function programByChance(
  random: Random,
  { clinicId, patientId, span }: { clinicId: string; patientId: string; span: Span },
): SeedVersion[] {
  const versions: SeedVersion[] = [];
  let recipe = random.pick(RECIPES);
  let startsOn = span.from;
  for (let number = 1; number <= 3 && startsOn <= span.to; number += 1) {
    const note = number === 1 ? undefined : "A little more than before. Write to us if it is too much.";
    versions.push(versionOf({ clinicId, patientId, number, startsOn, recipe, ...(note ? { note } : {}) }));
    recipe = grown(recipe);
    startsOn = addDays(startsOn, Math.max(14, Math.floor(daysBetween(span.from, span.to) / random.between(2, 4))));
    if (random.chance(0.4)) break;
  }
  return versions;
}
