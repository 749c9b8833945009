/** What is kept on the phone, and whether it was sent. */
export const device = {} as const;
