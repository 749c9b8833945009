import { describe, expect, it, vi } from "vitest";
import { countPlaywright, countVitest, type GateResult, passThrough, summary } from "./gates";

const vitestSays = (changes: object) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...changes,
  });
const playwrightSays = (stats: object, errors: readonly string[] = []) =>
  JSON.stringify({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe("counting", () => {
  it("takes what passed and what failed", () => {
    expect(countVitest(vitestSays({ numFailedTests: 2 }))).toEqual({ passed: 5, failed: 2 });
    expect(countPlaywright(playwrightSays({ unexpected: 2 }))).toEqual({ passed: 5, failed: 2 });
  });

  it("takes a file that does not load for a failure", () => {
    const unloaded = vitestSays({ testResults: [{ status: "failed", assertionResults: [] }] });
    expect(countVitest(unloaded).failed).toBe(1);
    expect(countPlaywright(playwrightSays({}, ["syntax error"])).failed).toBe(1);
  });

  it("takes a test that is left out, or passes only now and then, for a failure", () => {
    expect(countVitest(vitestSays({ numPendingTests: 1, numTodoTests: 1 })).failed).toBe(2);
    expect(countPlaywright(playwrightSays({ skipped: 1, flaky: 1 })).failed).toBe(2);
  });
});

describe("the summary", () => {
  const green: GateResult = { name: "unit tests", passed: 5, failed: 0, seconds: 1 };
  it("ends with the sum on a line of its own", () => {
    const { text, isGreen } = summary([green, { name: "types", passed: 0, failed: 0, seconds: 1 }]);
    expect(text.split("\n").at(-1)).toBe("5 passed, 0 failed");
    expect(isGreen).toBe(true);
  });

  it("is red when any gate is, also one without tests", () => {
    const { text, isGreen } = summary([green, { name: "types", passed: 0, failed: 1, seconds: 1 }]);
    expect(text.split("\n").at(-1)).toBe("5 passed, 1 failed");
    expect(isGreen).toBe(false);
  });

  it("hears of a gate that breaks down, and of the ones after it", () => {
    vi.spyOn(console, "log").mockReturnValue();
    vi.spyOn(console, "error").mockReturnValue();
    const breaks = () => {
      throw new Error("broken gate");
    };
    const results = passThrough([
      { name: "breaks", check: breaks },
      { name: "holds", check: () => ({ passed: 1, failed: 0 }) },
    ]);
    vi.restoreAllMocks();
    expect(results).toMatchObject([{ failed: 1 }, { passed: 1, failed: 0 }]);
  });
});
