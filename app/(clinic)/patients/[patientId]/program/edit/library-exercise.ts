import type { DraftItem } from "@/lib/domain/draft";
import type { Sortable } from "@/lib/domain/exercise-facets";
import type { Searchable } from "@/lib/domain/exercise-search";
import type { OwnFigure } from "@/lib/figure/own";

/** An exercise as the builder knows it: to find, to picture, to climb from, and its usual dose. */
export type LibraryExercise = Searchable &
  Sortable & {
    id: string;
    slug: string;
    /** The clinic's own drawing; shipped ones are drawn by their slug. */
    figure: OwnFigure | null;
    easierSlug: string | null;
    harderSlug: string | null;
    usual: Pick<DraftItem, "sets" | "repetitions" | "holdSeconds" | "minutes" | "restSeconds" | "side">;
  };

const USUAL = ["sets", "repetitions", "holdSeconds", "minutes", "restSeconds", "side"] as const;

/** Whether an exercise still stands at its usual dose. */
export const isUsual = (item: DraftItem, { usual }: LibraryExercise): boolean =>
  USUAL.every((field) => item[field] === usual[field]);
