import { addDays, type CalendarDay, daysBetween, isoWeekday } from "@/lib/domain/calendar-day";
import type { History } from "@/lib/domain/history";
import type { OpenSpan, PlannedPrescription, ProgramVersion } from "@/lib/domain/plan";
import type {
  Barrier,
  Enjoyment,
  ItemStatus,
  Medication,
  Mood,
  PainScore,
  ReportedItem,
  Stiffness,
} from "@/lib/domain/report";
import type { Span } from "@/lib/domain/span";
import { type DayPlan, planOn } from "@/lib/domain/timeline";
import { type Random, randomFrom } from "./random";
import type { Course, Habits } from "./traits";

/** A patient to be simulated: how they live, what they were given, and on which days they may report. */
export type Wish = {
  seed: string;
  habits: Habits;
  versions: readonly ProgramVersion[];
  pauses?: readonly OpenSpan[];
  span: Span;
};

/** What was heard about one day. */
export type SimulatedDay = { day: CalendarDay; report: SimulatedReport; morning: SimulatedMorning | null };

export type SimulatedReport =
  | { kind: "check-in"; versionId: string; items: readonly SimulatedItem[]; entered: Entered; answers: Answers }
  | { kind: "left-out"; barriers: readonly Barrier[]; entered: Entered }
  | { kind: "silence" };

/** When it was written: so many days after the day it is about, at a minute of the patient's day. */
export type Entered = { daysLater: number; minute: number };

export type SimulatedItem = ReportedItem & { effort: number | null };

export type Answers = {
  painBefore: PainScore | null;
  painWorst: PainScore | null;
  painAfter: PainScore | null;
  stiffness: Stiffness | null;
  mood: Mood | null;
  enjoyment: Enjoyment | null;
  medication: Medication | null;
};

/** Given on this day, about the exercises of the day before. */
export type SimulatedMorning = { answer: "better" | "same" | "worse"; pain: PainScore | null; minute: number };

export type SimulatedFlareUp = { from: CalendarDay; to: CalendarDay; worstPain: PainScore };

/** A life with a program: its spells, and what is heard day by day. */
export type Life = {
  pauses: readonly OpenSpan[];
  flareUps: readonly SimulatedFlareUp[];
  /** From this day on nothing is heard any more; null where that is not meant. */
  silentFrom: CalendarDay | null;
  /** From the first day to the last; made while it is read, once. */
  days: Iterable<SimulatedDay>;
};

const SILENCE: SimulatedReport = { kind: "silence" };

/** Lets a patient live through a span of days. The same wish gives the same life. */
export function simulate(wish: Wish): Life {
  const random = randomFrom(wish.seed);
  const spells = spellsOf(wish, random);
  const { pauses, flareUps, silentFrom } = spells;
  return { pauses, flareUps, silentFrom, days: eachSimulatedDay(wish, spells, random) };
}

type Spells = {
  pauses: readonly OpenSpan[];
  flareUps: readonly SimulatedFlareUp[];
  /** Days in bed before anybody paused the program. */
  sick: Span | null;
  silentFrom: CalendarDay | null;
};

function spellsOf({ habits, span, pauses = [] }: Wish, random: Random): Spells {
  const days = daysBetween(span.from, span.to) + 1;
  const none: Spells = { pauses, flareUps: [], sick: null, silentFrom: null };
  const start = addDays(span.from, Math.floor(days * (habits.eventAfter + 0.1 * random.next())));
  const length = Math.max(3, Math.min(random.between(6, 9), Math.floor(days / 3)));
  const end = addDays(start, length - 1);
  switch (habits.event) {
    case "none":
      return none;
    case "illness": {
      const sick = { from: start, to: addDays(start, 1) };
      return { ...none, sick, pauses: [...pauses, { from: addDays(start, 2), to: end }] };
    }
    case "flare_up":
      return { ...none, flareUps: [{ from: start, to: end, worstPain: random.pick([7, 8] as const) }] };
    case "falls_silent":
      return { ...none, silentFrom: addDays(span.to, 1 - Math.max(Math.ceil(days / 4), Math.min(10, days))) };
  }
}

/** What is the same on every day of a life. */
type Living = { wish: Wish; spells: Spells; history: History; random: Random; length: number };

