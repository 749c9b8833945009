import { isWork } from "./answer";
import { addDays, type CalendarDay, isoWeekday } from "./calendar-day";
import type { History } from "./history";
import type { PlannedPrescription } from "./plan";
import { type DayPlan, type Part, planOn, reportOn } from "./timeline";

/**
 * The active days of one ISO week that follow the ordinary plan, or the flare-up plan.
 * They are judged one by one when everything is on fixed weekdays, and together when anything is so many times a week.
 */
export type WeekPart = {
  days: readonly { day: CalendarDay; plan: DayPlan }[];
  /** What stands on the last of the days; it judges a week that is judged together. */
  last: DayPlan;
  judged: "by-day" | "by-week";
};

const PARTS: readonly Part[] = ["ordinary", "flare_up"];
const weeks = new WeakMap<History, Map<CalendarDay, readonly WeekPart[]>>();

/**
 * The parts of the week that starts on a Monday; none when no day is active.
 * Days still to come count as planned here, so that the kind of a week does not change while it passes.
 */
export function partsOfWeek(history: History, monday: CalendarDay): readonly WeekPart[] {
  const known = weeks.get(history) ?? new Map<CalendarDay, readonly WeekPart[]>();
  weeks.set(history, known);
  const parts = known.get(monday) ?? layOut(history, monday);
  known.set(monday, parts);
  return parts;
}

function layOut(history: History, monday: CalendarDay): WeekPart[] {
  const active = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).flatMap((day) => {
    const plan = planOn(history, day);
    return plan ? [{ day, plan }] : [];
  });
  return PARTS.flatMap((part) => {
    const days = active.filter(({ plan }) => plan.part === part);
    const last = days.at(-1)?.plan;
    if (last === undefined) return [];
    return [{ days, last, judged: last.prescriptions.some(isFlexible) ? "by-week" : "by-day" }];
  });
}

/** Whether a prescription is done so many times a week on days of the patient's choice. */
export function isFlexible({ frequency }: PlannedPrescription): boolean {
  return frequency.kind === "per-week";
}

/** Whether a prescription falls due on a day because of its weekday. */
export function isDueOn({ frequency }: PlannedPrescription, day: CalendarDay): boolean {
  return frequency.kind === "weekdays" && frequency.weekdays.includes(isoWeekday(day));
}

/**
 * Sessions due in a week that is judged together: the larger of the largest number of times a week
 * and the number of distinct fixed weekdays, at most the active days.
 */
export function sessionsDueIn({ days, last }: WeekPart): number {
  const weekdays = new Set<number>();
  let times = 0;
  for (const { frequency } of last.prescriptions) {
    if (frequency.kind === "per-week") times = Math.max(times, frequency.times);
    else for (const weekday of frequency.weekdays) weekdays.add(weekday);
  }
  return Math.min(Math.max(times, weekdays.size), days.length);
}

/** Whether anything was done on a day, planned or not. */
export function workedOn(history: History, day: CalendarDay): boolean {
  return reportOn(history, day)?.items.some(isWork) ?? false;
}

/** How many of the days of a part satisfy a question. */
export function countDays({ days }: WeekPart, asked: (day: CalendarDay) => boolean): number {
  return days.filter(({ day }) => asked(day)).length;
}
