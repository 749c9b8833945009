import { CARE } from "./care-constants";
import { stepDown } from "./dose-step";
import { type LeftOut, leftOutIn } from "./left-out";
import { LESSONS_ABOUT, type LessonSlug } from "./lessons";
import type { Dose, Frequency, PlannedPrescription, Weekday } from "./plan";
import type { Neighbour } from "./progression";
import type { ProposedChange } from "./proposal";
import type { Situation } from "./reason";
import type { Barrier } from "./report";
import { daysUpTo, type Span } from "./span";

/** Another exercise that may stand in for one, and what is known about it. */
export type Choice = Neighbour & {
  /** Whether it asks for something that has to be bought. */
  needsBuying: boolean;
  /** How often this patient said that they enjoyed it, less how often they did not. Null: not said. */
  enjoyed: number | null;
};

/** An exercise of the version in force, and what could be done instead. */
export type Changeable = PlannedPrescription & {
  needsBuying: boolean;
  easier: Choice | null;
  /** What the clinician approved to be done instead. */
  swaps: readonly Choice[];
};

/** What is changed about a program. Each is offered as a draft. */
export type Way = "less" | "fewer-sets" | "fewer-days" | "fixed-days" | "swap-kit" | "swap-liked";
/** What no program can change, and two people can. */
export type Talk = "gentle-return" | "see-in-person" | "show-how" | "remind" | "reassure" | "ask" | "lend-kit";

export type Offer =
  | { kind: "program"; way: Way; changes: readonly ProposedChange[] }
  | { kind: "lesson"; page: LessonSlug }
  | { kind: "talk"; about: Talk };

/** One reason for leaving out, and what is offered about it. */
export type BarrierFinding = {
  barrier: Barrier;
  /** On how many days it was given. */
  days: number;
  /** The exercises it was given for, most often first; a day that was left out as a whole names none. */
  exercises: readonly { exerciseId: string; days: number }[];
  wholeDays: number;
  /** Of all reasons that were given, those up to this one in the order of the list. */
  givenUpToHere: number;
} & ({ kind: "offered"; offers: readonly Offer[] } | { kind: "too-few"; atLeast: number });

export type BarrierFindings = {
  window: Span;
  /** Days on which something was left out or cut short, and on how many of them a reason was given. */
  days: number;
  daysWithReason: number;
  /** How many reasons were given in all: a day may have several. */
  given: number;
  findings: readonly BarrierFinding[];
};

/**
 * The reasons of the last four weeks, most often first, each with what is offered about it. A reason that was given
 * once is shown and nothing is offered. What was offered for one reason is not offered again for the next. Silence gives no reason, so that it is never counted among them.
 */
export function barrierFindings(
  { history, today }: Pick<Situation, "history" | "today">,
  prescribed: readonly Changeable[],
  /** Pages that they were given or have read. */
  known: readonly LessonSlug[] = [],
): BarrierFindings {
  const window = daysUpTo(today, CARE.barrierDays.value);
  const leftOut = leftOutIn(history, window);
  let given = 0;
  const before: Offer[] = known.map((page) => ({ kind: "lesson", page }));
  const findings = byDays(leftOut).map(([barrier, days]): BarrierFinding => {
    given += days.length;
    const named = { ...whereGiven(barrier, days), barrier, days: days.length, givenUpToHere: given };
    const atLeast = CARE.barrierDaysAtLeast.value;
    if (days.length < atLeast) return { ...named, kind: "too-few", atLeast };
    const offers = offersFor(barrier, affectedBy(named, prescribed), before);
    before.push(...offers);
    return { ...named, kind: "offered", offers };
  });
  const daysWithReason = leftOut.filter(({ barriers }) => barriers.length > 0).length;
  return { window, days: leftOut.length, daysWithReason, given, findings };
}

/** Reasons that were given on as many days stand in the order in which they are asked. */
function byDays(leftOut: readonly LeftOut[]): [Barrier, LeftOut[]][] {
  const found = new Map<Barrier, LeftOut[]>();
  for (const one of leftOut)
    for (const barrier of one.barriers) found.set(barrier, [...(found.get(barrier) ?? []), one]);
  const order = Object.keys(OFFERS);
  return [...found].sort(
    ([one, days], [other, others]) => others.length - days.length || order.indexOf(one) - order.indexOf(other),
  );
}

