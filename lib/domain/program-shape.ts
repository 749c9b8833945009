import type { CalendarDay } from "./calendar-day";
import type { DraftContent, DraftItem, SentPhases } from "./draft";
import { itemsOfPhase } from "./draft";
import { frequencyOfItem } from "./draft-load";
import type { Dose, Frequency, PainFirst, ProgramMode, ProgressionRule, Section } from "./plan";

/** An exercise by name, with its neighbours on the ladder. */
export type NamedExercise = {
  id: string;
  slug: string;
  name: string;
  easierSlug: string | null;
  harderSlug: string | null;
};

/** One exercise of a program as a reader compares it. Null is not part of it, or not decided yet. */
export type ShapedItem = {
  prescriptionId: string;
  exercise: NamedExercise;
  section: Section;
  sets: number | null;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  restSeconds: number | null;
  loadKilograms: number | null;
  effort: number | null;
  /** Heartbeats a minute. */
  pulse: { from: number; to: number } | null;
  side: "both" | "each" | "left" | "right";
  frequency: Frequency | null;
  cue: string | null;
  swaps: readonly Pick<NamedExercise, "id" | "name">[];
  progression: ProgressionRule | null;
};

/** What of a program can be compared: a version that was sent, or a draft as it would be sent. */
export type ProgramShape = {
  name: string;
  mode: ProgramMode;
  painFirst: PainFirst | null;
  endsOn: CalendarDay | null;
  /** What the patient reads above the agreed limit. */
  aboveLimitWords: string | null;
  phase: { id: string; name: string } | null;
  items: readonly ShapedItem[];
};

/** A draft as the patient would get it: what belongs to other phases is not in it. */
export function shapeOfDraft(content: DraftContent, exerciseOf: (id: string) => NamedExercise): ProgramShape {
  return {
    name: content.name,
    mode: content.mode,
    painFirst: content.mode === "pain_first" ? content.painFirst : null,
    endsOn: content.endsOn,
    aboveLimitWords: content.aboveLimitWords,
    phase: content.phases.find(({ id }) => id === content.currentPhaseId) ?? null,
    items: itemsOfPhase(content).map((item) => shapeOfItem(item, frequencyOfItem(item), exerciseOf)),
  };
}

/** A version as it was sent. */
export type ComparableVersion = {
  name: string;
  mode: ProgramMode;
  painFirst: PainFirst | null;
  endsOn: CalendarDay | null;
  aboveLimitWords: string | null;
  phases: SentPhases | null;
  items: readonly (Omit<DraftItem, keyof Dose | "phaseId" | "weekdays" | "timesPerWeek"> & {
    dose: Dose;
    frequency: Frequency;
  })[];
};

export function shapeOfVersion(version: ComparableVersion, exerciseOf: (id: string) => NamedExercise): ProgramShape {
  const { name, mode, painFirst, endsOn, aboveLimitWords, phases, items } = version;
  return {
    name,
    mode,
    painFirst,
    endsOn,
    aboveLimitWords,
    phase: phases?.phases.find(({ id }) => id === phases.currentPhaseId) ?? null,
    items: items.map(({ dose, frequency, ...item }) => shapeOfItem({ ...item, ...dose }, frequency, exerciseOf)),
  };
}

type Plain = Omit<DraftItem, "phaseId" | "weekdays" | "timesPerWeek">;

function shapeOfItem(item: Plain, frequency: Frequency | null, exerciseOf: (id: string) => NamedExercise): ShapedItem {
  const { prescriptionId, exerciseId, section, sets, repetitions, holdSeconds, minutes } = item;
  const { restSeconds, loadKilograms, effort, pulseFrom, pulseTo, side, cue, swaps, progression } = item;
  return {
    prescriptionId,
    exercise: exerciseOf(exerciseId),
    section,
    ...{ sets, repetitions, holdSeconds, minutes, restSeconds, loadKilograms, effort },
    pulse: pulseFrom === null || pulseTo === null ? null : { from: pulseFrom, to: pulseTo },
    side,
    frequency,
    cue,
    swaps: swaps.map((id) => exerciseOf(id)).map(({ id, name }) => ({ id, name })),
    progression,
  };
}
