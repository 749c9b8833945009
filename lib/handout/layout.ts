import { type Block, onPages } from "./block";
import { diaryBlocks } from "./diary";
import type { Page, Part } from "./drawing";
import { exerciseBlock } from "./exercise";
import type { Handout, HandoutSection } from "./handout";
import { headBlock } from "./head";
import { helpBlocks } from "./help";
import { MARGIN, type Paper, type Print, SHEETS, SIZES } from "./paper";
import { type Desk, headingBlock, lineHeight, textBlock, textMark } from "./pen";
import { type Measure, wrapped } from "./text";

/** A handout as pages: what is drawn where, in points. Nothing is cut between two pages. */
export function layOut(handout: Handout, { paper, print }: { paper: Paper; print: Print }, measure: Measure): Page[] {
  const sheet = SHEETS[paper];
  const sizes = SIZES[print];
  const desk: Desk = { sizes, measure, left: MARGIN, width: sheet.width - 2 * MARGIN };
  const foot = lineHeight(sizes.small) + 8;
  const pages = onPages(blocksOf(desk, handout), { top: MARGIN, bottom: sheet.height - MARGIN - foot });
  return pages.map((parts, index) => ({
    ...sheet,
    parts: [...parts, footPart(desk, handout, { page: index + 1, pages: pages.length, bottom: sheet.height - MARGIN })],
  }));
}

function blocksOf(desk: Desk, handout: Handout): Block[] {
  return [
    headBlock(desk, handout),
    ...handout.sections.flatMap((section) => sectionBlocks(desk, section, handout)),
    ...sectionBlocks(desk, handout.flareUp, handout),
    ...diaryBlocks(desk, handout.diary),
    ...helpBlocks(desk, handout),
  ];
}

function sectionBlocks(desk: Desk, { title, lead, exercises }: HandoutSection, { poses }: Handout): Block[] {
  const words = lead === null ? [] : [textBlock(desk, lead, { above: 4 })];
  return [headingBlock(desk, title), ...words, ...exercises.map((one) => exerciseBlock(desk, one, poses))];
}

/** The same on every page, so it is no part of what is read aloud. */
function footPart(
  desk: Desk,
  { foot }: Handout,
  { page, pages, bottom }: { page: number; pages: number; bottom: number },
): Part {
  const style = { size: desk.sizes.small, weight: "regular" } as const;
  const number = foot.page(page, pages);
  const numberWidth = desk.measure(number, style);
  const [clinic = ""] = wrapped(foot.clinic, { width: desk.width - numberWidth - 12 }, style, desk.measure);
  return {
    role: "Artifact",
    inside: [
      textMark(clinic, desk.left, bottom, style),
      textMark(number, desk.left + desk.width - numberWidth, bottom, style),
    ],
  };
}
