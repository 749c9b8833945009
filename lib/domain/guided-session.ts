import { CLINICAL } from "./clinical-constants";
import type { Side } from "./exercise";
import type { Dose } from "./plan";
import type { Barrier } from "./report";

/** What a guided session needs to know of a prescription. */
export type GuidedDose = { dose: Dose; side: Side; restSeconds: number | null };

/**
 * What happened, with its instant in milliseconds. Everything a session says is worked out from these and nothing else,
 * so a page that was closed, or a machine that slept, takes nothing away and adds nothing.
 */
export type SessionEvent =
  | { kind: "start" | "pause" | "resume" | "count" | "back" | "add-rest" | "skip-rest" | "end"; at: number }
  /** The machine was asleep from `since` until `at`. */
  | { kind: "away"; at: number; since: number }
  /** From here on so many sets, and so much in each: repetitions, or else seconds of a hold, or else minutes. */
  | { kind: "fewer"; at: number; sets: number; amount: number }
  /** Another exercise in its place: the easier one because it hurts, or an approved swap. Null goes back to the first. */
  | { kind: "instead"; at: number; exerciseId: string | null; because: "pain" | "choice" }
  | { kind: "skip"; at: number; barriers: Barrier[] };

/** What is counted: repetitions by taps, repetitions that are each held, one hold for each set, or minutes. */
export type Measure = "repetitions" | "held-repetitions" | "hold" | "minutes";

/** One set of one side. */
export type Bout = { set: number; side: Side };

/** What was done in a bout. `ms` is how long it was held, or how long the minutes ran. */
export type BoutDone = { repetitions: number; ms: number };

export const PHASES = ["ready", "prepare", "work", "between", "sides", "rest", "finished"] as const;
/**
 * ready: not begun. prepare: a short count before a set. work: exercising. between: letting go between two holds.
 * sides: changing sides. rest: between two sets. finished: the dose is done, or the person has ended it.
 */
export type Phase = (typeof PHASES)[number];

export type Progress = {
  phase: Phase;
  /** Whether the clock runs. A paused session stands still. */
  clock: "running" | "paused";
  dose: Dose;
  bout: number;
  /** How long the phase has gone on, without pauses. */
  elapsedMs: number;
  addedRestMs: number;
  done: readonly BoutDone[];
  insteadId: string | null;
  /** Why it was made easier or shorter. */
  barriers: readonly Barrier[];
  /** Why it was left out, or left. */
  skippedFor: readonly Barrier[];
  /** Whether the person has left this exercise. Starting again takes it up where it was. */
  isEnded: boolean;
};

export const GET_READY_SECONDS = 3;
export const CHANGE_SIDES_SECONDS = 5;
export const MORE_REST_SECONDS = 15;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What of a dose is counted. */
export function measureOf({ repetitions, holdSeconds, minutes }: Dose): Measure {
  if (repetitions !== null) return holdSeconds === null ? "repetitions" : "held-repetitions";
  return minutes === null ? "hold" : "minutes";
}

/** Sets in their order; each side is a bout of its own, left before right. */
export function boutsOf({ sets }: Pick<Dose, "sets">, side: Side): Bout[] {
  return Array.from({ length: sets }, (_, index) => index + 1).flatMap((set): Bout[] =>
    side === "each"
      ? [
          { set, side: "left" },
          { set, side: "right" },
        ]
      : [{ set, side }],
  );
}

const NOTHING_DONE: BoutDone = { repetitions: 0, ms: 0 };

/** Where the session stands at an instant. Events count in the order of their instants, later ones not at all. */
export function progressAt(exercise: GuidedDose, events: readonly SessionEvent[], at: number): Progress {
  const heard = events.filter((event) => event.at <= at).sort((one, other) => one.at - other.at);
  let progress = beginningOf(exercise);
  let reached = heard[0]?.at ?? at;
  for (const event of heard) {
    const until = event.kind === "away" ? Math.min(Math.max(event.since, reached), event.at) : event.at;
    progress = advance(progress, exercise, until - reached);
    if (event.kind === "away") progress = advance(progress, exercise, event.at - until, "asleep");
    progress = after(progress, exercise, event);
    reached = event.at;
  }
  return advance(progress, exercise, at - reached);
}

function beginningOf({ dose }: GuidedDose): Progress {
  return {
    phase: "ready",
    clock: "paused",
    dose,
    bout: 0,
    elapsedMs: 0,
    addedRestMs: 0,
    done: [],
    insteadId: null,
    barriers: [],
    skippedFor: [],
    isEnded: false,
  };
}

/** What was done in a bout so far, without the running one's time. */
export const doneIn = ({ done }: Progress, bout: number): BoutDone => done[bout] ?? NOTHING_DONE;

/**
 * Lets time pass. While the machine sleeps nobody sees or hears anything: what is running comes to its own end, and the
 * next thing waits. Only minutes go on, for a walk needs no screen.
 */
