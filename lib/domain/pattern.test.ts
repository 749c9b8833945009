import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "./calendar-day";
import type { History } from "./history";
import { differenceOf, patternOf } from "./pattern";
import type { PainScore } from "./report";
import { histories, moved, someDay } from "./testing/arbitrary";
import { bridge, buildHistory, buildItem, buildReport, day, onWeekdays } from "./testing/build";

// A patient with the bridge every day. Each day is told as a letter: d done, n not done, s silent; and a worst pain, or none.

type Told = { did: "d" | "n" | "s"; worst?: PainScore | null };

function lived(days: readonly Told[], override: Partial<History> = {}): History {
  const reports = days.flatMap(({ did, worst = null }, offset) =>
    did === "s"
      ? []
      : [
          buildReport({
            day: day(offset),
            painWorst: worst,
            items: [buildItem({ status: did === "d" ? "done" : "not_done", barriers: did === "d" ? [] : ["pain"] })],
          }),
        ],
  );
  return buildHistory({ reports, ...override });
}

const repeat = (times: number, days: readonly Told[]): Told[] => Array.from({ length: times }, () => days).flat();
const at = (days: readonly Told[], override: Partial<History> = {}) =>
  patternOf(lived(days, override), day(days.length));

/** After each bad day nothing is done; after each good day the bridge is. */
const AVOIDS = repeat(12, [
  { did: "d", worst: 7 },
  { did: "n", worst: 2 },
  { did: "d", worst: 2 },
]);

describe("sessions that are not done after more pain", () => {
  it("are seen beside those after other days, with both numbers and an interval", () => {
    const pattern = at(AVOIDS);
    expect(pattern).toMatchObject({
      kind: "more",
      median: 2,
      afterMore: { notDone: 12, due: 12, silent: 0 },
      afterOther: { notDone: 0, due: 23, silent: 0 },
      painUnknown: 1,
    });
  });

  it("may be fewer, for somebody who moves when it hurts", () => {
    const days = repeat(12, [
      { did: "n", worst: 7 },
      { did: "d", worst: 2 },
      { did: "n", worst: 2 },
    ]);
    expect(at(days)).toMatchObject({ kind: "fewer", afterMore: { notDone: 0, due: 12 } });
  });

  it("make no clear difference where the interval holds none", () => {
    const days = repeat(12, [
      { did: "d", worst: 7 },
      { did: "d", worst: 2 },
      { did: "d", worst: 2 },
    ]);
    expect(at(days)).toMatchObject({ kind: "no-clear-difference", difference: { by: 0 } });
  });

  it("are too few to say below eight due days on either side", () => {
    expect(at(AVOIDS.slice(0, 21))).toMatchObject({ kind: "too-few", afterMore: { due: 7 }, atLeast: 8 });
    expect(at(AVOIDS.slice(0, 24))).toMatchObject({ kind: "more", afterMore: { due: 8 } });
  });
});

describe("how a day is counted", () => {
  it("without a word it counts as not done, and is told apart", () => {
    const silent = AVOIDS.map((one): Told => (one.did === "n" ? { did: "s" } : one));
    expect(at(silent)).toMatchObject({ kind: "more", afterMore: { notDone: 12, due: 24, silent: 12 } });
  });

  it("goes by the last pain told in the three days before it, so that a plan of three days a week can be compared", () => {
    const versions = bridge(onWeekdays(1, 3, 5));
    const days = repeat(2, [
      { did: "d", worst: 6 },
      { did: "s" },
      { did: "d", worst: 2 },
      { did: "s" },
      { did: "d", worst: 2 },
      { did: "s" },
      { did: "s" },
    ]);
    // Monday has no pain before it the first time; the second is three days after Friday.
    expect(at(days, { versions })).toMatchObject({ afterMore: { due: 2 }, afterOther: { due: 3 }, painUnknown: 1 });
  });

  it("with no pain told before it, it stands on neither side", () => {
    expect(at(repeat(20, [{ did: "d" }]))).toMatchObject({
      kind: "too-few",
      median: null,
      painUnknown: 20,
      afterMore: { due: 0 },
      afterOther: { due: 0 },
    });
  });

  it("that was paused is no due day", () => {
    const days = [...AVOIDS, ...repeat(3, [{ did: "s" }])];
    const paused = at(days, { pauses: [{ from: day(36), to: null }] });
    expect([paused.afterOther.due, at(days).afterOther.due]).toEqual([23, 26]);
  });

  it("that is today is not looked at: it is not over", () => {
    const days = [...AVOIDS, { did: "d", worst: 2 } as const];
    expect(patternOf(lived(days), day(36)).afterOther.due).toBe(at(AVOIDS).afterOther.due);
  });

  it("twelve weeks back it is not looked at", () => {
    const days = [...AVOIDS, ...repeat(90, [{ did: "d", worst: 3 } as const])];
    expect(at(days)).toMatchObject({ median: 3, afterMore: { due: 0 } });
  });
});

