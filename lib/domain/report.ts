import type { CalendarDay } from "./calendar-day";

export const BARRIERS = [
  "sickness",
  "pain",
  "made_worse",
  "low_motivation",
  "no_time",
  "cost_or_equipment",
  "afraid",
  "forgot",
  "unsure_how",
  "not_enjoyable",
  "other",
] as const;
/** Why an exercise was left out or cut short. */
export type Barrier = (typeof BARRIERS)[number];

export const ITEM_STATUSES = ["done", "partly", "not_done"] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const STIFFNESSES = ["not_at_all", "a_little", "quite", "very"] as const;
export type Stiffness = (typeof STIFFNESSES)[number];

export const MOODS = ["very_low", "low", "ok", "good", "very_good"] as const;
export type Mood = (typeof MOODS)[number];

export const ENJOYMENTS = ["no", "a_bit", "yes", "a_lot"] as const;
export type Enjoyment = (typeof ENJOYMENTS)[number];

export const MEDICATIONS = ["none", "less", "same", "more"] as const;
export type Medication = (typeof MEDICATIONS)[number];

export const PAIN_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Pain on the numeric rating scale: 0 is no pain, 10 the worst pain imaginable. */
export type PainScore = (typeof PAIN_SCORES)[number];

export const PAIN_WORDS = ["none", "mild", "moderate", "severe", "very_severe"] as const;
/** Pain in words: a scale of its own, for those who prefer it. It is never turned into a number. */
export type PainWord = (typeof PAIN_WORDS)[number];

export const MORNING_ANSWERS = ["better", "same", "worse"] as const;
/** How the back is the morning after, compared with before yesterday's exercises. */
export type MorningAnswer = (typeof MORNING_ANSWERS)[number];

/** What was said about one prescription. An amount of null was not said; it is not 0. */
export type ReportedItem = {
  prescriptionId: string;
  exerciseId: string;
  status: ItemStatus;
  sets: number | null;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  barriers: readonly Barrier[];
};

/** The report of one day as it stands after corrections: at most one for each day. */
export type DayReport = {
  day: CalendarDay;
  addedLater: boolean;
  items: readonly ReportedItem[];
  painBefore: PainScore | null;
  painWorst: PainScore | null;
  painAfter: PainScore | null;
};

/** A day the patient said they left out, and why. */
export type LeftOutDay = { day: CalendarDay; barriers: readonly Barrier[]; addedLater: boolean };
