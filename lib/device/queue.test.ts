import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aboutOf,
  acknowledge,
  add,
  bytesOf,
  discard,
  emptyQueue,
  grownOlder,
  insist,
  MOST_EARLIER,
  nextBatch,
  type Queue,
  refuse,
  refusedIn,
  waitingIn,
} from "./queue";
import type { Report } from "./report";
import { withResults } from "./results";

const DAY_MS = 86_400_000;
const NOW = Date.parse("2026-11-22T08:00:00Z");

const checkIn = (
  worst: 0 | 3 | 5,
  { id = "a", revision = null as number | null, day = "2026-11-22" } = {},
): Report => ({
  kind: "check-in",
  id,
  revision,
  values: {
    ...{ programVersionId: "v", occurredOn: day, pain: { before: null, worst, after: null }, items: [] },
    ...{ stiffness: null, mood: null, enjoyment: null, medication: null, note: null },
  },
});
const morning = (answer: "better" | "worse", day = "2026-11-22"): Report => ({
  kind: "morning",
  day,
  values: { answer, pain: null, painWord: null },
});
const leftOut = (day = "2026-11-22"): Report => ({
  kind: "left-out-day",
  day,
  values: { barriers: ["no_time"], note: null },
});
const lesson = (readAt: string): Report => ({ kind: "lesson-read", page: "pacing", values: { readAt } });
const answer = (acknowledgedAt: string | null): Report => ({
  kind: "safety-answer",
  id: "s",
  values: { occasion: "start", signs: ["bad_fall"], answeredAt: "2026-11-22T08:00:00Z", acknowledgedAt },
});

/** Tells reports one after the other as s1, s2 … */
const telling = (reports: readonly Report[], from: Queue = emptyQueue(NOW), first = 1): Queue =>
  reports.reduce(
    (queue, report, index) =>
      add(queue, report, { saveId: `s${first + index}`, savedAt: "2026-11-22T08:00:00Z", offline: false }).queue,
    from,
  );
const named = ({ saves }: Queue) => saves.map(({ saveId, earlier }) => [saveId, ...earlier].join(" < "));
const heard = (queue: Queue, ...saveIds: string[]) =>
  saveIds.reduce((after, saveId) => acknowledge(after, saveId, "2026-11-22T08:01:00Z"), queue);

describe("what is told again takes the place of what waits", () => {
  it.each<[sentence: string, reports: Report[], saves: string[]]>([
    ["an edit names what it replaces", [checkIn(3), checkIn(5)], ["s2 < s1"]],
    ["and all before it, back to the first", [checkIn(3), checkIn(5), checkIn(3)], ["s3 < s1 < s2"]],
    ["different days do not meet", [morning("better"), morning("worse", "2026-11-21")], ["s1", "s2"]],
    ["different things do not meet", [morning("better"), checkIn(3), leftOut("2026-11-21")], ["s1", "s2", "s3"]],
    ["an edit keeps its place in the order", [checkIn(3), morning("better"), checkIn(5)], ["s3 < s1", "s2"]],
    ["a check-in takes back that the day was left out", [leftOut(), checkIn(3)], ["s2 < s1"]],
    ["a left-out day takes nothing from a check-in", [checkIn(3), leftOut()], ["s1", "s2"]],
    ["every answer about red flags is sent", [answer(null), answer("2026-11-22T08:05:00Z")], ["s1", "s2"]],
    [
      "of a page that was read the first moment waits",
      [lesson("2026-11-22T08:00:00Z"), lesson("2026-11-22T09:00:00Z")],
      ["s1"],
    ],
  ])("%s", (_, reports, saves) => {
    expect(named(telling(reports))).toEqual(saves);
  });

  it("what was heard is named by the next word about it, and by no other", () => {
    const queue = telling([checkIn(5), morning("worse")], heard(telling([checkIn(3)]), "s1"), 2);
    expect(named(queue)).toEqual(["s2 < s1", "s3"]);
  });

  it("the answer to an edit that was replaced meanwhile changes nothing", () => {
    const queue = telling([checkIn(3), checkIn(5)]);
    expect(named(heard(queue, "s1"))).toEqual(["s2 < s1"]);
  });

  it("names no more than the door takes", () => {
    const many = telling(Array.from({ length: MOST_EARLIER + 20 }, (_, index) => checkIn(index % 2 ? 3 : 5)));
    expect(many.saves[0]?.earlier).toHaveLength(MOST_EARLIER);
    expect(many.saves[0]?.earlier.at(-1)).toBe(`s${MOST_EARLIER + 19}`);
  });
});

describe("one check-in a day", () => {
  const identity = ({ saves }: Queue) =>
    saves.map(({ report }) => (report.kind === "check-in" ? [report.id, report.revision] : []));

  it.each<[sentence: string, reports: Report[], identity: unknown[]]>([
    ["from two tabs goes under the id of the first", [checkIn(3, { id: "a" }), checkIn(5, { id: "b" })], [["a", null]]],
    ["keeps the revision that was corrected", [checkIn(3, { revision: 2 }), checkIn(5)], [["a", 2]]],
    ["takes the newest revision that was seen", [checkIn(3, { revision: 2 }), checkIn(5, { revision: 1 })], [["a", 2]]],
    ["goes on from what the server showed", [checkIn(3), checkIn(5, { id: "theirs", revision: 4 })], [["theirs", 4]]],
    [
      "does not mix up days",
      [checkIn(3), checkIn(5, { id: "b", day: "2026-11-21" })],
      [
        ["a", null],
        ["b", null],
      ],
    ],
  ])("%s", (_, reports, expected) => {
    expect(identity(telling(reports))).toEqual(expected);
  });

  it("stays under its id after it was heard", () => {
    expect(identity(telling([checkIn(5, { id: "b" })], heard(telling([checkIn(3)]), "s1"), 2))).toEqual([["a", null]]);
  });
});

