import type { SessionResult } from "@/lib/domain/session-result";
import { type KeptSession, sessionStore } from "./session-store";

export type { SessionResult } from "@/lib/domain/session-result";

/** As prescribed: the check-in takes what the dose says. */
const AS_PRESCRIBED: SessionResult = {
  status: "done",
  sets: null,
  repetitions: null,
  holdSeconds: null,
  minutes: null,
  swappedForId: null,
  barriers: [],
};

/** What was done on a day so far, by prescription: from guided sessions and from one tap on "done". Nothing said, nothing there. */
export async function readSessionResults(day: string): Promise<Record<string, SessionResult>> {
  return (await sessionOf(day)).results;
}

/** One tap on "done": as prescribed, unless amounts are given. Null takes it back. */
export async function markDone(
  day: string,
  prescriptionId: string,
  result: SessionResult | null = AS_PRESCRIBED,
): Promise<void> {
  const session = await sessionOf(day);
  const { [prescriptionId]: _before, ...others } = session.results;
  await sessionStore.keep({
    ...session,
    results: result === null ? others : { ...others, [prescriptionId]: result },
  });
}

/** Once it is reported, the check-in is what counts. */
export async function clearSessionResults(day: string): Promise<void> {
  const session = await sessionOf(day);
  await sessionStore.keep({ ...session, results: {} });
}

async function sessionOf(day: string): Promise<KeptSession> {
  const kept = await sessionStore.read();
  return kept?.day === day ? kept : { day, results: {} };
}
