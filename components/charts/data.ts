/** One calendar day of a pain chart. `label` is the day in the reader's words ("Mon 13 Oct"); `null` is a day without that answer. */
export type PainDay = {
  day: string;
  label: string;
  before: number | null;
  worst: number | null;
  after: number | null;
  /** Of the next morning, where a chart shows mornings. */
  morning?: number | null;
};

export type PainSeries = "before" | "worst" | "after" | "morning";
/** The lines of one day's exercise: those of a chart that does not say which it has. */
export const PAIN_SERIES = ["before", "worst", "after"] as const satisfies readonly PainSeries[];

/** What one day of a line says. */
export const painOf = (day: PainDay, series: PainSeries): number | null => day[series] ?? null;

/** What a pain chart shows. `days` holds every calendar day of the window, oldest first; the rest names days of it. */
export type PainChartData = {
  days: readonly PainDay[];
  /** Which lines are drawn. */
  lines?: readonly PainSeries[];
  /** Days that stand under the axis, with the date in the reader's words ("13 Oct"). */
  ticks: readonly { day: string; label: string }[];
  limit: { score: number; label: string } | null;
  flareUps: readonly { from: string; to: string; label: string }[];
  /** When a program version began: a short name for narrow screens ("v3"), a longer one elsewhere ("v3: hip hinge added"). */
  versions: readonly { day: string; short: string; label: string }[];
};

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
export function painRows(days: readonly PainDay[], words: PainChartWords): string[][] {
  return days.map((day) => [
    day.label,
    ...PAIN_SERIES.map((series) => painOf(day, series)?.toString() ?? words.notReported),
  ]);
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
