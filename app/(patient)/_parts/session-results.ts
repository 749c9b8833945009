import type { SessionResult } from "@/lib/domain/session-result";
import { changeSession, readSession } from "./session-store";

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
  return (await readSession(day)).results;
}

/** One tap on "done": as prescribed, unless amounts are given. Null takes it back. A guided run of it is let go. */
export async function markDone(
  day: string,
  prescriptionId: string,
  result: SessionResult | null = AS_PRESCRIBED,
): Promise<void> {
  await changeSession(day, (session) => {
    const { [prescriptionId]: _result, ...results } = session.results;
    const { [prescriptionId]: _run, ...runs } = session.runs;
    return { ...session, runs, results: result === null ? results : { ...results, [prescriptionId]: result } };
  });
}

/** Once it is reported, the check-in is what counts. */
export async function clearSessionResults(day: string): Promise<void> {
  await changeSession(day, (session) => ({ ...session, runs: {}, results: {} }));
}
