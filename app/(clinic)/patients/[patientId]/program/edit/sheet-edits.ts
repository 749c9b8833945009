import type { DraftItem } from "@/lib/domain/draft";
import { SECTIONS, type Section } from "@/lib/domain/plan";

type Items = readonly DraftItem[];

/** The items section by section, each section in its order: as the sheet shows them and the patient gets them. */
export const bySection = (items: Items): DraftItem[] =>
  SECTIONS.flatMap((section) => items.filter((item) => item.section === section));

/** What is seen while one phase is looked at: its own items and those of every phase; all of them without a phase. */
export const seenInPhase = (items: Items, phaseId: string | null): DraftItem[] =>
  phaseId === null ? [...items] : items.filter((item) => item.phaseId === null || item.phaseId === phaseId);

export const added = (items: Items, item: DraftItem): DraftItem[] => bySection([...items, item]);

export const without = (items: Items, id: string): DraftItem[] =>
  items.filter(({ prescriptionId }) => prescriptionId !== id);

export const withItem = (items: Items, id: string, part: Partial<DraftItem>): DraftItem[] =>
  bySection(items.map((item) => (item.prescriptionId === id ? { ...item, ...part } : item)));

/** A copy of an item right below it, as a prescription of its own. */
export const duplicated = (items: Items, id: string, newId: string): DraftItem[] =>
  items.flatMap((item) => (item.prescriptionId === id ? [item, { ...item, prescriptionId: newId }] : [item]));

/**
 * One place up or down among what is seen. Past the edge of its section an item goes on into the next section; the same
 * list when it can go no further.
 */
export function movedBy(items: Items, id: string, by: -1 | 1, phaseId: string | null): Items {
  const seen = bySection(seenInPhase(items, phaseId));
  const at = seen.findIndex(({ prescriptionId }) => prescriptionId === id);
  const item = seen[at];
  if (item === undefined) return items;
  const neighbour = seen[at + by];
  if (neighbour?.section === item.section) return exchanged(items, item, neighbour);
  const section = SECTIONS[SECTIONS.indexOf(item.section) + by];
  return section === undefined ? items : placed(items, item, { section, before: by === 1 ? "first" : null });
}

function exchanged(items: Items, one: DraftItem, other: DraftItem): DraftItem[] {
  return items.map((item) => {
    if (item === one) return other;
    return item === other ? one : item;
  });
}

/** Into a section: before an item, before all that is there, or after it (null). */
function placed(items: Items, item: DraftItem, to: { section: Section; before: string | null }): DraftItem[] {
  const others = items.filter((one) => one !== item);
  const moved = { ...item, section: to.section };
  if (to.before === "first") return bySection([moved, ...others]);
  const at = others.findIndex(({ prescriptionId }) => prescriptionId === to.before);
  return bySection(at === -1 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)]);
}

/** Where something is dropped: on an item, or on the title of a section, which stands above its items. */
export type DropTarget = { kind: "item"; id: string } | { kind: "section"; section: Section };

/** A dragged item takes the place of the one it is dropped on, which makes room towards where the item came from. */
export function dropped(items: Items, id: string, target: DropTarget): Items {
  const item = items.find(({ prescriptionId }) => prescriptionId === id);
  if (item === undefined) return items;
  if (target.kind === "section") return placed(items, item, { section: target.section, before: "first" });
  const over = items.find(({ prescriptionId }) => prescriptionId === target.id);
  if (over === undefined || over === item) return items;
  const order = bySection(items);
  const isDown = over.section === item.section && order.indexOf(item) < order.indexOf(over);
  const inSection = order.filter(({ section }) => section === over.section);
  const below = inSection[inSection.indexOf(over) + 1]?.prescriptionId ?? null;
  return placed(items, item, { section: over.section, before: isDown ? below : target.id });
}

/** Another exercise in the same place with the same dose. It no longer stands in for itself. */
export const replaced = (items: Items, id: string, exerciseId: string): DraftItem[] =>
  items.map((item) =>
    item.prescriptionId === id
      ? { ...item, exerciseId, swaps: item.swaps.filter((swap) => swap !== exerciseId) }
      : item,
  );

/** The days of one item for all that are seen. */
export function sameDaysForAll(items: Items, id: string, phaseId: string | null): Items {
  const model = items.find(({ prescriptionId }) => prescriptionId === id);
  if (model === undefined) return items;
  const { weekdays, timesPerWeek } = model;
  const seen = new Set(seenInPhase(items, phaseId));
  return items.map((item) =>
    seen.has(item) && item.section !== "flare_up" ? { ...item, weekdays, timesPerWeek } : item,
  );
}
