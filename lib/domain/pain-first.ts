import { adherence, type Counts } from "./adherence";
import { gentler } from "./barrier-action";
import { addDays, type CalendarDay } from "./calendar-day";
import { CARE } from "./care-constants";
import { CLINICAL } from "./clinical-constants";
import { leftOutIn } from "./left-out";
import { type PainSchemeId, painBand } from "./pain-band";
import { worstPains } from "./pain-change";
import { usualPainFirst } from "./pain-goal";
import type { PainFirst, PlannedPrescription, ProgramMode } from "./plan";
import type { Neighbour } from "./progression";
import type { ProposedChange } from "./proposal";
import type { Situation } from "./reason";
import type { Barrier, PainScore } from "./report";
import { daysUpTo, eachDay, type Span } from "./span";
import { flareUpOn, isReported } from "./timeline";

/** What less pain first is looked at for: the patient's days, and the program in force with its mode. */
export type PainFirstSituation = Situation & {
  scheme: PainSchemeId;
  program: { mode: ProgramMode; painFirst: PainFirst | null; startsOn: CalendarDay };
  prescribed: readonly (PlannedPrescription & { easier: Neighbour | null })[];
  /** What the patient and the clinic agreed on for relief. */
  reliefPlan: string | null;
};

/** Why less pain is offered to come first. */
export type PainFirstReason =
  | { kind: "reasons"; pain: number; of: number }
  | { kind: "severe"; reports: number; of: number; worst: number; scheme: PainSchemeId };

/** One thing that has to hold before a program goes back to usual. "unknown": too little was told. */
export type ExitGate =
  | { name: "time"; holds: "yes" | "no"; since: CalendarDay; days: number }
  | { name: "pain"; holds: "yes" | "no" | "unknown"; worst: PainScore | null; reports: number; atMost: PainScore }
  | { name: "sessions"; holds: "yes" | "no" | "unknown"; counts: Counts | null; percent: number }
  | { name: "flare-up"; holds: "yes" | "no" };

/** What is said about less pain first. It only ever offers: a clinician enters and leaves. */
export type PainFirstAdvice =
  | { kind: "enter"; because: readonly PainFirstReason[]; painFirst: PainFirst; changes: readonly ProposedChange[] }
  | { kind: "leave"; gates: readonly ExitGate[]; changes: readonly ProposedChange[] }
  | { kind: "stay"; gates: readonly ExitGate[] }
  | { kind: "not-asked" };

/**
 * Offers less pain first when pain is why sessions are left out, or pain is severe; and the way back once what was
 * agreed for leaving is known to hold. A program of that mode without a plan is held to the usual one.
 */
export function painFirstAdvice(situation: PainFirstSituation): PainFirstAdvice {
  const { program } = situation;
  if (program.mode === "pain_first") {
    const gates = exitGates(situation, program.painFirst ?? usualPlan(situation));
    const isOver = gates.every(({ holds }) => holds === "yes");
    if (!isOver) return { kind: "stay", gates };
    return { kind: "leave", gates, changes: [{ kind: "mode", mode: "usual", painFirst: null }] };
  }
  const because = [painIsTheReason(situation), painIsSevere(situation)].filter((reason) => reason !== null);
  if (because.length === 0) return { kind: "not-asked" };
  const painFirst = usualPlan(situation);
  const main = situation.prescribed.filter(({ section }) => section === "main");
  return {
    kind: "enter",
    because,
    painFirst,
    changes: [{ kind: "mode", mode: "pain_first", painFirst }, ...main.flatMap((one) => gentler(one))],
  };
}

const PAIN_REASONS: readonly Barrier[] = ["pain", "made_worse"];

/** Pain, or that it made things worse, in two of the last three sessions that were left out or cut short with a reason. */
function painIsTheReason({ history, today }: Situation): PainFirstReason | null {
  const last = leftOutIn(history, daysUpTo(today, CARE.barrierDays.value))
    .filter(({ barriers }) => barriers.length > 0)
    .slice(-CARE.painFirstLast.value);
  const pain = last.filter(({ barriers }) => barriers.some((barrier) => PAIN_REASONS.includes(barrier))).length;
  return pain < CARE.painFirstReasons.value ? null : { kind: "reasons", pain, of: last.length };
}

/** Severe by the clinic's own scheme in two of the last three reports of the last two weeks: one bad day is not it. */
function painIsSevere({ history, today, scheme }: PainFirstSituation): PainFirstReason | null {
  const last = worstPains(history, daysUpTo(today, CLINICAL.recentDays.value)).slice(-CARE.painFirstLast.value);
  const severe = last.filter(({ score }) => painBand(score, scheme) === "severe");
  if (severe.length < CARE.painFirstReasons.value) return null;
  return {
    kind: "severe",
    reports: severe.length,
    of: last.length,
    worst: Math.max(...severe.map(({ score }) => score)),
    scheme,
  };
}

const usualPlan = ({ thresholds, reliefPlan }: PainFirstSituation): PainFirst =>
  usualPainFirst(reliefPlan, thresholds.progressPainAtMost);

function exitGates({ history, today, program }: PainFirstSituation, plan: PainFirst): ExitGate[] {
  const { painAtMost, forDays, sessionsAtLeast } = plan;
  const last = isReported(history, today) ? today : addDays(today, -1);
  const window: Span = daysUpTo(last, forDays);
  const hadFlareUp = eachDay(window).some((one) => flareUpOn(history, one) !== null);
  return [
    { name: "time", holds: program.startsOn <= window.from ? "yes" : "no", since: program.startsOn, days: forDays },
    painGate(
      worstPains(history, window).map(({ score }) => score),
      painAtMost,
    ),
    ...(sessionsAtLeast === null ? [] : [sessionsGate(adherence(history, window, today).sessions, sessionsAtLeast)]),
    { name: "flare-up", holds: hadFlareUp ? "no" : "yes" },
  ];
}

/** One report above the goal says no; too few reports say nothing, and nothing said is no comfort. */
function painGate(pains: readonly PainScore[], atMost: PainScore): ExitGate {
  const worst = pains.reduce<PainScore | null>((most, score) => (most === null || score > most ? score : most), null);
  const about = { name: "pain" as const, worst, reports: pains.length, atMost };
  if (worst !== null && worst > atMost) return { ...about, holds: "no" };
  return { ...about, holds: pains.length < CLINICAL.painReportsAtLeast.value ? "unknown" : "yes" };
}

function sessionsGate(counts: Counts | null, percent: number): ExitGate {
  if (counts === null) return { name: "sessions", holds: "unknown", counts, percent };
  return { name: "sessions", holds: counts.done * 100 >= percent * counts.due ? "yes" : "no", counts, percent };
}
