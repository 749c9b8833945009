/** A painted outline: path data, the look by the names of the figures' classes, and how it is moved, outermost first. */
export type Shape = { path: string; looks: readonly string[]; moves: readonly Move[] };
export type Move =
  | { kind: "translate"; x: number; y: number }
  | { kind: "scale"; x: number; y: number }
  | { kind: "rotate"; degrees: number; x: number; y: number };

type Attributes = Readonly<Record<string, string>>;

/**
 * The shapes of a picture of ours. It reads exactly what lib/figure writes (groups, paths, rectangles, circles, ellipses)
 * and nothing else.
 * @throws Error naming what it does not know.
 */
export function shapesOf(markup: string): Shape[] {
  const shapes: Shape[] = [];
  const open: Attributes[] = [];
  for (const { name, attributes, isEnd, isEmpty } of tagsIn(markup)) {
    if (isEnd) {
      open.pop();
      continue;
    }
    const path = pathOf(name, attributes);
    if (path !== null) shapes.push(shapeOf(path, [...open, attributes]));
    if (!isEmpty) open.push(attributes);
  }
  return shapes;
}

function shapeOf(path: string, from: readonly Attributes[]): Shape {
  return {
    path,
    looks: from.flatMap((one) => (one.class === undefined ? [] : one.class.split(" "))),
    moves: from.flatMap((one) => (one.transform === undefined ? [] : movesOf(one.transform))),
  };
}

type Tag = { name: string; attributes: Attributes; isEnd: boolean; isEmpty: boolean };

function tagsIn(markup: string): Tag[] {
  return markup
    .split("<")
    .slice(1)
    .map((piece) => {
      const end = piece.indexOf(">");
      if (end === -1 || piece.slice(end + 1).trim() !== "") throw new Error(`a picture holds no words: ${piece}`);
      const inside = piece.slice(0, end);
      const isEnd = inside.startsWith("/");
      const isEmpty = inside.endsWith("/");
      const [name = "", ...rest] = inside.replace(/^\/|\/$/g, "").split(/\s/);
      return { name, attributes: attributesIn(rest.join(" ")), isEnd, isEmpty };
    });
}

const attributesIn = (text: string): Attributes =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));

function pathOf(name: string, attributes: Attributes): string | null {
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case "g":
      return null;
    case "path":
      return attributes.d ?? "";
    case "rect":
      return rectangle(number("x"), number("y"), number("width"), number("height"), number("rx"));
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    default:
      throw new Error(`a picture with <${name}> cannot be printed`);
  }
}

function rectangle(x: number, y: number, width: number, height: number, corner: number): string {
  const r = Math.min(corner, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`;
}

const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

function movesOf(transform: string): Move[] {
  return [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name = "", values = ""]) => {
    const [first = 0, second, third] = values
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === "translate") return { kind: "translate", x: first, y: second ?? 0 };
    if (name === "scale") return { kind: "scale", x: first, y: second ?? first };
    if (name === "rotate") return { kind: "rotate", degrees: first, x: second ?? 0, y: third ?? 0 };
    throw new Error(`a picture moved by ${name} cannot be printed`);
  });
}
