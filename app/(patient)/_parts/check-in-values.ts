import type { SavedCheckIn } from "@/db/queries/check-ins";
import type { Dose } from "@/lib/domain/plan";
import type { PainScore } from "@/lib/domain/report";

/** What a check-in form holds, by field name, as a form post sends it. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export const AMOUNTS = ["sets", "repetitions", "holdSeconds", "minutes"] as const;
export type Amount = (typeof AMOUNTS)[number];

export const PAINS = ["painBefore", "painWorst", "painAfter"] as const;
export const LONGEST_NOTE = 2000;

/** Which amounts make sense to ask for: those that the dose names; one set needs no counting. */
export function amountsOf(dose: Dose): Amount[] {
  return AMOUNTS.filter((amount) => (amount === "sets" ? dose.sets > 1 : dose[amount] !== null));
}

/** What was saved, as the form would have sent it: silence is an empty field, and a pain that was not told is "skip". */
export function valuesOf(checkIn: SavedCheckIn): FormValues {
  const values: Record<string, string | string[]> = {
    painBefore: painValue(checkIn.painBefore),
    painWorst: painValue(checkIn.painWorst),
    painAfter: painValue(checkIn.painAfter),
    stiffness: checkIn.stiffness ?? "",
    mood: checkIn.mood ?? "",
    enjoyment: checkIn.enjoyment ?? "",
    medication: checkIn.medication ?? "",
    note: checkIn.note ?? "",
  };
  for (const item of checkIn.items) {
    values[`status.${item.prescriptionId}`] = item.status;
    values[`barriers.${item.prescriptionId}`] = item.barriers;
    for (const number of [...AMOUNTS, "effort", "pain"] as const) {
      values[`${number}.${item.prescriptionId}`] = item[number]?.toString() ?? "";
    }
  }
  return values;
}

/** What was told and the form does not ask: it stands in the form unseen, so that a correction does not lose it. */
export function unaskedIn(told: FormValues, items: readonly { id: string; amounts: readonly Amount[] }[]): FormValues {
  const ofItems = items.flatMap(({ id, amounts }) =>
    ["effort", "pain", ...AMOUNTS.filter((amount) => !amounts.includes(amount))].map((name) => `${name}.${id}`),
  );
  const fields = ["medication", ...ofItems].filter((field) => textIn(told, field) !== "");
  return Object.fromEntries(fields.map((field) => [field, textIn(told, field)]));
}

const painValue = (score: PainScore | null): string => score?.toString() ?? "skip";

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
