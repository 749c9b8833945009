import type { Block } from "./block";
import type { Part } from "./drawing";
import type { Handout, HelpBox } from "./handout";
import { type Desk, headingBlock, labelled, textBlock, type Written, written } from "./pen";

const PADDING = 9;

/** When to get help, from whom, and that nobody watches day and night. Each box stands on one page. */
export function helpBlocks(desk: Desk, { helpTitle, help, helpEnd }: Handout): Block[] {
  return [
    headingBlock(desk, helpTitle),
    ...help.map((box, index) => boxBlock(desk, box, index === 0 ? 2 : 0.8)),
    ...helpEnd.map((line) => textBlock(desk, line, { above: 6 })),
  ];
}

/** The most urgent has the thickest frame: on paper without colour the frame says it. */
function boxBlock(desk: Desk, { title, lead, signs }: HelpBox, frame: number): Block {
  const { body, name } = desk.sizes;
  const width = desk.width - 2 * PADDING;
  const head = written(desk, title, width, { size: name, weight: "bold" });
  const first = written(desk, lead, width, { size: body, weight: "regular" });
  const list = signs.map((sign) => labelled(desk, "•", sign, width, body));
  const words = [head, first, ...list].reduce((sum, one) => sum + one.height, 0);
  const height = words + 2 * PADDING;
  return {
    height,
    above: 8,
    at: (top) => [
      {
        role: "Artifact",
        inside: [{ kind: "box", x: desk.left, y: top, width: desk.width, height, line: frame, corner: 6 }],
      },
      { role: "Sect", inside: wordsAt(head, first, list, desk.left + PADDING, top + PADDING) },
    ],
  };
}

function wordsAt(head: Written, lead: Written, list: readonly Written[], x: number, top: number): Part[] {
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
