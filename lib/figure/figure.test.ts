import { describe, expect, test } from "vitest";
import { animated, still } from "./draw";
import { FIGURE_SLUGS, FIGURES } from "./figures";
import { lintFigure } from "./lint";
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

test("a knee that bends forwards, a hand in the floor and a hip bent too far are caught", () => {
  const { bridge, walking } = FIGURES;
  const [stance] = walking.poses;
  const backwards: Figure = { ...walking, poses: [stance, { ...stance, nearLeg: [-90, -30, 0] }] };
  expect(lintFigure(backwards).join()).toContain("near knee bends -60°");

  const [start, end] = bridge.poses;
  const sunken: Figure = { ...bridge, poses: [start, { ...end, nearArm: [-60, -60, -60] }] };
  expect(lintFigure(sunken).join()).toContain("nearHand is in the floor");

  const folded: Figure = { ...walking, poses: [stance, { ...stance, nearLeg: [88, -40, 0] }] };
  expect(lintFigure(folded).join()).toContain("near hip bends");
});
