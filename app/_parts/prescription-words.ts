import type { Dose, Frequency } from "@/lib/domain/plan";
import type { ShapedItem } from "@/lib/domain/program-shape";
import { doseInWords, frequencyInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";

type Asked = Pick<ShapedItem, "side" | "restSeconds" | "loadKilograms" | "effort" | "pulse"> & {
  dose: Dose;
  frequency: Frequency;
};

/** The dose with everything that belongs to it: "3 sets of 10, with 2 kg, rest for 30 seconds between sets". */
export function askedInWords(words: Words, item: Asked): string {
  const { t } = words;
  const { restSeconds, loadKilograms, effort, pulse } = item;
  return [
    doseInWords(words, item.dose, item.side),
    loadKilograms !== null && t("versions.item.load", { kilograms: loadKilograms }),
    restSeconds !== null && t("versions.item.rest", { seconds: restSeconds }),
    effort !== null && t("versions.item.effort", { effort }),
    pulse !== null && t("versions.item.pulse", pulse),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What of a compared exercise is decided, dose and days: "3 sets of 10 · Every day". */
export function shapeInWords(words: Words, item: ShapedItem): string {
  const { sets, repetitions, holdSeconds, minutes, frequency } = item;
  const isDose = sets !== null && (repetitions !== null || holdSeconds !== null || minutes !== null);
  const asked =
    isDose && frequency
      ? askedInWords(words, { ...item, dose: { sets, repetitions, holdSeconds, minutes }, frequency })
      : isDose && doseInWords(words, { sets, repetitions, holdSeconds, minutes }, item.side);
  return [asked, frequency && frequencyInWords(words, frequency)].filter(Boolean).join(" · ");
}
