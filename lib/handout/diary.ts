import type { Block } from "./block";
import type { Mark, Part } from "./drawing";
import type { Diary } from "./handout";
import { type Desk, headingBlock, textBlock, textMark, written } from "./pen";

const PADDING = 6;

type Column = Diary["columns"][number] & { index: number };
type Grid = { days: number; boxes: number; pain: number; columns: readonly Column[] };

/** Two weeks to tick off. Where more exercises are due than a sheet is wide, their columns go on in a second table. */
export function diaryBlocks(desk: Desk, diary: Diary): Block[] {
  const key = diary.columns.map(({ number, name }) => `${number} ${name}`).join(" · ");
  return [
    headingBlock(desk, diary.title),
    { ...textBlock(desk, diary.lead, { above: 4 }), staysWith: "next" },
    ...(key === "" ? [] : [{ ...textBlock(desk, key, { above: 2 }), staysWith: "next" as const }]),
    ...gridsOf(desk, diary).map((grid) => tableBlock(desk, diary, grid)),
  ];
}

function gridsOf(desk: Desk, { rows, day, pain, outOf, columns }: Diary): Grid[] {
  const { small, row } = desk.sizes;
  const wide = (text: string) => desk.measure(text, { size: small, weight: "bold" }) + 2 * PADDING;
  const days = Math.max(wide(day), ...rows.map((one) => wide(one.day)));
  const painWidth = Math.min(desk.width * 0.3, Math.max(wide(pain), wide(outOf) + 3 * small));
  const room = desk.width - days - painWidth;
  const atOnce = Math.max(1, Math.floor(room / (row * 0.92)));
  const numbered = columns.map((column, index) => ({ ...column, index }));
  const tables = Math.max(1, Math.ceil(numbered.length / atOnce));
  const each = Math.ceil(numbered.length / tables);
  return Array.from({ length: tables }, (_, table) => ({
    days,
    boxes: room / Math.max(1, each),
    pain: painWidth,
    columns: numbered.slice(table * each, (table + 1) * each),
  }));
}

/** A head and fourteen rows that stand on one page. */
function tableBlock(desk: Desk, diary: Diary, grid: Grid): Block {
  const { small, row } = desk.sizes;
  const head = written(desk, diary.pain, grid.pain - 2 * PADDING, { size: small, weight: "bold" });
  const headHeight = Math.max(row, head.height + 4);
  const height = headHeight + diary.rows.length * row;
  return {
    height,
    above: 8,
    at: (top) => [
      {
        role: "Table",
        inside: [
          headRow(desk, diary, grid, { top, height: headHeight }),
          ...diary.rows.map((one, index) => dayRow(desk, diary, grid, one, top + headHeight + index * row)),
        ],
      },
      { role: "Artifact", inside: linesOf(desk, { top, headHeight, height }) },
    ],
  };
}

function headRow(desk: Desk, diary: Diary, grid: Grid, { top, height }: { top: number; height: number }): Part {
  const style = { size: desk.sizes.small, weight: "bold" } as const;
  const baseline = top + height / 2 + style.size * 0.34;
  const painHead = written(desk, diary.pain, grid.pain - 2 * PADDING, style);
  return {
    role: "TR",
    inside: [
      { role: "TH", inside: [textMark(diary.day, desk.left + PADDING, baseline, style)] },
      ...grid.columns.map((column, place): Part => {
        const text = String(column.number);
        const middle = boxMiddle(desk, grid, place) - desk.measure(text, style) / 2;
        return { role: "TH", inside: [textMark(text, middle, baseline, style)] };
      }),
      { role: "TH", inside: painHead.at(painLeft(desk, grid) + PADDING, top + (height - painHead.height) / 2) },
    ],
  };
}

function dayRow(desk: Desk, diary: Diary, grid: Grid, { day, due }: Diary["rows"][number], top: number): Part {
  const { small, row } = desk.sizes;
  const style = { size: small, weight: "regular" } as const;
  const baseline = top + row / 2 + small * 0.34;
  return {
    role: "TR",
    inside: [
      { role: "TH", inside: [textMark(day, desk.left + PADDING, baseline, style)] },
      ...grid.columns.map(
        ({ index }, place): Part => ({
          role: "TD",
          inside: due[index] ? [tickBox(desk, boxMiddle(desk, grid, place), top)] : [],
        }),
      ),
      { role: "TD", inside: painMarks(desk, diary, grid, { top, baseline }) },
    ],
  };
}

const boxMiddle = ({ left }: Desk, { days, boxes }: Grid, place: number): number => left + days + (place + 0.5) * boxes;

const painLeft = ({ left, width }: Desk, { pain }: Grid): number => left + width - pain;

function tickBox({ sizes: { row } }: Desk, middle: number, top: number): Mark {
  const size = row * 0.58;
  return {
    kind: "box",
    x: middle - size / 2,
    y: top + (row - size) / 2,
    width: size,
    height: size,
    line: 0.9,
    corner: 2,
    tone: "ink",
  };
}

/** A line to write the number on, and what it is out of. */
function painMarks(
  desk: Desk,
  { outOf }: Diary,
  grid: Grid,
  { top, baseline }: { top: number; baseline: number },
): Mark[] {
  const style = { size: desk.sizes.small, weight: "regular" } as const;
  const right = desk.left + desk.width - PADDING;
  const words = right - desk.measure(outOf, style);
  const [from, to] = [painLeft(desk, grid) + PADDING, words - 4];
  const y = top + desk.sizes.row * 0.78;
  return [
    { kind: "line", from: [from, y], to: [to, y], width: 0.7, tone: "ink" },
    textMark(outOf, words, baseline, style),
  ];
}

function linesOf(
  { left, width, sizes }: Desk,
  { top, headHeight, height }: { top: number; headHeight: number; height: number },
): Mark[] {
  const count = Math.round((height - headHeight) / sizes.row);
  const ys = [top, ...Array.from({ length: count + 1 }, (_, index) => top + headHeight + index * sizes.row)];
  return ys.map((y, index) => ({
    kind: "line",
    from: [left, y],
    to: [left + width, y],
    ...(index < 2 ? { width: 1, tone: "ink" as const } : { width: 0.5, tone: "faint" as const }),
  }));
}
