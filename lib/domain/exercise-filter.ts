import { FACET_NAMES, FACETS, type Facet, NOTHING_TICKED, SHELVES, type Shelf, type Ticked } from "./exercise-facets";

/** What somebody asks of the library: words, ticks and a shelf. It stands in the address, so that it can be shared. */
export type ExerciseFilter = { query: string; ticked: Ticked; shelf: Shelf | null };

export const EVERYTHING: ExerciseFilter = { query: "", ticked: NOTHING_TICKED, shelf: null };
export const LONGEST_QUERY = 80;

/**
 * The filter of an address: `?q=plank&kind=strengthening,balance&needs=no_floor&only=own`. Values may also be repeated
 * (`kind=balance&kind=aerobic`, as a plain form sends them). What is not known is passed over.
 */
export function filterFrom(search: URLSearchParams): ExerciseFilter {
  const ticked = FACET_NAMES.map((facet): [Facet, string[]] => {
    const asked = search.getAll(facet).flatMap((values) => values.split(","));
    return [facet, FACETS[facet].filter((value) => asked.includes(value))];
  });
  return {
    query: (search.get("q") ?? "").slice(0, LONGEST_QUERY),
    ticked: Object.fromEntries(ticked) as unknown as Ticked, // one entry for each facet
    shelf: SHELVES.find((shelf) => shelf === search.get("only")) ?? null,
  };
}

/** The filter as an address carries it, always in the same order; empty for everything. */
export function searchOf({ query, ticked, shelf }: ExerciseFilter): string {
  const search = new URLSearchParams();
  if (query.trim() !== "") search.set("q", query);
  for (const facet of FACET_NAMES) {
    if (ticked[facet].length > 0) search.set(facet, ticked[facet].join(","));
  }
  if (shelf !== null) search.set("only", shelf);
  return search.toString().replaceAll("%2C", ",");
}

/** The filter with one value ticked, or no longer. */
export function withTick(filter: ExerciseFilter, facet: Facet, value: string): ExerciseFilter {
  const before = filter.ticked[facet];
  const after = FACETS[facet].filter((one) => (one === value ? !before.includes(one) : before.includes(one)));
  return { ...filter, ticked: { ...filter.ticked, [facet]: after } };
}

export const ticksOf = ({ ticked }: ExerciseFilter): { facet: Facet; value: string }[] =>
  FACET_NAMES.flatMap((facet) => ticked[facet].map((value) => ({ facet, value })));
