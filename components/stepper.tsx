"use client";

import { useRef } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldError } from "./field";

/**
 * A whole number, typed or counted up and down by buttons of 44 px. Empty is nothing said: the first press of a button
 * goes to `from`, the amount that was asked for, and nothing is filled in before somebody presses.
 * Without script it is a plain field.
 */
export function Stepper({
  id,
  name,
  label,
  error,
  defaultValue,
  from,
  most,
  words,
}: {
  id: string;
  name: string;
  label: string;
  error?: string;
  defaultValue?: string;
  from: number;
  most: number;
  /** "Fewer sets", "More sets". */
  words: { fewer: string; more: string };
}) {
  const field = useRef<HTMLInputElement>(null);

  function count(by: 1 | -1) {
    const input = field.current;
    if (input === null) return;
    const typed = input.value.trim();
    const now = /^\d+$/.test(typed) ? Number(typed) : null;
    input.value = String(now === null ? from : Math.min(most, Math.max(0, now + by)));
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-lg font-semibold">
        {label}
      </label>
      {error !== undefined && (
        <div className="text-base">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
      <div className="flex items-stretch gap-2">
        <CountButton sign="minus" label={words.fewer} onClick={() => count(-1)} />
        <input
          ref={field}
          id={id}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          defaultValue={defaultValue}
          {...describedBy(id, undefined, error)}
          className={classNames(
            "min-h-12 w-full min-w-16 max-w-28 rounded-md border-2 bg-surface px-3 text-center text-lg tabular-nums",
            error === undefined ? "border-edge" : "border-danger",
          )}
        />
        <CountButton sign="plus" label={words.more} onClick={() => count(1)} />
      </div>
    </div>
  );
}

function CountButton({ sign, label, onClick }: { sign: "minus" | "plus"; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="grid min-h-12 min-w-12 place-items-center rounded-md border-2 border-edge bg-surface text-primary hover:bg-primary-soft noscript:hidden"
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-6 fill-none stroke-current stroke-2"
        strokeLinecap="round"
      >
        <path d={sign === "minus" ? "M5 12h14" : "M5 12h14M12 5v14"} />
      </svg>
      <span className="sr-only">{label}</span>
    </button>
  );
}
