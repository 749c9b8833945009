import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, marksOf, type Page } from "./drawing";
import type { Handout } from "./handout";
import { layOut } from "./layout";
import { MARGIN, PAPERS, PRINTS } from "./paper";
import { buildHandout, buildHandoutExercise } from "./testing/handout";
import type { Measure } from "./text";

/** Every letter is half as wide as it is high, which is wider than any typeface here on average. */
const measure: Measure = (text, { size }) => [...text].length * size * 0.5;
const BOTH = PAPERS.flatMap((paper) => PRINTS.map((print) => ({ paper, print })));

/** The outermost points of a mark: left, top, right, bottom. */
function edgesOf(mark: Mark): readonly [number, number, number, number] {
  switch (mark.kind) {
    case "text":
      return [
        mark.x,
        mark.baseline - mark.style.size * 0.8,
        mark.x + measure(mark.text, mark.style),
        mark.baseline + mark.style.size * 0.25,
      ];
    case "line":
      return [mark.from[0], mark.from[1], mark.to[0], mark.to[1]];
    case "qr":
      return [mark.x, mark.y, mark.x + mark.size, mark.y + mark.size];
    default:
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
  }
}

function beyondMargins({ width, height, parts }: Page): Mark[] {
  const slack = 0.01;
  return marksOf(parts).filter((mark) => {
    const [left, top, right, bottom] = edgesOf(mark);
    return (
      left < MARGIN - slack ||
      top < MARGIN - slack ||
      right > width - MARGIN + slack ||
      bottom > height - MARGIN + slack + 4
    );
  });
}

const textsOf = (page: Page): string[] =>
  marksOf(page.parts).flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
const pageOf = (pages: readonly Page[], text: string): number =>
  pages.findIndex((page) => textsOf(page).some((one) => one.includes(text)));

describe.each(BOTH)("a handout on $paper in $print print", ({ paper, print }) => {
  it.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    "with %i exercises holds all of them, within its margins",
    (count) => {
      const pages = layOut(buildHandout(count), { paper, print }, measure);
      expect(pages.flatMap(beyondMargins)).toEqual([]);
      const marks = pages.flatMap(({ parts }) => marksOf(parts));
      expect(marks.filter(({ kind }) => kind === "figure")).toHaveLength(2 * count);
      for (let number = 1; number <= count; number++) {
        expect(pageOf(pages, `${number}. Bridge ${number}`), `exercise ${number}`).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it("never parts an exercise", () => {
    const pages = layOut(buildHandout(12), { paper, print }, measure);
    for (let number = 1; number <= 12; number++) {
      expect(pageOf(pages, `Slowly, exercise ${number}.`)).toBe(pageOf(pages, `${number}. Bridge ${number}`));
    }
  });

  it("has a box to tick for every exercise that is due, and fourteen lines for the worst pain", () => {
    const handout = buildHandout(5);
    const marks = layOut(handout, { paper, print }, measure).flatMap(({ parts }) => marksOf(parts));
    const due = handout.diary.rows.flatMap((row) => row.due.filter(Boolean)).length;
    expect(marks.filter((mark) => mark.kind === "box" && mark.corner === 2)).toHaveLength(due);
    expect(marks.filter((mark) => mark.kind === "text" && mark.text === "of 10")).toHaveLength(14);
  });

  it("goes on in a second table when more exercises are due than the sheet is wide", () => {
    const handout = buildHandout(30);
    const marks = layOut(handout, { paper, print }, measure).flatMap(({ parts }) => marksOf(parts));
    const due = handout.diary.rows.flatMap((row) => row.due.filter(Boolean)).length;
    expect(marks.filter((mark) => mark.kind === "box" && mark.corner === 2)).toHaveLength(due);
  });

  it("numbers its pages", () => {
    const pages = layOut(buildHandout(8), { paper, print }, measure);
    for (const [index, page] of pages.entries()) {
      expect(textsOf(page)).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  it("leaves no heading alone at the foot of a page", () => {
    for (let count = 1; count <= 12; count++) {
      const pages = layOut(buildHandout(count), { paper, print }, measure);
      for (const { parts } of pages) {
        const roles = parts.filter(({ role }) => role !== "Artifact").map(({ role }) => role);
        expect(roles.at(-1), `${count} exercises`).not.toBe("H2");
      }
    }
  });
});

it("an exercise that is higher than a page goes there in its pieces, and nothing is lost", () => {
  const steps = Array.from({ length: 60 }, (_, index) => `Step ${index} of many, told at some length.`);
  const exercise = buildHandoutExercise(1, { steps });
  const handout = buildHandout(1, { sections: [{ title: "Long", lead: null, exercises: [exercise] }] });
  const pages = layOut(handout, { paper: "letter", print: "large" }, measure);
  expect(pages.flatMap(beyondMargins)).toEqual([]);
  const texts = pages.flatMap(textsOf).join("\n");
  for (const [index] of steps.entries()) expect(texts).toContain(`Step ${index} `);
});

const anyText = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constant("W".repeat(300)),
  fc.constant("👩‍👩‍👧‍👦\u0000 naïve \ud800"),
);

it("whatever stands in names, notes and cues, nothing leaves its margins", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, fc.constantFrom(...BOTH), (name, note, cue, kind) => {
      const exercise = buildHandoutExercise(1, { name, remarks: [{ label: name, text: cue }] });
      const handout: Handout = buildHandout(1, {
        title: name,
        remarks: [{ label: cue, text: note }],
        sections: [{ title: note, lead: cue, exercises: [exercise] }],
        help: [{ title: name, lead: cue, signs: [note] }],
        foot: { clinic: note, page: () => "Page 1 of 1" },
      });
      expect(layOut(handout, kind, measure).flatMap(beyondMargins)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
