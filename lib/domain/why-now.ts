import { adherence, type Counts, defaultWindowOf } from "./adherence";
import { addDays, type CalendarDay, startOfIsoWeek } from "./calendar-day";
import { CLINICAL } from "./clinical-constants";
import type { History } from "./history";
import { nextMorning } from "./morning-question";
import { againstOwnMedian, type WorstPain, worstPains } from "./pain-change";
import { type Sign, type Urgency, urgencyOf } from "./red-flags";
import type { MorningAnswer, PainScore } from "./report";
import { longSilence } from "./silence";
import { daysUpTo } from "./span";
import { isReported, nextVersionAfter, reportOn, versionOn } from "./timeline";

/** The one reason why a patient stands where they stand in the caseload, with its numbers. */
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
  | { kind: "pain-up"; latest: WorstPain; median: number | null; because: "high" | "above-own-median" }
  | { kind: "morning-worse"; day: CalendarDay; because: "above-before"; by: number }
  | { kind: "morning-worse"; day: CalendarDay; because: "worse-again"; mornings: number }
  | { kind: "quiet"; dueDays: number; since: CalendarDay }
  | { kind: "new"; startsOn: CalendarDay | null }
  | { kind: "no-program" }
  | { kind: "below-plan"; sessions: Counts; reported: Counts | null }
  | { kind: "on-track"; sessions: Counts | null };

/** A rule whose word is kept as a signal: its name, its version and where it comes from. */
export type SignalRule = { name: string; version: number; source: string };

/** An answer to the questions about red flags that named a sign. It stands until a clinician has seen to it. */
export const SAFETY_ANSWER_RULE: SignalRule = {
  name: "safety-answer",
  version: 1,
  source:
    "CSP and GIRFT 2024, suspected cauda equina syndrome; IFOMPT framework on serious spinal pathology (Finucane 2020)",
};

/** The kinds in the order of the caseload, the most pressing first. */
export const WHY_NOW_ORDER: readonly WhyNow["kind"][] = [
  "safety-answer",
  "pain-up",
  "morning-worse",
  "quiet",
  "below-plan",
  "new",
  "no-program",
  "on-track",
];

/** What the patient's clinic calls quiet. */
export type WhyNowSettings = { quietDueDays: number };

/** The highest reason that holds. Whoever never reported is new, not below plan: nothing is known about their plan. */
export function whyNow(
  history: History,
  today: CalendarDay,
  settings: WhyNowSettings = { quietDueDays: CLINICAL.quietDueDays.value },
  mornings: readonly ToldMorning[] = [],
): WhyNow {
  return (
    painUp(history, today) ??
    morningWorse(history, mornings, today) ??
    quiet(history, today, settings) ??
    newPatient(history, today) ??
    noProgram(history, today) ??
    belowPlan(history, today) ?? {
      kind: "on-track",
      sessions: adherence(history, defaultWindowOf(history, today), today).sessions,
    }
  );
}

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

/** A morning as a patient told it. */
export type ToldMorning = { day: CalendarDay; answer: MorningAnswer; pain: PainScore | null };

/**
 * The latest morning well above the pain before the exercises of the day before; or, without numbers to compare, worse
 * mornings among the last. What settled since, or is older than some days, is not news.
 */
function morningWorse(history: History, mornings: readonly ToldMorning[], today: CalendarDay): WhyNow | null {
  const from = addDays(today, 1 - CLINICAL.morningNewsDays.value);
  const told = mornings
    .filter(({ day }) => day <= today)
    .sort((one, other) => one.day.localeCompare(other.day))
    .slice(-CLINICAL.morningsLast.value);
  const latest = told.at(-1);
  if (latest === undefined || latest.day < from) return null;
  const next = nextMorning({
    before: reportOn(history, addDays(latest.day, -1))?.painBefore ?? null,
    morning: latest.pain,
  });
  const { day } = latest;
  if (next.kind === "above-before") return { kind: "morning-worse", day, because: "above-before", by: next.by };
  const worse = told.filter(({ answer }) => answer === "worse").length;
  return next.kind === "cannot-say" && latest.answer === "worse" && worse >= CLINICAL.morningsWorse.value
    ? { kind: "morning-worse", day, because: "worse-again", mornings: worse }
    : null;
}

/** Two of the last three reports well above the patient's own median, or the latest high. Older pain is not news. */
function painUp(history: History, today: CalendarDay): WhyNow | null {
  const recent = worstPains(history, daysUpTo(today, CLINICAL.recentDays.value));
  const last = recent.slice(-CLINICAL.painLastReports.value);
  const latest = last.at(-1);
  if (latest === undefined) return null;

  const changes = last.map((report) => againstOwnMedian(history, report));
  const change = changes.at(-1);
  const median = change && change.kind !== "cannot-say" ? change.median : null;
  if (latest.score >= CLINICAL.painHigh.value) return { kind: "pain-up", latest, median, because: "high" };

  const above = changes.filter((one) => one.kind !== "cannot-say" && one.by >= CLINICAL.painDelta.value).length;
  return above >= CLINICAL.painUpReports.value
    ? { kind: "pain-up", latest, median, because: "above-own-median" }
    : null;
}

function quiet(history: History, today: CalendarDay, settings: WhyNowSettings): WhyNow | null {
  const silence = longSilence(history, today, settings);
  return silence && { kind: "quiet", ...silence };
}

function newPatient(history: History, today: CalendarDay): WhyNow | null {
  if (history.reports.length > 0 || history.leftOutDays.length > 0) return null;
  const version = versionOn(history, today) ?? nextVersionAfter(history, today);
  return { kind: "new", startsOn: version?.startsOn ?? null };
}

function noProgram(history: History, today: CalendarDay): WhyNow | null {
  return (versionOn(history, today) ?? nextVersionAfter(history, today)) ? null : { kind: "no-program" };
}

/** Fewer than half of the sessions due in seven days; of a plan by weeks, in the last week that is over. */
function belowPlan(history: History, today: CalendarDay): WhyNow | null {
  const last = isReported(history, today) ? today : addDays(today, -1);
  const days = adherence(history, { from: addDays(today, -CLINICAL.belowPlanDays.value), to: last }, today);
  const week = adherence(history, daysUpTo(addDays(startOfIsoWeek(today), -1), 7), today);
  const { sessions, completeness } = days.sessions ? days : week;
  if (sessions === null || sessions.done / sessions.due >= CLINICAL.belowPlanShare.value) return null;
  return { kind: "below-plan", sessions, reported: completeness };
}
