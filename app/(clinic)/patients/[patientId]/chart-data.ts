import type { AdherenceWeek, DoneDay, PainChartData, PainDay } from "@/components/charts/data";
import type { ReportedDay } from "@/db/queries/check-ins";
import type { Progress, ProgressDay } from "@/db/queries/progress";
import { type CalendarDay, startOfIsoWeek } from "@/lib/domain/calendar-day";
import { medianOf, type PainTrend, painTrend } from "@/lib/domain/pain-change";
import { eachMonday } from "@/lib/domain/span";
import type { Words } from "@/lib/words/words";
import { leftOutInWords, noteOf } from "./said";

/** Longer windows show one mark a week, so that years stay readable and light. */
export const LONGEST_DAILY_DAYS = 12 * 7 + 1;

const isDaily = ({ days }: Progress): boolean => days.length <= LONGEST_DAILY_DAYS;

/** The pain chart of a window: every day or, of a long one, the median of every week; flare-ups and new versions inside it. */
export function painChartData(words: Words, progress: Progress, reports: readonly ReportedDay[]): PainChartData {
  const { t, day } = words;
  const { span, painCeiling } = progress;
  const days = isDaily(progress) ? daysOf(words, progress, reports) : weeksOf(words, progress);
  // A week stands at its Monday, and so does what happened in it.
  const place = (on: CalendarDay): CalendarDay => (isDaily(progress) ? on : startOfIsoWeek(on));
  const apart = Math.max(1, Math.ceil(days.length / (isDaily(progress) ? 5 : 8)));
  return {
    days,
    lines: ["before", "worst", "morning"],
    more: ["after"],
    ticks: days
      .filter((_, index) => index % apart === 0)
      .map((one) => ({ day: one.day, label: day(one.day as CalendarDay, "short") })), // days of the calendar as they came
    limit:
      painCeiling === null
        ? null
        : { score: painCeiling, label: t("charts.pain.limit", { score: String(painCeiling) }) },
    flareUps: progress.flareUps.map(({ from, to }) => ({
      from: place(later(from, span.from)),
      to: place(to === null ? span.to : earlier(to, span.to)),
      label: t("charts.pain.flareUp"),
    })),
    versions: progress.versions
      .filter(({ startsOn }) => span.from <= startsOn && startsOn <= span.to)
      .map(({ number, startsOn }) => ({
        day: place(startsOn),
        short: t("charts.pain.versionShort", { number: String(number) }),
        label: t("charts.pain.version", { number: String(number) }),
      })),
  };
}

function daysOf(words: Words, { days }: Progress, reports: readonly ReportedDay[]): PainDay[] {
  const { day } = words;
  const reportOf = new Map(reports.map((report) => [report.day, report]));
  return days.map((one) => {
    const told = toldOf(words, one, reportOf.get(one.day));
    return {
      day: one.day,
      label: `${day(one.day, "shortWeekday")} ${day(one.day, "short")}`,
      before: one.painBefore,
      worst: one.painWorst,
      after: one.painAfter,
      morning: one.morningPain,
      ...(told !== "" && { told }),
    };
  });
}

function toldOf(words: Words, day: ProgressDay, report: ReportedDay | undefined): string {
  const { t } = words;
  const done =
    day.itemsDone === null || day.itemsDue === 0
      ? []
      : [t("charts.pain.doneOf", { done: String(day.itemsDone), planned: String(day.itemsDue) })];
  const note = report ? noteOf(report) : null;
  const said = report ? leftOutInWords(words, report) : [];
  return [...done, ...said, ...(note === null ? [] : [t("clinic.overview.quote", { note })])].join(" · ");
}

function weeksOf({ t, day }: Words, { days, span }: Progress): PainDay[] {
  const median = (values: readonly (number | null)[]): number | null => {
    const told = values.filter((value) => value !== null);
    return told.length === 0 ? null : medianOf(told);
  };
  return eachMonday(span).map((monday) => {
    const week = days.filter((one) => startOfIsoWeek(one.day) === monday);
    return {
      day: monday,
      label: t("charts.pain.weekOf", { day: day(monday, "short") }),
      before: median(week.map(({ painBefore }) => painBefore)),
      worst: median(week.map(({ painWorst }) => painWorst)),
      after: median(week.map(({ painAfter }) => painAfter)),
      morning: median(week.map(({ morningPain }) => morningPain)),
    };
  });
}

/** What was done of what was planned, for the strip below: exercises of each day, or sessions of each week. */
export function doneDays(progress: Progress): DoneDay[] {
  if (!isDaily(progress)) {
    return progress.weeks.map(({ startsOn, sessions }) => ({
      day: startsOn,
      planned: sessions?.due ?? 0,
      done: sessions?.done ?? null,
      isRest: sessions === null,
    }));
  }
  return progress.days.map(({ day, state, itemsDue, itemsDone }) => ({
    day,
    planned: itemsDue,
    done: itemsDone,
    isRest: state === "rest" || state === "pause",
  }));
}

/** Sessions week by week. Of the running week the whole plan is shown, days to come included. */
export function adherenceWeeks({ day }: Words, progress: Progress): AdherenceWeek[] {
  const thisWeek = startOfIsoWeek(progress.today);
  return progress.weeks.map(({ startsOn, sessions }) => ({
    week: startsOn,
    label: day(startsOn, "short"),
    sessions: startsOn === thisWeek ? progress.runningWeek : sessions,
    stage: startsOn === thisWeek ? "running" : "complete",
  }));
}

/** How worst pain went over the window. */
export function trendOf({ days, span }: Progress): PainTrend {
  const reports = days.map(({ day, painBefore, painWorst, painAfter, isAddedLater }) => ({
    day,
    painBefore,
    painWorst,
    painAfter,
    addedLater: isAddedLater,
    items: [],
  }));
  return painTrend({ reports, versions: [], pauses: [], flareUps: [], leftOutDays: [] }, span);
}

export const hasPain = ({ days }: Progress): boolean => painDays({ days }) > 0;

/** On how many days any pain was reported. */
export const painDays = ({ days }: Pick<Progress, "days">): number =>
  days.filter((one) => one.painBefore !== null || one.painWorst !== null || one.painAfter !== null).length;

// Days are written so that their order as text is their order in time.
const later = (one: CalendarDay, other: CalendarDay) => [one, other].sort()[1] ?? one;
const earlier = (one: CalendarDay, other: CalendarDay) => [one, other].sort()[0] ?? one;
