import { angleBetween, capsule, distance, rounded } from "./geometry";
import { BONES } from "./skeleton";
import type { Figure, JointName, Joints, PaintGroup, Region, Side, View } from "./types";

/** Where a part lies on the picture: x, y (down) and the turn in degrees. */
export type Placement = readonly [x: number, y: number, turn: number];

/** One painted part of the body: its outline along +x, and the halo that lifts it off what lies behind. */
export type BodyPart = { group: PaintGroup; look: string; shape: string; halo: string | null; place: Placement };

/** Every part of the body in paint order, far to near, with the working regions riding on their bones. */
export function bodyParts(joints: Joints, figure: Figure, works: readonly Region[] = figure.works): BodyPart[] {
  const bones = allBones(figure.view);
  return figure.order.flatMap((group) => {
    if (group === "head") return [head(joints, figure.view)];
    const limbs = bones.filter((bone) => bone.group === group).map((bone) => clothed(bone, joints, figure.view));
    const regions = works.map((region) => REGIONS[region]).filter((region) => region.group === group);
    return [...limbs, ...regions.map((region) => highlighted(region, joints))];
  });
}

type Bone = { group: PaintGroup; look: string; from: JointName; to: JointName; radii: readonly [number, number] };

function allBones(view: View): Bone[] {
  return [...leg("far", view), ...arm("far", view), ...trunk(view), ...leg("near", view), ...arm("near", view)];
}

/** The far side is darker, except from the front, where there is no far side. */
const shade = (side: Side, view: View) => (side === "far" && view === "side" ? " fig-far" : "");