function whereGiven(barrier: Barrier, days: readonly LeftOut[]): Pick<BarrierFinding, "exercises" | "wholeDays"> {
  const counts = new Map<string, number>();
  for (const { exercises } of days) {
    const ids = exercises.filter(({ barriers }) => barriers.includes(barrier)).map(({ exerciseId }) => exerciseId);
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const exercises = [...counts]
    .map(([exerciseId, times]) => ({ exerciseId, days: times }))
    .sort((one, other) => other.days - one.days || one.exerciseId.localeCompare(other.exerciseId));
  return { exercises, wholeDays: days.filter((day) => day.exercises.length === 0).length };
}

/** The exercises that the reason was given for; where whole days were left out, all of the plan. Never the flare-up plan. */
function affectedBy(
  { exercises, wholeDays }: Pick<BarrierFinding, "exercises" | "wholeDays">,
  prescribed: readonly Changeable[],
): Changeable[] {
  const ordinary = prescribed.filter(({ section }) => section !== "flare_up");
  const named = ordinary.filter(({ exerciseId }) => exercises.some((one) => one.exerciseId === exerciseId));
  return wholeDays > 0 || named.length === 0 ? ordinary : named;
}

type Recipe = { program: readonly Way[]; talk: Talk | null };

/**
 * What is offered for each reason: of the changes the first that this program has room for, a page about it that they
 * don't have yet, and what to talk about. In illness nothing is changed: what follows is a gentle way back.
 */
const OFFERS: Readonly<Record<Barrier, Recipe>> = {
  sickness: { program: [], talk: "gentle-return" },
  pain: { program: ["less"], talk: null },
  made_worse: { program: ["less"], talk: "see-in-person" },
  low_motivation: { program: ["swap-liked", "fewer-days"], talk: null },
  no_time: { program: ["fewer-sets", "fewer-days"], talk: null },
  cost_or_equipment: { program: ["swap-kit"], talk: "lend-kit" },
  afraid: { program: [], talk: "reassure" },
  forgot: { program: ["fixed-days"], talk: "remind" },
  unsure_how: { program: [], talk: "show-how" },
  not_enjoyable: { program: ["swap-liked"], talk: "ask" },
  other: { program: [], talk: "ask" },
};

function offersFor(barrier: Barrier, affected: readonly Changeable[], before: readonly Offer[]): Offer[] {
  const { program, talk } = OFFERS[barrier];
  const way = program.find((one) => changesOf(one, affected).length > 0);
  const changes = way ? changesOf(way, affected) : [];
  const isNew = !before.some((offer) => offer.kind === "program" && readTheSame(offer.changes, changes));
  const page = LESSONS_ABOUT[barrier].find(
    (one) => !before.some((offer) => offer.kind === "lesson" && offer.page === one),
  );
  return [
    ...(way && isNew ? [{ kind: "program" as const, way, changes }] : []),
    ...(page ? [{ kind: "lesson" as const, page }] : []),
    ...(talk ? [{ kind: "talk" as const, about: talk }] : []),
  ];
}

/** Both were made by the same functions from the same exercises, so that the same changes read the same. */
const readTheSame = (some: readonly ProposedChange[], others: readonly ProposedChange[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

const changesOf = (way: Way, affected: readonly Changeable[]): ProposedChange[] => affected.flatMap(WAYS[way]);

const WAYS: Readonly<Record<Way, (prescription: Changeable) => ProposedChange[]>> = {
  less: (one) => gentler(one),
  "fewer-sets": ({ id, dose }) =>
    dose.sets > 1 ? [{ kind: "dose", prescriptionId: id, dose: { sets: dose.sets - 1 } }] : [],
  "fewer-days": ({ id, frequency }) => {
    const fewer = oneDayFewer(frequency);
    return fewer ? [{ kind: "days", prescriptionId: id, frequency: fewer }] : [];
  },
  "fixed-days": ({ id, frequency }) =>
    frequency.kind === "per-week"
      ? [{ kind: "days", prescriptionId: id, frequency: { kind: "weekdays", weekdays: SPREAD[frequency.times] ?? [] } }]
      : [],
  "swap-kit": (one) =>
    one.needsBuying
      ? swapTo(
          one,
          [...one.swaps, one.easier].find((choice) => choice?.needsBuying === false),
        )
      : [],
  "swap-liked": (one) => swapTo(one, mostEnjoyed(one.swaps)),
};

/** One step less of the dose; where there is no room, the easier exercise of the ladder. */
export function gentler({ id, dose, easier }: { id: string; dose: Dose; easier: Neighbour | null }): ProposedChange[] {
  const step = stepDown(dose);
  if (step) return [{ kind: "dose", prescriptionId: id, dose: { [step.part]: step.to } }];
  return easier ? [{ kind: "exercise", prescriptionId: id, exerciseId: easier.exerciseId, dose: easier.dose }] : [];
}

const swapTo = ({ id }: Changeable, choice: Choice | null | undefined): ProposedChange[] =>
  choice ? [{ kind: "exercise", prescriptionId: id, exerciseId: choice.exerciseId, dose: choice.dose }] : [];

/** Of what was approved, what this patient said to enjoy; what they said not to enjoy is never offered. */
function mostEnjoyed(swaps: readonly Choice[]): Choice | undefined {
  return swaps
    .filter(({ enjoyed }) => enjoyed === null || enjoyed > 0)
    .sort((one, other) => (other.enjoyed ?? 0) - (one.enjoyed ?? 0))[0];
}

/** One day fewer, and never fewer than one. Of neighbouring days the later one goes, so that rest lies between. */
function oneDayFewer(frequency: Frequency): Frequency | null {
  if (frequency.kind === "per-week") {
    return frequency.times > 1 ? { kind: "per-week", times: frequency.times - 1 } : null;
  }
  const { weekdays } = frequency;
  if (weekdays.length < 2) return null;
  const sorted = [...weekdays].sort((one, other) => one - other);
  const crowded = sorted.findIndex((weekday, index) => index > 0 && weekday - (sorted[index - 1] ?? 0) === 1);
  return {
    kind: "weekdays",
    weekdays: sorted.filter((_, index) => index !== (crowded === -1 ? sorted.length - 1 : crowded)),
  };
}

/** So many fixed days, as far apart as a week allows. */
const SPREAD: Readonly<Record<number, readonly Weekday[]>> = {
  1: [1],
  2: [1, 4],
  3: [1, 3, 5],
  4: [1, 3, 5, 7],
  5: [1, 2, 3, 5, 6],
  6: [1, 2, 3, 4, 5, 6],
  7: [1, 2, 3, 4, 5, 6, 7],
};
