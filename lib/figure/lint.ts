import { angleBetween, shortestTurn } from "./geometry";
import { jointsAt } from "./movement";
import type { Figure, JointName, Joints, Side } from "./types";

/** How far a joint can go, in degrees from straight. source: adult range of motion, with a little to spare for a drawing. */
const LIMITS = { knee: [-6, 165], elbow: [-8, 165], hip: [-35, 150] } as const;

/** How near the middle of a body part may come to the floor before it sinks into it. */
const CLEARANCE: Partial<Record<JointName, number>> = {
  head: 10.5,
  spine0: 9,
  spine2: 8,
  nearKnee: 5.5,
  farKnee: 5,
  nearAnkle: 3,
  farAnkle: 3,
  nearHand: 1.5,
  farHand: 1.5,
  nearToe: 1.5,
  farToe: 1.5,
  nearElbow: 3,
  farElbow: 3,
};

/** What no body can do in a figure, one line for each fault; an empty list is a clean figure. From the front the depth is not known, so only the side is checked. */
export function lintFigure(figure: Figure): string[] {
  if (figure.view === "front") return [];
  const moments = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
  return moments.flatMap((moment) => {
    const joints = jointsAt(figure, moment);
    const faults = [...bends(joints, "near"), ...bends(joints, "far"), ...sunken(joints)];
    return faults.map((fault) => `${figure.slug} at ${moment}: ${fault}`);
  });
}

function bends(joints: Joints, side: Side): string[] {
  const along = (from: JointName, to: JointName) => angleBetween(joints[from], joints[to]);
  const thigh = along(`${side}Hip`, `${side}Knee`);
  const angles = {
    knee: thigh - along(`${side}Knee`, `${side}Ankle`),
    elbow: along(`${side}Elbow`, `${side}Wrist`) - along(`${side}Shoulder`, `${side}Elbow`),
    hip: thigh - (along("spine0", "spine1") + 180),
  };
  return (["knee", "elbow", "hip"] as const).flatMap((joint) => {
    const angle = shortestTurn(angles[joint]);
    const [least, most] = LIMITS[joint];
    return angle < least || angle > most ? [`${side} ${joint} bends ${angle.toFixed(0)}°`] : [];
  });
}

function sunken(joints: Joints): string[] {
  return Object.entries(CLEARANCE).flatMap(([name, clearance]) => {
    const y = joints[name as JointName][1]; // the keys of CLEARANCE are joint names
    return y < clearance - 1 ? [`${name} is in the floor, ${y.toFixed(1)}`] : [];
  });
}
