/** What is kept as a date, by its name; every other text stays as it is written. */
const INSTANTS: ReadonlySet<string> = new Set(["packedAt", "sentAt", "seenAt", "enteredAt", "setAt"]);

/**
 * What our own server packed as JSON, with its instants as dates again.
 * @param text JSON of a `Packed`; whoever asks says what that is, as with every answer of our own API.
 */
export function unpack<Packed>(text: string): Packed {
  return JSON.parse(text, (key, value: unknown) =>
    typeof value === "string" && INSTANTS.has(key) ? new Date(value) : value,
  );
}