describe("the interval of a difference", () => {
  // Worked examples of Newcombe 1998, table II, method 10.
  test.each([
    [{ notDone: 56, due: 70 }, { notDone: 48, due: 80 }, 0.0524, 0.3339],
    [{ notDone: 9, due: 10 }, { notDone: 3, due: 10 }, 0.1705, 0.809],
    [{ notDone: 5, due: 56 }, { notDone: 0, due: 29 }, -0.0381, 0.1926],
    [{ notDone: 10, due: 10 }, { notDone: 0, due: 10 }, 0.6075, 1],
  ])("of %o and %o is from %f to %f", (one, other, from, to) => {
    const difference = differenceOf(one, other);
    expect(difference.from).toBeCloseTo(from, 3);
    expect(difference.to).toBeCloseTo(to, 3);
  });

  const counts = fc
    .record({ due: fc.integer({ min: 1, max: 84 }), part: fc.nat() })
    .map(({ due, part }) => ({ due, notDone: part % (due + 1) }));

  it("holds the difference, and lies between -1 and 1", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const { by, from, to } = differenceOf(one, other);
        expect(from).toBeLessThanOrEqual(by);
        expect(by).toBeLessThanOrEqual(to);
        expect(from).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(to).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("is the same the other way round, with the sign turned", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [there, back] = [differenceOf(one, other), differenceOf(other, one)];
        expect(back.by).toBeCloseTo(-there.by, 9);
        expect(back.from).toBeCloseTo(-there.to, 9);
        expect(back.to).toBeCloseTo(-there.from, 9);
      }),
    );
  });
});

describe("for any patient", () => {
  it("moving everything by whole weeks moves the window and nothing else", () => {
    fc.assert(
      fc.property(histories, someDay, fc.integer({ min: -8, max: 8 }), (history, today, weeks) => {
        const { window, ...rest } = patternOf(history, today);
        const { window: later, ...same } = patternOf(moved(history, 7 * weeks), addDays(today, 7 * weeks));
        expect(same).toEqual(rest);
        expect(later).toEqual({ from: addDays(window.from, 7 * weeks), to: addDays(window.to, 7 * weeks) });
      }),
    );
  });

  it("a day that falls silent is never counted as done: silence is no comfort", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 35 }), (at) => {
        const silent = AVOIDS.map((one, index): Told => (index === at ? { did: "s" } : one));
        const [told, untold] = [lived(AVOIDS), lived(silent)].map((history) => patternOf(history, day(36)));
        const notDone = (pattern: typeof told) =>
          (pattern?.afterMore.notDone ?? 0) + (pattern?.afterOther.notDone ?? 0);
        expect(notDone(untold)).toBeGreaterThanOrEqual(notDone(told) - 1);
        expect(
          (untold?.afterMore.silent ?? 0) + (untold?.afterOther.silent ?? 0) + (untold?.painUnknown ?? 0),
        ).toBeGreaterThan(0);
      }),
    );
  });

  it("the silent are among the not done, and those among the due", () => {
    fc.assert(
      fc.property(histories, someDay, (history, today) => {
        const { afterMore, afterOther } = patternOf(history, today);
        for (const { silent, notDone, due } of [afterMore, afterOther]) {
          expect(silent).toBeLessThanOrEqual(notDone);
          expect(notDone).toBeLessThanOrEqual(due);
        }
      }),
    );
  });
});
