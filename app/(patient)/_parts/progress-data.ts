import type { AdherenceWeek, PainChartData, PainDay } from "@/components/charts/data";
import type { PainWordsData } from "@/components/charts/pain-words-svg";
import { type CalendarDay, isoWeekday, startOfIsoWeek } from "@/lib/domain/calendar-day";
import {
  barsOf,
  type PatientProgress,
  type ProgressDay,
  painByWeek,
  WEEKS_ONE_BY_ONE,
} from "@/lib/domain/patient-progress";
import { PAIN_WORDS, type PainWord } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";

/** Whether a chart also has the mornings. */
export type Mornings = "shown" | "hidden";

/** Beyond twelve weeks a day is too narrow to be seen: then a mark is the middle of a week. */
export const isByWeek = ({ days }: Pick<PatientProgress, "days">): boolean => days.length > 7 * WEEKS_ONE_BY_ONE + 1;

export const hasNumbers = (days: readonly ProgressDay[]): boolean =>
  days.some(({ painWorst, morningPain }) => painWorst !== null || morningPain !== null);

export const hasWords = (days: readonly ProgressDay[]): boolean =>
  days.some(({ painWorstWord }) => painWorstWord !== null);

/** One place on the axis: a day, or the Monday of a week. */
type Place = { day: CalendarDay; label: string; worst: number | null; morning: number | null; word: PainWord | null };

function placesOf(words: Words, progress: PatientProgress): Place[] {
  if (!isByWeek(progress)) {
    return progress.days.map(({ day, painWorst, morningPain, painWorstWord }) => ({
      day,
      label: `${words.day(day, "shortWeekday")} ${words.day(day, "short")}`,
      worst: painWorst,
      morning: morningPain,
      word: painWorstWord,
    }));
  }
  return painByWeek(progress.days).map(({ monday, worst, morning, worstWord }) => ({
    day: monday,
    label: words.day(monday, "full"),
    worst,
    morning,
    word: worstWord,
  }));
}

/** The pain chart of a patient: one line, and the mornings when they are asked for; gaps where nobody told anything. */
export function painChartData(words: Words, progress: PatientProgress, mornings: Mornings): PainChartData {
  const { t } = words;
  const { span } = progress;
  const placeOf = isByWeek(progress) ? startOfIsoWeek : (day: CalendarDay) => day;
  const places = placesOf(words, progress);
  return {
    lines: mornings === "shown" ? ["worst", "morning"] : ["worst"],
    days: places.map(
      ({ day, label, worst, morning }): PainDay => ({ day, label, before: null, worst, after: null, morning }),
    ),
    ticks: ticksOf(words, progress, places),
    limit:
      progress.painCeiling === null
        ? null
        : { score: progress.painCeiling, label: t("patient.progress.limit", { limit: progress.painCeiling }) },
    flareUps: progress.flareUps.map(({ from, to }) => ({
      from: placeOf(within(span, from)),
      to: placeOf(within(span, to ?? span.to)),
      label: t("charts.pain.flareUp"),
    })),
    versions: changesIn(progress).map(({ startsOn }) => ({
      day: placeOf(startsOn),
      short: t("patient.progress.changedShort"),
      label: t("patient.progress.changed"),
    })),
  };
}

/** A day outside of a span stands at its nearer end. */
function within({ from, to }: PatientProgress["span"], day: CalendarDay): CalendarDay {
  if (day < from) return from;
  return day > to ? to : day;
}

/** The first version changed nothing. */
function changesIn({ versions, span }: PatientProgress): PatientProgress["versions"] {
  const first = versions.reduce<number | null>(
    (lowest, { number }) => (lowest === null || number < lowest ? number : lowest),
    null,
  );
  return versions.filter(({ number, startsOn }) => number !== first && startsOn >= span.from && startsOn <= span.to);
}

/** What was told in words, on an axis of words: from the mildest to the worst, nothing in between. */
export function painWordsData(words: Words, progress: PatientProgress): PainWordsData {
  const places = placesOf(words, progress);
  return {
    rows: [...PAIN_WORDS].reverse().map((word) => words.t(`common.painWord.${word}`)),
    places: places.map(({ day, word }) => ({
      day,
      row: word === null ? null : PAIN_WORDS.length - 1 - PAIN_WORDS.indexOf(word),
    })),
    ticks: ticksOf(words, progress, places),
  };
}

