import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { AdherenceFigure } from "@/components/charts/adherence-figure";
import { findBarriers } from "@/db/queries/barriers";
import { listCheckIns } from "@/db/queries/check-ins";
import { listExerciseRecords } from "@/db/queries/exercise-records";
import { listGoals } from "@/db/queries/goals";
import { listLessons } from "@/db/queries/lessons";
import { findPatient } from "@/db/queries/patients";
import { findProgram } from "@/db/queries/program";
import { findProgress, type Progress } from "@/db/queries/progress";
import { findProgression } from "@/db/queries/progression";
import { findRules } from "@/db/queries/rules";
import { findSafetyRecord } from "@/db/queries/signals";
import { listTemplates } from "@/db/queries/templates";
import { listVisits } from "@/db/queries/visits";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import type { CaseloadView } from "@/lib/domain/caseload-view";
import { lastWeeks } from "@/lib/domain/span";
import { type Words, wordsFor } from "@/lib/words/words";
import { adherenceWords } from "../../_parts/chart-words";
import { ClinicPage } from "../../_parts/clinic-page";
import { invitationLink } from "../../_parts/invitation-link";
import { fullName, patientFacts } from "../../_parts/patient-words";
import type { ReadScope } from "../../_parts/read-scope";
import { recordId } from "../../_parts/record-id";
import { oneOf, type SearchParams } from "../../_parts/search-params";
import { WhyNowChip } from "../../caseload/why-now-chip";
import { AboutCard } from "./about-card";
import { findAround, whysOf } from "./around";
import { BarriersCard } from "./barriers-card";
import { adherenceWeeks } from "./chart-data";
import { ExercisesCard } from "./exercises-card";
import { FeltCard } from "./felt-card";
import { GoalsCard } from "./goals-card";
import { InvitationCard } from "./invitation-card";
import { LearningCard } from "./learning-card";
import { NextMorningCard } from "./next-morning-card";
import { LastWordsCard, MeasuresCard, ProgramCard } from "./overview-cards";
import { patientPath, type Span, spanFrom, viewFrom } from "./overview-path";
import { PainCard } from "./pain-card";
import { PainFirstCard } from "./pain-first-card";
import { PatternCard } from "./pattern-card";
import { ProgressionCard } from "./progression-card";
import { RecentDays } from "./recent-days";
import { ReviewBar } from "./review-bar";
import { ReviewNotice } from "./review-notice";
import { OpenSafetyAnswers, SafetyCard } from "./safety-card";
import { SuggestionsCard } from "./suggestions-card";
import { SummarySentence } from "./summary-sentence";
import { VisitsCard } from "./visits-card";

export const dynamic = "force-dynamic";

/** The title names nobody: it stays in the browser's history. */
export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.caseload.patient") };
}

