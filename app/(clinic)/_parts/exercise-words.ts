import type { ExerciseRow } from "@/db/queries/exercises";
import { KIT, type Kit } from "@/lib/domain/exercise";
import type { Searchable } from "@/lib/domain/exercise-search";
import { clinic } from "@/lib/words/en/clinic";
import type { Words } from "@/lib/words/words";

/** What an exercise works on; a clinic's own word stands as it was written. */
export function regionsOf({ t }: Words, { regions }: Pick<ExerciseRow, "regions">): string[] {
  return regions.map((region) => (isKnown(region) ? t(`clinic.regions.${region}`) : region));
}

const isKnown = (region: string): region is keyof typeof clinic.regions => Object.hasOwn(clinic.regions, region);

/** What a search looks through, in the reader's language. */
export function searchable(words: Words, exercise: Pick<ExerciseRow, "name" | "otherNames" | "kind" | "regions">) {
  const { name, otherNames, kind } = exercise;
  const kindName = words.t(`library.kinds.${kind}`);
  return { name, otherNames, kind, regionNames: regionsOf(words, exercise), kindName } satisfies Searchable & {
    kind: string;
  };
}

/** What an exercise needs; a clinic's own thing stands as it was written. */
export function kitOf({ t }: Words, { kit }: Pick<ExerciseRow, "kit">): string[] {
  return kit.map((thing) => (isKit(thing) ? t(`library.kit.${thing}`).toLowerCase() : thing));
}

const isKit = (thing: string): thing is Kit => KIT.some((known) => known === thing);

/** A word as it begins a line. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
