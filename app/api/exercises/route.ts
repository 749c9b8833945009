import { searchable } from "@/app/(clinic)/_parts/exercise-words";
import { listLibrary } from "@/db/queries/exercises";
import { filterFrom } from "@/lib/domain/exercise-filter";
import { lookUp } from "@/lib/domain/exercise-library";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { wordsFor } from "@/lib/words/words";

export const GET = route(surface.exercises, async ({ scope, query }) => {
  const words = wordsFor(scope.viewer.locale);
  const library = (await listLibrary(scope)).map((exercise) => ({ ...exercise, ...searchable(words, exercise) }));
  const { hits, counts, didYouMean } = lookUp(library, filterFrom(new URLSearchParams(query)));
  const found = hits.map(({ exercise: { regionNames: _regions, kindName: _kind, ...exercise }, matched }) => ({
    ...exercise,
    matched,
  }));
  return reply(200, { exercises: found, facets: counts, didYouMean });
});
