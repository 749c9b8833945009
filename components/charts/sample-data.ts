import { charts } from "@/lib/words/en/charts";
import type { AdherenceWeek, PainChartData, PainDay } from "./data";

const FIRST_DAY = Date.UTC(2026, 9, 1);

const dayAt = (index: number) => new Date(FIRST_DAY + index * 86_400_000).toISOString().slice(0, 10); // whole UTC days for sample pictures only
const labelOf = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(new Date(day));

type Scores = readonly [before: number | null, worst: number | null, after: number | null] | null;

/** Pain chart data for examples and tests: one entry a day from 1 October, `null` for a silent day. */
export function samplePain(scores: readonly Scores[], rest: Partial<Omit<PainChartData, "days">> = {}): PainChartData {
  const days = scores.map((day, index): PainDay => {
    const date = dayAt(index);
    const [before, worst, after] = day ?? [null, null, null];
    return {
      day: date,
      label: labelOf(date, { weekday: "short", day: "numeric", month: "short" }),
      before,
      worst,
      after,
    };
  });
  const ticks = days
    .filter((_, index) => index % 7 === 0)
    .map(({ day }) => ({ day, label: labelOf(day, { day: "numeric", month: "short" }) }));
  return { days, ticks, limit: { score: 5, label: "Agreed limit 5" }, flareUps: [], versions: [], ...rest };
}

/** Maya's four weeks: steady, a flare-up, better than before. */
export const MAYA_FOUR_WEEKS: PainChartData = samplePain(
  [
    [5, 6, 5],
    [5, 6, 5],
    [4, 5, 5],
    null,
    [5, 6, 5],
    [4, 5, 4],
    [4, 5, null],
    null,
    [4, 5, 4],
    [4, 5, 6],
    [5, 7, 7],
    [6, 7, 6],
    null,
    [6, 7, 6],
    [5, 6, 5],
    [5, 5, 4],
    [4, 5, 4],
    null,
    [4, 4, 3],
    [3, 4, 3],
    [3, 4, 3],
    [3, 3, 3],
    null,
    [3, 3, 2],
    [3, 3, 3],
    [2, 3, 2],
    [2, 2, 2],
    [3, 2, 2],
  ],
  {
    flareUps: [{ from: dayAt(9), to: dayAt(13), label: "Flare-up" }],
    versions: [{ day: dayAt(18), short: "v3", label: "v3: hip hinge added" }],
  },
);

export const PAIN_EXAMPLES: readonly { name: string; data: PainChartData }[] = [
  { name: "a flare-up", data: MAYA_FOUR_WEEKS },
  {
    name: "two weeks",
    data: samplePain(MAYA_FOUR_WEEKS.days.slice(14).map((day) => [day.before, day.worst, day.after])),
  },
  { name: "one day", data: samplePain([[3, 5, null]]) },
  { name: "all silent", data: samplePain(Array.from({ length: 14 }, () => null)) },
  { name: "thirty-one days of 10", data: samplePain(Array.from({ length: 31 }, () => [10, 10, 10] as const)) },
  {
    name: "a flare-up that began before the window, and versions close together",
    data: samplePain(
      Array.from({ length: 56 }, (_, index) => (index % 3 === 2 ? null : ([2, (index % 5) + 1, 2] as const))),
      {
        limit: null,
        flareUps: [{ from: "2026-09-20", to: dayAt(3), label: "Flare-up" }],
        versions: [
          { day: dayAt(20), short: "v2", label: "v2: bridge 3×12" },
          { day: dayAt(24), short: "v3", label: "v3: walking 15 minutes" },
          { day: dayAt(53), short: "v4", label: "v4: bird dog" },
        ],
      },
    ),
  },
];

/** Weeks for examples and tests: done and due, `null` where nothing was due; the last one may be running. */
export function sampleWeeks(
  counts: readonly (readonly [done: number, due: number] | null)[],
  last: AdherenceWeek["stage"] = "complete",
): AdherenceWeek[] {
  return counts.map((count, index) => {
    const week = dayAt(4 + index * 7);
    return {
      week,
      label: labelOf(week, { day: "numeric", month: "short" }),
      sessions: count === null ? null : { done: count[0], due: count[1] },
      stage: index === counts.length - 1 ? last : "complete",
    };
  });
}

export const ADHERENCE_EXAMPLES: readonly { name: string; weeks: AdherenceWeek[] }[] = [
  {
    name: "four weeks, the last one running",
    weeks: sampleWeeks(
      [
        [3, 4],
        [4, 4],
        [2, 4],
        [1, 3],
      ],
      "running",
    ),
  },
  { name: "one week", weeks: sampleWeeks([[2, 3]]) },
  { name: "a pause and a week of silence", weeks: sampleWeeks([[3, 3], null, [0, 3], [2, 3]]) },
  {
    name: "thirteen weeks",
    weeks: sampleWeeks(
      [[5, 5], [4, 5], null, [3, 5], [5, 5], [0, 5], [2, 5], [5, 5], [4, 4], [7, 7], [6, 7], null, [2, 7]],
      "running",
    ),
  },
];

export const SAMPLE_PAIN_WORDS = charts.pain;
export const SAMPLE_ADHERENCE_WORDS = charts.adherence;
