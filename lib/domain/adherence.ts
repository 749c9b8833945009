import { answerFor, doseDone, isWork, WHOLE_DOSE } from "./answer";
import { addDays, type CalendarDay } from "./calendar-day";
import type { History } from "./history";
import type { PlannedPrescription, ProgramVersion } from "./plan";
import { eachMonday, holds, type Span, weekOf } from "./span";
import { type DayPlan, isReported, reportOn } from "./timeline";
import { countDays, isDueOn, isFlexible, partsOfWeek, sessionsDueIn, type WeekPart, workedOn } from "./week";

export type Counts = { done: number; due: number };

/** The four measures of adherence. Null says that nothing was due; it is not 0. */
export type Measures = {
  /** Days on which something due was done, over days on which something was due. */
  sessions: Counts | null;
  /** Exercises done as planned, over exercises due. */
  exercises: Counts | null;
  /** Shares of the prescribed amounts, over the exercises due whose amount is known. */
  dose: (Counts & { unknown: number }) | null;
  /** Due days with any word from the patient, over due days. */
  completeness: Counts | null;
};

/** What one day, or one week, adds to the measures. Whole numbers, so that sums are exact in any order. */
export type Tally = {
  sessionsDue: number;
  sessionsDone: number;
  exercisesDue: number;
  exercisesDone: number;
  /** Exercises due whose amount is known; silence and "not done" are known to add nothing. */
  doseDue: number;
  /** In ten-thousandths of an exercise. */
  doseDone: number;
  /** Exercises done in part, by an amount that nobody said. */
  doseUnknown: number;
  reportedDue: number;
  reported: number;
};
export type DayTally = Tally & { day: CalendarDay };
export type WeekTally = Tally & { monday: CalendarDay };

/** Days with something due by weekday, and weeks judged together. What is not listed had nothing due. */
export type Tallies = { days: readonly DayTally[]; weeks: readonly WeekTally[] };

export const DEFAULT_WINDOW_DAYS = 28;

/** The last 28 days up to yesterday, and today once it is reported. */
export function defaultWindow(today: CalendarDay, reportedToday: "reported" | "not-reported"): Span {
  return { from: addDays(today, -DEFAULT_WINDOW_DAYS), to: reportedToday === "reported" ? today : addDays(today, -1) };
}

/** The default window of a patient whose history is known. */
export function defaultWindowOf(history: History, today: CalendarDay): Span {
  return defaultWindow(today, isReported(history, today) ? "reported" : "not-reported");
}

/**
 * The four measures over a window, as known on a day called today.
 * Nothing counts from the future; today counts once it is reported; weeks judged together count when the window
 * holds them whole and they are over.
 */
export function adherence(history: History, window: Span, today: CalendarDay): Measures {
  return measuresFrom(tallyDays(history, window, today));
}

/** What each day and week of a span adds to the measures, as known on a day called today. */
export function tallyDays(history: History, span: Span, today: CalendarDay): Tallies {
  return settledBy(tallyPlan(history, span), today);
}

/** Of the tallies, those that count on a day called today: what is over, and today once it is reported. */
export function settledBy({ days, weeks }: Tallies, today: CalendarDay): Tallies {
  return {
    days: days.filter(({ day, reported }) => day < today || (day === today && reported > 0)),
    weeks: weeks.filter(({ monday }) => addDays(monday, 6) < today),
  };
}

/**
 * What each day and week of a span adds once it is over. It does not depend on the day it is computed,
 * so that it can be stored; `settledBy` says which of it counts today.
 */
export function tallyPlan(history: History, span: Span): Tallies {
  const days: DayTally[] = [];
  const weeks: WeekTally[] = [];
  for (const monday of eachMonday(span)) {
    const whole = holds(span, monday) && holds(span, addDays(monday, 6));
    const together: Tally[] = [];
    for (const part of partsOfWeek(history, monday)) {
      if (part.judged === "by-week") together.push(tallyTogether(history, part));
      else days.push(...tallyOneByOne(history, part, span));
    }
    const week = sumOf(together);
    if (whole && week.sessionsDue > 0) weeks.push({ monday, ...week });
  }
  return { days: days.sort((one, other) => (one.day < other.day ? -1 : 1)), weeks };
}

function tallyOneByOne(history: History, { days }: WeekPart, span: Span): DayTally[] {
  return days.flatMap(({ day, plan }) => {
    if (!holds(span, day)) return [];
    const due = plan.prescriptions.filter((prescription) => isDueOn(prescription, day));
    if (due.length === 0) return [];
    return [
      {
        day,
        sessionsDue: 1,
        sessionsDone: isSessionDone(history, day, plan) ? 1 : 0,
        ...tallyExercises(due.map((prescription) => occasionsOf(history, prescription, plan.version, [day], 1))),
        reportedDue: 1,
        reported: isReported(history, day) ? 1 : 0,
      },
    ];
  });
}

