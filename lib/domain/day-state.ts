import { answerFor, isWork } from "./answer";
import type { CalendarDay } from "./calendar-day";
import { startOfIsoWeek } from "./calendar-day";
import type { History } from "./history";
import type { ReportedItem } from "./report";
import { eachDay, type Span } from "./span";
import { type DayPlan, isLeftOut, isReported, pauseOn, planOn, reportOn } from "./timeline";
import { isDueOn, isFlexible, partsOfWeek, sessionsDueIn, type WeekPart, workedOn } from "./week";

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

export type DayView = {
  day: CalendarDay;
  state: DayState;
  /** Planned exercises of the day: those due by weekday, and those of the patient's choice that were done. */
  due: number;
  /** Of them, those done as planned. Null when nothing was said about them, which is not 0. */
  done: number | null;
};

/** The state of every day of a span, in order, with its share of exercises done. */
export function dayViews(history: History, span: Span, today: CalendarDay): DayView[] {
  return eachDay(span).map((day) => ({ day, state: dayState(history, day, today), ...shareOf(history, day) }));
}

/**
 * The state of a day. The first that is true:
 * 1. something was done in a flare-up plan: flare-up plan;
 * 2. everything planned was done: done. Something was done: part. Work on a free day is shown so too, and earns nothing;
 * 3. the day is paused: pause. No program, or nothing for it to ask: rest;
 * 4. the patient said that nothing was done: not done;
 * 5. the day is not over: not yet, if it asks for something;
 * 6. something was due and nobody said anything: no report. Silence is never "not done".
 *
 * A silent day of a plan of so many times a week is a rest day while the week can still be met without it, because
 * the patient chose another day. Once the week could not do without it, its silence is "no report", so that a week
 * has as many of them as there are sessions that nobody spoke about.
 */
export function dayState(history: History, day: CalendarDay, today: CalendarDay): DayState {
  const plan = planOn(history, day);
  if (workedOn(history, day)) {
    if (plan?.part === "flare_up") return "flare_up_plan";
    return expectedOf(history, day).every((item) => item?.status === "done") ? "done" : "part";
  }
  if (pauseOn(history, day)) return "pause";
  if (plan === null || !plan.prescriptions.some((one) => isFlexible(one) || isDueOn(one, day))) return "rest";
  if (saidNotDone(history, day)) return "not_done";

  const dueByWeekday = plan.prescriptions.some((one) => isDueOn(one, day));
  if (day >= today) return dueByWeekday || isWeekStillOpen(history, day) ? "not_yet" : "rest";
  return dueByWeekday || couldNotDoWithout(history, day) ? "no_report" : "rest";
}

/**
 * What was said about each exercise expected of a day, null for silence: those due by weekday, and those of the
 * patient's choice that were done. On a day that expects nothing, whatever was done.
 */
function expectedOf(history: History, day: CalendarDay): (ReportedItem | null)[] {
  const planned = plannedOf(history, day);
  return planned.length > 0 ? planned : (reportOn(history, day)?.items.filter(isWork) ?? []);
}

function plannedOf(history: History, day: CalendarDay): (ReportedItem | null)[] {
  const plan = planOn(history, day);
  if (plan === null) return [];
  const report = reportOn(history, day);
  return plan.prescriptions.flatMap((prescription) => {
    const answer = answerFor(report, prescription, plan.version);
    const chosen = isFlexible(prescription) && answer !== null && isWork(answer);
    return chosen || isDueOn(prescription, day) ? [answer] : [];
  });
}

function shareOf(history: History, day: CalendarDay): { due: number; done: number | null } {
  const planned = plannedOf(history, day);
  const isSilent = !saidNotDone(history, day) && !workedOn(history, day);
  return { due: planned.length, done: isSilent ? null : planned.filter((item) => item?.status === "done").length };
}

/** A check-in that names no exercise says nothing about exercises. */
function saidNotDone(history: History, day: CalendarDay): boolean {
  if (workedOn(history, day)) return false;
  return isLeftOut(history, day) || (reportOn(history, day)?.items.length ?? 0) > 0;
}

function partOf(history: History, day: CalendarDay, plan: DayPlan | null): WeekPart | null {
  const parts = partsOfWeek(history, startOfIsoWeek(day));
  return parts.find(({ last, judged }) => judged === "by-week" && last.part === plan?.part) ?? null;
}

/** Whether a week judged together still asked for a session before this day. */
function isWeekStillOpen(history: History, day: CalendarDay): boolean {
  const part = partOf(history, day, planOn(history, day));
  if (part === null) return false;
  const worked = part.days.filter((one) => one.day < day && workedOn(history, one.day)).length;
  return worked < sessionsDueIn(part);
}

/**
 * Whether the silence of this day made a session of its week impossible that no earlier day had already missed.
 * It looks only at the days up to this one, so that the answer does not change while the week goes on.
 */
function couldNotDoWithout(history: History, day: CalendarDay): boolean {
  const part = partOf(history, day, planOn(history, day));
  if (part === null) return false;
  const due = sessionsDueIn(part);
  let worked = 0;
  let missed = 0;
  for (const [index, one] of part.days.entries()) {
    if (workedOn(history, one.day)) {
      worked += 1;
      continue;
    }
    const daysLeft = part.days.length - index - 1;
    const isMissed =
      isReported(history, one.day) ||
      one.plan.prescriptions.some((prescription) => isDueOn(prescription, one.day)) ||
      due - worked - daysLeft > missed;
    if (one.day === day) return isMissed;
    if (isMissed) missed += 1;
  }
  return false;
}
