import { createHash } from "node:crypto";

/**
 * The id of a thing that is made from these words; the same words give the same id, so that a deed asked for twice makes
 * one thing. A UUID of version 8, which is left to whoever makes it.
 */
function stableId(...words: readonly (string | number)[]): string {
  const digits = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** A new one each time it is asked, and the same ones in the same order for the same words. */
export function stableIds(...words: readonly (string | number)[]): () => string {
  let count = 0;
  return () => {
    count += 1;
    return stableId(...words, count);
  };
}
