import { type NumberField, RANGES } from "../draft-faults";
import { DOSE_CELLS } from "./cell-names";
import { fill } from "./fill";
import { GridCell } from "./grid-parts";
import { NumberCell } from "./number-cell";
import type { Row } from "./row-types";
import { SideCell } from "./side-cell";

/** The dose in one line of cells, the same columns in every row. */
export function DoseCells(row: Row) {
  return (
    <div className="grid grid-cols-4 gap-x-1.5 gap-y-1 max-md:col-span-2 md:col-start-3 md:grid-cols-8">
      {DOSE_CELLS.map((field) => (
        <GridCell key={field}>
          <DoseCell {...row} field={field} label={row.words.fields[field]} />
        </GridCell>
      ))}
      <GridCell>
        <SideCell {...row} />
      </GridCell>
    </div>
  );
}

/** One number of an item: it knows its unit, its faults and what its change is called. */
export function DoseCell({
  item,
  name,
  words,
  cellOf,
  messages,
  onChange,
  field,
  label,
  className,
}: Row & { field: NumberField; label: string | null; className?: string }) {
  const cell = cellOf(field, "number");
  const named = { field: words.fields[field], exercise: name };
  const set = (value: number | null) =>
    onChange(item, field === "timesPerWeek" ? { timesPerWeek: value, weekdays: null } : { [field]: value }, {
      field: words.fields[field],
      key: cell.id,
    });
  return (
    <NumberCell
      cell={cell}
      range={RANGES[field]}
      value={item[field]}
      label={label}
      name={fill(words.of, named)}
      unit={unitOf(field, words.units)}
      fault={messages.get(cell.id)}
      className={className}
      onChange={set}
    />
  );
}

function unitOf(field: NumberField, units: Row["words"]["units"]): string | undefined {
  switch (field) {
    case "holdSeconds":
    case "restSeconds":
      return units.seconds;
    case "minutes":
      return units.minutes;
    case "loadKilograms":
      return units.kilograms;
    case "effort":
      return units.ofTen;
    default:
      return undefined;
  }
}
