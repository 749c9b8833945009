import { Icon } from "@/components/icon";
import type { Burden } from "@/lib/domain/burden";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { NAME_FIELD } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";

/** The name of the program, what it asks of a day, and what the patient reads when pain goes above the agreed limit. */
export function SheetHead({
  name,
  burden,
  words,
  error,
  aboveLimitWords,
  onRename,
  onAboveLimit,
}: {
  name: string;
  burden: Burden;
  words: BuilderWords;
  error: string | undefined;
  aboveLimitWords: string | null;
  onRename: (name: string) => void;
  onAboveLimit: (words: string | null) => void;
}) {
  const { exercises, longestDayMinutes } = burden;
  const count = words.exercises[exercises] ?? String(exercises);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="sheet" className="sr-only">
          {words.title}
        </h2>
        <input
          id={NAME_FIELD}
          value={name}
          maxLength={120}
          autoComplete="off"
          aria-label={words.programName}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${NAME_FIELD}-error`}
          onChange={(event) => onRename(event.target.value)}
          className={`h-10 min-w-56 flex-1 rounded-md border bg-surface px-2.5 text-lg font-semibold ${error === undefined ? "border-line hover:border-edge" : "border-2 border-danger"}`}
        />
        <p className="text-ink-2 tabular-nums">
          {longestDayMinutes === null
            ? count
            : fill(words.burden, { minutes: String(longestDayMinutes), exercises: count })}
        </p>
      </div>
      {error !== undefined && (
        <p id={`${NAME_FIELD}-error`} className="text-xs font-semibold text-danger-ink">
          {error}
        </p>
      )}
      <BurdenWarnings burden={burden} words={words} />
      <details open={aboveLimitWords !== null} className="text-ink-2">
        <summary className="inline-flex min-h-8 cursor-pointer items-center gap-1 text-xs underline underline-offset-2">
          {words.aboveLimit}
        </summary>
        <textarea
          value={aboveLimitWords ?? ""}
          rows={2}
          maxLength={300}
          aria-label={words.aboveLimit}
          placeholder={words.aboveLimitUsual}
          onChange={({ target }) => onAboveLimit(target.value === "" ? null : target.value)}
          className="w-full rounded-md border border-edge bg-surface px-2.5 py-1.5 text-ink placeholder:text-ink-2"
        />
      </details>
    </div>
  );
}

/** It warns and never blocks; the reason and its source are there for whoever asks. */
function BurdenWarnings({ burden, words }: { burden: Burden; words: BuilderWords }) {
  const said = burden.warnings.map((warning) =>
    warning === "many-exercises"
      ? {
          sentence: fill(words.manyExercises, { exercises: words.exercises[burden.exercises] ?? "" }),
          source: CLINICAL.exercisesAtMost.source,
        }
      : {
          sentence: fill(words.longDay, { minutes: String(burden.longestDayMinutes ?? "") }),
          source: CLINICAL.minutesADayAtMost.source,
        },
  );
  return (
    <div role="status" className="grid gap-1 empty:hidden">
      {said.map(({ sentence, source }) => (
        <details key={source} className="rounded-md bg-warn-soft text-warn-ink">
          <summary className="flex min-h-9 list-none items-center gap-2 px-2.5">
            <Icon name="triangle-alert" className="size-4" />
            <span className="flex-1">{sentence}</span>
            <span className="text-xs underline underline-offset-2">{words.why}</span>
          </summary>
          <p className="px-2.5 pb-2 text-xs">{fill(words.source, { source })}</p>
        </details>
      ))}
    </div>
  );
}
