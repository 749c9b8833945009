import { CARE } from "./care-constants";
import { CLINICAL, type ClinicalConstant } from "./clinical-constants";

/** What the rules of a caseload compare with, as far as a clinic's admins may change it. */
export const THRESHOLD_NAMES = [
  "painDelta",
  "painHigh",
  "painUpReports",
  "morningsWorse",
  "quietDueDays",
  "belowPlanShare",
  "programEndsDays",
  "progressShare",
  "progressDays",
  "progressPainAtMost",
] as const;
export type ThresholdName = (typeof THRESHOLD_NAMES)[number];
/** Shares of 1, which people read and type in percent. */
export const SHARES: readonly ThresholdName[] = ["belowPlanShare", "progressShare"];
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** Of each its usual value, its unit and its source. */
export const THRESHOLD_FACTS: Readonly<Record<ThresholdName, ClinicalConstant>> = { ...CLINICAL, ...CARE };

/** What a threshold may be: from the least to the most, in steps. */
export type ThresholdRange = { from: number; to: number; step: number };

export const THRESHOLD_RANGES: Readonly<Record<ThresholdName, ThresholdRange>> = {
  painDelta: { from: 1, to: 5, step: 1 },
  painHigh: { from: 4, to: 10, step: 1 },
  painUpReports: { from: 1, to: CLINICAL.painLastReports.value, step: 1 },
  morningsWorse: { from: 1, to: CLINICAL.morningsLast.value, step: 1 },
  quietDueDays: { from: 0, to: 14, step: 1 },
  belowPlanShare: { from: 0.1, to: 0.9, step: 0.05 },
  programEndsDays: { from: 1, to: 28, step: 1 },
  progressShare: { from: 0.5, to: 1, step: 0.05 },
  progressDays: { from: 7, to: 28, step: 1 },
  progressPainAtMost: { from: 0, to: 6, step: 1 },
};

/** What stands where a clinic decided nothing. */
export const USUAL_THRESHOLDS = thresholdsFrom({});

/** The thresholds among a clinic's rules. A word or number that makes no sense is as if it had not been said. */
export function thresholdsFrom(rules: Readonly<Record<string, unknown>>): Thresholds {
  const read = (name: ThresholdName): number => {
    const value = rules[name];
    return typeof value === "number" && isWithin(name, value) ? value : THRESHOLD_FACTS[name].value;
  };
  return {
    painDelta: read("painDelta"),
    painHigh: read("painHigh"),
    painUpReports: read("painUpReports"),
    morningsWorse: read("morningsWorse"),
    quietDueDays: read("quietDueDays"),
    belowPlanShare: read("belowPlanShare"),
    programEndsDays: read("programEndsDays"),
    progressShare: read("progressShare"),
    progressDays: read("progressDays"),
    progressPainAtMost: read("progressPainAtMost"),
  };
}

/** Whether a number lies in the range of a threshold, on one of its steps. */
export function isWithin(name: ThresholdName, value: number): boolean {
  const { from, to, step } = THRESHOLD_RANGES[name];
  const steps = (value - from) / step;
  return value >= from && value <= to && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** Why thresholds don't go together, by the name of the one to change; empty when they do. */
export type ThresholdFaults = Partial<Record<ThresholdName, "not-above-ready" | "not-below-ready">>;

/**
 * Nobody may be ready to progress and high in pain, or below plan, at the same time: the pain that is still fine lies
 * below the pain that is high, and the share that is too little below the share that is enough.
 */
export function thresholdFaults(thresholds: Thresholds): ThresholdFaults {
  return {
    ...(thresholds.progressPainAtMost >= thresholds.painHigh && { painHigh: "not-above-ready" as const }),
    ...(thresholds.belowPlanShare >= thresholds.progressShare && { belowPlanShare: "not-below-ready" as const }),
  };
}
