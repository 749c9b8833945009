import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";

export const CLINICS = ["00000000-0000-7000-8000-00000000000a", "00000000-0000-7000-8000-00000000000b"] as const;
export type ClinicId = (typeof CLINICS)[number];

/** door: withTenant. plain: drizzle's transaction over a pool of postgres.js. */
export const WAYS = ["door", "plain"] as const;
export type Way = (typeof WAYS)[number];
type Fault = "kill" | "stop";

/** What a run of transactions under faults came to; every number but the first four should be 0. */
export type Toll = {
  way: Way;
  acknowledged: number;
  /** Answered with an error, which is allowed. */
  failed: number;
  /** Of the failed: kept all the same, because only the answer was lost. Allowed: every id may be sent again. */
  failedButCommitted: number;
  /** Acknowledged, but not wholly in the database. */
  lost: number;
  /** One half of a transaction in the database. */
  half: number;
  /** A transaction that read rows of another clinic. */
  foreign: number;
  /** The halves of one transaction under two clinics. */
  mixed: number;
  crashes: number;
  /** Never came to an end. */
  hangs: number;
  kills: number;
  stops: number;
};

const EVERY = 80;
const STOPPED_FOR = 600;
const PATIENCE = 12_000;

/** Two clinics with a canary each, a table for the halves, and the login that the plain way uses. */
export const CHAOS_TABLES = `
  create table canaries (clinic_id uuid not null);
  create table halves (clinic_id uuid not null, request_id text not null, half integer not null);
  insert into canaries values ('${CLINICS[0]}'), ('${CLINICS[1]}');
  alter table canaries enable row level security;
  alter table canaries force row level security;
  alter table halves enable row level security;
  alter table halves force row level security;
  create policy own on canaries using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
  create policy own on halves using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
  grant select, insert on canaries, halves to portal_app`;

/**
 * Lets 30 workers write through `way` for some seconds while their backends are killed or stopped, and counts.
 * @param admin a connection as superuser to the database they work in, on this machine.
 * @param appUrl address the workers use; nobody else may use its role.
 */
export async function runChaos(
  way: Way,
  {
    admin,
    appUrl,
    seconds,
    faults,
  }: { admin: postgres.Sql; appUrl: string; seconds: number; faults: readonly Fault[] },
): Promise<Toll> {
  await admin`truncate halves`;
  const work = startWork(way, appUrl, seconds);
  const faulty = { kills: 0, stops: 0 };
  const until = Date.now() + seconds * 1000;
  const login = new URL(appUrl).username;
  while (Date.now() < until && work.isAlive()) {
    await sleep(EVERY);
    await hurtOne(admin, login, faults[Math.floor(Math.random() * faults.length)] ?? "kill", faulty);
  }
  const ended = await work.settled(PATIENCE);
  await everyoneGone(admin, login);
  return { way, ...faulty, ...(await count(admin, work.told)), hangs: ended ? 0 : 1 };
}

type Told = { acknowledged: Set<string>; failed: Set<string>; foreign: number; crashes: number };

function startWork(way: Way, appUrl: string, seconds: number) {
  const program = path.join(import.meta.dirname, "chaos-work.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, way, String(seconds)], {
    cwd: path.join(import.meta.dirname, "..", ".."),
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_APP_URL: appUrl, POOL_SIZE: "5" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told = listen(child);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    told,
    isAlive,
    /** True when every worker came to its end within this time. */
    settled: async (milliseconds: number) => {
      const until = Date.now() + milliseconds;
      while (isAlive() && Date.now() < until) await sleep(20);
      if (!isAlive()) return child.exitCode === 0;
      child.kill("SIGKILL");
      return false;
    },
  };
}

function listen(child: ChildProcess): Told {
  const told: Told = { acknowledged: new Set(), failed: new Set(), foreign: 0, crashes: 0 };
  let rest = "";
  child.stdout?.on("data", (piece: Buffer) => {
    const lines = (rest + piece.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [word, id = ""] = line.split(" ");
      if (word === "acknowledged") told.acknowledged.add(id);
      if (word === "failed") told.failed.add(id);
      if (word === "foreign") told.foreign += 1;
      if (word === "crash") told.crashes += 1;
    }
  });
  return told;
}

/** Kills one backend of this login, or stops its process for a while. Only processes that this server names. */
async function hurtOne(admin: postgres.Sql, login: string, fault: Fault, count: { kills: number; stops: number }) {
  const [victim] = await admin<{ pid: number }[]>`select pid from pg_stat_activity
    where usename = ${login} and backend_type = 'client backend' order by random() limit 1`;
  if (!victim) return;
  if (fault === "kill") {
    count.kills += 1;
    await admin`select pg_terminate_backend(${victim.pid})`;
  } else if (signal(victim.pid, "SIGSTOP")) {
    count.stops += 1;
    setTimeout(() => signal(victim.pid, "SIGCONT"), STOPPED_FOR);
  }
}

/** False when the process has ended meanwhile. */
function signal(pid: number, name: "SIGSTOP" | "SIGCONT"): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Waits until no backend of this login can write any more. */
async function everyoneGone(admin: postgres.Sql, login: string): Promise<void> {
  await sleep(STOPPED_FOR);
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${login}`;
  for (;;) {
    const left = await admin`select 1 from pg_stat_activity where usename = ${login}`;
    if (left.length === 0) return;
    await sleep(50);
  }
}

async function count(admin: postgres.Sql, { acknowledged, failed, foreign, crashes }: Told) {
  const rows = await admin<{ request_id: string; halves: number; clinics: number }[]>`
    select request_id, count(distinct half)::int as halves, count(distinct clinic_id)::int as clinics
    from halves group by request_id`;
  const whole = new Set(rows.filter((row) => row.halves === 2).map((row) => row.request_id));
  return {
    acknowledged: acknowledged.size,
    failed: failed.size,
    failedButCommitted: [...failed].filter((id) => whole.has(id)).length,
    lost: [...acknowledged].filter((id) => !whole.has(id)).length,
    half: rows.length - whole.size,
    foreign,
    mixed: rows.filter((row) => row.clinics > 1).length,
    crashes,
  };
}
