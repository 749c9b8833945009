import type { Report } from "./report";
import { gapBetween, LONGEST_WAIT_MS } from "./waiting-time";

/** Why the server did not take a save, with the sentences for its fields and what stands there instead. */
export type Refusal = {
  code: string;
  fields: Record<string, string>;
  current: { id: string; revision: number } | null;
};

/** A report that is on its way. Its id names this saying of it, so that the server hears it once. */
export type Save = {
  saveId: string;
  /** Saves of the same thing that this one replaces, whether or not they ever arrived. */
  earlier: readonly string[];
  /** By the clock of the phone, which may be years off. */
  savedAt: string;
  /** The phone had no signal when it was told. */
  offline: boolean;
  report: Report;
};

/** A save as the phone keeps it. */
export type QueuedSave = Save & {
  /** Set once the server has looked at it and did not take it: it waits for the patient. */
  refused: Refusal | null;
  /** Milliseconds that it has been seen waiting. */
  age: number;
};

/** What the server has of one thing: the last save it heard, and the id it went under. */
type Heard = { saveId: string; id: string | null; age: number };

export type Queue = {
  saves: readonly QueuedSave[];
  heard: Readonly<Record<string, Heard>>;
  /** The last instant that anybody looked, in milliseconds by the clock of the phone. */
  seenAt: number;
  /** When the server last took something, by the clock of the phone. */
  sentAt: string | null;
};

/** The door takes as many names of earlier saves. */
export const MOST_EARLIER = 50;

export const emptyQueue = (now: number): Queue => ({ saves: [], heard: {}, seenAt: now, sentAt: null });

/** What a report is about: a later one about the same takes its place. */
export function aboutOf(report: Report): string {
  switch (report.kind) {
    case "check-in":
      return `check-in ${report.values.occurredOn}`;
    case "morning":
    case "left-out-day":
      return `${report.kind} ${report.day}`;
    case "lesson-read":
      return `lesson-read ${report.page}`;
    default:
      return `${report.kind} ${report.id}`;
  }
}

/**
 * Puts a save at the end, or in the place of what it replaces: the last word of this phone about a thing counts, and
 * names the saves it replaces. Answers about red flags are never replaced, and of pages and versions the first moment counts.
 * @returns the queue and the id of the save that stands for the report.
 */
export function add(
  queue: Queue,
  report: Report,
  { saveId, savedAt, offline }: Pick<Save, "saveId" | "savedAt" | "offline">,
): { queue: Queue; saveId: string } {
  const standing = isOncePerThing(report)
    ? queue.saves.find(({ report: one }) => aboutOf(one) === aboutOf(report))
    : undefined;
  if (standing) return { queue, saveId: standing.saveId };
  const replaced = queue.saves.filter((save) => isReplacedBy(save.report, report));
  const heard = isReplaceable(report) ? queue.heard[aboutOf(report)] : undefined;
  const earlier = [...(heard ? [heard.saveId] : []), ...replaced.flatMap((save) => [...save.earlier, save.saveId])];
  const save: QueuedSave = {
    saveId,
    earlier: [...new Set(earlier)].slice(-MOST_EARLIER),
    savedAt,
    offline,
    report: underItsName(report, replaced, heard),
    refused: null,
    age: 0,
  };
  const place = replaced[0] ? queue.saves.indexOf(replaced[0]) : queue.saves.length;
  const others = (saves: readonly QueuedSave[]) => saves.filter((one) => !replaced.includes(one));
  const saves = [...others(queue.saves.slice(0, place)), save, ...others(queue.saves.slice(place))];
  return { queue: { ...queue, saves }, saveId };
}

const isOncePerThing = ({ kind }: Report) => kind === "lesson-read" || kind === "version-seen";
const isReplaceable = (report: Report) => report.kind !== "safety-answer" && !isOncePerThing(report);

/** A check-in also takes back that the day was left out. */
function isReplacedBy(older: Report, newer: Report): boolean {
  if (!isReplaceable(newer)) return false;
  if (aboutOf(older) === aboutOf(newer)) return true;
  return newer.kind === "check-in" && older.kind === "left-out-day" && older.day === newer.values.occurredOn;
}

