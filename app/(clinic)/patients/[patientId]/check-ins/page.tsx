import type { Metadata } from "next";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { oneOf, type SearchParams } from "@/app/(clinic)/_parts/search-params";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { BackBar, PageHeader } from "@/components/page-header";
import { listCheckIns } from "@/db/queries/check-ins";
import { findPatient } from "@/db/queries/patients";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { addDays, type CalendarDay, calendarDayAt, isCalendarDay } from "@/lib/domain/calendar-day";
import { daysUpTo, type Span } from "@/lib/domain/span";
import { type Words, wordsFor } from "@/lib/words/words";
import { ReportCard } from "./report-card";

export const dynamic = "force-dynamic";

const WINDOW_DAYS = 28;

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.report.title") };
}

/** The raw record: what a patient said, day by day, four weeks at a time. */
export default async function CheckInsPage({
  params,
  searchParams,
}: {
  params: Promise<{ patientId: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const patientId = recordId((await params).patientId);
  const until = oneOf((await searchParams).until);
  const instant = now();
  const record = await reading(viewer, (scope) => findReports(scope, patientId, until, instant));
  const { patient, reports, span, today } = record;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={`/patients/${patientId}`} label={t("clinic.program.back")} />}
    >
      <PageHeader title={t("clinic.report.title")} detail={fullName(words, patient)}>
        <Windows words={words} patientId={patientId} span={span} today={today} />
      </PageHeader>
      <p className="mt-1 text-ink-2">{windowInWords(words, span)}</p>
      <div className="mt-4 grid max-w-200 gap-3">
        {reports.length === 0 ? (
          <EmptyState icon="calendar-check" title={t("clinic.report.none")} />
        ) : (
          reports.map((report) => (
            <ReportCard key={report.day} words={words} report={report} timeZone={viewer.timeZone} />
          ))
        )}
      </div>
    </ClinicPage>
  );
}

async function findReports(scope: ReadScope, patientId: string, until: string | null, instant: Date) {
  const patient = await findPatient(scope, { patientId, now: instant });
  if (patient === null) return null;
  const today = calendarDayAt(instant, patient.timeZone);
  const span = daysUpTo(until !== null && isCalendarDay(until) && until < today ? until : today, WINDOW_DAYS);
  const reports = await listCheckIns(scope, { patientId, span, now: instant });
  return reports && { patient, reports, span, today };
}

const windowInWords = ({ t, day }: Words, { from, to }: Span): string =>
  t("clinic.report.window", { from: day(from, "full"), to: day(to, "full") });

function Windows({
  words: { t },
  patientId,
  span,
  today,
}: {
  words: Words;
  patientId: string;
  span: Span;
  today: CalendarDay;
}) {
  const href = (until: CalendarDay) => `/patients/${patientId}/check-ins?until=${until}`;
  return (
    <nav aria-label={t("clinic.report.windowLabel")} className="flex gap-2">
      <ButtonLink href={href(addDays(span.from, -1))} size="clinic" variant="secondary">
        {t("clinic.report.older")}
      </ButtonLink>
      {span.to < today && (
        <ButtonLink href={href(addDays(span.to, WINDOW_DAYS))} size="clinic" variant="secondary">
          {t("clinic.report.newer")}
        </ButtonLink>
      )}
    </nav>
  );
}
