import { angleBetween, direction, minus, plus, reach } from "./geometry";
import type { FreeLimb, JointName, JointOffset, Joints, Limb, LimbName, PlantedLimb, Point, Pose, View } from "./types";

/** Lengths of the bones. Slightly short arms and a large head read better at 96 px than true proportions. */
export const BONES = {
  spine: [13, 13, 12, 11],
  neck: 8,
  head: 11.5,
  arm: [26, 22, 7],
  leg: [40, 38, 13],
} as const;

/** How far shoulder and hip are from the middle of the body, seen from the front. */
const FRONT_WIDTH = { shoulder: 13, hip: 6 } as const;

export const LIMB_NAMES = ["nearArm", "farArm", "nearLeg", "farLeg"] as const satisfies readonly LimbName[];

/** The joints of each limb from the root outwards. */
export const CHAINS: Record<LimbName, readonly [JointName, JointName, JointName, JointName]> = {
  nearArm: ["nearShoulder", "nearElbow", "nearWrist", "nearHand"],
  farArm: ["farShoulder", "farElbow", "farWrist", "farHand"],
  nearLeg: ["nearHip", "nearKnee", "nearAnkle", "nearToe"],
  farLeg: ["farHip", "farKnee", "farAnkle", "farToe"],
};

export const isFree = (limb: Limb): limb is FreeLimb => Array.isArray(limb);
export const isJointOffset = (to: PlantedLimb["to"]): to is JointOffset => typeof to[0] === "string";

/**
 * Where every joint is in a pose: free limbs first with the hip at the origin, then the whole body moves so that
 * the pinned joint is where it belongs, then planted hands and feet reach for their places.
 */
export function solve(pose: Pose, view: View): Joints {
  const [pinned, x, y] = pose.pin;
  const sketch: Partial<Joints> = {};
  setTorso(sketch, pose, view, [0, 0]);
  setLimbs(sketch, pose, view, ["nearLeg", "farLeg"], "free");
  setLimbs(sketch, pose, view, ["nearArm", "farArm"], "free");

  const joints: Partial<Joints> = {};
  setTorso(joints, pose, view, minus([x, y], known(sketch, pinned)));
  for (const pair of [["nearLeg", "farLeg"] as const, ["nearArm", "farArm"] as const]) {
    setLimbs(joints, pose, view, pair, "free");
    setLimbs(joints, pose, view, pair, "planted");
  }
  return joints as Joints; // torso and four limbs set every joint there is
}

function setTorso(joints: Partial<Joints>, pose: Pose, view: View, hip: Point): void {
  joints.spine0 = hip;
  let top = hip;
  BONES.spine.forEach((length, segment) => {
    const lean = pose.trunk + pose.curve * (0.5 - segment / (BONES.spine.length - 1));
    top = plus(top, direction(lean, length * (pose.scale?.trunk ?? 1)));
    joints[SPINE[segment] ?? "spine4"] = top;
  });
  joints.neck = plus(top, direction(pose.neck, BONES.neck));
  joints.head = plus(joints.neck, direction(pose.neck, BONES.head * 0.82));

  const isFront = view !== "side";
  const shoulder = plus(top, direction(pose.trunk + 180, isFront ? 3 : 2));
  const lean = (part: number) => (isFront ? pose.trunk + pose.curve * part : pose.trunk) - 90; // both lines stay square to the spine
  const toShoulder = pose.shoulders ?? direction(lean(-0.5), isFront ? FRONT_WIDTH.shoulder : 0);
  const toHip = direction(lean(0.5), isFront ? FRONT_WIDTH.hip : 0);
  const depth: Point = isFront ? [0, 0] : [3.5, 2.2]; // the far side peeps out a little
  joints.nearShoulder = plus(shoulder, toShoulder);
  joints.farShoulder = plus(minus(shoulder, toShoulder), depth);
  joints.nearHip = plus(hip, toHip);
  joints.farHip = plus(minus(hip, toHip), depth);
}

const SPINE = ["spine1", "spine2", "spine3", "spine4"] as const;

function setLimbs(
  joints: Partial<Joints>,
  pose: Pose,
  view: View,
  names: readonly LimbName[],
  kind: "free" | "planted",
): void {
  for (const name of names) {
    const limb = pose[name];
    if (isFree(limb) !== (kind === "free")) continue;
    const [root, middle, end, tip] = CHAINS[name];
    const [upperLength, lowerLength, tipLength] = lengthsOf(pose, name);
    const start = known(joints, root);
    const [upper, lower, hand] = isFree(limb)
      ? limb
      : planted(joints, limb, start, [upperLength, lowerLength], usualBend(name, view));
    const elbow = plus(start, direction(upper, upperLength));
    const wrist = plus(elbow, direction(lower, lowerLength));
    joints[middle] = elbow;
    joints[end] = wrist;
    joints[tip] = plus(wrist, direction(hand, tipLength));
  }
}

/** How long the three bones of a limb look in a pose. */
export function lengthsOf(pose: Pose, name: LimbName): readonly [number, number, number] {
  const [upper, lower, end] = name.endsWith("Arm") ? BONES.arm : BONES.leg;
  const [upperScale, lowerScale, endScale = 1] = pose.scale?.[name] ?? [1, 1];
  return [upper * upperScale, lower * lowerScale, end * endScale];
}

/** From the side knees point forwards and elbows back; from the front both point away from the body. */
function usualBend(name: LimbName, view: View): 1 | -1 {
  if (view !== "side") return name.startsWith("near") ? 1 : -1;
  return name.endsWith("Arm") ? -1 : 1;
}

/** Where a planted limb wants its wrist or ankle, once the joint it goes with is placed. */
export function targetOf(joints: Partial<Joints>, limb: PlantedLimb): Point {
  return isJointOffset(limb.to) ? plus(known(joints, limb.to[0]), [limb.to[1], limb.to[2]]) : limb.to;
}

function planted(
  joints: Partial<Joints>,
  limb: PlantedLimb,
  root: Point,
  [upper, lower]: readonly [number, number],
  bend: 1 | -1,
): FreeLimb {
  return [...reach(root, targetOf(joints, limb), upper, lower, limb.bend ?? bend), limb.end];
}

function known(joints: Partial<Joints>, name: JointName): Point {
  const joint = joints[name];
  if (joint === undefined) throw new Error(`the pose needs ${name} before it is placed`);
  return joint;
}

/** The world angles of a limb's three bones in a solved pose. */
export function anglesOf(joints: Joints, name: LimbName): FreeLimb {
  const [root, middle, end, tip] = CHAINS[name];
  return [
    angleBetween(joints[root], joints[middle]),
    angleBetween(joints[middle], joints[end]),
    angleBetween(joints[end], joints[tip]),
  ];
}
