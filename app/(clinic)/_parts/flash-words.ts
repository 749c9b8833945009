import type { Flash } from "@/lib/access/flash";
import { errors } from "@/lib/words/en/errors";
import type { Words } from "@/lib/words/words";

/** What a refused form sent back; after a success there is nothing to fill in again. */
export function refusedIn(flash: Flash | null): Flash | null {
  return flash !== null && Object.keys(flash.errors).length > 0 ? flash : null;
}

/** What was typed in a field of a refused form; of a field with several answers the first. */
export function valueIn(flash: Flash | null, field: string): string | undefined {
  const value = flash?.values[field];
  return typeof value === "string" ? value : value?.[0];
}

/** Everything that was chosen in a field of a refused form. */
export function valuesIn(flash: Flash | null, field: string): readonly string[] {
  const value = flash?.values[field];
  return typeof value === "string" ? [value] : (value ?? []);
}

/** What is wrong with a refused form, in the order of its fields with their labels; faults of no field come last. */
export function errorsIn(
  words: Words,
  flash: Flash | null,
  fields: Readonly<Record<string, string>>,
): { fieldId: string; message: string }[] {
  const names = Object.keys(fields);
  const place = (field: string) => (names.includes(field) ? names.indexOf(field) : names.length);
  return Object.entries(flash?.errors ?? {})
    .sort(([one], [other]) => place(one) - place(other))
    .map(([field, key]) => {
      const message = faultInWords(words, key);
      const label = fields[field];
      return { fieldId: field, message: label ? words.t("clinic.fault", { field: label, message }) : message };
    });
}

function faultInWords({ t }: Words, key: string): string {
  if (isFieldFault(key)) return t(`errors.fields.${key}`);
  return t(`errors.answers.${isAnswer(key) ? key : "bad-input"}`);
}

const isFieldFault = (key: string): key is keyof typeof errors.fields => Object.hasOwn(errors.fields, key);

const isAnswer = (key: string): key is keyof typeof errors.answers => Object.hasOwn(errors.answers, key);
