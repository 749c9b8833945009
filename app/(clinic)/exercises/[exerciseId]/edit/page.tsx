import type { Metadata } from "next";
import { BackBar, PageHeader } from "@/components/page-header";
import { findExercise, listRungs } from "@/db/queries/exercises";
import { looking, refusePage, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../../_parts/clinic-page";
import { recordId } from "../../../_parts/record-id";
import { ExerciseForm } from "../../exercise-form";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("library.detail.edit") };
}

/** Changes an exercise of the clinic's own; whoever saves second is told so and overwrites nothing unasked. */
export default async function EditExercisePage({ params }: { params: Promise<{ exerciseId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const exerciseId = recordId((await params).exerciseId);
  const instant = now();
  const [exercise, rungs] = await looking(viewer, (scope) =>
    Promise.all([findExercise(scope, { exerciseId, now: instant }), listRungs(scope)]),
  );
  if (exercise === null || exercise.isShipped) return refusePage(viewer);
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="exercises"
      bar={<BackBar href={`/exercises/${exerciseId}`} label={exercise.name} />}
    >
      <PageHeader title={t("library.form.editTitle", { name: exercise.name })} />
      <ExerciseForm
        words={words}
        flash={await takeFlash("exercise")}
        exercise={exercise}
        exerciseId={exerciseId}
        rungs={rungs.filter(({ id, isArchived }) => id !== exerciseId && !isArchived)}
        copyOf={null}
        cancelHref={`/exercises/${exerciseId}`}
        submit={t("library.form.submitEdit")}
        timeZone={viewer.timeZone}
      />
    </ClinicPage>
  );
}
