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
    const given = rows.map((row) => (row as Record<string, unknown>)[key] ?? null); // a key of the table
    const write = /^jsonb?$/.test(type) ? JSON.stringify : textOf;
    const [one] = given;
    if (given.every((value) => value === one)) {
      values.push(sql`${one === null ? null : write(one)}::text::${sql.raw(type)}`);
      continue;
    }
    const alias = sql.raw(`c${arrays.length}`);
    values.push(sql`${alias}::${sql.raw(type)}`);
    arrays.push(sql`${arrayLiteral(given, write)}::text::${sql.raw(elementTypeOf(type))}[]`);
    aliases.push(alias);
  }
  const source =
    arrays.length === 0 ? sql`generate_series(1, ${rows.length}::int)` : sql`unnest(${sql.join(arrays, comma)})`;
  const named = arrays.length === 0 ? sql`` : sql` as t(${sql.join(aliases, comma)})`;
  return sql`insert into ${sql.identifier(getTableName(table))} (${sql.join(names, comma)})
    select ${sql.join(values, comma)} from ${source}${named}`;
}

const comma = sql.raw(", ");

/** The server unnests an array of arrays to its last element, so an array in a row travels as its text. */
const elementTypeOf = (type: string) => (type.endsWith("[]") ? "text" : type);

/** Written in one go. Neighbours are often alike, so an element is made once for all of them. */
function arrayLiteral(given: readonly unknown[], write: (value: unknown) => string): string {
  let literal = "";
  let before: unknown;
  let element = "";
  for (const value of given) {
    if (literal === "" || value !== before) element = elementOf(value, write);
    before = value;
    literal += literal === "" ? `{${element}` : `,${element}`;
  }
  return literal === "" ? "{}" : `${literal}}`;
}

const NEEDS_NO_QUOTES = /^[0-9a-z_:.+-]+$/i;

function elementOf(value: unknown, write: (value: unknown) => string): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "number") return String(value);
  const text = write(value);
  const isPlain = NEEDS_NO_QUOTES.test(text) && !(text.length === 4 && text.toLowerCase() === "null");
  return isPlain ? text : quoted(text);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (!Array.isArray(value)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  return arrayLiteral(value, textOf);
}

const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
