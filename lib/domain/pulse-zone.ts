import { CLINICAL } from "./clinical-constants";

export const INTENSITIES = ["moderate", "vigorous"] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** How hard it may feel, on the scale from 0 to 10. It holds for everybody, also where no pulse can be said. */
export type Effort = { from: number; to: number };

export type PulseZone = {
  /** Beats a minute, both ends included. */
  from: number;
  to: number;
  effort: Effort;
  /** From which the zone was worked out: so many percent of the highest pulse, or of what lies between it and the resting one. */
  formula: { highest: number; fromPercent: number; toPercent: number; of: "highest" | "reserve" };
  source: string;
};
export type NoPulseZone = { cannotSay: "beta-blocker" | "age-unknown"; effort: Effort };

const PERCENT = {
  highest: {
    moderate: [CLINICAL.pulseModerateFrom, CLINICAL.pulseModerateTo],
    vigorous: [CLINICAL.pulseVigorousFrom, CLINICAL.pulseVigorousTo],
  },
  reserve: {
    moderate: [CLINICAL.reserveModerateFrom, CLINICAL.reserveModerateTo],
    vigorous: [CLINICAL.reserveVigorousFrom, CLINICAL.reserveVigorousTo],
  },
} as const;

const EFFORT: Record<Intensity, Effort> = {
  moderate: { from: CLINICAL.effortModerateFrom.value, to: CLINICAL.effortModerateTo.value },
  vigorous: { from: CLINICAL.effortVigorousFrom.value, to: CLINICAL.effortVigorousTo.value },
};

/**
 * The heart-rate zone of an intensity. Beta-blockers slow the heart, so under them no zone is said and effort stands in.
 * @param restingPulse beats a minute, lying still; with it the zone is one of the pulse reserve.
 */
export function pulseZone({
  age,
  restingPulse = null,
  betaBlocker,
  intensity,
}: {
  age: number | null;
  restingPulse?: number | null;
  betaBlocker: boolean;
  intensity: Intensity;
}): PulseZone | NoPulseZone {
  const effort = EFFORT[intensity];
  if (betaBlocker) return { cannotSay: "beta-blocker", effort };
  if (age === null) return { cannotSay: "age-unknown", effort };
  const highest = Math.round(CLINICAL.highestPulse.value - CLINICAL.highestPulsePerYear.value * age);
  const of = restingPulse === null ? "highest" : "reserve";
  const [low, high] = PERCENT[of][intensity];
  const floor = restingPulse ?? 0;
  const at = (percent: number) => Math.round(floor + ((highest - floor) * percent) / 100);
  return {
    from: at(low.value),
    to: at(high.value),
    effort,
    formula: { highest, fromPercent: low.value, toPercent: high.value, of },
    source: `${CLINICAL.highestPulse.source}; ${low.source}`,
  };
}
