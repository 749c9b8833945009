import { angleBetween, distance, minus, plus, reach, rounded, shortestTurn } from "@/lib/figure/geometry";
import type { OwnFigure } from "@/lib/figure/own";
import { anglesOf, CHAINS, isFree, isJointOffset, LIMB_NAMES, lengthsOf, solve, targetOf } from "@/lib/figure/skeleton";
import type { JointName, Joints, LimbName, Point, Pose, Property, View } from "@/lib/figure/types";

/** What can be taken hold of in a pose. */
export type Handle = TrunkHandle | LimbHandle;
type TrunkHandle = { kind: "body" | "chest" | "head" };
type LimbHandle = { kind: "middle" | "end" | "tip"; limb: LimbName };

export type PlacedHandle = Handle & { at: Point };

/** Every handle of a pose with its place; none when the pose cannot be drawn. */
export function handlesOf(pose: Pose, view: View): PlacedHandle[] {
  const joints = solved(pose, view);
  if (joints === null) return [];
  const limbs = LIMB_NAMES.flatMap((limb): PlacedHandle[] => {
    const [, middle, end, tip] = CHAINS[limb];
    const far = [
      { kind: "end" as const, limb, at: joints[end] },
      { kind: "tip" as const, limb, at: joints[tip] },
    ];
    return isFree(pose[limb]) ? [{ kind: "middle", limb, at: joints[middle] }, ...far] : far;
  });
  return [
    { kind: "body", at: joints.spine0 },
    { kind: "chest", at: joints.spine4 },
    { kind: "head", at: joints.head },
    ...limbs,
  ];
}

/** The pose after a handle was drawn to a point: bones turn, planted hands and feet move, the whole body follows its hip. */
export function drawnTo(pose: Pose, view: View, handle: Handle, to: Point): Pose {
  const joints = solved(pose, view);
  if (joints === null) return pose;
  if ("limb" in handle) return limbDrawnTo(pose, joints, handle, to);
  if (handle.kind === "body") return moved(pose, minus(to, joints.spine0));
  if (handle.kind === "chest") return { ...pose, trunk: turned(angleBetween(joints.spine0, to)) };
  return { ...pose, neck: turned(angleBetween(joints.spine4, to)) };
}

function limbDrawnTo(pose: Pose, joints: Joints, { kind, limb }: LimbHandle, to: Point): Pose {
  const [root, middle, end] = CHAINS[limb];
  const told = pose[limb];
  if (kind === "tip") return withBone(pose, limb, 2, angleBetween(joints[end], to));
  if (!isFree(told)) {
    const away = minus(to, targetOf(joints, told));
    const [x, y] = isJointOffset(told.to) ? [told.to[1], told.to[2]] : told.to;
    const next = [rounded(x + away[0]), rounded(y + away[1])] as const;
    return { ...pose, [limb]: { ...told, to: isJointOffset(told.to) ? [told.to[0], ...next] : next } };
  }
  if (kind === "middle") return withBone(pose, limb, 0, angleBetween(joints[root], to));
  const [upper, lower] = lengthsOf(pose, limb);
  const bend = shortestTurn(told[0] - told[1]) >= 0 ? 1 : -1; // knee and elbow keep to their side
  const [first, second] = reach(joints[root], to, upper, lower, bend);
  return distance(joints[root], joints[middle]) === 0
    ? pose
    : { ...pose, [limb]: [turned(first), turned(second), told[2]] };
}

/** The pose with one bone of a limb at a world angle; of a planted limb only hand or foot has one. */
export function withBone(pose: Pose, limb: LimbName, bone: 0 | 1 | 2, angle: number): Pose {
  const told = pose[limb];
  if (!isFree(told)) return { ...pose, [limb]: { ...told, end: turned(angle) } };
  const angles = told.map((before, index) => (index === bone ? turned(angle) : before));
  return { ...pose, [limb]: angles };
}

/** The whole body a way further, with the hands and feet that have a place of their own. */
export function moved(pose: Pose, [right, up]: Point): Pose {
  const [joint, x, y] = pose.pin;
  return { ...pose, pin: [joint, rounded(x + right), rounded(y + up)] };
}

/** So far a hand or foot may shift when its angles are rounded, in the units of the figure. */
const SHIFTS_AT_MOST = 4;

/**
 * The same pose with a limb that stays where its end is now, or moves freely again. Where that cannot be drawn (another
 * limb hangs on this one, or it points at the viewer) the pose stays as it is.
 */
