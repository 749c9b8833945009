import type { LibraryExercise } from "./library-exercise";

/** Gentle ones first. No clinician has reviewed these texts yet, and every row says so. */
export const BALANCE: readonly LibraryExercise[] = [];
