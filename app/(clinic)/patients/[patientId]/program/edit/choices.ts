import type { FACETS } from "@/lib/domain/exercise-facets";
import type { ProgressionStep } from "@/lib/domain/plan";

/** What a next step may be, the most usual first. */
export const STEP_KINDS = [
  "repetitions",
  "sets",
  "hold_seconds",
  "minutes",
  "harder_exercise",
] as const satisfies readonly ProgressionStep["kind"][];

/** The facets that have room beside the sheet. */
export const FACETS_HERE = ["kind", "position", "region", "kit"] as const satisfies readonly (keyof typeof FACETS)[];
