import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { PageHeader, TabRow } from "@/components/page-header";
import { type KeptRow, readCaseload, unfolded } from "@/db/queries/caseload";
import { reading, requireViewer, type StaffViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { CASELOAD_VIEWS, type CaseloadView, isInView } from "@/lib/domain/caseload-view";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../_parts/clinic-page";
import { oneOf, type SearchParams } from "../_parts/search-params";
import { CaseloadKey, CaseloadTable } from "./caseload-table";
import { Pager, ROWS_A_PAGE } from "./pager";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.caseload.title") };
}

/** Who needs me: the patients in my care, the most pressing first. */
export default async function CaseloadPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const instant = now();
  const [rows, asked] = await Promise.all([
    reading(viewer, (scope) => readCaseload(scope, { now: instant })),
    searchParams,
  ]);
  const view = viewFrom(oneOf(asked.view));
  const inView = rows.filter(({ whyNow }) => isInView(view, whyNow));
  const pages = Math.max(1, Math.ceil(inView.length / ROWS_A_PAGE));
  const page = Math.min(pages, pageFrom(oneOf(asked.page)));
  return (
    <ClinicPage words={words} viewer={viewer} current="caseload">
      <Header words={words} rows={rows} viewer={viewer} />
      {rows.length > 0 && <Views words={words} rows={rows} current={view} />}
      {inView.length === 0 ? (
        <Nobody words={words} rows={rows} view={view} viewer={viewer} />
      ) : (
        <>
          <CaseloadTable
            words={words}
            rows={inView.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map(unfolded)}
          />
          <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <CaseloadKey words={words} />
            <Pager words={words} view={view} page={page} pages={pages} rows={inView.length} />
          </div>
        </>
      )}
    </ClinicPage>
  );
}

const viewFrom = (text: string | null): CaseloadView => CASELOAD_VIEWS.find((view) => view === text) ?? "needs-you";

const pageFrom = (text: string | null): number => (text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1);

type Part = { words: Words; rows: readonly KeptRow[] };

const count = (rows: readonly KeptRow[], view: CaseloadView): number =>
  rows.filter(({ whyNow }) => isInView(view, whyNow)).length;

function Header({ words: { t }, rows, viewer }: Part & { viewer: StaffViewer }) {
  const size = t("clinic.caseload.size", { patients: rows.length, needing: count(rows, "needs-you") });
  return (
    <PageHeader title={t("clinic.caseload.title")} detail={rows.length === 0 ? undefined : size}>
      {viewer.role === "clinician" && (
        <ButtonLink href="/patients/new" size="clinic">
          {t("clinic.caseload.addPatient")}
        </ButtonLink>
      )}
    </PageHeader>
  );
}

function Views({ words: { t }, rows, current }: Part & { current: CaseloadView }) {
  return (
    <div className="mt-3">
      <TabRow
        label={t("clinic.caseload.views")}
        tabs={CASELOAD_VIEWS.map((view) => ({
          href: view === "needs-you" ? "/caseload" : `/caseload?view=${view}`,
          label: t(`clinic.caseload.view.${view}`),
          count: count(rows, view),
          current: view === current ? "page" : undefined,
        }))}
      />
    </div>
  );
}

/** An empty view says who is on track; an empty clinic says how to begin. */
function Nobody({ words: { t }, rows, view, viewer }: Part & { view: CaseloadView; viewer: StaffViewer }) {
  if (viewer.role === "admin") {
    return (
      <EmptyState
        icon="users"
        className="mt-4"
        title={t("clinic.caseload.adminTitle")}
        action={
          <ButtonLink href="/people/invite" size="clinic">
            {t("clinic.people.title")}
          </ButtonLink>
        }
      >
        {t("clinic.caseload.admin")}
      </EmptyState>
    );
  }
  if (rows.length === 0 || view === "all") {
    return (
      <EmptyState
        icon="users"
        className="mt-4"
        title={t("clinic.caseload.newClinicTitle")}
        action={
          <ButtonLink href="/patients/new" size="clinic">
            {t("clinic.caseload.addPatient")}
          </ButtonLink>
        }
      >
        {t("clinic.caseload.newClinic")}
      </EmptyState>
    );
  }
  const next = view === "needs-you" && count(rows, "quiet") > 0 ? "quiet" : "all";
  return (
    <EmptyState
      icon="circle-check"
      className="mt-4"
      title={t(`clinic.caseload.empty.${view}`)}
      action={
        <ButtonLink href={`/caseload?view=${next}`} size="clinic" variant="secondary">
          {t(next === "quiet" ? "clinic.caseload.seeQuiet" : "clinic.caseload.seeAll")}
        </ButtonLink>
      }
    >
      {t("clinic.caseload.emptyDetail", {
        onTrack: rows.filter(({ whyNow }) => whyNow.kind === "on-track").length,
      })}
    </EmptyState>
  );
}
