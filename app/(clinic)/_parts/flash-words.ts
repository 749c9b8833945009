import type { Flash } from "@/lib/access/flash";
import { errors } from "@/lib/words/en/errors";
import type { Words } from "@/lib/words/words";

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

/** What is wrong with a refused form, in the order of its fields; faults of no field of it come last. */
export function errorsIn(
  { t }: Words,
  flash: Flash | null,
  fields: readonly string[],
): { fieldId: string; message: string }[] {
  const faults = Object.entries(flash?.errors ?? {});
  const place = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length);
  return faults
    .sort(([one], [other]) => place(one) - place(other))
    .map(([field, key]) => ({ fieldId: field, message: isFieldFault(key) ? t(`errors.fields.${key}`) : key }));
}

const isFieldFault = (key: string): key is keyof typeof errors.fields => Object.hasOwn(errors.fields, key);
