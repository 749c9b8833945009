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
  /** About how many minutes the longest day takes; null while no dose is known. */
  longestDayMinutes: number | null;
  warnings: readonly ("many-exercises" | "long-day")[];
};

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The burden of a plan. Days of the patient's choice, and days not chosen yet, may fall on the longest day. */
export function burdenOf(plan: readonly PlannedLoad[]): Burden {
  const ordinary = plan.filter(({ section }) => section !== "flare_up");
  const minutes = WEEKDAYS.map((weekday) => estimatedMinutes(ordinary.flatMap((load) => dosesOn(load, weekday))));
  const isKnown = ordinary.some(({ dose }) => dose !== null);
  const longestDayMinutes = isKnown ? Math.max(...minutes) : null;
  const warnings: Burden["warnings"][number][] = [];
  if (ordinary.length > CLINICAL.exercisesAtMost.value) warnings.push("many-exercises");
  if (longestDayMinutes !== null && longestDayMinutes > CLINICAL.minutesADayAtMost.value) warnings.push("long-day");
  return { exercises: ordinary.length, longestDayMinutes, warnings };
}

function dosesOn({ dose, side, frequency }: PlannedLoad, weekday: Weekday): Dose[] {
  if (dose === null) return [];
  const isDue = frequency === null || frequency.kind === "per-week" || frequency.weekdays.includes(weekday);
  if (!isDue) return [];
  return side === "each" ? [dose, dose] : [dose];
}
