import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { credentials } from "../schema/people";
import type { Database } from "../tenant";

/** Puts rows into one clinic, in one transaction, as the owner of the tables: row security is forced on that role too. */
export type Sower = {
  /** Many rows in one statement. All rows have the columns of the first. */
  insert<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): Promise<void>;
  /** Passwords belong to the sign-in functions; nobody else may touch them. */
  insertCredentials(rows: readonly (typeof credentials.$inferInsert)[]): Promise<void>;
  /** Any other statement; parameters are texts, cast in the statement. */
  run(text: string, parameters?: readonly string[]): Promise<readonly Record<string, unknown>[]>;
  database: Database;
  /** How many rows were put into which table. */
  counts: Map<string, number>;
};

/**
 * Runs `work` in one transaction of one clinic; all of it is kept, or nothing.
 * @param adminUrl of a role that may become the owner of the tables, as after the migrations.
 */
export async function sowClinic<T>(adminUrl: string, clinicId: string, work: (sower: Sower) => Promise<T>): Promise<T> {
  const sql = postgres(adminUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    await sql.unsafe("begin; set local role portal_owner");
    await sql`select set_config('app.clinic', ${clinicId}, true)`;
    const value = await work(sowerOn(sql));
    await sql.unsafe("commit");
    return value;
  } finally {
    await sql.end({ timeout: 5 }); // an open transaction ends with its connection
  }
}

function sowerOn(sql: postgres.Sql): Sower {
  const counts = new Map<string, number>();
  const insert: Sower["insert"] = async (table, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const name = getTableName(table);
    counts.set(name, (counts.get(name) ?? 0) + rows.length);
    const { text, parameters } = insertStatement(table, rows);
    await sql.unsafe(text, parameters, { prepare: true });
  };
  return {
    insert,
    insertCredentials: async (rows) => {
      await sql.unsafe("set local role portal_sign_in");
      await insert(credentials, rows);
      await sql.unsafe("set local role portal_owner");
    },
    run: (text, parameters = []) => sql.unsafe(text, [...parameters], { prepare: true }),
    database: drizzle(sql),
    counts,
  };
}

/** One array a column, written as the server reads arrays: far faster than a parameter for every value. */
function insertStatement<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]) {
  const [first] = rows;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => first !== undefined && key in first);
  const names = columns.map(([, { name }]) => `"${name}"`).join(", ");
  const values = columns.map(([, column], place) => `c${place}::${column.getSQLType()}`).join(", ");
  const arrays = columns.map((_, place) => `$${place + 1}::text::text[]`).join(", ");
  const aliases = columns.map((_, place) => `c${place}`).join(", ");
  return {
    text: `insert into "${getTableName(table)}" (${names}) select ${values} from unnest(${arrays}) as t(${aliases})`,
    parameters: columns.map(([key]) => arrayLiteral(rows.map((row) => (row as Record<string, unknown>)[key]))), // keys of the table
  };
}

function arrayLiteral(values: readonly unknown[]): string {
  let text = "{";
  for (const value of values) {
    if (text.length > 1) text += ",";
    text += elementOf(value);
  }
  return `${text}}`;
}

const NEEDS_NO_QUOTES = /^[0-9a-z_:.+-]+$/i;

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const text = textOf(value);
  return NEEDS_NO_QUOTES.test(text) && text.toLowerCase() !== "null" ? text : quoted(text);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (Array.isArray(value)) return arrayLiteral(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
