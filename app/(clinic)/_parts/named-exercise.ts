import type { ExerciseFacts } from "@/db/queries/templates";
import type { NamedExercise } from "@/lib/domain/program-shape";

/** An exercise as changes name it. One that is not in the library any more has no name. */
export function namedExercise(facts: ReadonlyMap<string, ExerciseFacts>, id: string): NamedExercise {
  return facts.get(id) ?? { id, slug: id, name: "", easierSlug: null, harderSlug: null };
}
