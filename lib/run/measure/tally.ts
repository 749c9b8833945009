import { TRAITS, type Trait } from "@/db/seed/traits";
import { addDays, type CalendarDay } from "@/lib/domain/calendar-day";
import type { Reason } from "@/lib/domain/reason";
import { type Thresholds, USUAL_THRESHOLDS } from "@/lib/domain/thresholds";
import { reasonsNow } from "@/lib/domain/why-now";
import { knownOn, type SimulatedPatient, simulateClinic } from "./lives";
import { MEASURED, type Measured, meantOn } from "./meant";

/** How often a rule spoke rightly, wrongly, and was silent where it was meant to speak. One look at one patient counts once. */
export type Score = { right: number; wrong: number; overlooked: number };
export type Scores = Record<Measured, Score>;

/** Who judges a patient on a day; the portal's own rules unless a test puts others in their place. */
export type Judge = (patient: SimulatedPatient, today: CalendarDay) => readonly Reason["kind"][];

export const portalRules =
  (thresholds: Thresholds = USUAL_THRESHOLDS): Judge =>
  (patient, today) => {
    const { history, mornings } = knownOn(patient, today);
    return reasonsNow(history, today, thresholds, mornings).map(({ kind }) => kind);
  };

const FIRST_LOOK_DAYS = 28;
const DAYS_BETWEEN_LOOKS = 7;

/** Looks at every patient of a clinic once a week from the fifth week on. */
export function measureClinic(
  { seed, patients, days }: { seed: string; patients: number; days: number },
  judge: Judge = portalRules(),
): Record<Trait, Scores> {
  const byTrait = Object.fromEntries(TRAITS.map((trait) => [trait, noScores()])) as Record<Trait, Scores>; // each trait once
  for (const patient of simulateClinic(seed, patients, days)) {
    for (let after = FIRST_LOOK_DAYS; after <= days; after += DAYS_BETWEEN_LOOKS) {
      const today = addDays(patient.span.from, after);
      const found = judge(patient, today);
      const meant = meantOn(patient, today);
      for (const rule of MEASURED) count(byTrait[patient.trait][rule], found.includes(rule), meant[rule]);
    }
  }
  return byTrait;
}

function count(score: Score, isFound: boolean, meant: "yes" | "no" | "between"): void {
  if (meant === "between") return;
  if (isFound && meant === "yes") score.right += 1;
  if (isFound && meant === "no") score.wrong += 1;
  if (!isFound && meant === "yes") score.overlooked += 1;
}

const noScore = (): Score => ({ right: 0, wrong: 0, overlooked: 0 });
const noScores = (): Scores => ({
  "pain-up": noScore(),
  quiet: noScore(),
  "below-plan": noScore(),
  "ready-to-progress": noScore(),
});

/** Scores added up, rule by rule. */
export function together(all: readonly Scores[]): Scores {
  const sum = noScores();
  for (const scores of all) {
    for (const rule of MEASURED) {
      sum[rule].right += scores[rule].right;
      sum[rule].wrong += scores[rule].wrong;
      sum[rule].overlooked += scores[rule].overlooked;
    }
  }
  return sum;
}

/** Of what a rule said, how much was meant; null when it said nothing. */
export const precision = ({ right, wrong }: Score): number | null =>
  right + wrong === 0 ? null : right / (right + wrong);

/** Of what was meant, how much a rule said; null when nothing was. */
export const recall = ({ right, overlooked }: Score): number | null =>
  right + overlooked === 0 ? null : right / (right + overlooked);
