import type { Block } from "./block";
import type { Part } from "./drawing";
import type { Handout, HelpBox } from "./handout";
import { type Desk, headingBlock, labelled, textBlock, type Written, written } from "./pen";

const PADDING = 9;
const GAP = 10;

/** That nobody watches day and night, who can be asked, and in frames when to get help from whom. */
export function helpBlocks(desk: Desk, { helpTitle, help, helpLead }: Handout): Block[] {
  return [
    headingBlock(desk, helpTitle),
    ...helpLead.map((line): Block => ({ ...textBlock(desk, line, { above: 4 }), staysWith: "next" })),
    ...rowsOf(help, desk.sizes.helpColumns).map((row, index) => rowBlock(desk, row, index === 0 ? 0 : row.length)),
  ];
}

function rowsOf(boxes: readonly HelpBox[], columns: number): (readonly HelpBox[])[] {
  return Array.from({ length: Math.ceil(boxes.length / columns) }, (_, row) =>
    boxes.slice(row * columns, (row + 1) * columns),
  );
}

/** Boxes side by side, as high as the highest. The most urgent has the thickest frame: without colour the frame says it. */
function rowBlock(desk: Desk, boxes: readonly HelpBox[], before: number): Block {
  const width = (desk.width - (desk.sizes.helpColumns - 1) * GAP) / desk.sizes.helpColumns;
  const texts = boxes.map((box) => textsOf(desk, box, width - 2 * PADDING));
  const height = Math.max(...texts.map((text) => text.height)) + 2 * PADDING;
  return {
    height,
    above: 8,
    at: (top) =>
      texts.flatMap((text, place): Part[] => {
        const x = desk.left + place * (width + GAP);
        const line = before + place === 0 ? 2 : 0.8;
        return [
          { role: "Artifact", inside: [{ kind: "box", x, y: top, width, height, line, corner: 6, tone: "ink" }] },
          { role: "Sect", inside: wordsAt(text, x + PADDING, top + PADDING) },
        ];
      }),
  };
}

type Texts = { height: number; head: Written; lead: Written; list: readonly Written[] };

function textsOf(desk: Desk, { title, lead, signs }: HelpBox, width: number): Texts {
  const { body, name } = desk.sizes;
  const head = written(desk, title, width, { size: name, weight: "bold" });
  const first = written(desk, lead, width, { size: body, weight: "regular" });
  const list = signs.map((sign) => labelled(desk, "•", sign, width, body));
  return { height: [head, first, ...list].reduce((sum, one) => sum + one.height, 0), head, lead: first, list };
}

function wordsAt({ head, lead, list }: Texts, x: number, top: number): Part[] {
  let cursor = top + head.height + lead.height;
  const items = list.map((item): Part => {
    const start = cursor;
    cursor += item.height;
    return { role: "LI", inside: item.at(x, start) };
  });
  return [
    { role: "H3", inside: head.at(x, top) },
    { role: "P", inside: lead.at(x, top + head.height) },
    { role: "L", inside: items },
  ];
}
