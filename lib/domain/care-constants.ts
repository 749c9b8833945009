import type { ClinicalConstant } from "./clinical-constants";

/** The numbers that only clinicians' rules compare with. They stand apart, because the others travel to a patient's phone. */
export const CARE = {
  programEndsDays: {
    value: 7,
    unit: "days until the last day of the program, at most",
    source: "Our convention: a week is enough to plan what follows",
    changedBy: "clinic-admin",
  },
  progressShare: {
    value: 0.8,
    unit: "of the sessions due",
    source: "Bailey 2020: satisfactory adherence is most often set at 80 to 99 % of what was recommended",
    changedBy: "clinic-admin",
  },
  progressDays: {
    value: 14,
    unit: "days under the same version",
    source: "Our convention: two weeks show whether a dose is borne",
    changedBy: "clinic-admin",
  },
  progressPainAtMost: {
    value: 3,
    unit: "points of 0 to 10",
    source:
      "Silbernagel 2007, after Thomeé 1997: up to 2 or 3 is safe; found for tendons and knees, carried over to backs",
    changedBy: "clinic-admin",
  },
  painAcceptableAtMost: {
    value: 5,
    unit: "points of 0 to 10, where no limit was agreed with the patient",
    source:
      "Silbernagel 2007, after Thomeé 1997: up to 5 is acceptable when it settles by the next morning; found for tendons and knees, carried over to backs",
    changedBy: "clinician-for-a-patient",
  },
  extraRepetitions: {
    value: 2,
    unit: "repetitions beyond the dose, in two sessions in a row",
    source: "ACSM 2009, after the two-for-two rule: two repetitions more in two sessions in a row",
    changedBy: "nobody",
  },
  repetitionsStep: {
    value: 2,
    unit: "repetitions",
    source: "Our convention, following the two-for-two rule of ACSM 2009",
    changedBy: "nobody",
  },
  holdStepSeconds: {
    value: 5,
    unit: "seconds",
    source: "Our convention: a step that can be told by the clock",
    changedBy: "nobody",
  },
  minutesStep: {
    value: 2,
    unit: "minutes",
    source: "Our convention: a step that can be told by the clock",
    changedBy: "nobody",
  },
  weeklyCapShare: {
    value: 0.2,
    unit: "of the dose in one step, and at least one repetition, second or minute",
    source: "Our convention: the common 10 % rule rests on weak evidence and would refuse two repetitions more of ten",
    changedBy: "nobody",
  },
  easeShare: {
    value: 1 / 3,
    unit: "of the dose in one step down at most, and at least one repetition, second or minute",
    source: "Our convention: from three repetitions one step down is two, not one",
    changedBy: "nobody",
  },
  daysBetweenSteps: {
    value: 7,
    unit: "days",
    source: "Our convention: one step a week; the pain-monitoring model (Silbernagel 2007) looks from week to week",
    changedBy: "nobody",
  },
  repetitionsBeforeHarder: {
    value: 15,
    unit: "repetitions, from which on the next exercise of the ladder is offered",
    source: "Our convention, above the 8 to 12 that ACSM 2009 gives for novices",
    changedBy: "nobody",
  },
  flareUpGuardDays: {
    value: 7,
    unit: "days without a flare-up",
    source: "Our convention: a flare-up has to have settled for a week",
    changedBy: "nobody",
  },
  patternDays: {
    value: 84,
    unit: "days up to yesterday",
    source: "Our convention: twelve weeks are enough days to compare, and still about the same life",
    changedBy: "nobody",
  },
  patternPainDays: {
    value: 3,
    unit: "days before a due day in which the last pain counts",
    source: "Our convention: the longest way between two due days of a plan of two or three days a week",
    changedBy: "nobody",
  },
  patternDueDaysAtLeast: {
    value: 8,
    unit: "due days after more pain, and as many others",
    source: "Our convention: with fewer, the interval of Newcombe 1998 is wider than any difference that could be used",
    changedBy: "nobody",
  },
  barrierDays: {
    value: 28,
    unit: "days up to today",
    source: "Our convention: the window of adherence",
    changedBy: "nobody",
  },
  barrierDaysAtLeast: {
    value: 2,
    unit: "days with the same reason, before a change is offered",
    source: "Our convention: a reason that was given once is not yet a habit",
    changedBy: "nobody",
  },
  painFirstReasons: {
    value: 2,
    unit: "of the last three sessions that were left out or cut short for pain",
    source: "Our convention: pain once is not yet what stops somebody",
    changedBy: "nobody",
  },
  painFirstLast: {
    value: 3,
    unit: "sessions, or reports of pain",
    source: "Our convention: those that are called the last",
    changedBy: "nobody",
  },
  painFirstDays: {
    value: 7,
    unit: "days at or below the pain goal before leaving is offered",
    source: "Our convention: as long as a flare-up has to have settled",
    changedBy: "clinician-for-a-patient",
  },
  painFirstSessions: {
    value: 50,
    unit: "% of the sessions due before leaving is offered",
    source: "Our convention: low pain of somebody who does nothing says little about what they can bear",
    changedBy: "clinician-for-a-patient",
  },
} as const satisfies Record<string, ClinicalConstant>;
