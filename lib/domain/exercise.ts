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

/** Which way the back goes. */
export const DIRECTIONS = ["bend", "arch", "neutral", "rotate", "side"] as const;
export type Direction = (typeof DIRECTIONS)[number];

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

/** What is needed besides clothes to move in and a floor. A clinic's own exercise may name other things. */
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
  "poles",
  "stairs",
  "bicycle",
  "pool",
] as const;
export type Kit = (typeof KIT)[number];

/** What the kit costs somebody who has none of it. */
export const KIT_COSTS = ["none", "household", "low", "medium", "high"] as const;
export type KitCost = (typeof KIT_COSTS)[number];

export const SIDES = ["both", "each", "left", "right"] as const;
export type Side = (typeof SIDES)[number];

/** How much work it is for the muscles. */
export const LOAD_LEVELS = ["light", "medium", "heavy"] as const;
export type LoadLevel = (typeof LOAD_LEVELS)[number];

/** How hard the feet land. */
export const IMPACTS = ["none", "low", "high"] as const;
export type Impact = (typeof IMPACTS)[number];
