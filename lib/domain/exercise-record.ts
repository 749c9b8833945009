import { adherence, type Counts } from "./adherence";
import type { CalendarDay } from "./calendar-day";
import type { History } from "./history";
import { onlyWith } from "./only-with";
import { medianOf, type PainTrend, trendOf } from "./pain-change";
import type { PlannedPrescription } from "./plan";
import type { Enjoyment, PainScore } from "./report";
import { holds, type Span } from "./span";
import { versionOn } from "./timeline";

/** What the patient told about one exercise on one day, when it was that exercise they did. Null was not said. */
export type ToldOfExercise = {
  day: CalendarDay;
  exerciseId: string;
  pain: PainScore | null;
  effort: number | null;
  enjoyment: Enjoyment | null;
};

/** How one exercise went over a window, across the versions that prescribe it. Null was not told, or nothing was due. */
export type ExerciseRecord = {
  /** As it was prescribed last, with its dose. */
  latest: PlannedPrescription;
  /** Whether the version in force today still has it. */
  isPlanned: boolean;
  sessions: Counts | null;
  worstPain: PainScore | null;
  /** The middle of what was told. */
  effort: number | null;
  /** What was told last. */
  enjoyment: Enjoyment | null;
  /** How the pain in this exercise went. */
  trend: PainTrend;
};

/**
 * How each exercise went over a window: those of the version in force in their order, then those that were prescribed
 * before and were due, or spoken of, in the window.
 */
export function exerciseRecords(
  history: History,
  told: readonly ToldOfExercise[],
  window: Span,
  today: CalendarDay,
): ExerciseRecord[] {
  const inForce = versionOn(history, today)?.prescriptions ?? [];
  const planned = new Set(inForce.map(({ exerciseId }) => exerciseId));
  const records = latestOfEach([...earlierOnes(history, today), ...inForce]).map((latest): ExerciseRecord => {
    const { exerciseId } = latest;
    const about = told
      .filter((one) => one.exerciseId === exerciseId && holds(window, one.day) && one.day <= today)
      .sort((one, other) => (one.day < other.day ? -1 : 1));
    const pains = about.flatMap(({ pain }) => (pain === null ? [] : [pain]));
    const efforts = about.flatMap(({ effort }) => (effort === null ? [] : [effort]));
    return {
      latest,
      isPlanned: planned.has(exerciseId),
      sessions: adherence(onlyWith(exerciseId, history), window, today).sessions,
      worstPain: pains.reduce<PainScore | null>((most, pain) => (most === null || pain > most ? pain : most), null),
      effort: efforts.length === 0 ? null : medianOf(efforts),
      enjoyment: about.findLast(({ enjoyment }) => enjoyment !== null)?.enjoyment ?? null,
      trend: trendOf(pains),
    };
  });
  const place = (one: ExerciseRecord) => inForce.findIndex(({ exerciseId }) => exerciseId === one.latest.exerciseId);
  return [
    ...records.filter(({ isPlanned }) => isPlanned).sort((one, other) => place(one) - place(other)),
    ...records.filter((one) => !one.isPlanned && (one.sessions !== null || isSpokenOf(one))),
  ];
}

const isSpokenOf = ({ worstPain, effort, enjoyment }: ExerciseRecord): boolean =>
  worstPain !== null || effort !== null || enjoyment !== null;

/** Everything prescribed by versions that have started, the oldest first. */
function earlierOnes({ versions }: History, today: CalendarDay): PlannedPrescription[] {
  return versions
    .filter(({ startsOn }) => startsOn <= today)
    .sort((one, other) => one.startsOn.localeCompare(other.startsOn) || one.number - other.number)
    .flatMap(({ prescriptions }) => prescriptions);
}

/** Of each exercise the last prescription. In one version the ordinary dose stands for it, not the one for a flare-up. */
function latestOfEach(oldestFirst: readonly PlannedPrescription[]): PlannedPrescription[] {
  const latest = new Map<string, PlannedPrescription>();
  for (const one of oldestFirst) {
    const known = latest.get(one.exerciseId);
    if (known === undefined || one.section !== "flare_up" || known.section === "flare_up")
      latest.set(one.exerciseId, one);
  }
  return [...latest.values()];
}
