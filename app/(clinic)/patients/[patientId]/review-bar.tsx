import { uuidv7 } from "uuidv7";
import { Button, ButtonLink } from "@/components/button";
import { BackBar } from "@/components/page-header";
import type { CaseloadView } from "@/lib/domain/caseload-view";
import type { Words } from "@/lib/words/words";
import { patientPath } from "./overview-path";

/** Where a patient stands in the view that somebody works through: place and size from 1, and who comes before and after. */
export type Place = { view: CaseloadView; place: number; of: number; previous: string | null; next: string | null };

/** The way through a caseload view: back to it, to the one before and after, and on once this one is looked at. */
export function ReviewBar({
  words: { t },
  patientId,
  place,
}: {
  words: Words;
  patientId: string;
  place: Place | null;
}) {
  const view = place?.view ?? null;
  const to = (id: string) => patientPath(id, { view });
  const next = place?.next ?? place?.previous ?? null;
  return (
    <BackBar
      href={view === null || view === "needs-you" ? "/caseload" : `/caseload?view=${view}`}
      label={t("clinic.overview.back")}
      detail={place ? t("clinic.overview.place", { place: place.place, of: place.of }) : undefined}
    >
      {place?.previous && (
        <ButtonLink href={to(place.previous)} size="clinic" variant="secondary" icon="chevron-up">
          {t("clinic.overview.previous")}
        </ButtonLink>
      )}
      {place?.next && (
        <ButtonLink href={to(place.next)} size="clinic" variant="secondary" icon="chevron-down">
          {t("clinic.overview.next")}
        </ButtonLink>
      )}
      <form method="post" action={`/api/patients/${patientId}/reviews`}>
        <input type="hidden" name="id" value={uuidv7()} />
        <input type="hidden" name="decision" value="keep" />
        <input type="hidden" name="next" value={patientPath(next ?? patientId, { view, reviewed: patientId })} />
        <input type="hidden" name="back" value={to(patientId)} />
        <Button size="clinic" icon="check">
          {t("clinic.overview.markReviewed")}
        </Button>
      </form>
    </BackBar>
  );
}
