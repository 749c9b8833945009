import { bodyParts } from "./body";
import { angleBetween, direction, distance, plus, rounded, shortestTurn } from "./geometry";
import { placeOf } from "./held";
import { jointsAt } from "./movement";
import type { BodyPart, Placement } from "./parts";
import { backdrop, edgesOf, type Frame, foreground } from "./scenery";
import { solve } from "./skeleton";
import type { Figure, Joints, Point, Property, Track } from "./types";

/** A picture without its `<svg>`: the frame and what is inside, coloured by the `fig-` classes of the style sheet. */
export type Picture = { viewBox: string; markup: string };

/** A picture that moves: part n of the markup carries `data-part="n"` and follows `movements[n]` (CSS transforms, in time order). */
export type MovingPicture = Picture & { seconds: number; movements: readonly (readonly Keyframe[])[] };
export type Keyframe = { offset: number; transform: string };

/** The end of the movement, with the start as a faint ghost and an arrow along each tracked joint. */
export function still(figure: Figure): Picture {
  const joints = jointsAt(figure, 1);
  const frame = frameOf(figure);
  const markup = [
    backdrop(figure, frame),
    figure.repeats === "back" ? ghost(figure) : "",
    paint(bodyParts(figure, 1)),
    foreground(figure, frame),
    ...figure.properties.map((property) => notes(property, joints)),
    ...figure.tracks.map((track) => arrow(figure, track)),
  ].join("");
  return faced(figure, frame, markup);
}

const STEPS_PER_MOVE = 8;
const STEPS_PER_ROUND = 24;
const HOLD = 0.12; // of the whole time, at each end
const SECONDS = { back: 6, again: 1.6 } as const;

/** The movement there and back (or round again), resting at its end where motion is not wanted. */
export function animated(figure: Figure): MovingPicture {
  const moves = figure.poses.length - 1;
  const steps = moves * (figure.repeats === "back" ? STEPS_PER_MOVE : Math.ceil(STEPS_PER_ROUND / moves));
  const frames = Array.from({ length: steps + 1 }, (_, step) => bodyParts(figure, step / steps));
  const rest = (frames[steps] ?? []).map((part, index) => stretched(part, longest(frames, index)));
  const frame = frameOf(figure);
  const markup = [
    backdrop(figure, frame),
    paint(rest, (index) => ` data-part="${index}"`),
    foreground(figure, frame),
  ].join("");
  const movements = rest.map((shown, index) => {
    const places = frames.map((parts): Placement => stretched(parts[index] ?? shown, longest(frames, index)).place);
    return keyframes(withoutSpin(places), figure.repeats);
  });
  return { ...faced(figure, frame, markup), seconds: figure.seconds ?? SECONDS[figure.repeats], movements };
}

/** A figure that looks left is the same picture turned round. */
function faced(figure: Figure, [x, y, width, height]: Frame, markup: string): Picture {
  if (figure.facing === undefined) return { viewBox: [x, y, width, height].join(" "), markup };
  return {
    viewBox: [rounded(-x - width), y, width, height].join(" "),
    markup: `<g transform="scale(-1 1)">${markup}</g>`,
  };
}

/** A bone that turns towards the viewer looks shorter: it is drawn at its longest and squeezed along itself. */
function longest(frames: readonly (readonly BodyPart[])[], index: number): BodyPart | undefined {
  const shown = frames.flatMap((parts) => parts[index] ?? []);
  return shown.reduce((best, part) => (part.length > best.length ? part : best), shown[0] ?? NOTHING);
}

const NOTHING: BodyPart = { group: "held", look: "", length: 1, shape: "", halo: null, place: [0, 0, 0, 1] };

function stretched(part: BodyPart, drawn: BodyPart = part): BodyPart {
  const [x, y, turn] = part.place;
  return { ...drawn, place: [x, y, turn, Math.round((part.length / drawn.length) * 100) / 100] };
}

/** The frame that holds every pose, property and arrow: always 7 wide to 5 high, the floor near its lower edge. */
function frameOf(figure: Figure): Frame {
  const bodies = figure.poses.flatMap((pose) => Object.values(solve(pose, figure.view)));
  const edges = [...figure.properties.flatMap(edgesOf), ...balls(figure)];
  const arrows = figure.tracks.flatMap((track) => pathOf(figure, track));
  const margin = figure.tracks.length > 0 ? 26 : 16;
  const across = (points: readonly Point[], by: number) => points.flatMap(([x]) => [x - by, x + by]);
  const all = [...across([...bodies, ...edges], margin), ...across(arrows, 12)];
  const [left, right] = [Math.min(...all), Math.max(...all)];
  const heights = [...bodies.map(([, y]) => y + 26), ...[...edges, ...arrows].map(([, y]) => y + 14)];
  const top = Math.max(...heights);
  const bottom = figure.seenFrom === "above" ? Math.min(-40, ...bodies.map(([, y]) => y)) - 10 : -20;
  const width = Math.max(right - left, (top - bottom) * 1.4, 190);
  const height = width / 1.4;
  const spare = Math.max(0, height - (top - bottom));
  const below = -bottom + spare * (figure.seenFrom === "above" ? 0.5 : 0.38); // low poses sit a little above the bottom edge
  return [rounded((left + right) / 2 - width / 2), rounded(-height + below), rounded(width), rounded(height)];
}

function balls(figure: Figure): Point[] {
  return figure.properties.flatMap((property) => {
    if (property.kind !== "ball") return [];
    return figure.poses.flatMap((pose): Point[] => {
      const [x, y] = placeOf(property.at, solve(pose, figure.view));
      return [
        [x - property.radius, y],
        [x + property.radius, y + property.radius],
      ];
    });
  });
}

const at = ([x, y]: Point) => `${rounded(x)} ${rounded(-y)}`;

