import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { PALETTES } from "@/components/theme/colours";
import { FIGURES } from "@/lib/figure/figures";
import { keyPicture } from "@/lib/figure/key-pictures";
import { inkOf } from "./ink";
import { handoutPdf } from "./pdf";
import { qrPath } from "./qr";
import { shapesOf } from "./shapes";
import { buildHandout, buildHandoutExercise } from "./testing/handout";

const inks = PALETTES.light.figure;
const made = new Date("2026-11-22T08:00:00Z");

describe("every figure", () => {
  it.each(Object.values(FIGURES))("$slug can be printed in both poses", (figure) => {
    for (const pose of ["start", "end"] as const) {
      const { viewBox, markup } = keyPicture(figure, pose);
      expect(viewBox).toBe(keyPicture(figure, "end").viewBox);
      const shapes = shapesOf(markup);
      expect(shapes.length).toBeGreaterThan(10);
      for (const { looks, path } of shapes) {
        const { fill, stroke } = inkOf(looks, inks);
        expect(fill ?? stroke, looks.join(" ")).not.toBeNull();
        expect(path).toMatch(/^M[-\d.]/);
        expect(path).not.toContain("NaN");
      }
    }
  });
});

describe("a picture that is not one of ours", () => {
  it.each([
    ["a text", "<text>Hello</text>"],
    ["words between shapes", "<g>Hello</g>"],
    ["an image", '<image href="x"/>'],
    ["a skew", '<g transform="skewX(3)"><path d="M0 0h1"/></g>'],
  ])("with %s is refused by name", (_, markup) => {
    expect(() => shapesOf(markup)).toThrow();
  });

  it("is not painted in a look that nobody taught the paper", () => {
    expect(() => inkOf(["fig-glitter"], inks)).toThrow("fig-glitter");
  });
});

describe("the QR code", () => {
  it("leads where it says, read from its squares", () => {
    const text = "https://portal.example.org/sign-in";
    const size = 240;
    expect(jsQR(rasterOf(qrPath(text, size), size), size, size)?.data).toBe(text);
  });
});

/** The squares of the path as black pixels on white. */
function rasterOf(path: string, size: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, right, bottom] of path.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H[\d.]+Z/g)) {
    for (let row = Math.round(Number(y)); row < Math.round(Number(bottom)); row++) {
      for (let column = Math.round(Number(x)); column < Math.round(Number(right)); column++) {
        pixels.set([0, 0, 0], (row * size + column) * 4);
      }
    }
  }
  return pixels;
}

describe("the file", () => {
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

  it("is a tagged PDF of so many pages, with its language and title", async () => {
    const file = textOf(await handoutPdf(buildHandout(3), { paper: "a4", print: "usual", inks, made }));
    expect(file).toMatch(/^%PDF-1\.7/);
    expect(file.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    expect(file).toContain("/MarkInfo");
    expect(file).toContain("/Lang (en-GB)");
    expect(file).toContain("/DisplayDocTitle true");
    expect(file).toContain("(Core)");
    for (const role of ["/S /H1", "/S /H2", "/S /Table", "/S /TH", "/S /Figure", "/S /P"]) expect(file).toContain(role);
    expect(file).toContain("/Alt (Lying on the back with knees bent. The hips lift.)");
  });

  it("is of the paper that was asked for", async () => {
    const a4 = textOf(await handoutPdf(buildHandout(1), { paper: "a4", print: "usual", inks, made }));
    const letter = textOf(await handoutPdf(buildHandout(1), { paper: "letter", print: "large", inks, made }));
    expect(a4).toContain("/MediaBox [0 0 595.28 841.89]");
    expect(letter).toContain("/MediaBox [0 0 612 792]");
  });

  it("carries its typefaces, and only those that it needs", async () => {
    const plain = textOf(await handoutPdf(buildHandout(1), { paper: "a4", print: "usual", inks, made }));
    const fontsOf = (file: string) =>
      [...new Set([...file.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name))].sort();
    expect(fontsOf(plain)).toEqual([
      "AtkinsonHyperlegibleNext-Bold",
      "AtkinsonHyperlegibleNext-Regular",
      "Inter-Bold",
      "Inter-Regular",
    ]);
  });

  it.each([
    "Zażółć gęślą jaźń",
    "Γυμναστική",
    "Упражнение",
    "背中",
    "👩‍👩‍👧‍👦 🏋️",
    "a\u0000b\u202e",
    "\ud800",
    "W".repeat(400),
  ])("survives %j as a name", async (name) => {
    const exercises = [buildHandoutExercise(1, { name, steps: [name] })];
    const handout = buildHandout(1, { title: name, sections: [{ title: name, lead: name, exercises }] });
    const file = textOf(await handoutPdf(handout, { paper: "letter", print: "large", inks, made }));
    expect(file).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
  });

  it("draws what a clinic has drawn itself, and leaves out what nobody has", async () => {
    const { slug: _slug, name: _name, alt: _alt, ...drawing } = FIGURES.bridge;
    const own = buildHandoutExercise(1, { slug: "our-own", drawing });
    const undrawn = buildHandoutExercise(2, { slug: "our-second", alt: "" });
    const sections = [{ title: "Ours", lead: null, exercises: [own, undrawn] }];
    const file = textOf(await handoutPdf(buildHandout(2, { sections }), { paper: "a4", print: "usual", inks, made }));
    expect(file.match(/\/S \/Figure/g)).toHaveLength(2); // the drawing, and the code that leads to the portal
  });
});
