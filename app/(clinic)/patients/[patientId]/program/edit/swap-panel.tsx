"use client";

import { useState } from "react";
import { Icon } from "@/components/icon";
import { fill } from "./fill";
import { Panel } from "./panel";
import { Picture } from "./picture";
import type { Row } from "./row-types";
import { MOST_SWAPS, swapChoices } from "./swaps";

/** What the patient may do instead, approved in advance: chosen by search, neighbours on the ladder first. */
export function SwapPanel({ item, name, library, words, onChange, onClose }: Row & { onClose: () => void }) {
  const [query, setQuery] = useState("");
  const isFull = item.swaps.length >= MOST_SWAPS;
  const choices = isFull ? [] : swapChoices(library, item, query);
  const set = (swaps: string[]) => onChange(item, { swaps }, { field: words.swaps });
  function add(id: string | undefined) {
    if (id === undefined) return;
    set([...item.swaps, id]);
    setQuery("");
  }
  return (
    <Panel
      title={fill(words.swapsOf, { exercise: name })}
      lead={fill(words.swapsHint, { most: String(MOST_SWAPS) })}
      words={words}
      onClose={onClose}
    >
      {item.swaps.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {item.swaps.map((id) => (
            <li
              key={id}
              className="flex items-center rounded-full bg-primary-soft ps-2.5 text-xs font-medium text-primary-ink"
            >
              {library.byId(id)?.name ?? words.gone}
              <button
                type="button"
                aria-label={fill(words.swapRemove, { exercise: library.byId(id)?.name ?? "" })}
                onClick={() => set(item.swaps.filter((one) => one !== id))}
                className="grid size-8 place-items-center rounded-full"
              >
                <Icon name="x" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <p className="text-xs text-ink-2">{words.swapsFull}</p>
      ) : (
        <input
          type="search"
          aria-label={words.swapSearch}
          placeholder={words.swapSearch}
          value={query}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add(choices[0]?.id);
          }}
          className="h-9 w-full rounded-md border border-edge bg-surface px-2.5 placeholder:text-ink-2"
        />
      )}
      {choices.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {choices.map((choice) => (
            <li key={choice.id}>
              <button
                type="button"
                aria-label={fill(words.swapAdd, { exercise: choice.name })}
                onClick={() => add(choice.id)}
                className="flex min-h-9 items-center gap-2 rounded-md border border-edge bg-surface pe-2.5 text-xs font-medium hover:bg-primary-soft"
              >
                <Picture exercise={choice} className="w-12" />
                {choice.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
