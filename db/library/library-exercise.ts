import type { exercises } from "@/db/schema/library";
import type { CAUTIONS } from "@/db/schema/patients";
import type { FigureSlug } from "@/lib/figure/figures";

export type ExerciseRow = typeof exercises.$inferInsert;
type Caution = (typeof CAUTIONS)[number];

/** What the exercise works on, from the top of the body down. */
export const REGIONS = [
  "neck",
  "shoulders",
  "chest",
  "arms",
  "mid_back",
  "low_back",
  "belly",
  "side",
  "hips",
  "buttocks",
  "front_thighs",
  "back_thighs",
  "calves",
] as const;
export type Region = (typeof REGIONS)[number];

/** What is needed besides clothes to move in and a floor. */
export const KIT = [
  "mat",
  "chair",
  "table",
  "wall",
  "step",
  "strap",
  "band",
  "ball",
  "cushion",
  "box",
  "bag",
  "shoes",
] as const;
export type Kit = (typeof KIT)[number];

/** An exercise of ours. Its picture, and the words for the picture, stand with the figures under the same slug. */
export type LibraryExercise = Pick<
  ExerciseRow,
  | "name"
  | "kind"
  | "position"
  | "direction"
  | "kitCost"
  | "loadLevel"
  | "impact"
  | "steps"
  | "cues"
  | "usualSets"
  | "usualSide"
  | "estimatedMinutes"
> & {
  slug: FigureSlug;
  otherNames: string[];
  regions: Region[];
  kit: Kit[];
  faults: string[];
  stopIf: string[];
  /** The cautions of a patient that make this exercise a thing to think about first. */
  precautions: Caution[];
  easierSlug: FigureSlug | null;
  harderSlug: FigureSlug | null;
  usualRepetitions: number | null;
  usualHoldSeconds: number | null;
  usualMinutes: number | null;
  usualRestSeconds: number | null;
};

/** Reasons to stop that stand in many exercises. */
export const LEG_SIGNS = "Pain, tingling or numbness starts or grows in your leg";
export const SHARP_BACK_PAIN = "You feel a sharp pain in your back";
