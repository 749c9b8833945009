import { keep, read } from "@/lib/device/keep";
import type { SessionEvent } from "@/lib/domain/guided-session";
import type { SessionResult } from "@/lib/domain/session-result";

/** One guided exercise as far as it went. `seenAt` is the last instant at which the page was known to be open. */
export type KeptRun = { events: SessionEvent[]; seenAt: number };

/** What the phone keeps of one day's guided sessions, by prescription. */
export type KeptSession = {
  /** The day in the patient's calendar that it belongs to; nothing of it is shown on another. */
  day: string;
  runs: Record<string, KeptRun>;
  results: Record<string, SessionResult>;
};

const NAME = "session";
const LOCK = "steadyback-session";

export const emptySession = (day: string): KeptSession => ({ day, runs: {}, results: {} });

/** What the phone could not keep, being full or private: it lasts as long as the page is open. */
let here: KeptSession | null = null;

/** What is kept of a day; nothing of another day. */
export async function readSession(day: string): Promise<KeptSession> {
  const kept = here ?? sessionIn(await read<unknown>(NAME).catch(() => null));
  return kept?.day === day ? kept : emptySession(day);
}

/** Another release may have kept something else under this name; then it is as if nothing had been. */
function sessionIn(kept: unknown): KeptSession | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { day, runs, results } = kept as Partial<Record<keyof KeptSession, unknown>>;
  const isRecord = (part: unknown) => typeof part === "object" && part !== null && !Array.isArray(part);
  return typeof day === "string" && isRecord(runs) && isRecord(results) ? (kept as KeptSession) : null;
}

type Change = { day: string; change: (session: KeptSession) => KeptSession };

/**
 * Changes what is kept. One change waits for the other, in other tabs too, so that two at once lose nothing; those that
 * wait are written together, so that many quick taps are on the phone as soon as one.
 */
export function changeSession(day: string, change: Change["change"]): Promise<void> {
  waiting.push({ day, change });
  const done = last.then(writeWaiting);
  last = done.catch(() => undefined);
  return done;
}

let waiting: Change[] = [];
let last: Promise<unknown> = Promise.resolve();

async function writeWaiting(): Promise<void> {
  const [first] = waiting;
  if (!first) return;
  // Around midnight two days may wait; each is written for itself.
  const together = waiting.filter(({ day }) => day === first.day);
  waiting = waiting.filter(({ day }) => day !== first.day);
  await alone(async () => {
    const changed = together.reduce((session, { change }) => change(session), await readSession(first.day));
    here = (await keep(NAME, changed)) ? null : changed;
  });
}

const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(LOCK, work) : work();
