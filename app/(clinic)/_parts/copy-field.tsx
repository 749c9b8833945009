"use client";

import { useId, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/button";

/** A text to take along, with a button that copies it. Without script it can be marked and copied by hand. */
export function CopyField({
  label,
  hint,
  value,
  words,
}: {
  label: string;
  hint: string;
  value: string;
  words: { copy: string; copied: string };
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const canCopy = useSyncExternalStore(NEVER_CHANGES, hasClipboard, () => false);

  async function copy() {
    field.current?.select();
    await navigator.clipboard.writeText(value);
    setIsCopied(true);
  }

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          aria-describedby={`${id}-hint`}
          className="min-h-9 w-full min-w-0 rounded-md border border-edge bg-surface px-2.5 text-sm text-ink"
        />
        {canCopy && (
          <Button type="button" size="clinic" variant="secondary" icon="copy" className="shrink-0" onClick={copy}>
            {isCopied ? words.copied : words.copy}
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className="text-xs text-ink-2">
        {hint}
      </p>
      <p role="status" className="sr-only">
        {isCopied ? words.copied : ""}
      </p>
    </div>
  );
}

const NEVER_CHANGES = () => () => {};
const hasClipboard = () => navigator.clipboard !== undefined; // missing on plain http beyond this machine
