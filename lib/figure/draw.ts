import { type BodyPart, bodyParts, type Placement } from "./body";
import { angleBetween, direction, distance, plus, pointBetween, rounded, shortestTurn } from "./geometry";
import { jointsAt } from "./movement";
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
  const markup = [
    floor(figure),
    ...figure.properties.map((property) => behind(property)),
    figure.repeats === "back" ? ghosts(figure) : "",
    paint(bodyParts(joints, figure)),
    ...figure.properties.map((property) => before(property, joints)),
    ...figure.tracks.map((track) => arrow(figure, track)),
  ].join("");
  return { viewBox: frame(figure).join(" "), markup };
}

const STEPS_PER_MOVE = 8;
const HOLD = 0.12; // of the whole time, at each end
const SECONDS = { back: 6, again: 1.6 } as const;

/** The movement there and back (or round again), resting at its end where motion is not wanted. */
export function animated(figure: Figure): MovingPicture {
  const steps = STEPS_PER_MOVE * (figure.poses.length - 1);
  const frames = Array.from({ length: steps + 1 }, (_, step) => bodyParts(jointsAt(figure, step / steps), figure));
  const rest = frames[steps] ?? [];
  const markup = [
    floor(figure),
    ...figure.properties.map((property) => behind(property)),
    paint(rest, (index) => ` data-part="${index}"`),
  ].join("");
  const movements = rest.map((_, index) => {
    const places = frames.map((parts): Placement => parts[index]?.place ?? [0, 0, 0]);
    return keyframes(withoutSpin(places), figure.repeats);
  });
  return { viewBox: frame(figure).join(" "), markup, seconds: SECONDS[figure.repeats], movements };
}

/** The frame that holds every pose and property: always 7 wide to 5 high, the floor near its lower edge. */
function frame(figure: Figure): readonly [number, number, number, number] {
  const points = figure.poses.flatMap((pose) => Object.values(solve(pose, figure.view)));
  const edges = figure.properties.flatMap((property) => ("from" in property ? [property.from, property.to] : []));
  const across = [...points.map(([x]) => x), ...edges];
  const margin = figure.tracks.length > 0 ? 26 : 16;
  const [left, right] = [Math.min(...across) - margin, Math.max(...across) + margin];
  const top = Math.max(...points.map(([, y]) => y)) + 26;
  const width = Math.max(right - left, (top + 20) * 1.4, 190);
  const height = width / 1.4;
  const below = 20 + Math.max(0, height - top - 20) * 0.38; // low poses sit a little above the bottom edge
  return [rounded((left + right) / 2 - width / 2), rounded(-height + below), rounded(width), rounded(height)];
}

function floor(figure: Figure): string {
  const [x, , width] = frame(figure);
  const y = figure.properties.some(({ kind }) => kind === "mat") ? 7 : 1;
  return `<path class="fig-floor" d="M${rounded(x + 12)} ${y}H${rounded(x + width - 12)}"/>`;
}

const at = ([x, y]: Point) => `${rounded(x)} ${rounded(-y)}`;

function behind(property: Property): string {
  if (property.kind === "mat") {
    return `<rect class="fig-mat" x="${property.from}" y="0" width="${property.to - property.from}" height="7" rx="3.5"/>`;
  }
  return property.kind === "chair" ? chair(property.from, property.to, property.height) : "";
}

function chair(left: number, right: number, height: number): string {
  const legs = `M${at([left + 2, height - 3])}L${at([left - 3, 2])}M${at([right - 4, height - 3])}L${at([right - 2, 2])}`;
  const post = `M${at([left + 1, height])}L${at([left - 7, height + 48])}`;
  const seat = `M${at([left - 2, height])}H${right}v6H${left - 2}z`;
  const back = `x="${left - 11}" y="${-height - 50}" width="8" height="24" rx="3" transform="rotate(-8 ${left - 7} ${-height - 38})"`;
  return `<path class="fig-prop-line" d="${legs}${post}"/><path class="fig-prop" d="${seat}"/><rect class="fig-prop" ${back}/>`;
}

