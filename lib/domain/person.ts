import type { CalendarDay } from "./calendar-day";

/** What a clinician keeps in mind about a person, in the order in which it is said. */
export const CAUTIONS = [
  "kneeling",
  "beta_blocker",
  "balance",
  "pregnancy",
  "osteoporosis",
  "recent_surgery",
  "heart",
] as const;
export type Caution = (typeof CAUTIONS)[number];

/** How long the pain has been there. Null, here and below, means that nobody asked. */
export const PAIN_DURATIONS = ["under_6_weeks", "6_to_12_weeks", "over_12_weeks"] as const;
export type PainDuration = (typeof PAIN_DURATIONS)[number];

/** How far the pain reaches into a leg. */
export const LEG_PAINS = ["none", "above_knee", "below_knee"] as const;
export type LegPain = (typeof LEG_PAINS)[number];

/** What a usual day asks of the back. */
export const DAILY_LOADS = ["mostly_sitting", "mixed", "lifting"] as const;
export type DailyLoad = (typeof DAILY_LOADS)[number];

/**
 * The age in whole years that a person reaches in the calendar year of a day; the clinic knows only the year of birth.
 * Null when that is not known.
 */
export function ageIn(birthYear: number | null, today: CalendarDay): number | null {
  return birthYear === null ? null : Number(today.slice(0, 4)) - birthYear;
}
