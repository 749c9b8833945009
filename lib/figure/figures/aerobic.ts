import type { Figure, FreeLimb, Pose, Property } from "../types";
import { arms, CHAIR, FAR_TO_NEAR, SITTING, stride } from "./key-poses";

const UPRIGHT = { curve: 0, neck: 88 } as const;

const STEP: Pose = {
  ...UPRIGHT,
  pin: ["spine0", 0, 80],
  trunk: 86,
  nearLeg: [-66, -78, 8],
  farLeg: [-106, -128, -40],
  nearArm: [-116, -96, -90],
  farArm: [-58, -30, -30],
};
const PASSING: Pose = {
  ...UPRIGHT,
  pin: ["spine0", 0, 83],
  trunk: 87,
  nearLeg: [-88, -92, 0],
  farLeg: [-76, -132, -40],
  nearArm: [-92, -74, -70],
  farArm: [-88, -66, -60],
};
const WALK = stride(STEP, PASSING);

const BRISK = stride(
  {
    ...STEP,
    pin: ["spine0", 0, 76.8],
    trunk: 78,
    neck: 80,
    nearLeg: [-55, -70, 14],
    farLeg: [-115, -140, -52],
    nearArm: [-135, -40, -36],
    farArm: [-50, 36, 40],
  },
  {
    ...PASSING,
    pin: ["spine0", 0, 82.6],
    trunk: 79,
    neck: 82,
    farLeg: [-60, -138, -34],
    nearArm: [-92, -6, 0],
    farArm: [-96, -10, -4],
  },
);

const POLES = stride(
  { ...STEP, trunk: 82, nearArm: [-112, -82, -76], farArm: [-56, -22, -20] },
  { ...PASSING, trunk: 82, nearArm: [-88, -44, -40], farArm: [-84, -40, -36] },
);

const MARCH = stride(
  {
    ...PASSING,
    pin: ["spine0", 0, 82.6],
    trunk: 89,
    nearLeg: [8, -84, -4],
    farLeg: [-89, -91, 0],
    nearArm: [-118, -30, -26],
    farArm: [-54, 34, 36],
  },
  {
    ...PASSING,
    pin: ["spine0", 0, 82.6],
    trunk: 89,
    nearLeg: [-86, -94, -4],
    farLeg: [-89, -91, 0],
    nearArm: [-92, 0, 0],
    farArm: [-92, 0, 0],
  },
);

const ON_THE_CHAIR: Pose = { ...SITTING, nearLeg: [-3, -90, 0], farLeg: [-3, -90, 0] };
const SEATED_MARCH = stride(
  { ...ON_THE_CHAIR, nearLeg: [34, -78, 4], nearArm: [-124, -30, -26], farArm: [-58, 24, 26] },
  { ...ON_THE_CHAIR, ...arms([-94, -4, 0]) },
);

const CRANK = [14, 28] as const;
const PEDAL = 15;

/** Sitting on the bicycle with the near pedal at a turn of the crank, in degrees. */
function pedalling(turn: number): Pose {
  const foot = (angle: number, lift: number) => {
    const radians = (angle * Math.PI) / 180;
    const [x, y] = [CRANK[0] + PEDAL * Math.cos(radians), CRANK[1] + PEDAL * Math.sin(radians)];
    return { to: [x - 6, y + 6 + lift], end: -8 } as const;
  };
  return {
    pin: ["spine0", -12, 90],
    trunk: 66,
    curve: 12,
    neck: 74,
    nearLeg: foot(turn, 0),
    farLeg: foot(turn + 180, 1),
    nearArm: { to: [44, 107], end: -10 },
    farArm: { to: [46, 109], end: -10 },
  };
}

const CYCLE = [
  pedalling(-60),
  pedalling(-105),
  pedalling(-150),
  pedalling(-195),
  pedalling(-240),
  pedalling(-285),
  pedalling(-330),
  pedalling(-375),
  pedalling(-420),
] as const satisfies Figure["poses"];
const PEDALS: Figure["tracks"] = [{ joint: "nearToe", offset: [20, -6], from: 0.62, to: 0.98 }];
const BICYCLE: Property = { kind: "bicycle", crank: CRANK, seat: [-13, 79], handle: [46, 104] };

const BENT_OUT = [0.9, 0.9] as const;

/** Front crawl. The arms are bent away from the picture's plane, above all while one comes back over the water. */
const crawl = (nearArm: FreeLimb, farArm: FreeLimb, kick: number): Pose => ({
  pin: ["spine0", 0, 62],
  trunk: 3,
  curve: -10,
  neck: 14,
  scale: { nearArm: BENT_OUT, farArm: BENT_OUT },
  nearArm,
  farArm,
  nearLeg: [184 + kick, 180 + kick, 188],
  farLeg: [184 - kick, 180 - kick, 188],
});

const REACHING: FreeLimb = [12, 4, -4];
const PULLING: FreeLimb = [-62, -92, -96];
const PUSHING: FreeLimb = [-148, -164, -170];
const RETURNING: FreeLimb = [124, 16, -20];

const ROUND = { view: "side", tracks: [], repeats: "again", order: FAR_TO_NEAR } as const;

