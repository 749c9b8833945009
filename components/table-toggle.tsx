import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What is folded away until it is asked for: native, so it works without script and opens in print. */
export function TableToggle({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 rounded-md text-primary underline underline-offset-2 print:hidden">
        <Icon name="table-2" className="size-4" />
        {label}
        <Icon name="chevron-down" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="mt-1 max-h-96 overflow-auto rounded-md border border-line print:max-h-none print:overflow-visible">
        {children}
      </div>
    </details>
  );
}

/** The same numbers as a chart, row by row. `caption` names the table for a screen reader. */
export function DataTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <table className="w-full border-collapse text-sm tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="bg-sunken">
          {head.map((word) => (
            <th key={word} scope="col" className="sticky top-0 bg-sunken px-3 py-2 text-start font-medium text-ink-2">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]} className="border-t border-line">
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={head[column]} scope="row" className="px-3 py-1.5 text-start font-medium whitespace-nowrap">
                  {cell}
                </th>
              ) : (
                <td key={head[column]} className="px-3 py-1.5">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
