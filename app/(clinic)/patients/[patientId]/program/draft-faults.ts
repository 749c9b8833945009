import type { DraftContent, DraftItem } from "@/db/queries/program";
import { burdenOf, type PlannedLoad } from "@/lib/domain/burden";
import { DOSE_RANGES, doseFaults, frequencyFaults, TIMES_PER_WEEK } from "@/lib/domain/dose";
import type { Dose, Frequency } from "@/lib/domain/plan";

export const REST_SECONDS = { from: 0, to: 600 } as const;
export const NUMBER_FIELDS = ["sets", "repetitions", "holdSeconds", "minutes", "restSeconds", "timesPerWeek"] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

export const RANGES: Record<NumberField, { from: number; to: number }> = {
  ...DOSE_RANGES,
  restSeconds: REST_SECONDS,
  timesPerWeek: TIMES_PER_WEEK,
};

/** What keeps a draft from being sent. `fieldId` is the element that mends it. */
export type DraftFault =
  | { fieldId: string; fault: "name" | "exercises" }
  | { fieldId: string; fault: "sets" | "dose" | "days"; item: DraftItem }
  | { fieldId: string; fault: "range"; field: NumberField; item: DraftItem };

export const NAME_FIELD = "program-name";
export const SEARCH_FIELD = "exercise-search";
export const fieldIdOf = (item: Pick<DraftItem, "prescriptionId">, field: string): string =>
  `${field}-${item.prescriptionId}`;

/** Everything that keeps a draft from being sent, from top to bottom. */
export function draftFaults({ name, items }: DraftContent): DraftFault[] {
  const faults: DraftFault[] = [];
  if (name.trim() === "") faults.push({ fieldId: NAME_FIELD, fault: "name" });
  if (items.length === 0) faults.push({ fieldId: SEARCH_FIELD, fault: "exercises" });
  return [...faults, ...items.flatMap(itemFaults)];
}

function itemFaults(item: DraftItem): DraftFault[] {
  const faults: DraftFault[] = [];
  if (item.sets === null) faults.push({ fieldId: fieldIdOf(item, "sets"), fault: "sets", item });
  for (const found of doseFaults({ ...item, sets: item.sets ?? DOSE_RANGES.sets.from })) {
    if (found.fault === "nothing-to-do") faults.push({ fieldId: fieldIdOf(item, "repetitions"), fault: "dose", item });
    else faults.push(outOfRange(item, found.field));
  }
  if (item.restSeconds !== null && item.restSeconds > REST_SECONDS.to) faults.push(outOfRange(item, "restSeconds"));
  const frequency = frequencyOf(item);
  if (frequency === null) faults.push({ fieldId: fieldIdOf(item, "days"), fault: "days", item });
  else if (frequencyFaults(frequency).length > 0) faults.push(outOfRange(item, "timesPerWeek"));
  return faults;
}

const outOfRange = (item: DraftItem, field: NumberField): DraftFault => ({
  fieldId: fieldIdOf(item, field),
  fault: "range",
  field,
  item,
});

/** The days of an exercise, or null when none were chosen. */
export function frequencyOf({ weekdays, timesPerWeek }: DraftItem): Frequency | null {
  if (timesPerWeek !== null) return { kind: "per-week", times: timesPerWeek };
  return weekdays === null || weekdays.length === 0 ? null : { kind: "weekdays", weekdays };
}

/** The dose of an exercise, or null while it is not one that could be sent. */
export function doseOf({ sets, repetitions, holdSeconds, minutes }: DraftItem): Dose | null {
  if (sets === null) return null;
  const dose = { sets, repetitions, holdSeconds, minutes };
  return doseFaults(dose).length > 0 ? null : dose;
}

export const burdenOfDraft = ({ items }: DraftContent) =>
  burdenOf(items.map((item): PlannedLoad => ({ ...item, dose: doseOf(item), frequency: frequencyOf(item) })));
