import type { Figure } from "../types";
import {
  arms,
  CHAIR,
  FAR_TO_NEAR,
  legs,
  mat,
  ON_THE_BACK,
  ON_THE_FRONT,
  ON_THE_SIDE_FROM_ABOVE,
  SITTING,
} from "./key-poses";

const FLAT_ON_THE_BACK = { ...ON_THE_BACK, ...legs([-2, -1, 62]) };
const ASLEEP = {
  ...ON_THE_SIDE_FROM_ABOVE,
  ...legs([56, -46, 10]),
  nearArm: [64, 140, 150],
  farArm: [80, 150, 160],
} as const;
const FOLDED_ARMS = {
  nearArm: [-14, 146, 170],
  farArm: [-12, 146, 170],
  scale: { nearArm: [0.9, 0.45], farArm: [0.9, 0.45] },
} as const;

const FACE_DOWN = { ...ON_THE_FRONT, ...FOLDED_ARMS, pin: ["spine0", 0, 14], neck: 0 } as const;

/** Figures of rest and breathing. */
export const RELAXATION = [
  {
    slug: "belly-breathing",
    name: "Belly breathing",
    alt: "Lying on the back with knees bent and one hand on the belly. The belly rises under the hand with each breath in.",
    view: "side",
    works: ["abdomen"],
    properties: [mat(-84, 66)],
    tracks: [{ joint: "nearWrist", offset: [8, 16], from: 0, to: 1 }],
    repeats: "back",
    order: FAR_TO_NEAR,
    poses: [
      { ...ON_THE_BACK, nearArm: { to: ["spine1", 4, 11], end: 0, bend: -1 } },
      { ...ON_THE_BACK, nearArm: { to: ["spine1", 4, 16], end: 0, bend: -1 } },
    ],
  },
  {
    slug: "seated-breathing",
    name: "Seated breathing",
    alt: "Sitting back in a chair with one hand on the belly. The belly comes forward under the hand with each breath in.",
    view: "side",
    works: ["abdomen"],
    properties: [CHAIR],
    tracks: [{ joint: "nearWrist", offset: [16, 2], from: 0, to: 1 }],
    repeats: "back",
    order: FAR_TO_NEAR,
    poses: [
      { ...SITTING, nearArm: { to: ["spine1", 10, 4], end: 160 } },
      { ...SITTING, trunk: 92, nearArm: { to: ["spine1", 15, 4], end: 160 } },
    ],
  },
  {
    slug: "legs-on-chair",
    name: "Rest with legs on a chair",
    alt: "Lying on the back in front of a chair. The lower legs rest on the seat, so that hips and knees are bent like steps.",
    view: "side",
    works: ["low-back", "near-hip-front"],
    properties: [mat(-84, 20), { kind: "chair", from: 12, to: 62, height: 44.5, back: "right" }],
    tracks: [{ joint: "nearKnee", offset: [-16, 10], from: 0.1, to: 0.9 }],
    repeats: "back",
    order: FAR_TO_NEAR,
    poses: [
      { ...ON_THE_BACK, farLeg: [92, 2, 50], nearLeg: [122, 10, 50] },
      { ...ON_THE_BACK, farLeg: [92, 2, 50], nearLeg: [90, 1, 50] },
    ],
  },
  {
    slug: "side-rest",
    name: "Rest on your side",
    alt: "Lying on one side, seen from above. Hips and knees are bent, with a pillow under the head and one between the knees.",
    view: "side",
    seenFrom: "above",
    works: ["low-back"],
    properties: [
      mat(-84, 78),
      { kind: "cushion", at: [-66, -30], size: [30, 38] },
      { kind: "cushion", at: [40, 4], size: [44, 20], turn: -6 },
    ],
    tracks: [],
    repeats: "back",
    order: FAR_TO_NEAR,
    poses: [{ ...ASLEEP, ...legs([24, -18, 20]) }, ASLEEP],
  },
  {
    slug: "front-rest",
    name: "Rest on your front",
    alt: "Lying on the front with a flat pillow under the belly and the brow resting on the hands. The head sinks down.",
    view: "side",
    works: ["low-back"],
    properties: [mat(-96, 84), { kind: "cushion", at: [14, 0], size: [38, 8] }],
    tracks: [{ joint: "head", offset: [-2, 22], from: 0, to: 1 }],
    repeats: "back",
    order: FAR_TO_NEAR,
    poses: [{ ...FACE_DOWN, curve: -10, neck: 22 }, FACE_DOWN],
  },
  {
    slug: "muscle-relaxation",
    name: "Tense and let go",
    alt: "Lying flat on the back. Arms lift a little with tense fists, then sink down and lie loose beside the body.",
    view: "side",
    works: ["arms", "shoulders"],
    properties: [mat(-84, 98)],
    tracks: [{ joint: "nearHand", offset: [8, 10], from: 0.1, to: 0.9 }],
    repeats: "back",
    order: FAR_TO_NEAR,
    poses: [{ ...FLAT_ON_THE_BACK, ...arms([26, 42, 60]), ...legs([-2, -1, 84]) }, FLAT_ON_THE_BACK],
  },
] as const satisfies readonly Figure[];
