import { describe, expect, it } from "vitest";
import { burdenOf, type PlannedLoad } from "./burden";

const tenMinutes = { sets: 1, repetitions: null, holdSeconds: null, minutes: 10 };
const walking: PlannedLoad = {
  section: "main",
  dose: tenMinutes,
  side: "both",
  frequency: { kind: "weekdays", weekdays: [1, 3] },
};

describe("the burden of a plan", () => {
  it("nothing planned asks for nothing", () => {
    expect(burdenOf([])).toEqual({
      exercises: 0,
      size: "none",
      minutes: [0, 0, 0, 0, 0, 0, 0],
      longestDayMinutes: null,
      warnings: [],
    });
  });

  it("an unknown dose is not 0 minutes", () => {
    expect(burdenOf([{ ...walking, dose: null }])).toMatchObject({
      minutes: [null, 0, null, 0, 0, 0, 0],
      longestDayMinutes: null,
      warnings: [],
    });
  });

  it("exercises on different days do not add up", () => {
    const onTuesday: PlannedLoad = { ...walking, frequency: { kind: "weekdays", weekdays: [2] } };
    expect(burdenOf([walking, onTuesday]).longestDayMinutes).toBe(10);
  });

  it("each day of the week has its own minutes", () => {
    expect(burdenOf([walking, { ...walking, side: "each" }]).minutes).toEqual([30, 0, 30, 0, 0, 0, 0]);
  });

  it("most people keep going with two to four", () => {
    const sizes = [1, 2, 4, 5, 6].map((count) => burdenOf(Array.from({ length: count }, () => walking)).size);
    expect(sizes).toEqual(["few", "usual", "usual", "more", "many"]);
  });

  it("days of the patient's choice may fall on the longest day", () => {
    const ofChoice: PlannedLoad = { ...walking, frequency: { kind: "per-week", times: 3 } };
    expect(burdenOf([walking, ofChoice]).longestDayMinutes).toBe(20);
  });

  it("days not chosen yet may fall on the longest day", () => {
    expect(burdenOf([walking, { ...walking, frequency: null }]).longestDayMinutes).toBe(20);
  });

  it("each side takes twice as long", () => {
    expect(burdenOf([{ ...walking, side: "each" }]).longestDayMinutes).toBe(20);
  });

  it("the flare-up plan stands instead of the day's plan", () => {
    expect(burdenOf([walking, { ...walking, section: "flare_up" }])).toMatchObject({
      exercises: 1,
      longestDayMinutes: 10,
    });
  });

  it("20 minutes are not too long, 30 are", () => {
    expect(burdenOf([walking, walking]).warnings).toEqual([]);
    expect(burdenOf([walking, walking, walking]).warnings).toEqual(["long-day"]);
  });

  it("five exercises are not too many, six are", () => {
    const short: PlannedLoad = { ...walking, dose: { ...tenMinutes, minutes: 1 } };
    expect(burdenOf(Array.from({ length: 5 }, () => short)).warnings).toEqual([]);
    expect(burdenOf(Array.from({ length: 6 }, () => short)).warnings).toEqual(["many-exercises"]);
  });
});
