import { angleBetween, capsule, distance, pointBetween, rounded } from "./geometry";
import { heldParts } from "./held";
import { poseAt } from "./movement";
import type { BodyPart, Placement } from "./parts";
import { REGION_SPOTS, type Spot } from "./regions";
import { BONES, solve } from "./skeleton";
import type { Figure, JointName, Joints, PaintGroup, Point, Region, Side, View } from "./types";

/** Every part of the body and what it holds in paint order, far to near, with the working regions riding on their bones. */
export function bodyParts(figure: Figure, moment: number, works: readonly Region[] = figure.works): BodyPart[] {
  const pose = poseAt(figure, moment);
  const joints = solve(pose, figure.view);
  const bones = allBones(figure);
  const held = heldParts(figure, joints);
  const spots = works.flatMap((region) => spotsOf(region, figure.view));
  const isHeart = (spot: Spot) => spot.shape === "heart"; // it stands for the whole body, so no arm hides it
  const hearts = spots.filter(isHeart).map((spot) => highlighted(spot, joints));
  const body = figure.order.flatMap((group) => {
    if (group === "held") return held;
    if (group === "head") return head(joints, pose.head ?? figure.view, headViews(figure));
    const limbs = bones.filter((bone) => bone.group === group).map((bone) => clothed(bone, joints, figure.view));
    return [
      ...limbs,
      ...spots.filter((spot) => spot.group === group && !isHeart(spot)).map((spot) => highlighted(spot, joints)),
    ];
  });
  if (figure.order.includes("held")) return [...body, ...hearts];
  const balls = held.filter((part) => part.look === "fig-tool fig-ball");
  return [...balls, ...body, ...held.filter((part) => !balls.includes(part)), ...hearts];
}

type Bone = { group: PaintGroup; look: string; from: JointName; to: JointName; radii: readonly [number, number] };

function allBones({ view, poses }: Figure): Bone[] {
  const turns = poses.some(({ shoulders }) => shoulders !== undefined);
  const torso = turns && view === "side" ? [...trunk(view), SHOULDER_LINE] : trunk(view);
  return [...leg("far", view), ...arm("far", view), ...torso, ...leg("near", view), ...arm("near", view)];
}

/** The far side is darker, except from the front, where there is no far side. */
const shade = (side: Side, view: View) => (side === "far" && view === "side" ? " fig-far" : "");

function leg(side: Side, view: View): Bone[] {
  const [group, far] = [`${side}Leg` as const, shade(side, view)];
  return [
    { group, look: `fig-legs${far}`, from: `${side}Hip`, to: `${side}Knee`, radii: [9.6, 6.6] },
    { group, look: `fig-legs${far}`, from: `${side}Knee`, to: `${side}Ankle`, radii: [6.6, 4.3] },
    {
      group,
      look: `fig-shoe${far}`,
      from: `${side}Ankle`,
      to: `${side}Toe`,
      radii: [4.4, view === "side" ? 3.1 : 3.8],
    },
  ];
}

function arm(side: Side, view: View): Bone[] {
  const [group, far] = [`${side}Arm` as const, shade(side, view)];
  return [
    { group, look: `fig-skin${far}`, from: `${side}Elbow`, to: `${side}Wrist`, radii: [4.2, 3.2] },
    { group, look: `fig-skin${far}`, from: `${side}Wrist`, to: `${side}Hand`, radii: [3.3, 2.8] },
    { group, look: `fig-top${far}`, from: `${side}Shoulder`, to: `${side}Elbow`, radii: [6.2, 4.8] },
  ];
}

const SHOULDER_LINE: Bone = {
  group: "trunk",
  look: "fig-top",
  from: "nearShoulder",
  to: "farShoulder",
  radii: [6.5, 6.5],
};

function trunk(view: View): Bone[] {
  const widths = view === "side" ? ([10.6, 9.8, 10.6, 11, 8] as const) : ([12.5, 12, 13, 14.5, 10] as const);
  const spine: Bone[] = [
    { group: "trunk", look: "fig-skin", from: "spine4", to: "neck", radii: [5, 4.6] },
    { group: "trunk", look: "fig-top", from: "spine3", to: "spine4", radii: [widths[3], widths[4]] },
    { group: "trunk", look: "fig-top", from: "spine2", to: "spine3", radii: [widths[2], widths[3]] },
    { group: "trunk", look: "fig-top", from: "spine1", to: "spine2", radii: [widths[1], widths[2]] },
    { group: "trunk", look: "fig-legs", from: "spine0", to: "spine1", radii: [widths[0], widths[1]] },
  ];
  if (view === "side") return spine;
  return [...spine, SHOULDER_LINE, { group: "trunk", look: "fig-legs", from: "nearHip", to: "farHip", radii: [9, 9] }];
}

