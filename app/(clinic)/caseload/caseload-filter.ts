import type { CaseloadRow } from "@/db/queries/caseload";
import { CASELOAD_VIEWS, type CaseloadView } from "@/lib/domain/caseload-view";
import { findPeople } from "@/lib/domain/person-search";
import { WHY_NOW_ORDER, type WhyNow } from "@/lib/domain/why-now";

export const SORTS = ["urgency", "name", "pain", "report"] as const;
export type Sort = (typeof SORTS)[number];

/** Which rows are asked for, and in which order. All of it stands in the address. */
export type CaseloadFilter = {
  view: CaseloadView;
  reason: WhyNow["kind"] | null;
  name: string;
  sort: Sort;
  page: number;
};

const LONGEST_NAME = 80;

export const NOTHING_ASKED: CaseloadFilter = { view: "needs-you", reason: null, name: "", sort: "urgency", page: 1 };

/** The filter of an address; what is not known is passed over. */
export function filterFrom(asked: (name: string) => string | null): CaseloadFilter {
  const page = asked("page");
  return {
    view: CASELOAD_VIEWS.find((view) => view === asked("view")) ?? "needs-you",
    reason: WHY_NOW_ORDER.find((kind) => kind === asked("reason")) ?? null,
    name: (asked("name") ?? "").trim().slice(0, LONGEST_NAME),
    sort: SORTS.find((sort) => sort === asked("sort")) ?? "urgency",
    page: page !== null && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a filter, always in the same order, without what goes without saying. */
export function addressOf({ view, reason, name, sort, page }: CaseloadFilter): string {
  const search = new URLSearchParams();
  if (view !== "needs-you") search.set("view", view);
  if (reason !== null) search.set("reason", reason);
  if (name !== "") search.set("name", name);
  if (sort !== "urgency") search.set("sort", sort);
  if (page > 1) search.set("page", String(page));
  return search.size === 0 ? "/caseload" : `/caseload?${search}`;
}

/** Whether the rows stand as they come: then only those that are looked at need to be read. */
export const isPlain = ({ reason, name, sort }: CaseloadFilter): boolean =>
  reason === null && name === "" && sort === "urgency";

/** The rows that fit, in the order that is asked for. Rows that are alike in it keep the order they came in. */
export function filtered(rows: readonly CaseloadRow[], { reason, name, sort }: CaseloadFilter): CaseloadRow[] {
  const named = name === "" ? [...rows] : findPeople(rows, name);
  const fitting = named.filter(({ summary: { whyNow, reasons } }) =>
    reason === null ? true : whyNow.kind === reason || reasons.some(({ kind }) => kind === reason),
  );
  if (sort === "urgency") return fitting;
  return fitting.sort(ORDERS[sort]);
}

const ORDERS: Readonly<Record<Exclude<Sort, "urgency">, (one: CaseloadRow, other: CaseloadRow) => number>> = {
  name: (one, other) => one.familyName.localeCompare(other.familyName) || one.givenName.localeCompare(other.givenName),
  /** Whoever did not say comes last: silence is not little pain. */
  pain: (one, other) => (other.summary.latestWorst?.score ?? -1) - (one.summary.latestWorst?.score ?? -1),
  /** Whoever never reported comes first: nobody is longer without a word. */
  report: (one, other) => (one.summary.lastReportedOn ?? "").localeCompare(other.summary.lastReportedOn ?? ""),
};
