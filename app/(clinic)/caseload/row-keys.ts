import type { GridMove } from "../_parts/grid-moves";

/** What a cell holds: a tick, a link, a button, or nothing to press. */
export type CellKind = "check" | "link" | "button" | "plain";
export type KeyPress = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };
export type Here = { kind: CellKind; direction: "ltr" | "rtl"; singleKeys: "on" | "off" };

/** What a key asks of the caseload. */
export type RowIntent =
  | { kind: "go"; move: GridMove }
  | { kind: "extend" | "page"; by: -1 | 1 }
  | { kind: "open" | "toggle" | "actions" | "clear" | "undo" | "all" }
  | { kind: "deed"; deed: "done" | "snooze" | "message" };

const ARROWS: Readonly<Record<string, GridMove>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "back",
  ArrowRight: "on",
};
const PLAIN_KEYS: Readonly<Record<string, RowIntent>> = {
  Home: { kind: "go", move: "row-start" },
  End: { kind: "go", move: "row-end" },
  PageUp: { kind: "page", by: -1 },
  PageDown: { kind: "page", by: 1 },
  ContextMenu: { kind: "actions" },
  Escape: { kind: "clear" },
};
const CONTROL_KEYS: Readonly<Record<string, RowIntent>> = {
  Home: { kind: "go", move: "grid-start" },
  End: { kind: "go", move: "grid-end" },
  a: { kind: "all" },
  z: { kind: "undo" },
};
const SHIFT_KEYS: Readonly<Record<string, RowIntent>> = {
  ArrowUp: { kind: "extend", by: -1 },
  ArrowDown: { kind: "extend", by: 1 },
  F10: { kind: "actions" },
};
const SINGLE_KEYS: Readonly<Record<string, RowIntent>> = {
  d: { kind: "deed", deed: "done" },
  s: { kind: "deed", deed: "snooze" },
  m: { kind: "deed", deed: "message" },
};

/**
 * What a key means while a cell of the caseload has the focus; null when it is the browser's to answer. Single letters
 * can be turned off (WCAG 2.1.4), because whoever speaks to the computer may say them by accident.
 */
export function intentOf(press: KeyPress, here: Here): RowIntent | null {
  const { key, altKey, shiftKey } = press;
  const isControl = press.ctrlKey || press.metaKey;
  if (altKey || (isControl && shiftKey)) return null;
  if (isControl) return CONTROL_KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (shiftKey) return SHIFT_KEYS[key] ?? null;
  const move = ARROWS[key];
  if (move !== undefined) return { kind: "go", move: mirrored(move, here) };
  if (key === "Enter" || key === " ") return pressed(key, here);
  return PLAIN_KEYS[key] ?? (here.singleKeys === "on" ? (SINGLE_KEYS[key.toLowerCase()] ?? null) : null);
}

/** A button and a link are pressed by the browser; everywhere else Enter opens the patient and Space ticks the row. */
function pressed(key: "Enter" | " ", { kind }: Here): RowIntent | null {
  if (kind === "button") return null;
  if (key === " ") return { kind: "toggle" };
  return kind === "link" ? null : { kind: "open" };
}

/** Where a line is read from right to left, the arrow to the left leads on. */
function mirrored(move: GridMove, { direction }: Here): GridMove {
  if (direction === "ltr") return move;
  if (move === "on") return "back";
  return move === "back" ? "on" : move;
}
