import type { Role, Viewer } from "@/lib/domain/viewer";
import { settings } from "@/lib/settings";
import { DatabaseAway, QueryFailed, translated } from "./tenant/errors";
import type { Line, Parameter } from "./tenant/line";
import { Pool } from "./tenant/pool";
import { type Database, type Statement, Transaction } from "./tenant/transaction";

export { type AwayReason, DatabaseAway, QueryFailed, sqlState, violatedConstraint } from "./tenant/errors";
export type { Database } from "./tenant/transaction";

/** One line of the audit trail; `meta` holds counts and kinds, never what somebody said. */
export type Deed = {
  action: string;
  entity: string;
  entityId?: string;
  patientId?: string;
  purpose?: string;
  /** "done" unless said otherwise. */
  outcome?: "done" | "refused";
  meta?: Readonly<Record<string, string | number | boolean>>;
};

export type Scope = {
  /** Queries of this transaction. Any SQL error, swallowed or not, undoes all of it. */
  db: Database;
  viewer: Viewer;
  /** Notes what was done or seen; the line is written last, in the same transaction. */
  record(deed: Deed): void;
  /**
   * Runs a part of the transaction that may fail by itself: then what it wrote and recorded is undone, and the rest goes
   * on. One at a time. @throws what `work` threw, once that is done.
   */
  apart<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * write: changes things. read: shows health data. Both need at least one recorded deed.
 * look: shows nothing of anybody's health, may change nothing, leaves no audit line.
 */
export type Mode = "write" | "read" | "look";

export type TenantOptions = {
  mode?: Mode;
  /** Ties the audit lines to one request. */
  requestId?: string;
  /** Milliseconds until the whole transaction must be over. */
  limit?: number;
};

/** Milliseconds until a connection must be free; with the next one: a missing database is told within 3 s. */
const FREE_CONNECTION_LIMIT = 2_500;
/** Milliseconds from the call until the server must have answered its first message. */
const FIRST_ANSWER_LIMIT = 3_000;
/** What the server gets at least, however long a connection was waited for. */
const SHORTEST_ANSWER_LIMIT = 500;
const TRANSACTION_LIMIT = 10_000;

/**
 * Runs `fn` in one transaction as this viewer: row-level security shows it only what they may see.
 * One message opens it together with the first query; one message writes the audit lines and commits.
 * @returns what `fn` returned, once the server has kept it.
 * @throws DatabaseAway (answer 503; the same ids may be sent again), QueryFailed, or whatever `fn` threw.
 */
export async function withTenant<T>(
  viewer: Viewer,
  fn: (scope: Scope) => Promise<T>,
  options: TenantOptions = {},
): Promise<T> {
  const context = contextOf(viewer);
  return inTransaction(context, options, ({ ask: _, ...inside }) => fn({ ...inside, viewer }));
}

/** A session to look up: the hash of its token, the present instant, and how its row becomes a viewer. */
export type SessionToEnter<Row extends object> = {
  tokenHash: Uint8Array;
  now: Date;
  viewerFrom: (row: Row) => Viewer | null;
};

/**
 * The same for whoever holds a session, which the transaction itself looks up: who may see what is settled by the
 * database before the first query of `fn`, and takes no round trip of its own.
 * @returns null when nobody holds the session.
 * @throws as `withTenant`.
 */
export async function withSession<Row extends object, T>(
  { tokenHash, now, viewerFrom }: SessionToEnter<Row>,
  fn: (scope: Scope) => Promise<T>,
  options: TenantOptions = {},
): Promise<T | null> {
  try {
    return await inTransaction([], options, async ({ ask, ...inside }) => {
      const [row] = await ask(ENTER, [tokenHash, now.toISOString()]);
      const viewer = row ? viewerFrom(row as Row) : null; // the caller knows the columns of session_begin()
      if (!viewer) throw new NobodysSession();
      return fn({ ...inside, viewer });
    });
  } catch (error) {
    if (error instanceof NobodysSession) return null;
    throw error;
  }
}

const ENTER = "select * from public.session_begin($1, $2)";

class NobodysSession extends Error {}

type Inside = Pick<Transaction, "ask"> & Omit<Scope, "viewer">;

async function inTransaction<T>(
  context: readonly string[],
  { mode = "write", requestId, limit = TRANSACTION_LIMIT }: TenantOptions,
  fn: (inside: Inside) => Promise<T>,
): Promise<T> {
  const opening = [mode === "look" ? "begin read only" : "begin", "set local role = 'portal_app'", ...context].join(
    "; ",
  );
  const deeds: Deed[] = [];
  return onLine(limit, async (line, firstAnswerLimit, remaining) => {
    const transaction = new Transaction(line, opening, firstAnswerLimit, remaining);
    const ask = (text: string, parameters: readonly Parameter[]) => transaction.ask(text, parameters);
    const record = (deed: Deed) => {
      if (mode === "look") throw new Error("A look leaves no audit line: use the mode read or write.");
      deeds.push(deed);
    };
    const apart = <P>(work: () => Promise<P>) => {
      const recorded = deeds.length;
      return transaction.apart(work).catch((error: unknown) => {
        deeds.length = recorded;
        throw error;
      });
    };
    try {
      const value = await Promise.race([fn({ db: transaction.database, ask, record, apart }), transaction.lost]);
      if (mode === "look") transaction.commitUnseen();
      else await transaction.commit(auditStatement(deeds, mode, requestId), mode === "write" ? ON_DISK : undefined);
      return value;
    } catch (error) {
      await transaction.rollBack();
      throw transaction.explain(error);
    } finally {
      transaction.leave();
    }
  });
}

/**
 * Calls one of the functions that answer before anybody is signed in, as the login role, which may do nothing else.
 * One round trip: the statement is a transaction of its own.
 * @param name of a set-returning or scalar function in the schema public.
 * @returns its rows by column name; instants and days are strings as PostgreSQL writes them.
 * @throws DatabaseAway (answer 503) or QueryFailed.
 */
export async function callDatabase<Row extends object>(name: string, ...given: readonly Argument[]): Promise<Row[]> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new TypeError("Not the name of a database function.");
  const text = `select * from public.${name}(${given.map((_, place) => `$${place + 1}`).join(", ")})`;
  const parameters = given.map((value) => (value instanceof Date ? value.toISOString() : value));
  return onLine(TRANSACTION_LIMIT, async (line, answerLimit) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DatabaseAway("too-slow")), answerLimit);
    });
    try {
      const rows = await Promise.race([line.send(text, parameters), late]);
      return [...rows] as Row[]; // the caller knows the columns of the function it names
    } catch (error) {
      const failure = translated(error);
      if (!(failure instanceof QueryFailed)) line.break();
      throw failure;
    } finally {
      clearTimeout(timer);
    }
  });
}

