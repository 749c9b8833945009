import type { Metadata } from "next";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import { findClinicReport } from "@/db/queries/clinic-report";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type Words, wordsFor } from "@/lib/words/words";
import { PrintButton } from "../../_parts/print-button";
import { ClinicPage } from "../_parts/clinic-page";
import { oneOf, type SearchParams } from "../_parts/search-params";
import { FlareUpsCard, ReasonsCard, RetentionCard, SignalsCard, SpreadCard } from "./report-cards";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("reports.title") };
}

const WINDOWS = ["4", "12", "52"] as const;
type Window = (typeof WINDOWS)[number];

/** What a caseload comes to: how adherence is spread, why not, flare-ups, who still reports, and what signals led to. */
export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t, day } = words;
  if (viewer.role !== "clinician") {
    return (
      <ClinicPage words={words} viewer={viewer} current="reports">
        <PageHeader title={t("reports.title")} />
        <EmptyState icon="lock" className="mt-4" title={t("reports.notYours")}>
          {t("reports.notYoursBody")}
        </EmptyState>
      </ClinicPage>
    );
  }
  const asked = oneOf((await searchParams).weeks);
  const weeks = WINDOWS.find((window) => window === asked) ?? "12";
  const instant = now();
  const report = await reading(viewer, (scope) => findClinicReport(scope, { weeks: Number(weeks), now: instant }));
  if (report.patients === 0) {
    return (
      <ClinicPage words={words} viewer={viewer} current="reports">
        <PageHeader title={t("reports.title")} />
        <EmptyState icon="chart-column" className="mt-4" title={t("reports.nobody")}>
          {t("reports.nobodyBody")}
        </EmptyState>
      </ClinicPage>
    );
  }
  const { span, patients, sessions, completeness } = report;
  return (
    <ClinicPage words={words} viewer={viewer} current="reports">
      <PageHeader title={t("reports.title")} detail={t("reports.patients", { count: patients })}>
        <PrintButton label={t("reports.print")} size="clinic" variant="secondary" />
      </PageHeader>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-ink-2">{t("reports.lead", { from: day(span.from, "full"), to: day(span.to, "full") })}</p>
        <Windows words={words} current={weeks} />
      </div>
      <div className="mt-4 grid grid-cols-1 gap-4 lg:grid-cols-2 print:grid-cols-2">
        <SpreadCard
          words={words}
          id="sessions"
          title={t("reports.sessions")}
          lead={t("reports.sessionsLead")}
          spread={sessions}
        />
        <SpreadCard
          words={words}
          id="told"
          title={t("reports.told")}
          lead={t("reports.toldLead")}
          spread={completeness}
        />
        <ReasonsCard words={words} barriers={report.barriers} />
        <div className="grid content-start gap-4">
          <FlareUpsCard words={words} flareUps={report.flareUps} />
          <RetentionCard words={words} retention={report.retention} />
        </div>
        <div className="lg:col-span-2">
          <SignalsCard words={words} rules={report.rules} />
        </div>
      </div>
      <p className="mt-4 print:hidden">
        <a href={`/api/reports.csv?weeks=${weeks}`} className="text-primary underline underline-offset-2">
          {t("reports.csv")}
        </a>
      </p>
    </ClinicPage>
  );
}

function Windows({ words: { t }, current }: { words: Words; current: Window }) {
  return (
    <nav aria-label={t("reports.windowsLabel")} className="flex flex-wrap gap-1 print:hidden">
      {WINDOWS.map((weeks) => (
        <PortalLink
          key={weeks}
          href={`/reports?weeks=${weeks}`}
          aria-current={weeks === current ? "true" : undefined}
          className={`inline-flex min-h-9 items-center rounded-md px-3 text-sm ${
            weeks === current ? "bg-primary-soft font-semibold text-primary-ink" : "text-ink-2 hover:bg-sunken"
          }`}
        >
          {t(`reports.windows.${weeks}`)}
        </PortalLink>
      ))}
    </nav>
  );
}
