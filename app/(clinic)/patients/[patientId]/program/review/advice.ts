import type { ExerciseRow } from "@/db/queries/exercises";
import type { PatientRecord } from "@/db/queries/patients";
import { type BalanceFinding, balanceOf } from "@/lib/domain/balance";
import { burdenOf } from "@/lib/domain/burden";
import { type CautionFinding, cautionsFor } from "@/lib/domain/cautions";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { type DraftContent, itemsOfPhase } from "@/lib/domain/draft";
import { loadOfItem, workOfItems } from "@/lib/domain/draft-load";
import type { Words } from "@/lib/words/words";

type Given = {
  content: DraftContent;
  patient: Pick<PatientRecord, "cautions">;
  /** Whole years, or null when the birth year is not known. */
  age: number | null;
  exercises: readonly ExerciseRow[];
};

/** What to think of before a program is sent: its burden, its balance, and what the patient is careful with. It forbids nothing. */
export function adviceFor(words: Words, { content, patient, age, exercises }: Given): string[] {
  const { t } = words;
  const items = itemsOfPhase(content);
  const exerciseOf = (id: string) => exercises.find((one) => one.id === id);
  const burden = burdenOf(items.map(loadOfItem));
  const balance = balanceOf(
    workOfItems(items, (id) => exerciseOf(id)?.kind ?? null),
    { age },
  );
  const cautions = items.flatMap(({ exerciseId }) => {
    const exercise = exerciseOf(exerciseId);
    if (exercise === undefined) return [];
    return cautionsFor(exercise, patient.cautions).map((finding) => ({ exercise, finding }));
  });
  return [
    ...burden.warnings.map((warning) =>
      warning === "many-exercises"
        ? t("clinic.builder.manyExercises", {
            exercises: t("clinic.builder.exercises", { count: burden.exercises }),
            from: CLINICAL.exercisesUsualFrom.value,
            to: CLINICAL.exercisesUsualTo.value,
          })
        : t("clinic.builder.longDay", {
            minutes: String(burden.longestDayMinutes),
            atMost: CLINICAL.minutesADayAtMost.value,
          }),
    ),
    ...balance.findings.map((finding) => balanceInWords(words, finding)),
    ...cautions.map(({ exercise, finding }) =>
      t("versions.review.about", { exercise: exercise.name, advice: cautionInWords(words, finding) }),
    ),
  ];
}

function balanceInWords({ t }: Words, finding: BalanceFinding): string {
  switch (finding.kind) {
    case "nothing-planned":
      return t("clinic.builder.balance.none");
    case "part-missing":
      return t(`clinic.builder.balance.missing.${finding.part}`, { age: CLINICAL.balanceFromAge.value });
    case "strength-days-few":
      return t("clinic.builder.balance.strengthDays", finding);
    case "balance-days-few":
      return t("clinic.builder.balance.balanceDays", finding);
    case "aerobic-minutes-few":
      return t("clinic.builder.balance.aerobicMinutes", { ...finding, minutes: String(finding.minutes) });
    case "aerobic-effort-not-said":
      return t("clinic.builder.balance.effortNotSaid", { minutes: String(finding.minutes) });
    case "days-not-chosen":
      return t("clinic.builder.balance.daysOpen", finding);
    case "age-unknown":
      return t("clinic.builder.balance.ageUnknown");
  }
}

function cautionInWords({ t }: Words, finding: CautionFinding): string {
  switch (finding.kind) {
    case "caution":
      return t(`clinic.builder.caution.${finding.because}`, { caution: t(`clinic.caution.${finding.caution}`) });
    case "effort-instead-of-pulse":
      return t("clinic.builder.caution.effort");
    case "no-easier-variant":
      return t("clinic.builder.caution.noEasier");
  }
}
