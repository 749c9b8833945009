import type { Choice } from "@/components/choice-group";
import { PAIN_WORDS } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";

/** What stands around a scale of pain from 0 to 10. */
export function scaleWords({ t }: Words) {
  return {
    none: t("patient.checkIn.scale.none"),
    worst: t("patient.checkIn.scale.worst"),
    skip: t("patient.checkIn.scale.skip"),
  };
}

/** Pain in words, a scale of its own, and the way past it. */
export function painWordChoices({ t }: Words): Choice[] {
  const words = PAIN_WORDS.map((word): Choice => ({ value: word, label: t(`common.painWord.${word}`) }));
  return [...words, { value: "skip", label: t("patient.checkIn.scale.skip") }];
}
