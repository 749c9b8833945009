import type { AdherenceWeek, PainChartData } from "@/components/charts/data";
import type { Progress } from "@/db/queries/progress";
import { type CalendarDay, startOfIsoWeek } from "@/lib/domain/calendar-day";
import { type PainTrend, painTrend } from "@/lib/domain/pain-change";
import type { Words } from "@/lib/words/words";

const DAYS_WITH_WEEKLY_TICKS = 31;

/** The pain chart of a window: every day, flare-ups and new versions inside it. */
export function painChartData({ t, day }: Words, progress: Progress): PainChartData {
  const { days, span, painCeiling } = progress;
  const apart = days.length > DAYS_WITH_WEEKLY_TICKS ? 14 : 7;
  return {
    days: days.map((one) => ({
      day: one.day,
      label: `${day(one.day, "shortWeekday")} ${day(one.day, "short")}`,
      before: one.painBefore,
      worst: one.painWorst,
      after: one.painAfter,
    })),
    ticks: days
      .filter((_, index) => index % apart === 0)
      .map((one) => ({ day: one.day, label: day(one.day, "short") })),
    limit:
      painCeiling === null
        ? null
        : { score: painCeiling, label: t("charts.pain.limit", { score: String(painCeiling) }) },
    flareUps: progress.flareUps.map(({ from, to }) => ({
      from: later(from, span.from),
      to: to === null ? span.to : earlier(to, span.to),
      label: t("charts.pain.flareUp"),
    })),
    versions: progress.versions
      .filter(({ startsOn }) => span.from <= startsOn && startsOn <= span.to)
      .map(({ number, startsOn }) => ({
        day: startsOn,
        short: t("charts.pain.versionShort", { number: String(number) }),
        label: t("charts.pain.version", { number: String(number) }),
      })),
  };
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
