import type { SessionResult } from "@/lib/domain/session-result";

/** What the phone keeps of one day's guided sessions. */
export type KeptSession = {
  /** The day in the patient's calendar that it belongs to; nothing of it is shown on another. */
  day: string;
  results: Record<string, SessionResult>;
};

/** Where it is kept. Whoever keeps it, what was kept last is what is read. */
export type SessionStore = { read(): Promise<KeptSession | null>; keep(session: KeptSession): Promise<void> };

/** Kept as long as the page is open. */
export function storeInMemory(): SessionStore {
  let kept: KeptSession | null = null;
  return {
    read: async () => kept,
    keep: async (session) => {
      kept = session;
    },
  };
}

export const sessionStore: SessionStore = storeInMemory();
