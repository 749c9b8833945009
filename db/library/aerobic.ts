import { LEG_SIGNS, type LibraryExercise } from "./library-exercise";

/** Gentle ones first. No clinician has reviewed these texts yet, and every row says so. */
export const AEROBIC: readonly LibraryExercise[] = [
  {
    slug: "walking",
    name: "Walking",
    otherNames: ["walk", "brisk walk", "steps"],
    kind: "aerobic",
    regions: ["hips", "front_thighs", "buttocks"],
    position: "walking",
    direction: "neutral",
    kit: ["shoes"],
    kitCost: "household",
    loadLevel: "light",
    impact: "low",
    steps: [
      "Put on shoes that feel good.",
      "Walk tall and let your arms swing.",
      "Go at a pace where you can still talk.",
      "Slow down for the last few minutes.",
    ],
    cues: ["Look ahead, not down.", "Take easy, even steps.", "Split it into short walks if you like."],
    faults: ["Going too fast too soon", "Stiff arms", "Leaning forward"],
    stopIf: [LEG_SIGNS, "Your chest hurts or you can't get your breath", "You feel dizzy"],
    precautions: ["heart", "balance"],
    easierSlug: null,
    harderSlug: null,
    usualSets: 1,
    usualRepetitions: null,
    usualHoldSeconds: null,
    usualMinutes: 15,
    usualRestSeconds: null,
    usualSide: "both",
    estimatedMinutes: 15,
  },
];
