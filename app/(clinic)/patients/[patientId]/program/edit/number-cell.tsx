import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "@/components/class-names";
import { type CellProps, isEdited } from "./use-grid";

/**
 * A number with its unit. Typed, or stepped by ↑ and ↓ while it is edited; Escape puts back what was there.
 * Not type="number": scrolling past would change a dose unseen.
 */
export function NumberCell({
  cell,
  range,
  value,
  label,
  name,
  unit,
  fault,
  className,
  onChange,
}: {
  cell: CellProps;
  range: Range;
  value: number | null;
  /** Above the cell; null when the words beside it say what it is. */
  label: string | null;
  name: string;
  unit?: string;
  fault: string | undefined;
  className?: string;
  onChange: (value: number | null) => void;
}) {
  const [text, setText] = useState("");
  const before = useRef(value);

  function step(event: KeyboardEvent<HTMLInputElement>) {
    if (event.altKey || !isEdited(event.currentTarget)) return;
    if (event.key === "Escape") onChange(before.current);
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onChange(stepped(value, by, range));
  }
  function write(event: FormEvent<HTMLInputElement>) {
    setText(event.currentTarget.value);
    onChange(numberFrom(event.currentTarget.value, range));
  }
  return (
    <label className={classNames("grid gap-0.5", className)}>
      {label !== null && <span className="truncate text-2xs text-ink-2">{label}</span>}
      <span className="relative">
        <input
          {...cell}
          value={numberFrom(text, range) === value ? text : (value ?? "")}
          placeholder="–"
          inputMode={range.step < 1 ? "decimal" : "numeric"}
          maxLength={6}
          autoComplete="off"
          aria-label={name}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={fault === undefined ? undefined : `${cell.id}-error`}
          onFocus={() => {
            before.current = value;
          }}
          onBeforeInput={refuseLetters}
          onChange={write}
          onKeyDown={step}
          className={classNames(
            "h-8 w-full min-w-0 rounded-md border bg-surface px-1.5 tabular-nums placeholder:text-ink-2 data-edited:border-primary data-edited:bg-primary-soft max-md:h-11",
            fault === undefined
              ? value === null
                ? "border-line hover:border-edge"
                : "border-edge"
              : "border-2 border-danger",
            unit === undefined || value === null
              ? "text-center"
              : unit.length > 1
                ? "ps-0 pe-6.5 text-end"
                : "pe-4 text-end",
          )}
        />
        {unit !== undefined && value !== null && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 end-1 content-center text-2xs text-ink-2"
          >
            {unit}
          </span>
        )}
      </span>
    </label>
  );
}

/** A slip of the finger must not empty a dose. */
function refuseLetters(event: FormEvent<HTMLInputElement>): void {
  const { data } = event.nativeEvent as InputEvent; // React names no type of its own for it
  if (data !== null && /[^\d.,]/.test(data)) event.preventDefault();
}

type Range = { from: number; to: number; step: number };
const MOST_DIGITS = 4;

/** An empty field says nothing; it is not 0. Where quarters are allowed, a point and a comma both part them. */
export function numberFrom(text: string, { step }: Pick<Range, "step">): number | null {
  const written = step < 1 ? text.replace(",", ".") : text.replace(/\D/g, "");
  const [, kept] = new RegExp(`^(\\d{1,${MOST_DIGITS}}(?:[.]\\d*)?)`).exec(written) ?? [];
  return kept === undefined ? null : Number(kept);
}

/** One step on, kept within the range; the first step of nothing is the least there is. */
export function stepped(value: number | null, by: number, { from, to, step }: Range): number {
  if (value === null) return by > 0 ? Math.max(from, step) : from;
  return Math.min(to, Math.max(from, value + by * step));
}
