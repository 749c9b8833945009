import type { Part } from "./drawing";

/** Something of a known height that stands on one page. */
export type Block = {
  height: number;
  /** Room above it, unless it is the first of its page. */
  above: number;
  /** A heading does not stay behind alone at the foot of a page. */
  staysWith?: "next";
  /** Draws it with its upper edge at this height. */
  at(top: number): Part[];
  /** Smaller blocks of the same content, for when it is higher than a whole page. */
  pieces?: () => Block[];
};

type Room = { top: number; bottom: number };
type Placed = { block: Block; top: number };

/** Puts blocks on pages from top to bottom. None is cut; what is higher than a page goes there in its pieces. */
export function onPages(blocks: readonly Block[], room: Room): Part[][] {
  const pages: Placed[][] = [[]];
  let cursor = room.top;
  const whole = blocks.flatMap((block) => fitting(block, room));
  for (const group of grouped(whole)) {
    const isFirst = cursor === room.top;
    const needed = heightOf(group) - (isFirst ? (group[0]?.above ?? 0) : 0);
    if (!isFirst && cursor + needed > room.bottom) {
      pages.push([]);
      cursor = room.top;
    }
    for (const block of group) {
      // A group that is higher than a page parts within: only headings before very long texts come to that.
      if (cursor !== room.top && cursor + block.above + block.height > room.bottom) {
        pages.push([]);
        cursor = room.top;
      }
      const top = cursor === room.top ? cursor : cursor + block.above;
      pages.at(-1)?.push({ block, top });
      cursor = top + block.height;
    }
  }
  return pages.map((placed) => placed.flatMap(({ block, top }) => block.at(top)));
}

function fitting(block: Block, room: Room): Block[] {
  if (block.height <= room.bottom - room.top || block.pieces === undefined) return [block];
  return block.pieces().flatMap((piece) => fitting(piece, room));
}

/** A heading with what follows it. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.staysWith === "next") continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}

const heightOf = (group: readonly Block[]): number => group.reduce((sum, { height, above }) => sum + height + above, 0);
