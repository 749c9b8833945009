import { ButtonLink } from "@/components/button";
import type { CaseloadView } from "@/lib/domain/caseload-view";
import type { Words } from "@/lib/words/words";

/** As many rows as are looked at in one go. */
export const ROWS_A_PAGE = 25;

/** Which rows these are, and the way to the others. */
export function Pager({
  words: { t },
  view,
  page,
  pages,
  rows,
}: {
  words: Words;
  view: CaseloadView;
  page: number;
  pages: number;
  rows: number;
}) {
  if (pages === 1) return null;
  const href = (to: number) => `/caseload?view=${view}&page=${to}`;
  return (
    <nav aria-label={t("clinic.caseload.pages")} className="ms-auto flex items-center gap-2">
      <p className="me-1 text-ink-2 tabular-nums">
        {t("clinic.caseload.rows", {
          from: (page - 1) * ROWS_A_PAGE + 1,
          to: Math.min(rows, page * ROWS_A_PAGE),
          all: rows,
        })}
      </p>
      {page > 1 && (
        <ButtonLink href={href(page - 1)} size="clinic" variant="secondary">
          {t("clinic.caseload.previous")}
        </ButtonLink>
      )}
      {page < pages && (
        <ButtonLink href={href(page + 1)} size="clinic" variant="secondary">
          {t("clinic.caseload.next")}
        </ButtonLink>
      )}
    </nav>
  );
}
