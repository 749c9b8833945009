import { type CaseloadRow, readCaseload, unfolded } from "@/db/queries/caseload";
import { type CaseloadView, isInView } from "@/lib/domain/caseload-view";
import type { WhyNow } from "@/lib/domain/why-now";
import type { ReadScope } from "../../_parts/read-scope";
import type { Place } from "./review-bar";

/** The caseload around a patient: their own row, their place in the view, and everybody's names. */
export async function findAround(scope: ReadScope, patientId: string, view: CaseloadView | null, instant: Date) {
  const rows = await readCaseload(scope, { now: instant });
  const own = rows.find(({ about }) => about.patientId === patientId);
  const inView = view === null ? [] : rows.filter(({ whyNow }) => isInView(view, whyNow));
  const index = inView.findIndex(({ about }) => about.patientId === patientId);
  const idAt = (place: number): string | null => inView[place]?.about.patientId ?? null;
  const place: Place | null =
    view === null || index < 0
      ? null
      : { view, place: index + 1, of: inView.length, previous: idAt(index - 1), next: idAt(index + 1) };
  const people = rows.map(({ about: { patientId: id, givenName, familyName } }) => ({
    id,
    name: `${givenName} ${familyName}`,
  }));
  return { row: own ? unfolded(own) : null, place, people };
}

/** Every reason that waits for somebody; a sign of danger first, which is none of the rules' reasons. */
export const whysOf = ({ summary: { whyNow, reasons } }: CaseloadRow): readonly WhyNow[] =>
  whyNow.kind === "safety-answer" || reasons.length === 0 ? [whyNow, ...reasons] : reasons;
