import { dayViews } from "../day-state";
import type { History } from "../history";
import { ceilingsOf, type Light, nextMornings, type ToldDay } from "../next-morning";
import type { Dose, OpenSpan, ProgressionRule, Weekday } from "../plan";
import { type Prescribed, progressionOf, type Verdict } from "../progression";
import type { ToldMorning } from "../reason";
import {
  type DayReport,
  ITEM_STATUSES,
  MORNING_ANSWERS,
  type MorningAnswer,
  PAIN_SCORES,
  type PainScore,
} from "../report";
import { USUAL_THRESHOLDS } from "../thresholds";
import {
  buildDose,
  buildHistory,
  buildItem,
  buildPrescription,
  buildReport,
  buildVersion,
  day,
  EVERY_DAY,
} from "./build";

/** A story of days and what is said about them, as a file that a clinician can read. Day 1 is a Monday, and the first. */
export type Scenario = {
  story: string;
  exercise: Partial<Dose> & { weekdays?: Weekday[]; rule?: ProgressionRule };
  /** "3" or "1-14": what was told, such as "done 12, before 2, worst 3, next morning same 2". Other days are silent. */
  days: Record<string, string>;
  /** "9-11", or "15-" for one that goes on. */
  flareUps?: string[];
  pauses?: string[];
  today: number;
  says: { kind: Verdict["kind"]; because?: string | string[]; missing?: string[]; change?: string };
  /** How often each light stands in the two weeks up to yesterday. A light that is not named stands nowhere. */
  lights: Partial<Record<Light, number>>;
};

/** The limit that was agreed with whoever a story is about. */
const AGREED_LIMIT = 5;

/** What the rules say about a story, in the words of its file. */
export function toldBy(scenario: Scenario): Pick<Scenario, "says" | "lights"> {
  const { weekdays, rule = null, ...dose } = scenario.exercise;
  const prescription = buildPrescription({
    dose: buildDose(dose),
    frequency: weekdays ? { kind: "weekdays", weekdays } : EVERY_DAY,
  });
  const told = Object.entries(scenario.days).flatMap(([days, words]) => eachOf(days).map((one) => read(one, words)));
  const history = buildHistory({
    versions: [buildVersion({ prescriptions: [prescription] })],
    reports: told.map(({ report }) => report),
    flareUps: (scenario.flareUps ?? []).map(spanOf),
    pauses: (scenario.pauses ?? []).map(spanOf),
  });
  const mornings = told.flatMap(({ morning }) => morning ?? []);
  const today = dayNumber(scenario.today);
  const situation = { history, today, thresholds: USUAL_THRESHOLDS, mornings };
  const prescribed: Prescribed = { ...prescription, rule, harder: null, easier: null };
  const { counts } = nextMornings(
    daysOf(history, mornings, scenario.today),
    today,
    ceilingsOf(AGREED_LIMIT, USUAL_THRESHOLDS.progressPainAtMost),
  );
  return {
    says: inWords(progressionOf(prescribed, situation)),
    lights: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
  };
}

function inWords(verdict: Verdict): Scenario["says"] {
  switch (verdict.kind) {
    case "offer":
    case "ease": {
      const { kind, step } = verdict;
      const change =
        step?.kind === "dose" ? `${step.step.part} ${step.step.from} to ${step.step.to}` : "another exercise";
      return { kind, change, ...(verdict.kind === "ease" && { because: verdict.because }) };
    }
    case "hold":
      return { kind: "hold", because: [...verdict.because] };
    case "cannot-say":
      return { kind: "cannot-say", missing: [...verdict.missing] };
    case "at-the-top":
      return { kind: "at-the-top" };
  }
}

const dayNumber = (number: number) => day(number - 1);

function eachOf(days: string): number[] {
  const [from = Number.NaN, to = from] = days.split("-").map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function spanOf(days: string): OpenSpan {
  const [from = "", to = ""] = days.split("-");
  return { from: dayNumber(Number(from)), to: to === "" ? null : dayNumber(Number(to)) };
}

/** @throws when a word is none of the words of a story, so that no file says less than it seems to. */
function read(number: number, words: string): { report: DayReport; morning: ToldMorning | null } {
  let report = buildReport({ day: dayNumber(number), items: [] });
  let morning: ToldMorning | null = null;
  for (const part of words.split(", ")) {
    const [, status, repetitions] = /^(done|partly|not done)(?: (\d+))?$/.exec(part) ?? [];
    const [, when, score] = /^(before|worst|after) (\d+)$/.exec(part) ?? [];
    const [, answer, pain] = /^next morning (\w+)(?: (\d+))?$/.exec(part) ?? [];
    if (status) {
      const item = buildItem({
        status: oneOf(ITEM_STATUSES, status.replace(" ", "_")),
        repetitions: repetitions ? Number(repetitions) : null,
      });
      report = { ...report, items: [item] };
    } else if (when && score) {
      report = { ...report, [`pain${when.slice(0, 1).toUpperCase()}${when.slice(1)}`]: scoreOf(score) };
    } else if (answer) {
      const said: MorningAnswer = oneOf(MORNING_ANSWERS, answer);
      morning = { day: dayNumber(number + 1), answer: said, pain: pain ? scoreOf(pain) : null };
    } else {
      throw new Error(`Not a word of a story: ${part}`);
    }
  }
  return { report, morning };
}

const scoreOf = (text: string): PainScore => oneOf(PAIN_SCORES, Number(text));

function oneOf<T>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`Not a word of a story: ${value}`);
  return found;
}

/** The days as the overview keeps them. */
function daysOf(history: History, mornings: readonly ToldMorning[], last: number): ToldDay[] {
  const reports = new Map(history.reports.map((report) => [report.day, report]));
  const morningOf = new Map(mornings.map((one) => [one.day, one]));
  const today = dayNumber(last);
  return dayViews(history, { from: dayNumber(1), to: today }, today).map(({ day: one, state }) => ({
    day: one,
    state,
    painBefore: reports.get(one)?.painBefore ?? null,
    painWorst: reports.get(one)?.painWorst ?? null,
    painAfter: reports.get(one)?.painAfter ?? null,
    morning: morningOf.get(one)?.answer ?? null,
    morningPain: morningOf.get(one)?.pain ?? null,
  }));
}