function before(property: Property, joints: Joints): string {
  if (property.kind === "strap") {
    const sole = direction(angleBetween(joints.nearKnee, joints.nearAnkle), 5);
    const foot = plus(pointBetween(joints.nearAnkle, joints.nearToe, 0.45), sole);
    return `<path class="fig-strap" d="M${at(joints.nearHand)}L${at(foot)}"/>`;
  }
  if (property.kind === "forward") {
    const [x, y] = property.at;
    return `<path class="fig-arrow" d="M${at(property.at)}h26"/><path class="fig-arrowhead" d="M${at([x + 34, y])}l-10 -7v14z"/>`;
  }
  if (property.kind !== "straight-back") return "";
  const along = angleBetween(joints.spine0, joints.head);
  const off = direction(along + 90, 16);
  const from = plus(plus(joints.spine0, off), direction(along, -14));
  const to = plus(plus(joints.head, off), direction(along, 14));
  return `<path class="fig-guide" d="M${at(from)}L${at(to)}"/>`;
}

function ghosts(figure: Figure): string {
  const poses = figure.poses.slice(0, -1);
  return poses
    .map((pose) => {
      const parts = bodyParts(solve(pose, figure.view), figure, []);
      const shapes = parts.map(({ shape, place }) => `<g transform="${transform(place)}">${unstyled(shape)}</g>`);
      return `<g class="fig-ghost">${shapes.join("")}</g>`;
    })
    .join("");
}

const unstyled = (shape: string) => shape.replaceAll(/ class="[^"]*"/g, "");

const transform = ([x, y, turn]: Placement) => `translate(${x} ${y}) rotate(${turn})`;

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
function arrow(figure: Figure, { joint, offset, from, to }: Track): string {
  const path = Array.from({ length: ARROW_POINTS }, (_, step): Point => {
    const moment = from + ((to - from) * step) / (ARROW_POINTS - 1);
    return plus(jointsAt(figure, moment)[joint], offset);
  });
  const [start, tip] = [path[0] ?? offset, path[ARROW_POINTS - 1] ?? offset];
  const heading = angleBetween(path.findLast((point) => distance(point, tip) > 7) ?? start, tip);
  const missing = SHORTEST_ARROW - distance(start, tip);
  const drawn = missing > 0 ? [plus(start, direction(heading + 180, missing)), ...path] : path;
  const corner = (turn: number, length: number) => at(plus(tip, direction(heading + turn, length)));
  const head = `M${corner(0, 7)}L${corner(140, 9)}L${corner(-140, 9)}Z`;
  return `<path class="fig-arrow" d="M${drawn.map(at).join("L")}"/><path class="fig-arrowhead" d="${head}"/>`;
}

/** Turns that go on from the one before, so that no part whirls round between −180 and 180. */
function withoutSpin(places: readonly Placement[]): Placement[] {
  let turn = places[0]?.[2] ?? 0;
  return places.map(([x, y, angle]) => {
    turn += shortestTurn(angle - turn);
    return [x, y, rounded(turn)];
  });
}

function keyframes(places: readonly Placement[], repeats: Figure["repeats"]): Keyframe[] {
  const frame = (offset: number, [x, y, turn]: Placement): Keyframe => ({
    offset: Number(offset.toFixed(3)),
    transform: `translate(${x}px, ${y}px) rotate(${turn}deg)`,
  });
  const steps = places.length - 1;
  if (repeats === "again") return places.map((place, step) => frame(step / steps, place));
  const moving = 0.5 - HOLD;
  const there = places.map((place, step) => frame(HOLD + (step / steps) * moving, place));
  const back = places.toReversed().map((place, step) => frame(0.5 + HOLD + (step / steps) * moving, place));
  return [...places.slice(0, 1).map((place) => frame(0, place)), ...there, ...back];
}
