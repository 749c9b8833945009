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
  if (section === undefined) return items;
  const others = without(items, id);
  const moved = { ...item, section };
  return bySection(by === 1 ? [moved, ...others] : [...others, moved]);
}

function exchanged(items: Items, one: DraftItem, other: DraftItem): DraftItem[] {
  return items.map((item) => {
    if (item === one) return other;
    return item === other ? one : item;
  });
}

/** What the title of a section is called where things are dropped. */
export const titleKeyOf = (section: Section): string => `section:${section}`;

/** Everything on the sheet that makes room for something dragged: each section's title, then its items. */
export const dropKeys = (items: Items): string[] =>
  SECTIONS.flatMap((section) => [
    titleKeyOf(section),
    ...items.filter((item) => item.section === section).map(({ prescriptionId }) => prescriptionId),
  ]);

/** A dragged item takes the place of what it is dropped on; the title above it says in which section it is then. */
export function dropped(items: Items, id: string, over: string): Items {
  const keys = dropKeys(items);
  const [from, to] = [keys.indexOf(id), keys.indexOf(over)];
  if (from === -1 || to === -1 || from === to) return items;
  const order = keys.filter((key) => key !== id);
  order.splice(to, 0, id);
  const known = new Map(items.map((item) => [item.prescriptionId, item]));
  let section: Section = SECTIONS[0];
  return order.flatMap((key) => {
    section = SECTIONS.find((one) => titleKeyOf(one) === key) ?? section;
    const item = known.get(key);
    return item === undefined ? [] : [item.section === section ? item : { ...item, section }];
  });
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
