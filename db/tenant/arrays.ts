import type postgres from "postgres";

// The driver would ask each new connection which array types there are, and when the connection dies during that
// question it leaves a rejection that nobody can catch, which ends the process (seen in postgres 3.4.9). So the
// question is switched off, and the arrays we use are written and read here.

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
export function arrayText(values: readonly unknown[]): string {
  return `{${values.map(elementText).join(",")}}`;
}

function elementText(value: unknown): string {
  if (value === null) return "NULL";
  if (Array.isArray(value)) return arrayText(value);
  const text = value instanceof Date ? value.toISOString() : String(value);
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

const ELEMENT = /"((?:[^"\\]|\\.)*)"|[^,]+/gs;

/** Elements of a one-dimensional array as PostgreSQL writes it. */
const arrayOf =
  <T>(element: (text: string) => T) =>
  (text: string): (T | null)[] =>
    [...text.slice(1, -1).matchAll(ELEMENT)].map(([whole, quoted]) => {
      if (quoted !== undefined) return element(quoted.replace(/\\(.)/gs, "$1"));
      return whole === "NULL" ? null : element(whole);
    });

const type = <T>(oids: [number, ...number[]], element: (text: string) => T) => ({
  to: oids[0],
  from: oids,
  parse: arrayOf(element),
  serialize: (value: unknown) => value, // arrays are text before they reach the driver
});

/** By the numbers of pg_type.oid. Days and instants stay as drizzle wants them. */
export const ARRAY_TYPES = {
  texts: type([1009, 1015, 2951, 1016], String), // text, varchar, uuid, bigint
  numbers: type([1007, 1005, 1021, 1022], Number), // integer, smallint, real, double precision
  booleans: type([1000], (text) => text === "t"),
  documents: type([3807, 199], JSON.parse), // jsonb, json
} satisfies Record<string, postgres.PostgresType>;
