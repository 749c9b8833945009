import { expect, test } from "vitest";
import { calendarDay } from "@/lib/domain/calendar-day";
import { wordsFor } from "./words";

const words = wordsFor("en");

test("a key gives its sentence", () => {
  expect(words.t("errors.fields.choose-reason")).toBe("Choose at least one reason.");
});

test("a key that nobody wrote a sentence for throws instead of showing its name", () => {
  // @ts-expect-error the compiler refuses it too
  expect(() => words.t("errors.fields.nobody-wrote-this")).toThrow();
});

test("a day is the day that was meant, wherever the server stands", () => {
  expect(words.day(calendarDay("2026-11-22"))).toBe("Sunday 22 November");
  expect(words.day(calendarDay("2026-11-22"), "full")).toBe("22 November 2026");
  expect(words.day(calendarDay("2026-11-22"), "shortWeekday")).toBe("Sun");
});

test("an instant is shown as the clocks of the person show it", () => {
  const instant = new Date("2026-11-22T23:30:00Z");
  expect(words.moment(instant, "Europe/Berlin")).toBe("23 Nov 2026, 00:30");
  expect(words.moment(instant, "America/New_York", "time")).toBe("18:30");
});

test("numbers and lists follow the language", () => {
  expect(words.number(12345)).toBe("12,345");
  expect(words.list(["pain", "illness", "no time"])).toBe("pain, illness and no time");
});
