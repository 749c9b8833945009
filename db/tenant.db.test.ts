import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { USUAL_DISPLAY, type Viewer } from "@/lib/domain/viewer";
import { readSettingsAgain } from "@/lib/settings";
import {
  callDatabase,
  closePool,
  DatabaseAway,
  type Mode,
  type Scope,
  sqlState,
  violatedConstraint,
  withSession,
  withTenant,
} from "./tenant";
import { buildClinic, buildClinician, buildPatient, buildSession, closeOwner } from "./testing/factories";
import { proxyTo } from "./testing/proxy";

const id = (end: string) => `00000000-0000-7000-8000-${end.padStart(12, "0")}`;
const HOME = id("a");
const ELSEWHERE = id("b");
const staff = {
  locale: "en",
  timeZone: "Europe/Berlin",
  theme: "system",
  display: USUAL_DISPLAY,
  role: "clinician",
} as const;
const ines: Viewer = { ...staff, clinicId: HOME, userId: id("1"), sessionId: id("51"), name: "Ines" };
const stranger: Viewer = { ...staff, clinicId: ELSEWHERE, userId: id("9"), sessionId: id("59"), name: "The Stranger" };
const maya: Viewer = {
  ...ines,
  userId: id("2"),
  sessionId: id("52"),
  name: "Maya",
  role: "patient",
  patientId: id("32"),
};

const LAB = `
  create table notes (
    clinic_id uuid not null, id uuid not null, patient_id uuid, follows uuid, body text not null,
    primary key (clinic_id, id),
    constraint follows_a_note foreign key (clinic_id, follows) references notes deferrable initially deferred
  );
  alter table notes enable row level security;
  alter table notes force row level security;
  create policy own on notes to portal_app using (
    clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)
    and coalesce(patient_id = nullif(current_setting('app.patient', true), '')::uuid, current_setting('app.patient', true) = ''));
  grant select, insert, update on notes to portal_app;
  insert into notes values ('${HOME}', '${id("a1")}', '${id("32")}', null, 'Maya walks'),
                           ('${HOME}', '${id("a2")}', '${id("33")}', null, 'Tomas swims'),
                           ('${ELSEWHERE}', '${id("b1")}', null, null, 'a canary')`;

const admin = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const directUrl = process.env.DATABASE_APP_URL ?? "";

beforeAll(async () => {
  await admin.unsafe(LAB);
});
afterEach(() => reopen());
afterAll(() => Promise.all([admin.end(), closeOwner()]));

/** Starts over with fresh connections under other settings. */
async function reopen({ url = directUrl, size = 8, prepare = "1" } = {}): Promise<void> {
  await closePool();
  Object.assign(process.env, { DATABASE_APP_URL: url, POOL_SIZE: String(size), DATABASE_PREPARE: prepare });
  readSettingsAgain();
}

const seen = { action: "note.read", entity: "note" };
const done = { action: "note.write", entity: "note" };

const bodies = async ({ db, record }: Scope) => {
  record(seen);
  return (await db.execute<{ body: string }>(sql`select body from notes order by body`)).map((row) => row.body);
};
const write = ({ db }: Scope, noteId: string, follows: string | null = null) =>
  db.execute(sql`insert into notes values (${HOME}, ${noteId}, null, ${follows}, 'written')`);
const kept = async (noteId: string) => (await admin`select 1 from notes where id = ${noteId}`).length === 1;
const auditLines = async () => Number((await admin`select count(*) from audit_events`)[0]?.count);
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no failure",
    (error) => error,
  );

test("what is written is kept together with its audit line", async () => {
  const before = await auditLines();
  await withTenant(
    ines,
    async (scope) => {
      await write(scope, id("c1"));
      scope.record({ ...done, entityId: id("c1"), patientId: id("32"), meta: { rows: 1 } });
    },
    { requestId: "a-request" },
  );
  expect(await kept(id("c1"))).toBe(true);
  expect(await auditLines()).toBe(before + 1);
  const [line] = await admin`select actor_id, actor_role, session_id, patient_id, request_id, meta from audit_events
    where entity_id = ${id("c1")}`;
  expect(line).toEqual({
    actor_id: ines.userId,
    actor_role: "clinician",
    session_id: ines.sessionId,
    patient_id: id("32"),
    request_id: "a-request",
    meta: { rows: 1 },
  });
});

