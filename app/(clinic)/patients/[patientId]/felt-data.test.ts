import { describe, expect, it } from "vitest";
import type { ReportedDay } from "@/db/queries/check-ins";
import { addDays, calendarDay } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { feltDays, feltSpan, LONGEST_FELT_DAYS } from "./felt-data";

const words = wordsFor("en");
const SUNDAY = calendarDay("2026-03-29");

function reported(offset: number, mood: "low" | "very_good" | null): ReportedDay {
  const day = addDays(SUNDAY, offset);
  return {
    day,
    leftOut: null,
    checkIn: {
      ...{ id: "c", revision: 1, occurredOn: day, versionId: "v", painBefore: null, painWorst: null, painAfter: null },
      ...{ painBeforeWord: null, painWorstWord: null, painAfterWord: null, stiffness: null, mood, enjoyment: null },
      ...{ medication: null, note: null, isAddedLater: false, source: "web", enteredAt: new Date(0), items: [] },
    },
  };
}

describe("how the days felt", () => {
  it("has a step for each answer, and nothing for a day or a question without one", () => {
    const span = { from: SUNDAY, to: addDays(SUNDAY, 3) };
    const reports = [reported(2, null), reported(1, "very_good"), reported(0, "low")];
    expect(feltDays(words, reports, span, "mood").map(({ said }) => said)).toEqual([
      { word: "Low", step: 2, of: 5 },
      { word: "Very good", step: 5, of: 5 },
      null,
      null,
    ]);
    expect(feltDays(words, reports, span, "stiffness").every(({ said }) => said === null)).toBe(true);
  });

  it("has each day once where the clocks change, in spring and in autumn", () => {
    for (const around of [SUNDAY, calendarDay("2026-10-25")]) {
      const span = { from: addDays(around, -1), to: addDays(around, 1) };
      expect(feltDays(words, [], span, "mood").map(({ day }) => day)).toEqual([span.from, around, span.to]);
    }
  });

  it("draws the last twelve weeks of years", () => {
    const to = SUNDAY;
    const span = feltSpan({ from: addDays(to, -1800), to });
    expect(feltDays(words, [], span, "mood")).toHaveLength(LONGEST_FELT_DAYS);
    expect(span.to).toBe(to);
    expect(feltSpan({ from: addDays(to, -14), to })).toEqual({ from: addDays(to, -14), to });
  });
});
