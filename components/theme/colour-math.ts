import type { Oklch } from "./colours";

type Triple = readonly [number, number, number];
export type Vision = "normal" | "protan" | "deutan" | "tritan";

/** Linear sRGB of an OKLCH colour; a value outside 0–1 is outside the screen's gamut. Source: Björn Ottosson, Oklab (2020). */
export function linearRgb([lightness, chroma, hue]: Oklch): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Linear sRGB of a `#rrggbb` colour. */
export function linearRgbOfHex(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2 contrast ratio of two linear colours, 1–21. */
export function contrast(first: Triple, second: Triple): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number]; // two in, two out
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours look to a kind of vision: Oklab distance × 100. */
export function separation(first: Triple, second: Triple, vision: Vision): number {
  const [one, two] = [oklab(seenBy(vision, first)), oklab(seenBy(vision, second))];
  return 100 * Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

/** True when a screen can show the colour without clipping. */
export function isInGamut(colour: Triple): boolean {
  return colour.every((value) => value > -0.002 && value < 1.002);
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const dot = (row: Triple, colour: Triple) => row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2];

function luminance(colour: Triple): number {
  return dot([0.2126, 0.7152, 0.0722], [clamp(colour[0]), clamp(colour[1]), clamp(colour[2])]);
}

// Source: Machado, Oliveira, Fernandes 2009, full severity.
const MACHADO: Record<Exclude<Vision, "normal">, readonly [Triple, Triple, Triple]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(vision: Vision, colour: Triple): Triple {
  if (vision === "normal") return colour;
  const [red, green, blue] = MACHADO[vision];
  return [clamp(dot(red, colour)), clamp(dot(green, colour)), clamp(dot(blue, colour))];
}

function oklab(colour: Triple): Triple {
  const long = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour));
  const medium = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour));
  const short = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour));
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

/** An OKLCH colour as `#rrggbb`, for the few places outside a page that know no other way to write one. */
export function hexOf(colour: Oklch): string {
  const channels = linearRgb(colour).map((value) => {
    const light = Math.min(1, Math.max(0, value));
    return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
