import { expect, test } from "vitest";
import { type DraftContent, EMPTY_DRAFT } from "@/lib/domain/draft";
import type { ComparableVersion } from "@/lib/domain/program-shape";
import { wordsFor } from "@/lib/words/words";
import { builderWords } from "./builder-words";
import { changesInShort } from "./changes-in-short";
import { libraryOf } from "./library";
import { buildExercise, buildItem } from "./testing/build";

const words = builderWords(wordsFor("en"));
const library = libraryOf([
  buildExercise("Bridge", { harderSlug: "March" }),
  buildExercise("March", { easierSlug: "Bridge" }),
  buildExercise("Walking"),
]);
const dose = { sets: 3, repetitions: 10, holdSeconds: null, minutes: null };
const inForce: ComparableVersion = {
  name: "Core A",
  mode: "usual",
  painFirst: null,
  endsOn: null,
  aboveLimitWords: null,
  phases: null,
  items: [{ ...buildItem("Bridge"), dose, frequency: { kind: "weekdays", weekdays: [1, 3] } }],
};
const bridge = buildItem("Bridge", { ...dose, weekdays: [1, 3] });
const said = (part: Partial<DraftContent>) =>
  changesInShort(inForce, { ...EMPTY_DRAFT, name: "Core A", items: [bridge], ...part }, library, words);

test("an untouched sheet changes nothing", () => {
  expect(said({})).toEqual([]);
});

test.each<[what: string, part: Partial<DraftContent>, lines: string[]]>([
  ["a dose", { items: [{ ...bridge, repetitions: 12 }] }, ["Bridge: Reps 10 → 12"]],
  ["days", { items: [{ ...bridge, weekdays: null, timesPerWeek: 3 }] }, ["Bridge: Days Mon Wed → 3 times a week"]],
  ["a step up", { items: [{ ...bridge, exerciseId: "March" }] }, ["Bridge → March"]],
  ["something new", { items: [bridge, buildItem("Walking")] }, ["New: Walking"]],
  ["something gone", { items: [] }, ["No longer: Bridge"]],
  [
    "the pain goal",
    { painFirst: { painAtMost: 3, forDays: 7, sessionsAtLeast: null, reliefPlan: null }, mode: "pain_first" },
    ["First: Less pain", "Pain goal changed"],
  ],
  ["what comes first", { mode: "pain_first" }, ["First: Less pain"]],
  ["its name", { name: "Core B" }, ["Name: Core B"]],
  ["what is not decided", { items: [{ ...bridge, repetitions: null }] }, ["Bridge: Reps 10 → –"]],
])("%s is told in one line", (_, part, lines) => {
  expect(said(part)).toEqual(lines);
});
