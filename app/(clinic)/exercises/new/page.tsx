import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { BackBar, PageHeader } from "@/components/page-header";
import { type ExerciseRow, findBySlug, listRungs } from "@/db/queries/exercises";
import { looking, refusePage, requireViewer, takeFlash } from "@/lib/access/viewer";
import { drawingOf, figureOf } from "@/lib/figure/own";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../_parts/clinic-page";
import { oneOf, type SearchParams } from "../../_parts/search-params";
import { ExerciseForm, type FormExercise } from "../exercise-form";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("library.form.newTitle") };
}

const A_SLUG = /^[a-z0-9-]{1,80}$/;

/** Adds an exercise of the clinic's own, under an id made here, so that sending the form twice adds nothing twice. */
export default async function NewExercisePage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const slug = oneOf((await searchParams).copy);
  if (slug !== null && !A_SLUG.test(slug)) return refusePage(viewer);
  const [original, rungs] = await looking(viewer, (scope) =>
    Promise.all([slug === null ? null : findBySlug(scope, slug), listRungs(scope)]),
  );
  if (slug !== null && original === null) return refusePage(viewer);
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="exercises"
      bar={<BackBar href="/exercises" label={t("library.back")} />}
    >
      <PageHeader
        title={original ? t("library.form.copyTitle", { name: original.name }) : t("library.form.newTitle")}
      />
      <ExerciseForm
        words={words}
        flash={await takeFlash("exercise")}
        exercise={original ? copyOf(words, original) : fresh(words)}
        exerciseId={uuidv7()}
        rungs={rungs.filter(({ isArchived }) => !isArchived)}
        copyOf={original?.slug ?? null}
        cancelHref={original ? `/exercises/${original.id}` : "/exercises"}
        submit={t("library.form.submitNew")}
        timeZone={viewer.timeZone}
      />
    </ClinicPage>
  );
}

const fresh = ({ t }: Words): FormExercise => ({
  source: t("library.form.defaultSource"),
  licence: t("library.form.defaultLicence"),
});

/** Everything of the original, which it names; nobody has reviewed what is about to be changed. */
function copyOf({ t }: Words, original: ExerciseRow): FormExercise {
  const { revision: _revision, reviewedBy: _by, reviewedOn: _on, ...copied } = original;
  const figure = figureOf(original.slug, original.figure);
  return {
    ...copied,
    name: t("library.form.copyName", { name: original.name }).slice(0, 80),
    figure: figure && drawingOf(figure),
    source: original.isShipped ? t("library.form.copySource", { name: original.name }) : original.source,
  };
}
