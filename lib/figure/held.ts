import { angleBetween, direction, distance, plus, pointBetween, rounded } from "./geometry";
import type { BodyPart } from "./parts";
import type { Anchor, Figure, Joints, Point, Property, Side } from "./types";

const SIDES = ["far", "near"] as const satisfies readonly Side[];

/** Where an anchor is once the joints are known. */
export function placeOf(anchor: Anchor, joints: Joints): Point {
  if (typeof anchor === "string") return joints[anchor];
  if (anchor.length === 3) return plus(joints[anchor[0]], [anchor[1], anchor[2]]);
  return anchor;
}

/** What moves with the body, ready to be painted: bands, sticks, boxes, bags, balls, pedals. */
export function heldParts(figure: Figure, joints: Joints): BodyPart[] {
  return figure.properties.flatMap((property) => held(property, joints));
}

function held(property: Property, joints: Joints): BodyPart[] {
  switch (property.kind) {
    case "strap":
      return [line("fig-strap", joints.nearHand, sole(joints))];
    case "band":
      return chain(property.between.map((anchor) => placeOf(anchor, joints)));
    case "stick":
      return [stick(placeOf(property.between[0], joints), placeOf(property.between[1], joints), property.beyond)];
    case "poles":
      return SIDES.map((side) => pole(joints[`${side}Wrist`], property.length));
    case "ball":
      return [ball(placeOf(property.at, joints), property.radius)];
    case "box":
      return [box(placeOf(property.at, joints), property.size)];
    case "bag":
      return [bag(joints[`${property.hand}Hand`])];
    case "bicycle":
      return SIDES.flatMap((side) => pedal(property.crank, middleOfFoot(joints, side)));
    default:
      return [];
  }
}

function sole(joints: Joints): Point {
  return plus(
    pointBetween(joints.nearAnkle, joints.nearToe, 0.45),
    direction(angleBetween(joints.nearKnee, joints.nearAnkle), 5),
  );
}

const middleOfFoot = (joints: Joints, side: Side): Point =>
  plus(pointBetween(joints[`${side}Ankle`], joints[`${side}Toe`], 0.5), [0, -5]);

const chain = (points: readonly Point[]): BodyPart[] =>
  points.slice(1).map((point, index) => line("fig-strap", points[index] ?? point, point));

function line(look: string, from: Point, to: Point): BodyPart {
  const length = distance(from, to);
  return part(look, length, `<path d="M0 0H${rounded(length)}"/>`, from, -angleBetween(from, to));
}

function stick(from: Point, to: Point, beyond: number): BodyPart {
  const along = angleBetween(from, to);
  return line("fig-prop-line", plus(from, direction(along + 180, beyond)), plus(to, direction(along, beyond)));
}

/** The tip of a pole stays on the floor behind the hand, where it pushes. */
function pole(hand: Point, length: number): BodyPart {
  const back = Math.sqrt(Math.max(0, length ** 2 - hand[1] ** 2));
  return line("fig-pole", hand, [hand[0] - back, 0]);
}

const ball = (at: Point, radius: number): BodyPart => part("fig-tool fig-ball", 1, `<circle r="${radius}"/>`, at, 0);

function box(at: Point, [width, height]: readonly [number, number]): BodyPart {
  const outline = `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="2"/>`;
  const lid = `<path class="fig-pole" d="M${-width / 2 + 3} ${rounded(-height / 2 + height * 0.28)}h${width - 6}"/>`;
  return part("fig-tool", 1, outline + lid, at, 0);
}

const bag = (hand: Point): BodyPart =>
  part(
    "fig-tool",
    1,
    `<path class="fig-strap" d="M-6 13Q-5 0 0 0T6 13"/><path d="M-9 13H9L11 33Q11 36 8 36H-8Q-11 36 -11 33Z"/>`,
    hand,
    0,
  );

function pedal(crank: Point, at: Point): BodyPart[] {
  return [line("fig-prop-line", crank, at), part("fig-prop-line", 1, `<path d="M-6 0H6"/>`, at, 0)];
}

function part(look: string, length: number, shape: string, at: Point, turn: number): BodyPart {
  return {
    group: "held",
    look,
    length: Math.max(length, 0.1),
    shape,
    halo: null,
    place: [rounded(at[0]), rounded(-at[1]), rounded(turn), 1],
  };
}
