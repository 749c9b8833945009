import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Save } from "./queue";
import type { Report } from "./report";
import type { SaveResult } from "./results";

const MAYA = "0190f5a0-0000-7000-8000-0000000000a1";
const TOMAS = "0190f5a0-0000-7000-8000-0000000000b1";

const morning = (day = "2026-11-22"): Report => ({
  kind: "morning",
  day,
  values: { answer: "better", pain: null, painWord: null },
});
const checkIn = (note: string | null, revision: number | null = null): Report => ({
  kind: "check-in",
  id: "0190f5a0-0000-7000-8000-000000000001",
  revision,
  values: {
    ...{ programVersionId: "v", occurredOn: "2026-11-22", pain: { before: 1, worst: 2, after: 3 }, items: [] },
    ...{ stiffness: null, mood: null, enjoyment: null, medication: null, note },
  },
});

type Sent = { for: string; saves: Save[] };
/** The server and the air between it and the phone. */
const world = {
  sent: [] as Sent[],
  answer: (_sent: Sent): Response | Error => new Error("no answer was thought of"),
};
const answering = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const refusing = (status: number, code: string) => () => answering(status, { error: { code } });
const result = (save: Save, more: Partial<SaveResult> = {}): SaveResult => ({
  saveId: save.saveId,
  outcome: "kept",
  status: 200,
  ...more,
});
const keeping = ({ saves }: Sent) => answering(200, { results: saves.map((save) => result(save)) });
const away = () => new TypeError("Failed to fetch");

const phone = { person: MAYA as string | undefined, onLine: true };

/** One lock for all tabs, first come first served. */
function locks() {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    request<T>(_name: string, work: () => Promise<T>): Promise<T> {
      const mine = turn.then(work);
      turn = mine.catch(() => {});
      return mine;
    },
  };
}

/** A tab is a page of its own with everything it loads; what is kept is shared. */
async function openTab() {
  vi.resetModules();
  const [send, flush, outbox, decide, forget, keep] = await Promise.all([
    import("./send-report"),
    import("./flush"),
    import("./outbox"),
    import("./decide"),
    import("./forget"),
    import("./keep"),
  ]);
  return { ...send, ...flush, ...outbox, ...decide, ...forget, ...keep };
}

