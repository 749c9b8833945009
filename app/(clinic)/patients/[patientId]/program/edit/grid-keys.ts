import type { GridMove } from "@/app/(clinic)/_parts/grid-moves";

export type CellKind = "number" | "text" | "select" | "toggle" | "button";
export type Cell = { kind: CellKind; state: "resting" | "edited"; direction: "ltr" | "rtl" };
export type KeyPress = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };

/** What a key asks of the sheet. */
export type Intent =
  | { kind: "go"; move: GridMove; then: "rest" | "edit" }
  | { kind: "edit" | "rest" | "press" | "duplicate" | "remove" }
  | { kind: "shift"; by: -1 | 1 };

const ARROWS: Readonly<Record<string, GridMove>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "back",
  ArrowRight: "on",
};

/**
 * What a key means in a cell; null when it is the browser's to answer. A resting cell hands its arrows to the sheet; an
 * edited one keeps them to step or to move the caret, and Tab goes on to the next cell as in a form.
 */
export function intentOf(press: KeyPress, cell: Cell): Intent | null {
  const { key, altKey, shiftKey } = press;
  const isControl = press.ctrlKey || press.metaKey;
  if (altKey)
    return key === "ArrowUp" || key === "ArrowDown" ? { kind: "shift", by: key === "ArrowUp" ? -1 : 1 } : null;
  if (isControl && !shiftKey && key.toLowerCase() === "d") return { kind: "duplicate" };
  if (cell.state === "edited") return isControl ? null : inEdited(press);
  if (key === "Home") return go(isControl ? "grid-start" : "row-start");
  if (key === "End") return go(isControl ? "grid-end" : "row-end");
  if (isControl || shiftKey) return null;
  const move = ARROWS[key];
  return move === undefined ? inResting(key, cell) : go(mirrored(move, cell));
}

const go = (move: GridMove, then: "rest" | "edit" = "rest"): Intent => ({ kind: "go", move, then });

function inEdited({ key, shiftKey }: KeyPress): Intent | null {
  if (key === "Tab") return go(shiftKey ? "back" : "on", "edit");
  return (key === "Enter" && !shiftKey) || key === "Escape" ? { kind: "rest" } : null;
}

function inResting(key: string, { kind }: Cell): Intent | null {
  if (key === "Delete") return kind === "text" ? null : { kind: "remove" };
  if (key !== "Enter" && key !== "F2") return null;
  if (kind === "button") return null;
  return { kind: kind === "toggle" ? "press" : "edit" };
}

/** Where a line is read from right to left, the arrow to the left leads on. */
function mirrored(move: GridMove, { direction }: Cell): GridMove {
  if (direction === "ltr") return move;
  if (move === "on") return "back";
  return move === "back" ? "on" : move;
}
