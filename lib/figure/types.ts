/**
 * How a figure is told.
 *
 * World: y up, the floor is y = 0, 1 unit ≈ 1 cm (a body stands 165 tall); angles in degrees, 0 right, 90 up, 180 left, −90 down.
 * Seen from the side the body faces right: toes at 0, knees bend backwards (a shin's angle is smaller than its thigh's when
 * standing); on the back the head is left. A figure that should look left is told facing right and given `facing: "left"`.
 * From the front (and from behind) "near" is the side at the right of the picture; lying on one side it is the upper side.
 * Useful heights when standing: hip 82, shoulder 130, hanging hand 78; ankle 4.4 seen from the side and 7 from the front.
 * Write a figure, look at it with `node --import tsx lib/run/figure-sheets.ts <folder> <slug …>`, and mend what the pose check says.
 */
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
/**
 * A limb whose wrist or ankle stays at a point, or at an offset from another joint; `end` is the angle of hand or foot.
 * `bend` picks the side of elbow or knee; untold, knees point forwards and elbows back, and from the front both point outwards.
 */
export type PlantedLimb = { to: Point | JointOffset; end: number; bend?: 1 | -1 };
/** A place that goes with a joint. An arm may hang on to any leg or trunk joint, a leg on to any trunk joint. */
export type JointOffset = readonly [joint: JointName, dx: number, dy: number];
export type Limb = FreeLimb | PlantedLimb;
/** A place in the picture, a joint, or a place that goes with a joint. */
export type Anchor = Point | JointName | JointOffset;

/**
 * Foreshortening where a bone points at the viewer: 1 is its full length, 0.2 points nearly straight at you. It may differ from
 * pose to pose. A thigh of somebody who sits, seen from the front, is about 0.3; a foot that points at the viewer 0.55.
 */
export type Scale = Partial<Record<LimbName, readonly [upper: number, lower: number, end?: number]>> & {
  trunk?: number;
};

/** One key position: a pinned joint, the trunk by two numbers (mean direction; curve, + rounds and − arches), neck and four limbs. */
export type Pose = {
  pin: JointOffset;
  trunk: number;
  curve: number;
  neck: number;
  scale?: Scale;
  /**
   * Where the near shoulder is from the middle of both, for a chest that turns about its long axis; the far one is opposite. From the
   * front they are 13 to either side, from the side 0. Tell it in every pose of a figure or in none.
   */
  shoulders?: Point;
  /** How the head is seen where it turns another way than the body, such as in profile on a body seen from the front. */
  head?: View;
} & Record<LimbName, Limb>;

/** "front" faces the viewer, "back" turns away. Lying on one side is "front" (curve bends sideways then). */
export type View = "side" | "front" | "back";

/** What works. "near" and "far" as above; where both work, name both. The heart stands for aerobic exercise. */
export type Region =
  | "neck"
  | "shoulders"
  | "chest"
  | "arms"
  | "mid-back"
  | "low-back"
  | "abdomen"
  | "heart"
  | "buttocks"
  | "flank"
  | "far-flank"
  | `${Side}-outer-hip`
  | `${Side}-hip-front`
  | `${Side}-thigh`
  | `${Side}-hamstring`
  | `${Side}-inner-thigh`
  | `${Side}-calf`
  | `${Side}-shin`;

export type Property =
  /** 7 thick, from and to along x. Seen from above it lies under the whole body. */
  | { kind: "mat"; from: number; to: number }
  /** `height` is the upper side of the seat; somebody sits on it with spine0 9 above. The back (at the left unless told, "behind" seen from the front) is 50 higher. */
  | { kind: "chair"; from: number; to: number; height: number; back?: "left" | "right" | "behind" | "none" }
  /** Its surface is at x; `side` says where the wall stands, seen from its surface. */
  | { kind: "wall"; at: number; side: "left" | "right" }
  /** Two posts and a lintel; for a door frame seen from its edge give `from` and `to` 8 apart. */
  | { kind: "doorway"; from: number; to: number; height: number }
  | { kind: "step"; from: number; to: number; height: number }
  /** Going up to the right, the first riser at `from`. */
  | { kind: "stairs"; from: number; rise: number; run: number; count: number }
  /** A table or worktop; `height` is its upper side. */
  | { kind: "table"; from: number; to: number; height: number }
  /** A pillow or balance cushion: the middle of its underside, width and height, turned by degrees. */
  | { kind: "cushion"; at: Point; size: readonly [width: number, height: number]; turn?: number }
  /** A stationary bicycle; a pedal is 5 below the middle of each foot and turns about the crank. */
  | { kind: "bicycle"; crank: Point; seat: Point; handle: Point }
  /** Water from the floor up to a level, in front of the body. */
  | { kind: "water"; level: number }
  /** A clock face lying on the floor, seen from the front. */
  | { kind: "clock"; at: Point; radius: number }
  /** From the near hand to the near sole. */
  | { kind: "strap" }
  /** An elastic band through two or more places, such as a door handle and both hands, or round both knees. */
  | { kind: "band"; between: readonly [Anchor, Anchor, ...Anchor[]] }
  /** A stick through two places, longer by `beyond` at both ends. */
  | { kind: "stick"; between: readonly [Anchor, Anchor]; beyond: number }
  /** Walking poles in both hands; their tips trail behind on the floor. */
  | { kind: "poles"; length: number }
  | { kind: "ball"; at: Anchor; radius: number }
  /** A box that is held: its middle goes with a joint, and every hand that is not named empty must be on it. */
  | { kind: "box"; at: Anchor; size: readonly [width: number, height: number]; held: readonly Side[] }
  | { kind: "bag"; hand: Side }
  /** Bars low and high in turn: easy and brisk minutes. Their lower left corner. */
  | { kind: "intervals"; at: Point }
  /** A plain arrow that says where the whole body goes. */
  | { kind: "forward"; at: Point }
  /** An arrow round the long axis of an upright body that turns to the right of the picture. */
  | { kind: "turn"; at: Point; radius: number }
  /** A dashed line along the back. */
  | { kind: "straight-back" };

/** A joint whose path the arrow follows, moved off the body, between two moments (0–1) of the movement. */
export type Track = { joint: JointName; offset: Point; from: number; to: number };

/** "held" is what moves with the body: bands, boxes, bags, poles, balls. */
export type PaintGroup = LimbName | "trunk" | "head" | "held";

export type Figure = {
  slug: string;
  name: string;
  alt: string;
  view: View;
  /** Looking down on somebody who lies: there is no floor line, nothing can sink, and y is across the mat (middle at 0). */
  seenFrom?: "above";
  /** Told facing right, shown the other way round. */
  facing?: "left";
  works: readonly Region[];
  properties: readonly Property[];
  tracks: readonly Track[];
  /** Two or more key poses, from the start to the end of the movement. */
  poses: readonly [Pose, Pose, ...Pose[]];
  /** "again" starts over at the end (walking: the last pose is the first), "back" returns the way it came. */
  repeats: "back" | "again";
  /** How long the whole movement takes; there and back 6 and round again 1.6 seconds unless told. */
  seconds?: number;
  /** Limbs that glide along the floor on purpose, such as the heel of a heel slide. */
  slides?: readonly LimbName[];
  /** What is painted over what, far to near. Without "held", a ball is painted first and all else that is held last. */
  order: readonly PaintGroup[];
};
