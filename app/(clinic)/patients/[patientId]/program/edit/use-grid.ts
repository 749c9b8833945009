"use client";

import { type FocusEvent, type FormEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { type GridMove, type GridRow, type Place, placeAfter } from "@/app/(clinic)/_parts/grid-moves";
import { fieldIdOf } from "../draft-faults";
import { type Cell, type CellKind, type Intent, intentOf } from "./grid-keys";

/** What the keys of the sheet do to a whole row. */
export type RowDeeds = {
  onMove(row: string, by: -1 | 1): void;
  onDuplicate(row: string): void;
  onRemove(row: string): void;
};
/** What makes an element a cell of the sheet. */
export type CellProps = {
  id: string;
  "data-row": string;
  "data-cell": string;
  "data-kind": CellKind;
  tabIndex: 0 | -1;
};
/** The attributes of a cell of one row, by its name and kind. */
export type CellOf = (cell: string, kind: CellKind) => CellProps;

const EDITED = "data-edited";
const FIRST_STOP = "sets";

/** Whether the arrow keys belong to the cell: while it is edited they step and move the caret, else they move on. */
export const isEdited = (cell: Element): boolean => cell.hasAttribute(EDITED);

/** Waits until the element is where the change has put it. */
export const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
export const focusCell = ({ row, cell }: Place) => focusOn(fieldIdOf({ prescriptionId: row }, cell));

/**
 * The sheet as a grid for the keyboard: one stop for Tab, arrows from cell to cell, Enter to edit. What has the focus
 * keeps it in the browser; only the stop for Tab is remembered here.
 */
export function useGrid(rows: readonly GridRow[], deeds: RowDeeds) {
  const [at, setAt] = useState<Place | null>(null);
  const isByPointer = useRef(false);
  const isThere = rows.some(({ id, cells }) => id === at?.row && cells.includes(at.cell));
  const stop = isThere ? at : firstStop(rows);

  const cellOf =
    (row: string): CellOf =>
    (cell, kind) => ({
      id: fieldIdOf({ prescriptionId: row }, cell),
      "data-row": row,
      "data-cell": cell,
      "data-kind": kind,
      tabIndex: stop?.row === row && stop.cell === cell ? 0 : -1,
    });

  function onPointerDown({ target }: PointerEvent) {
    isByPointer.current = true;
    const cell = cellAt(target);
    if (cell !== null && cell === document.activeElement) edit(cell);
  }
  function onFocus({ target }: FocusEvent) {
    const cell = cellAt(target);
    if (cell === null) return;
    setAt(placeOf(cell));
    if (!isByPointer.current) return selectAll(cell);
    isByPointer.current = false;
    edit(cell);
    requestAnimationFrame(() => selectAll(cell)); // a press of the mouse sets the caret after the focus
  }
  const onBlur = ({ target }: FocusEvent) => cellAt(target)?.removeAttribute(EDITED);
  function onInput({ target }: FormEvent) {
    const cell = cellAt(target);
    if (cell !== null) edit(cell);
  }
  function onKeyDown(event: KeyboardEvent) {
    isByPointer.current = false;
    const cell = cellAt(event.target);
    if (cell === null || event.nativeEvent.isComposing) return;
    const intent = intentOf(event, stateOf(cell));
    if (intent !== null && answers(intent, cell, { rows, deeds })) event.preventDefault();
  }
  return { cellOf, gridProps: { onPointerDown, onFocus, onBlur, onInput, onKeyDown } };
}
export type Grid = ReturnType<typeof useGrid>;

function firstStop([first]: readonly GridRow[]): Place | null {
  return first === undefined ? null : { row: first.id, cell: FIRST_STOP };
}

/** Does what was meant. True when there was something to do. */
function answers(
  intent: Intent,
  cell: HTMLElement,
  { rows, deeds }: { rows: readonly GridRow[]; deeds: RowDeeds },
): boolean {
  const place = placeOf(cell);
  switch (intent.kind) {
    case "go": {
      const next = cellAfter(rows, place, intent.move);
      if (next === null) return intent.then === "rest"; // Tab after the last cell leaves the sheet
      next.focus();
      if (intent.then === "edit") edit(next);
      return true;
    }
    case "edit":
      edit(cell);
      if (cell instanceof HTMLInputElement) cell.setSelectionRange(cell.value.length, cell.value.length);
      return true;
    case "rest":
      cell.removeAttribute(EDITED);
      selectAll(cell);
      return true;
    case "press":
      cell.click();
      return true;
    case "shift":
      deeds.onMove(place.row, intent.by);
      return true;
    case "duplicate":
      deeds.onDuplicate(place.row);
      return true;
    case "remove":
      deeds.onRemove(place.row);
      return true;
  }
}

const STEP_FROM_EDGE: Partial<Record<GridMove, GridMove>> = {
  "row-start": "on",
  "grid-start": "on",
  "row-end": "back",
  "grid-end": "back",
};

/** The next cell that way that can be seen: on a narrow screen some are not. */
function cellAfter(rows: readonly GridRow[], from: Place, move: GridMove): HTMLElement | null {
  const step = STEP_FROM_EDGE[move] ?? move;
  let place = placeAfter(rows, from, move);
  while (place !== null) {
    const cell = document.getElementById(fieldIdOf({ prescriptionId: place.row }, place.cell));
    if (cell !== null && cell.getClientRects().length > 0) return cell;
    place = placeAfter(rows, place, step);
  }
  return null;
}

function cellAt(target: EventTarget): HTMLElement | null {
  return target instanceof HTMLElement && target.dataset.cell !== undefined ? target : null;
}

const placeOf = ({ dataset }: HTMLElement): Place => ({ row: dataset.row ?? "", cell: dataset.cell ?? "" });

const CAN_BE_EDITED: readonly CellKind[] = ["number", "text", "select"];
const kindOf = ({ dataset }: HTMLElement): CellKind => (dataset.kind ?? "button") as CellKind; // written by cellOf alone

const stateOf = (cell: HTMLElement): Cell => ({
  kind: kindOf(cell),
  state: isEdited(cell) ? "edited" : "resting",
  direction: getComputedStyle(cell).direction === "rtl" ? "rtl" : "ltr",
});

function edit(cell: HTMLElement): void {
  if (CAN_BE_EDITED.includes(kindOf(cell))) cell.setAttribute(EDITED, "");
}

/** Typing then writes anew, as in any table. */
function selectAll(cell: HTMLElement): void {
  const isText = kindOf(cell) === "number" || kindOf(cell) === "text";
  if (cell instanceof HTMLInputElement && isText) cell.select();
}
