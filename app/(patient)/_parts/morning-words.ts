import { MORNING_ANSWERS, PAIN_SCORES, PAIN_WORDS } from "@/lib/domain/report";
import type { PainScale } from "@/lib/domain/viewer";
import type { Words } from "@/lib/words/words";
import { painWordChoices, scaleWords } from "./pain-words";
import { receiptWords } from "./receipts";

/** Every sentence of the card about the morning, ready to be shown. `above` is what is said when pain has not settled. */
export function morningWords(words: Words, scale: PainScale, aboveLimitWords: string | null) {
  const { t } = words;
  return {
    title: t("patient.morning.title"),
    lead: t("patient.morning.lead"),
    answers: MORNING_ANSWERS.map((answer) => ({ answer, label: t(`patient.morning.answers.${answer}`) })),
    said: {
      better: t("patient.morning.said.better"),
      same: t("patient.morning.said.same"),
      worse: t("patient.morning.said.worse"),
    },
    painSaid: PAIN_SCORES.map((score) => t("patient.morning.pain", { score })),
    wordSaid: Object.fromEntries(
      PAIN_WORDS.map((word) => [word, t("patient.morning.painInWords", { word: t(`common.painWord.${word}`) })]),
    ),
    change: t("patient.morning.change"),
    changeWhat: t("patient.morning.changeWhat"),
    open: t(scale === "words" ? "patient.morning.word" : "patient.morning.number"),
    question: t("patient.morning.question"),
    scale: scaleWords(words),
    choices: painWordChoices(words),
    save: t("patient.morning.save"),
    worse: t("patient.morning.worse"),
    above: aboveLimitWords ?? t("patient.morning.above"),
    flare: t("patient.today.flareCardLink"),
    notWatched: t("patient.checkIn.notWatched"),
    notWatchedLink: t("patient.checkIn.notWatchedLink"),
    receipts: receiptWords(words),
  };
}

export type MorningWords = ReturnType<typeof morningWords>;
