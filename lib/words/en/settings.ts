/** How somebody wants to read, tell and be guided; who opened their record. */
export const settings = {} as const;
