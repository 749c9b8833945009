import { type PointerEvent, useRef, useState } from "react";
import { PictureGround } from "@/components/pictogram";
import { still } from "@/lib/figure/draw";
import { atPose, type OwnFigure } from "@/lib/figure/own";
import type { Figure, Point, Pose } from "@/lib/figure/types";
import { drawnTo, type Handle, handlesOf, type PlacedHandle } from "./pose-edits";

/** Room round the body to draw a hand or a foot into, in the units of the figure. */
const MARGIN = 30;

/** One position with handles on its joints, for mouse and finger. The sliders beside it do the same for the keyboard. */
export function PoseCanvas({
  drawing,
  pose,
  before,
  label,
  onChange,
}: {
  drawing: OwnFigure;
  pose: Pose;
  /** The position before this one, drawn as a ghost. */
  before: Pose | null;
  label: string;
  onChange: (pose: Pose) => void;
}) {
  const canvas = useRef<SVGSVGElement>(null);
  const [held, setHeld] = useState<{ handle: Handle; frame: string } | null>(null);
  // While the other way round, left would be right under the finger; the previews show it as it will be.
  const figure: Figure = { slug: "", name: "", alt: "", ...drawing, facing: undefined };
  const picture = draw(before === null ? atPose(figure, pose) : withGhost(figure, before, pose));
  const frame = held?.frame ?? withMargin(picture?.viewBox ?? "-110 -140 220 157");

  const hold = (event: PointerEvent<SVGCircleElement>, { at: _at, ...handle }: PlacedHandle) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ handle, frame });
  };
  const pull = (event: PointerEvent<SVGCircleElement>) => {
    const at = held && pointUnder(canvas.current, event);
    if (held && at) onChange(drawnTo(pose, drawing.view, held.handle, at));
  };
  return (
    <svg
      ref={canvas}
      viewBox={frame}
      role="img"
      aria-label={label}
      className="block aspect-7/5 w-full touch-none rounded-xl bg-sunken select-none"
    >
      <PictureGround picture={picture} />
      {handlesOf(pose, drawing.view)
        .toSorted(farFirst)
        .map((handle) => {
          const [x, y] = handle.at;
          return (
            <circle
              key={"limb" in handle ? `${handle.limb} ${handle.kind}` : handle.kind}
              cx={x}
              cy={-y}
              r={SIZES[handle.kind]}
              onPointerDown={(event) => hold(event, handle)}
              onPointerMove={pull}
              onPointerUp={() => setHeld(null)}
              onPointerCancel={() => setHeld(null)}
              className={`cursor-grab stroke-focus [stroke-width:1.6] active:cursor-grabbing ${fillOf(handle)}`}
            />
          );
        })}
    </svg>
  );
}

/** The hip moves everything, so it is filled; the far side is darker, as the far limbs are. */
function fillOf(handle: Handle): string {
  if (handle.kind === "body") return "fill-focus";
  return "limb" in handle && handle.limb.startsWith("far") ? "fill-edge" : "fill-surface";
}

const SIZES: Record<Handle["kind"], number> = { body: 5, chest: 4.4, head: 4.4, middle: 4.4, end: 4.4, tip: 3 };

/** What is nearer lies on top, under the finger too. */
const farFirst = (one: Handle, other: Handle): number => nearness(one) - nearness(other);
const nearness = (handle: Handle): number => ("limb" in handle ? Number(handle.limb.startsWith("near")) : 2);

const withGhost = (figure: Figure, before: Pose, pose: Pose): Figure => ({
  ...figure,
  poses: [before, pose],
  tracks: [],
  repeats: "back",
});

/** A pose that hangs on nothing has no picture; its handles come back once it stands again. */
function draw(figure: Figure): ReturnType<typeof still> | null {
  try {
    return still(figure);
  } catch {
    return null;
  }
}

function withMargin(viewBox: string): string {
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(" ").map(Number);
  return [x - MARGIN, y - MARGIN / 1.4, width + 2 * MARGIN, height + (2 * MARGIN) / 1.4].join(" ");
}

/** Where a pointer is in the world of the figure, whose y goes up. */
function pointUnder(canvas: SVGSVGElement | null, { clientX, clientY }: PointerEvent): Point | null {
  const matrix = canvas?.getScreenCTM();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return [x, -y];
}
