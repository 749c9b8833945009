import type { Figure, Pose, Property } from "../types";
import { armsApart, FAR_TO_NEAR, FRONT, legsApart, STANDING, STANDING_FRONT, stride } from "./key-poses";

/** Something firm beside somebody who faces the viewer. */
const WORKTOP: Property = { kind: "table", from: -92, to: -34, height: 84 };
/** Something firm in front of somebody who looks right: the back of a chair that looks the same way. */
const CHAIR_AHEAD: Property = { kind: "chair", from: 31, to: 75, height: 41 };
const ON_THE_CHAIR_BACK = { to: [21, 92], end: -4 } as const;

const TOWARDS_YOU = { nearLeg: [1, 1, 0.6], farLeg: [1, 1, 0.6] } as const;
const HAND_ON_WORKTOP = { to: [-40, 87], end: -160, bend: -1 } as const;
const HAND_OVER_WORKTOP = [-128, -112, -112] as const;

/** Arms a little out from the body, as they go by themselves when it is hard to stand still. */
const STEADYING = armsApart([-52, -34, -30]);

const front = (change: Partial<Pose>): Pose => ({ ...STANDING_FRONT, scale: TOWARDS_YOU, ...change });
const feetAt = (x: number, y = 7) => legsApart({ to: [x, y], end: -62 });

const TANDEM: Pose = {
  ...STANDING,
  pin: ["spine0", 0, 81],
  trunk: 89,
  nearLeg: { to: [11, 4.4], end: 0 },
  farLeg: { to: [-10, 4.4], end: 0 },
  nearArm: [-112, -86, -80],
  farArm: [-64, -30, -26],
};

const HEEL_TO_TOE = stride(
  {
    ...TANDEM,
    pin: ["spine0", 0, 80.6],
    nearLeg: { to: [11, 4.4], end: 6 },
    farLeg: { to: [-10, 5], end: -14 },
  },
  {
    ...TANDEM,
    pin: ["spine0", 0, 81.6],
    nearLeg: { to: [0, 4.4], end: 0 },
    farLeg: { to: [2, 16], end: -14 },
    nearArm: [-86, -58, -50],
    farArm: [-90, -58, -50],
  },
);

const SIDE = { view: "side", tracks: [], repeats: "back", order: FAR_TO_NEAR } as const;
const FACING = { view: "front", tracks: [], repeats: "back", order: FRONT } as const;

