import type { GuidedDose } from "@/lib/domain/guided-session";
import type { OwnFigure } from "@/lib/figure/own";

/** An exercise as the guided session shows it. */
export type GuidedExercise = {
  exerciseId: string;
  slug: string;
  name: string;
  alt: string;
  figure: OwnFigure | null;
  /** What to think of while doing it: the clinician's own words first. */
  cues: string[];
  steps: string[];
};

/** One exercise of today's plan, with what may be done in its place. */
export type GuidedItem = GuidedDose & {
  prescriptionId: string;
  doseWords: string;
  exercise: GuidedExercise;
  easier: GuidedExercise | null;
  swaps: GuidedExercise[];
  stopIf: string[];
};

/** The exercise that is done now: the prescribed one, or what was chosen in its place. */
export function chosenExercise({ exercise, easier, swaps }: GuidedItem, insteadId: string | null): GuidedExercise {
  return [...(easier ? [easier] : []), ...swaps].find(({ exerciseId }) => exerciseId === insteadId) ?? exercise;
}
