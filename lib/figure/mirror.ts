import type { Figure, Side } from "./types";

/** The same exercise shown the other way round: left is right. Mirrored twice it is itself. */
export function mirrored(figure: Figure): Figure {
  const { facing, ...told } = figure;
  return facing === "left" ? told : { ...told, facing: "left" };
}

/** The figure with its working side as the body's own left or right; one that works both sides alike stays as it is. */
export function forSide(figure: Figure, side: "left" | "right"): Figure {
  const shown = workingSide(figure);
  return shown === null || shown === side ? figure : mirrored(figure);
}

/** Which of the body's own sides does the work as the figure is drawn, or null where no side is named. */
export function workingSide(figure: Figure): "left" | "right" | null {
  const named = [...figure.works, ...figure.tracks.map(({ joint }) => joint)];
  const sides = new Set(named.flatMap((name) => /^(near|far)/.exec(name)?.[1] ?? []));
  const [side, other] = [...sides] as Side[]; // the expression lets only these two through
  if (side === undefined || other !== undefined) return null;
  const nearIsRight = (figure.view === "front") === (figure.facing === "left");
  return (side === "near") === nearIsRight ? "right" : "left";
}
