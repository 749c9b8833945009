import type { PaintGroup, Pose, Property } from "../types";

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

export const mat = (from: number, to: number): Property => ({ kind: "mat", from, to });

export const FAR_TO_NEAR: readonly PaintGroup[] = ["farArm", "farLeg", "trunk", "head", "nearLeg", "nearArm"];
