import { describe, expect, it, test } from "vitest";
import {
  isWithin,
  THRESHOLD_FACTS,
  THRESHOLD_NAMES,
  THRESHOLD_RANGES,
  type ThresholdFaults,
  type Thresholds,
  thresholdFaults,
  thresholdsFrom,
  USUAL_THRESHOLDS,
} from "./thresholds";

describe("a clinic's thresholds", () => {
  it("stand at the product's own where nothing was decided, and these go together", () => {
    for (const name of THRESHOLD_NAMES) expect(USUAL_THRESHOLDS[name]).toBe(THRESHOLD_FACTS[name].value);
    expect(thresholdFaults(USUAL_THRESHOLDS)).toEqual({});
  });

  it("may all be changed by the clinic's admins, and the usual lies in their range", () => {
    for (const name of THRESHOLD_NAMES) {
      expect(THRESHOLD_FACTS[name].changedBy).toBe("clinic-admin");
      expect(isWithin(name, THRESHOLD_FACTS[name].value)).toBe(true);
    }
  });

  test.each([["seven"], [Number.NaN], [-1], [99], [2.5], [null]])(
    "a quiet of %s is as if nothing was said",
    (value) => {
      expect(thresholdsFrom({ quietDueDays: value }).quietDueDays).toBe(THRESHOLD_FACTS.quietDueDays.value);
    },
  );

  it("lets the least and the most of each, and nothing beyond", () => {
    for (const name of THRESHOLD_NAMES) {
      const { from, to, step } = THRESHOLD_RANGES[name];
      expect([from - step, from, to, to + step].map((value) => isWithin(name, value))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
  });

  test.each<[string, Partial<Thresholds>, ThresholdFaults]>([
    [
      "pain that is high lies above pain that is fine",
      { painHigh: 4, progressPainAtMost: 4 },
      { painHigh: "not-above-ready" },
    ],
    [
      "too little lies below enough",
      { belowPlanShare: 0.8, progressShare: 0.8 },
      { belowPlanShare: "not-below-ready" },
    ],
    ["and one step apart is apart", { painHigh: 4, progressPainAtMost: 3, belowPlanShare: 0.75 }, {}],
  ])("%s", (_, changed, faults) => {
    expect(thresholdFaults({ ...USUAL_THRESHOLDS, ...changed })).toEqual(faults);
  });
});
