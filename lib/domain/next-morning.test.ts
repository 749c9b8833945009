import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "./calendar-day";
import { DAY_STATES } from "./day-state";
import { ceilingsOf, type MorningLight, morningLight, nextMornings, type ToldDay, weekToWeek } from "./next-morning";
import { MORNING_ANSWERS, PAIN_SCORES, type PainScore } from "./report";
import { day } from "./testing/build";

const SILENT: Omit<ToldDay, "day" | "state"> = {
  painBefore: null,
  painWorst: null,
  painAfter: null,
  morning: null,
  morningPain: null,
};
const told = (offset: number, override: Partial<ToldDay> = {}): ToldDay => ({
  ...SILENT,
  day: day(offset),
  state: "done",
  ...override,
});
/** Safe up to 3, and the limit of 5 that Ines agreed with the patient. */
const CEILINGS = ceilingsOf(5, 3);
const light = (today: Partial<ToldDay>, morning: Partial<ToldDay> | null): MorningLight =>
  morningLight(told(0, today), morning && told(1, { ...morning, state: "rest" }), CEILINGS);

describe("a day with exercises and the morning after", () => {
  test.each<{ name: string; today: Partial<ToldDay>; morning: Partial<ToldDay> | null; expected: object }>([
    {
      name: "low pain that settled is green",
      today: { painBefore: 2, painWorst: 3, painAfter: 2 },
      morning: { morning: "same", morningPain: 2 },
      expected: { light: "green" },
    },
    {
      name: "settled in words only is green too: the question compares with before the exercises",
      today: { painWorst: 2 },
      morning: { morning: "better" },
      expected: { light: "green" },
    },
    {
      name: "one point more than before still counts as settled",
      today: { painBefore: 2, painWorst: 3 },
      morning: { morning: "same", morningPain: 3 },
      expected: { light: "green" },
    },
    {
      name: "above what is safe and within the limit is amber, when it settled",
      today: { painBefore: 2, painWorst: 5 },
      morning: { morning: "same", morningPain: 2 },
      expected: { light: "amber", because: "above-safe" },
    },
    {
      name: "pain after the exercises counts as well as the worst",
      today: { painBefore: 2, painWorst: 3, painAfter: 4 },
      morning: { morning: "same", morningPain: 2 },
      expected: { light: "amber", because: "above-safe" },
    },
    {
      name: "a morning called worse without numbers is amber",
      today: { painWorst: 2 },
      morning: { morning: "worse" },
      expected: { light: "amber", because: "said-worse" },
    },
    {
      name: "above the agreed limit is red, whatever the morning was like",
      today: { painBefore: 2, painWorst: 6 },
      morning: { morning: "better", morningPain: 1 },
      expected: { light: "red", because: "above-limit", pain: 6 },
    },
    {
      name: "and red before the morning is known",
      today: { painWorst: 6 },
      morning: null,
      expected: { light: "red", because: "above-limit" },
    },
    {
      name: "two points above the pain before did not settle",
      today: { painBefore: 2, painWorst: 3 },
      morning: { morning: "worse", morningPain: 4 },
      expected: { light: "red", because: "not-settled", by: 2 },
    },
    {
      name: "who starts at four and wakes at four has settled: it is relative to before",
      today: { painBefore: 4, painWorst: 5 },
      morning: { morning: "same", morningPain: 4 },
      expected: { light: "amber", because: "above-safe" },
    },
    {
      name: "no word about the worst pain: cannot say",
      today: { painBefore: 2 },
      morning: { morning: "better", morningPain: 1 },
      expected: { light: "cannot-say", missing: "worst" },
    },
    {
      name: "no word about the morning: cannot say",
      today: { painBefore: 2, painWorst: 2 },
      morning: null,
      expected: { light: "cannot-say", missing: "morning" },
    },
    {
      name: "a due day without any word: cannot say, and not a day off",
      today: { state: "no_report" },
      morning: { morning: "better" },
      expected: { light: "cannot-say", missing: "report" },
    },
    {
      name: "a day of rest has no morning after",
      today: { state: "rest" },
      morning: { morning: "worse" },
      expected: { light: "no-exercise" },
    },
    {
      name: "nor has one of which the patient said that nothing was done",
      today: { state: "not_done", painWorst: 7 },
      morning: null,
      expected: { light: "no-exercise" },
    },
    {
      name: "the exercises of a flare-up plan are exercises",
      today: { state: "flare_up_plan", painBefore: 5, painWorst: 7 },
      morning: null,
      expected: { light: "red", because: "above-limit" },
    },
  ])("$name", ({ today, morning, expected }) => {
    expect(light(today, morning)).toMatchObject(expected);
  });

  it("shows the numbers it rests on", () => {
    const { facts } = light({ painBefore: 2, painWorst: 4, painAfter: 3 }, { morning: "worse", morningPain: 5 });
    expect(facts).toEqual({ before: 2, worst: 4, after: 3, next: 5, answer: "worse" });
  });
});

describe("the ceilings", () => {
  it("are the patient's own limit, else the one of the model, and it is said which", () => {
    expect(ceilingsOf(4, 3)).toEqual({ safeAtMost: 3, limit: 4, agreed: "agreed" });
    expect(ceilingsOf(null, 3)).toEqual({ safeAtMost: 3, limit: 5, agreed: "usual" });
  });

  it("never call safe what lies above the limit agreed with the patient", () => {
    expect(ceilingsOf(2, 3)).toEqual({ safeAtMost: 2, limit: 2, agreed: "agreed" });
  });
});

