/** A sentence that comes in two numbers, for what is counted in the browser. */
export type Counted = { one: string; other: string };

/** A ready sentence with its open places, such as "Set {set} of {sets}", and what goes into them. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The same for a sentence that changes with a number. English has two such numbers. */
export function fillCounted(
  sentences: Counted,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(count === 1 ? sentences.one : sentences.other, { ...values, count });
}
