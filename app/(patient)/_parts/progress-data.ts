import type { AdherenceWeek, PainChartData, PainDay } from "@/components/charts/data";
import type { Progress, ProgressDay } from "@/db/queries/progress";
import { type CalendarDay, isoWeekday, startOfIsoWeek } from "@/lib/domain/calendar-day";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { type PainTrend, painTrend } from "@/lib/domain/pain-change";
import type { Words } from "@/lib/words/words";

export const SPANS = [1, 4, 12] as const;
/** How many weeks back a progress page looks. */
export type SpanWeeks = (typeof SPANS)[number];

/** How the worst pain of these days went, as a sentence needs it. */
export function trendOf({ days, span }: Pick<Progress, "days" | "span">): PainTrend {
  const reports = days.map(({ day, isAddedLater, painBefore, painWorst, painAfter }) => ({
    day,
    addedLater: isAddedLater,
    items: [],
    painBefore,
    painWorst,
    painAfter,
  }));
  return painTrend({ versions: [], pauses: [], flareUps: [], leftOutDays: [], reports }, span);
}

/** A chart of fewer days with any pain told would say more than is known. */
export function isEnoughForChart(days: readonly ProgressDay[]): boolean {
  const told = days.filter(
    ({ painBefore, painWorst, painAfter }) => painBefore !== null || painWorst !== null || painAfter !== null,
  );
  return told.length >= CLINICAL.painReportsAtLeast.value;
}

/** The pain chart of a patient: every day of the span, with gaps where nobody told anything. */
export function painChartData(words: Words, progress: Progress, weeks: SpanWeeks): PainChartData {
  const { t } = words;
  const { span } = progress;
  const within = (day: CalendarDay) => day >= span.from && day <= span.to;
  return {
    days: progress.days.map(
      ({ day, painBefore, painWorst, painAfter }): PainDay => ({
        day,
        label: `${words.day(day, "shortWeekday")} ${words.day(day, "short")}`,
        before: painBefore,
        worst: painWorst,
        after: painAfter,
      }),
    ),
    ticks: ticksOf(words, progress.days, weeks),
    limit:
      progress.painCeiling === null
        ? null
        : { score: progress.painCeiling, label: t("patient.progress.limit", { limit: progress.painCeiling }) },
    flareUps: progress.flareUps.map(({ from, to }) => ({
      from: within(from) ? from : span.from,
      to: to !== null && within(to) ? to : span.to,
      label: t("charts.pain.flareUp"),
    })),
    versions: progress.versions
      .filter(({ startsOn }) => within(startsOn))
      .map(({ number, startsOn }) => ({
        day: startsOn,
        short: t("charts.pain.versionShort", { number: String(number) }),
        label: t("patient.progress.newProgram"),
      })),
  };
}

/** Every day of a week, every Monday of a month, every second Monday of a quarter. */
function ticksOf(words: Words, days: readonly ProgressDay[], weeks: SpanWeeks): PainChartData["ticks"] {
  if (weeks === 1) return days.map(({ day }) => ({ day, label: words.day(day, "shortWeekday") }));
  const mondays = days.filter(({ day }) => isoWeekday(day) === 1);
  return mondays
    .filter((_, index) => weeks === 4 || index % 2 === 0)
    .map(({ day }) => ({ day, label: words.day(day, "short") }));
}

/** One bar for each week; the running one is marked. */
export function adherenceWeeks(words: Words, { weeks, today }: Progress): AdherenceWeek[] {
  const running = startOfIsoWeek(today);
  return weeks.map(({ startsOn, sessions }) => ({
    week: startsOn,
    label: words.day(startsOn, "short"),
    sessions,
    stage: startsOn === running ? "running" : "complete",
  }));
}
