"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { BuilderWords } from "./builder-words";

/** A part of a row that opens below it. It takes the focus; Escape, or Done, closes it again. */
export function Panel({
  title,
  lead,
  words,
  onClose,
  children,
}: {
  title: string;
  lead: string;
  words: BuilderWords;
  onClose: () => void;
  children: ReactNode;
}) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector<HTMLElement>("input, button")?.focus(), []);
  return (
    <section
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      className="grid gap-2.5 rounded-md bg-sunken p-3"
    >
      <div className="flex items-start gap-3">
        <p className="min-w-0 flex-1 text-xs">
          <span className="block font-semibold">{title}</span>
          <span className="text-ink-2">{lead}</span>
        </p>
        <button
          type="button"
          onClick={onClose}
          className="min-h-8 rounded-md px-2 text-xs font-medium text-primary hover:bg-primary-soft hover:text-primary-ink"
        >
          {words.done}
        </button>
      </div>
      <div ref={body} className="grid gap-2.5">
        {children}
      </div>
    </section>
  );
}
