import { csvOf } from "./csv";

type Row = Readonly<Record<string, unknown>>;
/** One kind of rows, as lib/http is given it: its names in both files, its fields in order, its rows. */
export type Exported = { name: string; kind: string; fields: readonly string[]; rows: readonly Row[] };

/** The one person the copy is about is no list. */
const THE_PERSON = "person";

/** Everything as one JSON document. Null is silence. */
export function exportJson(parts: readonly Exported[], madeAt: Date): string {
  const content = parts.map(({ name, rows }) => [name, name === THE_PERSON ? (rows[0] ?? null) : rows]);
  const about = {
    format: "steadyback-export",
    version: 1,
    madeAt: madeAt.toISOString(),
    silence: "null: nobody said it. It is not 0.",
  };
  return `${JSON.stringify({ ...about, ...Object.fromEntries(content) }, null, 1)}\n`;
}

/**
 * Everything as one table that a spreadsheet opens: `kind` says what a line is, each field has one column however many
 * kinds have it, and an empty cell is silence.
 */
export function exportCsv(parts: readonly Exported[]): string {
  const head = [...new Set(["kind", ...parts.flatMap(({ fields }) => fields)])];
  return csvOf(
    head,
    parts.flatMap(({ kind, rows }) => rows.map((row) => ({ kind, ...row }))),
  );
}
