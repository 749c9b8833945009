import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { PageHeader, TabRow } from "@/components/page-header";
import { type CaseloadRow, type KeptRow, readCaseload, unfolded } from "@/db/queries/caseload";
import { reading, requireViewer, type StaffViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { CASELOAD_VIEWS, type CaseloadView, isInView } from "@/lib/domain/caseload-view";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../_parts/clinic-page";
import { oneOf, type SearchParams } from "../_parts/search-params";
import { CaseloadDesk } from "./caseload-desk";
import { addressOf, type CaseloadFilter, filtered, filterFrom, isPlain, NOTHING_ASKED } from "./caseload-filter";
import { CaseloadKey, CaseloadTable } from "./caseload-table";
import { Pager, pagesAround, ROWS_A_PAGE } from "./pager";
import { rowFactsOf, rulesOf } from "./row-facts-of";
import { ViewTools } from "./view-tools";

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
  const filter = filterFrom((name) => oneOf(asked[name]));
  const inView = rows.filter(({ whyNow }) => isInView(filter.view, whyNow));
  const found = pageOf(inView, filter);
  return (
    <ClinicPage words={words} viewer={viewer} current="caseload" patients={rows.length || undefined}>
      <Header words={words} rows={rows} viewer={viewer} />
      {rows.length > 0 && <Views words={words} rows={rows} filter={filter} />}
      {found.rows.length === 0 ? (
        <Nobody words={words} rows={rows} filter={filter} viewer={viewer} isFiltered={inView.length > 0} />
      ) : (
        <Desk words={words} viewer={viewer} instant={instant} found={found} size={inView.length} />
      )}
    </ClinicPage>
  );
}

type Found = { rows: CaseloadRow[]; all: number; pages: number; filter: CaseloadFilter };

/** The rows of one page. Only what is looked at is read, unless it has to be ordered or looked through. */
function pageOf(inView: readonly KeptRow[], asked: CaseloadFilter): Found {
  const fitting = isPlain(asked) ? null : filtered(inView.map(unfolded), asked);
  const all = fitting?.length ?? inView.length;
  const pages = Math.max(1, Math.ceil(all / ROWS_A_PAGE));
  const filter = { ...asked, page: Math.min(pages, asked.page) };
  const [from, to] = [(filter.page - 1) * ROWS_A_PAGE, filter.page * ROWS_A_PAGE];
  return { rows: fitting?.slice(from, to) ?? inView.slice(from, to).map(unfolded), all, pages, filter };
}

function Desk({
  words,
  viewer,
  instant,
  found: { rows, all, pages, filter },
  size,
}: {
  words: Words;
  viewer: StaffViewer;
  instant: Date;
  found: Found;
  /** Of the view, before it was narrowed. */
  size: number;
}) {
  const facts = rows.map((row) => rowFactsOf(words, row, filter.view));
  const { desk, done, undo, open, close, cancel, others } = words.messages.triage;
  return (
    <CaseloadDesk
      words={{ desk, done, undo, open, close, cancel, others }}
      rows={facts}
      rules={rulesOf(facts)}
      today={calendarDayAt(instant, viewer.timeZone)}
      read={{
        ...{ size, stamp: uuidv7() },
        time: words.moment(instant, viewer.timeZone, "time"),
        address: `/api/caseload?view=${filter.view}`,
      }}
      pages={pagesAround(filter, pages)}
    >
      <CaseloadTable words={words} rows={rows} facts={facts} />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <CaseloadKey words={words} />
        <Pager words={words} filter={filter} pages={pages} rows={all} />
      </div>
    </CaseloadDesk>
  );
}

type Part = { words: Words; rows: readonly KeptRow[] };

const count = (rows: readonly KeptRow[], view: CaseloadView): number =>
  rows.filter(({ whyNow }) => isInView(view, whyNow)).length;

function Header({ words: { t }, rows, viewer }: Part & { viewer: StaffViewer }) {
  const size = t("clinic.caseload.size", { patients: rows.length, needing: count(rows, "needs-you") });
  return (
    <PageHeader title={t("clinic.caseload.title")} detail={rows.length === 0 ? undefined : size}>
      {viewer.role === "clinician" && (
        <>
          <ButtonLink href="/templates" size="clinic" variant="secondary">
            {t("triage.assign")}
          </ButtonLink>
          <ButtonLink href="/patients/new" size="clinic">
            {t("clinic.caseload.addPatient")}
          </ButtonLink>
        </>
      )}
    </PageHeader>
  );
}

function Views({ words, rows, filter }: Part & { filter: CaseloadFilter }) {
  const { t } = words;
  return (
    <div className="mt-3">
      <TabRow
        label={t("clinic.caseload.views")}
        tabs={CASELOAD_VIEWS.map((view) => ({
          href: addressOf({ ...NOTHING_ASKED, view }),
          label: t(`clinic.caseload.view.${view}`),
          count: count(rows, view),
          current: view === filter.view ? "page" : undefined,
        }))}
      >
        <ViewTools words={words} filter={filter} />
      </TabRow>
    </div>
  );
}

/** An empty view says who is on track; an empty clinic says how to begin. */
function Nobody({
  words: { t },
  rows,
  filter,
  viewer,
  isFiltered,
}: Part & { filter: CaseloadFilter; viewer: StaffViewer; isFiltered: boolean }) {
  const { view } = filter;
  if (isFiltered) {
    return (
      <EmptyState
        icon="funnel"
        className="mt-4"
        title={t("triage.filter.nobody")}
        action={
          <ButtonLink href={addressOf({ ...NOTHING_ASKED, view })} size="clinic" variant="secondary">
            {t("triage.filter.reset")}
          </ButtonLink>
        }
      >
        {t("triage.filter.nobodyDetail")}
      </EmptyState>
    );
  }
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
