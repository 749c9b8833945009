"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { CellProps } from "./use-grid";

export type MenuEntry = { label: string; keys?: string; tone?: "danger"; onChoose: () => void };

/** A button with a menu of deeds: opened by press or ↓, walked through by arrows, left by Escape. */
export function Menu({
  button,
  label,
  entries,
  className,
  children,
}: {
  /** What makes the button a cell of a sheet, if it is one. */
  button?: CellProps;
  label: string;
  entries: readonly MenuEntry[];
  className: string;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    frame.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  function close() {
    setOpen(false);
    opener.current?.focus();
  }
  function choose(entry: MenuEntry) {
    close();
    entry.onChoose();
  }
  return (
    <div ref={frame} className="relative">
      <button
        {...button}
        ref={opener}
        type="button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className={className}
      >
        {children}
      </button>
      {isOpen && (
        <div
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => walk(event, close)}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget !== null && !frame.current?.contains(relatedTarget)) setOpen(false);
          }}
          className="absolute end-0 top-full z-20 mt-1 grid w-max max-w-72 min-w-52 rounded-md border border-line bg-surface p-1 shadow-3"
        >
          {entries.map((entry) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => choose(entry)}
              className={`flex min-h-9 items-center gap-4 rounded-sm px-2.5 text-start hover:bg-sunken ${entry.tone === "danger" ? "text-danger-ink" : ""}`}
            >
              <span className="min-w-0 flex-1">{entry.label}</span>
              {entry.keys !== undefined && <kbd className="font-ui text-2xs text-ink-2">{entry.keys}</kbd>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = document.activeElement instanceof HTMLElement ? entries.indexOf(document.activeElement) : -1;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next !== undefined) entries.at(next % entries.length)?.focus();
  else if (event.key === "Escape" || event.key === "Tab") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