export function advance(
  before: Progress,
  exercise: GuidedDose,
  ms: number,
  while_: "awake" | "asleep" = "awake",
): Progress {
  let progress = before;
  let left = Math.max(0, ms);
  while (progress.clock === "running" && left > 0) {
    const length = lengthOf(progress, exercise);
    if (length === null || left < length - progress.elapsedMs) {
      return { ...progress, elapsedMs: progress.elapsedMs + left };
    }
    left -= Math.max(0, length - progress.elapsedMs);
    const next = whenOver({ ...progress, elapsedMs: Math.max(length, progress.elapsedMs) }, exercise);
    const goesOn = while_ === "awake" || (progress.phase === "prepare" && measureOf(next.dose) === "minutes");
    progress = goesOn ? next : { ...next, clock: "paused" };
  }
  return progress;
}

/** How long a phase lasts, or null where only the person ends it. */
export function lengthOf(progress: Progress, exercise: GuidedDose): number | null {
  switch (progress.phase) {
    case "ready":
    case "finished":
      return null;
    case "prepare":
      return GET_READY_SECONDS * SECOND;
    case "between":
      return CLINICAL.secondsPerRepetition.value * SECOND;
    case "sides":
      return CHANGE_SIDES_SECONDS * SECOND;
    case "rest":
      return restOf(exercise) * SECOND + progress.addedRestMs;
    case "work":
      return workLength(progress, exercise);
  }
}

/** The clinic's rest, or the usual one. */
export const restOf = ({ restSeconds }: GuidedDose): number => restSeconds ?? CLINICAL.restBetweenSetsSeconds.value;

/** The last minutes run on past their target: the clock never ends an exercise. */
function workLength({ dose, bout }: Progress, { side }: GuidedDose): number | null {
  switch (measureOf(dose)) {
    case "repetitions":
      return null;
    case "held-repetitions":
    case "hold":
      return (dose.holdSeconds ?? 0) * SECOND;
    case "minutes":
      return bout < boutsOf(dose, side).length - 1 ? targetMs(dose) : null;
  }
}

/** How long one bout is meant to be held or to run, where that is what is counted. */
export function targetMs(dose: Dose): number {
  return measureOf(dose) === "minutes" ? (dose.minutes ?? 0) * MINUTE : (dose.holdSeconds ?? 0) * SECOND;
}

const entering = (progress: Progress, phase: Phase): Progress => ({
  ...progress,
  phase,
  elapsedMs: 0,
  addedRestMs: 0,
});

function whenOver(progress: Progress, exercise: GuidedDose): Progress {
  switch (progress.phase) {
    case "ready":
    case "finished":
      return progress;
    case "prepare":
    case "between":
    case "sides":
      return entering(progress, "work");
    case "rest":
      return entering(progress, "prepare");
    case "work":
      return measureOf(progress.dose) === "held-repetitions"
        ? countOne(progress, exercise)
        : boutOver(keepTime(progress), exercise);
  }
}

/** Puts the time of a running hold, or of running minutes, to what was done. */
function keepTime(progress: Progress): Progress {
  return withDone(progress, { ...doneIn(progress, progress.bout), ms: progress.elapsedMs });
}

function withDone(progress: Progress, bout: BoutDone): Progress {
  const done = Array.from({ length: Math.max(progress.done.length, progress.bout + 1) }, (_, index) =>
    index === progress.bout ? bout : doneIn(progress, index),
  );
  return { ...progress, done };
}

function countOne(progress: Progress, exercise: GuidedDose): Progress {
  const { repetitions, ms } = doneIn(progress, progress.bout);
  const counted = withDone(progress, { repetitions: repetitions + 1, ms });
  if (repetitions + 1 >= (progress.dose.repetitions ?? 1)) return boutOver(counted, exercise);
  return entering(counted, measureOf(progress.dose) === "held-repetitions" ? "between" : "work");
}

function boutOver(progress: Progress, { side }: GuidedDose): Progress {
  const bouts = boutsOf(progress.dose, side);
  const next = bouts[progress.bout + 1];
  if (next === undefined) return { ...entering(progress, "finished"), clock: "paused" };
  const phase = next.set === bouts[progress.bout]?.set ? "sides" : "rest";
  return { ...entering(progress, phase), bout: progress.bout + 1 };
}

/** What an event changes, once its instant is reached. */
function after(progress: Progress, exercise: GuidedDose, event: SessionEvent): Progress {
  if (progress.isEnded) return event.kind === "start" ? takenUp(progress) : progress;
  switch (event.kind) {
    case "start":
      return progress.phase === "ready" ? { ...entering(progress, "prepare"), clock: "running" } : progress;
    case "pause":
      return { ...progress, clock: "paused" };
    case "resume":
      return isUnderWay(progress) ? { ...progress, clock: "running" } : progress;
    case "count":
      return counted(progress, exercise);
    case "back":
      return oneBack(progress);
    case "add-rest":
      return progress.phase === "rest"
        ? { ...progress, addedRestMs: progress.addedRestMs + MORE_REST_SECONDS * SECOND }
        : progress;
    case "skip-rest":
      return progress.phase === "rest" ? { ...entering(progress, "prepare"), clock: "running" } : progress;
    case "fewer":
      return withFewer(progress, exercise, event);
    case "instead":
      return {
        ...progress,
        insteadId: event.exerciseId,
        barriers: event.because === "pain" ? withBarriers(progress, ["pain"]) : progress.barriers,
      };
    case "skip":
      return { ...ended(progress), skippedFor: event.barriers };
    case "end":
      return ended(progress);
    case "away":
      return progress;
  }
}

