import { expect, test } from "vitest";
import { calendarDay } from "./calendar-day";
import { ageIn } from "./person";

test.each([
  { name: "is what is reached in the calendar year", born: 1961, on: "2026-01-01", age: 65 },
  { name: "is the same all year", born: 1961, on: "2026-12-31", age: 65 },
  { name: "is not known without a birth year, and is not 0", born: null, on: "2026-06-01", age: null },
])("an age $name", ({ born, on, age }) => {
  expect(ageIn(born, calendarDay(on))).toBe(age);
});
