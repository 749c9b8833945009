export const DAY_STATES = [
  "done",
  "part",
  "not_done",
  "no_report",
  "rest",
  "pause",
  "flare_up_plan",
  "not_yet",
] as const;
/** The one thing that is said about a day. */
export type DayState = (typeof DAY_STATES)[number];
