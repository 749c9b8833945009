"use client";

import { useRouter } from "next/navigation";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { type GridMove, type GridRow, type Place, placeAfter } from "../_parts/grid-moves";
import { type Desk, useDesk } from "./desk-context";
import type { Deed } from "./row-facts";
import { type CellKind, intentOf, type RowIntent } from "./row-keys";

// The cells carry no classes of their own: 25 rows of 8 are laid out from here. Below 60rem a row becomes a card.
const LAYOUT = [
  "block w-full [&_:is(thead,tbody)]:block [&_tr]:grid [&_tr]:items-center [&_:is(th,td)]:text-start [&_:is(th,td)]:font-normal",
  "[&_tbody_tr]:relative [&_tbody_tr]:border-t [&_tbody_tr]:border-line [&_tbody_tr]:bg-surface",
  "[&_tbody_tr:is(:hover,:focus-within,[aria-selected=true])]:bg-primary-soft [&_tr[data-handled]]:bg-sunken!",
  "[&_[data-cell]]:scroll-mt-16 [&_[data-cell]]:scroll-mb-28 [&_:is(th,td):focus-visible]:relative [&_:is(th,td):focus-visible]:z-1",
  "[&_td:nth-child(3)]:flex [&_td:nth-child(3)]:min-w-0 [&_td:nth-child(3)]:items-center [&_td:nth-child(3)]:gap-1",
  "[&_thead]:max-lg:sr-only @max-[60rem]:[&_thead]:sr-only",
  "@min-[60rem]:[&_tr]:grid-cols-[1.25rem_minmax(9.5rem,1fr)_13.5rem_12.25rem_6rem_3.75rem_4.25rem_7rem] @min-[60rem]:[&_tr]:gap-x-2.5 @min-[60rem]:[&_tr]:px-2",
  "@min-[60rem]:[&_tbody_tr]:min-h-13 @min-[60rem]:[&_thead_tr]:min-h-10 [&_thead]:text-xs [&_thead]:text-ink-2 [&_thead_th]:font-medium",
  "@min-[60rem]:[&_.card-only]:hidden @min-[60rem]:[&_tr:not(:hover,:focus-within,[aria-selected=true])_.on-row]:sr-only",
  "@max-[60rem]:[&_tbody]:grid @max-[60rem]:[&_tbody]:gap-2 @min-[40rem]:@max-[60rem]:[&_tbody]:grid-cols-2",
  "@max-[60rem]:[&_tbody_tr]:grid-cols-[auto_auto_1fr] @max-[60rem]:[&_tbody_tr]:gap-x-3 @max-[60rem]:[&_tbody_tr]:gap-y-2 @max-[60rem]:[&_tbody_tr]:rounded-lg @max-[60rem]:[&_tbody_tr]:border @max-[60rem]:[&_tbody_tr]:p-3",
  "@max-[60rem]:[&_tbody_:is(th,td:nth-child(3),td:nth-child(4),td:last-child)]:col-span-3 @max-[60rem]:[&_tbody_th]:pe-10",
  "@max-[60rem]:[&_tbody_td:first-child]:absolute @max-[60rem]:[&_tbody_td:first-child]:end-3 @max-[60rem]:[&_tbody_td:first-child]:top-3",
  "@max-[60rem]:[&_td:nth-child(7)]:text-end @max-[60rem]:[&_td:last-child>span]:justify-start",
  "@max-[60rem]:[&_td[data-label]]:before:me-1.5 @max-[60rem]:[&_td[data-label]]:before:content-[attr(data-label)]",
  "@max-[60rem]:[&_[data-cell=message]]:hidden",
].join(" ");

/**
 * The rows as a grid for the keyboard: one stop for Tab, arrows from cell to cell, and keys for what is done most. What
 * has the focus keeps it in the browser; here it is only remembered where to come back to.
 */
