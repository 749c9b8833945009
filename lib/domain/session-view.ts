import type { Side } from "./exercise";
import {
  boutsOf,
  doneIn,
  GET_READY_SECONDS,
  type GuidedDose,
  lengthOf,
  type Measure,
  measureOf,
  type Phase,
  type Progress,
  targetMs,
} from "./guided-session";

/** What there is to see and to hear at one moment. */
export type SessionView = {
  phase: Phase;
  clock: Progress["clock"];
  measure: Measure;
  set: number;
  sets: number;
  side: Side;
  /** Counted in this set and side, and asked for. */
  counted: number;
  asked: number;
  /** Whole seconds until the phase is over, the begun one included; null where only the person ends it. */
  secondsLeft: number | null;
  /** Whole seconds of minutes that have run in this set. */
  secondsRun: number;
  /** How much of the ring is filled, from 0 to 1. */
  share: number;
  /** Minutes that have reached what was prescribed run on. */
  isTargetReached: boolean;
  /** Whether anything was counted that can be taken back. */
  canGoBack: boolean;
  isEnded: boolean;
};

/** The moment as somebody on the mat sees it. */
export function viewOf(progress: Progress, exercise: GuidedDose): SessionView {
  const { phase, clock, dose, isEnded } = progress;
  const measure = measureOf(dose);
  const bouts = boutsOf(dose, exercise.side);
  const bout = bouts[Math.min(progress.bout, bouts.length - 1)] ?? { set: 1, side: exercise.side };
  const length = lengthOf(progress, exercise);
  const counted = doneIn(progress, progress.bout).repetitions;
  const ranMs = phase === "work" ? progress.elapsedMs : doneIn(progress, progress.bout).ms;
  return {
    phase,
    clock,
    measure,
    set: bout.set,
    sets: dose.sets,
    side: bout.side,
    counted,
    asked: dose.repetitions ?? 1,
    secondsLeft: length === null ? null : Math.ceil(Math.max(0, length - progress.elapsedMs) / 1000),
    secondsRun: measure === "minutes" ? Math.floor(ranMs / 1000) : 0,
    share: shareOf(progress, length, counted),
    isTargetReached: measure === "minutes" && ranMs >= targetMs(dose),
    canGoBack: hasSomething(progress),
    isEnded,
  };
}

function shareOf({ phase, dose, elapsedMs }: Progress, length: number | null, counted: number): number {
  if (phase === "ready") return 0;
  if (phase === "finished") return 1;
  if (length !== null) return Math.min(1, Math.max(0, 1 - elapsedMs / length));
  return Math.min(1, measureOf(dose) === "minutes" ? elapsedMs / targetMs(dose) : counted / (dose.repetitions ?? 1));
}

function hasSomething({ done, phase, elapsedMs, dose, isEnded }: Progress): boolean {
  if (isEnded) return false;
  const isTimed = measureOf(dose) === "hold" || measureOf(dose) === "minutes";
  return (
    done.some(({ repetitions, ms }) => repetitions > 0 || ms > 0) || (isTimed && phase === "work" && elapsedMs > 0)
  );
}

/** What is worth a sound, a word, or a line for people who do not see the screen. */
export type Cue =
  | "get-ready"
  | "go"
  | "counted"
  | "last-seconds"
  | "halfway"
  | "let-go"
  | "change-sides"
  | "rest"
  | "target-reached"
  | "finished";

const LAST_SECONDS = GET_READY_SECONDS;
/** Shorter sets have no middle worth a word. */
const HALFWAY_FROM = { repetitions: 6, seconds: 20 } as const;

/** What happened from one moment to the next, in the order in which it is said. Nothing while nothing runs. */
export function cuesBetween(before: SessionView, after: SessionView): Cue[] {
  const cues: Cue[] = [];
  const isNewPhase = before.phase !== after.phase || before.set !== after.set || before.side !== after.side;
  if (after.counted > before.counted && after.phase === "work" && before.phase === "work") cues.push("counted");
  if (isNewPhase && !after.isEnded) cues.push(...PHASE_CUES[after.phase]);
  if (isPastHalf(after) && !isPastHalf(before) && isSameBout(before, after)) cues.push("halfway");
  if (after.isTargetReached && !before.isTargetReached && after.phase === "work") cues.push("target-reached");
  if (!isNewPhase && isLastSecond(after) && after.secondsLeft !== before.secondsLeft) cues.push("last-seconds");
  return cues;
}

const PHASE_CUES: Record<Phase, readonly Cue[]> = {
  ready: [],
  prepare: ["get-ready"],
  work: ["go"],
  between: ["let-go"],
  sides: ["change-sides"],
  rest: ["rest"],
  finished: ["finished"],
};

const isSameBout = (one: SessionView, other: SessionView): boolean =>
  one.set === other.set && one.side === other.side && other.phase !== "finished";

function isPastHalf({ measure, phase, counted, asked, share, secondsLeft, secondsRun }: SessionView): boolean {
  if (measure === "repetitions" || measure === "held-repetitions") {
    return asked >= HALFWAY_FROM.repetitions && counted >= Math.ceil(asked / 2);
  }
  if (phase !== "work") return false;
  if (secondsLeft === null) return share >= 0.5;
  const total = measure === "minutes" ? secondsRun + secondsLeft : secondsLeft / share;
  return share <= 0.5 && total >= HALFWAY_FROM.seconds;
}

const isLastSecond = ({ phase, clock, secondsLeft }: SessionView): boolean =>
  clock === "running" &&
  (phase === "prepare" || phase === "rest" || phase === "sides") &&
  secondsLeft !== null &&
  secondsLeft > 0 &&
  secondsLeft <= LAST_SECONDS;
