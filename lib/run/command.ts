import path from "node:path";
import { UnsafeDatabase } from "@/db/self-check";
import { SettingsError } from "../settings";
import { causeOf, codeOf, messageOf, PlainError } from "./plain-error";

/** Folder of the application. */
export const projectFolder = path.resolve(import.meta.dirname, "..", "..");

/** How a terminal, a supervisor and a lost connection ask a process to end. */
export const END_SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

const NOTICEABLE_MS = 1_000;

/**
 * Runs a command. What the person can act on is printed as its sentence, anything else with its stack; both end with 1.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(sentenceOf(error) ?? error);
    process.exit(1);
  }
}

const DISK_FULL = ["ENOSPC", "53100"]; // as the system says it, and as PostgreSQL does
const DATABASE_GONE = ["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "ECONNREFUSED", "ECONNRESET", "57P01", "57P03"];

/** What a person can act on, in one sentence; null when only a developer can. */
function sentenceOf(error: unknown): string | null {
  if ([PlainError, SettingsError, UnsafeDatabase].some((kind) => error instanceof kind)) return messageOf(error);
  const codes = [error, causeOf(error)].map(codeOf);
  if (codes.some((code) => DISK_FULL.includes(code))) return "The disk is full; free some space and start again.";
  if (codes.some((code) => DATABASE_GONE.includes(code)))
    return "The database went away, perhaps because its disk is full; look there and start again.";
  return null;
}

/** Does one step; says what it is once it takes longer than a second, and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const announcement = setTimeout(() => console.log(`${name} …`), NOTICEABLE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(announcement);
    const took = performance.now() - from;
    if (took > NOTICEABLE_MS) console.log(`${name}: done in ${(took / 1000).toFixed(1)} s`);
  }
}

/** True when this file was started as the program, false when it was imported. */
export function isStarted(moduleUrl: string): boolean {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === new URL(moduleUrl).pathname;
}
