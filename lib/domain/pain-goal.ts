import { CARE } from "./care-constants";
import type { PainFirst } from "./plan";
import { PAIN_SCORES } from "./report";

/** The plan a clinician starts from: the pain that the clinic calls fine, for a week, with half of the sessions done. */
export function usualPainFirst(reliefPlan: string | null, finePain: number = CARE.progressPainAtMost.value): PainFirst {
  return {
    painAtMost: PAIN_SCORES.findLast((score) => score <= finePain) ?? 0,
    forDays: CARE.painFirstDays.value,
    sessionsAtLeast: CARE.painFirstSessions.value,
    reliefPlan,
  };
}
