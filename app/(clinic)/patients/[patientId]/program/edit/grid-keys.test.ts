import { expect, test } from "vitest";
import { type Cell, type CellKind, intentOf, type KeyPress } from "./grid-keys";

const CELLS: Record<string, Cell> = {
  number: { kind: "number", state: "resting", direction: "ltr" },
  "edited number": { kind: "number", state: "edited", direction: "ltr" },
  text: { kind: "text", state: "resting", direction: "ltr" },
  select: { kind: "select", state: "resting", direction: "ltr" },
  "edited select": { kind: "select", state: "edited", direction: "ltr" },
  toggle: { kind: "toggle", state: "resting", direction: "ltr" },
  button: { kind: "button", state: "resting", direction: "ltr" },
  "number, right to left": { kind: "number", state: "resting", direction: "rtl" },
};

/** "Alt+ArrowUp" as the browser tells it. */
function press(keys: string): KeyPress {
  const parts = keys.split("+");
  const holds = (name: string) => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? "",
    altKey: holds("Alt"),
    ctrlKey: holds("Ctrl"),
    metaKey: holds("Meta"),
    shiftKey: holds("Shift"),
  };
}

const said = (keys: string, cell: keyof typeof CELLS) => {
  const intent = intentOf(press(keys), CELLS[cell] ?? { kind: "number", state: "resting", direction: "ltr" });
  return intent === null ? "the browser" : Object.values(intent).join(" ");
};

test.each<[cell: string, keys: string, means: string]>([
  ["number", "ArrowDown", "go down rest"],
  ["number", "ArrowRight", "go on rest"],
  ["number, right to left", "ArrowRight", "go back rest"],
  ["number, right to left", "ArrowUp", "go up rest"],
  ["number", "Home", "go row-start rest"],
  ["number", "Ctrl+End", "go grid-end rest"],
  ["number", "Enter", "edit"],
  ["number", "F2", "edit"],
  ["number", "Tab", "the browser"],
  ["number", "Delete", "remove"],
  ["number", "Backspace", "the browser"],
  ["number", "7", "the browser"],
  ["number", "Ctrl+c", "the browser"],
  ["edited number", "ArrowDown", "the browser"],
  ["edited number", "Delete", "the browser"],
  ["edited number", "Enter", "rest"],
  ["edited number", "Escape", "rest"],
  ["edited number", "Tab", "go on edit"],
  ["edited number", "Shift+Tab", "go back edit"],
  ["text", "Delete", "the browser"],
  ["text", "ArrowLeft", "go back rest"],
  ["select", "ArrowDown", "go down rest"],
  ["select", "Enter", "edit"],
  ["edited select", "ArrowDown", "the browser"],
  ["toggle", "Enter", "press"],
  ["toggle", " ", "the browser"],
  ["button", "Enter", "the browser"],
  ["button", "ArrowUp", "go up rest"],
])("in a %s, %s means: %s", (cell, keys, means) => {
  expect(said(keys, cell)).toBe(means);
});

test.each(Object.keys(CELLS))("in a %s, the keys of the whole row hold", (cell) => {
  expect(["Alt+ArrowUp", "Alt+ArrowDown", "Ctrl+d", "Meta+D"].map((keys) => said(keys, cell))).toEqual([
    "shift -1",
    "shift 1",
    "duplicate",
    "duplicate",
  ]);
});

test("no kind of cell swallows Tab at rest, so that nobody is trapped", () => {
  const kinds: CellKind[] = ["number", "text", "select", "toggle", "button"];
  for (const kind of kinds) expect(intentOf(press("Tab"), { kind, state: "resting", direction: "ltr" })).toBeNull();
});
