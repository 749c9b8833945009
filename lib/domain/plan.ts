import type { CalendarDay, Weekday } from "./calendar-day";

export type { Weekday } from "./calendar-day";

/** Fixed weekdays, or so many times in an ISO week on days of the patient's choice. */
export type Frequency = { kind: "weekdays"; weekdays: readonly Weekday[] } | { kind: "per-week"; times: number };

/** What is done once a day: sets of repetitions, of a hold in seconds, or of minutes. Null is not part of the dose. */
export type Dose = {
  sets: number;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
};

export const SECTIONS = ["warm_up", "main", "flare_up"] as const;
export type Section = (typeof SECTIONS)[number];

export type PlannedPrescription = {
  id: string;
  exerciseId: string;
  section: Section;
  dose: Dose;
  frequency: Frequency;
};

/** A program as it was sent. It never changes again; a later version replaces it from its own first day. */
export type ProgramVersion = {
  id: string;
  number: number;
  startsOn: CalendarDay;
  /** The last day it is in force, if it ends. */
  endsOn: CalendarDay | null;
  prescriptions: readonly PlannedPrescription[];
};

/** Days from the first to the last, both included, or still going on. Pauses and flare-ups are such spans. */
export type OpenSpan = { from: CalendarDay; to: CalendarDay | null };
