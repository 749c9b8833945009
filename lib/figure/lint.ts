import { angleBetween, distance, shortestTurn } from "./geometry";
import { placeOf } from "./held";
import { jointsAt, poseAt } from "./movement";
import { CHAINS, isFree, LIMB_NAMES, targetOf } from "./skeleton";
import type { Figure, JointName, Joints, LimbName, Point, Pose, Property, Side } from "./types";

export type FaultKind =
  | "bends-too-far"
  | "below-floor"
  | "out-of-reach"
  | "slides"
  | "through-wall"
  | "through-thing"
  | "lets-go"
  | "stretched";

/** What no body can do: when (0–1), where, what, and by how much (degrees for bends, a share for stretched, else ≈ centimetres). */
export type Fault = { at: number; part: JointName | "trunk"; fault: FaultKind; amount: number };

/**
 * How far a joint can go, in degrees from straight. source: adult range of motion, with a little to spare for a drawing.
 * From the front "hip" and "shoulder" count outwards, and a knee goes inwards freely (the hip turns out) but hardly outwards.
 */
const LIMITS = {
  side: { Knee: [-6, 165], Elbow: [-8, 165], Hip: [-35, 150], Shoulder: [-80, 205], Ankle: [-20, 130] },
  front: { Knee: [-35, 165], Elbow: [-165, 165], Hip: [-45, 100], Shoulder: [-80, 200] },
  neck: { side: [-75, 80], front: [-55, 55] },
  curve: { side: [-85, 105], front: [-70, 70] },
} as const;

/** How near the middle of a body part may come to the floor, a wall or a seat before it sinks into it. */
const RADIUS: Partial<Record<JointName, number>> = {
  head: 10.5,
  spine0: 9,
  spine2: 8,
  nearKnee: 5.5,
  farKnee: 5,
  nearAnkle: 3,
  farAnkle: 3,
  nearHand: 1.5,
  farHand: 1.5,
  nearToe: 1.5,
  farToe: 1.5,
  nearElbow: 3,
  farElbow: 3,
};
const SPARE = 1; // what a drawing may sink in before it shows
const TOUCHES = 9; // a wrist or ankle lower than this rests on the floor
const SLIDES_FROM = 5;
const REACHES_WITHIN = 2;
const HOLDS_WITHIN = 4;
const FULL_LENGTH = 0.95; // a bone drawn shorter points out of the picture, so its angles say nothing

/** Every fault of a figure, each part's worst moment; an empty list is a clean figure. From the front depth is not known, so less is checked. */
export function checkFigure(figure: Figure): Fault[] {
  const steps = 10 * Math.ceil((figure.poses.length - 1) / 2);
  const moments = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  const found = moments.flatMap((at) => {
    const [joints, pose] = [jointsAt(figure, at), poseAt(figure, at)];
    const checks = [bends, spine, sunken, unreached, walls, things, holds, lengths];
    return checks.flatMap((check) => check({ figure, pose, joints })).map((fault) => ({ at, ...fault }));
  });
  return worst([...found, ...slides(figure)]);
}

/** The same as one line for each fault. */
export function lintFigure(figure: Figure): string[] {
  return checkFigure(figure).map(
    ({ at, part, fault, amount }) =>
      `${figure.slug} at ${at.toFixed(2)}: ${part} ${SAYS[fault]} (${amount.toFixed(1)})`,
  );
}

const SAYS: Record<FaultKind, string> = {
  "bends-too-far": "bends too far",
  "below-floor": "is in the floor",
  "out-of-reach": "does not reach its place",
  slides: "slides along the floor",
  "through-wall": "is in the wall",
  "through-thing": "is inside what stands there",
  "lets-go": "lets go of what it holds",
  stretched: "is longer than it can be",
};

type Moment = { figure: Figure; pose: Pose; joints: Joints };
type Found = Omit<Fault, "at">;

