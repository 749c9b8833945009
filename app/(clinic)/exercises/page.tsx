import type { Metadata } from "next";
import { Button, ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { SelectField, TextField } from "@/components/field";
import { PageHeader } from "@/components/page-header";
import { Pictogram } from "@/components/pictogram";
import { type ExerciseRow, listExercises } from "@/db/queries/exercises";
import { looking, requireViewer } from "@/lib/access/viewer";
import { type Words, wordsFor } from "@/lib/words/words";
import { doseInWords } from "../../(patient)/_parts/dose-words";
import { ClinicPage } from "../_parts/clinic-page";
import { EXERCISE_KINDS, isFound } from "../_parts/exercise-search";
import { regionsOf, searchable } from "../_parts/exercise-words";
import { oneOf, type SearchParams } from "../_parts/search-params";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.exercises.title") };
}

/** The clinic's exercises, to look at. The search is a plain form: it works without script and its address can be shared. */
export default async function ExercisesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const [exercises, asked] = await Promise.all([looking(viewer, listExercises), searchParams]);
  const search = (oneOf(asked.search) ?? "").slice(0, 80);
  const kind = EXERCISE_KINDS.find((one) => one === oneOf(asked.kind)) ?? null;
  const found = exercises.filter((exercise) => isFound(searchable(words, exercise), { search, kind }));
  return (
    <ClinicPage words={words} viewer={viewer} current="exercises">
      <PageHeader title={t("clinic.exercises.title")} detail={t("clinic.exercises.size", { count: found.length })} />
      <search>
        <form action="/exercises" className="mt-4 flex flex-wrap items-end gap-3">
          <TextField
            id="search"
            name="search"
            type="search"
            look="clinic"
            maxLength={80}
            label={t("clinic.exercises.search")}
            defaultValue={search}
            className="w-full max-w-80"
          />
          <SelectField
            id="kind"
            name="kind"
            look="clinic"
            label={t("clinic.exercises.kind")}
            defaultValue={kind ?? ""}
            className="min-w-40"
          >
            <option value="">{t("clinic.exercises.allKinds")}</option>
            {EXERCISE_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`clinic.exercises.kinds.${one}`)}
              </option>
            ))}
          </SelectField>
          <Button size="clinic" variant="secondary" icon="search">
            {t("clinic.exercises.submit")}
          </Button>
        </form>
      </search>
      {found.length === 0 ? (
        <EmptyState
          icon="search"
          className="mt-4"
          title={t("clinic.exercises.none")}
          action={
            <ButtonLink href="/exercises" size="clinic" variant="secondary">
              {t("clinic.exercises.showAll")}
            </ButtonLink>
          }
        >
          {t("clinic.exercises.noneBody")}
        </EmptyState>
      ) : (
        <ul className="mt-4 grid grid-cols-1 gap-4 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
          {found.map((exercise) => (
            <ExerciseCard key={exercise.id} words={words} exercise={exercise} />
          ))}
        </ul>
      )}
    </ClinicPage>
  );
}

function ExerciseCard({ words, exercise }: { words: Words; exercise: ExerciseRow }) {
  const { t } = words;
  const dose = {
    sets: exercise.usualSets,
    repetitions: exercise.usualRepetitions,
    holdSeconds: exercise.usualHoldSeconds,
    minutes: exercise.usualMinutes,
  };
  return (
    <li className="overflow-hidden rounded-lg border border-line bg-surface max-sm:grid max-sm:grid-cols-[7rem_1fr]">
      <Pictogram slug={exercise.slug} alt={exercise.altText} size="card" className="rounded-none" />
      <div className="grid content-start gap-1 p-3">
        <h2 className="text-base font-semibold">{exercise.name}</h2>
        <p className="text-xs text-ink-2">
          {t(`clinic.exercises.kinds.${exercise.kind}`)} ·{" "}
          {t("clinic.exercises.usual", { dose: doseInWords(words, dose, exercise.usualSide) })}
        </p>
        <p className="text-xs text-ink-2">
          {t("clinic.exercises.works", { regions: words.list(regionsOf(words, exercise)) })}
        </p>
        <p className="text-xs text-ink-2">
          {exercise.reviewedBy === null
            ? t("clinic.exercises.notReviewed")
            : t("clinic.exercises.reviewed", { name: exercise.reviewedBy })}
        </p>
        <details className="mt-1">
          <summary className="inline-flex min-h-8 list-none items-center text-primary underline underline-offset-2">
            {t("clinic.exercises.details")}
            <span className="sr-only">: {exercise.name}</span>
          </summary>
          <ol className="mt-1 list-decimal ps-5">
            {exercise.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="mt-2 font-medium">{t("clinic.exercises.stopIf")}</p>
          <ul className="list-disc ps-5">
            {exercise.stopIf.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}
