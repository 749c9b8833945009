import { CLINICAL } from "./clinical-constants";
import { estimatedMinutes } from "./dose";
import type { Dose, Frequency, Section, Weekday } from "./plan";

/** One exercise of a plan in the making. What is not decided yet is null. */
export type PlannedLoad = {
  section: Section;
  dose: Dose | null;
  /** Each side is done one after the other and takes twice as long. */
  side: "both" | "each" | "left" | "right";
  frequency: Frequency | null;
};

/** What a plan asks of a person's day. It is advice for whoever prescribes and never stops them. */
export type Burden = {
  /** Exercises of an ordinary day's plan; those for flare-ups stand instead of it. */
  exercises: number;
  /** Whether so many are what most people keep going with. */
  size: "none" | "few" | "usual" | "more" | "many";
  /** About how many minutes each day takes, Monday first; 0 when nothing is due, null while no dose of that day is known. */
  minutes: readonly (number | null)[];
  /** About how many minutes the longest day takes; null while no dose is known. */
  longestDayMinutes: number | null;
  warnings: readonly ("many-exercises" | "long-day")[];
};

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The burden of a plan. Days of the patient's choice, and days not chosen yet, may fall on any day. */
export function burdenOf(plan: readonly PlannedLoad[]): Burden {
  const ordinary = plan.filter(({ section }) => section !== "flare_up");
  const minutes = WEEKDAYS.map((weekday) => minutesOn(ordinary, weekday));
  const known = minutes.filter((one) => one !== null);
  const isKnown = ordinary.some(({ dose }) => dose !== null);
  const longestDayMinutes = isKnown ? Math.max(...known) : null;
  const size = sizeOf(ordinary.length);
  const warnings: Burden["warnings"][number][] = [];
  if (size === "many") warnings.push("many-exercises");
  if (longestDayMinutes !== null && longestDayMinutes > CLINICAL.minutesADayAtMost.value) warnings.push("long-day");
  return { exercises: ordinary.length, size, minutes, longestDayMinutes, warnings };
}

function sizeOf(exercises: number): Burden["size"] {
  if (exercises === 0) return "none";
  if (exercises < CLINICAL.exercisesUsualFrom.value) return "few";
  if (exercises <= CLINICAL.exercisesUsualTo.value) return "usual";
  return exercises > CLINICAL.exercisesAtMost.value ? "many" : "more";
}

function minutesOn(plan: readonly PlannedLoad[], weekday: Weekday): number | null {
  const due = plan.filter(({ frequency }) => mayBeDueOn(frequency, weekday));
  if (due.length > 0 && due.every(({ dose }) => dose === null)) return null;
  return estimatedMinutes(due.flatMap(dosesOf));
}

function mayBeDueOn(frequency: Frequency | null, weekday: Weekday): boolean {
  return frequency === null || frequency.kind === "per-week" || frequency.weekdays.includes(weekday);
}

/** What is done on one day: a dose for both sides together or for one, and twice the dose for each side. */
export function dosesOf({ dose, side }: Pick<PlannedLoad, "dose" | "side">): Dose[] {
  if (dose === null) return [];
  return side === "each" ? [dose, dose] : [dose];
}
