import type { KeyPose } from "@/lib/figure/key-pictures";
import type { Block } from "./block";
import type { Mark, Part, Role } from "./drawing";
import type { Handout, HandoutExercise } from "./handout";
import { type Desk, labelled, lineHeight, rule, textMark, type Written, written, writtenBlock } from "./pen";

const GAP = 14;
const PICTURE_SHAPE = 5 / 7;
const ABOVE = 10;

type Line = Written & { role: Role; above: number };

/** One exercise: its two key poses at the start, and what is asked for beside them. It stands on one page. */
export function exerciseBlock(desk: Desk, exercise: HandoutExercise, poses: Handout["poses"]): Block {
  const pictures = picturesOf(desk, exercise, poses);
  const indent = pictures.width === 0 ? 0 : pictures.width + GAP;
  const lines = linesOf(desk, exercise, desk.width - indent);
  const height = Math.max(pictures.height, heightOf(lines)) + 8;
  return {
    height,
    above: ABOVE,
    at: (top) => [
      {
        role: "Sect",
        inside: [...partsOf(lines, desk.left + indent, top), ...pictures.at(top)],
      },
      { role: "Artifact", inside: [rule(desk, top + height, 0.6, "faint")] },
    ],
    // Too much for a page: the pictures side by side, then text over the whole width, paragraph by paragraph.
    pieces: () => [
      picturesInRow(desk, exercise, poses),
      ...linesOf(desk, exercise, desk.width).map((line) => writtenBlock(desk, line, line.above, line.role)),
    ],
  };
}

function linesOf(desk: Desk, exercise: HandoutExercise, width: number): Line[] {
  const { name, body } = desk.sizes;
  const plain = { size: body, weight: "regular" } as const;
  const title = `${exercise.number}. ${exercise.name}`;
  return [
    { ...written(desk, title, width, { size: name, weight: "bold" }), role: "H3", above: 0 },
    { ...written(desk, exercise.dose, width, { size: body, weight: "bold" }), role: "P", above: 1 },
    { ...written(desk, exercise.days, width, plain), role: "P", above: 0 },
    ...exercise.steps.map((step, index) => ({
      ...labelled(desk, `${index + 1}.`, step, width, body),
      role: "P" as const,
      above: index === 0 ? 4 : 0,
    })),
    ...exercise.remarks.map(({ label, text }, index) => ({
      ...labelled(desk, label, text, width, body),
      role: "P" as const,
      above: index === 0 ? 4 : 1,
    })),
  ];
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { height, above }) => sum + height + above, 0);

function partsOf(lines: readonly Line[], x: number, top: number): Part[] {
  let cursor = top;
  return lines.map(({ role, above, height, at }) => {
    const start = cursor + above;
    cursor = start + height;
    return { role, inside: at(x, start) };
  });
}

type Pictures = { width: number; height: number; at(top: number): Part[] };

function hasPicture(exercise: HandoutExercise): boolean {
  return exercise.alt !== "";
}

/** Start above end, each with its number in the corner. An exercise that nobody has drawn has none. */
function picturesOf(desk: Desk, exercise: HandoutExercise, poses: Handout["poses"]): Pictures {
  if (!hasPicture(exercise)) return { width: 0, height: 0, at: () => [] };
  const width = desk.sizes.picture;
  const one = width * PICTURE_SHAPE;
  return {
    width,
    height: 2 * one + 6,
    at: (top) => [
      {
        role: "Figure",
        alt: exercise.alt,
        inside: [
          ...picture(desk, exercise, "start", poses[0], { x: desk.left, y: top, width, height: one }),
          ...picture(desk, exercise, "end", poses[1], { x: desk.left, y: top + one + 6, width, height: one }),
        ],
      },
    ],
  };
}

function picturesInRow(desk: Desk, exercise: HandoutExercise, poses: Handout["poses"]): Block {
  const width = desk.sizes.picture;
  const height = hasPicture(exercise) ? width * PICTURE_SHAPE : 0;
  return {
    height,
    above: ABOVE,
    at: (top) => {
      if (height === 0) return [];
      const left = { x: desk.left, y: top, width, height };
      const inside = [
        ...picture(desk, exercise, "start", poses[0], left),
        ...picture(desk, exercise, "end", poses[1], { ...left, x: desk.left + width + GAP }),
      ];
      return [{ role: "Figure", alt: exercise.alt, inside }];
    },
  };
}

type Place = { x: number; y: number; width: number; height: number };

function picture(desk: Desk, { slug, drawing }: HandoutExercise, pose: KeyPose, caption: string, place: Place): Mark[] {
  const size = desk.sizes.small;
  return [
    { kind: "box", ...place, line: 0.6, corner: 4, tone: "faint" },
    { kind: "figure", ...place, figure: { slug, drawing, pose } },
    textMark(caption, place.x + 5, place.y + lineHeight(size) * 0.5 + size * 0.5 + 1, { size, weight: "bold" }),
  ];
}
