import type { Counts } from "./adherence";
import type { CalendarDay } from "./calendar-day";
import type { History } from "./history";
import type { WorstPain } from "./pain-change";
import type { MorningAnswer, PainScore } from "./report";
import type { Thresholds } from "./thresholds";

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

/** A morning as a patient told it. */
export type ToldMorning = { day: CalendarDay; answer: MorningAnswer; pain: PainScore | null };

/** What a rule looks at: the patient's days up to today, and what the clinic compares them with. */
export type Situation = {
  history: History;
  today: CalendarDay;
  thresholds: Thresholds;
  mornings: readonly ToldMorning[];
};
