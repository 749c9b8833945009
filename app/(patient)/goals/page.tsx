import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { GoalBoard } from "@/app/_parts/goal-board";
import { ErrorSummary } from "@/components/error-summary";
import { BackLine } from "@/components/page-header";
import { listGoals } from "@/db/queries/goals";
import type { Flash } from "@/lib/access/flash";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { type Words, wordsFor } from "@/lib/words/words";
import { ownGoalSentences } from "../_parts/goal-sentences";
import { PatientPage } from "../_parts/patient-page";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor("en");
  const title = t("patient.goals.title");
  const isRefused = (await takeFlash("goal")) ?? (await takeFlash("goal-score"));
  return { title: isRefused ? t("common.titleWithProblem", { title }) : title };
}

/** What I want to be able to do again, in my own words, and how it goes. */
export default async function GoalsPage() {
  const viewer = await requireViewer("patient");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const instant = now();
  const [goals, goalFlash, scoreFlash] = await Promise.all([
    reading(viewer, (scope) => listGoals(scope, { patientId: viewer.patientId, now: instant })),
    takeFlash("goal"),
    takeFlash("goal-score"),
  ]);
  const errors = [...errorsIn(words, goalFlash), ...errorsIn(words, scoreFlash)];
  const errorAt = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  const typed = goalFlash?.values.words;
  return (
    <PatientPage words={words} current="progress">
      <div className="max-w-2xl">
        <BackLine href="/progress" label={t("patient.goals.back")} />
        {errors.length > 0 && (
          <div className="mt-2">
            <ErrorSummary title={t("common.problem")} errors={errors} />
          </div>
        )}
        <h1 className="mt-2 text-3xl font-semibold">{t("patient.goals.title")}</h1>
        <p className="mt-2 mb-4 text-lg">{t("patient.goals.lead")}</p>
        <GoalBoard
          words={words}
          sentences={ownGoalSentences(words)}
          goals={goals}
          patientId={viewer.patientId}
          today={calendarDayAt(instant, viewer.timeZone)}
          look="patient"
          newGoalId={uuidv7()}
          errors={{ newGoal: errorAt("words"), score: (id) => errorAt(`score-${id}`) }}
          typed={typeof typed === "string" ? typed : undefined}
        />
      </div>
    </PatientPage>
  );
}

function errorsIn({ t }: Words, flash: Flash | null): { fieldId: string; message: string }[] {
  return Object.entries(flash?.errors ?? {}).map(([field, fault]) => {
    if (fault === "too-many-goals") return { fieldId: "words", message: t("patient.goals.full") };
    if (field === "words") return { fieldId: "words", message: t("patient.goals.errors.words") };
    if (field.startsWith("score-")) return { fieldId: field, message: t("patient.goals.errors.score") };
    return { fieldId: "words", message: t("patient.goals.errors.other") };
  });
}
