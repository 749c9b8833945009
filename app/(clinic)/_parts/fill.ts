/** A ready sentence with its open places, such as "Did you mean {suggestion}?", and what goes into them. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
