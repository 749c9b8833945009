import { type FacetCounts, isOnShelf, SHELVES, type Shelf, type Sortable, sorted } from "./exercise-facets";
import type { ExerciseFilter } from "./exercise-filter";
import { type Hit, type Searchable, searchExercises } from "./exercise-search";

export type LibraryView<E> = {
  /** Best first; what this person prescribed last comes first on its shelf when nothing is searched for. */
  hits: Hit<E>[];
  counts: FacetCounts;
  /** How many exercises stand on each shelf; null is the open shelves. */
  shelves: Record<Shelf | "all", number>;
  didYouMean: string | null;
};

/** What the library shows for a filter: the shelf, then the words, then the ticks. */
export function lookUp<E extends Searchable & Sortable>(
  exercises: readonly E[],
  { query, ticked, shelf }: ExerciseFilter,
): LibraryView<E> {
  const onShelf = exercises.filter((exercise) => isOnShelf(exercise, shelf));
  const { hits, didYouMean } = searchExercises(onShelf, query);
  const inOrder = shelf === "recent" && query.trim() === "" ? hits.toSorted(byRecency) : hits;
  const { left, counts } = sorted(
    inOrder.map(({ exercise }) => exercise),
    ticked,
  );
  const remaining = new Set(left);
  const sizes = SHELVES.map((one) => [one, exercises.filter((exercise) => isOnShelf(exercise, one)).length]);
  const all = exercises.filter((exercise) => isOnShelf(exercise, null)).length;
  return {
    hits: inOrder.filter(({ exercise }) => remaining.has(exercise)),
    counts,
    shelves: { all, ...Object.fromEntries(sizes) },
    didYouMean,
  };
}

const byRecency = (one: Hit<Sortable>, other: Hit<Sortable>): number =>
  (one.exercise.recency ?? Number.POSITIVE_INFINITY) - (other.exercise.recency ?? Number.POSITIVE_INFINITY);
