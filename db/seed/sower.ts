import { getTableName } from "drizzle-orm";
import { PgDialect, type PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { insertRows } from "../insert-rows";
import * as tables from "../schema";
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
 * When the server looks at the foreign keys of reports: at each row, or at all rows at once before the transaction ends.
 * The latter is more than twice as fast and locks these tables meanwhile, for readers too.
 */
export type KeyChecks = "by-row" | "at-the-end";

/** The many: what patients tell, and what is worked out from it. */
const MANY = [
  tables.checkIns,
  tables.checkInItems,
  tables.leftOutDays,
  tables.mornings,
  tables.patientDays,
  tables.patientWeeks,
].map((table) => getTableName(table));

/** True while no clinic of this database has a report: then nobody waits for a lock on reports. */
export async function hasNoReports(adminUrl: string): Promise<boolean> {
  const client = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    // Row security hides the rows of others from the owner, but not how much room they take.
    const [row] = await client<{ size: string }[]>`
      select sum(pg_relation_size(oid))::text as size from pg_class
      where relnamespace = 'public'::regnamespace and relname in ${client(MANY)}`;
    return row?.size === "0";
  } finally {
    await client.end();
  }
}

/**
 * Runs `work` in one transaction of one clinic; all of it is kept, or nothing.
 * @param adminUrl of a role that may become the owner of the tables, as after the migrations.
 */
export async function sowClinic<T>(
  adminUrl: string,
  clinicId: string,
  work: (sower: Sower) => Promise<T>,
  keyChecks: KeyChecks = "by-row",
): Promise<T> {
  const client = postgres(adminUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    await client.unsafe("begin; set local role portal_owner");
    await client`select set_config('app.clinic', ${clinicId}, true)`;
    const sower = sowerOn(client);
    const value = keyChecks === "at-the-end" ? await checkedAtTheEnd(sower, work) : await work(sower);
    await client.unsafe("commit");
    return value;
  } finally {
    await client.end({ timeout: 5 }); // an open transaction ends with its connection
  }
}

/**
 * Takes the foreign keys away and puts the same ones back, which makes the server check all rows of this clinic. Rows of
 * other clinics keep what was checked when they were written: nobody can change a table on either side meanwhile.
 */
async function checkedAtTheEnd<T>(sower: Sower, work: (sower: Sower) => Promise<T>): Promise<T> {
  const keys = await sower.run(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and conrelid = any($1::text::regclass[]) order by conname`,
    [`{${MANY.join(",")}}`],
  );
  for (const key of keys) await sower.run(String(key.drop));
  const value = await work(sower);
  for (const key of keys) await sower.run(String(key.add));
  return value;
}

function sowerOn(client: postgres.Sql): Sower {
  const counts = new Map<string, number>();
  const insert: Sower["insert"] = async (table, rows) => {
    if (rows.length === 0) return;
    const name = getTableName(table);
    counts.set(name, (counts.get(name) ?? 0) + rows.length);
    const { sql, params } = new PgDialect().sqlToQuery(insertRows(table, rows));
    await client.unsafe(sql, params as string[], { prepare: true }); // an array a column, written as text
  };
  return {
    insert,
    insertCredentials: async (rows) => {
      await client.unsafe("set local role portal_sign_in");
      await insert(credentials, rows);
      await client.unsafe("set local role portal_owner");
    },
    run: (text, parameters = []) => client.unsafe(text, [...parameters], { prepare: true }),
    database: drizzle(client),
    counts,
  };
}
