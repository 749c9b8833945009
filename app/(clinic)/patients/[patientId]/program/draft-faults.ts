import { burdenOf } from "@/lib/domain/burden";
import { DOSE_RANGES, doseFaults, frequencyFaults, TIMES_PER_WEEK } from "@/lib/domain/dose";
import { type DraftContent, type DraftItem, itemsOfPhase } from "@/lib/domain/draft";
import { doseOfItem, frequencyOfItem, loadOfItem } from "@/lib/domain/draft-load";

export { doseOfItem as doseOf, frequencyOfItem as frequencyOf };

export const NUMBER_FIELDS = [
  "sets",
  "repetitions",
  "holdSeconds",
  "minutes",
  "restSeconds",
  "loadKilograms",
  "effort",
  "pulseFrom",
  "pulseTo",
  "timesPerWeek",
] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** What each number may be, both ends included; `step` is the smallest part of it. */
export const RANGES: Record<NumberField, { from: number; to: number; step: number }> = {
  sets: { ...DOSE_RANGES.sets, step: 1 },
  repetitions: { ...DOSE_RANGES.repetitions, step: 1 },
  holdSeconds: { ...DOSE_RANGES.holdSeconds, step: 1 },
  minutes: { ...DOSE_RANGES.minutes, step: 1 },
  restSeconds: { from: 0, to: 600, step: 1 },
  loadKilograms: { from: 0, to: 500, step: 0.25 },
  effort: { from: 0, to: 10, step: 1 },
  pulseFrom: { from: 40, to: 220, step: 1 },
  pulseTo: { from: 40, to: 220, step: 1 },
  timesPerWeek: { ...TIMES_PER_WEEK, step: 1 },
};

/** What keeps a draft from being sent. `fieldId` is the element that mends it. */
export type DraftFault =
  | { fieldId: string; fault: "name" | "exercises" | "phase-name" | "ends-before-start" }
  | { fieldId: string; fault: "sets" | "dose" | "days" | "pulse"; item: DraftItem }
  | { fieldId: string; fault: "range"; field: NumberField; item: DraftItem };

export const NAME_FIELD = "program-name";
export const SEARCH_FIELD = "exercise-search";
export const ENDS_FIELD = "ends-on";
export const phaseFieldOf = (phaseId: string, field: string): string => `phase-${field}-${phaseId}`;
export const fieldIdOf = (item: Pick<DraftItem, "prescriptionId">, field: string): string =>
  `${field}-${item.prescriptionId}`;

/** Everything that keeps a draft from being sent, from top to bottom. What belongs to other phases may be unfinished. */
export function draftFaults(content: DraftContent): DraftFault[] {
  const due = itemsOfPhase(content);
  return [
    ...programFaults(content),
    ...(due.length === 0 ? [{ fieldId: SEARCH_FIELD, fault: "exercises" } as const] : []),
    ...due.flatMap(itemFaults),
  ];
}

/** What is wrong already, whether or not the draft is finished: nothing that is only still open. */
export const standingFaults = (content: DraftContent): DraftFault[] => [
  ...programFaults(content).filter(({ fault }) => fault !== "name"),
  ...content.items.flatMap(itemFaults).filter(({ fault }) => fault === "range" || fault === "pulse"),
];

function programFaults({ name, phases, startsOn, endsOn }: DraftContent): DraftFault[] {
  const faults: DraftFault[] = [];
  if (name.trim() === "") faults.push({ fieldId: NAME_FIELD, fault: "name" });
  for (const phase of phases) {
    if (phase.name.trim() === "") faults.push({ fieldId: phaseFieldOf(phase.id, "name"), fault: "phase-name" });
  }
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    faults.push({ fieldId: ENDS_FIELD, fault: "ends-before-start" });
  }
  return faults;
}

function itemFaults(item: DraftItem): DraftFault[] {
  const faults: DraftFault[] = [];
  if (item.sets === null) faults.push({ fieldId: fieldIdOf(item, "sets"), fault: "sets", item });
  for (const found of doseFaults({ ...item, sets: item.sets ?? DOSE_RANGES.sets.from })) {
    if (found.fault === "nothing-to-do") faults.push({ fieldId: fieldIdOf(item, "repetitions"), fault: "dose", item });
    else faults.push(outOfRange(item, found.field));
  }
  for (const field of ["restSeconds", "loadKilograms", "effort", "pulseFrom", "pulseTo"] as const) {
    if (!isWithin(item[field], field)) faults.push(outOfRange(item, field));
  }
  const { pulseFrom, pulseTo } = item;
  if ((pulseFrom === null) !== (pulseTo === null) || (pulseFrom ?? 0) > (pulseTo ?? 0)) {
    faults.push({ fieldId: fieldIdOf(item, pulseFrom === null ? "pulseFrom" : "pulseTo"), fault: "pulse", item });
  }
  const frequency = frequencyOfItem(item);
  if (frequency === null) faults.push({ fieldId: fieldIdOf(item, "days"), fault: "days", item });
  else if (frequencyFaults(frequency).length > 0) faults.push(outOfRange(item, "timesPerWeek"));
  return faults;
}

/** Silence fits everywhere. */
function isWithin(value: number | null, field: NumberField): boolean {
  if (value === null) return true;
  const { from, to, step } = RANGES[field];
  return value >= from && value <= to && Number.isInteger(value / step);
}

const outOfRange = (item: DraftItem, field: NumberField): DraftFault => ({
  fieldId: fieldIdOf(item, field),
  fault: "range",
  field,
  item,
});

/** What the draft asks of a day while its current phase lasts. */
export const burdenOfDraft = (content: DraftContent) => burdenOf(itemsOfPhase(content).map(loadOfItem));
