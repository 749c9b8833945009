import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * One statement for many rows: an array a column, written as the server reads arrays, which is far faster than a
 * parameter for every value, and than JSON. A column with the same value in all rows, such as the clinic, is sent once.
 * All rows have the columns of the first, and there is a first.
 */
export function insertRows<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): SQL {
  const [first] = rows;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => first !== undefined && key in first);
  const names = columns.map(([, { name }]) => sql.identifier(name));
  const values: SQL[] = [];
  const arrays: SQL[] = [];
  const aliases: SQL[] = [];
  for (const [key, column] of columns) {
    const type = column.getSQLType();
    const elements = elementsOf(rows, key, /^jsonb?$/.test(type) ? JSON.stringify : textOf);
    const [one] = elements;
    if (elements.every((element) => element === one)) {
      values.push(sql`${one ?? null}::text::${sql.raw(type)}`);
      continue;
    }
    const alias = sql.raw(`c${arrays.length}`);
    values.push(sql`${alias}::${sql.raw(type)}`);
    arrays.push(sql`${arrayLiteral(elements)}::text::${sql.raw(elementTypeOf(type))}[]`);
    aliases.push(alias);
  }
  const source =
    arrays.length === 0 ? sql`generate_series(1, ${rows.length}::int)` : sql`unnest(${sql.join(arrays, comma)})`;
  const named = arrays.length === 0 ? sql`` : sql` as t(${sql.join(aliases, comma)})`;
  return sql`insert into ${sql.identifier(getTableName(table))} (${sql.join(names, comma)})
    select ${sql.join(values, comma)} from ${source}${named}`;
}

/** The texts of one column, null for silence. Neighbours are often alike, so a text is made once for all of them. */
function elementsOf(rows: readonly object[], key: string, write: (value: unknown) => string): (string | null)[] {
  let before: unknown;
  let text: string | null = null;
  return rows.map((row) => {
    const value = (row as Record<string, unknown>)[key]; // a key of the table
    if (value === before) return text;
    before = value;
    text = value === null || value === undefined ? null : write(value);
    return text;
  });
}

const comma = sql.raw(", ");

/** The server unnests an array of arrays to its last element, so an array in a row travels as its text. */
const elementTypeOf = (type: string) => (type.endsWith("[]") ? "text" : type);

const arrayLiteral = (elements: readonly (string | null)[]): string => `{${elements.map(elementOf).join(",")}}`;

const NEEDS_NO_QUOTES = /^[0-9a-z_:.+-]+$/i;

function elementOf(text: string | null): string {
  if (text === null) return "NULL";
  return NEEDS_NO_QUOTES.test(text) && text.toLowerCase() !== "null" ? text : quoted(text);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (!Array.isArray(value)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  return arrayLiteral(value.map((one) => (one === null ? null : textOf(one))));
}

const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
