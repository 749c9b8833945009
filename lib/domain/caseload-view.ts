import type { WhyNow } from "./why-now";

/** The views of a caseload, in the order of their tabs. */
export const CASELOAD_VIEWS = ["needs-you", "quiet", "ready-to-progress", "new", "all"] as const;
export type CaseloadView = (typeof CASELOAD_VIEWS)[number];

const NEEDING: readonly WhyNow["kind"][] = [
  "safety-answer",
  "pain-up",
  "morning-worse",
  "below-plan",
  "no-program",
  "program-ends",
];

/**
 * Whether a patient stands in a view. Somebody needs the clinician when they named a sign of danger, when pain is up, too
 * little of the plan was done, or the program ends or is over; silence has a view of its own, because it asks for a word
 * and not for a change of plan, and so has whoever may do more.
 */
export function isInView(view: CaseloadView, whyNow: WhyNow): boolean {
  if (view === "all") return true;
  if (view === "quiet" || view === "new" || view === "ready-to-progress") return whyNow.kind === view;
  if (whyNow.kind === "new") return whyNow.startsOn === null;
  return NEEDING.some((kind) => kind === whyNow.kind);
}
