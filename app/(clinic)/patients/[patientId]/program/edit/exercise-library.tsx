import { useState } from "react";
import { EXERCISE_KINDS, isFound } from "@/app/(clinic)/_parts/exercise-search";
import { Icon } from "@/components/icon";
import { Pictogram } from "@/components/pictogram";
import { SEARCH_FIELD } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { LibraryExercise } from "./library-exercise";

/** The exercises to choose from, found while typing. */
export function ExerciseLibrary({
  exercises,
  chosen,
  words,
  error,
  onAdd,
}: {
  exercises: readonly LibraryExercise[];
  /** Ids of the exercises in the program. */
  chosen: readonly string[];
  words: BuilderWords;
  error: string | undefined;
  onAdd: (exercise: LibraryExercise) => void;
}) {
  const [search, setSearch] = useState("");
  const [kindText, setKindText] = useState("");
  const kind = EXERCISE_KINDS.find((one) => one === kindText) ?? null;
  const found = exercises.filter((exercise) => isFound(exercise, { search, kind }));
  return (
    <section
      aria-labelledby="library"
      className="flex max-h-[calc(100dvh-6rem)] flex-col rounded-lg border border-line bg-surface"
    >
      <div className="grid gap-2 border-b border-line p-3">
        <h2 id="library" className="text-base font-semibold">
          {words.library}
        </h2>
        <input
          id={SEARCH_FIELD}
          type="search"
          value={search}
          placeholder={words.search}
          aria-label={words.search}
          aria-describedby={error === undefined ? undefined : `${SEARCH_FIELD}-error`}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setSearch(event.target.value)}
          className="min-h-9 w-full rounded-md border border-edge bg-surface px-2.5 placeholder:text-ink-2"
        />
        {error !== undefined && (
          <p id={`${SEARCH_FIELD}-error`} className="text-xs font-semibold text-danger-ink">
            {error}
          </p>
        )}
        <select
          aria-label={words.kind}
          value={kindText}
          onChange={(event) => setKindText(event.target.value)}
          className="min-h-9 w-full rounded-md border border-edge bg-surface px-2"
        >
          <option value="">{words.allKinds}</option>
          {words.kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <p role="status" className="sr-only">
          {words.exercises[found.length]}
        </p>
      </div>
      {found.length === 0 ? (
        <p className="p-3 text-ink-2">{words.noMatch}</p>
      ) : (
        <ul className="min-h-0 divide-y divide-line overflow-y-auto">
          {found.map((exercise) => (
            <li key={exercise.id} className="flex items-center gap-2 py-1.5 ps-2 pe-2">
              <Pictogram slug={exercise.slug} decorative="beside-its-name" className="w-16" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{exercise.name}</span>
                {chosen.includes(exercise.id) && <span className="block text-xs text-ink-2">{words.inProgram}</span>}
              </span>
              <button
                type="button"
                aria-label={fill(words.add, { exercise: exercise.name })}
                onClick={() => onAdd(exercise)}
                className="grid size-9 shrink-0 place-items-center rounded-md border border-edge text-primary hover:bg-primary-soft"
              >
                <Icon name="plus" className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
