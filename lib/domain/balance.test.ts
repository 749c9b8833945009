import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type BalanceFinding, balanceOf, type PlannedWork } from "./balance";
import type { ExerciseKind } from "./exercise";
import type { Frequency, Weekday } from "./plan";
import { buildDose, EVERY_DAY, onWeekdays, timesAWeek } from "./testing/build";

const minutesOf = (minutes: number) => ({ sets: 1, repetitions: null, holdSeconds: null, minutes });
const work = (kind: ExerciseKind, frequency: Frequency | null, override: Partial<PlannedWork> = {}): PlannedWork => ({
  section: "main",
  dose: buildDose(),
  side: "both",
  effort: null,
  kind,
  frequency,
  ...override,
});
const walk = (frequency: Frequency | null, minutes: number, effort: number | null = 3) =>
  work("aerobic", frequency, { dose: minutesOf(minutes), effort });
const stretch = work("stretching", onWeekdays(1, 4));
const lifts = work("strengthening", onWeekdays(2, 5));
const whole = [stretch, lifts, walk(onWeekdays(1, 2, 3, 4, 5), 30)];
const findings = (plan: readonly PlannedWork[], age: number | null = 40) => balanceOf(plan, { age }).findings;

describe("a week against WHO 2020", () => {
  test.each<{ name: string; plan: PlannedWork[]; age?: number | null; found: BalanceFinding[] }>([
    { name: "nothing planned is not fine", plan: [], found: [{ kind: "nothing-planned" }] },
    { name: "all parts on enough days lack nothing at 40", plan: whole, found: [] },
    {
      name: "from 65 balance work is asked for",
      plan: whole,
      age: 65,
      found: [{ kind: "part-missing", part: "balance" }],
    },
    { name: "at 64 it is not", plan: whole, age: 64, found: [] },
    { name: "with no age known it cannot be said", plan: whole, age: null, found: [{ kind: "age-unknown" }] },
    {
      name: "with balance work on three days the age does not matter",
      plan: [...whole, work("balance", onWeekdays(1, 3, 5))],
      age: null,
      found: [],
    },
    {
      name: "balance work on two days is few at 70",
      plan: [...whole, work("balance", onWeekdays(1, 3))],
      age: 70,
      found: [{ kind: "balance-days-few", days: 2, atLeast: 3 }],
    },
    {
      name: "mobility counts as stretching, relaxation as nothing",
      plan: [work("mobility", EVERY_DAY), work("relaxation", EVERY_DAY), lifts, walk(EVERY_DAY, 25)],
      found: [],
    },
    {
      name: "one day of strength is few",
      plan: [stretch, work("strengthening", onWeekdays(2)), walk(EVERY_DAY, 25)],
      found: [{ kind: "strength-days-few", days: 1, atLeast: 2 }],
    },
    {
      name: "two exercises on the same day are one day",
      plan: [stretch, work("strengthening", onWeekdays(2)), work("strengthening", onWeekdays(2)), walk(EVERY_DAY, 25)],
      found: [{ kind: "strength-days-few", days: 1, atLeast: 2 }],
    },
    {
      name: "only strength is one-sided",
      plan: [lifts],
      found: [
        { kind: "part-missing", part: "stretching" },
        { kind: "part-missing", part: "aerobic" },
      ],
    },
    {
      name: "100 minutes of walking are few",
      plan: [stretch, lifts, walk(onWeekdays(1, 2, 3, 4, 5), 20)],
      found: [{ kind: "aerobic-minutes-few", minutes: 100, atLeast: 150 }],
    },
    { name: "75 vigorous minutes are enough", plan: [stretch, lifts, walk(onWeekdays(1, 3, 5), 25, 6)], found: [] },
    {
      name: "light minutes do not count",
      plan: [stretch, lifts, walk(EVERY_DAY, 30, 2)],
      found: [{ kind: "aerobic-minutes-few", minutes: 0, atLeast: 150 }],
    },
    {
      name: "minutes of an effort that nobody said may be enough",
      plan: [stretch, lifts, walk(onWeekdays(1, 2, 3, 4, 5), 30, null)],
      found: [{ kind: "aerobic-effort-not-said", minutes: 150 }],
    },
    {
      name: "days that are not chosen are said",
      plan: [...whole, work("strengthening", null)],
      found: [{ kind: "days-not-chosen", exercises: 1 }],
    },
    {
      name: "the flare-up plan stands instead of the week",
      plan: whole.map((one) => ({ ...one, section: "flare_up" as const })),
      found: [{ kind: "nothing-planned" }],
    },
  ])("$name", ({ plan, age = 40, found }) => {
    expect(findings(plan, age)).toEqual(found);
  });

  it("says days and minutes of each part, and null where no dose is known", () => {
    const { parts, aerobicMinutes } = balanceOf([...whole, work("balance", timesAWeek(3), { dose: null })], {
      age: 40,
    });
    expect(parts.stretching).toEqual({ exercises: 1, days: 2, minutes: 6 });
    expect(parts.aerobic).toEqual({ exercises: 1, days: 5, minutes: 150 });
    expect(parts.balance).toEqual({ exercises: 1, days: 3, minutes: null });
    expect(aerobicMinutes).toBe(150);
  });
});

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const frequency = fc.oneof(
  fc.uniqueArray(weekday, { minLength: 1 }).map((weekdays): Frequency => ({ kind: "weekdays", weekdays })),
  fc.integer({ min: 1, max: 7 }).map(timesAWeek),
);
const plans = fc.array(
  fc.record({
    section: fc.constantFrom("main" as const, "warm_up" as const, "flare_up" as const),
    kind: fc.constantFrom<ExerciseKind>("mobility", "stretching", "strengthening", "aerobic", "balance", "relaxation"),
    dose: fc.constantFrom(null, buildDose(), minutesOf(10), minutesOf(40)),
    side: fc.constantFrom("both" as const, "each" as const),
    frequency: fc.option(frequency, { freq: 5 }),
    effort: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  { maxLength: 8 },
);
const ages = fc.option(fc.integer({ min: 18, max: 95 }));
const strengthDays = (plan: readonly PlannedWork[]) => balanceOf(plan, { age: 40 }).parts.strengthening.days;

describe("whatever the plan", () => {
  it("one more day of strength never lowers the strength days", () => {
    fc.assert(
      fc.property(plans, weekday, (plan, day) => {
        const more = [...plan, work("strengthening", { kind: "weekdays", weekdays: [day] })];
        expect(strengthDays(more)).toBeGreaterThanOrEqual(strengthDays(plan));
      }),
    );
  });

  it("the same week begun on another day is as balanced", () => {
    fc.assert(
      fc.property(plans, ages, fc.integer({ min: 0, max: 14 }), (plan, age, by) => {
        const later = (one: Weekday) => (((one - 1 + by) % 7) + 1) as Weekday; // 1 to 7
        const moved = plan.map((one) =>
          one.frequency?.kind === "weekdays"
            ? { ...one, frequency: { ...one.frequency, weekdays: one.frequency.weekdays.map(later) } }
            : one,
        );
        expect(balanceOf(moved, { age })).toEqual(balanceOf(plan, { age }));
      }),
    );
  });

  it("no part has more days than a week, nor a plan without ordinary work no finding", () => {
    fc.assert(
      fc.property(plans, ages, (plan, age) => {
        const { parts, findings: found } = balanceOf(plan, { age });
        for (const { days } of Object.values(parts)) expect(days).toBeLessThanOrEqual(7);
        if (plan.every(({ section }) => section === "flare_up")) expect(found).toEqual([{ kind: "nothing-planned" }]);
      }),
    );
  });

  it("getting older never takes the need for balance work away", () => {
    const asksForBalance = (plan: readonly PlannedWork[], age: number) =>
      findings(plan, age).some(
        (one) => one.kind === "balance-days-few" || (one.kind === "part-missing" && one.part === "balance"),
      );
    fc.assert(
      fc.property(plans, fc.integer({ min: 18, max: 90 }), (plan, age) => {
        if (asksForBalance(plan, age)) expect(asksForBalance(plan, age + 1)).toBe(true);
      }),
    );
  });
});
