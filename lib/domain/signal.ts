export const SIGNAL_STATES = ["open", "snoozed", "done"] as const;
/** What a clinician says about a signal; until they say anything, it is open. */
export type SignalState = (typeof SIGNAL_STATES)[number];
