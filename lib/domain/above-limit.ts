import type { PainScore, PainWord } from "./report";

/** Whether the worst pain of a day lies above the limit that was agreed. What can't be compared is never called fine. */
export type AgainstLimit =
  | { kind: "above"; worst: PainScore; limit: PainScore }
  | { kind: "within" }
  | { kind: "cannot-say"; missing: "limit" | "pain" | "number" };

/**
 * Compares numbers with numbers only. A limit is a number; a pain told in words is a scale of its own and is never turned
 * into one. Reaching the limit is not above it.
 */
export function againstLimit(
  { worst, worstWord }: { worst: PainScore | null; worstWord: PainWord | null },
  limit: PainScore | null,
): AgainstLimit {
  if (limit === null) return { kind: "cannot-say", missing: "limit" };
  if (worst !== null) return worst > limit ? { kind: "above", worst, limit } : { kind: "within" };
  return { kind: "cannot-say", missing: worstWord === null ? "pain" : "number" };
}
