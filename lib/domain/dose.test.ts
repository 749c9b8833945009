import { describe, expect, it, test } from "vitest";
import { DOSE_RANGES, doseFaults, estimatedMinutes, frequencyFaults } from "./dose";
import type { Dose, Weekday } from "./plan";
import { buildDose, onWeekdays, timesAWeek } from "./testing/build";

describe("a dose", () => {
  const walk = { sets: 1, repetitions: null, holdSeconds: null, minutes: 20 };
  test.each<{ name: string; dose: Dose }>([
    { name: "repetitions", dose: buildDose() },
    { name: "a hold", dose: buildDose({ repetitions: null, holdSeconds: 30 }) },
    { name: "repetitions that are held", dose: buildDose({ holdSeconds: 5 }) },
    { name: "minutes", dose: walk },
  ])("of $name is sound", ({ dose }) => {
    expect(doseFaults(dose)).toEqual([]);
  });

  it("needs something to do", () => {
    expect(doseFaults(buildDose({ repetitions: null }))).toEqual([{ fault: "nothing-to-do" }]);
  });

  test.each(["sets", "repetitions", "holdSeconds", "minutes"] as const)(
    "keeps %s in their range, ends included",
    (field) => {
      const { from, to } = DOSE_RANGES[field];
      for (const value of [from, to]) expect(doseFaults(buildDose({ [field]: value }))).toEqual([]);
      for (const value of [from - 1, to + 1, from + 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(doseFaults(buildDose({ [field]: value }))).toEqual([{ fault: "out-of-range", field, from, to }]);
      }
    },
  );

  test.each([
    { name: "nothing takes no time", doses: [], minutes: 0 },
    { name: "minutes are minutes", doses: [walk], minutes: 20 },
    { name: "3 sets of 10, two rests between", doses: [buildDose()], minutes: 3 },
    {
      name: "3 holds of 30 seconds, two rests between",
      doses: [buildDose({ repetitions: null, holdSeconds: 30 })],
      minutes: 3,
    },
    { name: "several are added before they are rounded", doses: [buildDose(), buildDose(), walk], minutes: 26 },
    { name: "the shortest takes a minute", doses: [buildDose({ sets: 1, repetitions: 1 })], minutes: 1 },
  ])("takes about so long: $name", ({ doses, minutes }) => {
    expect(estimatedMinutes(doses)).toBe(minutes);
  });
});

describe("a frequency", () => {
  // A day that is not one is what bad input brings.
  const eighthDay = 8 as Weekday;
  test.each([
    { name: "three weekdays", frequency: onWeekdays(1, 3, 5), faults: [] },
    { name: "seven times a week", frequency: timesAWeek(7), faults: [] },
    { name: "no weekday", frequency: onWeekdays(), faults: ["no-weekday"] },
    { name: "one weekday twice", frequency: onWeekdays(1, 1), faults: ["same-weekday-twice"] },
    { name: "an eighth weekday", frequency: onWeekdays(eighthDay), faults: ["not-a-weekday"] },
    { name: "no times", frequency: timesAWeek(0), faults: ["times-out-of-range"] },
    { name: "eight times", frequency: timesAWeek(8), faults: ["times-out-of-range"] },
    { name: "half a time", frequency: timesAWeek(1.5), faults: ["times-out-of-range"] },
  ])("of $name: $faults", ({ frequency, faults }) => {
    expect(frequencyFaults(frequency)).toEqual(faults);
  });
});
