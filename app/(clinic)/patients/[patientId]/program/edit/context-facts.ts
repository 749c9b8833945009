import { cautionsInWords } from "@/app/(clinic)/_parts/cautions";
import type { ExerciseJoy } from "@/db/queries/enjoyment";
import type { Goal } from "@/db/queries/goals";
import type { PatientRecord } from "@/db/queries/patients";
import type { Progress } from "@/db/queries/progress";
import type { DayState } from "@/lib/domain/day-state";
import { PAIN_SCHEMES, painBand } from "@/lib/domain/pain-band";
import type { Words } from "@/lib/words/words";

/** What to keep in mind while prescribing, in words. Null: not known. */
export type ContextFacts = {
  limit: string;
  lastWorst: string;
  lastDays: { sessions: string; states: DayState[]; label: string };
  diagnosis: string | null;
  pain: { band: string; scheme: string } | null;
  relief: string | null;
  cautions: string[];
  goals: { words: string; score: string | null }[];
  likes: string[];
  dislikes: string[];
};

const LAST_DAYS = 14;

/** The first and the last day of what stands beside the sheet as the last days. */
export const LAST_DAYS_BACK = LAST_DAYS - 1;

export function contextFacts(
  words: Words,
  {
    patient,
    progress,
    goals,
    joys,
  }: { patient: PatientRecord; progress: Progress; goals: readonly Goal[]; joys: readonly ExerciseJoy[] },
): ContextFacts {
  const { t } = words;
  const { sessions } = progress.measures;
  const said = sessions ? t("clinic.builder.context.sessions", sessions) : t("clinic.builder.context.nothingDue");
  const worst = progress.days.findLast(({ painWorst }) => painWorst !== null)?.painWorst ?? null;
  return {
    limit: patient.painCeiling === null ? t("clinic.builder.context.noLimit") : String(patient.painCeiling),
    lastWorst: worst === null ? t("clinic.builder.context.notReported") : String(worst),
    lastDays: {
      sessions: said,
      states: progress.days.map(({ state }) => state),
      label: t("clinic.builder.context.strip", { sessions: said }),
    },
    diagnosis: patient.diagnosis,
    pain: painFact(words, patient, progress),
    relief: patient.painReliefPlan,
    cautions: cautionsInWords(words, patient.cautions),
    goals: goals.filter(({ reachedOn, droppedOn }) => reachedOn === null && droppedOn === null).map(goalFact(words)),
    likes: joys.filter(({ enjoyment }) => enjoyment === "yes" || enjoyment === "a_lot").map(({ name }) => name),
    dislikes: joys.filter(({ enjoyment }) => enjoyment === "no").map(({ name }) => name),
  };
}

function painFact(
  { t }: Words,
  { painBaseline: score }: PatientRecord,
  { painScheme }: Progress,
): ContextFacts["pain"] {
  if (score === null) return null;
  const band = t(`clinic.builder.context.bands.${painBand(score, painScheme)}`);
  return { band: t("clinic.builder.context.painBand", { score, band }), scheme: PAIN_SCHEMES[painScheme].source };
}

const goalFact =
  ({ t }: Words) =>
  ({ words, scores }: Goal): ContextFacts["goals"][number] => {
    const latest = scores.at(-1);
    return { words, score: latest ? t("clinic.builder.context.goalScore", { score: latest.score }) : null };
  };
