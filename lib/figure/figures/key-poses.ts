import type { Limb, PaintGroup, Pose, Property, Scale } from "../types";

const DEPTH = { leg: [4, 2.1], arm: [3, 2] } as const; // the far hand or foot peeps out beside the near one

const behind = (limb: Limb, [right, up]: readonly [number, number]): Limb =>
  "to" in limb && typeof limb.to[0] === "number"
    ? { ...limb, to: [limb.to[0] + right, Number(limb.to[1]) + up] }
    : limb;

/** Both legs alike, seen from the side. */
export const legs = (limb: Limb): Pick<Pose, "nearLeg" | "farLeg"> => ({
  nearLeg: limb,
  farLeg: behind(limb, DEPTH.leg),
});

/** Both arms alike, seen from the side. */
export const arms = (limb: Limb): Pick<Pose, "nearArm" | "farArm"> => ({
  nearArm: limb,
  farArm: behind(limb, DEPTH.arm),
});

const flipped = (limb: Limb): Limb =>
  "to" in limb
    ? {
        to: typeof limb.to[0] === "number" ? [-limb.to[0], Number(limb.to[1])] : limb.to,
        end: 180 - limb.end,
        ...(limb.bend && { bend: limb.bend === 1 ? -1 : 1 }),
      }
    : [180 - limb[0], 180 - limb[1], 180 - limb[2]];

/** Both legs alike, seen from the front about x = 0; told for the near leg, at the right of the picture. */
export const legsApart = (near: Limb): Pick<Pose, "nearLeg" | "farLeg"> => ({ nearLeg: near, farLeg: flipped(near) });

/** Both arms alike, seen from the front about x = 0; told for the near arm, at the right of the picture. */
export const armsApart = (near: Limb): Pick<Pose, "nearArm" | "farArm"> => ({ nearArm: near, farArm: flipped(near) });

export const ON_HANDS_AND_KNEES: Pose = {
  pin: ["nearKnee", 0, 6.6],
  trunk: 6,
  curve: 0,
  neck: 8,
  nearLeg: [-90, 183, 188],
  farLeg: [-90, 183, 188],
  nearArm: { to: [48, 3], end: 0 },
  farArm: { to: [51, 5], end: 0 },
};

/** Head left, knees bent, feet flat. */
export const ON_THE_BACK: Pose = {
  pin: ["spine4", -50, 10],
  trunk: 180,
  curve: 0,
  neck: 171,
  nearArm: [-6, -5, 0],
  farArm: [-5, -4, 0],
  nearLeg: { to: [42, 4.4], end: 0 },
  farLeg: { to: [47, 6.5], end: 0 },
};

/** Head right, legs straight, forehead down, hands beside the shoulders. */
export const ON_THE_FRONT: Pose = {
  pin: ["spine0", 0, 11],
  trunk: 0,
  curve: 0,
  neck: 4,
  ...legs([183, 181, 184]),
  nearArm: { to: [42, 4], end: 0, bend: -1 },
  farArm: { to: [45, 6], end: 0, bend: -1 },
};

export const STANDING: Pose = {
  pin: ["nearAnkle", 0, 4.4],
  trunk: 90,
  curve: 0,
  neck: 88,
  nearLeg: [-89, -91, 0],
  farLeg: [-89, -91, 0],
  nearArm: [-94, -86, -86],
  farArm: [-94, -86, -86],
};

/** On `CHAIR`, tall, hands on the thighs. */
export const SITTING: Pose = {
  pin: ["spine0", 0, 42.4],
  trunk: 90,
  curve: 0,
  neck: 88,
  ...legs({ to: [39, 4.4], end: 0 }),
  nearArm: { to: ["nearKnee", -14, 9], end: -10 },
  farArm: { to: ["farKnee", -14, 9], end: -10 },
};

/** The chair under somebody whose hip is at x, 42.4 high. */
export const chairUnder = (x: number): Property => ({ kind: "chair", from: x - 24, to: x + 22, height: 33 });
export const CHAIR: Property = chairUnder(0);

const FEET_AT_YOU: Scale = { nearLeg: [1, 1, 0.6], farLeg: [1, 1, 0.6] };

/** Facing the viewer, feet as wide as the hips, arms at the sides. */
export const STANDING_FRONT: Pose = {
  pin: ["spine0", 0, 85],
  trunk: 90,
  curve: 0,
  neck: 90,
  scale: FEET_AT_YOU,
  ...legsApart([-88, -90, -62]),
  ...armsApart([-78, -84, -86]),
};

/** Facing the viewer on `CHAIR_FRONT`, hands on the thighs. The thighs point at the viewer. */
export const SITTING_FRONT: Pose = {
  pin: ["spine0", 0, 54],
  trunk: 90,
  curve: 0,
  neck: 90,
  scale: { nearLeg: [0.26, 1, 0.6], farLeg: [0.26, 1, 0.6], nearArm: [1, 0.75], farArm: [1, 0.75] },
  ...legsApart([-72, -90, -62]),
  ...armsApart([-78, -116, -100]),
};

export const CHAIR_FRONT: Property = { kind: "chair", from: -27, to: 27, height: 46, back: "behind" };

/** Lying on the far side facing the viewer, head left on the lower arm, legs long; the upper hand rests on the hip. */
export const ON_THE_SIDE: Pose = {
  pin: ["spine0", 0, 16.5],
  trunk: 178,
  curve: 0,
  neck: 182,
  farArm: [181, 181, 181],
  nearArm: { to: ["nearHip", -6, 8], end: -20, bend: 1 },
  farLeg: [-5, -2, 20],
  nearLeg: [-2, -3, 22],
};

/** Lying on the back, looked at from above (`seenFrom: "above"`, view "front"), head left, knees bent, arms out at shoulder height. */
export const ON_THE_BACK_FROM_ABOVE: Pose = {
  pin: ["spine0", 0, 0],
  trunk: 180,
  curve: 0,
  neck: 180,
  scale: { nearLeg: [0.62, 0.5, 0.6], farLeg: [0.62, 0.5, 0.6] },
  nearArm: [100, 92, 92],
  farArm: [-100, -92, -92],
  nearLeg: [0, 0, 0],
  farLeg: [0, 0, 0],
};

/** Lying on one side, looked at from above (`seenFrom: "above"`, view "side"): head left, the front of the body up in the picture. */
export const ON_THE_SIDE_FROM_ABOVE: Pose = {
  pin: ["spine0", 0, -12],
  trunk: 180,
  curve: 0,
  neck: 176,
  ...legs([48, -38, 40]),
  ...arms([92, 92, 92]),
};

/** The same pose with near and far limbs changed over. */
export const swapped = (pose: Pose): Pose => ({
  ...pose,
  nearArm: pose.farArm,
  farArm: pose.nearArm,
  nearLeg: pose.farLeg,
  farLeg: pose.nearLeg,
});

/** A whole stride (two steps) that goes round again: a step, the moment the legs pass, and both with the other side. */
export const stride = (step: Pose, passing: Pose): readonly [Pose, Pose, Pose, Pose, Pose] => [
  step,
  passing,
  swapped(step),
  swapped(passing),
  step,
];

export const mat = (from: number, to: number): Property => ({ kind: "mat", from, to });

export const FAR_TO_NEAR: readonly PaintGroup[] = ["farArm", "farLeg", "trunk", "head", "nearLeg", "nearArm"];

/** Facing the viewer: the arms are in front of the trunk, and thighs of somebody who sits are too. */
export const FRONT: readonly PaintGroup[] = ["trunk", "head", "farLeg", "nearLeg", "farArm", "nearArm"];
