import type { DayState } from "@/lib/domain/day-state";
import { CELL, drawDays, stripWidth } from "./day-cells";

/** The last days at a glance, oldest first, one cell a day. `label` says them in one sentence. */
export function DayStrip({ states, label }: { states: readonly DayState[]; label: string }) {
  return (
    <svg width={stripWidth(states.length)} height={CELL} role="img" aria-label={label} className="day-strip block">
      {drawDays(states).map(({ look, path }) => (
        <path key={look} className={look} d={path} />
      ))}
    </svg>
  );
}

/** What the cells of a strip mean. Name only the states that can be seen. */
export function DayKey({ title, entries }: { title: string; entries: readonly { state: DayState; label: string }[] }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
      <p>{title}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {entries.map(({ state, label }) => (
          <li key={state} className="inline-flex items-center gap-1.5">
            <svg width={CELL} height={CELL} aria-hidden="true" className="day-strip">
              {drawDays([state]).map(({ look, path }) => (
                <path key={look} className={look} d={path} />
              ))}
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
