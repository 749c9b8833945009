import { answerFor, isWork } from "./answer";
import type { CalendarDay } from "./calendar-day";
import type { History } from "./history";
import type { PlannedPrescription, ProgramVersion } from "./plan";
import { eachDay, weekOf } from "./span";
import { type DayPlan, flareUpOn, nextVersionAfter, pauseOn, planOn, reportOn, versionOn } from "./timeline";
import { isDueOn } from "./week";

export { flareUpOn, pauseOn, planOn, versionOn } from "./timeline";

/** An exercise whose days the patient chooses, and how often it is still to be done this week. */
export type FlexiblePrescription = {
  prescription: PlannedPrescription;
  /** Times this week, at most the active days of the week. */
  times: number;
  /**
   * Times left without counting this day's own report, so that a day already reported keeps its exercises; and no more
   * than the days that are left, because nobody can make up for Tuesday on Sunday.
   */
  timesLeft: number;
};

/** What a day asks of the patient. */
export type PlanForDay =
  | { kind: "no-program" }
  | { kind: "starts"; on: CalendarDay }
  | { kind: "paused"; until: CalendarDay | null }
  | { kind: "rest"; version: ProgramVersion }
  | {
      kind: "exercises";
      version: ProgramVersion;
      fixed: readonly PlannedPrescription[];
      flexible: readonly FlexiblePrescription[];
    }
  | {
      kind: "flare-up";
      since: CalendarDay;
      version: ProgramVersion;
      fixed: readonly PlannedPrescription[];
      flexible: readonly FlexiblePrescription[];
    };

/** What a day asks of the patient. A day in a flare-up plan is never called a rest day, even when nothing is due. */
export function planFor(history: History, day: CalendarDay): PlanForDay {
  const version = versionOn(history, day);
  if (version === null) {
    const next = nextVersionAfter(history, day);
    return next ? { kind: "starts", on: next.startsOn } : { kind: "no-program" };
  }
  const pause = pauseOn(history, day);
  if (pause) return { kind: "paused", until: pause.to };

  const fixed = dueOn(history, day);
  const flexible = flexibleOn(history, day);
  const flareUp = flareUpOn(history, day);
  if (flareUp && planOn(history, day)?.part === "flare_up") {
    return { kind: "flare-up", since: flareUp.from, version, fixed, flexible };
  }
  if (fixed.length === 0 && flexible.every(({ timesLeft }) => timesLeft === 0)) return { kind: "rest", version };
  return { kind: "exercises", version, fixed, flexible };
}

/** The prescriptions that fall due on a day because of its weekday; none on a day that is paused or without program. */
export function dueOn(history: History, day: CalendarDay): readonly PlannedPrescription[] {
  return planOn(history, day)?.prescriptions.filter((prescription) => isDueOn(prescription, day)) ?? [];
}

function flexibleOn(history: History, day: CalendarDay): FlexiblePrescription[] {
  const plan = planOn(history, day);
  if (plan === null) return [];
  const week = eachDay(weekOf(day)).filter((one) => planOn(history, one)?.part === plan.part);
  const otherDays = week.filter((one) => one !== day);
  const daysLeft = week.filter((one) => one >= day).length;
  return plan.prescriptions.flatMap((prescription) => {
    if (prescription.frequency.kind !== "per-week") return [];
    const times = Math.min(prescription.frequency.times, week.length);
    const done = otherDays.filter((one) => isWorkedOn(history, one, prescription, plan)).length;
    return [{ prescription, times, timesLeft: Math.min(Math.max(0, times - done), daysLeft) }];
  });
}

function isWorkedOn(
  history: History,
  day: CalendarDay,
  prescription: PlannedPrescription,
  { version }: DayPlan,
): boolean {
  const answer = answerFor(reportOn(history, day), prescription, version);
  return answer !== null && isWork(answer);
}
