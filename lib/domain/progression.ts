import { adherence, type Counts } from "./adherence";
import { addDays, type CalendarDay } from "./calendar-day";
import { CARE } from "./care-constants";
import { CLINICAL } from "./clinical-constants";
import { type DoseStep, stepBack, stepDown, stepUp, usualStep } from "./dose-step";
import type { History } from "./history";
import { isWorseMorning } from "./morning-question";
import { onlyWith } from "./only-with";
import { worstPains } from "./pain-change";
import type { Dose, PlannedPrescription, ProgressionRule } from "./plan";
import type { Situation } from "./reason";
import type { PainScore } from "./report";
import { eachDay, type Span } from "./span";
import { flareUpOn, isReported, pauseOn, planOn, versionOn } from "./timeline";
import { isDueOn } from "./week";
import { isMorningAfter, morningWorse, painUp } from "./why-now-rules";

/** An exercise as progression looks at it: what is prescribed, the clinician's own rule, and its neighbours on the ladder. */
export type Prescribed = PlannedPrescription & {
  rule: ProgressionRule | null;
  harder: Neighbour | null;
  easier: Neighbour | null;
};
export type Neighbour = { exerciseId: string; dose: Dose };

/** One thing that has to hold before more is offered. "unknown": the patient has not told enough to say. */
export type Gate =
  | { name: "time"; holds: "yes" | "no"; since: CalendarDay; days: number }
  | { name: "sessions"; holds: Answer; counts: Counts | null; percent: number }
  | { name: "pain"; holds: Answer; worst: PainScore | null; reports: number; atMost: number }
  | { name: "morning"; holds: Answer; mornings: number }
  | { name: "flare-up"; holds: "yes" | "no"; last: CalendarDay | null }
  /** A program that is paused grows no further; whoever comes back starts with what they had. */
  | { name: "pause"; holds: "yes" | "no"; since: CalendarDay | null }
  | { name: "two-for-two"; holds: Answer; extra: number };
type Answer = "yes" | "no" | "unknown";

/** What is offered: more of one part of the dose, or the neighbour on the ladder. */
export type Step = { kind: "dose"; step: DoseStep } | { kind: "exercise"; to: Neighbour };

/** What is said of one exercise, with every gate that was looked at. */
export type Verdict = { prescriptionId: string; gates: readonly Gate[] } & (
  | { kind: "offer"; step: Step; route: "two-for-two" | "steady" }
  /** All would hold, but there is no room for a step and no harder exercise. */
  | { kind: "at-the-top" }
  | { kind: "hold"; because: readonly Gate["name"][] }
  | { kind: "ease"; step: Step | null; because: "pain-up" | "morning-worse" }
  | { kind: "cannot-say"; missing: readonly Gate["name"][] }
);

/**
 * What to offer for one exercise of the version in force. Less, when pain is up or did not settle by the morning; more,
 * when everything that has to hold is known to hold; else it stays, and why is said. It is the clinician who decides.
 */
export function progressionOf(prescribed: Prescribed, situation: Situation): Verdict {
  const { id: prescriptionId } = prescribed;
  const gates = gatesOf(prescribed, situation);
  const worse = painUp(situation) ?? morningWorse(situation);
  if (worse?.kind === "pain-up" || worse?.kind === "morning-worse") {
    return { prescriptionId, gates, kind: "ease", step: easierStep(prescribed), because: worse.kind };
  }
  const route = isMet(gates, "two-for-two") && didNotStepLately(prescribed, situation) ? "two-for-two" : "steady";
  const asked = gates.filter(({ name }) => isAsked(name, route));
  const because = asked.filter(({ holds }) => holds === "no").map(({ name }) => name);
  if (because.length > 0) return { prescriptionId, gates, kind: "hold", because };
  const missing = asked.filter(({ holds }) => holds === "unknown").map(({ name }) => name);
  if (missing.length > 0) return { prescriptionId, gates, kind: "cannot-say", missing };
  const step = harderStep(prescribed);
  return step === null
    ? { prescriptionId, gates, kind: "at-the-top" }
    : { prescriptionId, gates, kind: "offer", step, route };
}

const isMet = (gates: readonly Gate[], name: Gate["name"]): boolean =>
  gates.some((gate) => gate.name === name && gate.holds === "yes");

/** Two repetitions more, twice in a row, stand in for two weeks of the same; what concerns pain is asked either way. */
function isAsked(name: Gate["name"], route: "two-for-two" | "steady"): boolean {
  if (name === "two-for-two") return false;
  return route === "steady" || (name !== "time" && name !== "sessions");
}

function gatesOf(prescribed: Prescribed, situation: Situation): Gate[] {
  const { history, today, thresholds } = situation;
  const { rule } = prescribed;
  const days = rule?.forDays ?? thresholds.progressDays;
  const window: Span = { from: addDays(today, -days), to: isReported(history, today) ? today : addDays(today, -1) };
  const since = unchangedSince(prescribed, history, today);
  return [
    { name: "time", holds: since <= window.from ? "yes" : "no", since, days },
    sessionsGate(prescribed, situation, window, rule?.sessionsAtLeast ?? Math.round(thresholds.progressShare * 100)),
    painGate(history, window, rule?.painAtMost ?? thresholds.progressPainAtMost),
    morningGate(situation, window),
    flareUpGate(history, today),
    pauseGate(history, today),
    twoForTwoGate(prescribed, history, today),
  ];
}

