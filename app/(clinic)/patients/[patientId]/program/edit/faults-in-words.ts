import type { DraftContent, DraftItem } from "@/lib/domain/draft";
import { type DraftFault, ENDS_FIELD, fieldIdOf, NAME_FIELD, phaseFieldOf, RANGES } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";

export type FieldMessage = { fieldId: string; message: string };
type NameOf = (item: DraftItem) => string;

export function faultInWords(fault: DraftFault, { faults, fields }: BuilderWords, nameOf: NameOf): FieldMessage {
  const { fieldId } = fault;
  if (!("item" in fault)) return { fieldId, message: faults[fault.fault] };
  const exercise = nameOf(fault.item);
  if (fault.fault !== "range") return { fieldId, message: fill(faults[fault.fault], { exercise }) };
  const { from, to, step } = RANGES[fault.field];
  const sentence = step < 1 ? faults.rangeByQuarters : faults.range;
  const values = { exercise, field: fields[fault.field], from: String(from), to: String(to) };
  return { fieldId, message: fill(sentence, values) };
}

/** Fields of the API that are called otherwise on the sheet. */
const CELLS: Readonly<Record<string, string>> = { weekdays: "days", progression: "rule", exerciseId: "more" };

/** What the server refused, at the fields it named, in its words: `content.items[2].cue` is the cue of the third exercise. */
export function refusalsInWords(
  fields: Readonly<Record<string, string>>,
  content: DraftContent,
  { faults }: BuilderWords,
  nameOf: NameOf,
): FieldMessage[] {
  return Object.entries(fields).map(([name, message]) => {
    const [, list, index = "", field = ""] = /^content\.(items|phases)\[(\d+)\]\.(\w+)/.exec(name) ?? [];
    const item = list === "items" ? content.items[Number(index)] : undefined;
    const phase = list === "phases" ? content.phases[Number(index)] : undefined;
    if (item) {
      const fieldId = fieldIdOf(item, CELLS[field] ?? field);
      return { fieldId, message: fill(faults.other, { exercise: nameOf(item), message }) };
    }
    if (phase) return { fieldId: phaseFieldOf(phase.id, field), message };
    return { fieldId: name === "content.endsOn" ? ENDS_FIELD : NAME_FIELD, message };
  });
}