test.each(["read", "look"] as const)(
  "forty transactions of two viewers on one connection, mode %s: each sees its own clinic",
  async (mode) => {
    await reopen({ size: 1 });
    const clinicSeen = (viewer: Viewer) =>
      withTenant(
        viewer,
        async ({ db, record }) => {
          if (mode === "read") record(seen);
          return (await db.execute(sql`select distinct clinic_id from notes`)).map((row) => row.clinic_id);
        },
        { mode },
      );
    const viewers = Array.from({ length: 40 }, (_, turn) => (turn % 2 ? ines : stranger));
    expect(await Promise.all(viewers.map(clinicSeen))).toEqual(viewers.map((viewer) => [viewer.clinicId]));
  },
);

test("a patient's transaction carries the patient, a clinician's carries none", async () => {
  await reopen({ size: 1 });
  expect(await withTenant(maya, bodies, { mode: "read" })).toEqual(["Maya walks"]);
  expect(await withTenant(ines, bodies, { mode: "read" })).toContain("Tomas swims");
});

type Entered = { user_id: string; session_id: string; clinic_id: string; patient_id: string | null };
const hashOf = (text: string) => createHash("sha256").update(text).digest();
const noon = new Date("2026-10-12T12:00:00Z");

/** Enters the session of a token and answers what its owner sees of a clinic's notes and of the context. */
const entering = (token: string, now = noon, work: (scope: Scope) => Promise<unknown> = bodies) =>
  withSession(
    {
      tokenHash: hashOf(token),
      now,
      viewerFrom: (row: Entered) => ({
        ...ines,
        clinicId: row.clinic_id,
        userId: row.user_id,
        sessionId: row.session_id,
      }),
    },
    work,
    { mode: "read" },
  );
const contextOf = async ({ db, record }: Scope) => {
  record(seen);
  const [row] = await db.execute(sql`select current_user as "becomes", current_setting('app.clinic') as clinic,
    current_setting('app.user') as "user", current_setting('app.session') as session, current_setting('app.role') as role,
    current_setting('app.patient') as patient`);
  return row;
};

test("a session is entered with the rights its owner has now, for this transaction only", async () => {
  await reopen({ size: 1 });
  const clinic = await buildClinic();
  const jon = await buildClinician(clinic);
  const tomas = await buildPatient(clinic, [jon]);
  const [ofJon, ofTomas] = [await buildSession(jon, hashOf), await buildSession(tomas, hashOf)];
  const common = { becomes: "portal_app", clinic: clinic.clinicId };
  expect(await entering(ofJon, noon, contextOf)).toEqual({
    ...common,
    user: jon.userId,
    session: jon.sessionId,
    role: "clinician",
    patient: "",
  });
  expect(await entering(ofTomas, noon, contextOf)).toEqual({
    ...common,
    user: tomas.userId,
    session: tomas.sessionId,
    role: "patient",
    patient: tomas.patientId,
  });
  expect(await withTenant(stranger, bodies, { mode: "read" })).toEqual(["a canary"]);
  await admin`update users set role = 'admin' where id = ${jon.userId}`;
  expect(await entering(ofJon, noon, contextOf)).toMatchObject({ role: "admin" });
});

test("nobody enters with a token that is unknown, too old, ended, or of somebody who was shut out", async () => {
  const clinic = await buildClinic();
  const jon = await buildClinician(clinic);
  const token = await buildSession(jon, hashOf);
  const before = await auditLines();
  const atItsEnd = new Date((await admin`select expires_at from sessions where id = ${jon.sessionId}`)[0]?.expires_at);
  expect(await entering("nobody's")).toBeNull();
  expect(await entering(token, atItsEnd)).toBeNull();
  await admin`update users set disabled_at = now() where id = ${jon.userId}`;
  expect(await entering(token)).toBeNull();
  await admin`update users set disabled_at = null where id = ${jon.userId}`;
  await admin`update sessions set ended_at = now(), ended_because = 'signed_out' where id = ${jon.sessionId}`;
  expect(await entering(token)).toBeNull();
  expect(await auditLines()).toBe(before);
});

test("a lost BEGIN before a session is entered ends in permission denied", async () => {
  const jon = await buildClinician(await buildClinic());
  const token = await buildSession(jon, hashOf);
  const lossy = await proxyTo(directUrl, (sent) =>
    Buffer.from(sent.toString("latin1").replace("begin;", "     ;"), "latin1"),
  );
  await reopen({ url: lossy.url, size: 1 });
  expect(sqlState(await failure(entering(token)))).toBe("42501");
  await lossy.close();
});