/** The sessions of this exercise alone, of those that were due; a day without a word is a session not done. */
function sessionsGate(prescribed: Prescribed, { history, today }: Situation, window: Span, percent: number): Gate {
  const counts = adherence(onlyWith(prescribed.exerciseId, history), window, today).sessions;
  if (counts === null) return { name: "sessions", holds: "unknown", counts, percent };
  return { name: "sessions", holds: counts.done * 100 >= percent * counts.due ? "yes" : "no", counts, percent };
}

/** Pain has to be known to be low: one report above the mark says no, too few reports say nothing. */
function painGate(history: History, window: Span, atMost: number): Gate {
  const pains = worstPains(history, window).map(({ score }) => score);
  const worst = pains.reduce<PainScore | null>((most, score) => (most === null || score > most ? score : most), null);
  const about = { name: "pain" as const, worst, reports: pains.length, atMost };
  if (worst !== null && worst > atMost) return { ...about, holds: "no" };
  return { ...about, holds: pains.length < CLINICAL.painReportsAtLeast.value ? "unknown" : "yes" };
}

/** No morning worse than usual, nor well above the pain before the exercises of the day before. */
function morningGate({ history, mornings }: Situation, window: Span): Gate {
  const told = mornings.filter(({ day }) => isMorningAfter(window, day));
  const isWorse = told.some((one) => isWorseMorning(history, one));
  const about = { name: "morning" as const, mornings: told.length };
  if (isWorse) return { ...about, holds: "no" };
  return { ...about, holds: told.length === 0 ? "unknown" : "yes" };
}

function flareUpGate(history: History, today: CalendarDay): Gate {
  const guarded = eachDay({ from: addDays(today, -CARE.flareUpGuardDays.value), to: today });
  const last = guarded.findLast((day) => flareUpOn(history, day) !== null) ?? null;
  return { name: "flare-up", holds: last === null ? "yes" : "no", last };
}

function pauseGate(history: History, today: CalendarDay): Gate {
  const pause = pauseOn(history, today);
  return { name: "pause", holds: pause === null ? "yes" : "no", since: pause?.from ?? null };
}

/** Two repetitions more than prescribed in each of the last two sessions. In a row: a due day without a word breaks it. */
function twoForTwoGate(prescribed: Prescribed, history: History, today: CalendarDay): Gate {
  const extra = CARE.extraRepetitions.value;
  const wanted = prescribed.dose.repetitions === null ? null : prescribed.dose.repetitions + extra;
  const last = history.reports
    .filter(({ day }) => day <= today)
    .sort((one, other) => one.day.localeCompare(other.day))
    .flatMap(({ day, items }) =>
      items.flatMap((item) => (item.exerciseId === prescribed.exerciseId ? { day, item } : [])),
    )
    .slice(-2);
  const [first, second] = last;
  const isKnown = last.every(({ item }) => item.status !== "done" || item.repetitions !== null);
  if (wanted === null || first === undefined || second === undefined || !isKnown) {
    return { name: "two-for-two", holds: "unknown", extra };
  }
  const isMore = last.every(({ item }) => item.status === "done" && (item.repetitions ?? 0) >= wanted);
  if (!isMore) return { name: "two-for-two", holds: "no", extra };
  const isInARow = !wasSilent(prescribed, history, { from: first.day, to: addDays(today, -1) });
  return { name: "two-for-two", holds: isInARow ? "yes" : "unknown", extra };
}

/** Whether the exercise was due on some day of which nobody knows what was done. */
const wasSilent = (prescribed: Prescribed, history: History, window: Span): boolean =>
  eachDay(window).some((day) => isDueOn(prescribed, day) && planOn(history, day) !== null && !isReported(history, day));

const didNotStepLately = (prescribed: Prescribed, { history, today }: Situation): boolean =>
  unchangedSince(prescribed, history, today) <= addDays(today, -CARE.daysBetweenSteps.value);

/** Since when this exercise stands in the program with this dose, through versions that did not touch it. */
function unchangedSince({ exerciseId, dose }: Prescribed, history: History, today: CalendarDay): CalendarDay {
  let version = versionOn(history, today);
  let since = today;
  while (version?.prescriptions.some((one) => one.exerciseId === exerciseId && isSame(one.dose, dose))) {
    since = version.startsOn;
    version = versionOn(history, addDays(version.startsOn, -1));
  }
  return since;
}

const isSame = (one: Dose, other: Dose): boolean =>
  one.sets === other.sets &&
  one.repetitions === other.repetitions &&
  one.holdSeconds === other.holdSeconds &&
  one.minutes === other.minutes;

/** The clinician's own step; else a little more, and from many repetitions on the harder exercise. */
function harderStep({ dose, rule, harder }: Prescribed): Step | null {
  const toHarder: Step | null = harder && { kind: "exercise", to: harder };
  if (rule?.step.kind === "harder_exercise") return toHarder;
  const isMuch = rule === null && (dose.repetitions ?? 0) >= CARE.repetitionsBeforeHarder.value;
  if (isMuch && toHarder) return toHarder;
  const step = stepUp(dose, rule?.step ?? usualStep(dose));
  return step ? { kind: "dose", step } : toHarder;
}

/** What the clinician's own step added is what goes first. */
function easierStep({ dose, rule, easier }: Prescribed): Step | null {
  const back = rule && rule.step.kind !== "harder_exercise" ? stepBack(dose, rule.step) : null;
  const step = back ?? stepDown(dose);
  if (step) return { kind: "dose", step };
  return easier && { kind: "exercise", to: easier };
}
