import type { CalendarDay, Weekday } from "./calendar-day";
import type { PainScore } from "./report";

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

/** What the exercises of a program are for first: as usual, or less pain before anything else. */
export const PROGRAM_MODES = ["usual", "pain_first"] as const;
export type ProgramMode = (typeof PROGRAM_MODES)[number];

/** What a program that puts less pain first is after, and when it is done with. A clinician enters and leaves it. */
export type PainFirst = {
  /** The goal: the worst pain, 0 to 10, is no more than this... */
  painAtMost: PainScore;
  /** ...for so many days. */
  forDays: number;
  /** Percent of the sessions due that were done. Null: not asked for. */
  sessionsAtLeast: number | null;
  /** What helps, in words for the patient. */
  reliefPlan: string | null;
};

/** One step of progression: so much more of one part of the dose, or the next exercise of the ladder. */
export type ProgressionStep =
  | { kind: "sets" | "repetitions" | "hold_seconds" | "minutes"; by: number }
  | { kind: "harder_exercise" };

/** When the next step may be offered, as the clinician set it. Null: not asked for. */
export type ProgressionRule = {
  /** Percent of the sessions due that were done. */
  sessionsAtLeast: number | null;
  /** The worst pain reported, 0 to 10. */
  painAtMost: PainScore | null;
  /** For how many days both must have held. */
  forDays: number | null;
  step: ProgressionStep;
};

/** A part of a program that is entered and left for a reason. What it holds is due only once a clinician enters it. */
export type Phase = {
  id: string;
  name: string;
  /** When to go into it, in the clinician's words; the first needs none. */
  entry: string | null;
  /** When it is done, in numbers that can be looked up, and in words. Null: not asked for. */
  exit: { sessionsAtLeast: number | null; painAtMost: PainScore | null; forDays: number | null; words: string | null };
};
