import type { Metadata } from "next";
import { LessonBody, LessonSources } from "@/app/_parts/lesson-body";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { BackBar } from "@/components/page-header";
import { listLessons } from "@/db/queries/lessons";
import { findPatient } from "@/db/queries/patients";
import { reading, refusePage, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { isLessonSlug } from "@/lib/domain/lessons";
import { lessonsIn } from "@/lib/words/lessons";
import { wordsFor } from "@/lib/words/words";
import { GiveForm } from "../give-form";
import { lessonFacts } from "../lesson-facts";

export const dynamic = "force-dynamic";

/** The title names nobody: it stays in the browser's history. */
export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("learn.clinic.preview") };
}

/** A page as the patient reads it, before it is given. */
export default async function LessonPreviewPage({ params }: { params: Promise<{ patientId: string; slug: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const { patientId: written, slug } = await params;
  const patientId = recordId(written);
  if (!isLessonSlug(slug)) return refusePage(viewer);
  const instant = now();
  const { patient, lessons } = await reading(viewer, async (scope) => {
    const [found, theirs] = await Promise.all([
      findPatient(scope, { patientId, now: instant }),
      listLessons(scope, { patientId, now: instant }),
    ]);
    return found && theirs && { patient: found, lessons: theirs };
  });
  const lesson = lessonsIn(words.language)[slug];
  const state = lessons.find(({ page }) => page === slug);
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={
        <BackBar
          href={`/patients/${patientId}/lessons`}
          label={t("learn.clinic.backToList")}
          detail={[fullName(words, patient), ...(state ? lessonFacts(words, state) : [])].join(" · ")}
        >
          <GiveForm
            words={words}
            patientId={patientId}
            page={slug}
            title={lesson.title}
            deed={state?.givenOn ? "take-back" : "give"}
            from={`/patients/${patientId}/lessons/${slug}`}
          />
        </BackBar>
      }
    >
      <div className="max-w-2xl rounded-xl border border-line bg-surface p-4 sm:p-6">
        <LessonBody words={words} slug={slug} lesson={lesson} />
        <LessonSources words={words} lesson={lesson} />
      </div>
    </ClinicPage>
  );
}
