"use client";

import { useSearchParams } from "next/navigation";
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { SHELVES, type Shelf } from "@/lib/domain/exercise-facets";
import {
  EVERYTHING,
  type ExerciseFilter,
  filterFrom,
  LONGEST_QUERY,
  searchOf,
  ticksOf,
  withTick,
} from "@/lib/domain/exercise-filter";
import { type LibraryView, lookUp } from "@/lib/domain/exercise-library";
import { fill } from "../_parts/fill";
import { ExerciseCard } from "./exercise-card";
import { FacetPanel } from "./facet-panel";
import type { LibraryCard } from "./library-card";
import type { LibraryWords } from "./library-words";

const WAIT_WHILE_TYPING_MS = 150;
/** Twelve rows of four. */
const CARDS_AT_ONCE = 48;

/**
 * The library as it is asked for in the address. Typing and ticking change the address and the cards, and load nothing;
 * without script the same form asks the server.
 */
export function LibraryBrowser({ cards: sent, words }: { cards: readonly LibraryCard[]; words: LibraryWords }) {
  const { cards, mark } = useFavourites(sent);
  const search = useSearchParams();
  const [filter, choose] = useFilter(search);
  const view = useMemo(() => lookUp(cards, filter), [cards, filter]);
  const shown = Math.max(CARDS_AT_ONCE, Number(search.get("show")) || 0);
  const address = addressOf(filter);
  return (
    <>
      <Shelves words={words} filter={filter} choose={choose} sizes={view.shelves} />
      <SearchForm key={filter.shelf} words={words} filter={filter} choose={choose} view={view} />
      <Ticks words={words} filter={filter} choose={choose} />
      <p role="status" className="sr-only">
        {words.found[view.hits.length]}
      </p>
      <Answer words={words} filter={filter} choose={choose} view={view} />
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 sm:gap-4 md:grid-cols-3 xl:grid-cols-4">
        {view.hits.slice(0, shown).map(({ exercise, matched }) => (
          <ExerciseCard
            key={exercise.id}
            card={exercise}
            matched={matched}
            query={filter.query}
            from={address}
            words={words}
            onMark={mark}
          />
        ))}
      </ul>
      {view.hits.length > shown && (
        <p className="mt-4 text-center">
          <ButtonLink
            href={withShow(address, shown + CARDS_AT_ONCE)}
            scroll={false}
            size="clinic"
            variant="secondary"
            onClick={(event) => instead(event, () => go(withShow(address, shown + CARDS_AT_ONCE), "replace"))}
          >
            {words.more}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** The cards with the stars as they were set since the page came. */
function useFavourites(sent: readonly LibraryCard[]) {
  const [marks, setMarks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const cards = useMemo(
    () => sent.map((card) => ({ ...card, isFavourite: marks.get(card.id) ?? card.isFavourite })),
    [sent, marks],
  );
  const mark = useCallback(
    (id: string, isFavourite: boolean) => setMarks((before) => new Map(before).set(id, isFavourite)),
    [],
  );
  return { cards, mark };
}

const addressOf = (filter: ExerciseFilter): string => {
  const search = searchOf(filter);
  return search === "" ? "/exercises" : `/exercises?${search}`;
};
const withShow = (address: string, show: number) => `${address}${address.includes("?") ? "&" : "?"}show=${show}`;

type Choose = (next: ExerciseFilter, how?: "push" | "replace") => void;

/**
 * The filter of the address. A choice shows at once and changes the address, which the router follows without asking the
 * server; going back and forth brings earlier choices back.
 */
function useFilter(search: URLSearchParams): [ExerciseFilter, Choose] {
  const asked = useMemo(() => filterFrom(new URLSearchParams(search)), [search]);
  const [filter, setFilter] = useState(asked);
  const chosen = useRef(searchOf(asked));
  useEffect(() => {
    if (searchOf(asked) === chosen.current) return;
    chosen.current = searchOf(asked);
    setFilter(asked);
  }, [asked]);
  const choose = useCallback<Choose>((next, how = "push") => {
    chosen.current = searchOf(next);
    setFilter(next);
    go(addressOf(next), how);
  }, []);
  return [filter, choose];
}

function go(address: string, how: "push" | "replace"): void {
  if (how === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}

/** A link works without script, and opens a new tab when that is asked for. */
function instead(event: MouseEvent, work: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  work();
}

type Part = { words: LibraryWords; filter: ExerciseFilter; choose: Choose };

function Shelves({ words, filter, choose, sizes }: Part & { sizes: Record<Shelf | "all", number> }) {
  return (
    <nav aria-label={words.shelvesOf} className="mt-3 flex gap-1 overflow-x-auto border-b border-line">
      {(["all", ...SHELVES] as const).map((shelf) => {
        const next = { ...filter, shelf: shelf === "all" ? null : shelf };
        const isCurrent = (filter.shelf ?? "all") === shelf;
        return (
          <a
            key={shelf}
            href={addressOf(next)}
            aria-current={isCurrent ? "page" : undefined}
            onClick={(event) => instead(event, () => choose(next))}
            className={
              isCurrent
                ? "inline-flex h-10 shrink-0 items-center gap-1.5 border-b-3 border-primary px-3 font-semibold text-primary"
                : "inline-flex h-10 shrink-0 items-center gap-1.5 border-b-3 border-transparent px-3 text-ink-2 hover:text-ink"
            }
          >
            {words.shelves[shelf]}
            <span
              className={`rounded-full px-1.5 text-xs tabular-nums ${isCurrent ? "bg-primary-soft text-primary-ink" : "bg-sunken text-ink-2"}`}
            >
              {sizes[shelf]}
            </span>
          </a>
        );
      })}
    </nav>
  );
}

function SearchForm({ words, filter, choose, view }: Part & { view: LibraryView<LibraryCard> }) {
  const [typed, setTyped] = useTyped(filter, choose);
  const hasScript = useHasScript();
  return (
    <search>
      <form
        action="/exercises"
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault();
          choose({ ...filter, query: typed }, "replace");
        }}
      >
        {filter.shelf !== null && <input type="hidden" name="only" value={filter.shelf} />}
        <div className="flex flex-wrap items-end gap-2">
          <div className="grid min-w-0 flex-1 basis-72 gap-1 sm:max-w-110">
            <label htmlFor="q" className="text-sm font-medium">
              {words.label}
            </label>
            <div className="relative">
              <Icon name="search" className="pointer-events-none absolute start-2.5 top-2.5 size-4 text-ink-2" />
              <input
                id="q"
                name="q"
                type="search"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                placeholder={words.hint}
                maxLength={LONGEST_QUERY}
                autoComplete="off"
                spellCheck={false}
                className="min-h-9 w-full rounded-md border border-edge bg-surface ps-8 pe-2.5 placeholder:text-ink-2"
              />
            </div>
          </div>
          {!hasScript && (
            <Button size="clinic" variant="secondary">
              {words.submit}
            </Button>
          )}
          <p className="ms-auto self-center text-ink-2 tabular-nums">{words.found[view.hits.length]}</p>
        </div>
        <FacetPanel
          words={words}
          filter={filter}
          counts={view.counts}
          onTick={(facet, value) => choose(withTick({ ...filter, query: typed }, facet, value))}
        />
      </form>
    </search>
  );
}

/** What is being typed, and a moment later the address that says it. Going back brings the older words back. */
function useTyped(filter: ExerciseFilter, choose: Choose) {
  const [typed, setTyped] = useState(filter.query);
  const said = useRef(filter.query);
  useEffect(() => {
    if (filter.query === said.current) return;
    said.current = filter.query;
    setTyped(filter.query);
  }, [filter.query]);
  useEffect(() => {
    if (typed === said.current) return;
    const timer = setTimeout(() => {
      said.current = typed.trim() === "" ? "" : typed;
      choose({ ...filter, query: said.current }, "replace");
    }, WAIT_WHILE_TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, filter, choose]);
  return [typed, setTyped] as const;
}

function useHasScript(): boolean {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return hasScript;
}

/** What is ticked, each with a way to take it away, in sight also when the filters are folded up. */
function Ticks({ words, filter, choose }: Part) {
  const ticks = ticksOf(filter);
  if (ticks.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {ticks.map(({ facet, value }) => {
        const known = words.facets.find((one) => one.facet === facet);
        const label = known?.values.find((one) => one.value === value)?.label ?? value;
        const without = withTick(filter, facet, value);
        return (
          <li key={`${facet} ${value}`}>
            <a
              href={addressOf(without)}
              aria-label={fill(words.remove, { filter: `${known?.label}: ${label}` })}
              onClick={(event) => instead(event, () => choose(without))}
              className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-primary-soft ps-3 pe-2 text-primary-ink hover:underline"
            >
              {label}
              <Icon name="x" className="size-4" />
            </a>
          </li>
        );
      })}
      <li>
        <a
          href={addressOf({ ...filter, ticked: EVERYTHING.ticked })}
          onClick={(event) => instead(event, () => choose({ ...filter, ticked: EVERYTHING.ticked }))}
          className="inline-flex min-h-8 items-center px-2 text-primary underline underline-offset-2"
        >
          {words.clear}
        </a>
      </li>
    </ul>
  );
}

/** What to say when the library has no plain answer. */
function Answer({ words, filter, choose, view }: Part & { view: LibraryView<LibraryCard> }) {
  const { query, shelf } = filter;
  if (view.didYouMean !== null && view.hits.length > 0) {
    const meant = { ...filter, query: view.didYouMean };
    return (
      <Notice tone="info" icon="search" className="mt-4">
        <p>
          {fill(words.none, { query })}{" "}
          <a
            href={addressOf(meant)}
            onClick={(event) => instead(event, () => choose(meant))}
            className="font-semibold underline"
          >
            {fill(words.didYouMean, { suggestion: view.didYouMean })}
          </a>{" "}
          ·{" "}
          <a href="/exercises/new" className="underline">
            {words.addOwn}
          </a>
        </p>
      </Notice>
    );
  }
  if (view.hits.length > 0) return null;
  const isTicked = ticksOf(filter).length > 0;
  const isPlainShelf = query.trim() === "" && !isTicked && shelf !== null;
  const title = isTicked ? words.nothingFits : fill(words.none, { query });
  return (
    <EmptyState
      icon={shelf === "favourites" ? "star" : "search"}
      className="mt-4"
      title={isPlainShelf ? words.emptyShelf[shelf] : title}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <ButtonLink href="/exercises" size="clinic" variant="secondary">
            {words.showAll}
          </ButtonLink>
          <ButtonLink href="/exercises/new" size="clinic" icon="plus">
            {words.addOwn}
          </ButtonLink>
        </span>
      }
    >
      {isTicked ? words.nothingFitsBody : undefined}
    </EmptyState>
  );
}
