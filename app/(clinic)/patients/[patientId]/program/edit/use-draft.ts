"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftContent } from "@/lib/domain/draft";
import { type Answer, putDraft } from "./put-draft";
import { changed, redone, stackOf, type UndoStack, undone } from "./undo-stack";

export type SaveState = { kind: "untouched" | "waiting" | "saving" } | Answer;

const WAIT_AFTER_TYPING_MS = 800;
const WAIT_AFTER_FAILURE_MS = 5_000;

/** The draft that stands on the server, and who saved it when. */
export type StandingDraft = { revision: number; content: DraftContent; changedByName: string; changedAt: Date };

type Kept = { content: DraftContent; revision: number };
/** What a change is called when it is taken back, and the place that was typed into. */
export type Said = { said: string; key?: string };
type Stack = UndoStack<DraftContent>;

/** The last draft of this tab and its steps, so that looking at the preview or the review forgets none of them. */
let lastLeft: { url: string; stack: Stack; revision: number } | null = null;

/**
 * A draft that saves itself a moment after each change, one save at a time, each on top of the revision before, and whose
 * changes can be taken back. What could not be saved stays here and is tried again; a newer draft of somebody else stops
 * the saving until the clinician has chosen.
 */
export function useDraft({ url, initial, onConflict }: { url: string; initial: Kept; onConflict: () => void }) {
  const [start] = useState(() => startingFrom(url, initial));
  const [stack, setStack] = useState(start.stack);
  const [state, setState] = useState<SaveState>({ kind: "untouched" });
  const latest = useRef(start.stack);
  const kept = useRef<Kept>(start.kept);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isStopped = useRef(false);
  const isSaved = useCallback(() => latest.current.present === kept.current.content, []);

  /** Somebody else was first: nothing more is saved until the clinician has chosen. */
  const meetConflict = useCallback(() => {
    isStopped.current = true;
    setState({ kind: "conflict" });
    onConflict();
  }, [onConflict]);

  const saveAll = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (!isSaved() || kept.current.revision === 0) {
      setState({ kind: "saving" });
      const sent = latest.current.present;
      const answer = await putDraft(url, { revision: kept.current.revision, content: sent });
      setState(answer);
      if (answer.kind === "conflict") meetConflict();
      if (answer.kind !== "saved") return false;
      kept.current = { content: sent, revision: answer.revision };
    }
    return true;
  }, [url, meetConflict, isSaved]);

  /** Saves what is not saved yet. True when the server has everything. */
  const saveNow = useCallback(async (): Promise<boolean> => {
    if (isStopped.current) return false;
    if (running.current) await running.current;
    running.current = saveAll().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [saveAll]);

  const go = useCallback(
    (next: Stack) => {
      if (next === latest.current) return;
      latest.current = next;
      setStack(next);
      if (isStopped.current) return;
      setState((before) => (before.kind === "saving" ? before : { kind: "waiting" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(saveNow, WAIT_AFTER_TYPING_MS);
    },
    [saveNow],
  );

  const change = useCallback(
    (next: (before: DraftContent) => DraftContent, { said, key = undefined }: Said) =>
      go(changed(latest.current, next(latest.current.present), { said, key: key ?? null, at: performance.now() })),
    [go],
  );
  /** Takes the last change back and says what it was; null when there is none. */
  const undo = useCallback((): string | null => {
    const said = latest.current.past.at(-1)?.said ?? null;
    go(undone(latest.current));
    return said;
  }, [go]);
  const redo = useCallback((): string | null => {
    const said = latest.current.future[0]?.said ?? null;
    go(redone(latest.current));
    return said;
  }, [go]);

  /** Goes on from a draft that stands on the server: with its content, or with what is here on top of it. */
  const goOnFrom = useCallback(
    (standing: Kept, choice: "mine" | Said) => {
      isStopped.current = false;
      kept.current = standing;
      if (choice === "mine") {
        void saveNow();
        return;
      }
      clearTimeout(timer.current);
      const next = changed(latest.current, standing.content, { said: choice.said, key: null, at: performance.now() });
      latest.current = next;
      setStack(next);
      setState({ kind: "untouched" });
    },
    [saveNow],
  );

  useTryingAgain(state, saveNow);
  useSavingBeforeLeaving(state, isSaved, saveNow);
  useEffect(
    () => () => {
      lastLeft = isSaved() ? { url, stack: latest.current, revision: kept.current.revision } : null;
    },
    [url, isSaved],
  );
  const revision = useCallback(() => kept.current.revision, []);
  const content = stack.present;
  return { stack, content, state, change, undo, redo, saveNow, goOnFrom, meetConflict, revision, isSaved };
}

export type Draft = ReturnType<typeof useDraft>;

/** A page that was kept by the browser may be older than what this tab has saved since. */
function startingFrom(url: string, initial: Kept): { stack: Stack; kept: Kept } {
  if (lastLeft === null || lastLeft.url !== url || lastLeft.revision < Math.max(1, initial.revision)) {
    return { stack: stackOf(initial.content), kept: initial };
  }
  const { stack, revision } = lastLeft;
  return { stack, kept: { content: stack.present, revision } };
}

/** After a failure again and again; after a sign-out when the clinician comes back from signing in. */
function useTryingAgain({ kind }: SaveState, saveNow: () => Promise<boolean>): void {
  useEffect(() => {
    if (kind !== "failed" && kind !== "signed-out") return;
    const again = kind === "failed" ? setTimeout(saveNow, WAIT_AFTER_FAILURE_MS) : undefined;
    const occasion = kind === "failed" ? "online" : "focus";
    window.addEventListener(occasion, saveNow);
    return () => {
      clearTimeout(again);
      window.removeEventListener(occasion, saveNow);
    };
  }, [kind, saveNow]);
}

/** What is not saved is saved when the tab is left; where that cannot work, the browser asks before it closes it. */
function useSavingBeforeLeaving({ kind }: SaveState, isSaved: () => boolean, saveNow: () => Promise<boolean>): void {
  useEffect(() => {
    const saveWhenHidden = () => {
      if (document.visibilityState === "hidden" && !isSaved()) void saveNow();
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (!isSaved() && kind !== "waiting" && kind !== "saving") event.preventDefault();
    };
    document.addEventListener("visibilitychange", saveWhenHidden);
    window.addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("visibilitychange", saveWhenHidden);
      window.removeEventListener("beforeunload", ask);
    };
  }, [kind, isSaved, saveNow]);
}