test("outside a transaction the login role may read no table", async () => {
  const bare = postgres(directUrl, { max: 1, onnotice: () => {} });
  const tables =
    await admin`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
  expect(tables.length).toBeGreaterThan(20);
  for (const { relname } of tables) {
    expect(sqlState(await failure(bare.unsafe(`select * from "${relname}"`)))).toBe("42501");
  }
  await bare.end();
});

test("a lost BEGIN ends in permission denied, never in rows", async () => {
  const lossy = await proxyTo(directUrl, (sent) =>
    Buffer.from(sent.toString("latin1").replace("begin;", "     ;"), "latin1"),
  );
  await reopen({ url: lossy.url, size: 1 });
  expect(sqlState(await failure(withTenant(ines, bodies, { mode: "read" })))).toBe("42501");
  await lossy.close();
});

test("a transaction without a recorded deed is refused and undone", async () => {
  expect(await failure(withTenant(ines, (scope) => write(scope, id("c2"))))).toMatchObject({
    message: expect.stringMatching(/must record a deed/),
  });
  expect(await kept(id("c2"))).toBe(false);
  const read = withTenant(ines, ({ db }) => db.execute(sql`select 1`), { mode: "read" });
  expect(await failure(read)).toMatchObject({ message: expect.stringMatching(/must record a deed/) });
});

test("a look refuses to write and to record", async () => {
  expect(sqlState(await failure(withTenant(ines, (scope) => write(scope, id("c3")), { mode: "look" })))).toBe("25006");
  expect(await failure(withTenant(ines, bodies, { mode: "look" }))).toMatchObject({
    message: expect.stringMatching(/no audit line/),
  });
});

test.each(["write", "read", "look"] as const)("an SQL error swallowed in mode %s raises all the same", async (mode) => {
  const swallowing = withTenant(
    ines,
    async ({ db, record }) => {
      if (mode !== "look") record(seen);
      if (mode === "write") await db.execute(sql`insert into notes values (${HOME}, ${id("c4")}, null, null, 'half')`);
      await db.execute(sql`select 1/0`).catch(() => {});
    },
    { mode },
  );
  expect(sqlState(await failure(swallowing))).toBe("22012");
  expect(await kept(id("c4"))).toBe(false);
});

test("a query nobody awaited undoes the transaction, and after it the handle is dead", async () => {
  await reopen({ size: 1 });
  let late: Promise<unknown> = Promise.resolve();
  let escaped: Scope | undefined;
  const forgetful = withTenant(ines, async (scope) => {
    escaped = scope;
    scope.record(done);
    late = failure(write(scope, id("c5")).execute());
  });
  expect(await failure(forgetful)).toMatchObject({ message: expect.stringMatching(/was not awaited/) });
  await late;
  expect(await kept(id("c5"))).toBe(false);
  const next = withTenant(stranger, async (scope) => {
    const strays = escaped ? await failure(escaped.db.execute(sql`select body from notes`).execute()) : "no scope";
    expect(strays).toMatchObject({ cause: { message: expect.stringMatching(/has ended/) } });
    return bodies(scope);
  });
  expect(await next).toEqual(["a canary"]);
});

test("a commit that the server refuses is an error, and its name is told", async () => {
  const orphan = withTenant(ines, async (scope) => {
    scope.record(done);
    await write(scope, id("c6"), id("ffff"));
  });
  const error = await failure(orphan);
  expect([sqlState(error), violatedConstraint(error)]).toEqual(["23503", "follows_a_note"]);
  expect(await kept(id("c6"))).toBe(false);
});

test("an answer to the commit that is not COMMIT is an error", async () => {
  const aborting = await proxyTo(directUrl, (sent) =>
    Buffer.from(sent.toString("latin1").replace("commit\0", "abort \0"), "latin1"),
  );
  await reopen({ url: aborting.url, size: 1 });
  const undone = withTenant(ines, async (scope) => {
    await write(scope, id("cc"));
    scope.record(done);
  });
  expect(await failure(undone)).toMatchObject({ message: expect.stringMatching(/rolled the transaction back/) });
  expect(await kept(id("cc"))).toBe(false);
  await aborting.close();
});

test("an audit line that can't be written undoes the deed", async () => {
  const unspeakable = withTenant(ines, async (scope) => {
    await write(scope, id("c7"));
    scope.record({ ...done, patientId: "not an id" });
  });
  expect(sqlState(await failure(unspeakable))).toBe("22P02");
  expect(await kept(id("c7"))).toBe(false);
});

test("an error that leaves the door tells no value of the statement", async () => {
  const secret = "I could not get out of bed";
  const twice = withTenant(ines, ({ db }) =>
    db.execute(sql`insert into notes values (${HOME}, ${secret}, null, null, ${secret})`),
  );
  const error = await failure(twice);
  expect(sqlState(error)).toBe("22P02");
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(secret);
  expect((error as Error).cause).toBeUndefined();
});

test("an error of the work itself passes unchanged and undoes everything", async () => {
  await reopen({ size: 1 });
  const own = new Error("the verb changed its mind");
  const changed = withTenant(ines, async (scope) => {
    scope.record(done);
    await write(scope, id("c8"));
    throw own;
  });
  expect(await failure(changed)).toBe(own);
  await withTenant(stranger, bodies); // commits on the same connection
  expect(await kept(id("c8"))).toBe(false);
});

test("a transaction over its time is cut, and the connection replaced", async () => {
  await reopen({ size: 1 });
  const from = performance.now();
  const slow = withTenant(ines, ({ db }) => db.execute(sql`select pg_sleep(5)`), { limit: 300 });
  const nextInLine = withTenant(ines, bodies, { mode: "read" });
  expect(await failure(slow)).toMatchObject({ name: "DatabaseAway", reason: "too-slow" });
  expect(await nextInLine).toContain("Maya walks");
  const idle = withTenant(ines, () => new Promise(() => {}), { limit: 300 });
  expect(await failure(idle)).toMatchObject({ name: "DatabaseAway", reason: "too-slow" });
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(await withTenant(ines, bodies, { mode: "read" })).toContain("Maya walks");
});

test("a full pool turns the next one away within its time, and serves again afterwards", async () => {
  await reopen({ size: 2 });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holders = [1, 2].map(() => withTenant(ines, () => held, { mode: "look" }));
  const from = performance.now();
  expect(await failure(withTenant(ines, bodies))).toMatchObject({ name: "DatabaseAway", reason: "no-connection-free" });
  expect(performance.now() - from).toBeLessThan(4_000);
  letGo();
  await Promise.all(holders);
  expect(await withTenant(ines, bodies, { mode: "read" })).toContain("Maya walks");
});

test("a database that is not there is told at once, and asked again by the next", async () => {
  const proxy = await proxyTo(directUrl);
  await reopen({ url: proxy.url });
  await proxy.close();
  const from = performance.now();
  expect(await failure(withTenant(ines, bodies))).toBeInstanceOf(DatabaseAway);
  expect(await failure(callDatabase("session_look", new Uint8Array(32), new Date()))).toBeInstanceOf(DatabaseAway);
  expect(performance.now() - from).toBeLessThan(4_000);
});

test("a server that accepts and never answers is given up within 3 s", async () => {
  const silent = await proxyTo(directUrl, () => Buffer.alloc(0));
  await reopen({ url: silent.url, size: 2 });
  const from = performance.now();
  const waiting = [withTenant(ines, bodies), callDatabase("session_look", new Uint8Array(32), new Date())];
  for (const error of await Promise.all(waiting.map(failure))) expect(error).toBeInstanceOf(DatabaseAway);
  expect(performance.now() - from).toBeLessThan(4_500);
  await silent.close();
});

test("a backend killed between two queries ends the transaction, not the process", async () => {
  await reopen({ size: 1 });
  const cut = withTenant(ines, async (scope) => {
    scope.record(done);
    await write(scope, id("c9"));
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_login' and datname = current_database()`;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await write(scope, id("ca"));
  });
  expect(await failure(cut)).toMatchObject({ name: "DatabaseAway", reason: "connection-lost" });
  expect([await kept(id("c9")), await kept(id("ca"))]).toEqual([false, false]);
  expect(await withTenant(ines, bodies, { mode: "read" })).toContain("Maya walks");
});

