import fs from "node:fs";
import path from "node:path";
import type PDFDocument from "pdfkit";
import { sfntOf } from "./sfnt";
import { charactersOf, type Measure, type TextStyle, type Weight } from "./text";

type Document = InstanceType<typeof PDFDocument>;
type Run = { font: string; text: string };

/**
 * Typefaces in the order in which they are asked for a character. The letters are those of the patient's pages; digits come
 * from Inter, because a slashed zero reads like an 8, and so does every letter that Atkinson Hyperlegible does not have.
 */
const LETTERS = ["atkinson-hyperlegible-next/latin", "atkinson-hyperlegible-next/latin-ext"] as const;
const OTHERS = [
  "inter/latin",
  "inter/latin-ext",
  "inter/greek",
  "inter/cyrillic",
  "inter/cyrillic-ext",
  "inter/vietnamese",
] as const;
const DIGIT = /^\p{Nd}$/u;
/** Stands for a character that no typeface has. */
const UNKNOWN = "□";
const WEIGHTS: Record<Weight, number> = { regular: 400, bold: 700 };

/** The typefaces of one document. Each is opened when a character first needs it. */
export class Typefaces {
  readonly #document: Document;
  readonly #opened = new Map<string, (codePoint: number) => boolean>();
  readonly #homes = new Map<string, string | null>();
  readonly #widths = new Map<string, number>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** How wide a text is, in points: word by word, so that each is measured once. */
  readonly width: Measure = (text, { size, weight }) => {
    const words = text.split(" ");
    const spaces = (words.length - 1) * this.#widthOf(" ", weight);
    return words.reduce((sum, word) => sum + this.#widthOf(word, weight), spaces) * size;
  };

  /** Of a type of 1 point. */
  #widthOf(word: string, weight: Weight): number {
    const key = `${weight} ${word}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.runs(word, weight).reduce(
      (sum, run) => sum + this.#document.font(run.font).fontSize(1).widthOfString(run.text),
      0,
    );
    this.#widths.set(key, width);
    return width;
  }

  /** Writes one line; `baseline` is where its letters stand. */
  write(text: string, x: number, baseline: number, { size, weight }: TextStyle): void {
    let at = x;
    for (const { font, text: part } of this.runs(text, weight)) {
      this.#document.font(font).fontSize(size);
      this.#document.text(part, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      at += this.#document.widthOfString(part);
    }
  }

  /** A text in pieces of one typeface each. */
  runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const character of charactersOf(text)) {
      const home = this.#homeOf(character, weight);
      const font = home ?? this.#homeOf(UNKNOWN, weight) ?? nameOf("inter/latin", weight);
      const shown = home === null ? (this.#homeOf(UNKNOWN, weight) === null ? "?" : UNKNOWN) : character;
      const last = runs.at(-1);
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  #homeOf(character: string, weight: Weight): string | null {
    const key = `${weight} ${character}`;
    const known = this.#homes.get(key);
    if (known !== undefined) return known;
    const order = DIGIT.test(character) ? OTHERS : [...LETTERS, ...OTHERS];
    const home = order.find((family) => this.#has(family, weight, character));
    const name = home === undefined ? null : nameOf(home, weight);
    this.#homes.set(key, name);
    return name;
  }

  #has(family: string, weight: Weight, character: string): boolean {
    const name = nameOf(family, weight);
    const has = this.#opened.get(name) ?? this.#open(family, weight);
    return [...character].every((one) => has(one.codePointAt(0) ?? 0));
  }

  #open(family: string, weight: Weight): (codePoint: number) => boolean {
    const name = nameOf(family, weight);
    this.#document.registerFont(name, fontFile(family, weight)).font(name);
    const { font } = (this.#document as unknown as { _font: OpenedFont })._font; // the types do not speak of it
    const has = (codePoint: number) => font.hasGlyphForCodePoint(codePoint);
    this.#opened.set(name, has);
    return has;
  }
}

type OpenedFont = { font: { hasGlyphForCodePoint(codePoint: number): boolean } };

const nameOf = (family: string, weight: Weight): string => `${family} ${weight}`;

const files = new Map<string, Buffer>();

/** Read and unpacked once for the life of the process. */
function fontFile(family: string, weight: Weight): Buffer {
  const [face = "", script = ""] = family.split("/");
  const file = `node_modules/@fontsource/${face}/files/${face}-${script}-${WEIGHTS[weight]}-normal.woff`;
  const known = files.get(file);
  if (known) return known;
  const read = sfntOf(fs.readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file)));
  files.set(file, read);
  return read;
}
