import type { Metadata } from "next";
import { LessonPicture } from "@/app/_parts/lesson-picture";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { Chip } from "@/components/chip";
import { BackBar, PageHeader } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import { listLessons } from "@/db/queries/lessons";
import { findPatient } from "@/db/queries/patients";
import { findProgress } from "@/db/queries/progress";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { LESSON_SLUGS, type LessonSlug, type LessonState, suggestLessons } from "@/lib/domain/lessons";
import { lastWeeks } from "@/lib/domain/span";
import { minutesToRead } from "@/lib/words/lesson-text";
import { lessonsIn } from "@/lib/words/lessons";
import { type Words, wordsFor } from "@/lib/words/words";
import { GiveForm } from "./give-form";
import { lessonFacts } from "./lesson-facts";

export const dynamic = "force-dynamic";

/** The window of the overview, so that both name the same reasons. */
const WEEKS = 4;

/** The title names nobody: it stays in the browser's history. */
export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("learn.clinic.title") };
}

/** Every page to read: which of them the patient has, which their reasons suggest, and a button to give each. */
export default async function PatientLessonsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const patientId = recordId((await params).patientId);
  const instant = now();
  const { patient, lessons, progress } = await reading(viewer, async (scope) => {
    const found = await findPatient(scope, { patientId, now: instant });
    if (found === null) return null;
    const span = lastWeeks(calendarDayAt(instant, found.timeZone), WEEKS);
    const [theirs, course] = await Promise.all([
      listLessons(scope, { patientId, now: instant }),
      findProgress(scope, { patientId, span, now: instant }),
    ]);
    return theirs && course && { patient: found, lessons: theirs, progress: course };
  });
  const suggested = new Map(suggestLessons(progress.barriers, lessons).map((one) => [one.page, one]));
  const inOrder = LESSON_SLUGS.toSorted((a, b) => Number(suggested.has(b)) - Number(suggested.has(a)));
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={`/patients/${patientId}`} label={t("learn.clinic.back")} />}
    >
      <PageHeader title={t("learn.clinic.title")} detail={fullName(words, patient)} />
      <p className="mt-1 mb-4 max-w-prose text-ink-2">{t("learn.clinic.lead")}</p>
      <ul className="grid max-w-240 gap-2 lg:grid-cols-2">
        {inOrder.map((page) => {
          const reason = suggested.get(page);
          return (
            <Row
              key={page}
              words={words}
              patientId={patientId}
              page={page}
              state={lessons.find((one) => one.page === page)}
              reason={
                reason &&
                t("learn.clinic.because", { barrier: t(`common.barriers.${reason.because}`), days: reason.days })
              }
            />
          );
        })}
      </ul>
    </ClinicPage>
  );
}

function Row({
  words,
  patientId,
  page,
  state,
  reason,
}: {
  words: Words;
  patientId: string;
  page: LessonSlug;
  state: LessonState | undefined;
  reason: string | undefined;
}) {
  const { t } = words;
  const lesson = lessonsIn(words.language)[page];
  return (
    <li id={page} className="flex items-start gap-3 rounded-lg border border-line bg-surface p-3">
      <LessonPicture slug={page} size="thumb" className="max-sm:hidden" />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">
          <PortalLink
            href={`/patients/${patientId}/lessons/${page}`}
            className="text-primary underline underline-offset-2"
          >
            {lesson.title}
          </PortalLink>
        </h2>
        <p className="text-ink-2">{lesson.summary}</p>
        <p className="mt-1 text-xs text-ink-2">
          {[t("learn.minutes", { minutes: minutesToRead(lesson) }), ...(state ? lessonFacts(words, state) : [])].join(
            " · ",
          )}
        </p>
        {reason !== undefined && (
          <p className="mt-1">
            <Chip tone="info">{reason}</Chip>
          </p>
        )}
      </div>
      <GiveForm
        words={words}
        patientId={patientId}
        page={page}
        title={lesson.title}
        deed={state?.givenOn ? "take-back" : "give"}
        from={`/patients/${patientId}/lessons#${page}`}
      />
    </li>
  );
}
