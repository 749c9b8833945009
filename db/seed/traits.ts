import type { Barrier, Enjoyment } from "@/lib/domain/report";

export const TRAITS = [
  "steady",
  "pain_stops",
  "no_time",
  "bored",
  "cost",
  "ill",
  "quiet",
  "flare_up",
  "improving",
  "worsening",
] as const;
export type Trait = (typeof TRAITS)[number];

/** A number at the first day and at the last; between them it changes evenly. */
export type Course = readonly [first: number, last: number];

/** How a simulated patient lives with a program. Shares are of 1. Made up to look plausible; not taken from a study. */
export type Habits = {
  /** Worst pain of a usual day. */
  pain: Course;
  /** How far a day's pain strays from the course. */
  sway: number;
  /** Pain from which the exercises of a day are left out; null when pain never decides. */
  painStopsAt: number | null;
  /** Share of the days with exercises on which something is done. */
  does: Course;
  /** What becomes of that share from Monday to Sunday. */
  weekdays: readonly number[];
  /** Share of the other days on which they say why not; on the rest nothing is heard. */
  says: number;
  /** Why not, the more often the heavier. */
  reasons: readonly (readonly [Barrier, number])[];
  /** Share of the exercises that are cut short, and that are left out, on a day with something done. */
  cutsShort: number;
  leavesOut: number;
  /** Share of the mornings after exercise that are answered. */
  answersMornings: number;
  enjoys: readonly Enjoyment[];
  /** Share of the reports that are written two to four days later. */
  writesLate: number;
  /** What happens once in the course of the days. */
  event: "none" | "illness" | "flare_up" | "falls_silent";
  /** After which share of the days it happens, at the earliest. */
  eventAfter: number;
};

const EVERY_DAY_ALIKE = [1, 1, 1, 1, 1, 1, 1];
const QUIETER_WEEKEND = [1, 1, 1, 1, 0.95, 0.9, 0.85];
const BUSY_WEEK = [0.5, 0.6, 0.5, 0.6, 0.7, 1.5, 1.6];

const STEADY: Habits = {
  pain: [4, 3],
  sway: 1.8,
  painStopsAt: null,
  does: [0.9, 0.9],
  weekdays: QUIETER_WEEKEND,
  says: 0.6,
  reasons: [
    ["no_time", 4],
    ["sickness", 2],
    ["forgot", 2],
    ["pain", 1],
    ["other", 1],
  ],
  cutsShort: 0.08,
  leavesOut: 0.03,
  answersMornings: 0.6,
  enjoys: ["a_bit", "yes", "yes", "a_lot"],
  writesLate: 0.03,
  event: "none",
  eventAfter: 0.45,
};

export const HABITS: Readonly<Record<Trait, Habits>> = {
  steady: STEADY,
  pain_stops: {
    ...STEADY,
    pain: [6, 6],
    sway: 2.2,
    painStopsAt: 7,
    does: [0.65, 0.55],
    weekdays: EVERY_DAY_ALIKE,
    says: 0.85,
    reasons: [
      ["pain", 8],
      ["made_worse", 2],
      ["afraid", 1],
    ],
    cutsShort: 0.2,
    leavesOut: 0.12,
    enjoys: ["no", "a_bit", "a_bit", "yes"],
  },
  no_time: {
    ...STEADY,
    does: [0.6, 0.55],
    weekdays: BUSY_WEEK,
    says: 0.7,
    reasons: [
      ["no_time", 9],
      ["forgot", 2],
    ],
    cutsShort: 0.2,
    leavesOut: 0.12,
    answersMornings: 0.3,
    writesLate: 0.08,
  },
  bored: {
    ...STEADY,
    does: [0.85, 0.4],
    says: 0.7,
    reasons: [
      ["not_enjoyable", 5],
      ["low_motivation", 6],
    ],
    cutsShort: 0.12,
    leavesOut: 0.1,
    enjoys: ["no", "no", "a_bit"],
  },
  cost: {
    ...STEADY,
    does: [0.75, 0.7],
    says: 0.75,
    reasons: [
      ["cost_or_equipment", 8],
      ["unsure_how", 2],
      ["no_time", 1],
    ],
    cutsShort: 0.06,
    leavesOut: 0.2,
  },
  ill: {
    ...STEADY,
    reasons: [
      ["sickness", 8],
      ["no_time", 1],
    ],
    says: 0.8,
    event: "illness",
  },
  quiet: { ...STEADY, does: [0.85, 0.7], says: 0.4, event: "falls_silent" },
  flare_up: { ...STEADY, pain: [3, 3], event: "flare_up" },
  improving: { ...STEADY, pain: [6, 2], does: [0.85, 0.9], enjoys: ["yes", "yes", "a_lot"] },
  worsening: {
    ...STEADY,
    pain: [3, 7],
    does: [0.85, 0.6],
    says: 0.75,
    reasons: [
      ["pain", 6],
      ["made_worse", 4],
      ["afraid", 1],
    ],
    cutsShort: 0.15,
    leavesOut: 0.1,
    enjoys: ["no", "a_bit", "yes"],
  },
};
