import type { exercises } from "@/db/schema/library";
import type { CAUTIONS } from "@/db/schema/patients";
import type { Kit, Region } from "@/lib/domain/exercise";
import type { FigureSlug } from "@/lib/figure/figures";

export type ExerciseRow = typeof exercises.$inferInsert;
type Caution = (typeof CAUTIONS)[number];

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
export const SORE_CALF = "Your calf is hot, swollen or sore";
