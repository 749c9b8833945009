export const EXERCISE_KINDS = ["mobility", "stretching", "strengthening", "aerobic", "balance", "relaxation"] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

export const POSITIONS = [
  "lying_on_back",
  "lying_on_front",
  "lying_on_side",
  "hands_and_knees",
  "kneeling",
  "sitting",
  "standing",
  "walking",
] as const;
export type Position = (typeof POSITIONS)[number];

export const SIDES = ["both", "each", "left", "right"] as const;
export type Side = (typeof SIDES)[number];

/** How much work it is for the muscles. */
export const LOAD_LEVELS = ["light", "medium", "heavy"] as const;
export type LoadLevel = (typeof LOAD_LEVELS)[number];

/** How hard the feet land. */
export const IMPACTS = ["none", "low", "high"] as const;
export type Impact = (typeof IMPACTS)[number];
