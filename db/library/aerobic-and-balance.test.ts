import { expect, test } from "vitest";
import { AEROBIC } from "./aerobic";
import { BALANCE } from "./balance";

test.each(AEROBIC)(
  "$slug takes minutes, says in words how hard it should feel, and thinks of the heart",
  (exercise) => {
    expect(exercise.usualMinutes).toBeGreaterThan(0);
    expect(exercise.usualRepetitions).toBeNull();
    expect(exercise.cues.join(" ")).toMatch(/You can (still )?(talk|say)|you can (say|talk)/);
    expect(exercise.precautions).toContain("heart");
    expect(exercise.stopIf.join(" ")).toMatch(/chest hurts/);
  },
);

test.each(BALANCE)("$slug stands near something firm and is a thing to think about for who sways", (exercise) => {
  expect(exercise.steps.join(" ")).toMatch(/firm chair|worktop|wall/);
  expect(exercise.precautions).toContain("balance");
  expect(exercise.stopIf.join(" ")).toMatch(/might fall/);
});
