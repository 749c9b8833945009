import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { GoalBoard } from "@/app/_parts/goal-board";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { errorsIn, valueIn } from "@/app/(clinic)/_parts/flash-words";
import { goalSentences } from "@/app/(clinic)/_parts/goal-sentences";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { ErrorSummary } from "@/components/error-summary";
import { BackBar, PageHeader } from "@/components/page-header";
import { listGoals } from "@/db/queries/goals";
import { findPatient } from "@/db/queries/patients";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";

export const dynamic = "force-dynamic";

/** The title names nobody: it stays in the browser's history. */
export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("tailoring.goals.title") };
}

/** A patient's goals, written down and scored for them. */
export default async function PatientGoalsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const patientId = recordId((await params).patientId);
  const instant = now();
  const [{ patient, goals }, goalFlash, scoreFlash] = await Promise.all([
    reading(viewer, async (scope) => {
      const found = await findPatient(scope, { patientId, now: instant });
      const theirs = found && (await listGoals(scope, { patientId, now: instant }));
      return found && theirs ? { patient: found, goals: theirs } : null;
    }),
    takeFlash("goal"),
    takeFlash("goal-score"),
  ]);
  const today = calendarDayAt(instant, patient.timeZone);
  const errors = [
    ...errorsIn(words, goalFlash, { words: t("tailoring.goals.field") }),
    ...errorsIn(words, scoreFlash, {}),
  ];
  const errorAt = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={`/patients/${patientId}`} label={t("tailoring.goals.back")} />}
    >
      <PageHeader title={t("tailoring.goals.title")} detail={fullName(words, patient)} />
      <p className="mt-1 mb-4 max-w-prose text-ink-2">{t("tailoring.goals.lead")}</p>
      <div className="max-w-160">
        {errors.length > 0 && (
          <div className="mb-4">
            <ErrorSummary title={t("common.problem")} errors={errors} />
          </div>
        )}
        <GoalBoard
          words={words}
          sentences={goalSentences(words, today)}
          goals={goals}
          patientId={patientId}
          today={today}
          look="clinic"
          newGoalId={uuidv7()}
          errors={{ newGoal: errorAt("words"), score: (id) => errorAt(`score-${id}`) }}
          typed={valueIn(goalFlash, "words")}
        />
      </div>
    </ClinicPage>
  );
}
