import type { Figure } from "../types";

/** Figures of rest and breathing. */
export const RELAXATION = [] as const satisfies readonly Figure[];
