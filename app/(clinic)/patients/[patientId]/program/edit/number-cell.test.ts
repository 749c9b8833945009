import { expect, test } from "vitest";
import { RANGES } from "../draft-faults";
import { numberFrom, stepped } from "./number-cell";

const whole = (text: string) => numberFrom(text, RANGES.sets);
const byQuarters = (text: string) => numberFrom(text, RANGES.loadKilograms);

test("an empty cell says nothing, and a 0 is a 0", () => {
  expect(["", " ", "-", "0", "00012"].map(whole)).toEqual([null, null, null, 0, 1]);
});

test("a load may have quarters, written with a point or a comma; nothing else may", () => {
  expect(["2.25", "2,25", "2.", "12345"].map(byQuarters)).toEqual([2.25, 2.25, 2, 1234]);
  expect(["2.5", "3 sets"].map(whole)).toEqual([25, 3]);
});

test("steps stay within what a field may hold", () => {
  expect([stepped(10, 1, RANGES.repetitions), stepped(1, -1, RANGES.repetitions)]).toEqual([11, 1]);
  expect([stepped(10, 1, RANGES.effort), stepped(2, 1, RANGES.loadKilograms)]).toEqual([10, 2.25]);
  expect([stepped(null, 1, RANGES.sets), stepped(null, 1, RANGES.restSeconds)]).toEqual([1, 1]);
});
