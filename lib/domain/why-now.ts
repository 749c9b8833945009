import { adherence, type Counts, defaultWindowOf } from "./adherence";
import type { CalendarDay } from "./calendar-day";
import type { History } from "./history";
import type { WorstPain } from "./pain-change";
import { type Sign, type Urgency, urgencyOf } from "./red-flags";
import type { MorningAnswer, PainScore } from "./report";
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

/** What a rule says about a patient's days. */
export type RuleReason =
  | { kind: "pain-up"; latest: WorstPain; median: number | null; because: "high" | "above-own-median" }
  | { kind: "morning-worse"; day: CalendarDay; because: "above-before"; by: number }
  | { kind: "morning-worse"; day: CalendarDay; because: "worse-again"; mornings: number }
  | { kind: "quiet"; dueDays: number; since: CalendarDay }
  | { kind: "below-plan"; sessions: Counts; reported: Counts | null }
  | { kind: "program-ends"; endsOn: CalendarDay; inDays: number }
  | { kind: "ready-to-progress"; sessions: Counts; worst: PainScore; days: number }
  | { kind: "new"; startsOn: CalendarDay | null }
  | { kind: "no-program" };
export type ReasonKind = RuleReason["kind"];
/** The kinds in the order of the caseload, the most pressing first. */
export const REASON_KINDS = [
  "pain-up",
  "morning-worse",
  "quiet",
  "below-plan",
  "no-program",
  "program-ends",
  "ready-to-progress",
  "new",
] as const satisfies readonly ReasonKind[];

/**
 * A reason that holds, and the day that makes it new: the report, the morning, the first silent day, the Monday of the
 * week. Whoever has seen to a reason need not see it again until that day moves on.
 */
export type Reason = RuleReason & { about: CalendarDay };

/** Every kind in the order of the caseload. */
export const WHY_NOW_ORDER: readonly WhyNow["kind"][] = ["safety-answer", ...REASON_KINDS, "on-track"];

/** A morning as a patient told it. */
export type ToldMorning = { day: CalendarDay; answer: MorningAnswer; pain: PainScore | null };

/** What a rule looks at: the patient's days up to today, and what the clinic compares them with. */
export type Situation = {
  history: History;
  today: CalendarDay;
  thresholds: Thresholds;
  mornings: readonly ToldMorning[];
};

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
