import { rounded } from "./geometry";
import type { Figure, Point, Property } from "./types";

/** What is seen of the world, in picture coordinates (y down). */
export type Frame = readonly [x: number, y: number, width: number, height: number];

const CHAIR_BACK = 50;
const STAIR_LANDING = 30;

/** Half of a mat's width, seen from above. */
const MAT_HALF = 36;

const at = ([x, y]: Point) => `${rounded(x)} ${rounded(-y)}`;
const rectangle = (look: string, x: number, top: number, width: number, height: number, corner = 2) =>
  `<rect class="${look}" x="${rounded(x)}" y="${rounded(-top)}" width="${rounded(width)}" height="${rounded(height)}" rx="${corner}"/>`;

/** The points of a property that the picture must hold. */
export function edgesOf(property: Property): readonly Point[] {
  switch (property.kind) {
    case "mat":
      return [
        [property.from, 0],
        [property.to, 0],
      ];
    case "chair": {
      const [left, right] = [property.back === "right" ? 0 : 10, property.back === "right" ? 10 : 0];
      const top = property.height + (property.back === "none" ? 0 : CHAIR_BACK);
      return [
        [property.from - left, top],
        [property.to + right, 0],
      ];
    }
    case "doorway":
    case "step":
    case "table":
      return [
        [property.from, property.height],
        [property.to, 0],
      ];
    case "wall":
      return [[property.at, 0]];
    case "stairs":
      return [
        [property.from, 0],
        [property.from + property.run * (property.count - 1) + STAIR_LANDING, property.rise * property.count],
      ];
    case "bicycle":
      return [
        [property.crank[0] - 52, 0],
        [property.crank[0] + 52, property.handle[1]],
      ];
    case "clock":
      return [
        [property.at[0] - property.radius, 0],
        [property.at[0] + property.radius, 0],
      ];
    case "intervals":
      return [property.at, [property.at[0] + BARS.length * BAR.apart, property.at[1] + 26]];
    case "forward":
      return [property.at, [property.at[0] + 24, property.at[1]]];
    case "turn":
      return [
        [property.at[0] - property.radius, property.at[1]],
        [property.at[0] + property.radius, property.at[1] + 6],
      ];
    default:
      return [];
  }
}

/** The floor and all that stands still behind the body. */
export function backdrop(figure: Figure, frame: Frame): string {
  return floor(figure, frame) + figure.properties.map((property) => behind(property, figure, frame)).join("");
}

function floor(figure: Figure, [x, , width]: Frame): string {
  if (figure.seenFrom === "above") return "";
  const y = figure.properties.some(({ kind }) => kind === "mat") ? 7 : 1;
  return `<path class="fig-floor" d="M${rounded(x + 12)} ${y}H${rounded(x + width - 12)}"/>`;
}

function behind(property: Property, figure: Figure, frame: Frame): string {
  switch (property.kind) {
    case "mat":
      return mat(property.from, property.to, figure);
    case "chair":
      return chair(property.from, property.to, property.height, property.back ?? "left");
    case "wall":
      return wall(property.at, property.side, frame);
    case "doorway":
      return doorway(property.from, property.to, property.height);
    case "step":
      return rectangle("fig-prop", property.from, property.height, property.to - property.from, property.height);
    case "stairs":
      return stairs(property.from, property.rise, property.run, property.count);
    case "table":
      return table(property.from, property.to, property.height);
    case "cushion":
      return cushion(property.at, property.size, property.turn ?? 0);
    case "bicycle":
      return bicycle(property.crank, property.seat, property.handle);
    case "clock":
      return clock(property.at, property.radius);
    default:
      return "";
  }
}

const mat = (from: number, to: number, figure: Figure) =>
  figure.seenFrom === "above"
    ? rectangle("fig-mat", from, MAT_HALF, to - from, 2 * MAT_HALF, 6)
    : rectangle("fig-mat", from, 0, to - from, 7, 3.5);

function chair(from: number, to: number, height: number, back: "left" | "right" | "behind" | "none"): string {
  if (back === "behind") return chairFromTheFront(from, to, height);
  const legs = `M${at([from + 2, height - 3])}L${at([from - 3, 2])}M${at([to - 4, height - 3])}L${at([to - 2, 2])}`;
  const post = back === "none" ? "" : `M${at([from + 1, height])}L${at([from - 7, height + 48])}`;
  const seat = `M${at([from - 2, height])}H${to}v6H${from - 2}z`;
  const rest = `x="${from - 11}" y="${-height - CHAIR_BACK}" width="8" height="24" rx="3" transform="rotate(-8 ${from - 7} ${-height - 38})"`;
  const drawn =
    `<path class="fig-prop-line" d="${legs}${post}"/><path class="fig-prop" d="${seat}"/>` +
    (back === "none" ? "" : `<rect class="fig-prop" ${rest}/>`);
  return back === "right" ? `<g transform="translate(${from + to} 0) scale(-1 1)">${drawn}</g>` : drawn;
}

