import type { DraftItem } from "@/lib/domain/draft";
import type { ExerciseKind } from "@/lib/domain/exercise";
import type { GridRow } from "./grid-moves";
import { presetsFor } from "./presets";

export const DOSE_CELLS = [
  "sets",
  "repetitions",
  "holdSeconds",
  "minutes",
  "restSeconds",
  "loadKilograms",
  "effort",
] as const;
export type DoseCell = (typeof DOSE_CELLS)[number];

const DAY_CELLS = ["days", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7", "timesPerWeek", "same-days"];
export const presetCell = (index: number): string => `preset-${index}`;

/** The cells of a row in reading order. Only what is aerobic has a pulse. */
export function gridRow({ prescriptionId }: DraftItem, kind: ExerciseKind | undefined): GridRow {
  const presets = kind === undefined ? [] : presetsFor(kind).map((_, index) => presetCell(index));
  const pulse = kind === "aerobic" ? ["pulseFrom", "pulseTo", "zone-moderate", "zone-vigorous"] : [];
  const cells = [...presets, "more", ...DOSE_CELLS, "side", ...pulse, ...DAY_CELLS];
  return { id: prescriptionId, cells: [...cells, "easier", "harder", "cue", "swaps", "rule"] };
}
