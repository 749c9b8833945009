import path from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { now } from "@/lib/clock";
import { stockEveryClinic } from "./library/stock";

const migrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");
const ONE_AT_A_TIME = 7_261_001;

/**
 * Brings the database at `adminUrl` to the newest schema: roles first (they belong to the whole server), then migrations,
 * then the newest shipped exercises and templates in every clinic.
 * Two starts at once wait for each other. `appPassword` becomes the password of `portal_login`, the app's own role.
 * @throws whatever the server answers, when the role in `adminUrl` may not create roles or tables
 */
export async function migrateAll(adminUrl: string, { appPassword }: { appPassword: string }): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${ONE_AT_A_TIME})`;
    await makeRoles(sql, appPassword);
    await sql.unsafe("set role portal_owner");
    await migrate(drizzle(sql), { migrationsFolder, migrationsSchema: "migrations" });
    await stockEveryClinic(drizzle(sql), now());
    await sql.unsafe("reset role");
  } finally {
    await sql.end();
  }
}

/** The address under which the app connects: same server and database, but as `portal_login`. */
export function appUrlFrom(adminUrl: string, appPassword: string): string {
  const url = new URL(adminUrl);
  url.username = "portal_login";
  url.password = encodeURIComponent(appPassword);
  return url.href;
}

async function makeRoles(sql: postgres.Sql, appPassword: string): Promise<void> {
  const quoted = `'${appPassword.replaceAll("'", "''")}'`;
  const [{ database } = { database: "" }] = await sql<{ database: string }[]>`select current_database() as database`;
  await sql.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'portal_owner') then create role portal_owner nologin noinherit; end if;
      if not exists (select from pg_roles where rolname = 'portal_sign_in') then create role portal_sign_in nologin noinherit; end if;
      if not exists (select from pg_roles where rolname = 'portal_app') then create role portal_app nologin noinherit; end if;
      if not exists (select from pg_roles where rolname = 'portal_login') then create role portal_login login noinherit; end if;
      if not exists (select from pg_roles where rolname = 'portal_backup') then
        if (select rolsuper from pg_roles where rolname = current_user) then create role portal_backup nologin bypassrls;
        else create role portal_backup nologin; end if;
      end if;
    end $$`);
  // The app gives up sooner by itself; the time limits free the locks of an app that was frozen or cut off.
  // Every question of the app begins with a key, so one plan fits all its values; planning each anew took a fifth longer.
  await sql.unsafe(`
    alter role portal_login password ${quoted};
    alter role portal_login set plan_cache_mode = force_generic_plan;
    alter role portal_login set statement_timeout = '15s';
    alter role portal_login set idle_in_transaction_session_timeout = '15s'`);
  await sql.unsafe(`
    grant portal_app to portal_login;
    grant portal_owner to current_user;
    grant portal_sign_in to portal_owner;
    grant create on database "${database.replaceAll('"', '""')}" to portal_owner;
    grant usage, create on schema public to portal_owner, portal_sign_in;
    revoke create on schema public from public`);
}