const garbage: [string, Partial<Record<string, unknown>>][] = [
  ["a clinic that is SQL", { clinicId: "'; drop table notes; --" }],
  ["a user with a line break", { userId: `${id("1")}\n` }],
  ["no session", { sessionId: "" }],
  ["an id that is an object", { clinicId: { toString: () => HOME } }],
  ["an unknown role", { role: "portal_owner" }],
  ["a role from the prototype", { role: "constructor" }],
  ["a patient without an id", { role: "patient", patientId: undefined }],
];

test.each(garbage)("a viewer with %s gets no connection", async (_, change) => {
  const wrong = { ...ines, ...change } as Viewer; // what a broken caller would hand over
  expect(await failure(withTenant(wrong, bodies))).toBeInstanceOf(TypeError);
});

test("a name that is not a function's is refused", async () => {
  expect(await failure(callDatabase("session_look($1); --"))).toBeInstanceOf(TypeError);
  expect(sqlState(await failure(callDatabase("audit_append", "[]")))).toBe("42501");
});

const WAITS_FOR_THE_DISK = `do $$ begin
  execute format('alter role portal_login in database %I set synchronous_commit = on', current_database()); end $$`;

test("no commit waits for the disk but that of a write which calls itself a read", async () => {
  await admin.unsafe(`${WAITS_FOR_THE_DISK};
    create function say_level() returns trigger language plpgsql as $$
      begin raise exception using errcode = 'P0002', message = current_setting('synchronous_commit'); end $$;
    create constraint trigger say_level after insert on audit_events deferrable initially deferred
      for each row execute function say_level()`);
  const writing = async (scope: Scope) => {
    await write(scope, id("cb"));
    scope.record(done);
  };
  const level = async (work: (scope: Scope) => Promise<unknown>, mode: Mode) =>
    String(await failure(withTenant(ines, work, { mode }))).match(/\((\w+)\)/)?.[1];
  await reopen();
  const levels = [await level(bodies, "read"), await level(writing, "read"), await level(writing, "write")];
  await admin.unsafe("drop trigger say_level on audit_events");
  expect(levels).toEqual(["off", "on", "off"]);
});

