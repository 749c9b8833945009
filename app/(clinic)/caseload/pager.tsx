import { ButtonLink } from "@/components/button";
import type { Words } from "@/lib/words/words";
import { addressOf, type CaseloadFilter } from "./caseload-filter";

/** As many rows as are looked at in one go. */
export const ROWS_A_PAGE = 25;

/** The addresses of the pages on both sides. */
export function pagesAround(filter: CaseloadFilter, pages: number): { previous: string | null; next: string | null } {
  const { page } = filter;
  return {
    previous: page > 1 ? addressOf({ ...filter, page: page - 1 }) : null,
    next: page < pages ? addressOf({ ...filter, page: page + 1 }) : null,
  };
}

/** Which rows these are, and the way to the others. */
export function Pager({
  words: { t },
  filter,
  pages,
  rows,
}: {
  words: Words;
  filter: CaseloadFilter;
  pages: number;
  rows: number;
}) {
  if (pages === 1) return null;
  const { page } = filter;
  const { previous, next } = pagesAround(filter, pages);
  return (
    <nav aria-label={t("clinic.caseload.pages")} className="ms-auto flex items-center gap-2">
      <p className="me-1 text-ink-2 tabular-nums">
        {t("clinic.caseload.rows", {
          from: (page - 1) * ROWS_A_PAGE + 1,
          to: Math.min(rows, page * ROWS_A_PAGE),
          all: rows,
        })}
      </p>
      {previous !== null && (
        <ButtonLink href={previous} size="clinic" variant="secondary">
          {t("clinic.caseload.previous")}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={next} size="clinic" variant="secondary">
          {t("clinic.caseload.next")}
        </ButtonLink>
      )}
    </nav>
  );
}
