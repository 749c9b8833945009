import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Handled, type HandledReason, openReasons, reviewedOn, snoozedUntil } from "./handled";
import type { Reason } from "./reason";
import { day } from "./testing/build";

const quietSince = (about: number): Reason => ({ kind: "quiet", dueDays: 3, since: day(about), about: day(about) });
const step = (override: Partial<HandledReason>): Handled => ({
  quiet: { signalId: "s", about: day(3), state: "done", until: null, on: day(6), ...override },
});

describe("what still waits for somebody", () => {
  test.each<{ name: string; reason: Reason; handled: Handled; today: number; isOpen: boolean }>([
    { name: "nobody looked", reason: quietSince(3), handled: {}, today: 7, isOpen: true },
    { name: "seen to, and nothing new", reason: quietSince(3), handled: step({}), today: 9, isOpen: false },
    { name: "seen to, and then silent anew", reason: quietSince(12), handled: step({}), today: 16, isOpen: true },
    { name: "opened again", reason: quietSince(3), handled: step({ state: "open" }), today: 9, isOpen: true },
    {
      name: "put off to the tenth day, on the ninth",
      reason: quietSince(3),
      handled: step({ state: "snoozed", until: day(10) }),
      today: 9,
      isOpen: false,
    },
    {
      name: "put off to the tenth day, on the tenth",
      reason: quietSince(3),
      handled: step({ state: "snoozed", until: day(10) }),
      today: 10,
      isOpen: true,
    },
    {
      name: "another rule was seen to",
      reason: { kind: "no-program", about: day(3) },
      handled: step({}),
      today: 9,
      isOpen: true,
    },
  ])("$name", ({ reason, handled, today, isOpen }) => {
    expect(openReasons([reason], handled, day(today))).toEqual(isOpen ? [reason] : []);
  });

  it("never hides what became new after somebody saw to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (about, later) => {
        const handled = step({ about: day(about) });
        expect(openReasons([quietSince(about + later)], handled, day(about + later))).toHaveLength(1);
      }),
    );
  });

  it("says to when a reason that holds was put off, and when somebody last saw to one", () => {
    const handled = step({ state: "snoozed", until: day(10) });
    expect(snoozedUntil([quietSince(3)], handled, day(9))).toBe(day(10));
    expect(snoozedUntil([quietSince(3)], handled, day(10))).toBeNull();
    expect(snoozedUntil([], handled, day(9))).toBeNull();
    expect(reviewedOn(step({}))).toBe(day(6));
    expect(reviewedOn(handled)).toBeNull();
  });
});
