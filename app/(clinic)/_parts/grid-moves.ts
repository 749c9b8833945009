/** A cell of the sheet, by the row's id and the cell's name. */
export type Place = { row: string; cell: string };
/** A row with the names of its cells in reading order; not every row has every cell. */
export type GridRow = { id: string; cells: readonly string[] };
export type GridMove = "up" | "down" | "back" | "on" | "row-start" | "row-end" | "grid-start" | "grid-end";

/**
 * Where a move leads, or null when there is nothing that way. Up and down keep to the cell of the same name and pass over
 * rows that have none; back and on go through a row and on into the next one.
 */
export function placeAfter(rows: readonly GridRow[], at: Place, move: GridMove): Place | null {
  const index = rows.findIndex(({ id }) => id === at.row);
  const row = rows[index];
  if (row === undefined) return null;
  switch (move) {
    case "up":
      return sameCell(rows.slice(0, index).reverse(), at.cell);
    case "down":
      return sameCell(rows.slice(index + 1), at.cell);
    case "back":
      return neighbour(row, at.cell, -1) ?? edge(rows[index - 1], -1);
    case "on":
      return neighbour(row, at.cell, 1) ?? edge(rows[index + 1], 0);
    case "row-start":
      return edge(row, 0);
    case "row-end":
      return edge(row, -1);
    case "grid-start":
      return edge(rows[0], 0);
    case "grid-end":
      return edge(rows.at(-1), -1);
  }
}

function sameCell(rows: readonly GridRow[], cell: string): Place | null {
  const found = rows.find(({ cells }) => cells.includes(cell));
  return found ? { row: found.id, cell } : null;
}

function neighbour({ id, cells }: GridRow, cell: string, by: -1 | 1): Place | null {
  const next = cells[cells.indexOf(cell) + by];
  return next === undefined || !cells.includes(cell) ? null : { row: id, cell: next };
}

function edge(row: GridRow | undefined, at: 0 | -1): Place | null {
  const cell = row?.cells.at(at);
  return row === undefined || cell === undefined ? null : { row: row.id, cell };
}

/** The row that is at hand once a row is gone: the next one, else the one before. */
export function rowAfterRemoval(rows: readonly GridRow[], removed: string): GridRow | null {
  const index = rows.findIndex(({ id }) => id === removed);
  return rows[index + 1] ?? rows[index - 1] ?? null;
}
