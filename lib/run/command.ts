import path from "node:path";
import { UnsafeDatabase } from "@/db/self-check";
import { SettingsError } from "../settings";
import { messageOf, PlainError } from "./plain-error";

/** Folder of the application. */
export const projectFolder = path.resolve(import.meta.dirname, "..", "..");

const NOTICEABLE_MS = 1_000;

/**
 * Runs a command. What the person can act on is printed as its sentence, anything else with its stack; both end with 1.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isPlain = [PlainError, SettingsError, UnsafeDatabase].some((kind) => error instanceof kind);
    console.error(isPlain ? messageOf(error) : error);
    process.exit(1);
  }
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
