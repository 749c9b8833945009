/** A drawing area: the whole picture and the part inside its axes, in px. */
export type Area = { width: number; height: number; left: number; right: number; top: number; bottom: number };

/** Wide pictures are for clinics and tablets; narrow ones keep 12 px type readable at 390 px. */
export const AREAS = {
  pain: {
    wide: { width: 720, height: 268, left: 32, right: 12, top: 24, bottom: 28 },
    narrow: { width: 358, height: 264, left: 24, right: 6, top: 24, bottom: 28 },
  },
  adherence: {
    wide: { width: 720, height: 196, left: 32, right: 12, top: 24, bottom: 28 },
    narrow: { width: 358, height: 196, left: 6, right: 6, top: 24, bottom: 28 },
  },
} as const satisfies Record<string, Record<string, Area>>;

export const PAIN_MAXIMUM = 10;
export const PAIN_GRID = [0, 2, 4, 6, 8, 10] as const;

/** Where day n of so many stands: the middle of its share of the width. */
export function acrossOf(index: number, count: number, area: Area): number {
  const width = area.width - area.left - area.right;
  return short(area.left + ((index + 0.5) * width) / Math.max(1, count));
}

export function heightOf(value: number, maximum: number, area: Area): number {
  const height = area.height - area.top - area.bottom;
  return short(area.top + height - (value / maximum) * height);
}

/** Points of equal value stand beside each other instead of hiding each other: px to the start, none, to the end. */
export function dodge(series: "before" | "worst" | "after" | "morning", step: number): number {
  const beside = Math.min(5, step * 0.28);
  return { before: -beside, worst: 0, after: beside, morning: beside }[series];
}

export type Spot = { x: number; y: number };

/** Path data through the spots; it starts anew after every gap, and a lone spot still gets its mark. */
export function brokenLine(spots: readonly (Spot | null)[]): string {
  return spots
    .map((spot, index) => {
      if (spot === null) return "";
      return `${(spots[index - 1] ?? null) === null ? "M" : "L"}${short(spot.x)} ${short(spot.y)}`;
    })
    .join("");
}

/** Labels that would touch the one before are left out. */
export function withoutCrowding<Label extends { x: number }>(labels: readonly Label[], room: number): Label[] {
  let last = Number.NEGATIVE_INFINITY;
  return labels.filter(({ x }) => {
    if (x - last < room) return false;
    last = x;
    return true;
  });
}

export const short = (value: number): number => Number(value.toFixed(1));
