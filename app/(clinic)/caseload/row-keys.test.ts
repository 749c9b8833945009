import { expect, test } from "vitest";
import { type CellKind, type Here, intentOf, type KeyPress } from "./row-keys";

/** "Shift+ArrowUp" as the browser tells it. */
function press(keys: string): KeyPress {
  const parts = keys.split("+");
  const holds = (name: string) => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) === "Space" ? " " : (parts.at(-1) ?? ""),
    altKey: holds("Alt"),
    ctrlKey: holds("Ctrl"),
    metaKey: holds("Meta"),
    shiftKey: holds("Shift"),
  };
}

function said(keys: string, kind: CellKind, more: Partial<Here> = {}): string {
  const intent = intentOf(press(keys), { kind, direction: "ltr", singleKeys: "on", ...more });
  return intent === null ? "the browser" : Object.values(intent).join(" ");
}

test.each<[keys: string, on: CellKind, means: string]>([
  ["ArrowDown", "plain", "go down"],
  ["ArrowUp", "link", "go up"],
  ["ArrowRight", "button", "go on"],
  ["ArrowLeft", "check", "go back"],
  ["Home", "plain", "go row-start"],
  ["End", "plain", "go row-end"],
  ["Ctrl+Home", "plain", "go grid-start"],
  ["Meta+End", "plain", "go grid-end"],
  ["PageDown", "plain", "page 1"],
  ["PageUp", "link", "page -1"],
  ["Enter", "plain", "open"],
  ["Enter", "check", "open"],
  ["Enter", "link", "the browser"],
  ["Enter", "button", "the browser"],
  ["Space", "plain", "toggle"],
  ["Space", "link", "toggle"],
  ["Space", "check", "toggle"],
  ["Space", "button", "the browser"],
  ["Shift+ArrowDown", "plain", "extend 1"],
  ["Shift+ArrowUp", "link", "extend -1"],
  ["Shift+F10", "plain", "actions"],
  ["ContextMenu", "link", "actions"],
  ["Escape", "plain", "clear"],
  ["Ctrl+a", "plain", "all"],
  ["Ctrl+Z", "plain", "undo"],
  ["Ctrl+k", "plain", "the browser"],
  ["Ctrl+Shift+z", "plain", "the browser"],
  ["Alt+ArrowLeft", "plain", "the browser"],
  ["Tab", "plain", "the browser"],
  ["F10", "plain", "the browser"],
  ["d", "plain", "deed done"],
  ["D", "link", "deed done"],
  ["s", "button", "deed snooze"],
  ["m", "check", "deed message"],
  ["x", "plain", "the browser"],
])("%s on a %s means: %s", (keys, on, means) => {
  expect(said(keys, on)).toBe(means);
});

test.each(["d", "s", "m"])("%s does nothing while single keys are off", (key) => {
  expect(said(key, "plain", { singleKeys: "off" })).toBe("the browser");
});

test("arrows and the other keys stay when single keys are off", () => {
  expect(said("ArrowDown", "plain", { singleKeys: "off" })).toBe("go down");
  expect(said("Space", "plain", { singleKeys: "off" })).toBe("toggle");
});

test("from right to left, the arrow to the left leads on", () => {
  expect(said("ArrowLeft", "plain", { direction: "rtl" })).toBe("go on");
  expect(said("ArrowDown", "plain", { direction: "rtl" })).toBe("go down");
});
