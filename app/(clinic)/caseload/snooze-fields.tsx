"use client";

import { TextField } from "@/components/field";
import { addDays, type CalendarDay } from "@/lib/domain/calendar-day";
import type { DeskWords } from "./desk-context";

export type Snooze = { until: string; reason: string };
export type SnoozeFaults = { until?: string; reason?: string };

const PRESETS = [
  { name: "tomorrow", days: 1 },
  { name: "three-days", days: 3 },
  { name: "week", days: 7 },
] as const;

/** Until when, and why. The usual days are one press away. */
export function SnoozeFields({
  words: {
    desk: { plan },
  },
  today,
  value,
  faults,
  onChange,
}: {
  words: DeskWords;
  today: CalendarDay;
  value: Snooze;
  faults: SnoozeFaults;
  onChange: (value: Snooze) => void;
}) {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          id="snooze-until"
          type="date"
          look="clinic"
          label={plan.until}
          value={value.until}
          {...(faults.until !== undefined && { error: faults.until })}
          onChange={({ target }) => onChange({ ...value, until: target.value })}
        />
        <div className="flex flex-wrap gap-1.5">
          {PRESETS.map(({ name, days }) => {
            const until = addDays(today, days);
            return (
              <button
                key={name}
                type="button"
                aria-pressed={value.until === until}
                onClick={() => onChange({ ...value, until })}
                className="min-h-9 rounded-full border border-edge px-3 hover:bg-sunken aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-primary-ink max-lg:min-h-11"
              >
                {plan.presets[name]}
              </button>
            );
          })}
        </div>
      </div>
      <TextField
        id="snooze-reason"
        look="clinic"
        label={plan.reason}
        hint={plan.reasonHint}
        maxLength={300}
        autoComplete="off"
        value={value.reason}
        {...(faults.reason !== undefined && { error: faults.reason })}
        onChange={({ target }) => onChange({ ...value, reason: target.value })}
      />
    </div>
  );
}
