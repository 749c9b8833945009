import type { Metadata } from "next";
import { GoalScores, isOpen } from "@/app/_parts/goal-board";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { AdherenceFigure } from "@/components/charts/adherence-figure";
import { PainFigure } from "@/components/charts/pain-figure";
import { EmptyState } from "@/components/empty-state";
import { PortalLink } from "@/components/portal-link";
import { type Goal, listGoals } from "@/db/queries/goals";
import { findProgress, type Progress } from "@/db/queries/progress";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { lastWeeks } from "@/lib/domain/span";
import { type Words, wordsFor } from "@/lib/words/words";
import { ownGoalSentences } from "../_parts/goal-sentences";
import { PatientPage } from "../_parts/patient-page";
import {
  adherenceWeeks,
  isEnoughForChart,
  painChartData,
  SPANS,
  type SpanWeeks,
  trendOf,
} from "../_parts/progress-data";

type Props = { searchParams: Promise<{ weeks?: string | string[] }> };

export const metadata: Metadata = { title: wordsFor("en").t("patient.progress.title") };

/** How it has been going: a sentence first, then the pictures, then what got in the way. */
export default async function ProgressPage({ searchParams }: Props) {
  const viewer = await requireViewer("patient");
  const weeks = spanAsked((await searchParams).weeks);
  const instant = now();
  const today = calendarDayAt(instant, viewer.timeZone);
  const span = lastWeeks(today, weeks);
  const { progress, goals } = await reading(viewer, async (scope) => {
    const { patientId } = viewer;
    const [found, own] = await Promise.all([
      findProgress(scope, { patientId, span, now: instant }),
      listGoals(scope, { patientId, now: instant }),
    ]);
    return found && own && { progress: found, goals: own };
  });

  const words = wordsFor(viewer.locale);
  return (
    <PatientPage words={words} current="progress">
      <div className="max-w-3xl">
        <h1 className="mt-1 text-3xl font-semibold">{words.t("patient.progress.title")}</h1>
        {progress.versions.length === 0 ? (
          <EmptyState icon="chart-line" title={words.t("patient.progress.none")} className="mt-4 rounded-xl" />
        ) : (
          <Going words={words} progress={progress} weeks={weeks} />
        )}
        <Goals words={words} goals={goals.filter(isOpen)} />
      </div>
    </PatientPage>
  );
}

function Going({ words, progress, weeks }: { words: Words; progress: Progress; weeks: SpanWeeks }) {
  const { t } = words;
  const { runningWeek } = progress;
  return (
    <>
      <div className="mt-3 grid gap-1 text-xl">
        <p>{sessionsSentence(words, progress, weeks)}</p>
        {runningWeek && <p className="text-base text-ink-2">{t("patient.progress.runningWeek", runningWeek)}</p>}
      </div>
      <SpanLinks words={words} weeks={weeks} />
      <div className="mt-4 grid gap-4 [&_.explore-button>button]:min-h-(--target)">
        <Pain words={words} progress={progress} weeks={weeks} />
        <Weeks words={words} progress={progress} />
        <Barriers words={words} progress={progress} />
      </div>
    </>
  );
}

/** Without any session done there is nothing to count up to: it says what was planned, and that any day is a good one. */
function sessionsSentence({ t }: Words, { measures: { sessions } }: Progress, weeks: SpanWeeks): string {
  if (sessions === null) return t("patient.progress.sessionsNothing", { weeks });
  if (sessions.done === 0) return t("patient.progress.sessionsNone", { weeks, due: sessions.due });
  return t("patient.progress.sessions", { weeks, ...sessions });
}

function painSentence({ t }: Words, progress: Progress): string {
  const trend = trendOf(progress);
  if (trend.kind === "cannot-say") return t("patient.progress.notEnough");
  if (trend.kind === "steady") return t("patient.progress.painSteady");
  const { from, to } = trend;
  return trend.kind === "down"
    ? t("patient.progress.painDown", { from, to })
    : t("patient.progress.painUp", { from, to });
}

