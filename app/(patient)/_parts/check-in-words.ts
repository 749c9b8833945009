import type { Choice } from "@/components/choice-group";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { ENJOYMENTS, ITEM_STATUSES, MEDICATIONS, MOODS, STIFFNESSES } from "@/lib/domain/report";
import type { PainScale } from "@/lib/domain/viewer";
import type { Words } from "@/lib/words/words";
import { AMOUNTS, LONGEST_NOTE, PAINS } from "./check-in-values";
import { painWordChoices, scaleWords } from "./pain-words";
import { reasonChoices } from "./reasons";
import { receiptWords } from "./receipts";

/** Every sentence of the check-in, ready to be shown. Another day than today is asked about in the past. */
export function checkInWords(words: Words, day: CalendarDay, when: "today" | "earlier", scale: PainScale) {
  const { t } = words;
  const said = { day: words.day(day) };
  const isToday = when === "today";
  return {
    title: isToday ? t("patient.checkIn.title") : t("patient.checkIn.titleThen", said),
    headings: [
      isToday ? t("patient.checkIn.what") : t("patient.checkIn.whatThen", said),
      isToday ? t("patient.checkIn.pain") : t("patient.checkIn.painThen", said),
      t("patient.checkIn.how"),
    ] as const,
    noExercises: t("patient.checkIn.noExercises"),
    everything: t("patient.checkIn.everything"),
    everythingSet: t("patient.checkIn.everythingSet"),
    statuses: ITEM_STATUSES.map((status): Choice => {
      const isNotThen = status === "not_done" && !isToday;
      return { value: status, label: t(isNotThen ? "patient.checkIn.notThen" : `patient.checkIn.statuses.${status}`) };
    }),
    howMuch: t("patient.checkIn.howMuch"),
    amounts: mapped(AMOUNTS, (amount) => t(`patient.checkIn.amounts.${amount}`)),
    fewer: mapped(AMOUNTS, (amount) => t("patient.checkIn.fewer", { what: t(`patient.checkIn.amounts.${amount}`) })),
    more: mapped(AMOUNTS, (amount) => t("patient.checkIn.more", { what: t(`patient.checkIn.amounts.${amount}`) })),
    moreAbout: t("patient.checkIn.moreAbout"),
    itemPain: t("patient.checkIn.itemPain"),
    effort: t("patient.checkIn.effort"),
    effortScale: {
      none: t("patient.checkIn.effortScale.none"),
      worst: t("patient.checkIn.effortScale.most"),
      skip: t("patient.checkIn.scale.skip"),
    },
    why: t("patient.checkIn.why"),
    whyHint: t("patient.checkIn.whyHint"),
    reasons: reasonChoices(words),
    pains: {
      painBefore: t("patient.checkIn.painBefore"),
      painWorst: t("patient.checkIn.painWorst"),
      painAfter: t(isToday ? "patient.checkIn.painAfter" : "patient.checkIn.painAfterThen"),
    },
    scale: scaleWords(words),
    painWords: painWordChoices(words),
    notWatched: t("patient.checkIn.notWatched"),
    notWatchedLink: t("patient.checkIn.notWatchedLink"),
    optional: t("patient.checkIn.optional"),
    stiffness: t(isToday ? "patient.checkIn.stiffness" : "patient.checkIn.stiffnessThen"),
    stiffnesses: STIFFNESSES.map((value): Choice => ({ value, label: t(`common.stiffness.${value}`) })),
    mood: t(isToday ? "patient.checkIn.mood" : "patient.checkIn.moodThen"),
    moods: MOODS.map((value): Choice => ({ value, label: t(`common.mood.${value}`), icon: FACES[value] })),
    enjoyment: t("patient.checkIn.enjoyment"),
    enjoyments: ENJOYMENTS.map((value): Choice => ({ value, label: t(`common.enjoyment.${value}`) })),
    medication: t("patient.checkIn.medication"),
    medications: MEDICATION_ORDER.map((value): Choice => ({ value, label: t(`patient.checkIn.medications.${value}`) })),
    note: t("patient.checkIn.note"),
    noteHint: t("patient.checkIn.noteHint"),
    problem: t("common.problem"),
    problemTitle: t("common.titleWithProblem", { title: `${t("patient.checkIn.title")} · ${t("common.name")}` }),
    faults: {
      ...mapped(PAINS, (pain) => t(`patient.checkIn.${scale === "words" ? "errorsInWords" : "errors"}.${pain}`)),
      choice: t("patient.checkIn.errors.choice"),
      note: t("patient.checkIn.errors.note", { most: LONGEST_NOTE }),
    },
    failed: t("patient.checkIn.failed"),
    changedElsewhere: t("patient.checkIn.changedElsewhere"),
    changedChoice: t("patient.checkIn.changedChoice"),
    keepTheirs: t("patient.checkIn.keepTheirs"),
    useMine: t("patient.checkIn.useMine"),
    notes: {
      draft: t("patient.checkIn.notes.draft"),
      session: t("patient.checkIn.notes.session"),
      "drafted-before-change": t("patient.checkIn.notes.draftedBeforeChange"),
    },
    receipts: receiptWords(words),
    backToToday: t("patient.checkIn.backToToday"),
    signInAgain: t("patient.checkIn.signInAgain"),
  };
}

export type CheckInWords = ReturnType<typeof checkInWords>;

/** What stands around the form: the way back, where one is, and the button. */
export function checkInFrameWords({ t }: Words) {
  return {
    backToToday: t("patient.checkIn.backToToday"),
    back: t("patient.checkIn.back"),
    steps: [1, 2, 3].map((step) => t("patient.checkIn.stepOf", { step, steps: 3 })),
    kept: t("patient.checkIn.kept"),
    continue: t("patient.checkIn.continue"),
    save: t("patient.checkIn.save"),
    saving: t("patient.checkIn.saving"),
  };
}

export type CheckInFrameWords = ReturnType<typeof checkInFrameWords>;

/** From more to none, as people say it. */
const MEDICATION_ORDER = [...MEDICATIONS].reverse();

const FACES = { very_low: "frown", low: "annoyed", ok: "meh", good: "smile", very_good: "laugh" } as const;

function mapped<Key extends string>(keys: readonly Key[], say: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>; // every key is there
}
