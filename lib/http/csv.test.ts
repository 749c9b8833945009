import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvOf } from "./csv";

describe("a cell", () => {
  it.each<[string, unknown, string]>([
    ["silence is an empty cell", null, ""],
    ["0 is an answer", 0, "0"],
    ["no is an answer", false, "false"],
    ["words stay as they are", "Walk to the shop", "Walk to the shop"],
    ["a comma needs quotes", "stiff, then better", '"stiff, then better"'],
    ["a quote is doubled", 'the "good" side', '"the ""good"" side"'],
    ["two lines stay one cell", "first\nsecond", '"first\nsecond"'],
    ["space at the end is kept", "tired ", '"tired "'],
    ["a formula is shown and not run", "=1+1", "'=1+1"],
    ["nor one with a plus", "+44 113", "'+44 113"],
    ["nor one with a minus", "-2+3", "'-2+3"],
    ["nor one with an at", "@SUM(A1)", "'@SUM(A1)"],
    ["nor one behind a tab", "\t=1+1", "'\t=1+1"],
    [
      "nor one that needs quotes too",
      '=HYPERLINK("http://x.example","y")',
      `"'=HYPERLINK(""http://x.example"",""y"")"`,
    ],
    ["a list of words is told with semicolons", ["pain", "no_time"], "pain; no_time"],
    ["an empty list says nothing", [], ""],
    ["what is deeper stays JSON", { sets: 3 }, '"{""sets"":3}"'],
  ])("%s", (_, value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

/** A reader of RFC 4180 that shares nothing with the writer. */
function read(file: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < file.length; at += 1) {
    const letter = file[at];
    if (quoted) {
      if (letter === '"' && file[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (letter === "\r" && file[at + 1] === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      rows.push([]);
      at += 1;
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

const head = ["kind", "note", "words"];
const rows = fc.array(
  fc.record({
    kind: fc.string({ unit: "grapheme" }),
    note: fc.string({ unit: fc.constantFrom(...'ab",\r\n=+-@\t ;') }),
  }),
);

describe("a file", () => {
  it("says that it is UTF-8, and has its head even when nothing was said", () => {
    expect(csvOf(head, [])).toBe("\uFEFFkind,note,words\r\n");
  });

  it("is read back as it was written, apart from the apostrophe before what begins like a formula", () => {
    fc.assert(
      fc.property(rows, (said) => {
        const [first, ...back] = read(csvOf(head, said).slice(1));
        expect(first).toEqual(head);
        const shown = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
        expect(back).toEqual(said.map(({ kind, note }) => [shown(kind), shown(note), ""]));
      }),
    );
  });

  it("never has a cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(rows, (said) => {
        const cells = read(csvOf(head, said).slice(1)).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });
});