export function withHold(pose: Pose, view: View, limb: LimbName, hold: "free" | "planted"): Pose {
  const before = solved(pose, view);
  if (before === null || isFree(pose[limb]) === (hold === "free")) return pose;
  const next = hold === "free" ? freed(pose, before, limb) : planted(pose, before, limb);
  const after = solved(next, view);
  const end = CHAINS[limb][2];
  return after !== null && distance(after[end], before[end]) < SHIFTS_AT_MOST ? next : pose;
}

const freed = (pose: Pose, joints: Joints, limb: LimbName): Pose => ({
  ...pose,
  [limb]: anglesOf(joints, limb).map(turned),
});

/** The body cannot hang on a limb that is placed only after it: it hangs on the hip then. */
function planted(pose: Pose, joints: Joints, limb: LimbName): Pose {
  const [upper, lower, end] = anglesOf(joints, limb);
  const [x, y] = joints[CHAINS[limb][2]];
  const bend = shortestTurn(upper - lower) >= 0 ? 1 : -1;
  const held = { ...pose, [limb]: { to: [rounded(x), rounded(y)], end: turned(end), bend } };
  const [hipX, hipY] = joints.spine0;
  return CHAINS[limb].slice(1).includes(pose.pin[0])
    ? { ...held, pin: ["spine0", rounded(hipX), rounded(hipY)] }
    : held;
}

/** A world angle from −180 to 180, in whole degrees. */
export const turned = (angle: number): number => Math.round(shortestTurn(angle));

const solved = (pose: Pose, view: View) => {
  try {
    return solve(pose, view);
  } catch {
    return null; // it hangs on a joint that has no place yet; the check says so
  }
};

const MOST_POSES = 6;

export const canAddPose = ({ poses }: OwnFigure): boolean => poses.length < MOST_POSES;
export const canRemovePose = ({ poses }: OwnFigure): boolean => poses.length > 2;

/** The drawing with one pose changed. */
export const withPose = (drawing: OwnFigure, index: number, pose: Pose): OwnFigure => ({
  ...drawing,
  poses: asPoses(drawing.poses.map((before, at) => (at === index ? pose : before))),
});

/** The drawing with a copy of a pose after it. */
export const withCopyAfter = (drawing: OwnFigure, index: number): OwnFigure => ({
  ...drawing,
  poses: asPoses(drawing.poses.flatMap((pose, at) => (at === index ? [pose, pose] : [pose]))),
});

/** The drawing without a pose; two always stay. */
export const withoutPose = (drawing: OwnFigure, index: number): OwnFigure =>
  canRemovePose(drawing) ? { ...drawing, poses: asPoses(drawing.poses.filter((_, at) => at !== index)) } : drawing;

/** Two poses or more, as every caller above makes sure. */
const asPoses = (poses: readonly Pose[]) => poses as unknown as OwnFigure["poses"];

export const SIMPLE_PROPERTIES = ["mat", "chair", "wall", "step", "table"] as const;

/** A thing to begin with, where a body usually needs it. */
export function newProperty(kind: (typeof SIMPLE_PROPERTIES)[number]): Property {
  switch (kind) {
    case "mat":
      return { kind, from: -80, to: 80 };
    case "chair":
      return { kind, from: -22, to: 18, height: 45 };
    case "wall":
      return { kind, at: 45, side: "right" };
    case "step":
      return { kind, from: 10, to: 60, height: 18 };
    case "table":
      return { kind, from: 25, to: 85, height: 75 };
  }
}

/** The plain numbers of a thing that can be set: where it stands and how high. */
export const measuresOf = (property: Property): { name: Measure; value: number }[] =>
  MEASURES.flatMap((name) => {
    const value: unknown = Reflect.get(property, name);
    return typeof value === "number" ? [{ name, value }] : [];
  });
export const MEASURES = ["from", "to", "at", "height", "level", "length", "radius"] as const;
export type Measure = (typeof MEASURES)[number];

/** Joints that an arrow may follow. */
export const FOLLOWED = [
  "head",
  "spine0",
  "spine2",
  "nearHand",
  "farHand",
  "nearKnee",
  "farKnee",
  "nearAnkle",
  "farAnkle",
] as const satisfies readonly JointName[];

/** The drawing with one arrow that follows a joint, a little off the body, or with none. */
export const withArrow = (drawing: OwnFigure, joint: JointName | null): OwnFigure => ({
  ...drawing,
  tracks: joint === null ? [] : [{ joint, offset: plus([0, 0], [10, 10]), from: 0, to: 1 }],
});
