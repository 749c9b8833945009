import { adherence, type Counts, measuresFrom, runningWeek, tallyDays } from "./adherence";
import { type CalendarDay, startOfIsoWeek } from "./calendar-day";
import { type DayState, dayViews } from "./day-state";
import type { History } from "./history";
import type { SavedMorning } from "./morning-question";
import { medianOf } from "./pain-change";
import type { OpenSpan } from "./plan";
import { type Barrier, type MorningAnswer, PAIN_WORDS, type PainScore, type PainWord } from "./report";
import type { SavedCheckIn } from "./saved-report";
import { eachMonday, lastWeeks, type Span, weekOf } from "./span";

/** How far back a patient looks. */
export const PROGRESS_SPANS = ["week", "4-weeks", "all"] as const;
export type ProgressSpan = (typeof PROGRESS_SPANS)[number];

/** One day as a patient told it. A pain is a number, or a word of the other scale, or was not told. */
export type ProgressDay = {
  day: CalendarDay;
  state: DayState;
  itemsDue: number;
  /** Null when nobody said anything about the day. */
  itemsDone: number | null;
  painBefore: PainScore | null;
  painWorst: PainScore | null;
  painAfter: PainScore | null;
  painBeforeWord: PainWord | null;
  painWorstWord: PainWord | null;
  painAfterWord: PainWord | null;
  morning: MorningAnswer | null;
  morningPain: PainScore | null;
  morningPainWord: PainWord | null;
  note: string | null;
  isAddedLater: boolean;
};

/** What a patient's progress page is drawn from: the server reads it, a phone works it out of its suitcase. */
export type PatientProgress = {
  today: CalendarDay;
  asked: ProgressSpan;
  span: Span;
  /** The first that says anything, of a program or a report; null when there is none. */
  firstDay: CalendarDay | null;
  /** Of all time. Below three there is no chart. */
  checkIns: number;
  days: readonly ProgressDay[];
  sessions: Counts | null;
  runningWeek: Counts | null;
  weeks: readonly { startsOn: CalendarDay; sessions: Counts | null }[];
  /** On how many days each reason was given, most often first. */
  barriers: readonly { barrier: Barrier; days: number }[];
  versions: readonly { number: number; startsOn: CalendarDay }[];
  /** Those that touch the span. */
  flareUps: readonly OpenSpan[];
  painCeiling: PainScore | null;
};

/**
 * The days of a span: weeks up to yesterday and today, or everything. None begins before the week of the first day that
 * anybody knows of: there is nothing to show, and that week is kept whole because it may be judged as one.
 */
export function progressSpan(asked: ProgressSpan, today: CalendarDay, firstDay: CalendarDay | null): Span {
  const first = firstDay !== null && firstDay <= today ? startOfIsoWeek(firstDay) : today;
  const { from } = lastWeeks(today, asked === "week" ? 1 : 4);
  return { from: asked === "all" || from < first ? first : from, to: today };
}

/** The first day that says anything: of a program, or of a report that came before it. Null when there is none. */
export function firstDayOf({ versions, reports }: Pick<History, "versions" | "reports">): CalendarDay | null {
  return [...versions.map(({ startsOn }) => startsOn), ...reports.map(({ day }) => day)].sort()[0] ?? null;
}

export type ProgressSource = {
  history: History;
  checkIns: readonly SavedCheckIn[];
  mornings: readonly SavedMorning[];
  painCeiling: PainScore | null;
};

/** The same that the server reads from its worked-out days, out of everything that is known. */
export function progressFrom(source: ProgressSource, asked: ProgressSpan, today: CalendarDay): PatientProgress {
  const { history, checkIns, mornings, painCeiling } = source;
  const firstDay = firstDayOf(history);
  const span = progressSpan(asked, today, firstDay);
  const toldOn = new Map(checkIns.map((one) => [one.occurredOn, one]));
  const morningOf = new Map(mornings.map((one) => [one.day, one]));
  const leftOutOn = new Map(history.leftOutDays.map((one) => [one.day, one]));
  const days = dayViews(history, span, today).map(({ day, state, due, done }): ProgressDay => {
    const told = toldOn.get(day);
    const morning = morningOf.get(day);
    return {
      day,
      state,
      itemsDue: due,
      itemsDone: done,
      ...painsOf(told),
      morning: morning?.answer ?? null,
      morningPain: morning?.pain ?? null,
      morningPainWord: morning?.painWord ?? null,
      note: told?.note ?? null,
      isAddedLater: told?.isAddedLater ?? leftOutOn.get(day)?.addedLater ?? false,
    };
  });
  return {
    today,
    asked,
    span,
    firstDay,
    checkIns: history.reports.length,
    days,
    sessions: adherence(history, span, today).sessions,
    runningWeek: runningWeek(history, today),
    weeks: eachMonday(span).map((startsOn) => ({
      startsOn,
      sessions: measuresFrom(tallyDays(history, weekOf(startsOn), today)).sessions,
    })),
    barriers: barriersIn(history, span),
    versions: history.versions.map(({ number, startsOn }) => ({ number, startsOn })),
    flareUps: history.flareUps.filter(({ from, to }) => from <= span.to && (to === null || to >= span.from)),
    painCeiling,
  };
}

