import { adherence, type Counts, defaultWindowOf } from "./adherence";
import type { CalendarDay } from "./calendar-day";
import type { History } from "./history";
import { REASON_KINDS, type Reason, type RuleReason, type Situation, type ToldMorning } from "./reason";
import { type Sign, type Urgency, urgencyOf } from "./red-flags";
import { type Thresholds, USUAL_THRESHOLDS } from "./thresholds";
import {
  belowPlan,
  morningWorse,
  newPatient,
  noProgram,
  painUp,
  programEnds,
  quiet,
  readyToProgress,
} from "./why-now-rules";

/** A reason why a patient stands where they stand in the caseload, with its numbers. */
export type WhyNow =
  /** Somebody named a sign of danger and no clinician has seen to it yet. */
  | {
      kind: "safety-answer";
      signalId: string;
      on: CalendarDay;
      signs: readonly Sign[];
      urgency: Urgency;
      answers: number;
    }
  | { kind: "on-track"; sessions: Counts | null }
  | RuleReason;

/** Every kind in the order of the caseload. */
export const WHY_NOW_ORDER: readonly WhyNow["kind"][] = ["safety-answer", ...REASON_KINDS, "on-track"];

const RULES: readonly ((situation: Situation) => Reason | null)[] = [
  painUp,
  morningWorse,
  quiet,
  belowPlan,
  noProgram,
  programEnds,
  readyToProgress,
  newPatient,
];

/** Every reason that holds today, the most pressing first; none when all is on track. */
export function reasonsNow(
  history: History,
  today: CalendarDay,
  thresholds: Thresholds = USUAL_THRESHOLDS,
  mornings: readonly ToldMorning[] = [],
): Reason[] {
  const situation: Situation = { history, today, thresholds, mornings };
  return RULES.flatMap((rule) => rule(situation) ?? []);
}

/** The highest reason that holds, or on track. */
export function whyNow(
  history: History,
  today: CalendarDay,
  thresholds?: Thresholds,
  mornings?: readonly ToldMorning[],
): WhyNow {
  const [first] = reasonsNow(history, today, thresholds, mornings);
  return first ?? onTrack(adherence(history, defaultWindowOf(history, today), today).sessions);
}

export const onTrack = (sessions: Counts | null): WhyNow => ({ kind: "on-track", sessions });

/** A signal raised by a safety answer that is still open. */
export type OpenSafetySignal = { id: string; about: CalendarDay; signs: readonly Sign[] };

/** An open safety answer comes before everything else, the most pressing one named, and does not go away by itself. */
export function safetyFirst(signals: readonly OpenSafetySignal[], otherwise: WhyNow): WhyNow {
  const pressing = signals.flatMap((signal) => {
    const urgency = urgencyOf(signal.signs);
    return urgency === null ? [] : [{ ...signal, urgency }];
  });
  const [first] = pressing.sort(
    (one, other) =>
      Number(other.urgency === "emergency") - Number(one.urgency === "emergency") ||
      other.about.localeCompare(one.about) ||
      one.id.localeCompare(other.id),
  );
  if (first === undefined) return otherwise;
  const { id: signalId, about: on, signs, urgency } = first;
  return { kind: "safety-answer", signalId, on, signs, urgency, answers: pressing.length };
}
