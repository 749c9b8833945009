import type { ListedExercise } from "@/db/queries/exercises";
import type { Sortable } from "@/lib/domain/exercise-facets";
import type { Searchable } from "@/lib/domain/exercise-search";
import type { OwnFigure } from "@/lib/figure/own";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { searchable } from "../_parts/exercise-words";

/** An exercise as the library shows it: to find, to sort, to picture, and its two lines. */
export type LibraryCard = Searchable &
  Sortable & {
    id: string;
    slug: string;
    figure: OwnFigure | null;
    /** "Usually 3 sets of 10" */
    dose: string;
    /** "low back and hips" */
    works: string;
  };

export function libraryCard(words: Words, exercise: ListedExercise): LibraryCard {
  const found = searchable(words, exercise);
  const { id, slug, figure, kind, position, direction, regions, kit, kitCost, loadLevel, impact, precautions } =
    exercise;
  const { isShipped, isArchived, isFavourite, recency } = exercise;
  const { usualSets, usualRepetitions, usualHoldSeconds, usualMinutes, usualSide } = exercise;
  const dose = { sets: usualSets, repetitions: usualRepetitions, holdSeconds: usualHoldSeconds, minutes: usualMinutes };
  return {
    ...found,
    ...{ id, slug, figure, kind, position, direction, regions, kit, kitCost, loadLevel, impact, precautions },
    ...{ isShipped, isArchived, isFavourite, recency },
    dose: words.t("library.card.usual", { dose: doseInWords(words, dose, usualSide) }),
    works: words.list(found.regionNames),
  };
}
