import { expect, test } from "vitest";
import { doseFaults } from "@/lib/domain/dose";
import { EXERCISE_KINDS } from "@/lib/domain/exercise";
import { presetInShort, presetsFor } from "./presets";

const UNITS = { seconds: "s", minutes: "min" };
const shown = (kind: (typeof EXERCISE_KINDS)[number]) => presetsFor(kind).map((preset) => presetInShort(preset, UNITS));

test("what is counted comes in sets, what is timed in minutes", () => {
  expect(shown("strengthening")).toEqual(["2 × 8", "3 × 10", "5 × 10 s"]);
  expect(shown("aerobic")).toEqual(["10 min", "20 min", "30 min"]);
});

test.each(EXERCISE_KINDS)("every preset for %s is a dose that can be sent", (kind) => {
  for (const preset of presetsFor(kind)) expect(doseFaults({ ...preset, sets: preset.sets ?? 0 })).toEqual([]);
});

test("several sets of a hold say all three", () => {
  expect(presetInShort({ sets: 2, repetitions: 5, holdSeconds: 10, minutes: null }, UNITS)).toBe("2 × 5 × 10 s");
});
