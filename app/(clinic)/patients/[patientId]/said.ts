import type { ReportedDay, SavedItem } from "@/db/queries/check-ins";
import type { Barrier } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";

/** What somebody said about what was left out on a day: "Not that day: no time", "Bird dog not done: pain". */
export function leftOutInWords(words: Words, { checkIn, leftOut }: ReportedDay): string[] {
  if (checkIn) return checkIn.items.filter(({ status }) => status !== "done").map((item) => itemInWords(words, item));
  return leftOut ? [words.t("clinic.report.leftOut", { reasons: reasonsInWords(words, leftOut.barriers) })] : [];
}

function itemInWords(words: Words, { name, status, barriers }: SavedItem): string {
  const { t } = words;
  const reasons = reasonsInWords(words, barriers);
  if (status === "partly") {
    return barriers.length === 0
      ? t("clinic.report.partlyUnsaid", { exercise: name })
      : t("clinic.report.partly", { exercise: name, reasons });
  }
  return barriers.length === 0
    ? t("clinic.report.notDoneUnsaid", { exercise: name })
    : t("clinic.report.notDone", { exercise: name, reasons });
}

export function reasonsInWords({ t, list }: Words, barriers: readonly Barrier[]): string {
  return list(barriers.map((barrier) => t(`clinic.reasons.${barrier}`)));
}

/** What somebody wrote on a day. */
export const noteOf = ({ checkIn, leftOut }: ReportedDay): string | null => checkIn?.note ?? leftOut?.note ?? null;
