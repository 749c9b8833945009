import { describe, expect, it } from "vitest";
import type { PrescribedItem } from "@/db/queries/prescribed";
import { type DraftItem, UNDECIDED } from "@/lib/domain/draft";
import { changesBetween } from "./changes";

const drafted = (exerciseId: string, change: Partial<DraftItem> = {}): DraftItem => ({
  prescriptionId: `draft of ${exerciseId}`,
  exerciseId,
  section: "main",
  ...UNDECIDED,
  sets: 3,
  repetitions: 10,
  holdSeconds: null,
  minutes: null,
  restSeconds: 30,
  side: "both",
  weekdays: [1, 3],
  timesPerWeek: null,
  cue: null,
  ...change,
});

const prescribed = (exerciseId: string): PrescribedItem => ({
  prescriptionId: `sent ${exerciseId}`,
  exerciseId,
  slug: exerciseId,
  name: exerciseId,
  altText: "",
  section: "main",
  dose: { sets: 3, repetitions: 10, holdSeconds: null, minutes: null },
  frequency: { kind: "weekdays", weekdays: [3, 1] },
  loadKilograms: null,
  pulseFrom: null,
  pulseTo: null,
  swaps: [],
  progression: null,
  side: "both",
  restSeconds: 30,
  effort: null,
  cue: null,
  steps: [],
  cues: [],
  stopIf: [],
  regions: [],
  estimatedMinutes: 2,
});

const kinds = (before: PrescribedItem[], after: DraftItem[]) => changesBetween(before, after).map(({ kind }) => kind);

describe("what a new version changes", () => {
  it("a first program is all new", () => {
    expect(kinds([], [drafted("bridge")])).toEqual(["added"]);
  });

  it("the same dose on the same days is no change, in whatever order the days were chosen", () => {
    expect(kinds([prescribed("bridge")], [drafted("bridge")])).toEqual(["same"]);
  });

  it.each<[string, Partial<DraftItem>]>([
    ["two more repetitions are a change", { repetitions: 12 }],
    ["another day is a change", { weekdays: [1, 4] }],
    ["times a week instead of days are a change", { weekdays: null, timesPerWeek: 2 }],
    ["a cue is a change", { cue: "Slowly" }],
  ])("%s", (_, change) => {
    expect(kinds([prescribed("bridge")], [drafted("bridge", change)])).toEqual(["changed"]);
  });

  it("what is no longer on the sheet stops", () => {
    expect(kinds([prescribed("bridge"), prescribed("plank")], [drafted("plank")])).toEqual(["same", "stopped"]);
  });

  it("the same exercise twice meets each of its own", () => {
    expect(kinds([prescribed("bridge"), prescribed("bridge")], [drafted("bridge"), drafted("bridge")])).toEqual([
      "same",
      "same",
    ]);
  });

  it("an exercise moved to the flare-up plan stops here and is new there", () => {
    expect(kinds([prescribed("bridge")], [drafted("bridge", { section: "flare_up" })])).toEqual(["added", "stopped"]);
  });
});
