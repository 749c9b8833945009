import { type FacetCounts, isOnShelf, NOTHING_TICKED, type Shelf, sorted } from "@/lib/domain/exercise-facets";
import { searchExercises } from "@/lib/domain/exercise-search";
import type { FACETS_HERE } from "./choices";
import type { LibraryExercise } from "./library-exercise";

export type FacetHere = (typeof FACETS_HERE)[number];
/** What the library pane is asked for; an empty word asks for nothing. */
export type Asked = { query: string; shelf: Extract<Shelf, "favourites" | "recent"> | null } & Record<
  FacetHere,
  string
>;

export const ALL: Asked = { query: "", shelf: null, kind: "", position: "", region: "", kit: "" };

/** What is found, best first; on the shelf of recent ones the latest first. */
export function findExercises(
  exercises: readonly LibraryExercise[],
  { query, shelf, kind, position, region, kit }: Asked,
): { found: LibraryExercise[]; counts: FacetCounts; didYouMean: string | null } {
  const onShelf = exercises.filter((exercise) => isOnShelf(exercise, shelf));
  const { hits, didYouMean } = searchExercises(onShelf, query);
  const chosen = (value: string) => (value === "" ? [] : [value]);
  const ticked = {
    ...NOTHING_TICKED,
    kind: chosen(kind),
    position: chosen(position),
    region: chosen(region),
    kit: chosen(kit),
  };
  const { left, counts } = sorted(
    hits.map((hit) => hit.exercise),
    ticked,
  );
  if (shelf === "recent" && query.trim() === "") left.sort((one, other) => (one.recency ?? 0) - (other.recency ?? 0));
  return { found: left, counts, didYouMean };
}
