import type { PlannedWork } from "./balance";
import type { PlannedLoad } from "./burden";
import { doseFaults } from "./dose";
import type { DraftItem } from "./draft";
import type { ExerciseKind } from "./exercise";
import type { Dose, Frequency } from "./plan";

/** The days of an exercise that is being written, or null when none were chosen. */
export function frequencyOfItem({
  weekdays,
  timesPerWeek,
}: Pick<DraftItem, "weekdays" | "timesPerWeek">): Frequency | null {
  if (timesPerWeek !== null) return { kind: "per-week", times: timesPerWeek };
  return weekdays === null || weekdays.length === 0 ? null : { kind: "weekdays", weekdays };
}

/** The dose of an exercise that is being written, or null while it is not one that could be sent. */
export function doseOfItem({
  sets,
  repetitions,
  holdSeconds,
  minutes,
}: Pick<DraftItem, "sets" | "repetitions" | "holdSeconds" | "minutes">): Dose | null {
  if (sets === null) return null;
  const dose = { sets, repetitions, holdSeconds, minutes };
  return doseFaults(dose).length > 0 ? null : dose;
}

export const loadOfItem = (item: DraftItem): PlannedLoad => ({
  section: item.section,
  side: item.side,
  dose: doseOfItem(item),
  frequency: frequencyOfItem(item),
});

/** What an exercise that is being written adds to the week; one whose kind nobody knows adds nothing. */
export function workOfItems(
  items: readonly DraftItem[],
  kindOf: (exerciseId: string) => ExerciseKind | null,
): PlannedWork[] {
  return items.flatMap((item) => {
    const kind = kindOf(item.exerciseId);
    return kind === null ? [] : [{ ...loadOfItem(item), kind, effort: item.effort }];
  });
}
