import { describe, expect, it } from "vitest";
import { type DraftContent, type DraftItem, EMPTY_DRAFT, UNDECIDED } from "@/lib/domain/draft";
import { draftFaults } from "./draft-faults";

const bridge: DraftItem = {
  prescriptionId: "bridge",
  exerciseId: "exercise",
  section: "main",
  ...UNDECIDED,
  sets: 3,
  repetitions: 10,
  holdSeconds: null,
  minutes: null,
  restSeconds: null,
  side: "both",
  weekdays: [1, 3, 5],
  timesPerWeek: null,
  cue: null,
};
const draft = (items: DraftItem[], name = "Core A"): DraftContent => ({ ...EMPTY_DRAFT, name, items });
const faultsOf = (change: Partial<DraftItem>) =>
  draftFaults(draft([{ ...bridge, ...change }])).map((one) => one.fieldId);

describe("what keeps a draft from being sent", () => {
  it("a whole draft can be sent", () => {
    expect(draftFaults(draft([bridge]))).toEqual([]);
  });

  it("a draft needs a name and an exercise", () => {
    expect(draftFaults(draft([], " ")).map(({ fault }) => fault)).toEqual(["name", "exercises"]);
  });

  it.each<[string, Partial<DraftItem>, string[]]>([
    ["an empty number of sets is not 1", { sets: null }, ["sets-bridge"]],
    ["a dose needs something to do", { repetitions: null }, ["repetitions-bridge"]],
    ["a hold alone is something to do", { repetitions: null, holdSeconds: 20 }, []],
    ["0 repetitions are out of range", { repetitions: 0 }, ["repetitions-bridge"]],
    ["no rest at all is a rest of 0 seconds", { restSeconds: 0 }, []],
    ["a rest of 11 minutes is out of range", { restSeconds: 660 }, ["restSeconds-bridge"]],
    ["days have to be chosen", { weekdays: null }, ["days-bridge"]],
    ["no day chosen is no choice", { weekdays: [] }, ["days-bridge"]],
    ["times a week stand instead of days", { weekdays: null, timesPerWeek: 3 }, []],
    ["nobody exercises 8 times a week", { weekdays: null, timesPerWeek: 8 }, ["timesPerWeek-bridge"]],
  ])("%s", (_, change, fields) => {
    expect(faultsOf(change)).toEqual(fields);
  });
});