test("what was written is on disk before it is answered", async () => {
  await admin.unsafe(WAITS_FOR_THE_DISK);
  await reopen();
  for (let turn = 0; turn < 20; turn += 1) {
    const written = await withTenant(ines, async (scope) => {
      await write(scope, uuidv7());
      scope.record(done);
      return scope.db.execute<{ lsn: string }>(sql`select pg_current_wal_insert_lsn()::text as lsn`);
    });
    const [row] = await admin`select pg_current_wal_flush_lsn() >= ${written[0]?.lsn ?? ""}::pg_lsn as is_kept`;
    expect(row?.is_kept).toBe(true);
  }
});

test("a look-up takes one round trip, a look one, a read two, a write of one step two", async () => {
  const proxy = await proxyTo(directUrl);
  await reopen({ url: proxy.url, size: 1 });
  const count = async (work: () => Promise<unknown>) => {
    await work(); // connects and prepares
    proxy.reset();
    await work();
    return proxy.roundTrips();
  };
  const two = async ({ db, record }: Scope) => {
    record(seen);
    return Promise.all([
      db.execute(sql`select ${1}::int`),
      db.execute(sql`select body from notes where id = ${id("a1")}`),
    ]);
  };
  expect(await count(() => callDatabase("session_look", new Uint8Array(32), new Date()))).toBe(1);
  expect(await count(() => withTenant(ines, ({ db }) => db.execute(sql`select ${2}::int`), { mode: "look" }))).toBe(1);
  expect(await count(() => withTenant(ines, two, { mode: "read" }))).toBe(2);
  expect(await count(() => withTenant(ines, two))).toBe(2);
  await proxy.close();
});

test("arrays go in and come out whole", async () => {
  const texts = ["plain", "", "NULL", null, 'a "quoted" \\ one', "a,b{c}"];
  const [row] = await withTenant(
    ines,
    ({ db }) =>
      db.execute(sql`select ${sql.param(texts)}::text[] as texts, ${sql.param([1, -2])}::int[] as numbers,
        ${sql.param([])}::uuid[] as none, ${sql.param([true, false])}::boolean[] as booleans,
        ${HOME} = any(${sql.param([ELSEWHERE, HOME])}::uuid[]) as found, array['{"a":1}'::jsonb] as documents`),
    { mode: "look" },
  );
  expect(row).toEqual({
    texts,
    numbers: [1, -2],
    none: [],
    booleans: [true, false],
    found: true,
    documents: [{ a: 1 }],
  });
});

