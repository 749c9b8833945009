import type { ReactNode } from "react";
import { DataTable, TableToggle } from "../table-toggle";
import type { PainSeries } from "./data";
import { PAIN_SERIES } from "./data";
import { SeriesSign } from "./marks";

/** A chart as a reader meets it: what it says in a sentence, the picture, the same numbers as a table, and a footnote. */
export function ChartFrame({
  sentence,
  legend,
  table,
  footnote,
  children,
}: {
  sentence: string;
  legend?: ReactNode;
  /** Left out where the page has one table for several pictures. */
  table?: { label: string; caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };
  footnote?: string;
  children: ReactNode;
}) {
  return (
    <figure className="grid gap-2">
      <figcaption className="max-w-prose font-medium">{sentence}</figcaption>
      {legend}
      {children}
      {table && (
        <TableToggle label={table.label}>
          <DataTable caption={table.caption} head={table.head} rows={table.rows} />
        </TableToggle>
      )}
      {footnote !== undefined && <p className="text-xs text-ink-2">{footnote}</p>}
    </figure>
  );
}

/** Which line is which, by mark, dash and word. */
export function PainLegend({
  words,
  lines = PAIN_SERIES,
}: {
  words: Record<PainSeries, string>;
  lines?: readonly PainSeries[];
}) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      {lines.map((series) => (
        <li key={series} className="inline-flex items-center gap-1.5">
          <SeriesSign series={series} />
          {words[series]}
        </li>
      ))}
    </ul>
  );
}
