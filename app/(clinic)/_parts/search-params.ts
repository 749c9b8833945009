export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The value of a parameter of the address; of several the first, of none null. */
export function oneOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
