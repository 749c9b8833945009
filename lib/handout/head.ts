import type { Block } from "./block";
import type { Part } from "./drawing";
import type { Handout } from "./handout";
import { type Desk, labelled, type Written, written } from "./pen";

const GAP = 16;

/** Whose program it is, from whom and since when, and at its end the way to the portal. */
export function headBlock(desk: Desk, handout: Handout): Block {
  const { title, body, small, qr } = desk.sizes;
  const width = desk.width - qr - GAP;
  const rows: { role: "H1" | "P"; text: Written; above: number }[] = [
    { role: "H1", text: written(desk, handout.title, width, { size: title, weight: "bold" }), above: 0 },
    ...handout.facts.map((fact, index) => ({
      role: "P" as const,
      text: written(desk, fact, width, { size: body, weight: "regular" }),
      above: index === 0 ? 4 : 0,
    })),
    ...handout.remarks.map(({ label, text }) => ({
      role: "P" as const,
      text: labelled(desk, label, text, width, body),
      above: 6,
    })),
  ];
  const caption = written(desk, handout.online.caption, qr, { size: small, weight: "regular" });
  const words = rows.reduce((sum, row) => sum + row.above + row.text.height, 0);
  return {
    height: Math.max(words, qr + 4 + caption.height),
    above: 0,
    at: (top) => [...rowsAt(rows, desk.left, top), onlinePart(desk, handout, caption, top)],
    pieces: () =>
      rows.flatMap(({ role, text, above }, index) =>
        text.each().map((line, number) => ({
          height: line.height,
          above: number === 0 ? above : 0,
          at: (top: number): Part[] => [
            { role, inside: line.at(desk.left, top) },
            ...(index === 0 && number === 0 ? [onlinePart(desk, handout, caption, top)] : []),
          ],
        })),
      ),
  };
}

function rowsAt(rows: readonly { role: "H1" | "P"; text: Written; above: number }[], x: number, top: number): Part[] {
  let cursor = top;
  return rows.map(({ role, text, above }) => {
    const start = cursor + above;
    cursor = start + text.height;
    return { role, inside: text.at(x, start) };
  });
}

function onlinePart({ sizes, left, width }: Desk, { online }: Handout, caption: Written, top: number): Part {
  const x = left + width - sizes.qr;
  return {
    role: "Sect",
    inside: [
      {
        role: "Figure",
        alt: online.address,
        inside: [{ kind: "qr", x, y: top, size: sizes.qr, text: online.address }],
      },
      { role: "P", inside: caption.at(x, top + sizes.qr + 4) },
    ],
  };
}
