import { describe, expect, test } from "vitest";
import { bodyParts } from "./body";
import { animated, still } from "./draw";
import { FIGURE_SLUGS, FIGURES } from "./figures";
import { lintFigure } from "./lint";
import { forSide, mirrored, workingSide } from "./mirror";
import { jointsAt } from "./movement";
import type { Figure } from "./types";

describe.each(FIGURE_SLUGS)("%s", (slug) => {
  const figure = FIGURES[slug];

  test("bends no joint further than a body does and keeps above the floor", () => {
    expect(lintFigure(figure)).toEqual([]);
  });

  test("is drawn with numbers only", () => {
    const { viewBox, markup } = still(figure);
    expect(`${viewBox}${markup}`).not.toMatch(/NaN|undefined|Infinity/);
    expect(markup).not.toMatch(/<style|style=/); // the content policy allows no style elements
    const [, , width, height] = viewBox.split(" ").map(Number);
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(1.4, 1);
  });

  test("moves every part along an even time line and rests at the end of the movement", () => {
    const { markup, movements } = animated(figure);
    const marks = new Set([...markup.matchAll(/data-part="(\d+)"/g)].map(([, part]) => part));
    expect(marks.size).toBe(movements.length);
    for (const frames of movements) {
      const offsets = frames.map(({ offset }) => offset);
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      expect([offsets[0], offsets.at(-1)]).toEqual([0, 1]);
    }
  });

  test("stays within the picture's frame while it moves", () => {
    const [x = 0, y = 0, width = 0, height = 0] = still(figure).viewBox.split(" ").map(Number);
    for (const moment of [0, 0.25, 0.5, 0.75, 1]) {
      for (const [jointX, jointY] of Object.values(jointsAt(figure, moment))) {
        expect(jointX).toBeGreaterThan(x);
        expect(jointX).toBeLessThan(x + width);
        expect(-jointY).toBeGreaterThan(y);
        expect(-jointY).toBeLessThan(y + height);
      }
    }
  });
});

test("each figure has its own slug, name and description", () => {
  for (const field of ["slug", "name", "alt"] as const) {
    expect(new Set(Object.values(FIGURES).map((figure) => figure[field])).size).toBe(FIGURE_SLUGS.length);
  }
});

test("planted hands and feet stay where they are while the body moves", () => {
  const places = [0, 0.3, 0.6, 1].map((moment) => jointsAt(FIGURES.bridge, moment).nearAnkle);
  for (const [x, y] of places) {
    expect(x).toBeCloseTo(36, 1);
    expect(y).toBeCloseTo(4.4, 1);
  }
});

test("a bone that turns towards the viewer is squeezed while it moves and never drawn longer than it is", () => {
  const [start] = FIGURES.bridge.poses;
  const turning: Figure = {
    ...FIGURES.bridge,
    view: "front",
    poses: [{ ...start, scale: { nearArm: [0.3, 0.3] } }, start],
  };
  const shares = animated(turning).movements.flatMap((frames) =>
    frames.flatMap(({ transform }) => /scaleX\((.+)\)/.exec(transform)?.[1] ?? []),
  );
  expect(Math.min(...shares.map(Number))).toBeCloseTo(0.3, 1);
  expect(Math.max(...shares.map(Number))).toBe(1);
});

test("a figure that looks left is the same picture turned round, and twice mirrored is itself", () => {
  const shown = still(FIGURES.bridge);
  const [x = 0, y, width = 0, height] = shown.viewBox.split(" ").map(Number);
  const turned = still(mirrored(FIGURES.bridge));
  expect(turned.markup).toBe(`<g transform="scale(-1 1)">${shown.markup}</g>`);
  const [left = 0, ...rest] = turned.viewBox.split(" ").map(Number);
  expect(left).toBeCloseTo(-x - width, 1);
  expect(rest).toEqual([y, width, height]);
  expect(mirrored(mirrored(FIGURES.bridge))).toEqual(FIGURES.bridge);
  expect(lintFigure(mirrored(FIGURES.bridge))).toEqual([]);
});

test("a figure is turned to the side it is asked for, and one that has no side stays", () => {
  const rightLeg = FIGURES["knee-to-chest"]; // seen from the side, facing right, the near leg is the right one
  expect(workingSide(rightLeg)).toBe("right");
  expect(forSide(rightLeg, "right")).toBe(rightLeg);
  expect(workingSide(forSide(rightLeg, "left"))).toBe("left");
  expect(workingSide({ ...rightLeg, view: "front" })).toBe("left");
  expect(workingSide({ ...rightLeg, view: "back" })).toBe("right");
  expect(workingSide(FIGURES["cat-cow"])).toBeNull();
  expect(forSide(FIGURES["cat-cow"], "left")).toBe(FIGURES["cat-cow"]);
});

test("a head that turns is seen one way at every moment, and the other way at the end", () => {
  const shownAt = (moment: number) =>
    bodyParts(FIGURES["open-book"], moment)
      .filter(({ group, look }) => group === "head" && look === "")
      .map(({ length }) => Math.round(length));
  expect([0, 0.4, 0.6, 1].map(shownAt)).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

test("a chest that turns keeps its shoulders opposite each other", () => {
  const { nearShoulder, farShoulder } = jointsAt(FIGURES["open-book"], 1);
  expect(nearShoulder[1] - farShoulder[1]).toBeCloseTo(-22 - 2.2, 1);
});
