"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftContent } from "@/db/queries/program";

export type SaveState =
  | { kind: "untouched" | "waiting" | "saving" | "failed" | "signed-out" | "conflict" }
  | { kind: "saved"; at: Date }
  /** By the name of the field, such as `content.items[2].cue`. */
  | { kind: "fields"; fields: Readonly<Record<string, string>> };

const WAIT_AFTER_TYPING_MS = 800;
const WAIT_AFTER_FAILURE_MS = 5_000;

/** The draft that stands on the server, and who saved it when. */
export type StandingDraft = { revision: number; content: DraftContent; changedByName: string; changedAt: Date };

type Kept = { content: DraftContent; revision: number };

/**
 * A draft that saves itself a moment after each change, one save at a time, each on top of the revision before.
 * What could not be saved stays here and is tried again; a newer draft of somebody else stops the saving until
 * the clinician has chosen.
 */
export function useDraft({ url, initial, onConflict }: { url: string; initial: Kept; onConflict: () => void }) {
  const [content, setContent] = useState(initial.content);
  const [state, setState] = useState<SaveState>({ kind: "untouched" });
  const latest = useRef(initial.content);
  const kept = useRef<Kept>(initial);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isStopped = useRef(false);

  const saveAll = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (latest.current !== kept.current.content || kept.current.revision === 0) {
      setState({ kind: "saving" });
      const sent = latest.current;
      const answer = await put(url, { revision: kept.current.revision, content: sent });
      if (answer.kind !== "saved") {
        setState(answer);
        if (answer.kind === "conflict") {
          isStopped.current = true;
          onConflict();
        }
        return false;
      }
      kept.current = { content: sent, revision: answer.revision };
      setState({ kind: "saved", at: new Date() });
    }
    return true;
  }, [url, onConflict]);

  /** Saves what is not saved yet. True when the server has everything. */
  const saveNow = useCallback(async (): Promise<boolean> => {
    if (isStopped.current) return false;
    if (running.current) await running.current;
    running.current = saveAll().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [saveAll]);

  const change = useCallback(
    (next: (before: DraftContent) => DraftContent) => {
      latest.current = next(latest.current);
      setContent(latest.current);
      if (isStopped.current) return;
      setState((before) => (before.kind === "saving" ? before : { kind: "waiting" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(saveNow, WAIT_AFTER_TYPING_MS);
    },
    [saveNow],
  );

  /** Goes on from a draft that stands on the server: with its content, or with what is here on top of it. */
  const goOnFrom = useCallback(
    (standing: Kept, choice: "theirs" | "mine") => {
      isStopped.current = false;
      kept.current = standing;
      if (choice === "mine") {
        void saveNow();
        return;
      }
      latest.current = standing.content;
      setContent(standing.content);
      setState({ kind: "untouched" });
    },
    [saveNow],
  );

  useEffect(() => {
    if (state.kind !== "failed") return;
    const again = setTimeout(saveNow, WAIT_AFTER_FAILURE_MS);
    window.addEventListener("online", saveNow);
    return () => {
      clearTimeout(again);
      window.removeEventListener("online", saveNow);
    };
  }, [state, saveNow]);

  useEffect(() => {
    const saveBeforeLeaving = () => {
      if (document.visibilityState === "hidden" && latest.current !== kept.current.content) void saveNow();
    };
    document.addEventListener("visibilitychange", saveBeforeLeaving);
    return () => document.removeEventListener("visibilitychange", saveBeforeLeaving);
  }, [saveNow]);

  return { content, state, change, saveNow, goOnFrom };
}

type Answer = { kind: "saved"; revision: number } | Exclude<SaveState, { kind: "saved" }>;

async function put(url: string, body: { revision: number; content: DraftContent }): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true,
    });
    if (response.status === 401) return { kind: "signed-out" };
    if (response.status === 409) return { kind: "conflict" };
    const answer: { revision?: number; error?: { fields?: Record<string, string> } } = await response.json();
    if (response.status === 422) return { kind: "fields", fields: answer.error?.fields ?? {} };
    return response.ok && answer.revision !== undefined
      ? { kind: "saved", revision: answer.revision }
      : { kind: "failed" };
  } catch {
    return { kind: "failed" }; // no network, or an answer that is not ours
  }
}