/** What is written over the picture and is no thing: where to go, how straight the back is. */
function notes(property: Property, joints: Joints): string {
  if (property.kind === "forward") {
    const [x, y] = property.at;
    return `<path class="fig-arrow" d="M${at(property.at)}h26"/><path class="fig-arrowhead" d="M${at([x + 34, y])}l-10 -7v14z"/>`;
  }
  if (property.kind === "turn") return turnArrow(property.at, property.radius);
  if (property.kind !== "straight-back") return "";
  const along = angleBetween(joints.spine0, joints.head);
  const off = direction(along + 90, 16);
  const from = plus(plus(joints.spine0, off), direction(along, -14));
  const to = plus(plus(joints.head, off), direction(along, 14));
  return `<path class="fig-guide" d="M${at(from)}L${at(to)}"/>`;
}

/** Half an ellipse, seen a little from above: in front of the body from left to right. */
function turnArrow([x, y]: Point, radius: number): string {
  const low = radius * 0.34;
  const tip: Point = [x + radius, y + 3];
  const corner = (turn: number) => at(plus(tip, direction(62 + turn, 10)));
  const head = `M${at(plus(tip, direction(62, 6)))}L${corner(140)}L${corner(-140)}Z`;
  return `<path class="fig-arrow" d="M${at([x - radius, y])}A${radius} ${rounded(low)} 0 0 0 ${at([x + radius, y])}"/><path class="fig-arrowhead" d="${head}"/>`;
}

/** Where the movement starts, as a flat shadow. */
function ghost(figure: Figure): string {
  const shapes = bodyParts(figure, 0, []).map(
    ({ shape, place }) => `<g transform="${transform(place)}">${unstyled(shape)}</g>`,
  );
  return `<g class="fig-ghost">${shapes.join("")}</g>`;
}

const unstyled = (shape: string) => shape.replaceAll(/ class="[^"]*"/g, "");

const transform = ([x, y, turn, stretch]: Placement) =>
  `translate(${x} ${y}) rotate(${turn})${stretch === 1 ? "" : ` scale(${stretch} 1)`}`;

/** All halos of a limb lie under all of its parts, so that a limb is outlined as one. */
function paint(parts: readonly BodyPart[], mark: (index: number) => string = () => ""): string {
  const numbered = parts.map((part, index) => ({ ...part, index }));
  const groups = [...new Set(parts.map((part) => part.group))];
  const element = (look: string, { place, index }: { place: Placement; index: number }, shape: string) =>
    `<g${look && ` class="${look}"`} transform="${transform(place)}"${mark(index)}>${shape}</g>`;
  return groups
    .map((group) => {
      const members = numbered.filter((part) => part.group === group);
      const halos = members.map((part) => (part.halo === null ? "" : element("fig-halo", part, part.halo)));
      return [...halos, ...members.map((part) => element(part.look, part, part.shape))].join("");
    })
    .join("");
}

const ARROW_POINTS = 13;
const SHORTEST_ARROW = 18;

/** The arrow follows the real path of a joint; a short path is drawn out backwards so that it can be seen. */
function arrow(figure: Figure, track: Track): string {
  const drawn = pathOf(figure, track);
  const tip = drawn.at(-1) ?? track.offset;
  const heading = headingOf(drawn);
  const corner = (turn: number, length: number) => at(plus(tip, direction(heading + turn, length)));
  const head = `M${corner(0, 7)}L${corner(140, 9)}L${corner(-140, 9)}Z`;
  return `<path class="fig-arrow" d="M${drawn.map(at).join("L")}"/><path class="fig-arrowhead" d="${head}"/>`;
}

const ORIGIN: Point = [0, 0];

function headingOf(path: readonly Point[]): number {
  const start = path[0] ?? ORIGIN;
  const tip = path.at(-1) ?? ORIGIN;
  return angleBetween(path.findLast((point) => distance(point, tip) > 7) ?? start, tip);
}

function pathOf(figure: Figure, { joint, offset, from, to }: Track): Point[] {
  const path = Array.from({ length: ARROW_POINTS }, (_, step): Point => {
    const moment = from + ((to - from) * step) / (ARROW_POINTS - 1);
    return plus(jointsAt(figure, moment)[joint], offset);
  });
  const [start, tip] = [path[0] ?? offset, path.at(-1) ?? offset];
  const missing = SHORTEST_ARROW - distance(start, tip);
  return missing > 0 ? [plus(start, direction(headingOf(path) + 180, missing)), ...path] : path;
}

/** Turns that go on from the one before, so that no part whirls round between −180 and 180. */
function withoutSpin(places: readonly Placement[]): Placement[] {
  let turn = places[0]?.[2] ?? 0;
  return places.map(([x, y, angle, stretch]) => {
    turn += shortestTurn(angle - turn);
    return [x, y, rounded(turn), stretch];
  });
}

function keyframes(places: readonly Placement[], repeats: Figure["repeats"]): Keyframe[] {
  const stretches = places.some(([, , , stretch]) => stretch !== 1);
  const frame = (offset: number, [x, y, turn, stretch]: Placement): Keyframe => ({
    offset: Number(offset.toFixed(3)),
    transform: `translate(${x}px, ${y}px) rotate(${turn}deg)${stretches ? ` scaleX(${stretch})` : ""}`,
  });
  const steps = places.length - 1;
  if (repeats === "again") return places.map((place, step) => frame(step / steps, place));
  const moving = 0.5 - HOLD;
  const there = places.map((place, step) => frame(HOLD + (step / steps) * moving, place));
  const back = places.toReversed().map((place, step) => frame(0.5 + HOLD + (step / steps) * moving, place));
  return [...places.slice(0, 1).map((place) => frame(0, place)), ...there, ...back];
}
