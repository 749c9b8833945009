import { CLINICAL } from "./clinical-constants";
import type { Dose, Frequency } from "./plan";

/** What a dose may hold, in whole numbers, both ends included. Minutes, sets and times; a hold in seconds. */
export const DOSE_RANGES = {
  sets: { from: 1, to: 20 },
  repetitions: { from: 1, to: 200 },
  holdSeconds: { from: 1, to: 600 },
  minutes: { from: 1, to: 240 },
} as const satisfies Record<keyof Dose, { from: number; to: number }>;

export const TIMES_PER_WEEK = { from: 1, to: 7 } as const;

export type DoseFault =
  | { fault: "nothing-to-do" }
  | { fault: "out-of-range"; field: keyof Dose; from: number; to: number };

const DOSE_FIELDS = ["sets", "repetitions", "holdSeconds", "minutes"] as const;

/** What is wrong with a dose; an empty list when nothing is. It needs repetitions, a hold or minutes. */
export function doseFaults(dose: Dose): DoseFault[] {
  const faults: DoseFault[] = [];
  if (dose.repetitions === null && dose.holdSeconds === null && dose.minutes === null) {
    faults.push({ fault: "nothing-to-do" });
  }
  for (const field of DOSE_FIELDS) {
    const value = dose[field];
    const { from, to } = DOSE_RANGES[field];
    if (value !== null && !isWholeWithin(value, from, to)) faults.push({ fault: "out-of-range", field, from, to });
  }
  return faults;
}

export type FrequencyFault = "no-weekday" | "same-weekday-twice" | "not-a-weekday" | "times-out-of-range";

/** What is wrong with a frequency; an empty list when nothing is. */
export function frequencyFaults(frequency: Frequency): FrequencyFault[] {
  if (frequency.kind === "per-week") {
    return isWholeWithin(frequency.times, TIMES_PER_WEEK.from, TIMES_PER_WEEK.to) ? [] : ["times-out-of-range"];
  }
  const { weekdays } = frequency;
  const faults: FrequencyFault[] = [];
  if (weekdays.length === 0) faults.push("no-weekday");
  if (new Set(weekdays).size < weekdays.length) faults.push("same-weekday-twice");
  if (!weekdays.every((weekday) => isWholeWithin(weekday, 1, 7))) faults.push("not-a-weekday");
  return faults;
}

function isWholeWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

/** About how many minutes the doses take together, rests included; whole and at least 1, or 0 without any dose. */
export function estimatedMinutes(doses: readonly Dose[]): number {
  if (doses.length === 0) return 0;
  const seconds = doses.reduce((sum, dose) => sum + estimatedSeconds(dose), 0);
  return Math.max(1, Math.round(seconds / 60));
}

/** About how many seconds a dose takes, rests included. Minutes say how long a set takes; else each repetition takes its hold, or as long as a movement takes. */
export function estimatedSeconds({ sets, repetitions, holdSeconds, minutes }: Dose): number {
  const repetitionSeconds = holdSeconds ?? CLINICAL.secondsPerRepetition.value;
  const setSeconds = minutes === null ? (repetitions ?? 1) * repetitionSeconds : minutes * 60;
  return sets * setSeconds + (sets - 1) * CLINICAL.restBetweenSetsSeconds.value;
}