/**
 * A day has one check-in: what two tabs of one phone say about it goes under the id of the first, on top of the newest
 * revision that either has seen.
 */
function underItsName(report: Report, replaced: readonly QueuedSave[], heard: Heard | undefined): Report {
  if (report.kind !== "check-in") return report;
  const before = replaced.map((save) => save.report).find((one) => one.kind === "check-in");
  if (report.revision === null) {
    return { ...report, id: before?.id ?? heard?.id ?? report.id, revision: before?.revision ?? null };
  }
  return before?.id === report.id && (before.revision ?? 0) > report.revision
    ? { ...report, revision: before.revision }
    : report;
}

/** The server has this save, now or since before. */
export function acknowledge(queue: Queue, saveId: string, sentAt: string): Queue {
  const save = queue.saves.find((one) => one.saveId === saveId);
  if (!save) return { ...queue, sentAt };
  const id = "id" in save.report ? save.report.id : null;
  const heard = { ...queue.heard, [aboutOf(save.report)]: { saveId, id, age: 0 } };
  return { ...queue, sentAt, heard, saves: queue.saves.filter((one) => one !== save) };
}

/** The server does not take this save; it waits until the patient has decided. */
export const refuse = (queue: Queue, saveId: string, refused: Refusal): Queue => ({
  ...queue,
  saves: queue.saves.map((save) => (save.saveId === saveId ? { ...save, refused } : save)),
});

/** It turned out that the phone has no signal, whatever it believed when these were told. */
export const foundOffline = (queue: Queue, saveIds: readonly string[]): Queue => ({
  ...queue,
  saves: queue.saves.map((save) => (saveIds.includes(save.saveId) ? { ...save, offline: true } : save)),
});

/** The patient keeps what stands on the server. */
export const discard = (queue: Queue, saveId: string): Queue => ({
  ...queue,
  saves: queue.saves.filter((save) => save.saveId !== saveId),
});

/**
 * The patient wants their own check-in in the place of what stands on the server, which they have seen. Nothing changes
 * where there is no such choice.
 */
export function insist(queue: Queue, saveId: string, fresh: Pick<Save, "saveId" | "savedAt" | "offline">): Queue {
  const save = queue.saves.find((one) => one.saveId === saveId);
  const current = save?.refused?.current;
  if (!current || save.report.kind !== "check-in") return queue;
  return add(queue, { ...save.report, id: current.id, revision: current.revision }, fresh).queue;
}

/** The saves to send next, in the order they were told. */
export const waitingIn = ({ saves }: Queue): QueuedSave[] => saves.filter(({ refused }) => refused === null);

/** What the server looked at and did not take. */
export const refusedIn = ({ saves }: Queue): QueuedSave[] => saves.filter(({ refused }) => refused !== null);

/** Lets time pass, and drops what has waited longer than anything may stay on a phone. */
export function grownOlder(queue: Queue, now: number): Queue {
  const gap = gapBetween(queue.seenAt, now);
  const older = <T extends { age: number }>(one: T): T => ({ ...one, age: one.age + gap });
  const stays = ({ age }: { age: number }) => age < LONGEST_WAIT_MS;
  const heard = Object.entries(queue.heard)
    .map(([about, one]) => [about, older(one)] as const)
    .filter(([, one]) => stays(one));
  return { ...queue, saves: queue.saves.map(older).filter(stays), heard: Object.fromEntries(heard), seenAt: now };
}

/** How a save is written for the server. */
export const written = ({ saveId, earlier, savedAt, offline, report }: Save): Save => ({
  saveId,
  earlier,
  savedAt,
  offline,
  report,
});

/** The next saves that fit into one request together. One that fits into none stands alone in its batch. */
export function nextBatch(waiting: readonly QueuedSave[], most: number, mostBytes: number): QueuedSave[] {
  const batch: QueuedSave[] = [];
  let bytes = 0;
  for (const save of waiting.slice(0, most)) {
    bytes += bytesOf(save);
    if (batch.length > 0 && bytes > mostBytes) break;
    batch.push(save);
  }
  return batch;
}

export const bytesOf = (save: Save): number => new TextEncoder().encode(JSON.stringify(written(save))).byteLength;
