import type { Figure } from "../types";

/** Figures of exercises that steady the body. */
export const BALANCE = [] as const satisfies readonly Figure[];