function* eachSimulatedDay(wish: Wish, spells: Spells, random: Random): Generator<SimulatedDay> {
  const history: History = {
    versions: wish.versions,
    pauses: spells.pauses,
    flareUps: spells.flareUps,
    reports: [],
    leftOutDays: [],
  };
  const length = daysBetween(wish.span.from, wish.span.to) + 1;
  const living: Living = { wish, spells, history, random, length };
  let sway = 0;
  let choices = new Map<string, ReadonlySet<number>>();
  let worked = false;
  let day = wish.span.from;
  for (let index = 0; index < length; index += 1) {
    sway = 0.6 * sway + wish.habits.sway * (random.next() + random.next() - 1);
    if (isoWeekday(day) === 1) choices = new Map();
    const plan = planOn(history, day);
    const intended = plan === null ? [] : plan.prescriptions.filter((one) => isIntended(one, day, choices, random));
    const pain = painOn(living, day, index, sway);
    const isSilent = spells.silentFrom !== null && day >= spells.silentFrom;
    const morning =
      worked && !isSilent && random.chance(wish.habits.answersMornings) ? morningAfter(pain, random) : null;
    const report =
      plan === null || intended.length === 0 || isSilent ? SILENCE : reportOf(living, day, index, plan, intended, pain);
    worked = report.kind === "check-in" && report.items.some(({ status }) => status !== "not_done");
    yield { day, report, morning };
    day = addDays(day, 1);
  }
}

/** Fixed weekdays are as they are; days of the patient's choice are chosen at the start of a week. */
function isIntended(
  { id, frequency }: PlannedPrescription,
  day: CalendarDay,
  choices: Map<string, ReadonlySet<number>>,
  random: Random,
): boolean {
  const weekday = isoWeekday(day);
  if (frequency.kind === "weekdays") return frequency.weekdays.includes(weekday);
  let chosen = choices.get(id);
  if (chosen === undefined) {
    const weekdays = [1, 2, 3, 4, 5, 6, 7];
    while (weekdays.length > frequency.times) weekdays.splice(random.between(0, weekdays.length - 1), 1);
    chosen = new Set(weekdays);
    choices.set(id, chosen);
  }
  return chosen.has(weekday);
}

/** Where a course stands on the index-th of so many days, counted from 0. */
export const courseAt = ([first, last]: Course, index: number, length: number): number =>
  first + ((last - first) * index) / Math.max(1, length - 1);

/** The worst pain of a day before it is rounded; a flare-up starts at its worst and settles. */
function painOn({ wish, spells, length }: Living, day: CalendarDay, index: number, sway: number): number {
  const usual = courseAt(wish.habits.pain, index, length) + sway;
  const flareUp = spells.flareUps.find(({ from, to }) => from <= day && day <= to);
  if (flareUp === undefined) return usual;
  const settled = daysBetween(flareUp.from, day) / (daysBetween(flareUp.from, flareUp.to) + 1);
  return flareUp.worstPain + (usual - flareUp.worstPain) * settled * 0.8;
}

function reportOf(
  living: Living,
  day: CalendarDay,
  index: number,
  plan: DayPlan,
  intended: readonly PlannedPrescription[],
  pain: number,
): SimulatedReport {
  const { wish, spells, random, length } = living;
  const { habits } = wish;
  const isSick = spells.sick !== null && spells.sick.from <= day && day <= spells.sick.to;
  const isStopped = habits.painStopsAt !== null && pain >= habits.painStopsAt;
  const inFlareUp = spells.flareUps.some(({ from, to }) => from <= day && day <= to);
  const share = courseAt(habits.does, index, length) * (habits.weekdays[isoWeekday(day) - 1] ?? 1);
  const spell = isSick ? 0 : isStopped ? 0.2 : inFlareUp && plan.part === "ordinary" ? 0.35 : 1;
  const because: Reason = isSick ? { kind: "sickness" } : inFlareUp ? { kind: "flare-up" } : { kind: "usual" };
  const entered = enteredOn(living, day);

  if (!random.chance(Math.min(1, share) * spell)) {
    if (!isSick && !random.chance(habits.says)) return SILENCE;
    const barriers = barriersFor(because, habits, random);
    if (random.chance(0.8)) return { kind: "left-out", barriers, entered };
    const items = intended.map((one) => itemOf(one, "not_done", barriers, random));
    const answers = answersOf(pain, "not_done", habits, random);
    return { kind: "check-in", versionId: plan.version.id, items, entered, answers };
  }
  const items = intended.map((one) => {
    const status = statusOf(habits, random);
    return itemOf(one, status, status === "done" ? [] : barriersFor(because, habits, random), random);
  });
  const answers = answersOf(
    pain,
    items.every(({ status }) => status === "not_done") ? "not_done" : "done",
    habits,
    random,
  );
  return { kind: "check-in", versionId: plan.version.id, items, entered, answers };
}

type Reason = { kind: "sickness" | "flare-up" | "usual" };

function barriersFor({ kind }: Reason, { reasons }: Habits, random: Random): Barrier[] {
  if (kind === "sickness") return ["sickness"];
  if (kind === "flare-up") return [random.pick(["pain", "pain", "made_worse"] as const)];
  const first = weighted(reasons, random);
  const second = random.chance(0.15) ? weighted(reasons, random) : first;
  return first === second ? [first] : [first, second];
}

