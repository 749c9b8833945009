export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];
export const PRINTS = ["usual", "large"] as const;
export type Print = (typeof PRINTS)[number];

/** Width and height of the sheet and its margin, in points of 1/72 inch. */
export const SHEETS: Record<Paper, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};
/** 15 mm: every printer reaches that far. */
export const MARGIN = 42.5;

/** Sizes in points. Large print begins at 16 points: the UK Association for Accessible Formats. */
export const SIZES = {
  usual: { title: 20, heading: 14, name: 12.5, body: 10.5, small: 9, picture: 98, row: 21, qr: 76, helpColumns: 2 },
  large: { title: 26, heading: 20, name: 18, body: 16, small: 14, picture: 140, row: 31, qr: 92, helpColumns: 1 },
} as const satisfies Record<Print, Record<string, number>>;
export type Sizes = (typeof SIZES)[Print];

/** From one line to the next, in parts of the type size. */
export const LEADING = 1.36;
