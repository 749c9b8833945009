import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { searchable } from "@/app/(clinic)/_parts/exercise-words";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { Notice } from "@/components/notice";
import { BackBar } from "@/components/page-header";
import { listEnjoyment } from "@/db/queries/enjoyment";
import { type ListedExercise, listLibrary } from "@/db/queries/exercises";
import { listGoals } from "@/db/queries/goals";
import { findPatient } from "@/db/queries/patients";
import { findProgram, type Program } from "@/db/queries/program";
import { findProgress } from "@/db/queries/progress";
import { listTemplates } from "@/db/queries/templates";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { addDays, calendarDayAt } from "@/lib/domain/calendar-day";
import { type DraftContent, draftFromVersion, EMPTY_DRAFT } from "@/lib/domain/draft";
import { ageIn } from "@/lib/domain/person";
import { type Words, wordsFor } from "@/lib/words/words";
import { builderWords } from "./builder-words";
import { contextFacts, LAST_DAYS_BACK } from "./context-facts";
import type { LibraryExercise } from "./library-exercise";
import { ProgramBuilder } from "./program-builder";
import { startChoices } from "./start-choices";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.builder.title") };
}

/** Writes the next version of one patient's program. */
export default async function EditProgramPage({ params }: { params: Promise<{ patientId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const patientId = recordId((await params).patientId);
  const instant = now();
  const record = await reading(viewer, (scope) => findForBuilder(scope, patientId, instant));
  const { patient, program, progress, templates } = record;
  const { draft, inForce } = program;
  const exercises = record.exercises.map((exercise) => libraryExercise(words, exercise));
  const { today, painScheme } = progress;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      sidebar="rail"
      bar={<BackBar href={`/patients/${patientId}/program`} label={words.t("clinic.builder.back")} />}
    >
      <h1 className="mb-3 text-xl font-semibold">{fullName(words, patient)}</h1>
      <noscript>
        <Notice tone="warn" className="mb-4">
          {words.t("clinic.builder.needsScript")}
        </Notice>
      </noscript>
      <ProgramBuilder
        patientId={patientId}
        initial={draft ?? { content: startingContent(words, program), revision: 0 }}
        standing={draft}
        inForce={inForce}
        exercises={exercises}
        choices={startChoices(words, { templates, exercises, patient, painScheme, today })}
        facts={contextFacts(words, record)}
        about={{ age: ageIn(patient.birthYear, today), cautions: patient.cautions }}
        words={builderWords(words)}
        locale={words.language}
        timeZone={viewer.timeZone}
      />
    </ClinicPage>
  );
}

/** The patient's own calendar says which the last days are. */
async function findForBuilder(scope: ReadScope, patientId: string, instant: Date) {
  const patient = await findPatient(scope, { patientId, now: instant });
  if (patient === null) return null;
  const asked = { patientId, now: instant };
  const today = calendarDayAt(instant, patient.timeZone);
  const [program, progress, goals, joys, exercises, templates] = await Promise.all([
    findProgram(scope, asked),
    findProgress(scope, { ...asked, span: { from: addDays(today, -LAST_DAYS_BACK), to: today } }),
    listGoals(scope, asked),
    listEnjoyment(scope, asked),
    listLibrary(scope),
    listTemplates(scope),
  ]);
  return program && progress && goals && { patient, program, progress, goals, joys, exercises, templates };
}

/** A new draft begins with what is in force, as prescriptions of its own, or with an empty sheet. */
function startingContent({ t }: Words, { inForce }: Program): DraftContent {
  if (inForce === null) return { ...EMPTY_DRAFT, name: t("clinic.builder.defaultName") };
  return draftFromVersion(inForce, uuidv7);
}

function libraryExercise(words: Words, exercise: ListedExercise): LibraryExercise {
  const { id, slug, figure, kind, position, direction, regions, kit, kitCost, loadLevel, impact, precautions } =
    exercise;
  const { isShipped, isArchived, isFavourite, recency, easierSlug, harderSlug } = exercise;
  return {
    ...searchable(words, exercise),
    ...{ id, slug, figure, kind, position, direction, regions, kit, kitCost, loadLevel, impact, precautions },
    ...{ isShipped, isArchived, isFavourite, recency, easierSlug, harderSlug },
    usual: {
      sets: exercise.usualSets,
      repetitions: exercise.usualRepetitions,
      holdSeconds: exercise.usualHoldSeconds,
      minutes: exercise.usualMinutes,
      restSeconds: exercise.usualRestSeconds,
      side: exercise.usualSide,
    },
  };
}
