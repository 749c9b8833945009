import encodeQR from "qr";

/** ISO/IEC 18004 asks for four squares of white around the code. */
const QUIET_SQUARES = 4;

/** A QR code as dark squares in path data, within a square of this size that includes the white around it. */
export function qrPath(text: string, size: number): string {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_SQUARES });
  const unit = size / rows.length;
  const at = (place: number) => Number((place * unit).toFixed(3));
  return rows
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${at(x)} ${at(y)}H${at(x + 1)}V${at(y + 1)}H${at(x)}Z` : "")),
    )
    .join("");
}
