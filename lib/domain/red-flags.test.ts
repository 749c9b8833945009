import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay } from "./calendar-day";
import { asksAtStart, EMERGENCY_SIGNS, type SafetyAnswer, SIGNS, type Sign, sessionStop, urgencyOf } from "./red-flags";

const TODAY = calendarDay("2026-11-22");
const YESTERDAY = calendarDay("2026-11-21");
const AT = "2026-11-22T08:00:00.000Z";

const answered = (override: Partial<SafetyAnswer> = {}): SafetyAnswer => ({
  id: "0190f5a0-0000-7000-8000-000000000001",
  occasion: "on_demand",
  signs: [],
  answeredOn: TODAY,
  acknowledgedAt: null,
  ...override,
});

describe("how soon signs ask for help", () => {
  it.each<[string, Sign[], "emergency" | "urgent" | null]>([
    ["none of these is no urgency, and no promise either", [], null],
    ["numb between the legs is an emergency", ["numb_saddle"], "emergency"],
    ["bladder or bowel is an emergency", ["bladder_bowel"], "emergency"],
    ["loss of sexual function is an emergency", ["sexual_function"], "emergency"],
    ["both legs is an emergency", ["both_legs"], "emergency"],
    ["a bad fall is an emergency", ["bad_fall"], "emergency"],
    ["cancer is for today", ["cancer"], "urgent"],
    ["one emergency among many signs decides", ["cancer", "night_pain", "numb_saddle"], "emergency"],
  ])("%s", (_, signs, urgency) => {
    expect(urgencyOf(signs)).toBe(urgency);
  });

  it("one more sign never makes it less pressing", () => {
    const rank = { emergency: 2, urgent: 1 };
    const pressing = (signs: readonly Sign[]) => rank[urgencyOf(signs) ?? "urgent"] * Math.min(signs.length, 1);
    fc.assert(
      fc.property(fc.subarray([...SIGNS]), fc.constantFrom(...SIGNS), (signs, more) => {
        expect(pressing([...signs, more])).toBeGreaterThanOrEqual(pressing(signs));
      }),
    );
  });
});

describe("a session", () => {
  it.each<[string, SafetyAnswer[], "not-acknowledged" | "same-day" | null]>([
    ["goes on where nothing was asked", [], null],
    ["goes on after none of these", [answered()], null],
    ["stops for a sign", [answered({ signs: ["cancer"] })], "not-acknowledged"],
    ["stays stopped for the day once that was read", [answered({ signs: ["cancer"], acknowledgedAt: AT })], "same-day"],
    [
      "goes on the day after it was read",
      [answered({ signs: ["cancer"], acknowledgedAt: AT, answeredOn: YESTERDAY })],
      null,
    ],
    [
      "stays stopped for weeks while nobody has read it",
      [answered({ signs: ["cancer"], answeredOn: calendarDay("2026-10-01") })],
      "not-acknowledged",
    ],
    [
      "is not set free by a later none of these",
      [answered({ id: "b" }), answered({ id: "a", signs: ["bad_fall"] })],
      "not-acknowledged",
    ],
  ])("%s", (_, answers, because) => {
    expect(sessionStop(answers, TODAY)?.because ?? null).toBe(because);
  });

  it("names what is unread before what is read, then the emergency, then the latest", () => {
    const urgent = answered({ id: "urgent", signs: ["cancer"] });
    const emergency = answered({ id: "emergency", signs: ["numb_saddle"], answeredOn: YESTERDAY });
    const read = answered({ id: "read", signs: ["numb_saddle"], acknowledgedAt: AT });
    expect(sessionStop([read, urgent, emergency], TODAY)?.answer.id).toBe("emergency");
    expect(sessionStop([read, urgent], TODAY)?.answer.id).toBe("urgent");
    const later = answered({ id: "later", signs: ["bad_fall"] });
    expect(sessionStop([emergency, later], TODAY)?.answer.id).toBe("later");
  });

  it("is stopped by the same answer in whatever order they come, and one more answer never sets it free", () => {
    const someAnswer = fc.record({
      id: fc.uuid(),
      occasion: fc.constantFrom("start" as const, "flare_up" as const, "on_demand" as const),
      signs: fc.subarray([...SIGNS]),
      answeredOn: fc.constantFrom(TODAY, YESTERDAY),
      acknowledgedAt: fc.constantFrom(null, AT),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(someAnswer, { selector: ({ id }) => id, maxLength: 6 }),
        someAnswer,
        (answers, more) => {
          const stop = sessionStop(answers, TODAY);
          expect(sessionStop([...answers].reverse(), TODAY)).toEqual(stop);
          if (stop) expect(sessionStop([...answers, more], TODAY)).not.toBeNull();
          if (answers.some(({ signs, acknowledgedAt }) => signs.length > 0 && acknowledgedAt === null)) {
            expect(stop?.because).toBe("not-acknowledged");
          }
        },
      ),
    );
  });
});

it("the questions are asked at the start until they are answered on any occasion", () => {
  expect(asksAtStart([])).toBe(true);
  expect(asksAtStart([answered({ occasion: "flare_up" })])).toBe(false);
});

it("every sign is asked about once", () => {
  expect(new Set(SIGNS).size).toBe(SIGNS.length);
  expect(EMERGENCY_SIGNS.every((sign) => SIGNS.includes(sign))).toBe(true);
});
