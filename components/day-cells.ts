import type { DayState } from "@/lib/domain/day-state";

export const CELL = 12; // px, as wide as high
const PITCH = 14;

export type DrawnCells = { look: string; path: string };

/** Width in px of a strip of so many days. */
export const stripWidth = (days: number): number => Math.max(0, days * PITCH - (PITCH - CELL));

/** The cells of a strip as one path for each kind of mark, so that a page of 200 strips stays light. */
export function drawDays(states: readonly DayState[]): DrawnCells[] {
  const paths = new Map<string, string>();
  states.forEach((state, day) => {
    for (const { look, path } of MARKS[state]) {
      paths.set(look, (paths.get(look) ?? "") + path(day * PITCH));
    }
  });
  return [...paths].map(([look, path]) => ({ look, path }));
}

type Mark = { look: string; path: (x: number) => string };

const square = (x: number) => `M${x + 2} 2h8v8h-8z`; // a thick round stroke in the style sheet makes it a full rounded cell
const outline = (x: number) => `M${x + 3.5} .5h5a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-5a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3z`;
const lowerHalf = (x: number) => `M${x + 0.5} 6h11v2.5a3 3 0 0 1-3 3h-5a3 3 0 0 1-3-3z`;
const dash = (x: number) => `M${x + 3.5} 6h5`;
const wave = (x: number) => `M${x + 2.8} 6.7q1.6-2.4 3.2-.7t3.2-.7`;
const dot = (x: number) => `M${x + 5} 6a1 1 0 1 0 2 0a1 1 0 1 0-2 0`;
const bars = (x: number) => `M${x + 4.5} 3.5v5m3 0v-5`;
const ring = (x: number) => `M${x + 3.5} 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0`;

/** What each state looks like. Shape tells it; colour only helps. */
const MARKS: Record<DayState, readonly Mark[]> = {
  done: [{ look: "day-done", path: square }],
  part: [
    { look: "day-part", path: lowerHalf },
    { look: "day-part-edge", path: outline },
  ],
  not_done: [
    { look: "day-edge", path: outline },
    { look: "day-mark", path: dash },
  ],
  no_report: [{ look: "day-empty", path: outline }],
  flare_up_plan: [
    { look: "day-flare", path: outline },
    { look: "day-flare-mark", path: wave },
  ],
  rest: [{ look: "day-rest", path: dot }],
  pause: [{ look: "day-mark", path: bars }],
  not_yet: [{ look: "day-edge", path: ring }],
};
