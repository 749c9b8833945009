import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { contrast, isInGamut, linearRgb, linearRgbOfHex, separation, type Vision } from "./colour-math";
import { COLOUR_NAMES, type ColourName, FIGURE_COLOUR_NAMES, PALETTES } from "./colours";
import { themeCss } from "./theme-css";

type Pair = readonly [front: ColourName, back: ColourName];

/** Words on their ground: WCAG 2.2, 1.4.3. */
const TEXT: readonly Pair[] = [
  ...grounds("ink", ["bg", "surface", "sunken", "primary-soft", "warn-soft", "flare", "adh-1"]),
  ...grounds("ink-2", ["bg", "surface", "sunken"]),
  ...grounds("on-primary", ["primary", "primary-hover", "danger", "danger-ink", "adh-3"]),
  ...grounds("primary", ["surface", "bg"]),
  ...grounds("primary-ink", ["primary-soft"]),
  ...grounds("danger", ["surface"]),
  ...grounds("danger-ink", ["danger-soft", "surface", "bg"]),
  ...grounds("warn-ink", ["warn-soft", "flare"]),
  ...grounds("ok-ink", ["ok-soft"]),
  ...grounds("info-ink", ["info-soft"]),
  ...grounds("on-pain-lo", ["pain-0", "pain-1", "pain-2"]),
  ...grounds("on-pain-hi", ["pain-3", "pain-4"]),
];

/** Marks, edges and focus on their ground: WCAG 2.2, 1.4.11. */
const MARKS: readonly Pair[] = [
  ...grounds("edge", ["surface", "bg"]),
  ...grounds("focus", ["surface", "bg", "sunken"]),
  ...grounds("danger", ["surface", "danger-soft"]),
  ...grounds("warn", ["surface"]),
  ...grounds("ok", ["surface"]),
  ...grounds("info", ["surface"]),
  ...grounds("primary", ["primary-soft"]),
  ...grounds("c-before", ["surface", "flare"]),
  ...grounds("c-during", ["surface", "bg", "flare"]),
  ...grounds("c-after", ["surface", "flare"]),
  ...grounds("c-morning", ["surface", "flare"]),
  ...grounds("c-adh", ["surface"]),
  ...grounds("adh-3", ["surface", "bg"]),
];

/** Colours that stand for different things stay apart for every kind of colour vision. */
const APART: readonly (readonly ColourName[])[] = [
  ["pain-0", "pain-1", "pain-2", "pain-3", "pain-4"],
  ["adh-0", "adh-1", "adh-2", "adh-3"],
  ["c-before", "c-during", "c-after", "c-morning"],
  ["danger", "warn", "info", "ok"],
];
const VISIONS: readonly Vision[] = ["normal", "protan", "deutan", "tritan"];
const CLEARLY_APART = 10; // Oklab distance × 100; source: the design guide's measured minimum

function grounds(front: ColourName, backs: readonly ColourName[]): Pair[] {
  return backs.map((back) => [front, back]);
}

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colour = (name: ColourName) => linearRgb(PALETTES[theme].interface[name]);

  test.each(TEXT)("%s can be read on %s", (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)("%s can be seen on %s", (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });

  test.each(COLOUR_NAMES)("%s can be shown on a screen", (name) => {
    expect(isInGamut(colour(name))).toBe(true);
  });

  test.each(APART)("%s and its family stay apart for every kind of colour vision", (...family) => {
    for (const vision of VISIONS) {
      for (const [index, first] of family.entries()) {
        for (const second of family.slice(index + 1)) {
          expect(
            separation(colour(first), colour(second), vision),
            `${first} and ${second}, ${vision}`,
          ).toBeGreaterThan(CLEARLY_APART);
        }
      }
    }
  });

  test("pictograms stand out from their ground", () => {
    const ground = colour("sunken");
    for (const name of ["top", "legs", "arrow", "skin", "shoe"] as const) {
      expect(contrast(linearRgbOfHex(PALETTES[theme].figure[name]), ground), name).toBeGreaterThanOrEqual(3);
    }
  });
});

test("black on white is 21 to 1, and a colour on itself 1 to 1", () => {
  expect(contrast(linearRgbOfHex("#000000"), linearRgbOfHex("#ffffff"))).toBeCloseTo(21, 1);
  expect(contrast(linearRgbOfHex("#027369"), linearRgbOfHex("#027369"))).toBe(1);
});

test("theme.css is what the colours say", () => {
  expect(readFileSync(path.join(import.meta.dirname, "theme.css"), "utf8")).toBe(themeCss());
  expect(FIGURE_COLOUR_NAMES.every((name) => themeCss().includes(`--fig-${name}:`))).toBe(true);
});

test("no component writes a colour as a number", () => {
  const folder = path.join(import.meta.dirname, "..");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".tsx") || (file.endsWith(".ts") && !file.startsWith("theme")),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    expect(readFileSync(path.join(folder, file), "utf8"), file).not.toMatch(
      /#[0-9a-f]{3,8}\b(?!.*href)|\b(?:rgb|hsl|oklch)a?\(/i,
    );
  }
});
