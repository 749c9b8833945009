import { expect, test } from "vitest";
import { EMPTY_DRAFT, UNDECIDED } from "@/lib/domain/draft";
import { wordsFor } from "@/lib/words/words";
import { draftFaults } from "../draft-faults";
import { builderWords } from "./builder-words";
import { faultInWords, refusalsInWords } from "./faults-in-words";

const words = builderWords(wordsFor("en"));
const bridge = { ...UNDECIDED, prescriptionId: "bridge", exerciseId: "exercise", section: "main" as const };
const content = { ...EMPTY_DRAFT, name: "Core A", items: [{ ...bridge, sets: 99 }] };
const nameOf = () => "Bridge";

test("what is missing is asked for by the name of its exercise, and what is too much says how much may be", () => {
  expect(draftFaults(content).map((fault) => faultInWords(fault, words, nameOf))).toEqual([
    { fieldId: "repetitions-bridge", message: "Give repetitions, a hold or minutes for Bridge." },
    { fieldId: "sets-bridge", message: "Sets of Bridge: a whole number from 1 to 20." },
    { fieldId: "days-bridge", message: "Choose the days of Bridge, or how many times a week." },
  ]);
});

test("a refusal of the server stands at the field that it named", () => {
  const refused = {
    "content.items[0].weekdays": "There are too few of these.",
    "content.items[0].swaps[1]": "This exercise is not in the library.",
    "content.endsOn": "The program ends before it starts.",
    "content.items": "There are too many of these.",
  };
  expect(refusalsInWords(refused, content, words, nameOf)).toEqual([
    { fieldId: "days-bridge", message: "Bridge: There are too few of these." },
    { fieldId: "swaps-bridge", message: "Bridge: This exercise is not in the library." },
    { fieldId: "ends-on", message: "The program ends before it starts." },
    { fieldId: "program-name", message: "There are too many of these." },
  ]);
});
