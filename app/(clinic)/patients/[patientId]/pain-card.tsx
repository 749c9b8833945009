import { Card } from "@/components/card";
import { PainFigure } from "@/components/charts/pain-figure";
import { EmptyState } from "@/components/empty-state";
import { PortalLink } from "@/components/portal-link";
import type { ReportedDay } from "@/db/queries/check-ins";
import type { PatientRecord } from "@/db/queries/patients";
import type { Progress } from "@/db/queries/progress";
import type { Words } from "@/lib/words/words";
import { painWords } from "../../_parts/chart-words";
import { doneDays, hasPain, LONGEST_DAILY_DAYS, painChartData, painDays } from "./chart-data";
import { patientPath, SPANS, type Span } from "./overview-path";

/** Pain and what was done on one axis, over the window that was chosen. The two are shown together and prove nothing of each other. */
export function PainCard({
  words,
  patient,
  progress,
  reports,
  span,
  view,
}: {
  words: Words;
  patient: PatientRecord;
  progress: Progress;
  reports: readonly ReportedDay[];
  span: Span;
  view: string | null;
}) {
  const { t, day } = words;
  const window = { from: day(progress.span.from, "short"), to: day(progress.span.to, "short") };
  const isWeekly = progress.days.length > LONGEST_DAILY_DAYS;
  return (
    <Card
      title={t("clinic.overview.painTitle")}
      titleId="pain"
      aside={<SpanLinks words={words} patientId={patient.id} current={span} view={view} />}
    >
      {hasPain(progress) ? (
        <PainFigure
          id="pain-chart"
          sentence={t("clinic.overview.painSentence", { days: painDays(progress), all: progress.days.length })}
          picture={t("charts.pain.picture", window)}
          data={painChartData(words, progress, reports)}
          words={painWords(words)}
          done={{
            label: t("charts.pain.pictureDone", window),
            head: t("charts.pain.doneHead"),
            rest: t("charts.pain.rest"),
            days: doneDays(progress),
          }}
          footnote={[isWeekly && t("charts.pain.median"), t("charts.pain.footnote")].filter(Boolean).join(" ")}
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

function SpanLinks({
  words: { t },
  patientId,
  current,
  view,
}: {
  words: Words;
  patientId: string;
  current: Span;
  view: string | null;
}) {
  return (
    <nav aria-label={t("clinic.overview.spansLabel")} className="flex flex-wrap gap-1">
      {SPANS.map((span) => (
        <PortalLink
          key={span}
          href={patientPath(patientId, { span, view })}
          aria-current={span === current ? "true" : undefined}
          scroll={false}
          className={`inline-flex min-h-8 items-center rounded-md px-2 text-xs ${
            span === current ? "bg-primary-soft font-semibold text-primary-ink" : "text-ink-2 hover:bg-sunken"
          }`}
        >
          {t(`clinic.overview.spans.${span}`)}
        </PortalLink>
      ))}
    </nav>
  );
}
