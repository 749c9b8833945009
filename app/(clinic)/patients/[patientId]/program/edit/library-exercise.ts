import type { Searchable } from "@/app/(clinic)/_parts/exercise-search";
import type { DraftItem } from "@/db/queries/program";

/** An exercise as the builder knows it: to find, to picture, and its usual dose. */
export type LibraryExercise = Searchable & {
  id: string;
  slug: string;
  usual: Pick<DraftItem, "sets" | "repetitions" | "holdSeconds" | "minutes" | "restSeconds" | "side">;
};

const USUAL = ["sets", "repetitions", "holdSeconds", "minutes", "restSeconds", "side"] as const;

/** Whether an exercise still stands at its usual dose. */
export const isUsual = (item: DraftItem, { usual }: LibraryExercise): boolean =>
  USUAL.every((field) => item[field] === usual[field]);
