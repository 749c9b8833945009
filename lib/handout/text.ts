export type Weight = "regular" | "bold";
export type TextStyle = { size: number; weight: Weight };
/** How wide a text is, in points. */
export type Measure = (text: string, style: TextStyle) => number;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters as a reader sees them. */
export const charactersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Text that can stand on paper: no half characters, nothing that only steers a screen; line breaks are kept. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\t\u00a0\u2028\u2029]/g, " ")
    .replaceAll(/[^\P{C}\n\u200d]/gu, "");
}

/** Lines no wider than `width`, the first no wider than `first`. A word wider than its line is broken between two characters. */
export function wrapped(
  text: string,
  { width, first = width }: { width: number; first?: number },
  style: TextStyle,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  for (const paragraph of printable(text).split("\n")) {
    let line = "";
    const room = () => (lines.length === 0 ? first : width);
    const fits = (one: string) => measure(one, style) <= room();
    for (const word of paragraph.split(" ").filter((one) => one !== "")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      line = "";
      for (const character of fits(word) ? [word] : charactersOf(word)) {
        if (line !== "" && !fits(line + character)) {
          lines.push(line);
          line = "";
        }
        line += character;
      }
    }
    if (line !== "") lines.push(line);
  }
  return lines;
}