describe("what the server does not take", () => {
  const conflict = { code: "stale-revision", fields: {}, current: { id: "theirs", revision: 4 } };
  const refused = () => refuse(telling([checkIn(3), morning("better")]), "s1", conflict);
  const fresh = { saveId: "s9", savedAt: "2026-11-22T09:00:00Z", offline: false };

  it("waits for the patient and is not sent again", () => {
    expect(waitingIn(refused()).map(({ saveId }) => saveId)).toEqual(["s2"]);
    expect(refusedIn(refused())).toMatchObject([{ saveId: "s1", refused: conflict }]);
  });

  it("may be let go", () => {
    expect(named(discard(refused(), "s1"))).toEqual(["s2"]);
  });

  it("may be put in the place of what stands there", () => {
    const [first] = insist(refused(), "s1", fresh).saves;
    expect(first).toMatchObject({
      ...{ saveId: "s9", earlier: ["s1"], refused: null },
      report: { id: "theirs", revision: 4, values: { pain: { worst: 3 } } },
    });
  });

  it("leaves no such choice without a check-in that stands there", () => {
    const faulty = refuse(telling([morning("better")]), "s1", { code: "bad-input", fields: {}, current: null });
    expect(insist(faulty, "s1", fresh)).toEqual(faulty);
  });

  it("is replaced by the corrected answer", () => {
    expect(named(telling([checkIn(5, { id: "theirs", revision: 4 })], refused(), 3))).toEqual(["s3 < s1", "s2"]);
  });

  it("because of a fault of the server itself goes on waiting", () => {
    const queue = withResults(telling([morning("better")]), [{ saveId: "s1", outcome: "refused", status: 503 }], "now");
    expect(waitingIn(queue)).toHaveLength(1);
  });
});

describe("nothing stays for longer than fourteen days", () => {
  const lying = (days: readonly number[]) =>
    days.reduce((queue, day) => grownOlder(queue, NOW + day * DAY_MS), telling([checkIn(3)])).saves.length;

  it.each<[sentence: string, looks: number[], left: number]>([
    ["looked at every day, it is there on the thirteenth", [3, 6, 9, 13], 1],
    ["and gone on the fourteenth", [3, 6, 9, 13, 14], 0],
    ["a phone that lay in a drawer for a month tries once more", [30], 1],
    ["and wipes it the next day", [30, 31], 0],
    ["a clock that leaps three years ahead wipes nothing", [3 * 365], 1],
    ["nor does one that leaps back", [-3 * 365], 1],
    ["and time goes on from there", [-3 * 365, -3 * 365 + 7, -3 * 365 + 14], 0],
  ])("%s", (_, looks, left) => {
    expect(lying(looks)).toBe(left);
  });
});

describe("a batch", () => {
  const waiting = waitingIn(telling([morning("better"), checkIn(3), leftOut("2026-11-21")]));

  it("holds as many as may be sent at once, in order", () => {
    expect(nextBatch(waiting, 2, 1_000_000).map(({ saveId }) => saveId)).toEqual(["s1", "s2"]);
  });

  it("stops before it gets too large, but never before the first", () => {
    const [first] = waiting;
    expect(nextBatch(waiting, 10, first ? bytesOf(first) + 1 : 0)).toHaveLength(1);
    expect(nextBatch(waiting, 10, 1)).toHaveLength(1);
    expect(nextBatch([], 10, 1)).toEqual([]);
  });
});

const reports = fc.oneof(
  fc
    .record({ worst: fc.constantFrom(0 as const, 3 as const, 5 as const), id: fc.constantFrom("a", "b") })
    .map(({ worst, id }) => checkIn(worst, { id })),
  fc.constantFrom(morning("better"), morning("worse"), leftOut(), answer(null), lesson("2026-11-22T08:00:00Z")),
);

describe("whatever is told", () => {
  it("the last word about each thing waits, once, unless it was heard", () => {
    fc.assert(
      fc.property(fc.array(reports, { maxLength: 12 }), (told) => {
        const queue = telling(told);
        const replaceable = queue.saves.filter(({ report }) => report.kind !== "safety-answer");
        const things = replaceable.map(({ report }) => aboutOf(report));
        expect(new Set(things).size).toBe(things.length);
        const last = told.filter(({ kind }) => kind === "morning").at(-1);
        const waiting = queue.saves.find(({ report }) => report.kind === "morning");
        expect(waiting?.report).toEqual(last);
      }),
    );
  });

  it("every save is waiting, named by one that waits, or was not needed", () => {
    fc.assert(
      fc.property(fc.array(reports, { maxLength: 12 }), (told) => {
        const queue = telling(told);
        const known = new Set(queue.saves.flatMap(({ saveId, earlier }) => [saveId, ...earlier]));
        const lost = told.filter((report, index) => !known.has(`s${index + 1}`) && report.kind !== "lesson-read");
        expect(lost).toEqual([]);
      }),
    );
  });

  it("answers empty the queue, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(reports, { maxLength: 12 }), fc.boolean(), (told, backwards) => {
        const queue = telling(told);
        const ids = queue.saves.map(({ saveId }) => saveId);
        const results = (backwards ? ids.reverse() : ids).map((saveId) => ({
          saveId,
          outcome: "kept" as const,
          status: 200,
        }));
        expect(withResults(queue, results, "now").saves).toEqual([]);
      }),
    );
  });
});
