import { describe, expect, test } from "vitest";
import { animated, still } from "./draw";
import { CHAIR, FAR_TO_NEAR, FRONT, mat, SITTING, STANDING, STANDING_FRONT } from "./figures/key-poses";
import { JOINT_NAMES, REGION_NAMES } from "./own";
import { solve } from "./skeleton";
import type { Figure, Property, Region, View } from "./types";

const BASE: Figure = {
  slug: "drawn",
  name: "",
  alt: "",
  view: "side",
  works: [],
  properties: [],
  tracks: [],
  repeats: "back",
  order: FAR_TO_NEAR,
  poses: [SITTING, STANDING],
};

const withProperty = (property: Property): Figure => ({ ...BASE, properties: [property] });

const PROPERTIES: Property[] = [
  mat(-60, 60),
  CHAIR,
  { kind: "chair", from: 0, to: 40, height: 33, back: "right" },
  { kind: "chair", from: 0, to: 40, height: 33, back: "none" },
  { kind: "wall", at: 40, side: "right" },
  { kind: "wall", at: -40, side: "left" },
  { kind: "doorway", from: -40, to: 40, height: 170 },
  { kind: "step", from: 10, to: 50, height: 16 },
  { kind: "stairs", from: 10, rise: 15, run: 30, count: 3 },
  { kind: "table", from: 20, to: 80, height: 84 },
  { kind: "cushion", at: [0, 0], size: [40, 10], turn: 12 },
  { kind: "bicycle", crank: [14, 28], seat: [-13, 79], handle: [46, 104] },
  { kind: "water", level: 100 },
  { kind: "clock", at: [0, 4], radius: 48 },
  { kind: "strap" },
  { kind: "band", between: [[80, 110], "nearHand", ["farHand", 2, 0]] },
  { kind: "stick", between: ["nearHand", "farHand"], beyond: 12 },
  { kind: "poles", length: 108 },
  { kind: "ball", at: [40, 26], radius: 26 },
  { kind: "box", at: "nearHand", size: [24, 18], held: ["near"] },
  { kind: "bag", hand: "near" },
  { kind: "intervals", at: [40, 90] },
  { kind: "forward", at: [40, 90] },
  { kind: "turn", at: [0, 120], radius: 20 },
  { kind: "straight-back" },
];

describe.each(PROPERTIES)("$kind", (property) => {
  const figure = withProperty(property);

  test("is drawn, with numbers only", () => {
    const { markup } = still(figure);
    expect(markup).not.toBe(still(BASE).markup);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("leaves the body inside the picture", () => {
    const [left = 0, top = 0, width = 0, height = 0] = still(figure).viewBox.split(" ").map(Number);
    for (const pose of figure.poses) {
      for (const [x, y] of Object.values(solve(pose, figure.view))) {
        expect(x > left && x < left + width && -y > top && -y < top + height).toBe(true);
      }
    }
  });
});

test("what is held moves with the hands, and what stands there does not", () => {
  const parts = (property: Property) => animated(withProperty(property)).movements.length;
  const body = animated(BASE).movements.length;
  expect(parts({ kind: "bag", hand: "near" })).toBe(body + 1);
  expect(parts({ kind: "poles", length: 108 })).toBe(body + 2);
  expect(parts({ kind: "band", between: [[80, 110], "nearHand", "farHand"] })).toBe(body + 2);
  expect(parts({ kind: "wall", at: 40, side: "right" })).toBe(body);
});

test("a picture is wide enough for what stands in it", () => {
  const [left = 0, , width = 0] = still(withProperty({ kind: "table", from: 100, to: 240, height: 84 }))
    .viewBox.split(" ")
    .map(Number);
  expect(left + width).toBeGreaterThan(240);
});

describe.each<View>(["side", "front", "back"])("seen from %s", (view) => {
  test.each(REGION_NAMES)("%s shows where it works", (region: Region) => {
    const poses = [STANDING_FRONT, STANDING_FRONT] as const;
    const { markup } = still({ ...BASE, view, order: FRONT, works: [region], poses });
    expect(markup).toContain('class="fig-work"');
  });
});

test("somebody who is seen from above lies on no floor", () => {
  expect(still(BASE).markup).toContain('class="fig-floor"');
  expect(still({ ...BASE, seenFrom: "above" }).markup).not.toContain('class="fig-floor"');
});

test("a movement takes its own time", () => {
  expect(animated(BASE).seconds).toBe(6);
  expect(animated({ ...BASE, repeats: "again" }).seconds).toBe(1.6);
  expect(animated({ ...BASE, seconds: 4 }).seconds).toBe(4);
});

test("every joint has a place in a solved pose", () => {
  expect(Object.keys(solve(STANDING, "side")).sort()).toEqual([...JOINT_NAMES].sort());
});
