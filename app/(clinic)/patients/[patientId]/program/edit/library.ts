import { ladderAround } from "@/lib/domain/ladder";
import type { LibraryExercise } from "./library-exercise";

/** The library with its ways in: by id, by slug, along the ladder. */
export type Library = ReturnType<typeof libraryOf>;

export function libraryOf(exercises: readonly LibraryExercise[]) {
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));
  const open = exercises.filter(({ isArchived }) => !isArchived);
  const at = (slug: string | null) => {
    const found = slug === null ? undefined : bySlug.get(slug);
    return found?.isArchived ? undefined : found;
  };
  return {
    exercises: open,
    byId: (id: string) => byId.get(id),
    easierThan: (exercise: LibraryExercise) => at(exercise.easierSlug),
    harderThan: (exercise: LibraryExercise) => at(exercise.harderSlug),
    /** The exercises of one ladder, the nearest first. */
    ladderOf: (exercise: LibraryExercise): LibraryExercise[] => {
      const { easier, harder } = ladderAround(exercise.slug, open);
      const rungs = Array.from({ length: Math.max(easier.length, harder.length) }, (_, step) => [
        easier[step],
        harder[step],
      ]);
      return rungs.flat().flatMap((slug) => at(slug ?? null) ?? []);
    },
  };
}
