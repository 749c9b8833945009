import type { JointName, PaintGroup, Region, Side } from "./types";

/** An amber mark that rides on a bone. */
export type Spot = {
  group: PaintGroup;
  from: JointName;
  to: JointName;
  radius: number;
  /** Start and end along the bone, 0–1, and how far beside it (seen from the side: + front of the trunk, − front of a leg). */
  span: readonly [number, number];
  beside: number;
  shape?: "heart";
};

type Bone = readonly [from: JointName, to: JointName];

const spot = (
  group: PaintGroup,
  [from, to]: Bone,
  span: readonly [number, number],
  beside: number,
  radius: number,
): Spot => ({ group, from, to, span, beside, radius });

const onTrunk = (
  from: JointName,
  to: JointName,
  span: readonly [number, number],
  beside: number,
  radius: number,
): Spot => spot("trunk", [from, to], span, beside, radius);

const thigh = (side: Side, span: readonly [number, number], beside: number, radius: number): Spot =>
  spot(`${side}Leg`, [`${side}Hip`, `${side}Knee`], span, beside, radius);

const shank = (side: Side, span: readonly [number, number], beside: number): Spot =>
  spot(`${side}Leg`, [`${side}Knee`, `${side}Ankle`], span, beside, 3);

const upperArm = (side: Side, span: readonly [number, number], radius: number): Spot =>
  spot(`${side}Arm`, [`${side}Shoulder`, `${side}Elbow`], span, 0, radius);

/** Outwards from the middle of the body, seen from the front. */
const outward = (side: Side, by: number): number => (side === "near" ? -by : by);

type Spots = { side: readonly Spot[]; front?: readonly Spot[] };

type LegRegion = "outer-hip" | "hip-front" | "thigh" | "hamstring" | "inner-thigh" | "calf" | "shin";

const LEG: Record<LegRegion, (side: Side) => Spots> = {
  "outer-hip": (side) => ({
    side: [thigh(side, [-0.02, 0.14], 0, 4.8)],
    front: [thigh(side, [-0.05, 0.2], outward(side, 5.6), 4)],
  }),
  "hip-front": (side) => ({
    side: [thigh(side, [-0.05, 0.4], -5.2, 3.6)],
    front: [thigh(side, [-0.05, 0.3], 0, 3.8)],
  }),
  thigh: (side) => ({ side: [thigh(side, [0.2, 0.8], -4.4, 3.4)], front: [thigh(side, [0.25, 0.8], 0, 3.8)] }),
  hamstring: (side) => ({ side: [thigh(side, [0.22, 0.85], 4.4, 3.4)], front: [thigh(side, [0.25, 0.8], 0, 3.8)] }),
  "inner-thigh": (side) => ({
    side: [thigh(side, [0.1, 0.7], 0, 3.4)],
    front: [thigh(side, [0.15, 0.75], outward(side, -3.6), 3.2)],
  }),
  calf: (side) => ({ side: [shank(side, [0.1, 0.55], 2.6)], front: [shank(side, [0.12, 0.55], 0)] }),
  shin: (side) => ({ side: [shank(side, [0.15, 0.75], -2.4)], front: [shank(side, [0.15, 0.75], 0)] }),
};

const onLeg = <S extends Side>(side: S) =>
  Object.fromEntries(Object.entries(LEG).map(([region, spots]) => [`${side}-${region}`, spots(side)])) as Record<
    `${S}-${LegRegion}`,
    Spots
  >; // one entry for each region of a leg

/** Where each working region shows, from the side and (from the front and from behind) where that differs. */
export const REGION_SPOTS: Record<Region, Spots> = {
  ...onLeg("near"),
  ...onLeg("far"),
  neck: { side: [onTrunk("spine4", "head", [0, 0.5], -3.4, 3)], front: [onTrunk("spine4", "head", [0, 0.4], 0, 3.4)] },
  shoulders: {
    side: [upperArm("near", [-0.02, 0.4], 4.2)],
    front: [upperArm("near", [0, 0.34], 4.2), upperArm("far", [0, 0.34], 4.2)],
  },
  arms: {
    side: [upperArm("near", [0.25, 0.85], 3.4)],
    front: [upperArm("near", [0.25, 0.85], 3.4), upperArm("far", [0.25, 0.85], 3.4)],
  },
  chest: {
    side: [onTrunk("spine2", "spine4", [0.35, 0.85], 6.2, 3.6)],
    front: [onTrunk("nearShoulder", "farShoulder", [0.2, 0.8], -8, 4)],
  },
  "mid-back": {
    side: [onTrunk("spine2", "spine4", [0.1, 0.8], -6.5, 3.6)],
    front: [onTrunk("spine2", "spine4", [0, 0.7], 0, 4)],
  },
  "low-back": {
    side: [onTrunk("spine0", "spine2", [0.15, 1], -6, 3.8)],
    front: [onTrunk("spine0", "spine2", [0.3, 1], 0, 4)],
  },
  abdomen: {
    side: [onTrunk("spine0", "spine3", [0.2, 0.85], 6, 3.8)],
    front: [onTrunk("spine0", "spine3", [0.28, 0.8], 0, 4.4)],
  },
  heart: { side: [{ ...onTrunk("spine2", "spine4", [0.5, 0.5], 0, 0), shape: "heart" }] },
  flank: {
    side: [onTrunk("spine0", "spine3", [0.15, 0.8], 0, 4)],
    front: [onTrunk("spine0", "spine3", [0.15, 0.8], 6.5, 4)],
  },
  "far-flank": {
    side: [onTrunk("spine0", "spine3", [0.15, 0.8], 0, 4)],
    front: [onTrunk("spine0", "spine3", [0.15, 0.8], -6.5, 4)],
  },
  buttocks: {
    side: [spot("nearLeg", ["spine0", "spine1"], [-0.35, 0.1], -6.2, 5.2)],
    front: [thigh("near", [-0.08, 0.08], 0, 5), thigh("far", [-0.08, 0.08], 0, 5)],
  },
};
