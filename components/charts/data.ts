/** One calendar day of a pain chart. `label` is the day in the reader's words ("Mon 13 Oct"); `null` is a day without that answer. */
export type PainDay = {
  day: string;
  label: string;
  before: number | null;
  worst: number | null;
  after: number | null;
  /** Of the next morning, where a chart shows mornings. */
  morning?: number | null;
  /** What else was told of the day, in words: what was done, why not, a note. */
  told?: string;
};

export type PainSeries = "before" | "worst" | "after" | "morning";
/** Every line in the order of a table's columns. */
export const ALL_PAIN_SERIES = ["before", "worst", "after", "morning"] as const satisfies readonly PainSeries[];
/** The lines of one day's exercise: those of a chart that does not say which it has. */
export const PAIN_SERIES = ["before", "worst", "after"] as const satisfies readonly PainSeries[];

/** What one day of a line says. */
export const painOf = (day: PainDay, series: PainSeries): number | null => day[series] ?? null;

/** What a pain chart shows. `days` holds every calendar day of the window, oldest first; the rest names days of it. */
export type PainChartData = {
  days: readonly PainDay[];
  /** Which lines are drawn. */
  lines?: readonly PainSeries[];
  /** Lines that can be put in while exploring, and stand in the table. */
  more?: readonly PainSeries[];
  /** Days that stand under the axis, with the date in the reader's words ("13 Oct"). */
  ticks: readonly { day: string; label: string }[];
  limit: { score: number; label: string } | null;
  flareUps: readonly { from: string; to: string; label: string }[];
  /** When a program version began: a short name for narrow screens ("v3"), a longer one elsewhere ("v3: hip hinge added"). */
  versions: readonly { day: string; short: string; label: string }[];
};

/** What was planned and done on one day; `done` is null where nobody said anything. */
export type DoneDay = { day: string; planned: number; done: number | null; isRest: boolean };

export type PainChartWords = Record<PainSeries, string> & { day: string; notReported: string };

/** One ISO week of an adherence chart: done out of due sessions, `null` when nothing was due. `label` names its Monday ("13 Oct"). */
export type AdherenceWeek = {
  week: string;
  label: string;
  sessions: { done: number; due: number } | null;
  /** The running week is shown apart and enters no measure. */
  stage: "complete" | "running";
};

export type AdherenceChartWords = {
  week: string;
  done: string;
  planned: string;
  nothingDue: string;
  running: string;
};

/** The rows of the table beside a pain chart: the numbers of the picture, day by day. */
export function painRows(
  days: readonly PainDay[],
  words: PainChartWords,
  lines: readonly PainSeries[] = PAIN_SERIES,
): string[][] {
  return days.map((day) => [day.label, ...lines.map((series) => painOf(day, series)?.toString() ?? words.notReported)]);
}

/** What was done of what was planned, as a table says it: "2/3", rest, or that nobody said. */
export function doneInCell({ planned, done, isRest }: DoneDay, words: { rest: string; notReported: string }): string {
  if (isRest || planned === 0) return words.rest;
  return done === null ? words.notReported : `${done}/${planned}`;
}

/** The rows of the table beside an adherence chart: the numbers of the picture, week by week. */
export function adherenceRows(weeks: readonly AdherenceWeek[], words: AdherenceChartWords): string[][] {
  return weeks.map(({ label, sessions, stage }) => {
    const week = stage === "running" ? `${label} (${words.running})` : label;
    return sessions === null
      ? [week, words.nothingDue, words.nothingDue]
      : [week, sessions.done.toString(), sessions.due.toString()];
  });
}

/** A session count as it stands on its bar. */
export const countOnBar = ({ done, due }: { done: number; due: number }): string => `${done}/${due}`;
