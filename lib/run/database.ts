import { createHmac, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { appUrlFrom, migrateAll } from "@/db/migrate";
import { readSettingsAgain, type Settings } from "@/lib/settings";
import { END_SIGNALS, step } from "./command";
import { superviseEmbedded } from "./embedded";
import { folderProblem, makeFolder } from "./embedded-layout";
import { causeOf, codeOf, messageOf, PlainError } from "./plain-error";

/** A migrated database that the app can be pointed at. */
export type ReadyDatabase = {
  /** Address of the role that owns everything; for migrations, seed and maintenance, never for requests. */
  adminUrl: string;
  /** Stops the server if this process started it. */
  stop(): Promise<void>;
};

const ANSWER_WITHIN_S = 5;
const OLDEST_SUPPORTED = 150_000; // PostgreSQL 15, as server_version_num

/**
 * Opens DATABASE_URL, or the embedded server when there is none, brings it to the newest schema, and puts the address
 * of the app's own role into the environment. The administrator's address leaves the environment: requests need none.
 * @throws PlainError with one sentence when the server cannot be used.
 */
export async function openDatabase(settings: Settings): Promise<ReadyDatabase> {
  const { url: adminUrl, stop } = await reach(settings);
  try {
    const appPassword = appPasswordFrom(authSecretOf(settings));
    await step("Preparing the database", () => migrateAll(adminUrl, { appPassword })).catch((error: unknown) => {
      throw rightsProblem(adminUrl, error);
    });
    process.env.DATABASE_APP_URL = appUrlFrom(adminUrl, appPassword);
    delete process.env.DATABASE_URL;
    readSettingsAgain();
    return { adminUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The server as it stands, without migrations. */
export async function reach(settings: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  if (settings.databaseUrl) {
    await checkServer(settings.databaseUrl);
    return { url: settings.databaseUrl, stop: async () => {} };
  }
  makeFolder(settings.dataFolder);
  const dataDir = path.join(settings.dataFolder, "pg");
  const server = await step("Starting the database", () => superviseEmbedded({ dataDir }));
  stopOnSignal(server.stop);
  return server;
}

/** A long step that is interrupted leaves no server behind; once the portal serves, it drains first instead. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of END_SIGNALS) process.on(signal, () => void stop().finally(() => process.exit(1)));
}

/** The secret of AUTH_SECRET, else one that is made once and kept in the data folder. */
export function authSecretOf({ authSecret, dataFolder }: Settings): string {
  if (authSecret) return authSecret;
  const file = path.join(dataFolder, "auth.secret");
  makeFolder(dataFolder);
  try {
    fs.writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw folderProblem(dataFolder, error);
  }
  return fs.readFileSync(file, "utf8");
}

/** The password of the app's database role follows from the secret, so that every instance knows the same one. */
function appPasswordFrom(authSecret: string): string {
  return createHmac("sha256", authSecret).update("portal_login").digest("hex");
}

/** @throws PlainError with one sentence when DATABASE_URL leads to no usable server. */
export async function checkServer(databaseUrl: string, withinSeconds = ANSWER_WITHIN_S): Promise<void> {
  if (new URL(databaseUrl).pathname.length <= 1)
    throw new PlainError(
      "DATABASE_URL names no database: it must end like postgres://user:password@host:5432/database.",
    );
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: withinSeconds, onnotice: () => {} });
  try {
    const asked = sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
    const [row] = await Promise.race([asked, tooLate(withinSeconds)]); // the driver goes on knocking where something hangs up
    refuseOldServer(row?.version ?? 0);
  } catch (error) {
    throw connectionProblem(databaseUrl, error);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function tooLate(seconds: number): Promise<never> {
  await sleep(seconds * 1000, null, { ref: false });
  throw Object.assign(new Error("no answer"), { code: "CONNECT_TIMEOUT" });
}

/** @param version as the server's setting server_version_num says it: 150004 is 15.4 */
export function refuseOldServer(version: number): void {
  if (version < OLDEST_SUPPORTED)
    throw new PlainError(`DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; 15 or later is needed.`);
}

/** The sentence for a role that may not do what migrations do; anything else stays what it was. */
function rightsProblem(adminUrl: string, error: unknown): unknown {
  if (codeOf(error) !== "42501" && codeOf(causeOf(error)) !== "42501") return error;
  const { host, username } = new URL(adminUrl);
  return new PlainError(
    `PostgreSQL at ${host} does not let ${username} prepare the database: it must be able to create roles and own the database; see DATABASE_URL.`,
  );
}

/** The sentence for a server that cannot be reached; the password in the address is never repeated. */
export function connectionProblem(databaseUrl: string, error: unknown): unknown {
  if (error instanceof PlainError) return error;
  const { host, pathname, username } = new URL(databaseUrl);
  const sentences: Readonly<Record<string, string>> = {
    ECONNREFUSED: `No PostgreSQL answers at ${host}`,
    ENOTFOUND: `There is no machine called ${host}`,
    EAI_AGAIN: `There is no machine called ${host}`,
    CONNECT_TIMEOUT: `No PostgreSQL answers at ${host} within ${ANSWER_WITHIN_S} s`,
    "28P01": `PostgreSQL at ${host} refuses the password of ${username}`,
    "28000": `PostgreSQL at ${host} does not let ${username} in`,
    "3D000": `PostgreSQL at ${host} has no database called ${pathname.slice(1)}`,
  };
  const sentence = sentences[codeOf(error)];
  return new PlainError(
    `${sentence ?? `PostgreSQL at ${host} cannot be used: ${messageOf(error)}`}; see DATABASE_URL.`,
  );
}
