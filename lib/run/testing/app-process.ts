import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectFolder } from "../command";
import { freePort } from "../embedded";

/** The portal as a process of its own, started as its operator starts it. */
export type AppProcess = {
  address: string;
  /** All it has printed so far. */
  said(): string;
  /** Ends it as a supervisor does, and answers with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
};

const READY_WITHIN_MS = 60_000;

/** A folder of its own that the database's user may pass through, too. */
export function temporaryFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `steadyback-${name}-`));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** The environment of a process that must not inherit a server, a secret or a clock from whoever runs the tests. */
export function plainEnvironment(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, VITEST: _vitest, ...others } = process.env;
  const unset = { AUTH_SECRET: "", NEXTAUTH_SECRET: "", NEXTAUTH_URL: "", STEADYBACK_NOW: "", STEADYBACK_DEMO: "" };
  return { ...others, NODE_ENV: "production", ...unset, ...changes };
}

/**
 * Starts `npm run demo` or `npm start` on a free port, and waits until it is ready for requests.
 * @throws with all it said when it ends before that.
 */
export async function startApp(
  command: "demo" | "start",
  environment: Readonly<Record<string, string>>,
): Promise<AppProcess> {
  const port = environment.PORT ?? String(await freePort());
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", `lib/run/${command}.ts`], {
    cwd: projectFolder,
    env: plainEnvironment({ NEXTAUTH_URL: address, ...environment, PORT: port }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      words += chunk.toString();
    });
  }
  const gone = once(child, "exit");
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    await gone;
  };
  const app: AppProcess = {
    address,
    said: () => words,
    stop: async () => {
      await end("SIGTERM");
      return child.exitCode;
    },
    kill: () => end("SIGKILL"),
  };
  if (await becomesReady(address, child)) return app;
  await end("SIGKILL");
  throw new Error(`npm run ${command} did not become ready:\n${words}`);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Asks as early as the port is open, and gives no question up: one that comes too early must be answered too. */
async function becomesReady(address: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && !hasEnded(child)) {
    if (await isReady(address, READY_WITHIN_MS)) return true;
    await sleep(50);
  }
  return false;
}

/** Whether the portal answers there, and its database too. */
export async function isReady(address: string, withinMs = 5_000): Promise<boolean> {
  const answer = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(withinMs) }).catch(() => null);
  return answer?.status === 200;
}

/** Sends JSON as a page of the portal does, with a session's cookie where there is one. */
export function send(
  address: string,
  method: "POST" | "PUT",
  where: string,
  body: unknown,
  cookie = "",
): Promise<Response> {
  const headers = { Origin: address, "Content-Type": "application/json", Cookie: cookie };
  return fetch(`${address}${where}`, { method, headers, body: JSON.stringify(body) });
}

/** The cookies that an answer set, as the browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
}
