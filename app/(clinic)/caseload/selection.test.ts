import fc from "fast-check";
import { expect, test } from "vitest";
import { allOrNone, extended, NOTHING_SELECTED, type Selection, toggled } from "./selection";

const ROWS = ["aiko", "maya", "samir", "tomas"];
const drawn = (...to: string[]) => {
  const [first = "", ...rest] = to;
  return rest.reduce<Selection>((before, row) => extended(before, ROWS, first, row), NOTHING_SELECTED).ids;
};

test("a row is ticked, and unticked", () => {
  const ticked = toggled(NOTHING_SELECTED, "maya");
  expect(ticked.ids).toEqual(["maya"]);
  expect(toggled(ticked, "maya").ids).toEqual([]);
});

test.each<[what: string, way: string[], ticked: string[]]>([
  ["a range takes both ends", ["maya", "samir"], ["maya", "samir"]],
  ["it grows", ["maya", "samir", "tomas"], ["maya", "samir", "tomas"]],
  ["drawn back, it leaves what it took", ["maya", "samir", "tomas", "samir"], ["maya", "samir"]],
  ["drawn past its beginning, it turns over", ["maya", "samir", "maya", "aiko"], ["aiko", "maya"]],
])("%s", (_, way, ticked) => {
  expect(drawn(...way)).toEqual(ticked);
});

test("what was ticked before a range stays ticked", () => {
  const before = toggled(toggled(NOTHING_SELECTED, "tomas"), "aiko");
  expect(extended(before, ROWS, "aiko", "maya").ids).toEqual(["tomas", "aiko", "maya"]);
});

test("a range to a row that is not there changes nothing", () => {
  expect(extended(NOTHING_SELECTED, ROWS, "aiko", "nobody")).toBe(NOTHING_SELECTED);
});

test("all rows of a page are ticked, and unticked, and those of another page stay", () => {
  const elsewhere = toggled(NOTHING_SELECTED, "ines");
  const all = allOrNone(elsewhere, ROWS);
  expect(all.ids).toEqual(["ines", ...ROWS]);
  expect(allOrNone(all, ROWS).ids).toEqual(["ines"]);
});

test("no way of ticking ticks a row twice", () => {
  const row = fc.constantFrom(...ROWS);
  const step = fc.oneof(
    row.map((id) => (before: Selection) => toggled(before, id)),
    fc.tuple(row, row).map(
      ([at, to]) =>
        (before: Selection) =>
          extended(before, ROWS, at, to),
    ),
    fc.constant((before: Selection) => allOrNone(before, ROWS)),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { ids } = steps.reduce((before, next) => next(before), NOTHING_SELECTED);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
