import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { refuseUnsafeDatabase, selfCheck, UnsafeDatabase } from "./self-check";
import { cloneDatabase, type TestDatabase } from "./testing/clone";

// Every finding is broken once, each time on a copy of its own. Roles belong to the whole server, so instead of the
// app's own login a new one with the fault is made, and dropped again.

let database: TestDatabase;
let admin: postgres.Sql;
let faultyLogin: string | null;

beforeEach(async () => {
  database = await cloneDatabase({
    adminUrl: inject("adminUrl"),
    template: inject("template"),
    appPassword: inject("appPassword"),
  });
  admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  faultyLogin = null;
});

afterEach(async () => {
  if (faultyLogin) await admin.unsafe(`drop owned by ${faultyLogin}; drop role ${faultyLogin}`);
  await admin.end();
  await database.drop();
});

async function loginWith(options: string): Promise<string> {
  faultyLogin = `test_login_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(18).toString("hex");
  await admin.unsafe(`create role ${faultyLogin} login password '${password}' ${options}`);
  return Object.assign(new URL(database.appUrl), { username: faultyLogin, password }).href;
}

const namesFound = async (url = database.appUrl) => [
  ...new Set((await selfCheck(url, "waived")).map(({ name }) => name)),
];

test("a migrated database has nothing to be ashamed of", async () => {
  expect(await selfCheck(database.appUrl, "waived")).toEqual([]);
  await refuseUnsafeDatabase(database.appUrl, "waived");
});

const brokenLogins: [string, string, string[]][] = [
  ["a superuser", "noinherit superuser", ["login-has-powers"]],
  ["a role that bypasses row security", "noinherit bypassrls in role portal_app", ["login-has-powers"]],
  ["a role that makes roles", "noinherit createrole in role portal_app", ["login-has-powers"]],
  ["a role that may become portal_backup", "noinherit in role portal_app, portal_backup", ["login-has-powers"]],
  ["a role that inherits", "inherit in role portal_app", ["login-inherits"]],
  ["a role that may become the owner", "noinherit in role portal_app, portal_owner", ["app-owns"]],
];

test.each(brokenLogins)("%s as the login is found", async (_, options, names) => {
  expect(await namesFound(await loginWith(options))).toEqual(expect.arrayContaining(names));
});

const withoutLimit = (setting: string) => `do $$ begin
  execute format('alter role portal_login in database %I set ${setting} = 0', current_database()); end $$`;

const breaks: [name: string, how: string][] = [
  ["login-has-rights", "grant select on patients to portal_login"],
  ["login-has-rights", "grant select (name) on users to public"],
  ["app-may-create", "grant create on schema public to portal_app"],
  ["app-may-truncate", "grant truncate on check_ins to portal_app"],
  ["audit-may-be-changed", "grant update on audit_events to portal_app"],
  ["audit-may-be-changed", "grant delete on audit_events to portal_app"],
  ["audit-may-be-changed", "grant insert on audit_events to portal_app"],
  ["audit-may-be-changed", "grant update (hash) on audit_heads to portal_app"],
  ["not-migrated", "alter function audit_append(jsonb) rename to something_else"],
  ["row-security-off", "alter table mornings disable row level security"],
  ["row-security-off", "alter table mornings no force row level security"],
  ["row-security-off", "create table halls (clinic_id uuid) partition by hash (clinic_id)"],
  [
    "row-security-off",
    `create table halls (clinic_id uuid) partition by hash (clinic_id);
     alter table halls enable row level security; alter table halls force row level security;
     create table halls_0 partition of halls for values with (modulus 1, remainder 0)`,
  ],
  ["policy-without-clinic", "create policy open_house on pauses for select to portal_app using (true)"],
  ["policy-without-clinic", "create policy open_house on pauses for insert with check (patient_id is not null)"],
  ["view-sees-all", "create view everybody as select * from patients"],
  ["view-sees-all", "create materialized view everybody as select * from patients"],
  ["locks-kept-for-ever", withoutLimit("statement_timeout")],
  ["locks-kept-for-ever", withoutLimit("idle_in_transaction_session_timeout")],
  ["function-without-path", "create function shady() returns integer language sql security definer as 'select 1'"],
];

test.each(breaks)("%s is found after: %s", async (name, how) => {
  await admin.unsafe(how);
  expect(await namesFound()).toEqual([name]);
});

test("rows that a person of another clinic sees are found, whatever their policies look like", async () => {
  await admin.unsafe(`
    create table canaries (clinic_id uuid not null);
    alter table canaries enable row level security;
    alter table canaries force row level security;
    create policy looks_right on canaries to portal_app
      using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid or true);
    grant select on canaries to portal_app;
    insert into canaries values (gen_random_uuid())`);
  expect(await namesFound()).toEqual(["foreign-rows-visible"]);
});

test("a server that forgets is found, unless a test waives it", async () => {
  await admin.unsafe(`do $$ begin
    execute format('alter role portal_login in database %I set synchronous_commit = off', current_database()); end $$`);
  const off = await admin<{ name: string }[]>`select name from pg_settings
    where name in ('fsync', 'full_page_writes') and setting = 'off'`;
  const findings = await selfCheck(database.appUrl);
  const named = findings.map(({ sentence }) => sentence.match(/with (\w+)=off/)?.[1]).sort();
  expect(named).toEqual([...off.map(({ name }) => name), "synchronous_commit"].sort());
  expect(await namesFound()).toEqual([]);
});

test("an unsafe database is refused with one sentence per reason", async () => {
  await admin.unsafe("grant truncate on check_ins, mornings to portal_app");
  const refusal = refuseUnsafeDatabase(database.appUrl, "waived");
  await expect(refusal).rejects.toBeInstanceOf(UnsafeDatabase);
  await expect(refusal).rejects.toThrow(/check_ins.*revoke TRUNCATE\.\n.*mornings.*revoke TRUNCATE\.$/);
});
