import { useCallback, useEffect, useRef, useState } from "react";
import { measureOf, type Progress, progressAt, type SessionEvent } from "@/lib/domain/guided-session";
import { resultOf, type SessionResult } from "@/lib/domain/session-result";
import { type SessionView, viewOf } from "@/lib/domain/session-view";
import { instant, notBefore } from "./session-clock";
import type { GuidedItem } from "./session-items";
import { changeSession, emptySession, type KeptRun, type KeptSession, readSession } from "./session-store";

/** What happens now, without its instant. */
export type Deed = SessionEvent extends infer Event ? (Event extends SessionEvent ? Omit<Event, "at"> : never) : never;

/** A session that was cut off: since when nobody was there, and whether minutes may have gone on without the page. */
export type Interruption = { since: number; mayHaveGoneOn: boolean };

export type GuidedSessionState = {
  /** Whether what the phone kept has been read; until then nothing can be begun. */
  isRead: boolean;
  item: GuidedItem | null;
  place: number;
  progress: Progress | null;
  view: SessionView | null;
  results: Readonly<Record<string, SessionResult>>;
  interruption: Interruption | null;
  /** Whole seconds until the next exercise starts by itself; null when it waits for the person. */
  nextInSeconds: number | null;
  handsFree: boolean;
  now: number;
};

const TICK_MS = 200;
/** A page that was not run for so long was asleep. */
const ASLEEP_AFTER_MS = 5000;
const SEEN_EVERY_MS = 5000;
const NEXT_IN_MS = 10_000;

type Options = { day: string; items: readonly GuidedItem[]; firstId: string; startsHandsFree: boolean };

/**
 * The guided session of a day: what happened is kept on the phone event by event, and what is shown is worked out from it
 * and the clock.
 */
