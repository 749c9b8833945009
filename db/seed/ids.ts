import { createHash } from "node:crypto";

/** Ids of the seed carry this instant, so that they are the same whenever it is sown. */
const SOWN_AT = Date.UTC(2026, 0, 5);

/** The id of a thing named by these words: a UUIDv7 that is the same on every machine. */
export function seedId(...words: readonly string[]): string {
  const digest = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  return uuidOf(SOWN_AT, digest);
}

/** A UUIDv7 of an instant in milliseconds and at least 19 hexadecimal digits. */
export function uuidOf(milliseconds: number, digits: string): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  const variant = ((Number.parseInt(digits.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-${variant}${digits.slice(4, 7)}-${digits.slice(7, 19)}`;
}