function worst(faults: readonly Fault[]): Fault[] {
  const byPart = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.part} ${fault.fault}`;
    const known = byPart.get(key);
    if (known === undefined || Math.abs(fault.amount) > Math.abs(known.amount)) byPart.set(key, fault);
  }
  return [...byPart.values()];
}

const within = (part: Fault["part"], angle: number, [least, most]: readonly [number, number]): Found[] =>
  angle < least || angle > most ? [{ part, fault: "bends-too-far", amount: angle }] : [];

function bends({ figure, pose, joints }: Moment): Found[] {
  return LIMB_NAMES.flatMap((name) => {
    const [upper, lower] = pose.scale?.[name] ?? [1, 1];
    if (upper < FULL_LENGTH || lower < FULL_LENGTH) return [];
    return figure.view === "side" ? bendsFromSide(name, joints) : bendsFromFront(name, joints);
  });
}

function bendsFromSide(name: LimbName, joints: Joints): Found[] {
  const [root, middle, end, tip] = CHAINS[name];
  const { upper, lower, last, down } = angles(name, joints);
  if (name.endsWith("Arm")) {
    return [
      ...within(root, opened(upper - down, LIMITS.side.Shoulder[0]), LIMITS.side.Shoulder),
      ...within(middle, shortestTurn(lower - upper), LIMITS.side.Elbow),
    ];
  }
  return [
    ...within(root, shortestTurn(upper - down), LIMITS.side.Hip),
    ...within(middle, shortestTurn(upper - lower), LIMITS.side.Knee),
    ...(distance(joints[end], joints[tip]) < 12 ? [] : within(end, shortestTurn(last - lower), LIMITS.side.Ankle)),
  ];
}

function bendsFromFront(name: LimbName, joints: Joints): Found[] {
  const [root, middle] = CHAINS[name];
  const { upper, lower, down } = angles(name, joints);
  const out = name.startsWith("near") ? 1 : -1;
  if (name.endsWith("Arm")) {
    return [
      ...within(root, opened(out * (upper - down), LIMITS.front.Shoulder[0]), LIMITS.front.Shoulder),
      ...within(middle, shortestTurn(lower - upper), LIMITS.front.Elbow),
    ];
  }
  return [
    ...within(root, shortestTurn(out * (upper - down)), LIMITS.front.Hip),
    ...within(middle, shortestTurn(out * (upper - lower)), LIMITS.front.Knee),
  ];
}

/** The world angles of a limb's bones, and of the trunk downwards where the limb begins. */
function angles(name: LimbName, joints: Joints) {
  const [root, middle, end, tip] = CHAINS[name];
  const [low, high] = name.endsWith("Arm") ? (["spine3", "spine4"] as const) : (["spine0", "spine1"] as const);
  return {
    upper: angleBetween(joints[root], joints[middle]),
    lower: angleBetween(joints[middle], joints[end]),
    last: angleBetween(joints[end], joints[tip]),
    down: angleBetween(joints[low], joints[high]) + 180,
  };
}

/** An arm lifts through more than half a turn, so its angle is counted upwards from the furthest it goes back. */
const opened = (angle: number, least: number): number => {
  const turn = shortestTurn(angle);
  return turn < least - 40 ? turn + 360 : turn;
};

function spine({ figure, pose, joints }: Moment): Found[] {
  const view = figure.view === "side" ? "side" : "front";
  const nod = shortestTurn(angleBetween(joints.spine4, joints.neck) - angleBetween(joints.spine3, joints.spine4));
  return [...within("neck", nod, LIMITS.neck[view]), ...within("trunk", pose.curve, LIMITS.curve[view])];
}

function sunken({ figure, joints }: Moment): Found[] {
  if (figure.seenFrom === "above") return [];
  return withRadius().flatMap(([part, radius]) => {
    const pointsAtViewer = figure.view !== "side" && part.endsWith("Toe"); // lower in the picture is nearer, not deeper
    const under = radius - SPARE - joints[part][1] - (pointsAtViewer ? 3 : 0);
    return under > 0 ? [{ part, fault: "below-floor" as const, amount: under }] : [];
  });
}

const withRadius = () => Object.entries(RADIUS) as [JointName, number][]; // the keys of RADIUS are joint names

function unreached({ pose, joints }: Moment): Found[] {
  return LIMB_NAMES.flatMap((name) => {
    const limb = pose[name];
    if (isFree(limb)) return [];
    const part = CHAINS[name][2];
    const gap = distance(joints[part], targetOf(joints, limb));
    return gap > REACHES_WITHIN ? [{ part, fault: "out-of-reach" as const, amount: gap }] : [];
  });
}

function lengths({ pose }: Moment): Found[] {
  return LIMB_NAMES.flatMap((name) => {
    const most = Math.max(...(pose.scale?.[name] ?? [1]).map((share) => share ?? 1));
    return most > 1 ? [{ part: CHAINS[name][1], fault: "stretched" as const, amount: most }] : [];
  });
}

function walls({ figure, joints }: Moment): Found[] {
  return figure.properties.flatMap((property) => {
    if (property.kind !== "wall") return [];
    const inward = property.side === "right" ? 1 : -1;
    return withRadius().flatMap(([part, radius]) => {
      const inside = inward * (joints[part][0] - property.at) + radius - 2 * SPARE;
      return inside > 0 ? [{ part, fault: "through-wall" as const, amount: inside }] : [];
    });
  });
}

type Solid = { left: number; right: number; bottom: number; top: number; onlyHands?: "beside-the-body" };

/** From the front only the hip is checked against a seat: knees and feet are in front of it. One may stand beside a table. */
function things({ figure, joints }: Moment): Found[] {
  if (figure.seenFrom === "above") return [];
  const solids = figure.properties.flatMap(solidsOf);
  const parts = withRadius().filter(([part]) => figure.view === "side" || part === "spine0");
  return solids.flatMap(({ left, right, bottom, top, onlyHands }) =>
    parts.flatMap(([part, radius]) => {
      if (onlyHands && !part.endsWith("Hand")) return [];
      const [x, y] = joints[part];
      if (x < left + SPARE || x > right - SPARE || y < bottom - radius + 2 * SPARE) return [];
      const inside = top - (y - radius) - 2.5 * SPARE;
      return inside > 0 ? [{ part, fault: "through-thing" as const, amount: inside }] : [];
    }),
  );
}

function solidsOf(property: Property): Solid[] {
  switch (property.kind) {
    case "chair":
      return [{ left: property.from, right: property.to, bottom: property.height - 6, top: property.height }];
    case "table": {
      const top = { bottom: property.height - 6, top: property.height };
      return [{ left: property.from, right: property.to, ...top, onlyHands: "beside-the-body" }];
    }
    case "step":
      return [{ left: property.from, right: property.to, bottom: 0, top: property.height }];
    case "stairs":
      return Array.from({ length: property.count }, (_, index) => ({
        left: property.from + property.run * index,
        right: property.from + property.run * (index + 1),
        bottom: 0,
        top: property.rise * (index + 1),
      }));
    default:
      return [];
  }
}

function holds({ figure, joints }: Moment): Found[] {
  return figure.properties.flatMap((property) => {
    if (property.kind !== "box") return [];
    const middle = placeOf(property.at, joints);
    return property.held.flatMap((side: Side) => {
      const part = `${side}Hand` as const;
      const gap = outside(joints[part], middle, property.size);
      return gap > HOLDS_WITHIN ? [{ part, fault: "lets-go" as const, amount: gap }] : [];
    });
  });
}

function outside([x, y]: Point, [middleX, middleY]: Point, [width, height]: readonly [number, number]): number {
  const [dx, dy] = [Math.abs(x - middleX) - width / 2, Math.abs(y - middleY) - height / 2];
  return Math.hypot(Math.max(0, dx), Math.max(0, dy));
}

/** A hand or foot that rests on the floor all through a move stays where it is, unless the figure says that it glides. */
function slides(figure: Figure): Fault[] {
  if (figure.repeats === "again" || figure.seenFrom === "above") return [];
  const moves = figure.poses.length - 1;
  return Array.from({ length: moves }, (_, move) => move / moves).flatMap((at) => {
    const path = [at, at + 0.5 / moves, at + 1 / moves].map((moment) => jointsAt(figure, Math.min(moment, 1)));
    return LIMB_NAMES.filter((name) => !figure.slides?.includes(name)).flatMap((name) => {
      const part = CHAINS[name][2];
      const across = path.map((joints) => joints[part][0]);
      const way = Math.max(...across) - Math.min(...across);
      const rests = path.every((joints) => joints[part][1] < TOUCHES);
      return rests && way > SLIDES_FROM ? [{ at, part, fault: "slides" as const, amount: way }] : [];
    });
  });
}
