/** Help now, the signs to act on, and flare-ups. */
export const safety = {} as const;
