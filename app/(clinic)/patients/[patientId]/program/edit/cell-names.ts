import type { GridRow } from "@/app/(clinic)/_parts/grid-moves";
import type { DraftItem } from "@/lib/domain/draft";
import type { ExerciseKind } from "@/lib/domain/exercise";
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

/** Whether a pulse can be said: under a beta-blocker it says little, so that only one that stands there is shown. */
export const hasPulse = (
  { pulseFrom, pulseTo }: Pick<DraftItem, "pulseFrom" | "pulseTo">,
  cautions: readonly string[],
): boolean => !cautions.includes("beta_blocker") || pulseFrom !== null || pulseTo !== null;

/** The cells of a row in reading order. Only what is aerobic has a pulse, or an effort instead. */
export function gridRow(
  item: DraftItem,
  { kind, cautions }: { kind: ExerciseKind | undefined; cautions: readonly string[] },
): GridRow {
  const presets = kind === undefined ? [] : presetsFor(kind).map((_, index) => presetCell(index));
  const pulse = hasPulse(item, cautions) ? ["pulseFrom", "pulseTo"] : [];
  const zones = kind === "aerobic" ? [...pulse, "zone-moderate", "zone-vigorous"] : [];
  const cells = [...presets, "more", ...DOSE_CELLS, "side", ...zones, ...DAY_CELLS];
  return { id: item.prescriptionId, cells: [...cells, "easier", "harder", "cue", "swaps", "rule"] };
}
