/** The guided session: sets, holds and rests, told while somebody is on the mat. */
export const session = {} as const;
