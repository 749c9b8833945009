import type { Words } from "@/lib/words/words";

/** What a clinic keeps in mind about a patient. */
export const CAUTIONS = [
  "kneeling",
  "beta_blocker",
  "balance",
  "pregnancy",
  "osteoporosis",
  "recent_surgery",
  "heart",
] as const;

export function cautionsInWords({ t }: Words, cautions: readonly string[]): string[] {
  return CAUTIONS.filter((caution) => cautions.includes(caution)).map((caution) => t(`clinic.caution.${caution}`));
}
