import { forgetStore, personHere, storeHere } from "./person";
import type { Trouble } from "./post";
import { emptyQueue, grownOlder, type Queue, type QueuedSave, refusedIn, waitingIn } from "./queue";

/** What the phone has of its reports, for the bar that says so. The same object until something changes. */
export type DeviceStatus = {
  /** False until the phone has looked at what it keeps. */
  isKnown: boolean;
  isOnline: boolean;
  /** False where nothing can be kept, as in a private window: reports are sent at once or not at all. */
  keeps: boolean;
  /** Reports that are on their way, in the order they were told. */
  waiting: readonly QueuedSave[];
  /** Reports that the server did not take: the patient corrects them, or chooses (`keepTheirs`, `keepMine`). */
  needYou: readonly QueuedSave[];
  /** When the server last took something, by the clock of the phone. */
  lastSentAt: string | null;
  /** Why the last try came to nothing; null when it did not, or nobody has tried. */
  trouble: Trouble | null;
};

const UNKNOWN: DeviceStatus = {
  isKnown: false,
  isOnline: true,
  keeps: true,
  waiting: [],
  needYou: [],
  lastSentAt: null,
  trouble: null,
};

let current = UNKNOWN;
const listeners = new Set<() => void>();

/** The status as it is now. With `onDeviceStatus` it is what React's useSyncExternalStore takes. */
export const deviceStatus = (): DeviceStatus => current;
/** What a server knows of any phone: nothing. */
export const unknownStatus = (): DeviceStatus => UNKNOWN;

/** Calls the listener after every change, in whichever tab it came about. Returns how to stop. */
export function onDeviceStatus(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setStatus(change: Partial<DeviceStatus>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

const NAME = "queue";

/** The queue of whoever is here, or null where there is none. */
export async function readQueue(): Promise<Queue | null> {
  const here = await storeHere();
  return here ? here.store.read<Queue>(NAME) : null;
}

/**
 * Changes the queue, whichever tabs do so at the same moment, and tells all of them.
 * @returns null where nothing can be kept. @throws when the phone is full or was wiped meanwhile.
 */
export async function changeQueue(change: (queue: Queue) => Queue): Promise<Queue | null> {
  const here = await storeHere();
  if (!here) return null;
  const now = Date.now();
  const after = await here.store.change<Queue>(NAME, (before) => change(grownOlder(before ?? emptyQueue(now), now)));
  show(after, true);
  tabs()?.postMessage("changed");
  return after;
}

/** Looks at the queue anew, because another tab has changed it or the page has just come. */
export async function lookAgain(): Promise<void> {
  const here = await storeHere();
  show(here ? await here.store.read<Queue>(NAME) : null, here !== null || (await personHere()) === null);
}

/** Everything was wiped: nothing waits here or in the other tabs. */
export function showNothing(): void {
  show(null, true);
  tabs()?.postMessage("wiped");
}

function show(queue: Queue | null, keeps: boolean): void {
  setStatus({
    isKnown: true,
    keeps,
    isOnline: navigator.onLine,
    waiting: queue ? waitingIn(queue) : [],
    needYou: queue ? refusedIn(queue) : [],
    lastSentAt: queue?.sentAt ?? current.lastSentAt,
  });
}

let channel: BroadcastChannel | null | undefined;

function tabs(): BroadcastChannel | null {
  if (channel === undefined) {
    channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("steadyback-device");
    if (channel) channel.onmessage = ({ data }) => hear(data);
  }
  return channel;
}

/** After wiping, what is kept anew has a key of its own: the one that this tab still holds opens and seals nothing more. */
function hear(news: unknown): void {
  if (news !== "wiped") return void lookAgain();
  forgetStore();
  show(null, true);
}

/** From here on this tab hears of what the others change. */
export const listenToTabs = (): void => void tabs();
