import { changeQueue, listenToTabs, lookAgain, readQueue, setStatus } from "./outbox";
import { personHere } from "./person";
import { type Posted, post, type Trouble } from "./post";
import { bytesOf, foundOffline, nextBatch, type QueuedSave, refuse, waitingIn } from "./queue";
import { isSettled, refusalOf, type SaveResult, withResults } from "./results";

/** The door takes a hundred saves and 256 KB at once; half of that is answered well within its time. */
const MOST_AT_ONCE = 50;
const MOST_BYTES = 200 * 1024;

let upcoming: Promise<void> | null = null;
let turn: Promise<void> = Promise.resolve();

/**
 * Sends what waits, in the order it was told. One tab at a time does so; whoever calls meanwhile waits for a turn of
 * their own, after which everything that was kept before has been tried.
 */
export function flush(): Promise<void> {
  upcoming ??= turn.then(() => {
    upcoming = null;
    turn = alone(sendWaiting).catch(() => setStatus({ trouble: "server-away" }));
    return turn;
  });
  return upcoming;
}

const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request("steadyback-sending", work) : work();

async function sendWaiting(): Promise<void> {
  const person = await personHere();
  if (person === null) return;
  let most = MOST_AT_ONCE;
  for (;;) {
    const queue = await readQueue();
    const batch = queue ? nextBatch(waitingIn(queue), most, MOST_BYTES) : [];
    const [first] = batch;
    if (!first) return settled(null);
    if (bytesOf(first) > MOST_BYTES) {
      await changeQueue((now) => refuse(now, first.saveId, refusalOf({ code: "too-large" })));
      continue;
    }
    const posted = await post(person, batch);
    if (posted.kind === "trouble") return inTrouble(posted, batch);
    if (posted.kind === "answered") {
      if (!(await take(posted.results, batch))) return settled("server-away");
    } else if (batch.length > 1) most = Math.floor(batch.length / 2);
    else await changeQueue((now) => refuse(now, first.saveId, refusalOf(posted)));
  }
}

/** Puts what the server said about each into the queue; false when it has not spoken about all. */
async function take(results: readonly SaveResult[], batch: readonly QueuedSave[]): Promise<boolean> {
  const sentAt = new Date().toISOString();
  await changeQueue((queue) => withResults(queue, results, sentAt));
  return batch.every(({ saveId }) => results.some((result) => result.saveId === saveId && isSettled(result)));
}

async function inTrouble({ trouble, waitSeconds }: Extract<Posted, { kind: "trouble" }>, batch: readonly QueuedSave[]) {
  if (trouble === "offline") {
    const ids = batch.filter(({ offline }) => !offline).map(({ saveId }) => saveId);
    if (ids.length > 0) await changeQueue((queue) => foundOffline(queue, ids));
  }
  settled(trouble, waitSeconds);
}

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const FIRST_WAIT_MS = 5_000;
const LONGEST_PAUSE_MS = 600_000;

function settled(trouble: Trouble | null, waitSeconds: number | null = null): void {
  clearTimeout(timer);
  setStatus({ trouble, isOnline: navigator.onLine });
  failures = trouble === null ? 0 : failures + 1;
  // Nobody becomes somebody else by waiting: after these, a page that comes or is looked at again tries.
  if (trouble === null || trouble === "signed-out" || trouble === "other-person") return;
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
  const spread = doubled * (0.5 + Math.random() / 2);
  timer = setTimeout(() => void flush(), Math.max(spread, (waitSeconds ?? 0) * 1_000));
}

let hasStarted = false;

/** Once per page: sends what waits now, whenever the network comes back, and when the page is looked at again. */
export function startSending(): void {
  if (hasStarted) return;
  hasStarted = true;
  listenToTabs();
  addEventListener("online", () => void flush());
  addEventListener("offline", () => setStatus({ isOnline: false }));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void lookAgain().then(flush);
  });
  void lookAgain().then(flush);
}
