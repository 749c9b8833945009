/** What a spreadsheet would take for a formula and run. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
/** Spreadsheets read UTF-8 only when it says so. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A cell that a spreadsheet shows and never runs: text that begins like a formula stands behind an apostrophe. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = textOf(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as one file (RFC 4180): the head first, each cell where its column stands, nothing where nothing was said. */
export function csvOf(head: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = [head.map(csvCell), ...rows.map((row) => head.map((column) => csvCell(row[column])))];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => cells.join(",")).join("\r\n")}\r\n`;
}

/** A list of words is told with semicolons; what is deeper stays JSON. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const isFlat = Array.isArray(value) && value.every((one) => typeof one !== "object");
  return isFlat ? value.join("; ") : JSON.stringify(value);
}
