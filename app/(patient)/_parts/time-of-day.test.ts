import { expect, test } from "vitest";
import { timeOfDay } from "./time-of-day";

test("the greeting follows the clocks of the patient", () => {
  const instant = new Date("2026-11-22T10:30:00Z");
  expect(timeOfDay(instant, "Europe/Berlin")).toBe("morning");
  expect(timeOfDay(instant, "Asia/Kolkata")).toBe("afternoon");
  expect(timeOfDay(instant, "Pacific/Auckland")).toBe("evening");
});
