import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type AgainstLimit, againstLimit } from "./above-limit";
import { PAIN_SCORES, PAIN_WORDS, type PainScore, type PainWord } from "./report";

describe("the worst pain of a day against the agreed limit", () => {
  test.each<{
    name: string;
    worst?: PainScore;
    worstWord?: PainWord;
    limit?: PainScore;
    expected: AgainstLimit;
  }>([
    { name: "6 is above 5", worst: 6, limit: 5, expected: { kind: "above", worst: 6, limit: 5 } },
    { name: "reaching the limit is not above it", worst: 5, limit: 5, expected: { kind: "within" } },
    { name: "0 is a pain that was told", worst: 0, limit: 5, expected: { kind: "within" } },
    { name: "1 is above a limit of 0", worst: 1, limit: 0, expected: { kind: "above", worst: 1, limit: 0 } },
    { name: "10 without a limit says nothing", worst: 10, expected: { kind: "cannot-say", missing: "limit" } },
    { name: "a pain that was skipped is not within", limit: 5, expected: { kind: "cannot-say", missing: "pain" } },
    {
      name: "a word is never turned into a number",
      worstWord: "very_severe",
      limit: 5,
      expected: { kind: "cannot-say", missing: "number" },
    },
    {
      name: "no word is within either",
      worstWord: "none",
      limit: 5,
      expected: { kind: "cannot-say", missing: "number" },
    },
  ])("$name", ({ worst = null, worstWord = null, limit = null, expected }) => {
    expect(againstLimit({ worst, worstWord }, limit)).toEqual(expected);
  });

  const score = fc.constantFrom<PainScore | null>(null, ...PAIN_SCORES);
  const word = fc.constantFrom<PainWord | null>(null, ...PAIN_WORDS);

  it("a higher pain is never less above", () => {
    fc.assert(
      fc.property(score, score, score, (one, other, limit) => {
        fc.pre(one !== null && other !== null && one <= other);
        const isAbove = (worst: PainScore | null) => againstLimit({ worst, worstWord: null }, limit).kind === "above";
        if (isAbove(one)) expect(isAbove(other)).toBe(true);
      }),
    );
  });

  it("says something only about two numbers", () => {
    fc.assert(
      fc.property(score, word, score, (worst, worstWord, limit) => {
        const said = againstLimit({ worst, worstWord }, limit).kind;
        expect(said === "cannot-say").toBe(worst === null || limit === null);
      }),
    );
  });
});
