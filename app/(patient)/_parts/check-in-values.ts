import type { SavedCheckIn } from "@/db/queries/check-ins";
import type { Dose } from "@/lib/domain/plan";
import type { PainScore, PainWord } from "@/lib/domain/report";
import type { PainScale } from "@/lib/domain/viewer";

/** What a check-in form holds, by field name, as a form post sends it. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export const AMOUNTS = ["sets", "repetitions", "holdSeconds", "minutes"] as const;
export type Amount = (typeof AMOUNTS)[number];

export const PAINS = ["painBefore", "painWorst", "painAfter"] as const;
export type Pain = (typeof PAINS)[number];
export const LONGEST_NOTE = 2000;

/** Two scales, two fields: what is told on one is never read on the other. */
export const painField = (pain: Pain, scale: PainScale): Pain | `${Pain}Word` =>
  scale === "words" ? `${pain}Word` : pain;
/** The pain with one exercise. */
export const itemPainField = (scale: PainScale): "pain" | "painWord" => (scale === "words" ? "painWord" : "pain");

/** What is told of an exercise behind "More about this exercise", and what stands in for it. */
const MORE = ["effort", "pain", "painWord", "enjoyment", "swappedForId"] as const;

/** Which amounts make sense to ask for: those that the dose names; one set needs no counting. */
export function amountsOf(dose: Dose): Amount[] {
  return AMOUNTS.filter((amount) => (amount === "sets" ? dose.sets > 1 : dose[amount] !== null));
}

/** The scale that a check-in is told on: that of its first telling, else the one the patient prefers. */
export function scaleOf(checkIn: SavedCheckIn | null, preferred: PainScale): PainScale {
  if (checkIn === null) return preferred;
  if (PAINS.some((pain) => checkIn[pain] !== null)) return "numbers";
  return PAINS.some((pain) => checkIn[`${pain}Word`] !== null) ? "words" : preferred;
}

/** What was saved, as the form would have sent it: silence is an empty field, and a pain that was not told is "skip". */
export function valuesOf(checkIn: SavedCheckIn): FormValues {
  const values: Record<string, string | string[]> = {
    stiffness: checkIn.stiffness ?? "",
    mood: checkIn.mood ?? "",
    enjoyment: checkIn.enjoyment ?? "",
    medication: checkIn.medication ?? "",
    note: checkIn.note ?? "",
  };
  for (const pain of PAINS) {
    values[pain] = painValue(checkIn[pain]);
    values[`${pain}Word`] = painValue(checkIn[`${pain}Word`]);
  }
  for (const item of checkIn.items) {
    values[`status.${item.prescriptionId}`] = item.status;
    values[`barriers.${item.prescriptionId}`] = item.barriers;
    for (const part of [...AMOUNTS, ...MORE]) values[`${part}.${item.prescriptionId}`] = item[part]?.toString() ?? "";
  }
  return values;
}

/** What was told and the form does not ask: it stands in the form unseen, so that a correction does not lose it. */
export function unaskedIn(
  told: FormValues,
  items: readonly { id: string; amounts: readonly Amount[] }[],
  scale: PainScale,
): FormValues {
  const otherPain = itemPainField(scale === "words" ? "numbers" : "words");
  const fields = items
    .flatMap(({ id, amounts }) =>
      ["swappedForId", otherPain, ...AMOUNTS.filter((amount) => !amounts.includes(amount))].map(
        (name) => `${name}.${id}`,
      ),
    )
    .filter((field) => textIn(told, field) !== "");
  return Object.fromEntries(fields.map((field) => [field, textIn(told, field)]));
}

const painValue = (score: PainScore | PainWord | null): string => score?.toString() ?? "skip";

/** One value of a field, or an empty text. */
export function textIn(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** All values of a field. */
export function listIn(values: FormValues, field: string): readonly string[] {
  const value = values[field];
  if (value === undefined || value === "") return [];
  return typeof value === "string" ? [value] : value;
}
