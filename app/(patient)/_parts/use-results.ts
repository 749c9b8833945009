"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { SessionResult } from "@/lib/domain/session-result";
import { markDone, readSessionResults } from "./session-results";

export type Results = Readonly<Record<string, SessionResult>>;

const NOTHING: Results = {};
const known = new Map<string, Results>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function look(day: string): Promise<void> {
  known.set(day, await readSessionResults(day));
  for (const listener of listeners) listener();
}

/**
 * What this phone knows of a day's exercises before it is reported: from guided sessions, and from one tap on "done".
 * Every part of a page that asks sees the same, and all of them see a change at once.
 */
export function useResults(day: string): { results: Results; mark(id: string, done: "done" | "taken-back"): void } {
  const results = useSyncExternalStore(
    subscribe,
    () => known.get(day) ?? NOTHING,
    () => NOTHING,
  );
  useEffect(() => {
    const lookAgain = () => {
      if (document.visibilityState === "visible") look(day);
    };
    lookAgain();
    document.addEventListener("visibilitychange", lookAgain);
    return () => document.removeEventListener("visibilitychange", lookAgain);
  }, [day]);
  const mark = useCallback(
    async (id: string, done: "done" | "taken-back") => {
      await (done === "done" ? markDone(day, id) : markDone(day, id, null));
      await look(day);
    },
    [day],
  );
  return { results, mark };
}
