import { CASELOAD_VIEWS, type CaseloadView } from "@/lib/domain/caseload-view";

/** How far back the page looks: so many weeks, or all there is. */
export const SPANS = ["2", "4", "12", "all"] as const;
export type Span = (typeof SPANS)[number];

export const spanFrom = (text: string | null): Span => SPANS.find((span) => span === text) ?? "4";

/** The view of the caseload that somebody came from; null when they came from elsewhere. */
export const viewFrom = (text: string | null): CaseloadView | null =>
  CASELOAD_VIEWS.find((view) => view === text) ?? null;

/** The address of a patient's page with what is chosen on it; what is usual is left out. */
export function patientPath(
  patientId: string,
  { span = "4", view = null, reviewed = null }: { span?: Span; view?: string | null; reviewed?: string | null },
): string {
  const chosen = new URLSearchParams();
  if (span !== "4") chosen.set("weeks", span);
  if (view !== null) chosen.set("view", view);
  if (reviewed !== null) chosen.set("reviewed", reviewed);
  const query = chosen.toString();
  return `/patients/${patientId}${query === "" ? "" : `?${query}`}`;
}