const isUnderWay = ({ phase }: Progress): boolean => phase !== "ready" && phase !== "finished";

const withBarriers = ({ barriers }: Progress, more: readonly Barrier[]): Barrier[] => [
  ...new Set([...barriers, ...more]),
];

function ended(progress: Progress): Progress {
  const kept = isTimed(progress) && progress.phase === "work" ? keepTime(progress) : progress;
  return { ...entering(kept, "finished"), clock: "paused", isEnded: true };
}

/** Goes on where it was left: with the minutes that ran, or before the hold that was cut short. */
function takenUp(progress: Progress): Progress {
  const open: Progress = { ...progress, skippedFor: [], isEnded: false, clock: "running" };
  const { ms } = doneIn(progress, progress.bout);
  if (measureOf(progress.dose) === "minutes") return { ...entering(open, "work"), elapsedMs: ms };
  return entering(ms > 0 ? withDone(open, NOTHING_DONE) : open, "prepare");
}

const isTimed = ({ dose }: Progress): boolean => measureOf(dose) === "hold" || measureOf(dose) === "minutes";

/** The person says: one more. Of a hold or of minutes they say that this set is over. */
function counted(progress: Progress, exercise: GuidedDose): Progress {
  if (progress.phase === "finished") return progress;
  if (isTimed(progress)) return progress.phase === "work" ? boutOver(keepTime(progress), exercise) : progress;
  const begun: Progress = progress.phase === "ready" ? { ...progress, clock: "running" } : progress;
  return countOne(begun, exercise);
}

/** Takes one back: a repetition, a hold, or a minute. Never more than what was counted. */
function oneBack(progress: Progress): Progress {
  const running = progress.phase === "finished" ? { ...progress, clock: "running" as const } : progress;
  switch (measureOf(progress.dose)) {
    case "minutes":
      return minuteBack(running);
    case "hold":
      return holdBack(running);
    case "held-repetitions":
      return repetitionBack(running, "between");
    case "repetitions":
      return repetitionBack(running, "work");
  }
}

function repetitionBack(progress: Progress, into: Phase): Progress {
  const bout = doneIn(progress, progress.bout).repetitions > 0 ? progress.bout : progress.bout - 1;
  const { repetitions, ms } = doneIn(progress, bout);
  if (bout < 0 || repetitions === 0) return progress;
  return entering(withDone({ ...progress, bout }, { repetitions: repetitions - 1, ms }), into);
}

function holdBack(progress: Progress): Progress {
  if (progress.phase === "work" && progress.elapsedMs > 0) return entering(progress, "prepare");
  const bout = doneIn(progress, progress.bout).ms > 0 ? progress.bout : progress.bout - 1;
  if (bout < 0) return progress;
  return entering(withDone({ ...progress, bout }, NOTHING_DONE), "prepare");
}

function minuteBack(progress: Progress): Progress {
  if (progress.phase === "work" && progress.elapsedMs > 0) {
    return { ...progress, elapsedMs: Math.max(0, progress.elapsedMs - MINUTE) };
  }
  const bout = progress.phase === "finished" ? progress.bout : progress.bout - 1;
  const { ms } = doneIn(progress, bout);
  if (bout < 0 || ms === 0) return progress;
  return {
    ...entering(withDone({ ...progress, bout }, NOTHING_DONE), "work"),
    elapsedMs: Math.max(0, ms - MINUTE),
  };
}

/** Less from here on. What was counted stays; a bout that has reached the smaller target is over. */
function withFewer(
  progress: Progress,
  exercise: GuidedDose,
  { sets, amount }: { sets: number; amount: number },
): Progress {
  const measure = measureOf(progress.dose);
  const part = measure === "minutes" ? "minutes" : measure === "hold" ? "holdSeconds" : "repetitions";
  const dose: Dose = { ...progress.dose, sets, [part]: amount };
  const fewer: Progress = { ...progress, dose, barriers: withBarriers(progress, ["pain"]) };
  if (!isUnderWay(fewer)) return fewer;
  const bouts = boutsOf(dose, exercise.side).length;
  if (fewer.bout >= bouts) return { ...entering({ ...fewer, bout: bouts - 1 }, "finished"), clock: "paused" };
  const isReached = !isTimed(fewer) && doneIn(fewer, fewer.bout).repetitions >= amount;
  return isReached ? boutOver(fewer, exercise) : fewer;
}
