import type { DraftItem } from "@/lib/domain/draft";
import { searchExercises } from "@/lib/domain/exercise-search";
import type { Library } from "./library";
import type { LibraryExercise } from "./library-exercise";

/** A patient can choose from so many stand-ins without losing the thread. */
export const MOST_SWAPS = 3;
const SHOWN = 5;

/**
 * What may still stand in for an exercise: what was searched for, or without a word its neighbours on the ladder, then
 * others of its kind and position. Never the exercise itself, nor what stands in already.
 */
export function swapChoices(
  library: Library,
  item: Pick<DraftItem, "exerciseId" | "swaps">,
  query: string,
): LibraryExercise[] {
  const isOpen = ({ id }: LibraryExercise) => id !== item.exerciseId && !item.swaps.includes(id);
  const exercise = library.byId(item.exerciseId);
  const ladder = exercise === undefined ? [] : library.ladderOf(exercise).filter(isOpen);
  if (query.trim() !== "") {
    const found = searchExercises(library.exercises, query).hits.map((hit) => hit.exercise);
    return found.filter(isOpen).slice(0, SHOWN);
  }
  const alike = library.exercises.filter(
    (one) => isOpen(one) && !ladder.includes(one) && one.kind === exercise?.kind && one.position === exercise.position,
  );
  return [...ladder, ...alike].slice(0, SHOWN);
}