beforeEach(() => {
  Object.assign(phone, { person: MAYA, onLine: true });
  Object.assign(world, { sent: [], answer: keeping });
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("document", {
    documentElement: {
      dataset: {
        get person() {
          return phone.person;
        },
      },
    },
  });
  vi.stubGlobal("navigator", {
    get onLine() {
      return phone.onLine;
    },
    locks: locks(),
  });
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    const sent: Sent = JSON.parse(body);
    world.sent.push(sent);
    const answer = world.answer(sent);
    if (answer instanceof Error) throw answer;
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Every record on the phone, past every rule of the store. */
async function rawRecords(store: "sealed" | "keys") {
  const { openDB } = await import("idb");
  const raw = await openDB("steadyback");
  const [keys, values] = await Promise.all([raw.getAllKeys(store), raw.getAll(store)]);
  raw.close();
  return keys.map((key, index) => ({ key, value: values[index] }));
}

describe("a report", () => {
  it("is sent at once, in the name of whoever is here, and nothing stays on the phone", async () => {
    const tab = await openTab();
    expect(await tab.sendReport(morning())).toEqual({ kind: "sent" });
    expect(world.sent).toMatchObject([{ for: MAYA, saves: [{ earlier: [], offline: false, report: morning() }] }]);
    expect(tab.deviceStatus()).toMatchObject({ waiting: [], needYou: [], trouble: null, keeps: true });
  });

  it("without signal waits on the phone and is sent once, when there is one", async () => {
    phone.onLine = false;
    const tab = await openTab();
    expect(await tab.sendReport(morning())).toEqual({ kind: "on-phone", because: "offline" });
    expect(world.sent).toEqual([]);
    phone.onLine = true;
    const later = await openTab();
    await later.flush();
    await later.flush();
    expect(world.sent).toMatchObject([{ saves: [{ offline: true }] }]);
    expect(later.deviceStatus().waiting).toEqual([]);
  });

  it("that the phone only believed it could send says so the next time", async () => {
    world.answer = away;
    const tab = await openTab();
    expect(await tab.sendReport(morning())).toEqual({ kind: "on-phone", because: "offline" });
    world.answer = keeping;
    await tab.flush();
    expect(world.sent.map(({ saves }) => saves[0]?.offline)).toEqual([false, true]);
    expect(new Set(world.sent.map(({ saves }) => saves[0]?.saveId)).size).toBe(1);
  });

  it("that is told anew while it waits goes as one, which names the first", async () => {
    phone.onLine = false;
    const tab = await openTab();
    await tab.sendReport(checkIn("first"));
    await tab.sendReport(checkIn("second"));
    phone.onLine = true;
    await tab.flush();
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]?.saves).toMatchObject([{ earlier: [expect.any(String)], report: checkIn("second") }]);
  });

  it.each<[sentence: string, answer: () => Response, because: string]>([
    ["when the session is over", refusing(401, "not-signed-in"), "signed-out"],
    ["when somebody else is signed in", refusing(409, "other-person"), "signed-out"],
    ["when a clinician is signed in", refusing(403, "forbidden"), "signed-out"],
    ["when the server is away", refusing(503, "away"), "server-away"],
    ["when there were too many tries", refusing(429, "too-many-tries"), "server-away"],
    [
      "when something in between answers",
      () => new Response("<html>Sign in to this network", { status: 200 }),
      "server-away",
    ],
  ])("%s stays on the phone until it can be sent", async (_, answer, because) => {
    world.answer = answer;
    const tab = await openTab();
    expect(await tab.sendReport(morning())).toEqual({ kind: "on-phone", because });
    expect(tab.deviceStatus().waiting).toHaveLength(1);
    world.answer = keeping;
    await tab.flush();
    expect(tab.deviceStatus()).toMatchObject({ waiting: [], trouble: null });
    expect(new Set(world.sent.map(({ saves }) => saves[0]?.saveId)).size).toBe(1);
  });

  it("that the server could not look at waits; its neighbours are sent", async () => {
    phone.onLine = false;
    const tab = await openTab();
    await tab.sendReport(morning());
    await tab.sendReport(checkIn(null));
    phone.onLine = true;
    world.answer = ({ saves }) =>
      answering(200, {
        results: saves.map((save, index) => result(save, index === 0 ? { outcome: "refused", status: 500 } : {})),
      });
    await tab.flush();
    expect(tab.deviceStatus().waiting).toMatchObject([{ report: { kind: "morning" } }]);
  });

  it("that is refused says which fields, waits for the patient, and is not sent again", async () => {
    const fields = { "values.note": "This is too long." };
    world.answer = ({ saves }) =>
      answering(200, {
        results: saves.map((save) => result(save, { outcome: "refused", status: 422, code: "bad-input", fields })),
      });
    const tab = await openTab();
    expect(await tab.sendReport(checkIn("long"))).toEqual({
      kind: "refused",
      code: "bad-input",
      fields,
      current: null,
    });
    await tab.flush();
    expect(world.sent).toHaveLength(1);
    world.answer = keeping;
    expect(await tab.sendReport(checkIn("short"))).toEqual({ kind: "sent" });
    expect(tab.deviceStatus().needYou).toEqual([]);
  });

  it("that is too large for any request is refused here; its neighbours are sent", async () => {
    phone.onLine = false;
    const tab = await openTab();
    await tab.sendReport(checkIn("x".repeat(1_000_000)));
    await tab.sendReport(morning());
    phone.onLine = true;
    await tab.flush();
    expect(world.sent.flatMap(({ saves }) => saves)).toMatchObject([{ report: { kind: "morning" } }]);
    expect(tab.deviceStatus().needYou).toMatchObject([{ refused: { code: "too-large" } }]);
  });

  it("in a request that nobody can read is found by halves", async () => {
    phone.onLine = false;
    const tab = await openTab();
    for (let day = 10; day < 20; day += 1) await tab.sendReport(morning(`2026-11-${day}`));
    phone.onLine = true;
    const isPoison = ({ report }: Save) => report.kind === "morning" && report.day === "2026-11-13";
    world.answer = (sent) => (sent.saves.some(isPoison) ? refusing(422, "bad-input")() : keeping(sent));
    await tab.flush();
    expect(tab.deviceStatus().waiting).toEqual([]);
    expect(tab.deviceStatus().needYou).toMatchObject([{ report: morning("2026-11-13") }]);
  });

  it("of a long time without signal goes in several requests, in order", async () => {
    phone.onLine = false;
    const tab = await openTab();
    const days = Array.from({ length: 60 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    for (const day of days) await tab.sendReport(morning(day));
    phone.onLine = true;
    await tab.flush();
    expect(world.sent.map(({ saves }) => saves.length)).toEqual([50, 10]);
    expect(world.sent.flatMap(({ saves }) => saves.map(({ report }) => report))).toEqual(days.map(morning));
  });
});

describe("when another device has changed the same", () => {
  const current = { id: "0190f5a0-0000-7000-8000-000000000009", revision: 4 };
  async function conflict() {
    world.answer = ({ saves }) =>
      answering(200, {
        results: saves.map((save) =>
          result(save, { outcome: "refused", status: 409, code: "stale-revision", current }),
        ),
      });
    const tab = await openTab();
    const receipt = await tab.sendReport(checkIn("mine"));
    expect(receipt).toEqual({ kind: "refused", code: "stale-revision", fields: {}, current });
    world.answer = keeping;
    return { tab, saveId: tab.deviceStatus().needYou[0]?.saveId ?? "" };
  }

  it("the patient may keep that", async () => {
    const { tab, saveId } = await conflict();
    await tab.keepTheirs(saveId);
    await tab.flush();
    expect(world.sent).toHaveLength(1);
    expect(tab.deviceStatus()).toMatchObject({ waiting: [], needYou: [] });
  });

  it("or use theirs instead, on top of it", async () => {
    const { tab, saveId } = await conflict();
    await tab.keepMine(saveId);
    expect(world.sent[1]?.saves).toMatchObject([
      { earlier: [saveId], report: { ...current, values: { note: "mine" } } },
    ]);
    expect(tab.deviceStatus().needYou).toEqual([]);
  });
});

describe("two tabs", () => {
  it("that tell at the same moment lose nothing, and each report is sent once", async () => {
    const [one, other] = [await openTab(), await openTab()];
    const days = Array.from({ length: 8 }, (_, index) => `2026-11-1${index}`);
    const receipts = await Promise.all(days.map((day, index) => (index % 2 ? one : other).sendReport(morning(day))));
    expect(new Set(receipts.map(({ kind }) => kind))).toEqual(new Set(["sent"]));
    const sent = world.sent.flatMap(({ saves }) =>
      saves.map(({ report }) => (report.kind === "morning" ? report.day : "")),
    );
    expect(sent.sort()).toEqual(days);
  });
});

describe("what lies on the phone", () => {
  const text = (value: unknown) => Buffer.from(Object(value).data).toString("latin1");

  it("is sealed: nothing of what was told can be read in it, and its key can't be taken away", async () => {
    phone.onLine = false;
    const tab = await openTab();
    await tab.sendReport(checkIn("a very private sentence"));
    const records = await rawRecords("sealed");
    expect(records.map(({ key }) => key)).toEqual([[MAYA, "queue"]]);
    expect(records.map(({ value }) => text(value)).join()).not.toContain("private");
    const [key] = await rawRecords("keys");
    await expect(crypto.subtle.exportKey("raw", key?.value)).rejects.toThrow();
  });

  it("is never sealed the same way twice", async () => {
    const tab = await openTab();
    await tab.keep("plan", "the same");
    const [first] = await rawRecords("sealed");
    await tab.keep("plan", "the same");
    const [second] = await rawRecords("sealed");
    expect(text(second?.value)).not.toBe(text(first?.value));
  });

  it("belongs to one person: the other reads nothing of it and sends nothing of it", async () => {
    phone.onLine = false;
    const mine = await openTab();
    await mine.sendReport(morning());
    await mine.keep("plan", "Maya's plan");
    Object.assign(phone, { person: TOMAS, onLine: true });
    const theirs = await openTab();
    await theirs.flush();
    expect(await theirs.read("plan")).toBeNull();
    expect(await theirs.sendReport(morning("2026-11-21"))).toEqual({ kind: "sent" });
    expect(world.sent.map((sent) => [sent.for, sent.saves.length])).toEqual([[TOMAS, 1]]);
    phone.person = MAYA;
    const back = await openTab();
    await back.flush();
    expect(await back.read("plan")).toBe("Maya's plan");
    expect(world.sent.at(-1)).toMatchObject({ for: MAYA, saves: [{ report: morning() }] });
  });

  it("does not open under another name or for another person", async () => {
    const tab = await openTab();
    await tab.keep("plan", "Maya's plan");
    const { openDB } = await import("idb");
    const raw = await openDB("steadyback");
    const sealed = await raw.get("sealed", [MAYA, "kept plan"]);
    const key = await raw.get("keys", MAYA);
    await raw.put("sealed", sealed, [MAYA, "kept session"]);
    await raw.put("sealed", sealed, [TOMAS, "kept plan"]);
    await raw.put("keys", key, TOMAS);
    raw.close();
    expect(await tab.read("session")).toBeNull();
    phone.person = TOMAS;
    expect(await (await openTab()).read("plan")).toBeNull();
  });

  it("is wiped at sign-out, key and all, and the other's stays", async () => {
    phone.onLine = false;
    await (await openTab()).sendReport(morning());
    phone.person = TOMAS;
    await (await openTab()).keep("plan", "Tomas's plan");
    phone.person = MAYA;
    const tab = await openTab();
    await tab.forgetEverything();
    expect((await rawRecords("sealed")).map(({ key }) => key)).toEqual([[TOMAS, "kept plan"]]);
    expect((await rawRecords("keys")).map(({ key }) => key)).toEqual([TOMAS]);
    phone.onLine = true;
    await tab.flush();
    expect(world.sent).toEqual([]);
  });

  it("is the plan of whoever was here last, when no server says who is", async () => {
    await (await openTab()).keep("plan", "Maya's plan");
    phone.person = undefined;
    expect(await (await openTab()).read("plan")).toBe("Maya's plan");
  });

  it("that nobody has kept anew for fourteen days is wiped, whoever's it is", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-01T08:00:00Z") });
    await (await openTab()).keep("plan", "Maya's plan");
    phone.person = TOMAS;
    for (const day of [8, 14, 16]) {
      vi.setSystemTime(new Date(Date.UTC(2026, 10, day, 8)));
      await (await openTab()).read("plan");
    }
    expect(await rawRecords("sealed")).toEqual([]);
    vi.useRealTimers();
  });
});

describe("where nothing can be kept", () => {
  beforeEach(() => {
    vi.stubGlobal("indexedDB", undefined);
  });

  it("a report is sent all the same", async () => {
    const tab = await openTab();
    expect(await tab.sendReport(morning())).toEqual({ kind: "sent" });
    expect(await tab.keep("plan", 1)).toBe(false);
  });

  it("and if it can't be, the patient is told so", async () => {
    world.answer = away;
    const tab = await openTab();
    expect(await tab.sendReport(morning())).toEqual({ kind: "not-kept" });
    expect(tab.deviceStatus()).toMatchObject({ keeps: false, trouble: "offline" });
  });
});

it("without anybody who has ever signed in here nothing is sent", async () => {
  phone.person = undefined;
  expect(await (await openTab()).sendReport(morning())).toEqual({ kind: "not-kept" });
  expect(world.sent).toEqual([]);
});
