import { type KeyboardEvent, useId } from "react";
import { Icon, type IconName } from "@/components/icon";
import { Pictogram } from "@/components/pictogram";
import type { DraftItem } from "@/db/queries/program";
import type { Weekday } from "@/lib/domain/plan";
import { fieldIdOf, type NumberField, RANGES } from "../draft-faults";
import { type BuilderWords, SIDES } from "./builder-words";
import { fill } from "./fill";
import { isUsual, type LibraryExercise } from "./library-exercise";

type Change = (changed: Partial<DraftItem>) => void;
type Row = {
  item: DraftItem;
  exercise: LibraryExercise | undefined;
  words: BuilderWords;
  /** What is wrong, by the id of the field. */
  messages: ReadonlyMap<string, string>;
  onChange: Change;
};

/** One exercise of the sheet: its dose with units, its days, its cue. */
export function SheetRow({
  place,
  onMove,
  onRemove,
  ...row
}: Row & {
  place: "only" | "first" | "middle" | "last";
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { item, exercise, words } = row;
  const name = exercise?.name ?? "";
  const named = (sentence: string) => fill(sentence, { exercise: name });
  return (
    <li className="grid gap-2.5 rounded-lg border border-line bg-surface p-3">
      <div className="flex items-center gap-3">
        <Pictogram slug={exercise?.slug ?? ""} decorative="beside-its-name" className="w-20" />
        <div className="min-w-0 flex-1">
          <h4 className="text-base font-semibold">{name}</h4>
          {exercise && isUsual(item, exercise) && (
            <span
              title={words.usualDoseHint}
              className="inline-block rounded-full bg-info-soft px-2 py-0.5 text-xs font-medium text-info-ink"
            >
              {words.usualDose}
            </span>
          )}
        </div>
        <div className="flex gap-1 max-md:hidden">
          <RowButton
            id={fieldIdOf(item, "up")}
            icon="chevron-up"
            label={named(words.moveUp)}
            onPress={place === "first" || place === "only" ? undefined : () => onMove(-1)}
          />
          <RowButton
            id={fieldIdOf(item, "down")}
            icon="chevron-down"
            label={named(words.moveDown)}
            onPress={place === "last" || place === "only" ? undefined : () => onMove(1)}
          />
          <RowButton id={fieldIdOf(item, "remove")} icon="trash-2" label={named(words.remove)} onPress={onRemove} />
        </div>
      </div>
      <DoseFields {...row} name={name} />
      <DayFields {...row} name={name} />
      <CueField {...row} name={name} />
      <Messages {...row} />
    </li>
  );
}

function RowButton({
  id,
  icon,
  label,
  onPress,
}: {
  id: string;
  icon: IconName;
  label: string;
  /** Undefined when there is nowhere to go. */
  onPress: (() => void) | undefined;
}) {
  return (
    <button
      id={id}
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={onPress === undefined ? true : undefined}
      onClick={onPress}
      className="grid size-9 place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink aria-disabled:opacity-35"
    >
      <Icon name={icon} className="size-4" />
    </button>
  );
}

type Named = Row & { name: string };

function DoseFields({ words, item, onChange, name, messages }: Named) {
  const field = (numberField: NumberField) => ({
    item,
    field: numberField,
    words,
    name,
    messages,
    onChange,
  });
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <NumberInput {...field("sets")} />
      <NumberInput {...field("repetitions")} />
      <NumberInput {...field("holdSeconds")} unit={words.seconds} />
      <NumberInput {...field("minutes")} unit={words.minutesUnit} />
      <NumberInput {...field("restSeconds")} unit={words.seconds} />
      <Choice
        id={fieldIdOf(item, "side")}
        label={words.side}
        described={fill(words.of, { field: words.side, exercise: name })}
        value={item.side}
        options={words.sides}
        onChange={(value) => onChange({ side: SIDES.find((side) => side === value) ?? item.side })}
      />
      <Choice
        id={fieldIdOf(item, "section")}
        label={words.section}
        described={fill(words.of, { field: words.section, exercise: name })}
        value={item.section}
        options={words.sections}
        onChange={(value) =>
          onChange({ section: words.sections.find((section) => section.value === value)?.value ?? item.section })
        }
      />
    </div>
  );
}

