import type { PaintGroup } from "./types";

/** Where a part lies on the picture: x, y (down), the turn in degrees, and how much it is stretched along itself. */
export type Placement = readonly [x: number, y: number, turn: number, stretch: number];

/** One painted part: its outline along +x, how long that is, and the halo that lifts it off what lies behind. */
export type BodyPart = {
  group: PaintGroup;
  look: string;
  length: number;
  shape: string;
  halo: string | null;
  place: Placement;
};