/** One patient in thirty seconds: the sentence, the two charts, what was said, and the program. */
export default async function PatientPage({
  params,
  searchParams,
}: {
  params: Promise<{ patientId: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const patientId = recordId((await params).patientId);
  const asked = await searchParams;
  const span = spanFrom(oneOf(asked.weeks));
  const view = viewFrom(oneOf(asked.view));
  const instant = now();
  const [record, flash, review, visit] = await Promise.all([
    reading(viewer, (scope) => findOverview(scope, { patientId, span, view, now: instant })),
    takeFlash("invitation"),
    takeFlash("review"),
    takeFlash("visit"),
  ]);
  const link = await invitationLink(flash);
  const {
    patient,
    progress,
    program,
    reports,
    goals,
    lessons,
    safety,
    templates,
    progression,
    rules,
    around,
    barriers,
  } = record;
  const { t } = words;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<ReviewBar words={words} patientId={patientId} place={around.place} />}
    >
      <ReviewNotice
        words={words}
        flash={review}
        reviewed={around.people.find(({ id }) => id === oneOf(asked.reviewed)) ?? null}
        back={patientPath(patientId, { span, view })}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <h1 className="text-2xl font-semibold">{fullName(words, patient)}</h1>
          <p className="text-ink-2">{patientFacts(words, patient, program, progress.today)}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/patients/${patientId}/edit`} size="clinic" variant="secondary">
            {t("clinic.overview.editPatient")}
          </ButtonLink>
          <ButtonLink href={`/patients/${patientId}/check-ins`} size="clinic" variant="secondary">
            {t("clinic.overview.reports")}
          </ButtonLink>
        </div>
      </div>
      {around.row && (
        <ul aria-label={t("clinic.overview.whyNow")} className="mt-2 flex flex-wrap gap-2">
          {whysOf(around.row).map((why) => (
            <li key={why.kind}>
              <WhyNowChip words={words} whyNow={why} today={around.row?.today ?? progress.today} />
            </li>
          ))}
        </ul>
      )}
      <SummarySentence words={words} progress={progress} span={span} />
      <OpenSafetyAnswers words={words} patientId={patientId} safety={safety} timeZone={viewer.timeZone} />
      <div className="mt-4 grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="grid grid-cols-1 gap-4">
          <PainCard words={words} patient={patient} progress={progress} reports={reports} span={span} view={view} />
          <SessionsCard words={words} progress={progress} />
          <Card title={t("clinic.overview.daysTitle")} titleId="recent-days">
            <RecentDays words={words} progress={progress} reports={reports} />
          </Card>
          <ExercisesCard words={words} records={record.exercises} span={progress.span} />
          <FeltCard words={words} reports={reports} span={progress.span} />
          <PatternCard words={words} pattern={barriers.pattern} />
        </div>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-1">
          {!patient.hasSignedIn && (
            <InvitationCard words={words} patient={patient} flash={flash} link={link} timeZone={viewer.timeZone} />
          )}
          {program.inForce && (
            <ProgressionCard
              words={words}
              progression={progression}
              patientId={patientId}
              draftRevision={program.draft?.revision ?? 0}
            />
          )}
          <PainFirstCard
            words={words}
            barriers={barriers}
            patientId={patientId}
            draftRevision={program.draft?.revision ?? 0}
          />
          <BarriersCard
            words={words}
            barriers={barriers}
            patientId={patientId}
            draftRevision={program.draft?.revision ?? 0}
          />
          <NextMorningCard words={words} progress={progress} safeAtMost={rules.thresholds.progressPainAtMost} />
          <ProgramCard
            words={words}
            program={program}
            patientId={patientId}
            today={progress.today}
            timeZone={viewer.timeZone}
          />
          {program.inForce === null && program.draft === null && (
            <SuggestionsCard words={words} patient={patient} progress={progress} templates={templates} />
          )}
          <SafetyCard words={words} safety={safety} timeZone={viewer.timeZone} />
          <MeasuresCard words={words} progress={progress} />
          <GoalsCard words={words} goals={goals} patientId={patientId} today={progress.today} />
          <AboutCard words={words} patient={patient} painScheme={progress.painScheme} />
          <LearningCard words={words} lessons={lessons} progress={progress} patientId={patientId} />
          <VisitsCard words={words} visits={record.visits} patientId={patientId} today={progress.today} flash={visit} />
          <LastWordsCard words={words} reports={reports} />
        </div>
      </div>
    </ClinicPage>
  );
}

type Question = { patientId: string; span: Span; view: CaseloadView | null; now: Date };

/** Everything the page shows, or null when the viewer may not see this patient. */
async function findOverview(scope: ReadScope, { patientId, span: asked, view, now: instant }: Question) {
  const patient = await findPatient(scope, { patientId, now: instant });
  if (patient === null) return null;
  const today = calendarDayAt(instant, patient.timeZone);
  const span = asked === "all" ? { from: patient.inCareSince, to: today } : lastWeeks(today, Number(asked));
  const about = { patientId, now: instant };
  const found = await allFound({
    progress: findProgress(scope, { ...about, span }),
    program: findProgram(scope, about),
    reports: listCheckIns(scope, { ...about, span }),
    goals: listGoals(scope, about),
    lessons: listLessons(scope, about),
    safety: findSafetyRecord(scope, about),
    templates: listTemplates(scope),
    progression: findProgression(scope, about),
    rules: findRules(scope.db),
    around: findAround(scope, patientId, view, instant),
    barriers: findBarriers(scope, about),
    exercises: listExerciseRecords(scope, { ...about, span }),
    visits: listVisits(scope, about),
  });
  return found && { patient, ...found };
}

type Found<Questions> = { [Name in keyof Questions]: NonNullable<Awaited<Questions[Name]>> };

/** The answers under the names of their questions, which travel together; null when one of them is. */
async function allFound<Questions extends Record<string, Promise<unknown>>>(
  questions: Questions,
): Promise<Found<Questions> | null> {
  const names = Object.keys(questions);
  const answers = await Promise.all(Object.values(questions));
  if (answers.includes(null)) return null;
  return Object.fromEntries(names.map((name, place) => [name, answers[place]])) as Found<Questions>; // each under its name
}

function SessionsCard({ words, progress }: { words: Words; progress: Progress }) {
  const { t, day } = words;
  const { sessions } = progress.measures;
  const weeks = adherenceWeeks(words, progress);
  if (weeks.every((week) => week.sessions === null)) {
    return (
      <Card title={t("clinic.overview.sessionsTitle")} titleId="sessions">
        <p className="text-ink-2">{t("clinic.overview.sessionsSentenceNone")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("clinic.overview.sessionsTitle")} titleId="sessions">
      <AdherenceFigure
        sentence={
          sessions ? t("clinic.overview.sessionsSentence", sessions) : t("clinic.overview.sessionsSentenceNone")
        }
        picture={t("charts.adherence.picture", {
          from: day(progress.span.from, "short"),
          to: day(progress.span.to, "short"),
        })}
        weeks={weeks}
        words={adherenceWords(words)}
      />
    </Card>
  );
}
