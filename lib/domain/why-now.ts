import { adherence, type Counts, defaultWindowOf } from "./adherence";
import { addDays, type CalendarDay, startOfIsoWeek } from "./calendar-day";
import { CLINICAL } from "./clinical-constants";
import type { History } from "./history";
import { againstOwnMedian, type WorstPain, worstPains } from "./pain-change";
import { longSilence } from "./silence";
import { daysUpTo } from "./span";
import { isReported, nextVersionAfter, versionOn } from "./timeline";

/** The one reason why a patient stands where they stand in the caseload, with its numbers. */
export type WhyNow =
  | { kind: "pain-up"; latest: WorstPain; median: number | null; because: "high" | "above-own-median" }
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
  "pain-up",
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
): WhyNow {
  return (
    painUp(history, today) ??
    quiet(history, today, settings) ??
    newPatient(history, today) ??
    noProgram(history, today) ??
    belowPlan(history, today) ?? {
      kind: "on-track",
      sessions: adherence(history, defaultWindowOf(history, today), today).sessions,
    }
  );
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
