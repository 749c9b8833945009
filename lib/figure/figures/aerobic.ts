import type { Figure } from "../types";
import { FAR_TO_NEAR } from "./key-poses";

/** Figures of exercises for heart and lungs. */
export const AEROBIC = [
  {
    slug: "walking",
    name: "Walking",
    alt: "Walking with an upright back, opposite arm and leg swinging forward.",
    view: "side",
    works: ["near-thigh", "buttocks"],
    properties: [{ kind: "forward", at: [48, 84] }],
    tracks: [],
    repeats: "again",
    order: FAR_TO_NEAR,
    poses: [
      {
        pin: ["spine0", 0, 80],
        trunk: 86,
        curve: 0,
        neck: 88,
        nearLeg: [-66, -78, 8],
        farLeg: [-106, -128, -40],
        nearArm: [-116, -96, -90],
        farArm: [-58, -30, -30],
      },
      {
        pin: ["spine0", 0, 83],
        trunk: 87,
        curve: 0,
        neck: 88,
        nearLeg: [-88, -92, 0],
        farLeg: [-76, -132, -40],
        nearArm: [-92, -74, -70],
        farArm: [-88, -66, -60],
      },
      {
        pin: ["spine0", 0, 80],
        trunk: 86,
        curve: 0,
        neck: 88,
        nearLeg: [-106, -128, -40],
        farLeg: [-66, -78, 8],
        nearArm: [-58, -30, -30],
        farArm: [-116, -96, -90],
      },
      {
        pin: ["spine0", 0, 83],
        trunk: 87,
        curve: 0,
        neck: 88,
        nearLeg: [-76, -132, -40],
        farLeg: [-88, -92, 0],
        nearArm: [-88, -66, -60],
        farArm: [-92, -74, -70],
      },
      {
        pin: ["spine0", 0, 80],
        trunk: 86,
        curve: 0,
        neck: 88,
        nearLeg: [-66, -78, 8],
        farLeg: [-106, -128, -40],
        nearArm: [-116, -96, -90],
        farArm: [-58, -30, -30],
      },
    ],
  },
] as const satisfies readonly Figure[];