test("a connection that dies while it is being made is an error, not a crash", async () => {
  const crashes: unknown[] = [];
  const note = (reason: unknown) => crashes.push(reason);
  process.on("unhandledRejection", note);
  let messages = 0;
  for (let dyingAt = 1; dyingAt <= 5; dyingAt++) {
    messages = 0;
    const dying = await proxyTo(directUrl, (sent) => {
      messages += 1;
      if (messages === dyingAt) void dying.close();
      return sent;
    });
    await reopen({ url: dying.url, size: 1 });
    await failure(withTenant(ines, bodies, { mode: "read" }));
    await dying.close().catch(() => {});
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off("unhandledRejection", note);
  expect(crashes).toEqual([]);
});

test("everything works without prepared statements, as behind PgBouncer", async () => {
  await reopen({ prepare: "0" });
  expect(await withTenant(maya, bodies, { mode: "read" })).toEqual(["Maya walks"]);
  expect(await callDatabase("throttle_take", new Uint8Array(32), 5, 60, new Date())).toEqual([{ throttle_take: 0 }]);
  const [prepared] = await withTenant(
    ines,
    ({ db }) => db.execute(sql`select count(*)::int from pg_prepared_statements`),
    {
      mode: "look",
    },
  );
  expect(prepared).toEqual({ count: 0 });
});

const written = async (prefix: string) =>
  (await admin`select body from notes where body like ${`${prefix}%`} order by body`).map(({ body }) => body);
const put = ({ db, viewer }: Scope, end: string, body: string) =>
  db.execute(sql`insert into notes (clinic_id, id, body) values (${viewer.clinicId}, ${id(end)}, ${body})`);
const recorded = async (action: string) => (await admin`select 1 from audit_events where action = ${action}`).length;

test("a part that fails is undone alone, with what it recorded, and the rest is kept", async () => {
  const { clinicId } = await buildClinic();
  const reason = await withTenant({ ...ines, clinicId }, async (scope) => {
    scope.record({ action: "part.kept", entity: "note" });
    await put(scope, "c1", "apart: first");
    const failed = await scope
      .apart(async () => {
        scope.record({ action: "part.undone", entity: "note" });
        await put(scope, "c2", "apart: undone");
        await put(scope, "c1", "apart: the same id again");
      })
      .catch((error: unknown) => error);
    await scope.apart(() => put(scope, "c3", "apart: second"));
    return failed;
  });
  expect(sqlState(reason)).toBe("23505");
  expect(await written("apart:")).toEqual(["apart: first", "apart: second"]);
  expect([await recorded("part.kept"), await recorded("part.undone")]).toEqual([1, 0]);
});

test("a part that throws of its own accord, or swallows its error, is undone too", async () => {
  const { clinicId } = await buildClinic();
  await withTenant({ ...ines, clinicId }, async (scope) => {
    scope.record(done);
    const threw = scope.apart(async () => {
      await put(scope, "d1", "parts: thrown away");
      throw new Error("Not this.");
    });
    await expect(threw).rejects.toThrow("Not this.");
    const swallowed = scope.apart(async () => {
      await put(scope, "d2", "parts: swallowed");
      await scope.db.execute(sql`select 1 / 0`).catch(() => {});
    });
    await expect(swallowed).rejects.toThrow("22012");
    await put(scope, "d3", "parts: kept");
  });
  expect(await written("parts:")).toEqual(["parts: kept"]);
});

test("parts do not run at once, nor after the transaction has failed", async () => {
  const { clinicId } = await buildClinic();
  const both = withTenant({ ...ines, clinicId }, async (scope) => {
    scope.record(done);
    const slow = scope.apart(() => scope.db.execute(sql`select pg_sleep(0.05)`));
    await expect(scope.apart(async () => 1)).rejects.toThrow("One part");
    await slow;
    await scope.db.execute(sql`select 1 / 0`).catch(() => {});
    await expect(scope.apart(async () => 1)).rejects.toThrow("22012");
  });
  await expect(both).rejects.toThrow("22012");
});

test("a connection that dies in a part takes the whole transaction with it", async () => {
  const { clinicId } = await buildClinic();
  const lost = withTenant({ ...ines, clinicId }, async (scope) => {
    scope.record(done);
    await scope
      .apart(async () => {
        const [mine] = await scope.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        await admin`select pg_terminate_backend(${mine?.pid ?? 0})`;
        await scope.db.execute(sql`select 1`);
      })
      .catch(() => {});
    await scope.db.execute(sql`select 1`);
  });
  await expect(lost).rejects.toBeInstanceOf(DatabaseAway);
});
