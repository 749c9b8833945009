import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { AdherenceFigure } from "@/components/charts/adherence-figure";
import { PainFigure } from "@/components/charts/pain-figure";
import { EmptyState } from "@/components/empty-state";
import { BackBar } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import { listCheckIns } from "@/db/queries/check-ins";
import { listGoals } from "@/db/queries/goals";
import { listLessons } from "@/db/queries/lessons";
import { findPatient, type PatientRecord } from "@/db/queries/patients";
import { findProgram } from "@/db/queries/program";
import { findProgress, type Progress } from "@/db/queries/progress";
import { findProgression } from "@/db/queries/progression";
import { findRules } from "@/db/queries/rules";
import { findSafetyRecord } from "@/db/queries/signals";
import { listTemplates } from "@/db/queries/templates";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { lastWeeks } from "@/lib/domain/span";
import { type Words, wordsFor } from "@/lib/words/words";
import { adherenceWords, painWords } from "../../_parts/chart-words";
import { ClinicPage } from "../../_parts/clinic-page";
import { invitationLink } from "../../_parts/invitation-link";
import { fullName, patientFacts } from "../../_parts/patient-words";
import type { ReadScope } from "../../_parts/read-scope";
import { recordId } from "../../_parts/record-id";
import { oneOf, type SearchParams } from "../../_parts/search-params";
import { AboutCard } from "./about-card";
import { adherenceWeeks, hasPain, painChartData, painDays } from "./chart-data";
import { GoalsCard } from "./goals-card";
import { InvitationCard } from "./invitation-card";
import { LearningCard } from "./learning-card";
import { NextMorningCard } from "./next-morning-card";
import { LastWordsCard, MeasuresCard, ProgramCard, ReasonsCard } from "./overview-cards";
import { ProgressionCard } from "./progression-card";
import { RecentDays } from "./recent-days";
import { OpenSafetyAnswers, SafetyCard } from "./safety-card";
import { SuggestionsCard } from "./suggestions-card";
import { SummarySentence } from "./summary-sentence";

export const dynamic = "force-dynamic";

const SPANS = [2, 4, 12] as const;
type SpanWeeks = (typeof SPANS)[number];

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
  const weeks = weeksFrom(oneOf((await searchParams).weeks));
  const instant = now();
  const [record, flash] = await Promise.all([
    reading(viewer, (scope) => findOverview(scope, patientId, weeks, instant)),
    takeFlash("invitation"),
  ]);
  const link = await invitationLink(flash);
  const { patient, progress, program, reports, goals, lessons, safety, templates, progression, rules } = record;
  const { t } = words;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={
        <BackBar href="/caseload" label={t("clinic.overview.back")}>
          <ButtonLink href={`/patients/${patientId}/edit`} size="clinic" variant="secondary">
            {t("clinic.overview.editPatient")}
          </ButtonLink>
          <ButtonLink href={`/patients/${patientId}/check-ins`} size="clinic" variant="secondary">
            {t("clinic.overview.reports")}
          </ButtonLink>
        </BackBar>
      }
    >
      <h1 className="text-2xl font-semibold">{fullName(words, patient)}</h1>
      <p className="text-ink-2">{patientFacts(words, patient, program, progress.today)}</p>
      <SummarySentence words={words} progress={progress} weeks={weeks} />
      <OpenSafetyAnswers words={words} patientId={patientId} safety={safety} timeZone={viewer.timeZone} />
      <div className="mt-4 grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="grid grid-cols-1 gap-4">
          <PainCard words={words} patient={patient} progress={progress} weeks={weeks} />
          <SessionsCard words={words} progress={progress} />
          <Card title={t("clinic.overview.daysTitle")} titleId="recent-days">
            <RecentDays words={words} progress={progress} reports={reports} />
          </Card>
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
          <ReasonsCard words={words} progress={progress} />
          <LearningCard words={words} lessons={lessons} progress={progress} patientId={patientId} />
          <LastWordsCard words={words} reports={reports} />
        </div>
      </div>
    </ClinicPage>
  );
}

const weeksFrom = (text: string | null): SpanWeeks => SPANS.find((weeks) => String(weeks) === text) ?? 4;

/** Everything the page shows, or null when the viewer may not see this patient. */
async function findOverview(scope: ReadScope, patientId: string, weeks: SpanWeeks, instant: Date) {
  const patient = await findPatient(scope, { patientId, now: instant });
  if (patient === null) return null;
  const span = lastWeeks(calendarDayAt(instant, patient.timeZone), weeks);
  const [progress, program, reports, goals, lessons, safety, templates, progression, rules] = await Promise.all([
    findProgress(scope, { patientId, span, now: instant }),
    findProgram(scope, { patientId, now: instant }),
    listCheckIns(scope, { patientId, span, now: instant }),
    listGoals(scope, { patientId, now: instant }),
    listLessons(scope, { patientId, now: instant }),
    findSafetyRecord(scope, { patientId, now: instant }),
    listTemplates(scope),
    findProgression(scope, { patientId, now: instant }),
    findRules(scope.db),
  ]);
  return (
    progress &&
    program &&
    reports &&
    goals &&
    lessons &&
    safety &&
    progression && { patient, progress, program, reports, goals, lessons, safety, templates, progression, rules }
  );
}

function PainCard({
  words,
  patient,
  progress,
  weeks,
}: {
  words: Words;
  patient: PatientRecord;
  progress: Progress;
  weeks: SpanWeeks;
}) {
  const { t, day } = words;
  const window = { from: day(progress.span.from, "short"), to: day(progress.span.to, "short") };
  return (
    <Card
      title={t("clinic.overview.painTitle")}
      titleId="pain"
      aside={<SpanLinks words={words} patientId={patient.id} current={weeks} />}
    >
      {hasPain(progress) ? (
        <PainFigure
          id="pain-chart"
          sentence={t("clinic.overview.painSentence", { days: painDays(progress), all: progress.days.length })}
          picture={t("charts.pain.picture", window)}
          data={painChartData(words, progress)}
          words={painWords(words)}
          footnote={t("charts.pain.footnote")}
        />
      ) : (
        <EmptyState icon="chart-line" title={t("clinic.overview.noReportsTitle")}>
          {patient.invitation && !patient.hasSignedIn
            ? t("clinic.overview.noReportsInvited", {
                day: words.moment(patient.invitation.invitedAt, patient.timeZone),
              })
            : t("clinic.overview.noReports", window)}
        </EmptyState>
      )}
    </Card>
  );
}

function SpanLinks({ words: { t }, patientId, current }: { words: Words; patientId: string; current: SpanWeeks }) {
  return (
    <nav aria-label={t("clinic.overview.spansLabel")} className="flex gap-1">
      {SPANS.map((weeks) => (
        <PortalLink
          key={weeks}
          href={weeks === 4 ? `/patients/${patientId}` : `/patients/${patientId}?weeks=${weeks}`}
          aria-current={weeks === current ? "true" : undefined}
          scroll={false}
          className={`inline-flex min-h-8 items-center rounded-md px-2 text-xs ${
            weeks === current ? "bg-primary-soft font-semibold text-primary-ink" : "text-ink-2 hover:bg-sunken"
          }`}
        >
          {t(`clinic.overview.spans.${weeks}`)}
        </PortalLink>
      ))}
    </nav>
  );
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
