/** World: y up, the floor is y = 0, 1 unit ≈ 1 cm; angles in degrees, 0 right, 90 up. The body faces right; on the back the head is left. */
export type Point = readonly [x: number, y: number];

export type Side = "near" | "far";
export type LimbName = `${Side}Arm` | `${Side}Leg`;
export type JointName =
  | `spine${0 | 1 | 2 | 3 | 4}`
  | "neck"
  | "head"
  | `${Side}${"Shoulder" | "Elbow" | "Wrist" | "Hand" | "Hip" | "Knee" | "Ankle" | "Toe"}`;
export type Joints = Record<JointName, Point>;

/** A limb that moves freely: the world angle of each of its three bones. */
export type FreeLimb = readonly [upper: number, lower: number, end: number];
/** A limb whose wrist or ankle stays at a point, or at an offset from another joint; `bend` picks the side of elbow or knee. */
export type PlantedLimb = { to: Point | JointOffset; end: number; bend?: 1 | -1 };
export type JointOffset = readonly [joint: JointName, dx: number, dy: number];
export type Limb = FreeLimb | PlantedLimb;

/** One key position: a pinned joint, the trunk by two numbers (mean direction; curve, + rounds and − arches), neck and four limbs. */
export type Pose = {
  pin: JointOffset;
  trunk: number;
  curve: number;
  neck: number;
  /** Foreshortening of upper and lower bone where a limb points at the viewer. */
  scale?: Partial<Record<LimbName, readonly [upper: number, lower: number]>>;
} & Record<LimbName, Limb>;

export type View = "side" | "front";

export type Region =
  | "low-back"
  | "mid-back"
  | "abdomen"
  | "buttocks"
  | "flank"
  | "near-hamstring"
  | "near-thigh"
  | "far-thigh"
  | "far-hip-front";

export type Property =
  | { kind: "mat"; from: number; to: number }
  | { kind: "chair"; from: number; to: number; height: number }
  | { kind: "strap" }
  | { kind: "forward"; at: Point }
  | { kind: "straight-back" };

/** A joint whose path the arrow follows, moved off the body, between two moments (0–1) of the movement. */
export type Track = { joint: JointName; offset: Point; from: number; to: number };

export type PaintGroup = LimbName | "trunk" | "head";

export type Figure = {
  slug: string;
  name: string;
  alt: string;
  view: View;
  works: readonly Region[];
  properties: readonly Property[];
  tracks: readonly Track[];
  /** Two or more key poses, from the start to the end of the movement. */
  poses: readonly [Pose, Pose, ...Pose[]];
  /** "again" starts over at the end (walking), "back" returns the way it came. */
  repeats: "back" | "again";
  /** What is painted over what, far to near. */
  order: readonly PaintGroup[];
};
