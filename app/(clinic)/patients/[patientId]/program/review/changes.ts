import type { PrescribedItem } from "@/db/queries/prescribed";
import type { DraftItem } from "@/db/queries/program";

/** An exercise as it will be, beside what it was. */
export type Change =
  | { kind: "added"; item: DraftItem; before: null }
  | { kind: "changed" | "same"; item: DraftItem; before: PrescribedItem }
  | { kind: "stopped"; item: null; before: PrescribedItem };

/**
 * What a new version changes, in the order of the new sheet; what stops comes last. The same exercise in the same
 * section is the same, and of several the first meets the first.
 */
export function changesBetween(before: readonly PrescribedItem[], after: readonly DraftItem[]): Change[] {
  const left = [...before];
  const changes = after.map((item): Change => {
    const at = left.findIndex((one) => one.exerciseId === item.exerciseId && one.section === item.section);
    const [met] = at === -1 ? [] : left.splice(at, 1);
    if (met === undefined) return { kind: "added", item, before: null };
    return { kind: isSame(met, item) ? "same" : "changed", item, before: met };
  });
  return [...changes, ...left.map((one): Change => ({ kind: "stopped", item: null, before: one }))];
}

function isSame(before: PrescribedItem, item: DraftItem): boolean {
  const { dose, frequency } = before;
  const weekdays = frequency.kind === "weekdays" ? [...frequency.weekdays].sort().join() : null;
  return (
    dose.sets === item.sets &&
    dose.repetitions === item.repetitions &&
    dose.holdSeconds === item.holdSeconds &&
    dose.minutes === item.minutes &&
    before.restSeconds === item.restSeconds &&
    before.side === item.side &&
    before.cue === item.cue &&
    weekdays === (item.weekdays ? [...item.weekdays].sort().join() : null) &&
    (frequency.kind === "per-week" ? frequency.times : null) === item.timesPerWeek
  );
}