describe("from week to week", () => {
  const weeks = (before: readonly PainScore[], now: readonly PainScore[]) =>
    weekToWeek(
      [
        ...before.map((painWorst, place) => told(place, { painWorst })),
        ...now.map((painWorst, place) => told(7 + place, { painWorst })),
      ],
      day(13),
    );
  test.each<{ name: string; before: PainScore[]; now: PainScore[]; expected: object }>([
    {
      name: "two points more is a rise",
      before: [2, 2, 3],
      now: [4, 4, 5],
      expected: { kind: "rising", before: 2, now: 4 },
    },
    { name: "one point more is not", before: [2, 2, 3], now: [3, 3, 3], expected: { kind: "not-rising" } },
    { name: "one bad day is not", before: [2, 2, 3], now: [2, 2, 9], expected: { kind: "not-rising" } },
    {
      name: "two reports in a week are too few",
      before: [2, 2, 3],
      now: [6, 6],
      expected: { kind: "cannot-say", reports: { before: 3, now: 2 } },
    },
    { name: "silence is no calm week", before: [], now: [], expected: { kind: "cannot-say" } },
  ])("$name", ({ before, now, expected }) => {
    expect(weeks(before, now)).toMatchObject(expected);
  });
});

describe("two weeks", () => {
  it("end yesterday, because the morning after today is still to come, and count each light", () => {
    const days = Array.from({ length: 15 }, (_, offset) =>
      told(offset, { painBefore: 2, painWorst: offset === 4 ? 6 : 2, morning: offset === 9 ? null : "same" }),
    );
    const { lights, counts } = nextMornings(days, day(14), CEILINGS);
    expect(lights.map((one) => one.day)).toEqual(Array.from({ length: 14 }, (_, offset) => day(offset)));
    expect(counts).toEqual({ green: 12, amber: 0, red: 1, "cannot-say": 1 });
  });

  it("of somebody who was silent say nothing", () => {
    const days = Array.from({ length: 15 }, (_, offset) => told(offset, { state: "no_report" }));
    expect(nextMornings(days, day(14), CEILINGS).counts).toEqual({ green: 0, amber: 0, red: 0, "cannot-say": 14 });
  });

  it("of a patient with one day show that day", () => {
    expect(nextMornings([told(13)], day(14), CEILINGS).lights).toHaveLength(1);
    expect(nextMornings([], day(14), CEILINGS).lights).toEqual([]);
  });
});

describe("whatever was told", () => {
  const score = fc.option(fc.constantFrom(...PAIN_SCORES));
  const anyDay = (offset: number): fc.Arbitrary<ToldDay> =>
    fc.record({
      day: fc.constant(day(offset)),
      state: fc.constantFrom(...DAY_STATES),
      painBefore: score,
      painWorst: score,
      painAfter: score,
      morning: fc.option(fc.constantFrom(...MORNING_ANSWERS)),
      morningPain: score,
    });
  const RANK = { green: 0, amber: 1, red: 2 } as const;
  const limit = fc.option(fc.constantFrom(...PAIN_SCORES));

  it("more pain, or a worse morning, is never a better light", () => {
    fc.assert(
      fc.property(anyDay(0), anyDay(1), limit, fc.integer({ min: 0, max: 10 }), (today, next, ceiling, more) => {
        const raised = (one: PainScore | null) =>
          one === null ? null : (PAIN_SCORES[Math.min(10, one + more)] ?? one);
        const ceilings = ceilingsOf(ceiling, 3);
        const before = morningLight(today, next, ceilings);
        const worse = morningLight(
          { ...today, painWorst: raised(today.painWorst), painAfter: raised(today.painAfter) },
          { ...next, morningPain: raised(next.morningPain), morning: next.morning && "worse" },
          ceilings,
        );
        if (before.light === "no-exercise" || before.light === "cannot-say") {
          expect(worse.light).not.toBe("green");
        } else {
          expect(worse.light in RANK && RANK[worse.light as keyof typeof RANK]).toBeGreaterThanOrEqual(
            RANK[before.light],
          );
        }
      }),
    );
  });

  it("taking a word away never makes a light green, but for a number that spoke against the patient's own word", () => {
    const silences: readonly Partial<ToldDay>[] = [
      { painWorst: null },
      { painBefore: null },
      { morning: null, morningPain: null },
    ];
    fc.assert(
      fc.property(anyDay(0), anyDay(1), limit, fc.constantFrom(...silences), (today, next, ceiling, silence) => {
        const ceilings = ceilingsOf(ceiling, 3);
        const before = morningLight(today, next, ceilings);
        const { morning = next.morning, morningPain = next.morningPain, ...rest } = silence;
        const after = morningLight({ ...today, ...rest }, { ...next, morning, morningPain }, ceilings);
        // The question itself compares with before the exercises, so the answer stands where numbers can't be compared.
        if (after.light === "green" && before.light !== "green") {
          expect(before).toMatchObject({ light: "red", because: "not-settled" });
          expect(next.morning).not.toBe("worse");
        }
      }),
    );
  });

  it("weeks later it is the same light", () => {
    fc.assert(
      fc.property(anyDay(0), anyDay(1), limit, fc.constantFrom(7, 70), (today, next, ceiling, days) => {
        const later = (one: ToldDay): ToldDay => ({ ...one, day: addDays(one.day, days) });
        const ceilings = ceilingsOf(ceiling, 3);
        expect({ ...morningLight(later(today), later(next), ceilings), day: null }).toEqual({
          ...morningLight(today, next, ceilings),
          day: null,
        });
      }),
    );
  });
});
