"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { fill } from "@/lib/words/fill";
import { type Desk, useDesk } from "./desk-context";
import type { Handled, RowFacts } from "./row-facts";

const BUTTON = "inline-flex h-8 items-center justify-center rounded-md px-2 text-xs font-medium max-lg:h-11";

/** One patient: what the server drew, between a tick and what can be done. Without script both are empty. */
export function GridRow({ id, children }: { id: string; children: ReactNode }) {
  const desk = useDesk();
  const facts = desk.factsOf(id);
  const handled = desk.handledOf(id);
  return (
    <tr
      data-row={id}
      data-handled={handled ? "" : undefined}
      aria-selected={desk.isReady ? desk.isSelected(id) : undefined}
    >
      <td>{desk.isReady && facts && <Tick desk={desk} facts={facts} />}</td>
      {children}
      <td>
        {desk.isReady &&
          facts &&
          (handled ? <Undo desk={desk} facts={facts} handled={handled} /> : <Deeds desk={desk} facts={facts} />)}
      </td>
    </tr>
  );
}

type Part = { desk: Desk; facts: RowFacts };

function Tick({ desk, facts: { id, name } }: Part) {
  return (
    <input
      type="checkbox"
      data-cell="check"
      aria-label={fill(desk.words.desk.select, { name })}
      checked={desk.isSelected(id)}
      onChange={({ nativeEvent }) =>
        desk.toggle(id, "shiftKey" in nativeEvent && nativeEvent.shiftKey ? "range" : "one")
      }
      className="relative z-1 size-4.5 accent-primary max-lg:size-6"
    />
  );
}

function Deeds({ desk, facts: { id, address, name, kind } }: Part) {
  const { desk: words, done, open } = desk.words;
  return (
    <span className="relative z-1 flex items-center justify-end gap-1">
      <a
        href={address}
        data-cell="open"
        aria-label={fill(words.openOne, { name })}
        className={`card-only ${BUTTON} border border-edge bg-surface px-4 hover:bg-sunken`}
      >
        {open}
      </a>
      {kind !== "safety-answer" && (
        <>
          <button
            type="button"
            data-cell="message"
            aria-label={fill(words.messageTo, { name })}
            title={words.message}
            onClick={() => desk.begin("message", id)}
            className={`on-row ${BUTTON} border border-edge bg-surface px-1.5 hover:bg-sunken`}
          >
            <Icon name="message-circle" className="size-4" />
          </button>
          <button
            type="button"
            data-cell="done"
            aria-label={fill(words.doneFor, { name })}
            onClick={() => desk.begin("done", id)}
            className={`on-row ${BUTTON} bg-primary text-on-primary hover:bg-primary-hover max-lg:px-4`}
          >
            {done}
          </button>
        </>
      )}
      <button
        type="button"
        data-cell="more"
        aria-label={fill(words.more, { name })}
        aria-haspopup="dialog"
        title={words.actions}
        onClick={() => desk.showMore(id)}
        className={`${BUTTON} px-1 text-ink-2 hover:bg-sunken max-lg:ms-auto max-lg:px-3`}
      >
        <Icon name="ellipsis" className="size-4.5" />
      </button>
    </span>
  );
}

const SAID = {
  keep: "reviewed",
  changed: "reviewed",
  seen: "reviewed",
  contacted: "contacted",
  later: "snoozed",
} as const;

function Undo({ desk, facts: { id, name }, handled }: Part & { handled: Handled }) {
  const { desk: words, undo } = desk.words;
  return (
    <span className="relative z-1 flex items-center justify-end gap-1 text-xs">
      <span className="inline-flex items-center gap-1 font-medium text-ink-2">
        <Icon name="check" className="size-3.5" />
        {words[SAID[handled.decision]]}
      </span>
      <button
        type="button"
        data-cell="done"
        aria-label={fill(words.undoFor, { name })}
        onClick={() => desk.undo(id)}
        className={`${BUTTON} text-primary underline underline-offset-2 hover:bg-primary-soft hover:text-primary-ink`}
      >
        {undo}
      </button>
    </span>
  );
}

/** Opens the reasons beside the first. */
export function OtherReasons({ id, count }: { id: string; count: number }) {
  const desk = useDesk();
  const name = desk.factsOf(id)?.name;
  const { words } = desk;
  const shown = fill(words.others, { count });
  if (!desk.isReady || name === undefined) return <span className="text-xs text-ink-2">{shown}</span>;
  return (
    <button
      type="button"
      data-cell="why"
      aria-label={fill(count === 1 ? words.desk.otherOne : words.desk.others, { count, name })}
      aria-haspopup="dialog"
      onClick={() => desk.showMore(id)}
      className="relative z-1 inline-grid h-6 min-w-6 place-items-center rounded-full border border-edge px-1 text-2xs font-medium tabular-nums hover:bg-sunken max-lg:h-8 max-lg:min-w-11"
    >
      {shown}
    </button>
  );
}

/** Ticks every row of the page. */
export function SelectAll() {
  const { isReady, words, selectedHere, toggleAll } = useDesk();
  if (!isReady) return null;
  return (
    <input
      type="checkbox"
      data-cell="check"
      aria-label={words.desk.selectAll}
      checked={selectedHere === "all"}
      ref={(box) => {
        if (box) box.indeterminate = selectedHere === "some";
      }}
      onChange={toggleAll}
      className="relative z-1 size-4.5 accent-primary"
    />
  );
}
