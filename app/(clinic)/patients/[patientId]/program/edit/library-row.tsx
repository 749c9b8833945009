import { memo } from "react";
import { Icon } from "@/components/icon";
import { highlightsIn } from "@/lib/domain/exercise-search";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { LibraryExercise } from "./library-exercise";
import { Picture } from "./picture";

/** One exercise of the library beside the sheet; pressing its row adds it. */
export const LibraryRow = memo(function LibraryRow({
  exercise,
  query,
  words,
  presence,
  stop,
  onAdd,
  onFavour,
}: {
  exercise: LibraryExercise;
  query: string;
  words: BuilderWords;
  presence: "on-sheet" | "new";
  stop: 0 | -1;
  onAdd: (exercise: LibraryExercise) => void;
  onFavour: (exercise: LibraryExercise) => void;
}) {
  const named = { exercise: exercise.name };
  const isNamed = query.trim() === "" || highlightsIn(exercise.name, query).length > 0;
  const other = isNamed ? undefined : exercise.otherNames.find((name) => highlightsIn(name, query).length > 0);
  return (
    <li className="flex items-center border-b border-line ps-2 pe-1 [contain-intrinsic-size:auto_3.75rem] [content-visibility:auto] hover:bg-sunken">
      <button
        type="button"
        data-add=""
        tabIndex={stop}
        aria-label={fill(words.add, named)}
        onClick={() => onAdd(exercise)}
        className="flex min-h-15 min-w-0 flex-1 items-center gap-2.5 py-1 text-start outline-offset-[-3px]!"
      >
        <Picture exercise={exercise} className="w-18" />
        <span className="min-w-0 flex-1">
          <span className="block leading-5 font-medium">
            <Marked text={exercise.name} query={query} />
          </span>
          {other !== undefined && (
            <span className="block truncate text-2xs text-ink-2">{fill(words.alsoCalled, { name: other })}</span>
          )}
          {presence === "on-sheet" && (
            <span className="inline-flex items-center gap-1 text-2xs text-primary">
              <Icon name="check" className="size-3" />
              {words.inProgram}
            </span>
          )}
        </span>
        <span className="grid size-7 shrink-0 place-items-center rounded-md border border-edge bg-surface text-primary">
          <Icon name="plus" className="size-4" />
        </span>
      </button>
      <button
        type="button"
        tabIndex={stop}
        aria-pressed={exercise.isFavourite}
        aria-label={fill(words.favour, named)}
        onClick={() => onFavour(exercise)}
        className="grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:text-ink aria-pressed:text-warn [&_svg]:aria-pressed:fill-current"
      >
        <Icon name="star" className="size-4" />
      </button>
    </li>
  );
});

function Marked({ text, query }: { text: string; query: string }) {
  const ranges = query.trim() === "" ? [] : highlightsIn(text, query);
  let end = 0;
  const parts = ranges.map(({ from, to }) => {
    const before = text.slice(end, from);
    end = to;
    return (
      <span key={from}>
        {before}
        <mark className="rounded-xs bg-primary-soft text-primary-ink">{text.slice(from, to)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
