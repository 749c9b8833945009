"use client";

import { useState } from "react";
import { TextArea } from "@/components/field";
import { Icon } from "@/components/icon";
import { fill } from "@/lib/words/fill";
import type { DeskWords } from "./desk-context";
import type { RowFacts } from "./row-facts";

/** A ready sentence for each person, by the reason why they stand here, to be changed and taken along. */
export function MessageWords({ words, rows }: { words: DeskWords; rows: readonly RowFacts[] }) {
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li key={row.id}>
          <OneMessage words={words} row={row} />
        </li>
      ))}
    </ul>
  );
}

function OneMessage({ words: { desk }, row }: { words: DeskWords; row: RowFacts }) {
  const [text, setText] = useState(() => fill(desk.messages[row.kind], { given: row.givenName }));
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <div className="grid gap-1">
      <TextArea
        id={`message-${row.id}`}
        look="clinic"
        label={fill(desk.plan.words, { name: row.name })}
        hint={row.reasons[0]?.sentence ?? desk.nothingWaits}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setCopied(false);
        }}
      />
      {navigator.clipboard !== undefined && ( // missing on plain http beyond this machine
        <button
          type="button"
          onClick={copy}
          className="inline-flex min-h-8 items-center gap-1.5 justify-self-end rounded-md px-2 text-xs font-medium text-primary hover:bg-primary-soft hover:text-primary-ink max-lg:min-h-11"
        >
          <Icon name="copy" className="size-3.5" />
          <span role="status">{isCopied ? desk.plan.copied : desk.plan.copy}</span>
        </button>
      )}
    </div>
  );
}
