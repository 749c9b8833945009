import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { retentionOf, spreadOf } from "./clinic-report";
import { day } from "./testing/build";

const of = (done: number, due = 10) => ({ done, due });

describe("how sessions are spread over patients", () => {
  it("tells those who do nothing apart from those who do all, and from those of whom nothing was due", () => {
    expect(spreadOf([of(0), of(4), of(5), of(7), of(8), of(10), null, of(0, 0)])).toEqual({
      low: 2,
      middle: 2,
      high: 2,
      nothingDue: 2,
      quartiles: { quarter: expect.closeTo(0.425), half: expect.closeTo(0.6), threeQuarters: expect.closeTo(0.775) },
    });
  });

  test.each([
    [0.49, "low"],
    [0.5, "middle"],
    [0.79, "middle"],
    [0.8, "high"],
    [1, "high"],
  ] as const)("a share of %d is %s", (share, band) => {
    expect(spreadOf([of(share * 100, 100)])[band]).toBe(1);
  });

  it("says nothing of nobody", () => {
    expect(spreadOf([]).quartiles).toBeNull();
    expect(spreadOf([null, null])).toMatchObject({ nothingDue: 2, quartiles: null });
  });

  it("counts everybody once, in whatever order", () => {
    const counts = fc.option(fc.tuple(fc.nat(20), fc.nat(20)).map(([done, more]) => ({ done, due: done + more })));
    fc.assert(
      fc.property(fc.array(counts), (sessions) => {
        const { low, middle, high, nothingDue, quartiles } = spreadOf(sessions);
        expect(low + middle + high + nothingDue).toBe(sessions.length);
        expect(spreadOf([...sessions].reverse())).toEqual({ low, middle, high, nothingDue, quartiles });
        if (quartiles) expect(quartiles.quarter).toBeLessThanOrEqual(quartiles.half);
      }),
    );
  });
});

describe("who still reports", () => {
  it("asks only about those who began long enough ago, and silence is not still", () => {
    const patients = [
      { startedOn: day(0), lastReportedOn: day(60) },
      { startedOn: day(0), lastReportedOn: day(27) },
      { startedOn: day(0), lastReportedOn: null },
      { startedOn: day(40), lastReportedOn: day(60) },
      { startedOn: null, lastReportedOn: day(60) },
    ];
    expect(retentionOf(patients, day(60))).toEqual([
      { weeks: 4, still: 1, of: 3 },
      { weeks: 8, still: 1, of: 3 },
      { weeks: 12, still: 0, of: 0 },
    ]);
  });

  it("counts a word on the very day", () => {
    expect(retentionOf([{ startedOn: day(0), lastReportedOn: day(28) }], day(28))[0]).toEqual({
      weeks: 4,
      still: 1,
      of: 1,
    });
  });
});
