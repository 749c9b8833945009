import type { ReportedDay, SavedItem } from "@/db/queries/check-ins";
import type { Barrier } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";

/** What somebody said about what was left out on a day: "Not that day: no time", "Bridge and Bird dog not done: pain". */
export function leftOutInWords(words: Words, { checkIn, leftOut }: ReportedDay): string[] {
  if (leftOut) return [words.t("clinic.report.leftOut", { reasons: reasonsInWords(words, leftOut.barriers) })];
  const groups = new Map<string, SavedItem[]>();
  for (const item of checkIn?.items ?? []) {
    if (item.status === "done") continue;
    const alike = `${item.status} ${item.barriers.join()}`;
    groups.set(alike, [...(groups.get(alike) ?? []), item]);
  }
  return [...groups.values()].map((items) => itemsInWords(words, items));
}

/** Exercises of one status, left out for the same reasons. */
function itemsInWords(words: Words, items: readonly SavedItem[]): string {
  const { t, list } = words;
  const exercise = list(items.map(({ name }) => name));
  const { status, barriers } = items[0] ?? { status: "not_done", barriers: [] };
  const reasons = reasonsInWords(words, barriers);
  if (status === "partly") {
    return barriers.length === 0
      ? t("clinic.report.partlyUnsaid", { exercise })
      : t("clinic.report.partly", { exercise, reasons });
  }
  return barriers.length === 0
    ? t("clinic.report.notDoneUnsaid", { exercise })
    : t("clinic.report.notDone", { exercise, reasons });
}

export function reasonsInWords({ t, list }: Words, barriers: readonly Barrier[]): string {
  return list(barriers.map((barrier) => t(`clinic.reasons.${barrier}`)));
}

/** What somebody wrote on a day. */
export const noteOf = ({ checkIn, leftOut }: ReportedDay): string | null => checkIn?.note ?? leftOut?.note ?? null;
