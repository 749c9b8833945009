import type { Block } from "./block";
import type { Mark, Part, Role, Tone } from "./drawing";
import { LEADING, type Sizes } from "./paper";
import { type Measure, type TextStyle, wrapped } from "./text";

/** Where and how large things are written. */
export type Desk = { sizes: Sizes; measure: Measure; left: number; width: number };

export const lineHeight = (size: number): number => size * LEADING;

export const textMark = (text: string, x: number, baseline: number, style: TextStyle): Mark => ({
  kind: "text",
  x,
  baseline,
  text,
  style,
});

/** Lines of one text below each other, with their height. */
export type Written = {
  height: number;
  at(x: number, top: number): Mark[];
  /** Every line by itself. */
  each(): Written[];
};

type LineAt = (x: number, baseline: number) => Mark[];

function writtenLines(lines: readonly LineAt[], size: number): Written {
  const step = lineHeight(size);
  return {
    height: lines.length * step,
    at: (x, top) => lines.flatMap((line, index) => line(x, top + index * step + baselineIn(size))),
    each: () => lines.map((line) => writtenLines([line], size)),
  };
}

/** A text in as many lines as it takes. */
export function written({ measure }: Desk, text: string, width: number, style: TextStyle): Written {
  const lines = wrapped(text, { width }, style, measure);
  return writtenLines(
    lines.map((line) => (x, baseline) => [textMark(line, x, baseline, style)]),
    style.size,
  );
}

/** Letters stand a little above the middle of their line. */
const baselineIn = (size: number): number => lineHeight(size) * 0.5 + size * 0.34;

/** A label in bold and the text behind it; a label that leaves no room for it has lines of its own. */
export function labelled(desk: Desk, label: string, text: string, width: number, size: number): Written {
  const [bold, plain] = [{ size, weight: "bold" } as const, { size, weight: "regular" } as const];
  const start = desk.measure(`${label} `, bold);
  const isLong = start > width * 0.7;
  const labels = isLong ? wrapped(label, { width }, bold, desk.measure) : [];
  const first = isLong ? width : width - start;
  const lines = wrapped(text, { width, first }, plain, desk.measure);
  return writtenLines(
    [
      ...labels.map(
        (line): LineAt =>
          (x, baseline) => [textMark(line, x, baseline, bold)],
      ),
      ...lines.map((line, index): LineAt => {
        const isBehind = !isLong && index === 0;
        return (x, baseline) => [
          ...(isBehind ? [textMark(label, x, baseline, bold)] : []),
          textMark(line, isBehind ? x + start : x, baseline, plain),
        ];
      }),
    ],
    size,
  );
}

/** A paragraph over the whole width. */
export function textBlock(desk: Desk, text: string, { above, role = "P" }: { above: number; role?: Role }): Block {
  return writtenBlock(desk, written(desk, text, desk.width, { size: desk.sizes.body, weight: "regular" }), above, role);
}

/** A text that stands on one page, unless it is higher than one: then each line stands for itself. */
export function writtenBlock(desk: Desk, text: Written, above: number, role: Role): Block {
  return {
    height: text.height,
    above,
    at: (top): Part[] => [{ role, inside: text.at(desk.left, top) }],
    pieces: () => text.each().map((line) => writtenLine(desk, line, role)),
  };
}

const writtenLine = (desk: Desk, line: Written, role: Role): Block => ({
  height: line.height,
  above: 0,
  at: (top) => [{ role, inside: line.at(desk.left, top) }],
});

/** A heading with a line below it, which stays with what it is the heading of. */
export function headingBlock(desk: Desk, title: string): Block {
  const text = written(desk, title, desk.width, { size: desk.sizes.heading, weight: "bold" });
  const height = text.height + 5;
  return {
    height,
    above: desk.sizes.body * 1.3,
    staysWith: "next",
    at: (top) => [
      { role: "H2", inside: text.at(desk.left, top) },
      { role: "Artifact", inside: [rule(desk, top + height - 1, 1.2, "ink")] },
    ],
  };
}

/** A line over the whole width. */
export const rule = ({ left, width }: Desk, y: number, thick: number, tone: Tone): Mark => ({
  kind: "line",
  from: [left, y],
  to: [left + width, y],
  width: thick,
  tone,
});
