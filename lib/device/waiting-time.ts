const DAY_MS = 86_400_000;

/** SECURITY.md: nothing stays on a phone for longer. The server takes reports of as many days back. */
export const LONGEST_WAIT_MS = 14 * DAY_MS;
/** A clock that leaps by years must not wipe what nobody had a chance to send: no single gap counts for the whole wait. */
const LONGEST_GAP_MS = 13 * DAY_MS;

/** How much older something grew between two looks, in milliseconds; a clock that went back makes nothing younger. */
export const gapBetween = (before: number, now: number): number => Math.min(Math.max(0, now - before), LONGEST_GAP_MS);
