import { keep, read } from "@/lib/device/keep";
import type { SessionResult } from "@/lib/domain/session-result";
import { AMOUNTS, type FormValues } from "./check-in-values";

/** A check-in half filled in, as it stood when somebody last touched it. */
export type Draft = {
  /** What it will be called, and what it corrects: the same when it is sent at last. */
  id: string;
  revision: number | null;
  step: 1 | 2 | 3;
  values: FormValues;
};

/** As long as the page is open, by person and day. */
const inMemory = new Map<string, Draft>();
const nameOf = (day: string) => `check-in draft ${day}`;
const keyOf = (day: string) => `${document.documentElement.dataset.person} ${day}`;

/**
 * Keeps what was filled in, sealed on the phone, or else as long as the page is open. Null: it is sent, or thrown away.
 * @returns whether it is on the phone.
 */
export async function keepDraft(day: string, draft: Draft | null): Promise<boolean> {
  if (draft === null) inMemory.delete(keyOf(day));
  else inMemory.set(keyOf(day), draft);
  return keep(nameOf(day), draft);
}

/** What somebody had filled in for a day, before a reload, a lost signal or another sign-in. */
export async function readDraft(day: string): Promise<Draft | null> {
  const kept = inMemory.get(keyOf(day)) ?? (await read<unknown>(nameOf(day)));
  return isDraft(kept) ? kept : null;
}

/** What was kept by another release may look different: then it is left alone. */
function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== "object" || kept === null) return false;
  const { id, revision, step, values } = kept as Partial<Draft>; // looked at part by part
  return (
    typeof id === "string" &&
    (revision === null || typeof revision === "number") &&
    (step === 1 || step === 2 || step === 3) &&
    typeof values === "object" &&
    values !== null &&
    Object.values(values).every((value) => typeof value === "string" || Array.isArray(value))
  );
}

/** What guided sessions and taps on "done" say, as the form would send it. What nobody said stays empty. */
export function valuesFrom(results: Readonly<Record<string, SessionResult>>): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const [id, result] of Object.entries(results)) {
    values[`status.${id}`] = result.status;
    values[`barriers.${id}`] = result.barriers;
    for (const amount of AMOUNTS) values[`${amount}.${id}`] = result[amount]?.toString() ?? "";
    values[`swappedForId.${id}`] = result.swappedForId ?? "";
  }
  return values;
}
