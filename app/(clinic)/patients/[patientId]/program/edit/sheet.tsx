"use client";

import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import type { DraftItem } from "@/lib/domain/draft";
import { SECTIONS, type Section } from "@/lib/domain/plan";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import { GridOfRows } from "./grid-parts";
import { dropKeys, titleKeyOf } from "./sheet-edits";
import type { Grid } from "./use-grid";

const DRAG_AFTER_PX = 4;

/** The exercises section by section, as grids for the keyboard and lists for the mouse to drag. */
export function Sheet({
  items,
  words,
  grid,
  addingTo,
  onAddTo,
  onDrop,
  children,
}: {
  items: readonly DraftItem[];
  words: BuilderWords;
  grid: Grid;
  /** The section that the library adds to. */
  addingTo: Section;
  onAddTo: (section: Section) => void;
  onDrop: (id: string, over: string) => void;
  children: (item: DraftItem) => ReactNode;
}) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }));
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over !== null) onDrop(String(active.id), String(over.id));
  };
  return (
    <DndContext
      id="sheet"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={SAID_ELSEWHERE}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={dropKeys(items)} strategy={verticalListSortingStrategy}>
        <div className="grid gap-2" {...grid.gridProps}>
          {SECTIONS.map((section) => {
            const here = items.filter((item) => item.section === section);
            return (
              <section key={section} aria-labelledby={`section-${section}`} className="grid gap-2">
                <SectionTitle
                  section={section}
                  words={words}
                  isEmpty={here.length === 0}
                  isAddedTo={addingTo === section}
                  onAddTo={onAddTo}
                />
                {here.length > 0 && (
                  <GridOfRows
                    aria-label={fill(words.sheetOf, { section: words.sections[section] })}
                    className="grid gap-2"
                  >
                    {here.map(children)}
                  </GridOfRows>
                )}
              </section>
            );
          })}
        </div>
      </SortableContext>
      <p className="text-2xs text-ink-2 max-md:hidden">{words.sheetKeys}</p>
    </DndContext>
  );
}

/** Who cannot drag has Alt and the arrows and the menu of the row; what moved is said by the sheet itself. */
const SAID_ELSEWHERE = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
};

function SectionTitle({
  section,
  words,
  isEmpty,
  isAddedTo,
  onAddTo,
}: {
  section: Section;
  words: BuilderWords;
  isEmpty: boolean;
  isAddedTo: boolean;
  onAddTo: (section: Section) => void;
}) {
  const { setNodeRef, transform, transition } = useSortable({
    id: titleKeyOf(section),
    disabled: { draggable: true, droppable: false },
  });
  const offset = transform === null ? undefined : `translate(0, ${Math.round(transform.y)}px)`;
  return (
    <div
      ref={setNodeRef}
      style={offset === undefined ? undefined : { transform: offset, transition }}
      className={`flex min-h-9 items-center gap-3 rounded-md ${isEmpty ? "border border-dashed border-line px-3" : ""}`}
    >
      <h3 id={`section-${section}`} className="text-sm font-semibold">
        {words.sections[section]}
      </h3>
      {isEmpty && <span className="text-xs text-ink-2">{words.emptySection}</span>}
      <button
        type="button"
        aria-pressed={isAddedTo}
        aria-label={`${words.sections[section]}: ${words.addHere}`}
        onClick={() => onAddTo(section)}
        className="ms-auto inline-flex min-h-8 items-center gap-1 rounded-md px-2 text-xs text-ink-2 hover:bg-sunken aria-pressed:text-primary max-md:hidden"
      >
        <Icon name={isAddedTo ? "check" : "plus"} className="size-3.5" />
        {isAddedTo ? words.addingHere : words.addHere}
      </button>
    </div>
  );
}