function chairFromTheFront(from: number, to: number, height: number): string {
  const legs = `M${at([from + 3, height - 3])}L${at([from + 1, 2])}M${at([to - 3, height - 3])}L${at([to - 1, 2])}`;
  const posts = `M${at([from + 4, height])}V${-height - CHAIR_BACK + 4}M${at([to - 4, height])}V${-height - CHAIR_BACK + 4}`;
  const rest = rectangle("fig-prop", from + 1, height + CHAIR_BACK, to - from - 2, 24, 4);
  return `<path class="fig-prop-line" d="${legs}${posts}"/>${rest}${rectangle("fig-prop", from, height, to - from, 6, 2)}`;
}

function wall(x: number, side: "left" | "right", [, y, , height]: Frame): string {
  const thickness = 11;
  const top = -(y + 10);
  const left = side === "left" ? x - thickness : x;
  return rectangle("fig-prop", left, top, thickness, Math.min(top, y + height + top));
}

function doorway(from: number, to: number, height: number): string {
  if (to - from < 20) return rectangle("fig-prop", from, height, to - from, height);
  const outline = `M${at([from - 7, 0])}V${-height - 7}H${to + 7}V0H${to}V${-height}H${from}V0Z`;
  return `<path class="fig-prop" d="${outline}"/>`;
}

function stairs(from: number, rise: number, run: number, count: number): string {
  const steps = Array.from({ length: count }, (_, index) => `v${-rise}h${index === count - 1 ? STAIR_LANDING : run}`);
  return `<path class="fig-prop" d="M${from} 0${steps.join("")}V0Z"/>`;
}

function table(from: number, to: number, height: number): string {
  const legs = `M${at([from + 5, height - 4])}V-2M${at([to - 5, height - 4])}V-2`;
  return `<path class="fig-prop-line" d="${legs}"/>${rectangle("fig-prop", from, height, to - from, 6)}`;
}

function cushion([x, y]: Point, [width, height]: readonly [number, number], turn: number): string {
  const turned = turn === 0 ? "" : ` transform="rotate(${-turn} ${x} ${-y})"`;
  return `<rect class="fig-tool" x="${rounded(x - width / 2)}" y="${rounded(-y - height)}" width="${width}" height="${height}" rx="${rounded(height * 0.42)}"${turned}/>`;
}

function bicycle(crank: Point, seat: Point, handle: Point): string {
  const wheel: Point = [crank[0] + 26, 21];
  const head: Point = [handle[0] - 6, handle[1] - 14];
  const tubes = [
    `M${at([crank[0] - 34, 2])}H${crank[0] + 44}`,
    `M${at([crank[0] - 24, 2])}L${at(crank)}L${at([seat[0], seat[1] - 2])}`,
    `M${at(crank)}L${at(wheel)}L${at(head)}`,
    `M${at([crank[0] - 5, crank[1] + 18])}L${at([head[0] + 2, head[1] - 24])}`,
    `M${at(head)}L${at([handle[0] - 10, handle[1]])}L${at([handle[0] + 4, handle[1] + 3])}`,
  ];
  const saddle = `<path class="fig-prop" d="M${at([seat[0] - 13, seat[1]])}q13 -4 26 2q-10 5 -26 5z"/>`;
  const flywheel = `<circle class="fig-prop" cx="${wheel[0]}" cy="${-wheel[1]}" r="19"/><circle class="fig-hub" cx="${wheel[0]}" cy="${-wheel[1]}" r="12"/>`;
  return `${flywheel}<path class="fig-prop-line" d="${tubes.join("")}"/>${saddle}`;
}

const CLOCK_FLATTENED = 0.3;

function clock([x, y]: Point, radius: number): string {
  const [rx, ry] = [radius, radius * CLOCK_FLATTENED];
  const hours = Array.from({ length: 12 }, (_, hour) => {
    const turn = (hour / 6) * Math.PI;
    const reach = (part: number): Point => [x + Math.sin(turn) * rx * part, y + Math.cos(turn) * ry * part];
    return `M${at(reach(hour % 3 === 0 ? 0.78 : 0.88))}L${at(reach(1))}`;
  });
  return `<ellipse class="fig-mat" cx="${x}" cy="${-y}" rx="${rx}" ry="${rounded(ry)}"/><path class="fig-pole" d="${hours.join("")}"/>`;
}

const WAVE = 16;

/** What stands still in front of the body: water, and bars for easy and brisk minutes. */
export function foreground(figure: Figure, frame: Frame): string {
  return figure.properties.map((property) => inFront(property, frame)).join("");
}

function inFront(property: Property, frame: Frame): string {
  if (property.kind === "water") return water(property.level, frame);
  return property.kind === "intervals" ? intervals(property.at) : "";
}

function water(level: number, [x, , width]: Frame): string {
  const [left, right] = [Math.ceil(x + 12), Math.floor(x + width - 12)];
  const waves = Math.floor((right - left) / WAVE);
  const crest = `M${left} ${-level}${`q${WAVE / 4} -5 ${WAVE / 2} 0t${WAVE / 2} 0`.repeat(waves)}`;
  return `<path class="fig-water" d="${crest}V0H${left}Z"/><path class="fig-wave" d="${crest}"/>`;
}

const BARS = [10, 26, 10, 26] as const;
const BAR = { width: 8, apart: 12 } as const;

const intervals = ([x, y]: Point) =>
  BARS.map((height, index) => rectangle("fig-arrowhead", x + index * BAR.apart, y + height, BAR.width, height)).join(
    "",
  );
