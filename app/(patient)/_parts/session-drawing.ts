import { animated, type MovingPicture, type Picture } from "@/lib/figure/draw";
import { keyPicture } from "@/lib/figure/key-pictures";
import { forSide } from "@/lib/figure/mirror";
import { figureOf, type OwnFigure } from "@/lib/figure/own";

/** An exercise that moves, and its first and last position for people who want nothing to move. */
export type SessionDrawing = { moving: MovingPicture; keys: readonly [start: Picture, end: Picture] };

/** Draws an exercise with the side that works now; null where nobody has drawn it. */
export function drawExercise(
  { slug, figure }: { slug: string; figure: OwnFigure | null },
  side: "both" | "each" | "left" | "right",
): SessionDrawing | null {
  const drawn = figureOf(slug, figure);
  if (drawn === null) return null;
  const turned = side === "left" || side === "right" ? forSide(drawn, side) : drawn;
  return { moving: animated(turned), keys: [keyPicture(turned, "start"), keyPicture(turned, "end")] };
}
