import { type Picture, still } from "./draw";
import type { Figure, Pose } from "./types";

/** The two pictures of a movement on paper, where nothing moves. */
export type KeyPose = "start" | "end";

/** One key pose as a picture: the start bare, the end with the arrows that lead there, both in one frame. */
export function keyPicture(figure: Figure, pose: KeyPose): Picture {
  const { viewBox } = still(figure);
  return { viewBox, markup: still(pose === "start" ? atStart(figure) : atEnd(figure)).markup };
}

/** The same figure resting where it began, with all its poses, so that it fills the same frame. */
function atStart(figure: Figure): Figure {
  return { ...figure, poses: inOrder(figure, figure.poses.toReversed()), repeats: "again", tracks: [] };
}

/** A walk ends where it began: its second picture is from the middle of the step. */
function atEnd(figure: Figure): Figure {
  if (figure.repeats === "back") return { ...figure, repeats: "again" };
  const middle = Math.floor(figure.poses.length / 2);
  const turned = [...figure.poses.slice(middle + 1), ...figure.poses.slice(0, middle + 1)];
  return { ...figure, poses: inOrder(figure, turned) };
}

/** There are two poses at least, in whatever order. */
function inOrder({ poses: [first] }: Figure, [one = first, other = first, ...rest]: readonly Pose[]): Figure["poses"] {
  return [one, other, ...rest];
}
