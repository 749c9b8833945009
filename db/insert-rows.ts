import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * One statement for many rows: an array a column, written as the server reads arrays, which is far faster than a
 * parameter for every value, and than JSON. All rows have the columns of the first, and there is a first.
 */
export function insertRows<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): SQL {
  const [first] = rows;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => first !== undefined && key in first);
  const names = columns.map(([, { name }]) => sql.identifier(name));
  const arrays = columns.map(([key, column]) => {
    const write = /^jsonb?$/.test(column.getSQLType()) ? asJson : asItIs;
    const values = arrayLiteral(rows.map((row) => write((row as Record<string, unknown>)[key]))); // a key of the table
    return sql`${values}::text::${sql.raw(elementTypeOf(column.getSQLType()))}[]`;
  });
  const values = columns.map(([, column], place) => sql.raw(`c${place}::${column.getSQLType()}`));
  const aliases = columns.map((_, place) => sql.raw(`c${place}`));
  return sql`insert into ${sql.identifier(getTableName(table))} (${sql.join(names, comma)})
    select ${sql.join(values, comma)} from unnest(${sql.join(arrays, comma)}) as t(${sql.join(aliases, comma)})`;
}

const comma = sql.raw(", ");

const asItIs = (value: unknown) => value;
/** Also of a list, which in other columns is an array. */
const asJson = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** The server unnests an array of arrays to its last element, so an array in a row travels as its text. */
const elementTypeOf = (type: string) => (type.endsWith("[]") ? "text" : type);

const arrayLiteral = (values: readonly unknown[]): string => `{${values.map(elementOf).join(",")}}`;

const NEEDS_NO_QUOTES = /^[0-9a-z_:.+-]+$/i;

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = textOf(value);
  return NEEDS_NO_QUOTES.test(text) && text.toLowerCase() !== "null" ? text : quoted(text);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (Array.isArray(value)) return arrayLiteral(value);
  return String(value);
}

const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
