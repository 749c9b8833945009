import { adherence } from "./adherence";
import { addDays, type CalendarDay, daysBetween, startOfIsoWeek } from "./calendar-day";
import { CLINICAL } from "./clinical-constants";
import type { History } from "./history";
import { isWorseMorning, nextMorning } from "./morning-question";
import { againstOwnMedian, worstPains } from "./pain-change";
import type { Reason, Situation } from "./reason";
import type { PainScore } from "./report";
import { longSilence } from "./silence";
import { daysUpTo, eachDay, type Span } from "./span";
import { flareUpOn, isReported, nextVersionAfter, pauseOn, reportOn, versionOn } from "./timeline";

// One function a rule. Each says on which numbers it holds and since which day it is new, or null: it does not hold, or
// cannot be said. Silence is never a sign that all is well, so no rule reads comfort into a day without a word.

/** Two of the last three reports well above the patient's own median, or the latest high. Older pain is not news. */
export function painUp({ history, today, thresholds }: Situation): Reason | null {
  const recent = worstPains(history, daysUpTo(today, CLINICAL.recentDays.value));
  const last = recent.slice(-CLINICAL.painLastReports.value);
  const latest = last.at(-1);
  if (latest === undefined) return null;

  const changes = last.map((report) => againstOwnMedian(history, report));
  const change = changes.at(-1);
  const median = change && change.kind !== "cannot-say" ? change.median : null;
  const about = latest.day;
  if (latest.score >= thresholds.painHigh) return { kind: "pain-up", latest, median, because: "high", about };

  const above = changes.filter((one) => one.kind !== "cannot-say" && one.by >= thresholds.painDelta).length;
  return above >= thresholds.painUpReports
    ? { kind: "pain-up", latest, median, because: "above-own-median", about }
    : null;
}

/**
 * The latest morning well above the pain before the exercises of the day before; or, without numbers to compare, worse
 * mornings among the last. What settled since, or is older than some days, is not news.
 */
export function morningWorse({ history, today, thresholds, mornings }: Situation): Reason | null {
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
  if (next.kind === "above-before") {
    return { kind: "morning-worse", day, because: "above-before", by: next.by, about: day };
  }
  const worse = told.filter(({ answer }) => answer === "worse").length;
  return next.kind === "cannot-say" && latest.answer === "worse" && worse >= thresholds.morningsWorse
    ? { kind: "morning-worse", day, because: "worse-again", mornings: worse, about: day }
    : null;
}

/** More due days in a row without a word than the clinic allows. Rest, pauses and days without a program never count. */
export function quiet({ history, today, thresholds }: Situation): Reason | null {
  const silence = longSilence(history, today, thresholds);
  return silence && { kind: "quiet", ...silence, about: silence.since };
}

/**
 * Fewer than half of the sessions due in seven days; of a plan by weeks, in the last week that is over. Whoever never
 * reported is new, not below plan: nothing is known about what they do.
 */
export function belowPlan({ history, today, thresholds }: Situation): Reason | null {
  if (neverReported(history)) return null;
  const days = adherence(history, upToReported(history, today, CLINICAL.belowPlanDays.value), today);
  const week = adherence(history, daysUpTo(addDays(startOfIsoWeek(today), -1), 7), today);
  const { sessions, completeness } = days.sessions ? days : week;
  if (sessions === null || sessions.done / sessions.due >= thresholds.belowPlanShare) return null;
  return { kind: "below-plan", sessions, reported: completeness, about: startOfIsoWeek(today) };
}

/** Somebody who took part has nothing to do any more, and nothing is planned. */
export function noProgram({ history, today }: Situation): Reason | null {
  if (neverReported(history)) return null;
  if (versionOn(history, today) ?? nextVersionAfter(history, today)) return null;
  const ends = history.versions.flatMap(({ endsOn }) => endsOn ?? []).filter((day) => day < today);
  return { kind: "no-program", about: ends.sort().at(-1) ?? startOfIsoWeek(today) };
}

/** The program has a last day, it is near, and nothing follows it. */
export function programEnds({ history, today, thresholds }: Situation): Reason | null {
  const endsOn = versionOn(history, today)?.endsOn ?? null;
  if (endsOn === null || nextVersionAfter(history, today)) return null;
  const inDays = daysBetween(today, endsOn);
  return inDays > thresholds.programEndsDays ? null : { kind: "program-ends", endsOn, inDays, about: endsOn };
}

/**
 * Enough of the sessions for long enough under the same version, and pain known and low on every report of that time.
 * A flare-up, a pause, a worse morning, too few reports or a younger version say nothing, and nothing said is not ready.
 * What is offered for each exercise, and why, is worked out anew on the patient's page.
 */
export function readyToProgress({ history, today, thresholds, mornings }: Situation): Reason | null {
  const window = upToReported(history, today, thresholds.progressDays);
  const version = versionOn(history, today);
  if (version === null || version.startsOn > window.from || hadFlareUp(history, window)) return null;
  if (pauseOn(history, today) !== null) return null;
  if (mornings.some((one) => isMorningAfter(window, one.day) && isWorseMorning(history, one))) return null;
  const pains = worstPains(history, window);
  const worst = highest(pains.map(({ score }) => score));
  if (worst === null || pains.length < CLINICAL.painReportsAtLeast.value || worst > thresholds.progressPainAtMost) {
    return null;
  }
  const { sessions } = adherence(history, window, today);
  if (sessions === null || sessions.done / sessions.due < thresholds.progressShare) return null;
  const about = startOfIsoWeek(today);
  return { kind: "ready-to-progress", sessions, worst, days: thresholds.progressDays, about };
}

/** Nobody heard from them yet. */
export function newPatient({ history, today }: Situation): Reason | null {
  if (!neverReported(history)) return null;
  const version = versionOn(history, today) ?? nextVersionAfter(history, today);
  return { kind: "new", startsOn: version?.startsOn ?? null, about: version?.startsOn ?? startOfIsoWeek(today) };
}

const neverReported = ({ reports, leftOutDays }: History): boolean => reports.length === 0 && leftOutDays.length === 0;

/** So many days up to yesterday, and today once there is word about it. */
function upToReported(history: History, today: CalendarDay, days: number): Span {
  return { from: addDays(today, -days), to: isReported(history, today) ? today : addDays(today, -1) };
}

/** Whether a morning follows one of the days of a window. */
export const isMorningAfter = ({ from, to }: Span, morning: CalendarDay): boolean =>
  from < morning && morning <= addDays(to, 1);

const hadFlareUp = (history: History, window: Span): boolean =>
  eachDay(window).some((day) => flareUpOn(history, day) !== null);

const highest = (scores: readonly PainScore[]): PainScore | null =>
  scores.reduce<PainScore | null>((most, score) => (most === null || score > most ? score : most), null);