function weighted(reasons: Habits["reasons"], random: Random): Barrier {
  let left = random.next() * reasons.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [barrier, weight] of reasons) {
    left -= weight;
    if (left < 0) return barrier;
  }
  return "other";
}

function statusOf({ cutsShort, leavesOut }: Habits, random: Random): ItemStatus {
  const drawn = random.next();
  if (drawn < leavesOut) return "not_done";
  return drawn < leavesOut + cutsShort ? "partly" : "done";
}

/** Somebody who cut an exercise short does not always say by how much. */
function itemOf(
  { id, exerciseId, dose }: PlannedPrescription,
  status: ItemStatus,
  barriers: readonly Barrier[],
  random: Random,
): SimulatedItem {
  const item = { prescriptionId: id, exerciseId, status, barriers };
  if (status === "not_done") return saidOf(item, UNSAID, null);
  const effort = random.chance(0.7) ? random.between(2, 6) : null;
  if (status === "done") return saidOf(item, dose, effort);
  if (random.chance(0.15)) return saidOf(item, UNSAID, effort);
  const share = 0.3 + 0.5 * random.next();
  if (dose.sets > 1) return saidOf(item, { ...dose, sets: Math.max(1, Math.floor(dose.sets * share)) }, effort);
  const repetitions = dose.repetitions === null ? null : Math.floor(dose.repetitions * share);
  const minutes = dose.minutes === null ? null : Math.floor(dose.minutes * share);
  return saidOf(item, { ...dose, repetitions, minutes }, effort);
}

function saidOf(
  {
    prescriptionId,
    exerciseId,
    status,
    barriers,
  }: Pick<SimulatedItem, "prescriptionId" | "exerciseId" | "status" | "barriers">,
  { sets, repetitions, holdSeconds, minutes }: Amounts,
  effort: number | null,
): SimulatedItem {
  return { prescriptionId, exerciseId, status, barriers, sets, repetitions, holdSeconds, minutes, effort };
}

type Amounts = Pick<ReportedItem, "sets" | "repetitions" | "holdSeconds" | "minutes">;
const UNSAID: Amounts = { sets: null, repetitions: null, holdSeconds: null, minutes: null };

const SKIPS_A_PAIN = 0.05;

function answersOf(pain: number, did: "done" | "not_done", habits: Habits, random: Random): Answers {
  const worst = scoreOf(pain);
  const said = (score: number) => (random.chance(SKIPS_A_PAIN) ? null : scoreOf(score));
  return {
    painBefore: said(worst - random.between(0, 2)),
    painWorst: random.chance(SKIPS_A_PAIN) ? null : worst,
    painAfter: did === "done" ? said(worst - random.between(0, 3)) : null,
    stiffness: random.chance(0.8) ? stiffnessAt(worst) : null,
    mood: random.chance(0.8) ? random.pick(worst >= 6 ? LOW_MOODS : GOOD_MOODS) : null,
    enjoyment: did === "done" && random.chance(0.8) ? random.pick(habits.enjoys) : null,
    medication: random.chance(0.5) ? medicationAt(worst) : null,
  };
}

const LOW_MOODS: readonly Mood[] = ["very_low", "low", "low", "ok"];
const GOOD_MOODS: readonly Mood[] = ["ok", "ok", "good", "good", "very_good"];

function stiffnessAt(pain: PainScore): Stiffness {
  if (pain <= 1) return "not_at_all";
  if (pain <= 4) return "a_little";
  return pain <= 6 ? "quite" : "very";
}

function medicationAt(pain: PainScore): Medication {
  if (pain <= 2) return "none";
  return pain <= 5 ? "same" : "more";
}

function morningAfter(pain: number, random: Random): SimulatedMorning {
  const drawn = random.next() - (pain >= 6 ? 0.25 : 0);
  return {
    answer: drawn > 0.65 ? "better" : drawn > 0.12 ? "same" : "worse",
    pain: random.chance(0.6) ? scoreOf(pain - random.between(0, 2)) : null,
    minute: random.between(6 * 60, 9 * 60),
  };
}

function enteredOn({ wish, random }: Living, day: CalendarDay): Entered {
  const minute = random.between(7 * 60, 21 * 60 + 30);
  const wanted = random.chance(wish.habits.writesLate) ? random.between(2, 4) : random.chance(0.06) ? 1 : 0;
  return { minute, daysLater: wanted <= daysBetween(day, wish.span.to) ? wanted : 0 };
}

function scoreOf(pain: number): PainScore {
  const score = Math.min(10, Math.max(0, Math.round(pain)));
  return score as PainScore; // a whole number from 0 to 10
}
