import type { DraftItem } from "@/lib/domain/draft";
import type { ExerciseKind } from "@/lib/domain/exercise";

/** A whole dose by one press. */
export type Preset = Pick<DraftItem, "sets" | "repetitions" | "holdSeconds" | "minutes">;

const NOTHING = { repetitions: null, holdSeconds: null, minutes: null };

const COUNTED: readonly Preset[] = [
  { ...NOTHING, sets: 2, repetitions: 8 },
  { ...NOTHING, sets: 3, repetitions: 10 },
  { ...NOTHING, sets: 1, repetitions: 5, holdSeconds: 10 },
];
const TIMED: readonly Preset[] = [10, 20, 30].map((minutes) => ({ ...NOTHING, sets: 1, minutes }));

/** What is usual for a kind of exercise; the clinician chooses it or writes another dose. */
export const presetsFor = (kind: ExerciseKind): readonly Preset[] =>
  kind === "aerobic" || kind === "relaxation" ? TIMED : COUNTED;

/** "3 × 10", "5 × 10 s" or "20 min". */
export function presetInShort(
  { sets, repetitions, holdSeconds, minutes }: Preset,
  units: { seconds: string; minutes: string },
): string {
  if (minutes !== null) return `${minutes} ${units.minutes}`;
  const held = holdSeconds === null ? null : `${holdSeconds} ${units.seconds}`;
  const counts = sets === 1 && held !== null ? [repetitions, held] : [sets, repetitions, held];
  return counts.filter((count) => count !== null).join(" × ");
}

/** Whether an exercise has just this dose. */
export const hasPreset = (item: DraftItem, preset: Preset): boolean =>
  item.sets === preset.sets &&
  item.repetitions === preset.repetitions &&
  item.holdSeconds === preset.holdSeconds &&
  item.minutes === preset.minutes;
