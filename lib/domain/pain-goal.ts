import { CLINICAL } from "./clinical-constants";
import type { PainFirst } from "./plan";
import { PAIN_SCORES } from "./report";

/** The plan a clinician starts from: the pain that the clinic calls fine, for a week, with half of the sessions done. */
export function usualPainFirst(
  reliefPlan: string | null,
  finePain: number = CLINICAL.progressPainAtMost.value,
): PainFirst {
  return {
    painAtMost: PAIN_SCORES.findLast((score) => score <= finePain) ?? 0,
    forDays: CLINICAL.painFirstDays.value,
    sessionsAtLeast: CLINICAL.painFirstSessions.value,
    reliefPlan,
  };
}
