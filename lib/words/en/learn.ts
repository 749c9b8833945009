/** Short pages about backs. */
export const learn = {} as const;