/** Figures of exercises for heart and lungs. */
export const AEROBIC = [
  {
    ...ROUND,
    slug: "walking",
    name: "Walking",
    alt: "Walking with an upright back, opposite arm and leg swinging forward.",
    works: ["heart", "near-thigh"],
    properties: [{ kind: "forward", at: [48, 84] }],
    poses: WALK,
  },
  {
    ...ROUND,
    slug: "brisk-walking",
    seconds: 1.2,
    name: "Brisk walking",
    alt: "Walking fast with long steps and bent elbows that swing.",
    works: ["heart", "near-thigh", "near-calf"],
    properties: [
      { kind: "forward", at: [56, 96] },
      { kind: "forward", at: [56, 76] },
    ],
    poses: BRISK,
  },
  {
    ...ROUND,
    slug: "walking-intervals",
    name: "Walking in intervals",
    alt: "Walking, with low and high bars that stand for slow and brisk minutes in turn.",
    works: ["heart", "near-thigh"],
    properties: [
      { kind: "intervals", at: [62, 92] },
      { kind: "forward", at: [66, 74] },
    ],
    poses: BRISK,
  },
  {
    ...ROUND,
    slug: "pole-walking",
    name: "Walking with poles",
    alt: "Walking with a pole in each hand. The poles push back against the ground.",
    works: ["heart", "near-thigh"],
    properties: [
      { kind: "poles", length: 108 },
      { kind: "forward", at: [66, 108] },
    ],
    poses: POLES,
  },
  {
    ...ROUND,
    slug: "stair-climbing",
    name: "Stair climbing",
    alt: "Walking up stairs with one hand on the rail, the whole foot on each step.",
    repeats: "back",
    works: ["heart", "near-thigh", "buttocks"],
    properties: [
      { kind: "stairs", from: 14, rise: 15, run: 30, count: 3 },
      {
        kind: "stick",
        between: [
          [-14, 75],
          [88, 126],
        ],
        beyond: 0,
      },
      {
        kind: "stick",
        between: [
          [-8, 2],
          [-8, 76],
        ],
        beyond: 0,
      },
      {
        kind: "stick",
        between: [
          [88, 46],
          [88, 124],
        ],
        beyond: 0,
      },
    ],
    tracks: [{ joint: "head", offset: [-4, 22], from: 0.2, to: 1 }],
    order: ["held", ...FAR_TO_NEAR],
    poses: [
      {
        ...UPRIGHT,
        pin: ["spine0", 6, 81],
        trunk: 82,
        nearLeg: { to: [26, 19.4], end: 0 },
        farLeg: [-92, -112, -26],
        nearArm: [-112, -60, -50],
        farArm: { to: [34, 98], end: 20 },
      },
      {
        ...UPRIGHT,
        pin: ["spine0", 20, 91],
        trunk: 80,
        nearLeg: { to: [26, 19.4], end: 0 },
        farLeg: [-52, -146, -60],
        nearArm: [-112, -72, -66],
        farArm: { to: [48, 105], end: 20 },
      },
      {
        ...UPRIGHT,
        pin: ["spine0", 30, 96],
        trunk: 82,
        nearLeg: { to: [26, 19.4], end: 0 },
        farLeg: { to: [57, 36.5], end: 0 },
        nearArm: [-112, -84, -80],
        farArm: { to: [62, 112], end: 20 },
      },
    ],
  },
  {
    ...ROUND,
    slug: "cycling",
    name: "Exercise bicycle",
    alt: "Sitting on an exercise bicycle and turning the pedals, hands on the bar.",
    works: ["heart", "near-thigh"],
    properties: [BICYCLE],
    tracks: PEDALS,
    poses: CYCLE,
  },
  {
    ...ROUND,
    slug: "cycling-intervals",
    name: "Cycling in intervals",
    alt: "Sitting on an exercise bicycle, with low and high bars for easy and brisk minutes in turn.",
    works: ["heart", "near-thigh"],
    properties: [BICYCLE, { kind: "intervals", at: [72, 84] }],
    tracks: PEDALS,
    poses: CYCLE,
  },
  {
    ...ROUND,
    slug: "swimming",
    seconds: 2.8,
    name: "Swimming",
    alt: "Swimming level in the water, one arm reaching forward and the other pulling back.",
    works: ["heart", "arms"],
    properties: [{ kind: "water", level: 64 }],
    poses: [
      crawl(RETURNING, PULLING, -5),
      crawl(REACHING, PUSHING, 5),
      crawl(PULLING, RETURNING, -5),
      crawl(PUSHING, REACHING, 5),
      crawl(RETURNING, PULLING, -5),
    ],
  },
  {
    ...ROUND,
    slug: "water-walking",
    seconds: 3,
    name: "Walking in water",
    alt: "Walking in a pool with the water at chest height, arms swinging under water.",
    works: ["heart", "near-thigh"],
    properties: [
      { kind: "water", level: 112 },
      { kind: "forward", at: [50, 134] },
    ],
    poses: WALK,
  },
  {
    ...ROUND,
    slug: "marching",
    seconds: 2,
    name: "Marching on the spot",
    alt: "Standing tall and lifting one knee to hip height after the other, arms swinging.",
    works: ["heart", "near-thigh"],
    properties: [],
    tracks: [{ joint: "nearKnee", offset: [14, 6], from: 0.78, to: 1 }],
    poses: MARCH,
  },
  {
    ...ROUND,
    slug: "seated-marching",
    seconds: 2.4,
    name: "Seated marching",
    alt: "Sitting tall on a chair and lifting one knee after the other, arms swinging.",
    works: ["heart", "near-thigh"],
    properties: [CHAIR],
    tracks: [{ joint: "nearKnee", offset: [12, 4], from: 0.76, to: 1 }],
    poses: SEATED_MARCH,
  },
] as const satisfies readonly Figure[];
