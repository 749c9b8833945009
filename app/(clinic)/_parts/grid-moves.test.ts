import fc from "fast-check";
import { expect, test } from "vitest";
import { type GridMove, type GridRow, placeAfter, rowAfterRemoval } from "./grid-moves";

const ROWS: GridRow[] = [
  { id: "bridge", cells: ["sets", "repetitions", "cue"] },
  { id: "walking", cells: ["sets", "pulse", "cue"] },
  { id: "plank", cells: ["sets", "repetitions", "cue"] },
];

test.each<[from: string, move: GridMove, to: string | null]>([
  ["bridge sets", "on", "bridge repetitions"],
  ["bridge sets", "back", null],
  ["bridge cue", "on", "walking sets"],
  ["walking sets", "back", "bridge cue"],
  ["plank cue", "on", null],
  ["bridge repetitions", "down", "plank repetitions"],
  ["plank repetitions", "up", "bridge repetitions"],
  ["bridge sets", "up", null],
  ["walking pulse", "down", null],
  ["walking pulse", "row-start", "walking sets"],
  ["walking pulse", "row-end", "walking cue"],
  ["walking pulse", "grid-start", "bridge sets"],
  ["walking pulse", "grid-end", "plank cue"],
  ["gone sets", "down", null],
  ["bridge gone", "on", "walking sets"],
])("from %s, %s leads to %s", (from, move, to) => {
  const [row = "", cell = ""] = from.split(" ");
  const place = placeAfter(ROWS, { row, cell }, move);
  expect(place && `${place.row} ${place.cell}`).toBe(to);
});

test("on and back undo each other wherever both lead somewhere", () => {
  const anyRows = fc
    .uniqueArray(fc.uniqueArray(fc.constantFrom("sets", "pulse", "cue", "days"), { minLength: 1 }), { minLength: 1 })
    .map((rows) => rows.map((cells, index) => ({ id: String(index), cells })));
  fc.assert(
    fc.property(anyRows, fc.nat(), fc.nat(), (rows, rowSeed, cellSeed) => {
      const row = rows[rowSeed % rows.length];
      const cell = row?.cells[cellSeed % row.cells.length];
      if (row === undefined || cell === undefined) throw new Error("every row has a cell");
      const next = placeAfter(rows, { row: row.id, cell }, "on");
      if (next !== null) expect(placeAfter(rows, next, "back")).toEqual({ row: row.id, cell });
    }),
  );
});

test("after a row is gone the next one is at hand, else the one before, else none", () => {
  expect(rowAfterRemoval(ROWS, "bridge")?.id).toBe("walking");
  expect(rowAfterRemoval(ROWS, "plank")?.id).toBe("walking");
  expect(rowAfterRemoval(ROWS.slice(0, 1), "bridge")).toBeNull();
});
