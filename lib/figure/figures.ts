import { AEROBIC } from "./figures/aerobic";
import { BALANCE } from "./figures/balance";
import { MOBILITY } from "./figures/mobility";
import { RELAXATION } from "./figures/relaxation";
import { STRENGTHENING } from "./figures/strengthening";
import { STRETCHING } from "./figures/stretching";
import type { Figure } from "./types";

/** The shipped figures: what is seen, what works, what is at hand, which joints the arrows follow, and the key poses. */
const LIST = [
  ...MOBILITY,
  ...STRETCHING,
  ...STRENGTHENING,
  ...AEROBIC,
  ...BALANCE,
  ...RELAXATION,
] as const satisfies readonly Figure[];

export type FigureSlug = (typeof LIST)[number]["slug"];

export const FIGURE_SLUGS: readonly FigureSlug[] = LIST.map((figure) => figure.slug);

/** The figure of each shipped exercise, by its slug. */
export const FIGURES: Readonly<Record<FigureSlug, Figure>> = Object.fromEntries(
  LIST.map((figure): [FigureSlug, Figure] => [figure.slug, figure]),
) as Record<FigureSlug, Figure>; // one entry for each slug of the list

/** True for an exercise that has a drawing. */
export function isFigureSlug(slug: string): slug is FigureSlug {
  return Object.hasOwn(FIGURES, slug);
}
