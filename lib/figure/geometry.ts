import type { Point } from "./types";

const RADIANS = Math.PI / 180;

/** The point at an angle (degrees) and a distance from the origin. */
export const direction = (angle: number, length: number): Point => [
  Math.cos(angle * RADIANS) * length,
  Math.sin(angle * RADIANS) * length,
];

export const plus = (first: Point, second: Point): Point => [first[0] + second[0], first[1] + second[1]];

export const minus = (first: Point, second: Point): Point => [first[0] - second[0], first[1] - second[1]];

/** The direction from one point to another, in degrees. */
export const angleBetween = (from: Point, to: Point): number => Math.atan2(to[1] - from[1], to[0] - from[0]) / RADIANS;

export const distance = (first: Point, second: Point): number => Math.hypot(first[0] - second[0], first[1] - second[1]);

/** An angle as the shortest turn, −180 to 180. */
export const shortestTurn = (angle: number): number => ((((angle + 540) % 360) + 360) % 360) - 180;

export const between = (from: number, to: number, part: number): number => from + (to - from) * part;

export const pointBetween = (from: Point, to: Point, part: number): Point => [
  between(from[0], to[0], part),
  between(from[1], to[1], part),
];

/** One decimal is finer than a pixel at every size a picture is shown. */
export const rounded = (value: number): number => Number(value.toFixed(1));

/** The bone angles that bring the end of two bones to a target (or as near as they reach); `bend` picks the side of the middle joint. */
export function reach(
  root: Point,
  target: Point,
  upper: number,
  lower: number,
  bend: 1 | -1,
): readonly [number, number] {
  const away = Math.min(distance(root, target), upper + lower - 0.01);
  const straight = angleBetween(root, target);
  const cosine = (upper * upper + away * away - lower * lower) / (2 * upper * away);
  const lift = Math.acos(Math.max(-1, Math.min(1, cosine))) / RADIANS;
  const middle = plus(root, direction(straight + bend * lift, upper));
  return [straight + bend * lift, angleBetween(middle, plus(root, direction(straight, away)))];
}

/** Outline of two circles and their tangents, as path data along +x (y down): the shape of a bone with its clothes. */
export function capsule(length: number, startRadius: number, endRadius: number, x = 0, y = 0): string {
  const long = Math.max(length, 0.01);
  const lean = Math.acos(Math.max(-1, Math.min(1, (startRadius - endRadius) / long)));
  const [cosine, sine] = [Math.cos(lean), Math.sin(lean)];
  const startIsLarger = lean > Math.PI / 2 ? 1 : 0;
  const start = [x + startRadius * cosine, startRadius * sine] as const;
  const end = [x + long + endRadius * cosine, endRadius * sine] as const;
  const at = (pointX: number, pointY: number) => `${rounded(pointX)} ${rounded(pointY)}`;
  return [
    `M${at(start[0], y - start[1])}`,
    `A${startRadius} ${startRadius} 0 ${1 - startIsLarger} 0 ${at(start[0], y + start[1])}`,
    `L${at(end[0], y + end[1])}`,
    `A${endRadius} ${endRadius} 0 ${startIsLarger} 0 ${at(end[0], y - end[1])}Z`,
  ].join("");
}
