import { still } from "@/lib/figure/draw";
import { figureOf } from "@/lib/figure/own";
import type { Figure, Pose } from "@/lib/figure/types";
import type { FigureAt } from "./drawing";

/** The frame of a picture as x, y, width and height, and what is inside. */
export type PosePicture = { frame: readonly number[]; markup: string };

/** One key pose as a picture of its own: the start bare, the end with the arrows that lead there. Null when nobody has drawn it. */
export function pictureAt({ slug, drawing, pose }: FigureAt): PosePicture | null {
  const figure = figureOf(slug, drawing);
  if (figure === null) return null;
  const frame = still(figure).viewBox.split(" ").map(Number);
  return { frame, markup: still(pose === "start" ? atStart(figure) : atEnd(figure)).markup };
}

/** The same figure resting where it began, with all its poses, so that both pictures are of one size. */
function atStart(figure: Figure): Figure {
  const [first, second, ...more] = figure.poses;
  const poses: readonly Pose[] = [...more.toReversed(), second, first];
  const [one = first, other = first, ...rest] = poses;
  return { ...figure, poses: [one, other, ...rest], repeats: "again", tracks: [] };
}

/** A walk ends where it began: its second picture is from the middle of the step. */
function atEnd(figure: Figure): Figure {
  if (figure.repeats === "back") return { ...figure, repeats: "again" };
  const middle = Math.floor(figure.poses.length / 2);
  const [first] = figure.poses;
  const turned = [...figure.poses.slice(middle + 1), ...figure.poses.slice(0, middle + 1)];
  const [one = first, other = first, ...rest] = turned;
  return { ...figure, poses: [one, other, ...rest] };
}