function SpanLinks({ words: { t }, weeks }: { words: Words; weeks: SpanWeeks }) {
  return (
    <nav aria-label={t("patient.progress.spansLabel")} className="mt-4 flex flex-wrap gap-2 print:hidden">
      {SPANS.map((span) => (
        <PortalLink
          key={span}
          href={`/progress?weeks=${span}`}
          aria-current={span === weeks ? "page" : undefined}
          className={`inline-flex min-h-11 items-center rounded-full border-2 px-4 text-base font-semibold ${span === weeks ? "border-primary bg-primary-soft text-primary-ink" : "border-edge bg-surface text-ink hover:bg-sunken"}`}
        >
          {t(`patient.progress.spans.${span}`)}
        </PortalLink>
      ))}
    </nav>
  );
}

function Pain({ words, progress, weeks }: { words: Words; progress: Progress; weeks: SpanWeeks }) {
  const { t } = words;
  return (
    <Card look="patient" title={t("patient.progress.painTitle")} titleId="pain">
      {isEnoughForChart(progress.days) ? (
        <PainFigure
          id="pain-chart"
          sentence={painSentence(words, progress)}
          picture={t("patient.progress.painPicture", endsOf(words, progress))}
          data={painChartData(words, progress, weeks)}
          words={{
            before: t("charts.pain.before"),
            worst: t("charts.pain.worst"),
            after: t("charts.pain.after"),
            day: t("charts.pain.day"),
            notReported: t("charts.pain.notReported"),
            table: t("charts.pain.table"),
            caption: t("charts.pain.caption"),
            explore: exploreWords(words),
          }}
          footnote={t("patient.progress.painNote")}
        />
      ) : (
        <p>{t("patient.progress.notEnough")}</p>
      )}
    </Card>
  );
}

function Weeks({ words, progress }: { words: Words; progress: Progress }) {
  const { t } = words;
  return (
    <Card look="patient" title={t("patient.progress.weeksTitle")} titleId="weeks">
      <AdherenceFigure
        sentence={t("patient.progress.weeksSentence")}
        picture={t("patient.progress.weeksPicture", endsOf(words, progress))}
        weeks={adherenceWeeks(words, progress)}
        words={{
          week: t("patient.progress.head.week"),
          done: t("patient.progress.head.done"),
          planned: t("patient.progress.head.planned"),
          nothingDue: t("patient.progress.head.nothing"),
          running: t("charts.adherence.running"),
          table: t("charts.adherence.table"),
          caption: t("patient.progress.weeksTitle"),
          explore: exploreWords(words),
        }}
      />
    </Card>
  );
}

function Barriers({ words: { t }, progress: { barriers } }: { words: Words; progress: Progress }) {
  return (
    <Card look="patient" title={t("patient.progress.barriersTitle")} titleId="barriers">
      {barriers.length === 0 ? (
        <p>{t("patient.progress.barriersNone")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {barriers.map(({ barrier, days }) => (
            <li key={barrier} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>{t(`patient.reasons.${barrier}`)}</span>
              <span className="text-ink-2">{t("patient.progress.barrierDays", { days })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Goals({ words, goals }: { words: Words; goals: readonly Goal[] }) {
  const sentences = ownGoalSentences(words);
  return (
    <Card look="patient" title={words.t("patient.goals.title")} titleId="goals" className="mt-4">
      {goals.length === 0 && <p>{sentences.none}</p>}
      <ul className="grid gap-4">
        {goals.map((goal) => (
          <li key={goal.id}>
            <p className="font-semibold wrap-anywhere">{sentences.quote(goal.words)}</p>
            <GoalScores words={words} sentences={sentences} goal={goal} />
          </li>
        ))}
      </ul>
      <ButtonLink href="/goals" variant="secondary" size="patient-small" className="mt-4">
        {words.t("patient.goals.link")}
      </ButtonLink>
    </Card>
  );
}

function endsOf(words: Words, { span }: Progress): { from: string; to: string } {
  return { from: words.day(span.from), to: words.day(span.to) };
}

function exploreWords({ t }: Words) {
  return {
    open: t("charts.explore.open"),
    close: t("charts.explore.close"),
    loading: t("charts.explore.loading"),
    show: t("charts.explore.show"),
    hint: t("charts.explore.hint"),
  };
}

function spanAsked(weeks: string | string[] | undefined): SpanWeeks {
  return SPANS.find((span) => String(span) === weeks) ?? 4;
}
