/** Fields as they were typed; one that is not there stays missing. */
export function pick(fields: URLSearchParams, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, fields.get(name) ?? undefined]));
}

/** An empty field is silence. */
export const said = (typed: string | null): string | null => (typed === null || typed.trim() === "" ? null : typed);

/** "Not asked" is a choice of its own; like nothing chosen, it is silence. */
export const answered = (chosen: string | null): string | null => (chosen === "not_asked" ? null : said(chosen));

/** A whole number as typed, null when nothing was typed, or the text itself for the schema to refuse. */
export function typedNumber(typed: string | null): number | string | null {
  const digits = typed?.trim() ?? "";
  if (digits === "") return null;
  return /^\d{1,6}$/.test(digits) ? Number(digits) : digits;
}
