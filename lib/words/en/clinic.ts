export const clinic = {} as const;