export type Argument = Parameter | Date;

/** Closes every connection of this process; the next use opens new ones. */
export async function closePool(): Promise<void> {
  const pool = shared.portalPool;
  shared.portalPool = undefined;
  await pool?.close();
}

/** Next bundles this module several times into one process; the connections must be the same for all of them. */
const shared = globalThis as typeof globalThis & { portalPool?: Pool | undefined };

/** Opened at the first use and never at import, so that building the app needs no database. */
function pool(): Pool {
  shared.portalPool ??= new Pool(
    { url: appUrl(), prepare: settings().databasePrepare, connectLimit: FIRST_ANSWER_LIMIT },
    settings().poolSize,
  );
  return shared.portalPool;
}

function appUrl(): string {
  const { databaseAppUrl } = settings();
  if (!databaseAppUrl)
    throw new Error("DATABASE_APP_URL is not set: the portal does not know which login role to use.");
  return databaseAppUrl;
}

/** Lends a connection to `work` and says how many milliseconds are left for a first answer and for everything. */
async function onLine<T>(
  limit: number,
  work: (line: Line, answerLimit: number, remaining: number) => Promise<T>,
): Promise<T> {
  const from = performance.now();
  const lender = pool();
  const line = await lender.lend(Math.min(FREE_CONNECTION_LIMIT, limit));
  const waited = performance.now() - from;
  const answerLimit = Math.max(FIRST_ANSWER_LIMIT - waited, SHORTEST_ANSWER_LIMIT);
  try {
    return await work(line, Math.min(answerLimit, limit), limit - waited);
  } finally {
    lender.takeBack(line);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ROLE_WORDS: Record<Role, string> = { patient: "patient", clinician: "clinician", admin: "admin" };

/** The only SQL text that is put together from values: ids that are UUIDs to the letter, and a role from the list. */
function contextOf(viewer: Viewer): string[] {
  const context = {
    'app."clinic"': uuid(viewer.clinicId),
    'app."user"': uuid(viewer.userId),
    'app."session"': uuid(viewer.sessionId),
    'app."role"': roleWord(viewer.role),
    'app."patient"': viewer.role === "patient" ? uuid(viewer.patientId) : "",
  };
  return Object.entries(context).map(([name, value]) => `set local ${name} = '${value}'`);
}

function uuid(text: string): string {
  if (typeof text !== "string" || !UUID.test(text)) throw new TypeError("The viewer has an id that is not a UUID.");
  return text;
}

function roleWord(role: Role): string {
  if (!Object.hasOwn(ROLE_WORDS, role)) throw new TypeError("The viewer has an unknown role.");
  return ROLE_WORDS[role];
}

/**
 * The chain of a clinic has one order: whoever appends holds its end until the commit is over. Waiting for the disk in
 * that time would let the clinic's reports through one by one. So the commit itself does not wait; a second, empty one
 * travels behind it and does. The log is written in order: when the disk has the second, it has the first, and nobody
 * is answered before. Two lines of the log cost less than a queue.
 */
const APPEND = "select set_config('synchronous_commit', 'off', true), audit_append($1::jsonb)";
const ON_DISK: Statement = { text: "select pg_logical_emit_message(true, '', '')", parameters: [] };
/**
 * Reading does not wait for the disk: a crash of the server may cost the audit lines of the last 0.6 s of reading
 * (three times wal_writer_delay), never anything written. The server decides by whether the transaction has written,
 * so a write that calls itself a read is kept as surely as any other.
 */
const APPEND_AFTER_READING = `select set_config('synchronous_commit',
  case when pg_current_xact_id_if_assigned() is null then 'off' else 'on' end, true), audit_append($1::jsonb)`;

function auditStatement(deeds: readonly Deed[], mode: Mode, requestId: string | undefined): Statement {
  if (deeds.length === 0) throw new Error("A transaction that reads or writes health data must record a deed.");
  const lines = deeds.map((deed) => ({ requestId, ...deed }));
  return { text: mode === "read" ? APPEND_AFTER_READING : APPEND, parameters: [JSON.stringify(lines)] };
}
