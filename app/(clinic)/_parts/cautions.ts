import { CAUTIONS } from "@/lib/domain/person";
import type { Words } from "@/lib/words/words";

export { CAUTIONS } from "@/lib/domain/person";

export function cautionsInWords({ t }: Words, cautions: readonly string[]): string[] {
  return CAUTIONS.filter((caution) => cautions.includes(caution)).map((caution) => t(`clinic.caution.${caution}`));
}
