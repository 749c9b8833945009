import encodeQR from "qr";

/** The squares of a QR code, row by row; true is dark. There is no quiet margin around them. */
export const qrSquares = (text: string): boolean[][] => encodeQR(text, "raw", { ecc: "medium", border: 0 });

/** Its dark squares as path data within a square of this size, a quiet margin of four squares included. */
export function qrPath(text: string, size: number): string {
  const squares = qrSquares(text);
  const unit = size / (squares.length + 2 * QUIET);
  const at = (place: number) => Number(((place + QUIET) * unit).toFixed(3));
  return squares
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${at(x)} ${at(y)}H${at(x + 1)}V${at(y + 1)}H${at(x)}Z` : "")),
    )
    .join("");
}

/** ISO/IEC 18004 asks for four squares of white around the code. */
const QUIET = 4;
