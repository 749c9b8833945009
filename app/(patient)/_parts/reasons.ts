import type { Choice } from "@/components/choice-group";
import { BARRIERS } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";

/** The reasons to choose from, in kind words. */
export function reasonChoices({ t }: Words): Choice[] {
  return BARRIERS.map((barrier) => ({ value: barrier, label: t(`patient.reasons.${barrier}`) }));
}