export function useGuidedSession({ day, items: given, firstId, startsHandsFree }: Options) {
  // The plan as it was when the session was opened: a page that is read again does not pull it away.
  const [items] = useState(given);
  const [session, setSession] = useState<KeptSession>(() => emptySession(day));
  const [isRead, setRead] = useState(false);
  const [currentId, setCurrentId] = useState<string | null>(firstId);
  const [now, setNow] = useState(0);
  const [interruption, setInterruption] = useState<Interruption | null>(null);
  const [handsFree, setHandsFree] = useState(startsHandsFree);
  const [nextAt, setNextAt] = useState<number | null>(null);
  const live = useRef(session);
  const tickedAt = useRef(0);
  const seenAt = useRef(0);

  const itemOf = useCallback((id: string | null) => items.find((one) => one.prescriptionId === id) ?? null, [items]);
  const item = itemOf(currentId);
  const run = currentId === null ? undefined : session.runs[currentId];
  const progress = item && progressAt(item, run?.events ?? [], now);
  const isRunning = progress?.clock === "running";

  const change = useCallback(
    (how: (kept: KeptSession) => KeptSession) => {
      live.current = how(live.current);
      setSession(live.current);
      // Where it can't be kept, the session goes on as long as the page is open.
      changeSession(day, how).catch(() => undefined);
    },
    [day],
  );

  const setEvents = useCallback(
    (id: string, events: SessionEvent[], at: number, results: "told" | "as-it-was" = "told") => {
      const one = itemOf(id);
      if (one === null) return;
      const before = resultOf(progressAt(one, live.current.runs[id]?.events ?? [], at), one);
      const result = resultOf(progressAt(one, events, at), one);
      const isNothingNew = results === "as-it-was" || (before === null && result === null);
      seenAt.current = at;
      tickedAt.current = at;
      setNow(at);
      change((kept) => withRun(kept, id, { events, seenAt: at }, isNothingNew ? "as-it-was" : result));
    },
    [change, itemOf],
  );

  /** What was missed while the page did not run is put down first. */
  const awayUntil = useCallback(
    (id: string, at: number): SessionEvent[] => {
      const one = itemOf(id);
      const since = tickedAt.current;
      const events = live.current.runs[id]?.events ?? [];
      if (one === null || at - since < ASLEEP_AFTER_MS) return [];
      return progressAt(one, events, since).clock === "running" ? [{ kind: "away", since, at }] : [];
    },
    [itemOf],
  );

  const actOn = useCallback(
    (id: string, deeds: readonly Deed[]) => {
      const at = instant();
      const happened = deeds.map((deed): SessionEvent => ({ ...deed, at }));
      setEvents(id, [...(live.current.runs[id]?.events ?? []), ...awayUntil(id, at), ...happened], at);
    },
    [awayUntil, setEvents],
  );

  const enter = useCallback(
    (id: string | null, how: "wait" | "start") => {
      const at = instant();
      setCurrentId(id);
      setNow(at);
      setNextAt(null);
      tickedAt.current = at;
      const one = itemOf(id);
      const kept = id === null ? undefined : live.current.runs[id];
      setInterruption(one && kept ? cutOff(one, kept, at) : null);
      if (id === null) return;
      if (one && kept && progressAt(one, kept.events, kept.seenAt).clock === "running") {
        setEvents(id, [...kept.events, { kind: "pause", at: kept.seenAt }], at);
      }
      if (how === "start" && kept === undefined) actOn(id, [{ kind: "start" }]);
    },
    [actOn, itemOf, setEvents],
  );

  useEffect(() => {
    let isGone = false;
    void readSession(day)
      .catch(() => emptySession(day))
      .then((kept) => {
        if (isGone) return;
        live.current = kept;
        setSession(kept);
        notBefore(Math.max(0, ...Object.values(kept.runs).map((one) => one.seenAt)));
        enter(startsHandsFree ? firstOpen(items, kept, firstId) : firstId, "wait");
        setRead(true);
      });
    return () => {
      isGone = true;
    };
  }, [day, enter, firstId, items, startsHandsFree]);

  const next = useCallback(
    (how: "wait" | "start") => {
      if (currentId !== null && hasOpenRun(live.current, currentId)) actOn(currentId, [{ kind: "end" }]);
      const index = items.findIndex((one) => one.prescriptionId === currentId);
      enter(items[index + 1]?.prescriptionId ?? null, how);
    },
    [actOn, currentId, enter, items],
  );

  useEffect(() => {
    if (!isRunning && nextAt === null) return;
    const beat = () => {
      const at = instant();
      const missed = currentId === null ? [] : awayUntil(currentId, at);
      if (missed.length > 0 || at - tickedAt.current >= ASLEEP_AFTER_MS) setNextAt(null);
      if (currentId !== null && missed.length > 0) {
        setEvents(currentId, [...(live.current.runs[currentId]?.events ?? []), ...missed], at);
      } else if (nextAt !== null && at >= nextAt && at - tickedAt.current < ASLEEP_AFTER_MS) next("start");
      else if (currentId !== null && at - seenAt.current >= SEEN_EVERY_MS) {
        setEvents(currentId, live.current.runs[currentId]?.events ?? [], at);
      }
      tickedAt.current = at;
      setNow(at);
    };
    const timer = setInterval(beat, TICK_MS);
    return () => clearInterval(timer);
  }, [awayUntil, currentId, isRunning, next, nextAt, setEvents]);

  // The last chance to say that the page was open.
  useEffect(() => {
    if (currentId === null || !isRunning) return;
    const seen = () => setEvents(currentId, live.current.runs[currentId]?.events ?? [], instant());
    const hidden = () => document.visibilityState === "hidden" && seen();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", seen);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", seen);
    };
  }, [currentId, isRunning, setEvents]);

  const view = item && progress ? viewOf(progress, item) : null;
  const isOver = view !== null && !view.isEnded && (view.phase === "finished" || view.isTargetReached);
  const wasOver = useRef(true);
  useEffect(() => {
    if (isOver && !wasOver.current && handsFree) setNextAt(instant() + NEXT_IN_MS);
    wasOver.current = isOver || !isRead;
  }, [isOver, handsFree, isRead]);

  const state: GuidedSessionState = {
    isRead,
    item,
    place: items.findIndex((one) => one.prescriptionId === currentId) + 1,
    progress,
    view,
    results: session.results,
    interruption,
    nextInSeconds: nextAt === null ? null : Math.max(1, Math.ceil((nextAt - now) / 1000)),
    handsFree,
    now,
  };
  return {
    state,
    items,
    act: (...deeds: Deed[]) => {
      setInterruption(null);
      setNextAt(null);
      if (currentId !== null) actOn(currentId, deeds);
    },
    /** The minutes since the page was closed count: the person says that they went on. */
    keptGoing: () => {
      if (currentId === null || interruption === null) return;
      const events = live.current.runs[currentId]?.events ?? [];
      setInterruption(null);
      setEvents(
        currentId,
        events.filter((event) => event.kind !== "pause" || event.at !== interruption.since),
        instant(),
      );
    },
    /** From the beginning. What was done before stands until something is done anew. */
    startOver: (how: "wait" | "start") => {
      setInterruption(null);
      setNextAt(null);
      if (currentId === null) return;
      setEvents(currentId, [], instant(), "as-it-was");
      if (how === "start") actOn(currentId, [{ kind: "start" }]);
    },
    next: () => next(handsFree ? "start" : "wait"),
    open: (id: string) => enter(id, "wait"),
    stay: () => setNextAt(null),
    setHandsFree,
  };
}

/** In the middle of it, and the page was closed. */
function cutOff(item: GuidedItem, { events, seenAt }: KeptRun, at: number): Interruption | null {
  const { phase, clock, dose } = progressAt(item, events, seenAt);
  if (phase === "ready" || phase === "finished" || at <= seenAt) return null;
  const isWalk = measureOf(dose) === "minutes" && phase === "work";
  return { since: seenAt, mayHaveGoneOn: clock === "running" && isWalk };
}

function hasOpenRun({ runs }: KeptSession, id: string): boolean {
  const last = runs[id]?.events.at(-1);
  return last !== undefined && last.kind !== "end" && last.kind !== "skip";
}

/** What is under way, else the first of which nothing was said. */
function firstOpen(items: readonly GuidedItem[], kept: KeptSession, otherwise: string): string {
  const ids = items.map(({ prescriptionId }) => prescriptionId);
  return (
    ids.find((id) => hasOpenRun(kept, id) && kept.results[id]?.status !== "done") ??
    ids.find((id) => kept.results[id] === undefined) ??
    otherwise
  );
}

function withRun(kept: KeptSession, id: string, run: KeptRun, result: SessionResult | null | "as-it-was"): KeptSession {
  const runs = { ...kept.runs, [id]: run };
  if (result === "as-it-was") return { ...kept, runs };
  const { [id]: _before, ...others } = kept.results;
  return { ...kept, runs, results: result === null ? others : { ...others, [id]: result } };
}