export function GridTable({ label, children }: { label: string; children: ReactNode }) {
  const desk = useDesk();
  const router = useRouter();
  const table = useRef<HTMLTableElement>(null);
  const at = useRef<{ place: Place; cell: HTMLElement } | null>(null);
  const landing = useRef<GridMove | null>(null);

  useLayoutEffect(() => {
    if (table.current === null || !desk.isReady) return;
    const wasTaken = at.current !== null && !at.current.cell.isConnected && document.activeElement === document.body;
    const stop = (at.current && cellAt(table.current, at.current.place)) ?? firstCell(table.current);
    for (const cell of table.current.querySelectorAll<HTMLElement>("[data-cell]"))
      cell.tabIndex = cell === stop ? 0 : -1;
    if (wasTaken) stop?.focus({ preventScroll: true }); // the button that was pressed has made room for another
  });
  const { stamp } = desk;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page of rows has arrived when the stamp changes
  useEffect(() => {
    const first = landing.current && table.current && firstCell(table.current);
    if (!first || !table.current) return;
    const rows = rowsOf(table.current);
    const last = rows.at(-1);
    if (landing.current === "up" && last) cellAt(table.current, { row: last.id, cell: "name" })?.focus();
    else first.focus();
    landing.current = null;
  }, [stamp]);

  function onFocus({ target }: FocusEvent) {
    const cell = target.closest<HTMLElement>("[data-cell]");
    const place = cell && placeOf(cell);
    if (!cell || !place || !table.current) return;
    for (const other of table.current.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
    at.current = { place, cell };
  }
  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-cell]") : null;
    const place = cell && placeOf(cell);
    if (!cell || !place || event.nativeEvent.isComposing) return;
    const direction = getComputedStyle(cell).direction === "rtl" ? "rtl" : "ltr";
    const intent = intentOf(event, { kind: kindOf(cell), direction, singleKeys: desk.singleKeys });
    if (intent === null) return;
    event.preventDefault();
    answer(intent, place, event.currentTarget);
  }
  function answer(intent: RowIntent, place: Place, element: HTMLTableElement) {
    if (intent.kind === "go") return go(element, place, intent.move);
    if (intent.kind === "page") return turn(intent.by > 0 ? "down" : "up");
    if (intent.kind === "extend") return extend(element, place, intent.by);
    if (intent.kind === "deed") return begin(element, place, intent.deed);
    if (intent.kind !== "open") return simple(desk, intent.kind, place.row);
    const opened = place.row === HEAD ? null : desk.factsOf(place.row);
    if (opened) router.push(opened.address);
  }
  function begin(element: HTMLTableElement, place: Place, deed: Deed) {
    const next = nextToDo(desk, element, place);
    if (place.row !== HEAD && desk.begin(deed, place.row) && deed === "done") next?.focus();
  }
  function go(element: HTMLTableElement, place: Place, move: GridMove) {
    const next = seenAfter(element, place, move);
    if (next) next.focus();
    else if (move === "down" || move === "up") turn(move);
  }
  function turn(move: "up" | "down") {
    const href = move === "down" ? desk.pages.next : desk.pages.previous;
    if (href === null) return;
    landing.current = move;
    router.push(href);
  }
  function extend(element: HTMLTableElement, place: Place, by: -1 | 1) {
    const next = seenAfter(element, place, by > 0 ? "down" : "up");
    const to = next && placeOf(next);
    if (!to || to.row === HEAD || place.row === HEAD) return;
    desk.extend(place.row, to.row);
    next.focus();
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: once it is ready for keys, the table is a grid
    <table
      ref={table}
      role={desk.isReady ? "grid" : undefined}
      aria-label={label}
      aria-multiselectable={desk.isReady || undefined}
      className={LAYOUT}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
    </table>
  );
}

const HEAD = "head";

function simple(desk: Desk, kind: "toggle" | "actions" | "clear" | "undo" | "all", row: string): void {
  if (kind === "clear") desk.clear();
  else if (kind === "undo") desk.undoLast();
  else if (kind === "actions") {
    if (row !== HEAD) desk.showMore(row);
  } else if (kind === "all" || row === HEAD) desk.toggleAll();
  else desk.toggle(row, "one");
}

/** The rows as they stand, with the cells that can be seen: as a card, a row has others. */
function rowsOf(table: HTMLTableElement): GridRow[] {
  return [...table.querySelectorAll<HTMLElement>("[data-row]")].map((row) => ({
    id: row.dataset.row ?? "",
    cells: [...row.querySelectorAll<HTMLElement>("[data-cell]")]
      .filter((cell) => cell.getClientRects().length > 0)
      .map(({ dataset }) => dataset.cell ?? ""),
  }));
}

function cellAt(table: HTMLTableElement, { row, cell }: Place): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-cell="${CSS.escape(cell)}"]`);
}

const firstCell = (table: HTMLTableElement): HTMLElement | null => table.querySelector('tbody [data-cell="name"]');

function seenAfter(table: HTMLTableElement, from: Place, move: GridMove): HTMLElement | null {
  const next = placeAfter(rowsOf(table), from, move);
  return next && cellAt(table, next);
}

/** The same cell of the next row that nobody has seen to. */
function nextToDo(desk: Desk, table: HTMLTableElement, from: Place): HTMLElement | null {
  const rows = rowsOf(table);
  const waiting = rows.filter(({ id }) => id === from.row || desk.handledOf(id) === null);
  const next = placeAfter(waiting, from, "down") ?? placeAfter(waiting, { ...from, cell: "name" }, "down");
  return next && cellAt(table, next);
}

function placeOf(cell: HTMLElement): Place | null {
  const row = cell.closest<HTMLElement>("[data-row]")?.dataset.row;
  return row === undefined || cell.dataset.cell === undefined ? null : { row, cell: cell.dataset.cell };
}

function kindOf(cell: HTMLElement): CellKind {
  if (cell instanceof HTMLInputElement) return "check";
  if (cell instanceof HTMLAnchorElement) return "link";
  return cell instanceof HTMLButtonElement ? "button" : "plain";
}