function clothed(bone: Bone, joints: Joints, view: View): BodyPart {
  const length = distance(joints[bone.from], joints[bone.to]);
  const [start, end] = bone.radii;
  const bare = haloStart(bone.from, view);
  return {
    group: bone.group,
    look: bone.look,
    length,
    shape: `<path d="${capsule(length, start, end)}"/>`,
    halo: `<path d="${capsule(length * (1 - bare), start + (end - start) * bare, end, length * bare)}"/>`,
    place: placeAlong(joints[bone.from], joints[bone.to]),
  };
}

/** A halo that began at the hip or shoulder would draw a doll's joint there. */
function haloStart(from: JointName, view: View): number {
  if (from.endsWith("Shoulder")) return 0.5;
  if (from.endsWith("Hip")) return view === "side" ? 0.42 : 0.7;
  return 0;
}

function spotsOf(region: Region, view: View): readonly Spot[] {
  const spots = REGION_SPOTS[region];
  return view === "side" ? spots.side : (spots.front ?? spots.side);
}

function highlighted(spot: Spot, joints: Joints): BodyPart {
  const length = distance(joints[spot.from], joints[spot.to]);
  const [start, end] = spot.span;
  const place = placeAlong(joints[spot.from], joints[spot.to]);
  const rides = { group: spot.group, look: "fig-work", halo: null };
  if (spot.shape === "heart") {
    const [x, y] = pointBetween(joints[spot.from], joints[spot.to], start);
    return { ...rides, group: "held", length: 1, shape: HEART, place: [rounded(x), rounded(-y), place[2], 1] };
  }
  const outline = capsule(length * (end - start), spot.radius, spot.radius, length * start, spot.beside);
  return { ...rides, length, shape: `<path d="${outline}"/>`, place };
}

const HEART = `<path d="M-7.5 0C-3.5 -4.5 0 -8 3.6 -7.2C7.6 -6.2 7.4 -1.2 4 0C7.4 1.2 7.6 6.2 3.6 7.2C0 8 -3.5 4.5 -7.5 0Z"/>`;

/** Every way the head is seen in the course of the movement. */
const headViews = ({ poses, view }: Figure): readonly View[] => [...new Set(poses.map(({ head = view }) => head))];

/** Hair cap and nose: at 96 px they tell lying on the back from lying on the front. A head that turns has one of each way, all but one hidden. */
function head(joints: Joints, seen: View, views: readonly View[]): BodyPart[] {
  const [x, y, turn] = placeAlong(joints.head, joints.neck);
  const part = (look: string, shape: string, length = 1): BodyPart => ({
    group: "head",
    look,
    length,
    shape,
    halo: null,
    place: [x, y, rounded(turn + 180), length],
  });
  const face = { ...part("fig-skin", FACE), halo: `<circle r="${BONES.head}"/>` };
  return [face, ...views.map((view) => part("", HEADS[view], view === seen ? 1 : 0))];
}

const R = BONES.head;
const scaled = (...parts: number[]) => parts.map((part) => rounded(R * part)).join(" ");
const FACE = `<ellipse rx="${R}" ry="${rounded(R * 0.9)}"/>`;
const HEADS: Record<View, string> = {
  front: `<path class="fig-hair" d="M${scaled(-0.1, -0.88)}A${R} ${scaled(0.88)} 0 1 1 ${scaled(-0.1, 0.88)}Q${scaled(0.62, 0.5, 0.34)} 0Q${scaled(0.62, -0.5, -0.1, -0.88)}Z"/>`,
  back: `<path class="fig-hair" d="M${scaled(-0.55, -0.74)}A${R} ${scaled(0.88)} 0 1 1 ${scaled(-0.55, 0.74)}Q${scaled(-0.8, 0, -0.55, -0.74)}Z"/>`,
  side: `<ellipse cx="${rounded(R * -0.08)}" cy="${rounded(R * 0.92)}" rx="2.6" ry="2.2" class="fig-skin"/><path class="fig-hair" d="M${scaled(0.62, 0.72)}A${R} ${scaled(0.92)} 0 1 0 ${scaled(-0.78, -0.57)}Q${scaled(-0.1, -0.62, 0.12, -0.05)}Q${scaled(0.2, 0.42, 0.62, 0.72)}Z"/>`,
};

/** A part that lies along the line from one point to another. */
export function placeAlong(from: Point, to: Point): Placement {
  return [rounded(from[0]), rounded(-from[1]), rounded(-angleBetween(from, to)), 1];
}
