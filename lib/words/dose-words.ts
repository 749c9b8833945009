import { addDays, calendarDay } from "@/lib/domain/calendar-day";
import type { Side } from "@/lib/domain/exercise";
import type { Dose, Frequency, Weekday } from "@/lib/domain/plan";
import type { Words } from "./words";

/** A dose as a person says it: "3 sets of 10", "2 sets of 6 each side, hold for 5 seconds", "10 minutes". */
export function doseInWords({ t }: Words, dose: Dose, side: Side): string {
  const { sets, repetitions, holdSeconds, minutes } = dose;
  if (repetitions === null && minutes === null) {
    const held = t("patient.dose.hold", { sets, seconds: holdSeconds ?? 0 });
    return t(`patient.dose.side.${side}`, { dose: held });
  }
  const counted =
    repetitions === null
      ? t("patient.dose.minutes", { sets, minutes: minutes ?? 0 })
      : t("patient.dose.repetitions", { sets, repetitions });
  const sided = t(`patient.dose.side.${side}`, { dose: counted });
  return holdSeconds === null ? sided : t("patient.dose.withHold", { dose: sided, seconds: holdSeconds });
}

/** On which days: "Every day", "On Monday and Friday", "3 days a week, you choose". */
export function frequencyInWords(words: Words, frequency: Frequency): string {
  const { t } = words;
  if (frequency.kind === "per-week") return t("patient.days.perWeek", { times: frequency.times });
  if (frequency.weekdays.length === 7) return t("patient.days.every");
  return t("patient.days.on", { days: weekdaysInWords(words, frequency.weekdays) });
}

/** "Monday and Friday", from Monday on. */
export function weekdaysInWords(words: Words, weekdays: readonly Weekday[]): string {
  return words.list([...weekdays].sort((one, other) => one - other).map((weekday) => weekdayName(words, weekday)));
}

const A_MONDAY = calendarDay("2024-01-01");

function weekdayName(words: Words, weekday: Weekday): string {
  return words.day(addDays(A_MONDAY, weekday - 1), "weekday");
}
