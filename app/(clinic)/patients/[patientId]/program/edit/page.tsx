import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { cautionsInWords } from "@/app/(clinic)/_parts/cautions";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { searchable } from "@/app/(clinic)/_parts/exercise-words";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { Notice } from "@/components/notice";
import { BackBar } from "@/components/page-header";
import { type ExerciseRow, listExercises } from "@/db/queries/exercises";
import { findPatient, type PatientRecord } from "@/db/queries/patients";
import { findProgram, type Program } from "@/db/queries/program";
import { findProgress, type Progress } from "@/db/queries/progress";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type DraftContent, draftFromVersion, EMPTY_DRAFT } from "@/lib/domain/draft";
import { type Words, wordsFor } from "@/lib/words/words";
import { builderWords } from "./builder-words";
import type { LibraryExercise } from "./library-exercise";
import { ProgramBuilder } from "./program-builder";

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
  const record = await reading(
    viewer,
    async (scope) => (await findForBuilder(scope, patientId, instant)) ?? notFound(),
  );
  const { patient, program, progress, exercises } = record;
  const { draft } = program;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={`/patients/${patientId}/program`} label={words.t("clinic.builder.back")} />}
    >
      <h1 className="text-2xl font-semibold">{fullName(words, patient)}</h1>
      <p className="mb-4 text-ink-2">{contextInWords(words, patient, progress)}</p>
      <noscript>
        <Notice tone="warn" className="mb-4">
          {words.t("clinic.builder.needsScript")}
        </Notice>
      </noscript>
      <ProgramBuilder
        patientId={patientId}
        initial={draft ?? { content: startingContent(words, program), revision: 0 }}
        standing={draft}
        exercises={exercises.map((exercise) => libraryExercise(words, exercise))}
        words={builderWords(words)}
        locale={words.language}
        timeZone={viewer.timeZone}
      />
    </ClinicPage>
  );
}

async function findForBuilder(scope: ReadScope, patientId: string, instant: Date) {
  const [patient, program, progress, exercises] = await Promise.all([
    findPatient(scope, { patientId, now: instant }),
    findProgram(scope, { patientId, now: instant }),
    findProgress(scope, { patientId, now: instant }),
    listExercises(scope),
  ]);
  return patient && program && progress && { patient, program, progress, exercises };
}

/** What to keep in mind while prescribing. */
function contextInWords(words: Words, patient: PatientRecord, { measures }: Progress): string {
  const { t, list } = words;
  const cautions = cautionsInWords(words, patient.cautions);
  const facts = [
    patient.painCeiling === null
      ? t("clinic.overview.noCeiling")
      : t("clinic.builder.context.limit", { score: patient.painCeiling }),
    measures.sessions && t("clinic.builder.context.sessions", measures.sessions),
    cautions.length > 0 && t("clinic.builder.context.caution", { cautions: list(cautions) }),
  ];
  return facts.filter(Boolean).join(" · ");
}

/** A new draft begins with what is in force, as prescriptions of its own, or with an empty sheet. */
function startingContent({ t }: Words, { inForce }: Program): DraftContent {
  if (inForce === null) return { ...EMPTY_DRAFT, name: t("clinic.builder.defaultName") };
  return draftFromVersion(inForce, uuidv7);
}

function libraryExercise(words: Words, exercise: ExerciseRow): LibraryExercise {
  return {
    ...searchable(words, exercise),
    id: exercise.id,
    slug: exercise.slug,
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
