import type { Suitcase } from "@/db/queries/suitcase";
import { keep, read } from "@/lib/device/keep";
import { unpack } from "@/lib/domain/unpack";

/** What lies in the store: the server's answer as it came, and how far the phone's clock was ahead of the server's. */
type KeptSuitcase = { format: typeof FORMAT; text: string; aheadMs: number };

const NAME = "suitcase";
/** Another release may pack otherwise: what does not fit is packed anew. */
const FORMAT = 1;
const NUMBERS = "steadyback-clinic";

/** The clinic's own numbers, which are on its door as well: kept in the open, for whoever needs help on this phone. */
export type ClinicNumbers = Suitcase["clinic"];

/** Fetches the suitcase and keeps it, sealed. The one before it stays where it can't be had or kept. */
export async function packAgain(): Promise<"packed" | "not-packed"> {
  const answer = await fetch("/api/suitcase", { headers: { accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return "not-packed";
  const text = await answer.text();
  const { packedAt, clinic } = unpack<Suitcase>(text);
  const kept = await keep<KeptSuitcase>(NAME, { format: FORMAT, text, aheadMs: Date.now() - packedAt.valueOf() });
  keepNumbers(clinic);
  return kept ? "packed" : "not-packed";
}

/**
 * The suitcase of whoever is here, and what time it is: by the phone's clock, put right by the server's. A phone may be
 * years off.
 */
export async function openSuitcase(): Promise<{ suitcase: Suitcase; now: () => Date } | null> {
  const kept = await read<KeptSuitcase>(NAME);
  if (kept?.format !== FORMAT) return null;
  return { suitcase: unpack<Suitcase>(kept.text), now: () => new Date(Date.now() - kept.aheadMs) };
}

function keepNumbers(clinic: ClinicNumbers): void {
  try {
    localStorage.setItem(NUMBERS, JSON.stringify(clinic));
  } catch {
    // Private windows may keep nothing; the numbers are then only in the suitcase.
  }
}

/** The numbers that were seen last on this phone, or null. */
export function numbersSeen(): ClinicNumbers | null {
  try {
    return JSON.parse(localStorage.getItem(NUMBERS) ?? "null");
  } catch {
    return null;
  }
}
