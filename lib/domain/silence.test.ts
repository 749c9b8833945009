import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "./calendar-day";
import type { History } from "./history";
import { longSilence, silenceUpTo } from "./silence";
import { histories, moved, someDay } from "./testing/arbitrary";
import { bridge, buildHistory, buildVersion, day, onWeekdays, reportsOn, timesAWeek } from "./testing/build";

const RULE = { quietDueDays: 2 };

describe("a silence", () => {
  test.each<{ name: string; history: Partial<History>; at: number; dueDays: number | null }>([
    { name: "a word every day is none", history: { reports: reportsOn([0, 1, 2]) }, at: 3, dueDays: null },
    { name: "one silent due day is one", history: { reports: reportsOn([0, 1]) }, at: 3, dueDays: 1 },
    { name: "three silent due days are three", history: { reports: reportsOn([0]) }, at: 4, dueDays: 3 },
    { name: "a word about today ends it", history: { reports: reportsOn([0, 4]) }, at: 4, dueDays: null },
    {
      name: "saying that a day was left out ends it",
      history: { leftOutDays: [{ day: day(3), barriers: ["no_time"], addedLater: false }] },
      at: 4,
      dueDays: null,
    },
    {
      name: "rest days never count",
      history: { versions: bridge(onWeekdays(1, 4)), reports: reportsOn([0]) },
      at: 6,
      dueDays: 1,
    },
    {
      name: "a pause never counts",
      history: { reports: reportsOn([0]), pauses: [{ from: day(1), to: day(20) }] },
      at: 23,
      dueDays: 2,
    },
    {
      name: "days before the program never count",
      history: { versions: [buildVersion({ startsOn: day(5) })] },
      at: 7,
      dueDays: 2,
    },
    {
      name: "a plan of so many times a week counts the days its week could not do without",
      history: { versions: bridge(timesAWeek(2)), reports: reportsOn([0, 1]) },
      at: 14,
      dueDays: 2,
    },
    { name: "the first day has nothing before it", history: {}, at: 0, dueDays: null },
  ])("$name", ({ history, at, dueDays }) => {
    expect(silenceUpTo(buildHistory(history), day(at))?.dueDays ?? null).toBe(dueDays);
  });

  it("is long only beyond what the clinic calls quiet", () => {
    const history = buildHistory({ reports: reportsOn([0]) });
    expect(longSilence(history, day(3), RULE)).toBeNull();
    expect(longSilence(history, day(4), RULE)).toEqual({ dueDays: 3, since: day(1) });
    expect(longSilence(history, day(4), { quietDueDays: 3 })).toBeNull();
  });

  it("never grows by pausing", () => {
    fc.assert(
      fc.property(histories, someDay, someDay, (history, today, from) => {
        const before = silenceUpTo(history, today)?.dueDays ?? 0;
        const paused = { ...history, pauses: [...history.pauses, { from, to: addDays(from, 6) }] };
        // A week judged together may ask for as many sessions of fewer days, so that one more of them could not be spared.
        const isByWeekday = history.versions.every(({ prescriptions }) =>
          prescriptions.every(({ frequency }) => frequency.kind === "weekdays"),
        );
        fc.pre(isByWeekday);
        expect(silenceUpTo(paused, today)?.dueDays ?? 0).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("ends with any word about the day before", () => {
    fc.assert(
      fc.property(histories, someDay, (history, today) => {
        const leftOut = { day: addDays(today, -1), barriers: [], addedLater: false };
        expect(silenceUpTo({ ...history, leftOutDays: [...history.leftOutDays, leftOut] }, today)).toBeNull();
      }),
    );
  });

  it("is the same so many weeks later", () => {
    fc.assert(
      fc.property(histories, someDay, fc.integer({ min: -8, max: 8 }), (history, today, weeks) => {
        const there = silenceUpTo(moved(history, 7 * weeks), addDays(today, 7 * weeks));
        expect(there?.dueDays ?? null).toBe(silenceUpTo(history, today)?.dueDays ?? null);
      }),
    );
  });
});
