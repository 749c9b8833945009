import { Icon } from "@/components/icon";
import type { Weekday } from "@/lib/domain/plan";
import { DoseCell } from "./dose-cells";
import { fill } from "./fill";
import { GridCell } from "./grid-parts";
import type { Row } from "./row-types";

/** Weekdays as seven toggles, or so many times in a week; choosing one clears the other. */
export function DayCells(row: Row) {
  const { item, name, words, cellOf, messages, onChange, onSameDays } = row;
  const chosen = item.weekdays ?? [];
  const fault = messages.get(cellOf("days", "toggle").id);
  function toggle(weekday: Weekday) {
    const next = chosen.includes(weekday) ? chosen.filter((day) => day !== weekday) : [...chosen, weekday].sort();
    onChange(item, { weekdays: next.length === 0 ? null : next, timesPerWeek: null }, { field: words.days });
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 max-md:col-span-2 md:col-start-3">
      <GridCell className="max-md:w-full">
        <fieldset aria-describedby={fault && `${cellOf("days", "toggle").id}-error`} className="flex flex-wrap gap-1">
          <legend className="sr-only">{fill(words.of, { field: words.days, exercise: name })}</legend>
          {words.weekdays.map(({ weekday, name: dayName, short }) => (
            <label
              key={weekday}
              className={`option-focus relative grid size-7.5 place-items-center rounded-md border text-2xs font-medium has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary max-md:h-11 max-md:w-auto max-md:min-w-9 max-md:flex-1 ${fault === undefined ? "border-edge" : "border-2 border-danger"}`}
            >
              <input
                {...cellOf(weekday === 1 ? "days" : `day-${weekday}`, "toggle")}
                type="checkbox"
                aria-label={dayName}
                checked={chosen.includes(weekday)}
                onChange={() => toggle(weekday)}
                className="native-option"
              />
              <span aria-hidden="true">{short}</span>
            </label>
          ))}
        </fieldset>
      </GridCell>
      <GridCell className="flex items-center gap-1.5 text-xs text-ink-2">
        <span aria-hidden="true">{words.orTimes}</span>
        <DoseCell {...row} field="timesPerWeek" label={null} className="w-9" />
        <span aria-hidden="true">{words.aWeek}</span>
      </GridCell>
      <GridCell className="ms-auto max-md:hidden">
        <button
          {...cellOf("same-days", "button")}
          type="button"
          aria-label={fill(words.sameDaysOf, { exercise: name })}
          onClick={() => onSameDays(item)}
          className="inline-flex min-h-8 items-center gap-1 rounded-md px-1.5 text-xs text-primary hover:bg-primary-soft hover:text-primary-ink"
        >
          <Icon name="copy" className="size-3.5" />
          {words.sameDays}
        </button>
      </GridCell>
    </div>
  );
}