function leg(side: Side, view: View): Bone[] {
  const [group, far] = [`${side}Leg` as const, shade(side, view)];
  return [
    { group, look: `fig-legs${far}`, from: `${side}Hip`, to: `${side}Knee`, radii: [9.6, 6.6] },
    { group, look: `fig-legs${far}`, from: `${side}Knee`, to: `${side}Ankle`, radii: [6.6, 4.3] },
    { group, look: `fig-shoe${far}`, from: `${side}Ankle`, to: `${side}Toe`, radii: [4.4, 3.1] },
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

function trunk(view: View): Bone[] {
  const widths = view === "front" ? ([11, 10.5, 11.5, 12.5, 10] as const) : ([10.6, 9.8, 10.6, 11, 8] as const);
  const spine: Bone[] = [
    { group: "trunk", look: "fig-skin", from: "spine4", to: "neck", radii: [5, 4.6] },
    { group: "trunk", look: "fig-top", from: "spine3", to: "spine4", radii: [widths[3], widths[4]] },
    { group: "trunk", look: "fig-top", from: "spine2", to: "spine3", radii: [widths[2], widths[3]] },
    { group: "trunk", look: "fig-top", from: "spine1", to: "spine2", radii: [widths[1], widths[2]] },
    { group: "trunk", look: "fig-legs", from: "spine0", to: "spine1", radii: [widths[0], widths[1]] },
  ];
  if (view === "side") return spine;
  return [
    ...spine,
    { group: "trunk", look: "fig-top", from: "nearShoulder", to: "farShoulder", radii: [6.5, 6.5] },
    { group: "trunk", look: "fig-legs", from: "nearHip", to: "farHip", radii: [9, 9] },
  ];
}

function clothed(bone: Bone, joints: Joints, view: View): BodyPart {
  const length = distance(joints[bone.from], joints[bone.to]);
  const [start, end] = bone.radii;
  const bare = haloStart(bone.from, view);
  return {
    group: bone.group,
    look: bone.look,
    shape: `<path d="${capsule(length, start, end)}"/>`,
    halo: `<path d="${capsule(length * (1 - bare), start + (end - start) * bare, end, length * bare)}"/>`,
    place: placeAlong(joints, bone.from, bone.to),
  };
}

/** A halo that began at the hip or shoulder would draw a doll's joint there. */
function haloStart(from: JointName, view: View): number {
  if (from.endsWith("Shoulder")) return 0.5;
  if (from.endsWith("Hip")) return view === "front" ? 0.7 : 0.42;
  return 0;
}

type WorkingRegion = {
  group: PaintGroup;
  from: JointName;
  to: JointName;
  radius: number;
  /** Start and end along the bone, 0–1, and how far beside it (+ front of the trunk). */
  span: readonly [number, number];
  beside: number;
};

const REGIONS: Record<Region, WorkingRegion> = {
  "low-back": { group: "trunk", from: "spine0", to: "spine2", radius: 3.8, span: [0.15, 1], beside: -6 },
  "mid-back": { group: "trunk", from: "spine2", to: "spine4", radius: 3.6, span: [0.1, 0.8], beside: -6.5 },
  abdomen: { group: "trunk", from: "spine0", to: "spine3", radius: 3.8, span: [0.2, 0.85], beside: 6 },
  buttocks: { group: "nearLeg", from: "spine0", to: "spine1", radius: 5.2, span: [-0.35, 0.1], beside: -6.2 },
  flank: { group: "trunk", from: "spine0", to: "spine3", radius: 4, span: [0.15, 0.8], beside: 6.5 },
  "near-hamstring": { group: "nearLeg", from: "nearHip", to: "nearKnee", radius: 3.4, span: [0.22, 0.85], beside: 4.4 },
  "near-thigh": { group: "nearLeg", from: "nearHip", to: "nearKnee", radius: 3.4, span: [0.2, 0.8], beside: -4.4 },
  "far-thigh": { group: "farLeg", from: "farHip", to: "farKnee", radius: 3.4, span: [0.2, 0.8], beside: -4.4 },
  "far-hip-front": { group: "farLeg", from: "farHip", to: "farKnee", radius: 3.6, span: [-0.05, 0.4], beside: -5.2 },
};

function highlighted(region: WorkingRegion, joints: Joints): BodyPart {
  const length = distance(joints[region.from], joints[region.to]);
  const [start, end] = region.span;
  const outline = capsule(length * (end - start), region.radius, region.radius, length * start, region.beside);
  return {
    group: region.group,
    look: "fig-work",
    shape: `<path d="${outline}"/>`,
    halo: null,
    place: placeAlong(joints, region.from, region.to),
  };
}

/** Hair cap and nose: at 96 px they tell lying on the back from lying on the front. */
function head(joints: Joints, view: View): BodyPart {
  const [x, y, turn] = placeAlong(joints, "head", "neck");
  return {
    group: "head",
    look: "",
    shape: view === "front" ? FRONT_HEAD : SIDE_HEAD,
    halo: `<circle r="${BONES.head}"/>`,
    place: [x, y, rounded(turn + 180)],
  };
}

const R = BONES.head;
const scaled = (...parts: number[]) => parts.map((part) => rounded(R * part)).join(" ");
const FRONT_HEAD = `<ellipse rx="${R}" ry="${rounded(R * 0.88)}" class="fig-skin"/><path class="fig-hair" d="M${scaled(-0.1, -0.88)}A${R} ${scaled(0.88)} 0 1 1 ${scaled(-0.1, 0.88)}Q${scaled(0.62, 0.5, 0.34)} 0Q${scaled(0.62, -0.5, -0.1, -0.88)}Z"/>`;
const SIDE_HEAD = `<ellipse rx="${R}" ry="${rounded(R * 0.92)}" class="fig-skin"/><ellipse cx="${rounded(R * -0.08)}" cy="${rounded(R * 0.92)}" rx="2.6" ry="2.2" class="fig-skin"/><path class="fig-hair" d="M${scaled(0.62, 0.72)}A${R} ${scaled(0.92)} 0 1 0 ${scaled(-0.78, -0.57)}Q${scaled(-0.1, -0.62, 0.12, -0.05)}Q${scaled(0.2, 0.42, 0.62, 0.72)}Z"/>`;

function placeAlong(joints: Joints, from: JointName, to: JointName): Placement {
  const [x, y] = joints[from];
  return [rounded(x), rounded(-y), rounded(-angleBetween(joints[from], joints[to]))];
}
