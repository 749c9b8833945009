"use client";

import { type KeyboardEvent, memo, type RefObject, useMemo, useRef, useState } from "react";
import { SEARCH_FIELD } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { FACETS_HERE } from "./choices";
import { fill } from "./fill";
import { ALL, type Asked, findExercises } from "./find-exercises";
import type { LibraryExercise } from "./library-exercise";
import { LibraryRow } from "./library-row";

/** More than fit on a screen, and few enough to be drawn while somebody types. */
const SHOWN_AT_FIRST = 60;
const SHELVES = [null, "favourites", "recent"] as const;

/** The exercises to choose from, found while typing: Enter adds the first, ↓ goes into the list. */
export const LibraryPane = memo(function LibraryPane({
  exercises,
  chosen,
  words,
  error,
  search,
  onAdd,
  onFavour,
}: {
  exercises: readonly LibraryExercise[];
  /** Ids of the exercises on the sheet. */
  chosen: ReadonlySet<string>;
  words: BuilderWords;
  error: string | undefined;
  search: RefObject<HTMLInputElement | null>;
  onAdd: (exercise: LibraryExercise) => void;
  onFavour: (exercise: LibraryExercise) => void;
}) {
  const [asked, setAsked] = useState<Asked>(ALL);
  const [isWhole, setWhole] = useState(false);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const { found, counts, didYouMean } = useMemo(() => findExercises(exercises, asked), [exercises, asked]);
  const shown = isWhole ? found : found.slice(0, SHOWN_AT_FIRST);
  const ask = (part: Partial<Asked>) => {
    setAsked((before) => ({ ...before, ...part }));
    setAt(0);
  };

  function fromSearch(event: KeyboardEvent<HTMLInputElement>) {
    const [first] = found;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && first !== undefined) {
      onAdd(first);
      event.currentTarget.select();
    } else if (event.key === "ArrowDown") goTo(list.current, 0);
    else return;
    event.preventDefault();
  }
  function inList(event: KeyboardEvent<HTMLUListElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) search.current?.focus();
    else goTo(list.current, to);
  }
  const isFiltered = FACETS_HERE.some((facet) => asked[facet] !== "");
  return (
    <section
      aria-labelledby="library"
      className="flex max-h-[calc(100dvh-6rem)] flex-col rounded-lg border border-line bg-surface lg:h-[calc(100dvh-6rem)]"
    >
      <div className="grid gap-2 border-b border-line p-3 pb-0">
        <h2 id="library" className="sr-only">
          {words.library}
        </h2>
        <SearchField
          words={words}
          error={error}
          search={search}
          query={asked.query}
          onQuery={(query) => ask({ query })}
          onKeyDown={fromSearch}
        />
        <div className="grid grid-cols-2 gap-1.5">
          {FACETS_HERE.map((facet) => (
            <select
              key={facet}
              aria-label={words.facets[facet]}
              value={asked[facet]}
              onChange={(event) => ask({ [facet]: event.target.value })}
              className={`h-8 min-w-0 rounded-md border bg-surface px-1.5 text-xs ${asked[facet] === "" ? "border-line text-ink-2" : "border-primary bg-primary-soft font-medium text-primary-ink"}`}
            >
              <option value="">{words.facets[facet]}</option>
              {words.facetValues[facet].map(({ value, label }) => {
                const count = counts[facet][value] ?? 0;
                return count === 0 && value !== asked[facet] ? null : (
                  <option key={value} value={value}>
                    {label} ({count})
                  </option>
                );
              })}
            </select>
          ))}
        </div>
        <fieldset className="flex gap-1">
          <legend className="sr-only">{words.shelvesLabel}</legend>
          {SHELVES.map((shelf) => (
            <button
              key={shelf}
              type="button"
              aria-pressed={asked.shelf === shelf}
              onClick={() => ask({ shelf })}
              className="h-9 border-b-3 border-transparent px-2.5 text-ink-2 hover:text-ink aria-pressed:border-primary aria-pressed:font-semibold aria-pressed:text-primary"
            >
              {words.shelves[shelf ?? "all"]}
            </button>
          ))}
          {isFiltered && (
            <button
              type="button"
              onClick={() => ask({ kind: "", position: "", region: "", kit: "" })}
              className="ms-auto h-9 px-1.5 text-xs text-primary underline"
            >
              {words.clear}
            </button>
          )}
        </fieldset>
        <p role="status" className="sr-only">
          {words.found[found.length]}
        </p>
      </div>
      {didYouMean !== null && (
        <p className="border-b border-line bg-info-soft px-3 py-2 text-xs text-info-ink">
          {fill(words.didYouMean, { query: asked.query, suggestion: didYouMean })}
        </p>
      )}
      {found.length === 0 && <p className="p-3 text-ink-2">{nothing(asked, words)}</p>}
      <ul
        ref={list}
        onKeyDown={inList}
        onFocus={({ target }) => setAt(indexOf(list.current, target))}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      >
        {shown.map((exercise, index) => (
          <LibraryRow
            key={exercise.id}
            exercise={exercise}
            query={asked.query}
            words={words}
            presence={chosen.has(exercise.id) ? "on-sheet" : "new"}
            stop={index === at ? 0 : -1}
            onAdd={onAdd}
            onFavour={onFavour}
          />
        ))}
        {shown.length < found.length && (
          <li>
            <button
              type="button"
              onClick={() => setWhole(true)}
              className="min-h-11 w-full font-medium text-primary hover:bg-sunken"
            >
              {words.showAll} ({found.length})
            </button>
          </li>
        )}
      </ul>
    </section>
  );
});

function SearchField({
  words,
  error,
  search,
  query,
  onQuery,
  onKeyDown,
}: {
  words: BuilderWords;
  error: string | undefined;
  search: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const described = [error === undefined ? "" : `${SEARCH_FIELD}-error`, `${SEARCH_FIELD}-hint`].join(" ").trim();
  return (
    <div className="relative">
      <input
        ref={search}
        id={SEARCH_FIELD}
        type="search"
        value={query}
        placeholder={words.search}
        aria-label={words.search}
        aria-describedby={described}
        aria-keyshortcuts="/"
        maxLength={80}
        autoComplete="off"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
        className={`h-9 w-full rounded-md border bg-surface ps-2.5 pe-8 placeholder:text-ink-2 ${error === undefined ? "border-edge" : "border-2 border-danger"}`}
      />
      {query === "" && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute end-2 top-2 h-5 rounded-xs border border-line px-1.5 font-ui text-2xs text-ink-2"
        >
          {words.searchKey}
        </span>
      )}
      <p id={`${SEARCH_FIELD}-hint`} className="sr-only">
        {words.searchHint}
      </p>
      {error !== undefined && (
        <p id={`${SEARCH_FIELD}-error`} className="mt-1 text-xs font-semibold text-danger-ink">
          {error}
        </p>
      )}
    </div>
  );
}

function nothing({ shelf, query }: Asked, words: BuilderWords): string {
  if (query.trim() !== "" || shelf === null) return words.noMatch;
  return shelf === "favourites" ? words.noFavourites : words.noRecent;
}

const addButtons = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>("[data-add]") ?? [])];

function goTo(list: HTMLElement | null, index: number): void {
  addButtons(list)[index]?.focus();
}

const indexOf = (list: HTMLElement | null, target: Element): number =>
  Math.max(
    0,
    addButtons(list).findIndex((button) => button.closest("li")?.contains(target)),
  );
