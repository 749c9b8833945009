import type { ExerciseRow } from "@/db/queries/exercises";
import { clinic } from "@/lib/words/en/clinic";
import type { Words } from "@/lib/words/words";
import type { Searchable } from "./exercise-search";

/** What an exercise works on; a clinic's own word stands as it was written. */
export function regionsOf({ t }: Words, { regions }: Pick<ExerciseRow, "regions">): string[] {
  return regions.map((region) => (isKnown(region) ? t(`clinic.regions.${region}`) : region));
}

const isKnown = (region: string): region is keyof typeof clinic.regions => Object.hasOwn(clinic.regions, region);

export function searchable(words: Words, exercise: ExerciseRow): Searchable {
  const { name, otherNames, kind } = exercise;
  return { name, otherNames, kind, regionNames: regionsOf(words, exercise) };
}
