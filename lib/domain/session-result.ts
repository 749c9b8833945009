import { type BoutDone, boutsOf, doneIn, type GuidedDose, measureOf, type Progress, targetMs } from "./guided-session";
import type { Dose } from "./plan";
import type { Barrier, ItemStatus } from "./report";

/**
 * What a guided session, or one tap on "done", says about one prescription until it is reported in a check-in.
 * An amount of null was not counted; it is not 0.
 */
export type SessionResult = {
  status: ItemStatus;
  sets: number | null;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  /** The exercise that was done instead: the easier one, or an approved swap. */
  swappedForId: string | null;
  barriers: Barrier[];
};

/**
 * What the session says so far, or null for nothing. `done` once the prescribed dose is reached and nothing stood in the
 * way; `partly` with what was counted; `not_done` when it was skipped before anything was. Never more than was counted.
 */
export function resultOf(progress: Progress, prescribed: GuidedDose): SessionResult | null {
  const sets = setsDone(progress, prescribed);
  const barriers = [...new Set([...progress.barriers, ...progress.skippedFor])];
  const hasWork = boutsSoFar(progress, prescribed).some((bout) => amountIn(bout, prescribed.dose) > 0);
  const result = { ...NO_AMOUNTS, swappedForId: hasWork ? progress.insteadId : null };
  if (!hasWork) {
    return progress.isEnded && barriers.length > 0 ? { ...result, status: "not_done", barriers } : null;
  }
  const amounts = amountsOf(sets, prescribed.dose);
  // A report of "done" gives no reasons: with a reason it is "partly", and the amounts say how much it was.
  if (isReached(progress, prescribed) && barriers.length === 0) {
    return { ...result, ...amounts, status: "done", barriers: [] };
  }
  return { ...result, ...amounts, status: "partly", barriers };
}

const NO_AMOUNTS = { sets: null, repetitions: null, holdSeconds: null, minutes: null };

/** Whether every set and side of the prescribed dose was done. */
function isReached(progress: Progress, { dose, side }: GuidedDose): boolean {
  return boutsOf(dose, side).every((_, bout) => isBoutReached(boutSoFar(progress, bout), dose));
}

function isBoutReached({ repetitions, ms }: BoutDone, dose: Dose): boolean {
  const isCounted = measureOf(dose) === "repetitions" || measureOf(dose) === "held-repetitions";
  return isCounted ? repetitions >= (dose.repetitions ?? 0) : ms >= targetMs(dose);
}

/** What was done in a bout, with the time of a hold or of minutes that is still running. */
function boutSoFar(progress: Progress, bout: number): BoutDone {
  const kept = doneIn(progress, bout);
  const isRunning = progress.phase === "work" && bout === progress.bout;
  return isRunning ? { ...kept, ms: Math.max(kept.ms, progress.elapsedMs) } : kept;
}

const boutsSoFar = (progress: Progress, { dose, side }: GuidedDose): BoutDone[] =>
  Array.from({ length: Math.max(progress.done.length, boutsOf(dose, side).length) }, (_, bout) =>
    boutSoFar(progress, bout),
  );

/** By set: repetitions, or else whole seconds of a hold, or milliseconds of minutes. Of two sides, what each did on average. */
function setsDone(progress: Progress, prescribed: GuidedDose): number[] {
  const sides = prescribed.side === "each" ? 2 : 1;
  const bouts = boutsSoFar(progress, prescribed).map((bout) => amountIn(bout, prescribed.dose));
  return Array.from({ length: Math.ceil(bouts.length / sides) }, (_, set) => {
    const total = bouts.slice(set * sides, (set + 1) * sides).reduce((sum, amount) => sum + amount, 0);
    return Math.floor(total / sides);
  });
}

function amountIn({ repetitions, ms }: BoutDone, dose: Dose): number {
  const measure = measureOf(dose);
  if (measure === "hold") return Math.floor(ms / 1000);
  return measure === "minutes" ? ms : repetitions;
}

/**
 * So many sets of so much, which together are not more than what was done: of all such pairs the largest, and of equals
 * the one with fewer sets.
 */
function amountsOf(sets: readonly number[], dose: Dose): Omit<SessionResult, "status" | "swappedForId" | "barriers"> {
  const measure = measureOf(dose);
  const unit = measure === "minutes" ? 60_000 : 1;
  const total = sets.reduce((sum, amount) => sum + amount, 0);
  const most = Math.max(...sets);
  const pairs = sets
    .filter((amount) => amount > 0)
    .map((_, index) => ({ count: index + 1, each: Math.floor(Math.min(most, total / (index + 1)) / unit) }));
  const best = pairs.reduce((one, other) => (other.count * other.each > one.count * one.each ? other : one), {
    count: 0,
    each: 0,
  });
  // Less than a minute in each set is something, and no whole number of minutes says how much.
  if (best.count === 0) return NO_AMOUNTS;
  const counted = { ...NO_AMOUNTS, sets: best.count };
  if (measure === "minutes") return { ...counted, minutes: best.each };
  if (measure === "hold") return { ...counted, holdSeconds: best.each };
  return { ...counted, repetitions: best.each, holdSeconds: dose.holdSeconds };
}