type Pains = Pick<
  ProgressDay,
  "painBefore" | "painWorst" | "painAfter" | "painBeforeWord" | "painWorstWord" | "painAfterWord"
>;

const painsOf = (told: Pains | undefined): Pains => ({
  painBefore: told?.painBefore ?? null,
  painWorst: told?.painWorst ?? null,
  painAfter: told?.painAfter ?? null,
  painBeforeWord: told?.painBeforeWord ?? null,
  painWorstWord: told?.painWorstWord ?? null,
  painAfterWord: told?.painAfterWord ?? null,
});

/** Each reason once a day, however many exercises it was given for. */
function barriersIn({ reports, leftOutDays }: History, { from, to }: Span): PatientProgress["barriers"] {
  const daysOf = new Map<Barrier, Set<CalendarDay>>();
  const said = [
    ...reports.map(({ day, items }) => ({ day, barriers: items.flatMap(({ barriers }) => barriers) })),
    ...leftOutDays,
  ];
  for (const { day, barriers } of said) {
    if (day < from || day > to) continue;
    for (const barrier of barriers) daysOf.set(barrier, (daysOf.get(barrier) ?? new Set()).add(day));
  }
  return [...daysOf]
    .map(([barrier, days]) => ({ barrier, days: days.size }))
    .sort((one, other) => other.days - one.days);
}

/** What one week of pain comes to: the middle of what was told, each scale for itself. Null is silence. */
export type PainWeek = {
  monday: CalendarDay;
  worst: number | null;
  morning: number | null;
  worstWord: PainWord | null;
};

/** Pain week by week, for spans in which days are too narrow to be seen. */
export function painByWeek(days: readonly ProgressDay[]): PainWeek[] {
  const weeks = new Map<CalendarDay, ProgressDay[]>();
  for (const one of days) {
    const monday = startOfIsoWeek(one.day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), one]);
  }
  return [...weeks].map(([monday, week]) => ({
    monday,
    worst: middleOf(told(week, ({ painWorst }) => painWorst)),
    morning: middleOf(told(week, ({ morningPain }) => morningPain)),
    worstWord: middleWordOf(told(week, ({ painWorstWord }) => painWorstWord)),
  }));
}

/** What was told, without silence, in the order of the days. */
export function told<Told>(days: readonly ProgressDay[], pick: (day: ProgressDay) => Told | null): Told[] {
  return days.flatMap((day) => pick(day) ?? []);
}

const middleOf = (scores: readonly number[]): number | null => (scores.length === 0 ? null : medianOf(scores));

/** The word in the middle; between two, the milder one. A word is never counted with, only put in its order. */
export function middleWordOf(words: readonly PainWord[]): PainWord | null {
  const inOrder = [...words].sort((one, other) => PAIN_WORDS.indexOf(one) - PAIN_WORDS.indexOf(other));
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? null;
}

/** How many weeks stand together in a bar. */
const WEEKS_TOGETHER = [1, 2, 4, 8, 13, 26, 52, 104, 208] as const;
/** Up to so many weeks each has a bar of its own. */
export const WEEKS_ONE_BY_ONE = 12;
const MOST_BARS_TOGETHER = 8;

export type Bar = { startsOn: CalendarDay; sessions: Counts | null };

/** Weeks for a chart: one bar for each, or so many together that every bar has room for its numbers. Counts only add up. */
export function barsOf(weeks: readonly Bar[]): { weeksTogether: number; bars: Bar[] } {
  const most = weeks.length <= WEEKS_ONE_BY_ONE ? WEEKS_ONE_BY_ONE : MOST_BARS_TOGETHER;
  const together = WEEKS_TOGETHER.find((size) => weeks.length / size <= most) ?? weeks.length;
  const bars: Bar[] = [];
  // From the end, so that the latest bar is whole and the first one holds what is left.
  for (let end = weeks.length; end > 0; end -= together) {
    const some = weeks.slice(Math.max(0, end - together), end);
    const [first] = some;
    if (first) bars.unshift({ startsOn: first.startsOn, sessions: sumOf(some) });
  }
  return { weeksTogether: together, bars };
}

/** Weeks in which nothing was due add nothing; with nothing due in any of them there is no count. */
function sumOf(weeks: readonly Bar[]): Counts | null {
  const counted = weeks.flatMap(({ sessions }) => sessions ?? []);
  if (counted.length === 0) return null;
  return {
    done: counted.reduce((sum, { done }) => sum + done, 0),
    due: counted.reduce((sum, { due }) => sum + due, 0),
  };
}
