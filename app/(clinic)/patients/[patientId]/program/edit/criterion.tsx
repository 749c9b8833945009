"use client";

import { type ReactNode, useState } from "react";
import { fill } from "./fill";

/** A whole number of a rule, or nothing. What cannot stand is kept in the field and never in the draft. */
export function Criterion({
  id,
  label,
  name = label,
  unit,
  range,
  value,
  outOfRange,
  onChange,
}: {
  id: string;
  label: string;
  /** What it is called where the label alone does not say it. */
  name?: string;
  unit?: string;
  range: { from: number; to: number };
  value: number | null;
  /** "From {from} to {to}." */
  outOfRange: string;
  onChange: (value: number | null) => void;
}): ReactNode {
  const [text, setText] = useState("");
  const read = text.trim() === "" ? null : Number(text);
  const isRefused = text !== "" && read !== value;
  const said = fill(outOfRange, { from: String(range.from), to: String(range.to) });
  return (
    <label className="grid gap-0.5">
      <span className="text-2xs text-ink-2">{label}</span>
      <span className="flex items-center gap-1.5">
        <input
          id={id}
          aria-label={name}
          value={isRefused ? text : (value ?? "")}
          inputMode="numeric"
          maxLength={3}
          placeholder="–"
          autoComplete="off"
          aria-invalid={isRefused ? true : undefined}
          aria-describedby={isRefused ? `${id}-error` : undefined}
          onBlur={() => setText("")}
          onChange={(event) => {
            const typed = event.target.value.replace(/\D/g, "");
            const number = typed === "" ? null : Number(typed);
            const fits = number === null || (number >= range.from && number <= range.to);
            setText(fits ? "" : typed);
            if (fits) onChange(number);
          }}
          className={`h-8 w-14 rounded-md border bg-surface px-2 text-center tabular-nums placeholder:text-ink-2 ${isRefused ? "border-2 border-danger" : "border-edge"}`}
        />
        {unit !== undefined && <span className="text-xs text-ink-2">{unit}</span>}
      </span>
      {isRefused && (
        <span id={`${id}-error`} className="text-2xs font-semibold text-danger-ink">
          {said}
        </span>
      )}
    </label>
  );
}
