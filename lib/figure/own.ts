import { FIGURES, isFigureSlug } from "./figures";
import { checkFigure, type Fault, type FaultKind } from "./lint";
import { solve } from "./skeleton";
import type { Figure, JointName, Pose, Region } from "./types";

/** The drawing of a clinic's own exercise: a figure whose name and description stand with the exercise. */
export type OwnFigure = Omit<Figure, "slug" | "name" | "alt">;

/** The figure of an exercise, its own before the shipped one of its slug; null when nobody has drawn it. */
export function figureOf(slug: string, own: OwnFigure | null = null): Figure | null {
  if (own) return { slug, name: slug, alt: slug, ...own };
  return isFigureSlug(slug) ? FIGURES[slug] : null;
}

/** The drawing without its words, to start an own one from. */
export function drawingOf({ slug: _slug, name: _name, alt: _alt, ...drawing }: Figure): OwnFigure {
  return drawing;
}

/** One key pose as a picture of its own, without ghost and arrows. */
export function atPose(figure: Figure, pose: Pose): Figure {
  return { ...figure, poses: [pose, pose], tracks: [], repeats: "again" };
}

/** A fault of a key pose, by the part of the pose that has to change. In between two poses it is said of the later one. */
export type PoseFault = { pose: number; part: keyof Pose; fault: FaultKind | "cannot-stand" };

/** What no body can do in a drawing, pose by pose; an empty list is a clean drawing. */
export function poseFaults(drawing: OwnFigure): PoseFault[] {
  const figure: Figure = { slug: "", name: "", alt: "", ...drawing };
  const broken = figure.poses.flatMap((pose, index) =>
    canStand(pose, figure) ? [] : [{ pose: index, part: "pin", fault: "cannot-stand" } as const],
  );
  if (broken.length > 0) return broken;
  const found = checkFigure(figure).map((fault) => ({
    pose: Math.ceil(fault.at * (figure.poses.length - 1)),
    part: partOf(fault.part),
    fault: fault.fault,
  }));
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

const isSame = (one: PoseFault, other: PoseFault): boolean =>
  one.pose === other.pose && one.part === other.part && one.fault === other.fault;

/** A pose may hang one joint on another that is not placed yet; then nothing can be drawn. */
function canStand(pose: Pose, { view }: Figure): boolean {
  try {
    return Object.values(solve(pose, view)).every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  } catch {
    return false;
  }
}

function partOf(part: Fault["part"]): keyof Pose {
  if (part === "trunk") return "curve";
  if (part === "neck" || part === "head") return "neck";
  const side = part.startsWith("near") ? "near" : "far";
  if (/Shoulder|Elbow|Wrist|Hand/.test(part)) return `${side}Arm`;
  return /Hip|Knee|Ankle|Toe/.test(part) ? `${side}Leg` : "pin";
}

const JOINTS: Record<JointName, true> = {
  spine0: true,
  spine1: true,
  spine2: true,
  spine3: true,
  spine4: true,
  neck: true,
  head: true,
  nearShoulder: true,
  farShoulder: true,
  nearElbow: true,
  farElbow: true,
  nearWrist: true,
  farWrist: true,
  nearHand: true,
  farHand: true,
  nearHip: true,
  farHip: true,
  nearKnee: true,
  farKnee: true,
  nearAnkle: true,
  farAnkle: true,
  nearToe: true,
  farToe: true,
};
/** Every joint that a drawing may name. */
export const JOINT_NAMES = Object.keys(JOINTS) as JointName[]; // its keys are exactly the joints

const REGIONS: Record<Region, true> = {
  neck: true,
  shoulders: true,
  chest: true,
  arms: true,
  "mid-back": true,
  "low-back": true,
  abdomen: true,
  flank: true,
  "far-flank": true,
  heart: true,
  buttocks: true,
  "near-outer-hip": true,
  "far-outer-hip": true,
  "near-hip-front": true,
  "far-hip-front": true,
  "near-thigh": true,
  "far-thigh": true,
  "near-hamstring": true,
  "far-hamstring": true,
  "near-inner-thigh": true,
  "far-inner-thigh": true,
  "near-calf": true,
  "far-calf": true,
  "near-shin": true,
  "far-shin": true,
};
/** Everything that a drawing may show at work. */
export const REGION_NAMES = Object.keys(REGIONS) as Region[]; // its keys are exactly the regions