/** On a day of a flare-up the ordinary plan counts too: it is often done in the hours before the flare-up is opened. */
function isSessionDone(history: History, day: CalendarDay, { version, part }: DayPlan): boolean {
  const report = reportOn(history, day);
  return version.prescriptions.some((prescription) => {
    if (!isDueOn(prescription, day) || (prescription.section === "flare_up" && part === "ordinary")) return false;
    const answer = answerFor(report, prescription, version);
    return answer !== null && isWork(answer);
  });
}

function tallyTogether(history: History, part: WeekPart): Tally {
  const { version, prescriptions } = part.last;
  const sessionsDue = sessionsDueIn(part);
  const active = part.days.map(({ day }) => day);
  const exercises = prescriptions.map((prescription) => {
    if (!isFlexible(prescription)) {
      const fixed = active.filter((day) => isDueOn(prescription, day));
      return occasionsOf(history, prescription, version, fixed, fixed.length);
    }
    const times = prescription.frequency.kind === "per-week" ? prescription.frequency.times : 0;
    return occasionsOf(history, prescription, version, active, Math.min(times, active.length));
  });
  return {
    sessionsDue,
    sessionsDone: Math.min(
      sessionsDue,
      countDays(part, (day) => workedOn(history, day)),
    ),
    ...tallyExercises(exercises),
    reportedDue: sessionsDue,
    reported: Math.min(
      sessionsDue,
      countDays(part, (day) => isReported(history, day)),
    ),
  };
}

/** One prescription: how often it was due, how often it was done, and the known and unknown shares of its dose. */
type Occasions = { due: number; done: number; shares: number[]; unknown: number };

function occasionsOf(
  history: History,
  prescription: PlannedPrescription,
  version: ProgramVersion,
  days: readonly CalendarDay[],
  due: number,
): Occasions {
  const occasions: Occasions = { due, done: 0, shares: [], unknown: 0 };
  for (const day of days) {
    const answer = answerFor(reportOn(history, day), prescription, version);
    if (answer === null || !isWork(answer)) continue;
    if (answer.status === "done") occasions.done += 1;
    const share = doseDone(answer, prescription.dose);
    if (share === "unknown") occasions.unknown += 1;
    else occasions.shares.push(share);
  }
  return occasions;
}

/** The best of what is known fills the occasions first, then what is unknown; the rest was not done. */
function tallyExercises(all: readonly Occasions[]) {
  const sums = { exercisesDue: 0, exercisesDone: 0, doseDue: 0, doseDone: 0, doseUnknown: 0 };
  for (const { due, done, shares, unknown } of all) {
    const best = shares.sort((one, other) => other - one).slice(0, due);
    const leftOpen = Math.min(unknown, due - best.length);
    sums.exercisesDue += due;
    sums.exercisesDone += Math.min(done, due);
    sums.doseDue += due - leftOpen;
    sums.doseDone += best.reduce((sum, share) => sum + share, 0);
    sums.doseUnknown += leftOpen;
  }
  return sums;
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = {
    sessionsDue: 0,
    sessionsDone: 0,
    exercisesDue: 0,
    exercisesDone: 0,
    doseDue: 0,
    doseDone: 0,
    doseUnknown: 0,
    reportedDue: 0,
    reported: 0,
  };
  for (const tally of tallies) {
    sum.sessionsDue += tally.sessionsDue;
    sum.sessionsDone += tally.sessionsDone;
    sum.exercisesDue += tally.exercisesDue;
    sum.exercisesDone += tally.exercisesDone;
    sum.doseDue += tally.doseDue;
    sum.doseDone += tally.doseDone;
    sum.doseUnknown += tally.doseUnknown;
    sum.reportedDue += tally.reportedDue;
    sum.reported += tally.reported;
  }
  return sum;
}

/** The measures of everything that was tallied. A measure is null when nothing was due for it. */
export function measuresFrom({ days, weeks }: { days: readonly Tally[]; weeks: readonly Tally[] }): Measures {
  const sum = sumOf([...days, ...weeks]);
  return {
    sessions: counts(sum.sessionsDone, sum.sessionsDue),
    exercises: counts(sum.exercisesDone, sum.exercisesDue),
    dose: sum.doseDue === 0 ? null : { done: sum.doseDone / WHOLE_DOSE, due: sum.doseDue, unknown: sum.doseUnknown },
    completeness: counts(sum.reported, sum.reportedDue),
  };
}

function counts(done: number, due: number): Counts | null {
  return due === 0 ? null : { done, due };
}

/** Sessions of the week that holds today, days still to come included: "2 of 3 this week". It enters no measure. */
export function runningWeek(history: History, today: CalendarDay): Counts | null {
  return measuresFrom(tallyPlan(history, weekOf(today))).sessions;
}

export type WeekOfSessions = { monday: CalendarDay; sessions: Counts | null; state: "over" | "running" };

/** The sessions of every ISO week that has a day in the span, up to the running one, for a chart of weeks. */
export function sessionsByWeek(history: History, span: Span, today: CalendarDay): WeekOfSessions[] {
  const to = span.to < today ? span.to : today;
  return eachMonday({ from: span.from, to }).map((monday) => ({
    monday,
    sessions: measuresFrom(tallyPlan(history, weekOf(monday))).sessions,
    state: addDays(monday, 6) < today ? "over" : "running",
  }));
}
