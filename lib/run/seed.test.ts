import { describe, expect, it } from "vitest";
import { PlainError } from "./plain-error";
import { readAsked } from "./seed";

describe("npm run seed", () => {
  it("takes what is asked for, and something small otherwise", () => {
    expect(readAsked(["--patients", "200", "--days", "365", "--clinics", "2", "--seed", "b-1"])).toEqual({
      patients: 200,
      days: 365,
      clinics: 2,
      seed: "b-1",
    });
    expect(readAsked([])).toEqual({ patients: 20, days: 90, clinics: 1, seed: "steady" });
  });

  it.each([
    [["--patients", "0"], "--patients must be a whole number from 1 to 100000"],
    [["--days", "many"], "--days must be a whole number"],
    [["--clinics", "-1"], "Only --patients"],
    [["--seed", "Ä"], "--seed must be made of small letters"],
    [["--nobody", "1"], "Only --patients"],
    [["200"], "Only --patients"],
  ])("says in one sentence what is wrong with %j", (words, sentence) => {
    expect(() => readAsked(words)).toThrow(PlainError);
    expect(() => readAsked(words)).toThrow(sentence);
  });
});
