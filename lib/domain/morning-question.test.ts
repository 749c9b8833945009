import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { followsWork, isMorning, nextMorning } from "./morning-question";
import { PAIN_SCORES, type PainScore } from "./report";
import { buildHistory, buildItem, buildReport, day, reportsOn } from "./testing/build";

describe("the question about the morning", () => {
  test.each([
    { name: "follows a day on which something was done", reports: reportsOn([2]), asked: true },
    { name: "follows a day on which a part was done", reports: reportsOn([2], "partly"), asked: true },
    { name: "does not follow a day on which nothing was done", reports: reportsOn([2], "not_done"), asked: false },
    { name: "does not follow a day of silence", reports: [], asked: false },
    { name: "does not look back two days", reports: reportsOn([1]), asked: false },
    { name: "does not follow today's own exercises", reports: reportsOn([3]), asked: false },
    {
      name: "follows a day on which one of two was done",
      reports: [
        buildReport({
          day: day(2),
          items: [buildItem({ status: "not_done" }), buildItem({ prescriptionId: "other", status: "partly" })],
        }),
      ],
      asked: true,
    },
  ])("$name", ({ reports, asked }) => {
    expect(followsWork(buildHistory({ reports }), day(3))).toBe(asked);
  });

  test.each([
    { at: "2026-11-22T00:00:00Z", zone: "Europe/Berlin", asked: true },
    { at: "2026-11-22T12:59:59Z", zone: "Europe/Berlin", asked: true },
    { at: "2026-11-22T13:00:00Z", zone: "Europe/Berlin", asked: false },
    { at: "2026-11-22T22:59:59Z", zone: "Europe/Berlin", asked: false },
    { at: "2026-11-22T13:00:00Z", zone: "America/New_York", asked: true },
    { at: "2026-11-22T13:00:00Z", zone: "Pacific/Auckland", asked: true }, // two in the night of the next day there
  ])("at $at in $zone it is asked: $asked", ({ at, zone, asked }) => {
    expect(isMorning(new Date(at), zone)).toBe(asked);
  });
});

describe("the morning after", () => {
  test.each<{ before: PainScore | null; morning: PainScore | null; expected: ReturnType<typeof nextMorning> }>([
    { before: 3, morning: 5, expected: { kind: "above-before", by: 2 } },
    { before: 3, morning: 4, expected: { kind: "settled" } },
    { before: 0, morning: 0, expected: { kind: "settled" } },
    { before: 0, morning: 2, expected: { kind: "above-before", by: 2 } },
    { before: 8, morning: 2, expected: { kind: "settled" } },
    { before: null, morning: 9, expected: { kind: "cannot-say", missing: "before" } },
    { before: 0, morning: null, expected: { kind: "cannot-say", missing: "morning" } },
    { before: null, morning: null, expected: { kind: "cannot-say", missing: "morning" } },
  ])("$before before and $morning in the morning", ({ before, morning, expected }) => {
    expect(nextMorning({ before, morning })).toEqual(expected);
  });

  it("is never settled by silence", () => {
    const score = fc.constantFrom<PainScore | null>(null, ...PAIN_SCORES);
    fc.assert(
      fc.property(score, score, (before, morning) => {
        const said = nextMorning({ before, morning }).kind;
        expect(said === "cannot-say").toBe(before === null || morning === null);
      }),
    );
  });
});
