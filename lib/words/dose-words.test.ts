import { expect, test } from "vitest";
import type { Side } from "@/lib/domain/exercise";
import type { Dose } from "@/lib/domain/plan";
import { doseInWords, frequencyInWords } from "./dose-words";
import { wordsFor } from "./words";

const words = wordsFor("en");
const dose = (given: Partial<Dose>): Dose => ({
  sets: 1,
  repetitions: null,
  holdSeconds: null,
  minutes: null,
  ...given,
});

test.each<[string, Partial<Dose>, Side]>([
  ["3 sets of 10", { sets: 3, repetitions: 10 }, "both"],
  ["2 sets of 6 each side", { sets: 2, repetitions: 6 }, "each"],
  ["2 sets of 8 each side, hold for 5 seconds", { sets: 2, repetitions: 8, holdSeconds: 5 }, "each"],
  ["12 times", { repetitions: 12 }, "both"],
  ["1 time, left side", { repetitions: 1 }, "left"],
  ["10 minutes", { minutes: 10 }, "both"],
  ["2 sets of 5 minutes", { sets: 2, minutes: 5 }, "both"],
  ["Hold for 30 seconds, right side", { holdSeconds: 30 }, "right"],
  ["3 sets, hold for 20 seconds each side", { sets: 3, holdSeconds: 20 }, "each"],
])("says %s", (said, given, side) => {
  expect(doseInWords(words, dose(given), side)).toBe(said);
});

test("days are said Monday first, whatever order they were chosen in", () => {
  expect(frequencyInWords(words, { kind: "weekdays", weekdays: [5, 1, 3] })).toBe("On Monday, Wednesday and Friday");
  expect(frequencyInWords(words, { kind: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] })).toBe("Every day");
  expect(frequencyInWords(words, { kind: "per-week", times: 3 })).toBe("3 days a week, you choose");
});
