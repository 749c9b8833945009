import { addDays, type CalendarDay } from "./calendar-day";
import { CARE } from "./care-constants";
import { CLINICAL } from "./clinical-constants";
import type { Reason, ReasonKind } from "./reason";

/** A rule whose word is kept as a signal: its name, its version, where it comes from, and how soon somebody looks. */
export type SignalRule = { name: string; version: number; source: string; dueInDays: number };

/** An answer to the questions about red flags that named a sign. It stands until a clinician has seen to it. */
export const SAFETY_ANSWER_RULE: SignalRule = {
  name: "safety-answer",
  version: 1,
  source:
    "CSP and GIRFT 2024, suspected cauda equina syndrome; IFOMPT framework on serious spinal pathology (Finucane 2020)",
  dueInDays: 0,
};

const CONVENTION = "Our convention";

/** The rules of the caseload. A change of what a rule means is a new version, so that what it said before stays clear. */
export const SIGNAL_RULES: Readonly<Record<ReasonKind, SignalRule>> = {
  "pain-up": { name: "pain-up", version: 1, source: CLINICAL.painDelta.source, dueInDays: 2 },
  "morning-worse": { name: "morning-worse", version: 1, source: CLINICAL.morningNewsDays.source, dueInDays: 2 },
  quiet: { name: "quiet", version: 1, source: CLINICAL.quietDueDays.source, dueInDays: 3 },
  "below-plan": { name: "below-plan", version: 1, source: CLINICAL.belowPlanShare.source, dueInDays: 7 },
  "no-program": { name: "no-program", version: 1, source: CONVENTION, dueInDays: 3 },
  "program-ends": { name: "program-ends", version: 1, source: CARE.programEndsDays.source, dueInDays: 0 },
  "ready-to-progress": { name: "ready-to-progress", version: 2, source: CARE.progressShare.source, dueInDays: 7 },
  new: { name: "new", version: 1, source: CONVENTION, dueInDays: 7 },
};

/** The day by which somebody has looked at a reason that is raised today; never before the day it is about. */
export function dueOn({ kind, about }: Pick<Reason, "kind" | "about">, today: CalendarDay): CalendarDay {
  const soon = addDays(today, SIGNAL_RULES[kind].dueInDays);
  return soon < about ? about : soon;
}
