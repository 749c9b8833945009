import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DraftItem, UNDECIDED } from "@/lib/domain/draft";
import { SECTIONS } from "@/lib/domain/plan";
import * as edit from "./sheet-edits";

const item = (id: string, part: Partial<DraftItem> = {}): DraftItem => ({
  ...UNDECIDED,
  prescriptionId: id,
  exerciseId: `exercise-${id}`,
  section: "main",
  ...part,
});
const SHEET = [
  item("cat-cow", { section: "warm_up" }),
  item("bridge"),
  item("bird-dog", { phaseId: "build" }),
  item("walking"),
  item("rest", { section: "flare_up" }),
];
const order = (items: readonly DraftItem[]) =>
  SECTIONS.map((section) =>
    items
      .filter((one) => one.section === section)
      .map((one) => one.prescriptionId)
      .join(" "),
  );

describe("moving by one place", () => {
  test.each<[id: string, by: -1 | 1, phase: string | null, to: string[]]>([
    ["bridge", 1, null, ["cat-cow", "bird-dog bridge walking", "rest"]],
    ["walking", -1, null, ["cat-cow", "bridge walking bird-dog", "rest"]],
    ["bridge", -1, null, ["cat-cow bridge", "bird-dog walking", "rest"]],
    ["walking", 1, null, ["cat-cow", "bridge bird-dog", "walking rest"]],
    ["cat-cow", 1, null, ["", "cat-cow bridge bird-dog walking", "rest"]],
    ["cat-cow", -1, null, ["cat-cow", "bridge bird-dog walking", "rest"]],
    ["rest", 1, null, ["cat-cow", "bridge bird-dog walking", "rest"]],
    ["bridge", 1, "settle", ["cat-cow", "walking bird-dog bridge", "rest"]],
    ["nothing", 1, null, ["cat-cow", "bridge bird-dog walking", "rest"]],
  ])("%s by %i in phase %s", (id, by, phase, to) => {
    expect(order(edit.movedBy(SHEET, id, by, phase))).toEqual(to);
  });

  test("back again is where it was", () => {
    const within = fc.constantFrom("bridge", "bird-dog");
    fc.assert(
      fc.property(within, (id) => {
        expect(edit.movedBy(edit.movedBy(SHEET, id, 1, null), id, -1, null)).toEqual(SHEET);
      }),
    );
  });
});

describe("dropping", () => {
  test.each<[id: string, over: string, to: string[]]>([
    ["bridge", "walking", ["cat-cow", "bird-dog walking bridge", "rest"]],
    ["walking", "bridge", ["cat-cow", "walking bridge bird-dog", "rest"]],
    ["cat-cow", "bird-dog", ["", "bridge bird-dog cat-cow walking", "rest"]],
    ["rest", "bird-dog", ["cat-cow", "bridge rest bird-dog walking", ""]],
    ["bridge", "section:flare_up", ["cat-cow", "bird-dog walking", "bridge rest"]],
    ["bridge", "section:main", ["cat-cow bridge", "bird-dog walking", "rest"]],
    ["bridge", "section:warm_up", ["bridge cat-cow", "bird-dog walking", "rest"]],
    ["bridge", "bridge", ["cat-cow", "bridge bird-dog walking", "rest"]],
    ["bridge", "nothing", ["cat-cow", "bridge bird-dog walking", "rest"]],
  ])("%s on %s", (id, over, to) => {
    expect(order(edit.dropped(SHEET, id, over))).toEqual(to);
  });

  test("nobody is lost or doubled, wherever something is dropped", () => {
    const ids = SHEET.map(({ prescriptionId }) => prescriptionId);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...edit.dropKeys(SHEET)), (id, over) => {
        const after = edit.dropped(SHEET, id, over).map(({ prescriptionId }) => prescriptionId);
        expect(after.sort()).toEqual([...ids].sort());
      }),
    );
  });
});

test("a copy stands right below with an id of its own", () => {
  expect(order(edit.duplicated(SHEET, "bridge", "copy"))).toEqual(["cat-cow", "bridge copy bird-dog walking", "rest"]);
});

test("an exercise that takes another's place keeps the dose and no longer stands in for itself", () => {
  const sheet = [item("bridge", { sets: 3, repetitions: 10, swaps: ["harder", "plank"] })];
  expect(edit.replaced(sheet, "bridge", "harder")).toEqual([
    item("bridge", { exerciseId: "harder", sets: 3, repetitions: 10, swaps: ["plank"] }),
  ]);
});

test("the same days reach what is seen, and never the flare-up plan", () => {
  const sheet = SHEET.map((one) => (one.prescriptionId === "bridge" ? { ...one, timesPerWeek: 3 } : one));
  const times = (phase: string | null) =>
    edit.sameDaysForAll(sheet, "bridge", phase).map(({ timesPerWeek }) => timesPerWeek);
  expect(times(null)).toEqual([3, 3, 3, 3, null]);
  expect(times("settle")).toEqual([3, 3, null, 3, null]);
});

test("what is added joins the end of its section", () => {
  expect(order(edit.added(SHEET, item("plank")))).toEqual(["cat-cow", "bridge bird-dog walking plank", "rest"]);
});
