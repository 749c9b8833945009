import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { BackBar, PageHeader } from "@/components/page-header";
import { type FoundExercise, findExercise, listExercises } from "@/db/queries/exercises";
import { looking, refusePage, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { FIGURES } from "@/lib/figure/figures";
import { drawingOf } from "@/lib/figure/own";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../../_parts/clinic-page";
import { recordId } from "../../../_parts/record-id";
import { PoseEditor } from "./pose-editor";
import { poseWords } from "./pose-words";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("library.detail.draw") };
}

/** Draws an exercise of the clinic's own. */
export default async function PosePage({ params }: { params: Promise<{ exerciseId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const exerciseId = recordId((await params).exerciseId);
  const instant = now();
  const [exercise, shelf] = await looking(viewer, (scope) =>
    Promise.all([findExercise(scope, { exerciseId, now: instant }), listExercises(scope)]),
  );
  if (exercise === null || exercise.isShipped) return refusePage(viewer);
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="exercises"
      bar={<BackBar href={`/exercises/${exerciseId}`} label={exercise.name} />}
    >
      <PageHeader title={t("library.pose.title", { name: exercise.name })} detail={t("library.pose.lead")} />
      <noscript>
        <Notice tone="warn" className="mt-4">
          {t("library.pose.needsScript")}
        </Notice>
      </noscript>
      <PoseEditor
        action={`/api/exercises/${exerciseId}`}
        exercise={valuesOf(exercise)}
        revision={exercise.revision}
        initial={exercise.figure ?? drawingOf(FIGURES["sit-to-stand"])}
        starts={shelf.filter(({ isShipped }) => isShipped).map(({ slug, name }) => ({ slug, name }))}
        words={poseWords(words)}
      />
    </ClinicPage>
  );
}

/** What the API takes, without what it keeps by itself. */
function valuesOf(exercise: FoundExercise) {
  const {
    id: _id,
    slug: _slug,
    isShipped: _shipped,
    isArchived: _archived,
    isFavourite: _favourite,
    ...rest
  } = exercise;
  const {
    revision: _revision,
    usedBy: _usedBy,
    changedByName: _name,
    changedAt: _at,
    figure: _figure,
    ...values
  } = rest;
  return values;
}
