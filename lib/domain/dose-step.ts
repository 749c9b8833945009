import { CARE } from "./care-constants";
import { DOSE_RANGES } from "./dose";
import type { Dose, ProgressionStep } from "./plan";

type Part = "sets" | "repetitions" | "holdSeconds" | "minutes";

const PART_OF: Record<Exclude<ProgressionStep["kind"], "harder_exercise">, Part> = {
  sets: "sets",
  repetitions: "repetitions",
  hold_seconds: "holdSeconds",
  minutes: "minutes",
};

/** How much of which part of a dose changes in one step; null where the dose has no such part or no room is left. */
export type DoseStep = { part: Part; from: number; to: number };

/** The step that a dose takes where a clinician chose none: its repetitions, else its hold, else its minutes. */
export function usualStep({ repetitions, holdSeconds }: Dose): Exclude<ProgressionStep, { kind: "harder_exercise" }> {
  if (repetitions !== null) return { kind: "repetitions", by: CARE.repetitionsStep.value };
  if (holdSeconds !== null) return { kind: "hold_seconds", by: CARE.holdStepSeconds.value };
  return { kind: "minutes", by: CARE.minutesStep.value };
}

/**
 * One step more, never beyond the weekly cap: a fifth of what it is now, and at least one. Sets are whole units and
 * change by one at most.
 */
export function stepUp(dose: Dose, step: Exclude<ProgressionStep, { kind: "harder_exercise" }>): DoseStep | null {
  const part = PART_OF[step.kind];
  const from = dose[part];
  if (from === null) return null;
  const to = Math.min(from + Math.min(step.by, capOf(part, from)), DOSE_RANGES[part].to);
  return to > from ? { part, from, to } : null;
}

/** One step less, as large as the usual step where that is not much of a small dose, and never to nothing. */
export function stepDown(dose: Dose): DoseStep | null {
  const { kind, by } = usualStep(dose);
  const part = PART_OF[kind];
  const from = dose[part];
  if (from === null) return null;
  return lessOf(dose, part, Math.min(by, Math.max(1, Math.floor(from * CARE.easeShare.value))));
}

/** What the clinician's own step added, taken back: never less than it added, so that nobody is left with more. */
export function stepBack(
  dose: Dose,
  { kind, by }: Exclude<ProgressionStep, { kind: "harder_exercise" }>,
): DoseStep | null {
  const part = PART_OF[kind];
  const from = dose[part];
  return from === null ? null : lessOf(dose, part, Math.min(by, capOf(part, from)));
}

function lessOf(dose: Dose, part: Part, by: number): DoseStep | null {
  const from = dose[part];
  if (from === null) return null;
  const to = Math.max(from - by, DOSE_RANGES[part].from);
  return to < from ? { part, from, to } : null;
}

/** The most that one step may be. Sets are whole units and change by one. */
const capOf = (part: Part, from: number): number =>
  part === "sets" ? 1 : Math.max(1, Math.floor(from * CARE.weeklyCapShare.value));