/** Figures of exercises that steady the body. */
export const BALANCE = [
  {
    ...FACING,
    slug: "weight-shift",
    name: "Weight shift",
    alt: "Standing beside a worktop with feet apart. The hips move over one foot.",
    works: ["near-outer-hip", "near-thigh"],
    properties: [WORKTOP],
    tracks: [{ joint: "head", offset: [32, 0], from: 0, to: 1 }],
    poses: [
      front({ pin: ["spine0", -3, 84.4], ...feetAt(13), farArm: HAND_ON_WORKTOP }),
      front({ pin: ["spine0", 9, 83.2], trunk: 91, ...feetAt(13), farArm: { ...HAND_ON_WORKTOP, to: [-33, 89] } }),
    ],
  },
  {
    ...FACING,
    slug: "feet-together-stand",
    name: "Feet together stand",
    alt: "Standing beside a worktop. One foot moves in until both feet touch, then the body stays still.",
    works: ["near-shin", "far-shin"],
    properties: [WORKTOP],
    tracks: [{ joint: "nearAnkle", offset: [22, 4], from: 0, to: 1 }],
    slides: ["nearLeg"],
    poses: [
      front({ pin: ["spine0", 0, 84], nearLeg: { to: [17, 7], end: -62 }, farLeg: { to: [-4, 7], end: -112 } }),
      front({
        pin: ["spine0", 0, 84.8],
        nearLeg: { to: [5, 7], end: -72 },
        farLeg: { to: [-4, 7], end: -108 },
        ...armsApart([-62, -48, -44]),
      }),
    ],
  },
  {
    ...SIDE,
    slug: "tandem-stand",
    name: "Tandem stand",
    alt: "Standing with one foot right in front of the other, heel to toe, a chair in front to hold.",
    works: ["near-calf", "far-calf"],
    properties: [CHAIR_AHEAD],
    tracks: [{ joint: "nearToe", offset: [9, 9], from: 0, to: 1 }],
    slides: ["nearLeg"],
    poses: [
      {
        ...TANDEM,
        pin: ["spine0", -7, 81.6],
        nearLeg: { to: [-10, 4.4], end: 0 },
        nearArm: ON_THE_CHAIR_BACK,
        farArm: ON_THE_CHAIR_BACK,
      },
      { ...TANDEM, nearArm: [-92, -60, -56], farArm: ON_THE_CHAIR_BACK },
    ],
  },
  {
    ...SIDE,
    slug: "single-leg-stand-chair",
    name: "One-leg stand with a chair",
    alt: "Standing behind a chair with both hands on its back. One foot lifts off the floor.",
    works: ["near-outer-hip", "far-thigh"],
    properties: [CHAIR_AHEAD],
    tracks: [{ joint: "nearToe", offset: [-16, -2], from: 0.1, to: 1 }],
    poses: [
      { ...STANDING, pin: ["farAnkle", -4, 6.5], nearArm: ON_THE_CHAIR_BACK, farArm: ON_THE_CHAIR_BACK },
      {
        ...STANDING,
        pin: ["farAnkle", -4, 6.5],
        nearLeg: [-66, -152, -70],
        nearArm: ON_THE_CHAIR_BACK,
        farArm: ON_THE_CHAIR_BACK,
      },
    ],
  },
  {
    ...FACING,
    slug: "single-leg-stand",
    name: "One-leg stand",
    alt: "Standing on one leg beside a worktop, the other knee lifted in front, one hand just above the top.",
    works: ["far-outer-hip", "far-thigh", "far-shin"],
    properties: [WORKTOP],
    tracks: [{ joint: "nearToe", offset: [18, 2], from: 0.1, to: 1 }],
    poses: [
      front({
        pin: ["spine0", 0, 84.9],
        ...feetAt(7),
        farArm: HAND_OVER_WORKTOP,
        scale: { ...TOWARDS_YOU, farArm: [0.95, 0.9] },
      }),
      front({
        pin: ["spine0", -3, 84.8],
        scale: { nearLeg: [0.42, 0.9, 0.7], farLeg: [1, 1, 0.6], farArm: [0.95, 0.9] },
        nearLeg: [-72, -94, -76],
        farLeg: { to: [-7, 7], end: -118 },
        farArm: HAND_OVER_WORKTOP,
        nearArm: [-38, -18, -14],
      }),
    ],
  },
  {
    ...SIDE,
    slug: "heel-toe-walk",
    seconds: 4,
    name: "Heel-to-toe walk",
    alt: "Walking along a line, each heel set down right in front of the toes of the other foot.",
    repeats: "again",
    works: ["near-calf", "far-calf"],
    properties: [
      {
        kind: "band",
        between: [
          [-78, -1],
          [96, -1],
        ],
      },
      { kind: "forward", at: [44, 96] },
    ],
    order: ["held", ...FAR_TO_NEAR],
    poses: HEEL_TO_TOE,
  },
  {
    ...FACING,
    slug: "side-step",
    name: "Side steps",
    alt: "Facing a worktop and stepping sideways along it, one foot out and the other after it.",
    view: "back",
    works: ["near-outer-hip", "far-outer-hip"],
    properties: [{ kind: "table", from: -70, to: 96, height: 84 }],
    tracks: [{ joint: "head", offset: [34, 0], from: 0, to: 1 }],
    slides: ["nearLeg"],
    poses: [
      front({
        pin: ["spine0", -14, 84.9],
        nearArm: { to: [8, 90], end: -80 },
        farArm: { to: [-36, 90], end: -100 },
        nearLeg: { to: [-8, 7], end: -62 },
        farLeg: { to: [-20, 7], end: -118 },
      }),
      front({
        pin: ["spine0", 4, 83],
        nearArm: { to: [26, 90], end: -80 },
        farArm: { to: [-18, 90], end: -100 },
        nearLeg: { to: [27, 7], end: -62 },
        farLeg: { to: [-19, 7], end: -118 },
      }),
    ],
  },
  {
    ...SIDE,
    slug: "reach-forward",
    name: "Forward reach",
    alt: "Standing in front of a chair. One arm reaches forward at shoulder height and the body follows.",
    works: ["near-calf", "low-back"],
    properties: [{ kind: "chair", from: -74, to: -28, height: 33 }],
    tracks: [{ joint: "nearHand", offset: [2, 16], from: 0.3, to: 1 }],
    poses: [
      { ...STANDING, nearArm: [2, 2, 2] },
      {
        ...STANDING,
        trunk: 66,
        neck: 72,
        nearLeg: [-84, -94, 0],
        farLeg: [-84, -94, 0],
        nearArm: [4, 4, 4],
        farArm: [-112, -90, -90],
      },
    ],
  },
  {
    ...SIDE,
    slug: "cushion-stand",
    name: "Stand on a cushion",
    alt: "Standing with both feet on a soft cushion behind a chair. The hands lift off the chair.",
    works: ["near-calf", "near-thigh"],
    properties: [CHAIR_AHEAD, { kind: "cushion", at: [0, 0], size: [38, 9] }],
    tracks: [{ joint: "nearHand", offset: [10, 4], from: 0.1, to: 1 }],
    poses: [
      {
        ...STANDING,
        pin: ["nearAnkle", -4, 12],
        trunk: 80,
        nearArm: ON_THE_CHAIR_BACK,
        farArm: ON_THE_CHAIR_BACK,
      },
      { ...STANDING, pin: ["nearAnkle", -4, 12], nearArm: [-72, 6, 8], farArm: [-66, 12, 14] },
    ],
  },
  {
    ...FACING,
    slug: "clock-step",
    name: "Clock steps",
    alt: "Standing in the middle of a clock face on the floor. One foot steps out to an hour and comes back.",
    works: ["near-thigh", "far-outer-hip"],
    properties: [{ kind: "clock", at: [0, 4], radius: 48 }],
    tracks: [{ joint: "nearAnkle", offset: [26, 22], from: 0.1, to: 1 }],
    slides: ["nearLeg"],
    poses: [
      front({ pin: ["spine0", 0, 85], ...feetAt(6), ...STEADYING }),
      front({
        pin: ["spine0", 8, 81.6],
        nearLeg: { to: [37, 8], end: -50 },
        farLeg: { to: [-6, 7], end: -118 },
        ...STEADYING,
      }),
    ],
  },
] as const satisfies readonly Figure[];
