import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar-day";
import type { ProgressDay } from "./patient-progress";
import { daysOfFlareUp, progressStory } from "./progress-story";
import { PAIN_SCORES, PAIN_WORDS, type PainScore, type PainWord } from "./report";
import { day } from "./testing/build";

const silent: Omit<ProgressDay, "day"> = {
  state: "no_report",
  itemsDue: 1,
  itemsDone: null,
  painBefore: null,
  painWorst: null,
  painAfter: null,
  painBeforeWord: null,
  painWorstWord: null,
  painAfterWord: null,
  morning: null,
  morningPain: null,
  morningPainWord: null,
  note: null,
  isAddedLater: false,
};
const daysOf = (all: readonly Partial<ProgressDay>[]): ProgressDay[] =>
  all.map((one, index) => ({ day: day(index), ...silent, ...one }));
const scores = (...all: (PainScore | null)[]) => daysOf(all.map((painWorst) => ({ painWorst })));
const inWords = (...all: (PainWord | null)[]) => daysOf(all.map((painWorstWord) => ({ painWorstWord })));
const mornings = (...all: ProgressDay["morning"][]) => daysOf(all.map((morning) => ({ morning })));
const storyOf = (days: ProgressDay[]) => progressStory({ sessions: null, days });

describe("what was done", () => {
  it.each([
    ["nothing planned is not 0 of 0", null, { kind: "nothing-due" }],
    ["nothing done is not counted up to", { done: 0, due: 4 }, { kind: "none-done", due: 4 }],
    ["what was done is counted", { done: 16, due: 20 }, { kind: "done", done: 16, due: 20 }],
  ] as const)("%s", (_, sessions, story) => {
    expect(progressStory({ sessions, days: [] }).sessions).toEqual(story);
  });
});

describe("how pain went", () => {
  it.each([
    ["nobody told anything", scores(null, null), { kind: "cannot-say" }],
    ["two numbers say nothing about a change", scores(6, null, 2), { kind: "cannot-say" }],
    ["down, over the gaps", scores(6, null, 5, null, 2), { kind: "down", scale: "numbers", from: 6, to: 2 }],
    ["up", scores(2, 3, 6), { kind: "up", scale: "numbers", from: 2, to: 6 }],
    ["one point is about the same", scores(4, 4, 3), { kind: "steady", scale: "numbers" }],
    ["0 is a number that was told", scores(3, 1, 0), { kind: "down", scale: "numbers", from: 3, to: 0 }],
    ["one odd day says little", scores(4, 4, 4, 9, 4, 4, 4), { kind: "steady", scale: "numbers" }],
    [
      "in words, by their order",
      inWords("severe", "moderate", "mild"),
      { kind: "down", scale: "words", from: "severe", to: "mild" },
    ],
    [
      "in words, up",
      inWords("none", null, "mild", "severe"),
      { kind: "up", scale: "words", from: "none", to: "severe" },
    ],
    ["the same word is about the same", inWords("mild", "severe", "mild"), { kind: "steady", scale: "words" }],
    ["two words say nothing", inWords("severe", "mild"), { kind: "cannot-say" }],
    [
      "after a change of the scale, the new one alone speaks",
      [...scores(9, 9, 9), ...inWords("mild", "mild", "mild")],
      { kind: "steady", scale: "words" },
    ],
    ["and says nothing until it has enough", [...scores(9, 7, 2), ...inWords("mild")], { kind: "cannot-say" }],
    [
      "back to numbers, words are not counted",
      [...inWords("severe", "severe"), ...scores(5, 4, 2)],
      { kind: "down", scale: "numbers", from: 5, to: 2 },
    ],
  ] as const)("%s", (_, days, pain) => {
    expect(storyOf([...days]).pain).toEqual(pain);
  });

  const sorted = fc
    .array(fc.constantFrom(...PAIN_SCORES), { minLength: 3, maxLength: 30 })
    .map((all) => [...all].sort((a, b) => a - b));
  const sortedWords = fc
    .array(fc.integer({ min: 0, max: PAIN_WORDS.length - 1 }), { minLength: 3, maxLength: 30 })
    .map((all) => [...all].sort((a, b) => a - b).map((place): PainWord => PAIN_WORDS[place] ?? "none"));

  it("never calls what only rose down, nor what only fell up, in either scale", () => {
    fc.assert(
      fc.property(sorted, sortedWords, (numbers, words) => {
        expect(storyOf(scores(...numbers)).pain.kind).not.toBe("down");
        expect(storyOf(scores(...numbers.toReversed())).pain.kind).not.toBe("up");
        expect(storyOf(inWords(...words)).pain.kind).not.toBe("down");
        expect(storyOf(inWords(...words.toReversed())).pain.kind).not.toBe("up");
      }),
    );
  });

  it("only says what somebody said: both ends are words that were told", () => {
    fc.assert(
      fc.property(sortedWords, (words) => {
        const { pain } = storyOf(inWords(...words));
        if (pain.kind !== "up" || pain.scale !== "words") return;
        expect(words).toContain(pain.from);
        expect(words).toContain(pain.to);
      }),
    );
  });

  it("does not change with silent days in between", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...PAIN_SCORES)), { maxLength: 30 }), (told) => {
        const spread = told.flatMap((score) => [score, null]);
        expect(storyOf(scores(...spread)).pain).toEqual(storyOf(scores(...told)).pain);
      }),
    );
  });
});

describe("mornings", () => {
  it.each([
    ["two say nothing", mornings("better", "better"), null],
    ["mostly better", mornings("better", null, "better", "same"), { kind: "better", days: 2, of: 3 }],
    ["mostly worse", mornings("worse", "same", "worse"), { kind: "worse", days: 2, of: 3 }],
    [
      "half is enough when the other half is not worse",
      mornings("better", "same", "better", "same"),
      { kind: "better", days: 2, of: 4 },
    ],
    ["as many worse as better say nothing", mornings("better", "worse", "same"), null],
    ["mostly the same says nothing", mornings("same", "same", "better"), null],
  ] as const)("%s", (_, days, story) => {
    expect(storyOf([...days]).mornings).toEqual(story);
  });
});

describe("a flare-up", () => {
  it.each([
    ["of one day is one day", day(3), day(3), 1],
    ["counts its first and its last day", day(3), day(7), 5],
    ["that goes on counts today", day(3), null, 8],
  ] as const)("%s", (_, from, to, days) => {
    expect(daysOfFlareUp({ from, to }, addDays(day(0), 10))).toBe(days);
  });
});
