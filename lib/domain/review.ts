/** What a clinician decided on looking at a patient. "later" puts the reasons off to a day. */
export const DECISIONS = ["keep", "changed", "contacted", "seen", "later"] as const;
export type Decision = (typeof DECISIONS)[number];