/** Every day of a week; every Monday of some weeks; with years, the first of some weeks with its month and year. */
function ticksOf(words: Words, progress: PatientProgress, places: readonly Place[]): PainChartData["ticks"] {
  if (progress.asked === "week") return places.map(({ day }) => ({ day, label: words.day(day, "shortWeekday") }));
  const mondays = places.filter(({ day }) => isoWeekday(day) === 1);
  const every = Math.max(1, Math.ceil(mondays.length / MOST_TICKS));
  const isLong = mondays.length > WEEKS_IN_YEAR;
  return mondays
    .filter((_, index) => index % every === 0)
    .map(({ day }) => ({ day, label: isLong ? day.slice(0, 7).replace("-", "/") : words.day(day, "short") }));
}

const MOST_TICKS = 5;
const WEEKS_IN_YEAR = 52;

/** The bars of the weeks; the one that holds today is marked. */
export function adherenceBars(words: Words, { weeks, today }: PatientProgress) {
  const { weeksTogether, bars } = barsOf(weeks);
  const last = bars.at(-1);
  const isRunning = weeks.some(({ startsOn }) => startsOn === startOfIsoWeek(today));
  return {
    weeksTogether,
    weeks: bars.map(
      (bar): AdherenceWeek => ({
        week: bar.startsOn,
        label: words.day(bar.startsOn, "short"),
        sessions: bar.sessions,
        stage: bar === last && isRunning ? "running" : "complete",
      }),
    ),
  };
}

/** The table beside the charts: what was told, day by day, or week by week where the chart is. */
export function progressTable(words: Words, progress: PatientProgress): { head: string[]; rows: string[][] } {
  const { t } = words;
  const table = (name: "date" | "before" | "worst" | "after" | "morning" | "done" | "note") =>
    t(`patient.progress.table.${name}`);
  if (isByWeek(progress)) {
    return {
      head: [t("patient.progress.head.week"), table("worst"), table("morning"), table("done")],
      rows: weekRows(words, progress),
    };
  }
  return {
    head: [
      table("date"),
      table("before"),
      table("worst"),
      table("after"),
      table("morning"),
      table("done"),
      table("note"),
    ],
    rows: progress.days.map((day) => dayRow(words, day)),
  };
}

function weekRows(words: Words, progress: PatientProgress): string[][] {
  const { t } = words;
  const sessionsOf = new Map(progress.weeks.map(({ startsOn, sessions }) => [startsOn, sessions]));
  return painByWeek(progress.days).map(({ monday, worst, worstWord, morning }) => {
    const sessions = sessionsOf.get(monday) ?? null;
    return [
      words.day(monday, "full"),
      bothScales(words, worst, worstWord),
      morning === null ? t("common.notReported") : words.number(morning),
      sessions === null ? t("patient.progress.head.nothing") : t("patient.progress.table.doneOf", sessions),
    ];
  });
}

function dayRow(words: Words, one: ProgressDay): string[] {
  const { t } = words;
  const date = `${words.day(one.day, "shortWeekday")} ${words.day(one.day, "short")}`;
  return [
    one.isAddedLater ? t("patient.progress.table.later", { day: date }) : date,
    bothScales(words, one.painBefore, one.painBeforeWord),
    bothScales(words, one.painWorst, one.painWorstWord),
    bothScales(words, one.painAfter, one.painAfterWord),
    morningInWords(words, one),
    doneInWords(words, one),
    one.note ?? "",
  ];
}

/** A number, a word, or that nothing was told; in a week both may have been. */
function bothScales(words: Words, score: number | null, word: PainWord | null): string {
  const told = [
    score === null ? null : words.number(score),
    word === null ? null : words.t(`common.painWord.${word}`),
  ].filter((one) => one !== null);
  return told.length === 0 ? words.t("common.notReported") : told.join("; ");
}

function morningInWords(words: Words, { morning, morningPain, morningPainWord }: ProgressDay): string {
  const { t } = words;
  const isPain = morningPain !== null || morningPainWord !== null;
  const pain = bothScales(words, morningPain, morningPainWord);
  if (morning === null) return pain;
  const answer = t(`patient.progress.table.mornings.${morning}`);
  return isPain ? t("patient.progress.table.morningWith", { answer, pain }) : answer;
}

function doneInWords({ t }: Words, { state, itemsDue, itemsDone }: ProgressDay): string {
  if (itemsDone !== null && itemsDue > 0) return t("patient.progress.table.doneOf", { done: itemsDone, due: itemsDue });
  return t(`patient.week.states.${state}`);
}
