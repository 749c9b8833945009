import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { PlainError } from "../plain-error";

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 10_000;
const KEPT_WORDS = 4_000;

export type Child = { port: number; stop(): Promise<void> };

/** A port of the loopback interface that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no port to be had.");
  return address.port;
}

/**
 * Starts a program of ours that serves on PORT, and waits until it answers `path`.
 * @throws PlainError with its last words when it ends or keeps silent.
 */
export async function startChild(
  name: string,
  words: readonly string[],
  options: { cwd: string; variables: Record<string, string>; path: string },
): Promise<Child> {
  const port = await freePort();
  const { DATABASE_URL: _, DATABASE_APP_URL: __, STEADYBACK_NOW: ___, ...others } = process.env;
  const child = spawn(process.execPath, [...words.map((word) => word.replace("{port}", String(port)))], {
    cwd: options.cwd,
    env: { ...others, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PORT: String(port), ...options.variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => stopChild(child);
  const said = lastWordsOf(child);
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(port, options.path))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await sleep(100);
      continue;
    }
    await stop();
    throw new PlainError(`${name} did not get ready: ${said().trim()}`);
  }
  return { port, stop };
}

function lastWordsOf(child: ChildProcess): () => string {
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-KEPT_WORDS);
    });
  }
  return () => words;
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const isLate = await Promise.race([ended.then(() => false), sleep(STOPPED_WITHIN_MS, true)]);
  if (isLate) {
    child.kill("SIGKILL");
    await ended;
  }
}
