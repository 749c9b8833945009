import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { pulseZone } from "./pulse-zone";

describe("a heart-rate zone", () => {
  test.each([
    { name: "moderate at 40: 64 to 76 % of 180", age: 40, intensity: "moderate", from: 115, to: 137 },
    { name: "vigorous at 40: 77 to 95 % of 180", age: 40, intensity: "vigorous", from: 139, to: 171 },
    { name: "moderate at 70: 64 to 76 % of 159", age: 70, intensity: "moderate", from: 102, to: 121 },
  ] as const)("$name", ({ age, intensity, from, to }) => {
    expect(pulseZone({ age, betaBlocker: false, intensity })).toMatchObject({ from, to });
  });

  it("is one of the reserve where the resting pulse is known: 40 to 59 % of 180 - 60", () => {
    expect(pulseZone({ age: 40, restingPulse: 60, betaBlocker: false, intensity: "moderate" })).toEqual({
      from: 108,
      to: 131,
      effort: { from: 3, to: 4 },
      formula: { highest: 180, fromPercent: 40, toPercent: 59, of: "reserve" },
      source: "Tanaka 2001: 208 - 0.7 x age; ACSM: moderate is 40 to 59 % of the pulse reserve (Karvonen)",
    });
  });

  it("is not said under beta-blockers, whatever the age: effort 3 to 4 stands in", () => {
    for (const age of [40, null]) {
      expect(pulseZone({ age, betaBlocker: true, intensity: "moderate" })).toEqual({
        cannotSay: "beta-blocker",
        effort: { from: 3, to: 4 },
      });
    }
  });

  it("is not said without an age", () => {
    expect(pulseZone({ age: null, betaBlocker: false, intensity: "vigorous" })).toEqual({
      cannotSay: "age-unknown",
      effort: { from: 5, to: 7 },
    });
  });

  it("goes up with the intensity and never up with age", () => {
    const zone = (age: number, intensity: "moderate" | "vigorous") => {
      const said = pulseZone({ age, betaBlocker: false, intensity });
      if ("cannotSay" in said) throw new Error("a zone was to be said");
      return said;
    };
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 95 }), (age) => {
        const moderate = zone(age, "moderate");
        expect(moderate.from).toBeLessThan(moderate.to);
        expect(zone(age, "vigorous").from).toBeGreaterThan(moderate.to);
        expect(zone(age + 1, "moderate").to).toBeLessThanOrEqual(moderate.to);
      }),
    );
  });
});