/** Whole numbers only, and by the arrow keys one up or down. Not type="number": scrolling past would change a dose unseen. */
function NumberInput({
  item,
  field,
  words,
  name,
  messages,
  unit,
  label = words.fields[field],
  onChange,
}: {
  item: DraftItem;
  field: NumberField;
  words: BuilderWords;
  name: string;
  messages: ReadonlyMap<string, string>;
  unit?: string;
  label?: string | null;
  onChange: Change;
}) {
  const id = fieldIdOf(item, field);
  const value = item[field];
  const set = (number: number | null) =>
    onChange(field === "timesPerWeek" ? { timesPerWeek: number, weekdays: null } : { [field]: number });

  function step(event: KeyboardEvent<HTMLInputElement>) {
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (by === 0 || value === null) return;
    event.preventDefault();
    const { from, to } = RANGES[field];
    set(Math.min(to, Math.max(from, value + by)));
  }

  return (
    <label className="grid gap-0.5">
      {label !== null && <span className="text-xs text-ink-2">{label}</span>}
      <span className="flex items-center gap-1">
        <input
          id={id}
          value={value ?? ""}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          aria-label={fill(words.of, { field: words.fields[field], exercise: name })}
          aria-invalid={messages.has(id) ? true : undefined}
          aria-describedby={messages.has(id) ? `${id}-error` : undefined}
          onChange={(event) => set(numberFrom(event.target.value))}
          onKeyDown={step}
          className={`h-9 w-14 rounded-md border bg-surface px-2 text-center tabular-nums ${messages.has(id) ? "border-2 border-danger" : "border-edge"}`}
        />
        {unit !== undefined && (
          <span aria-hidden="true" className="text-xs text-ink-2">
            {unit}
          </span>
        )}
      </span>
    </label>
  );
}

/** An empty field says nothing; it is not 0. */
function numberFrom(text: string): number | null {
  const digits = text.replace(/\D/g, "").slice(0, 4);
  return digits === "" ? null : Number(digits);
}

function Choice({
  id,
  label,
  described,
  value,
  options,
  onChange,
}: {
  id: string;
  label: string;
  described: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <label className="grid gap-0.5 max-md:hidden">
      <span className="text-xs text-ink-2">{label}</span>
      <select
        id={id}
        aria-label={described}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-9 w-28 rounded-md border border-edge bg-surface px-2"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Weekdays as seven toggles, or so many times a week; choosing one clears the other. */
function DayFields({ words, item, onChange, name, messages }: Named) {
  const chosen = item.weekdays ?? [];
  const id = fieldIdOf(item, "days");
  function toggle(weekday: Weekday) {
    const next = chosen.includes(weekday) ? chosen.filter((day) => day !== weekday) : [...chosen, weekday].sort();
    onChange({ weekdays: next.length === 0 ? null : next, timesPerWeek: null });
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <fieldset
        aria-describedby={messages.has(id) ? `${id}-error` : undefined}
        className="flex flex-wrap items-center gap-1"
      >
        <legend className="sr-only">{fill(words.of, { field: words.days, exercise: name })}</legend>
        <span aria-hidden="true" className="me-1 text-xs text-ink-2">
          {words.days}
        </span>
        {words.weekdays.map(({ weekday, name: dayName, short }, index) => (
          <label
            key={weekday}
            className={`option-focus relative grid h-9 min-w-9 place-items-center rounded-md border px-1.5 text-xs font-medium has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary ${messages.has(id) ? "border-danger" : "border-edge"}`}
          >
            <input
              type="checkbox"
              id={index === 0 ? id : `${id}-${weekday}`}
              aria-label={dayName}
              checked={chosen.includes(weekday)}
              onChange={() => toggle(weekday)}
              className="native-option"
            />
            <span aria-hidden="true">{short}</span>
          </label>
        ))}
      </fieldset>
      <div className="flex items-center gap-2">
        <span className="text-xs text-ink-2">{words.orTimes}</span>
        <NumberInput
          item={item}
          field="timesPerWeek"
          words={words}
          name={name}
          messages={messages}
          unit={words.fields.timesPerWeek}
          label={null}
          onChange={onChange}
        />
      </div>
    </div>
  );
}

function CueField({ words, item, onChange, name }: Named) {
  const id = useId();
  return (
    <div className="flex items-center gap-2 max-md:hidden">
      <label htmlFor={id} className="shrink-0 text-xs text-ink-2">
        {words.cue}
        <span className="sr-only"> {name}</span>
      </label>
      <input
        id={id}
        value={item.cue ?? ""}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => onChange({ cue: event.target.value === "" ? null : event.target.value })}
        className="min-h-9 w-full min-w-0 rounded-md border border-edge bg-surface px-2.5"
      />
    </div>
  );
}

const FIELDS_WITH_MESSAGES = [
  "sets",
  "repetitions",
  "holdSeconds",
  "minutes",
  "restSeconds",
  "days",
  "timesPerWeek",
  "cue",
  "exerciseId",
];

/** What is wrong with this exercise, tied to the fields by their ids. */
function Messages({ item, messages }: Row) {
  const ids = FIELDS_WITH_MESSAGES.map((field) => fieldIdOf(item, field)).filter((id) => messages.has(id));
  if (ids.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-xs font-semibold text-danger-ink">
      {ids.map((id) => (
        <li key={id} id={`${id}-error`}>
          {messages.get(id)}
        </li>
      ))}
    </ul>
  );
}
