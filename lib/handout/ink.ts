/** Colours by the names of the figures' own, such as "skin" or "work-edge", as #rrggbb. */
export type Inks = Readonly<Record<string, string>>;
export type Ink = {
  fill: string | null;
  stroke: string | null;
  width: number;
  dash: readonly [on: number, off: number] | null;
  opacity: number;
};

const PAPER = "#ffffff";
const NOTHING: Ink = { fill: null, stroke: null, width: 0, dash: null, opacity: 1 };
const filled = (ink: string): Partial<Ink> => ({ fill: ink });
const drawn = (ink: string, width: number): Partial<Ink> => ({ stroke: ink, width });

/** How each look of a figure is painted on paper: as the style sheet does it on the screen, on white. */
const LOOKS: Readonly<Record<string, (inks: Inks) => Partial<Ink>>> = {
  "fig-skin": (inks) => filled(of(inks, "skin")),
  "fig-hair": (inks) => filled(of(inks, "hair")),
  "fig-top": (inks) => filled(of(inks, "top")),
  "fig-legs": (inks) => filled(of(inks, "legs")),
  "fig-shoe": (inks) => filled(of(inks, "shoe")),
  "fig-work": (inks) => ({ ...filled(of(inks, "work")), ...drawn(of(inks, "work-edge"), 1.2) }),
  "fig-halo": () => ({ ...filled(PAPER), ...drawn(PAPER, 4) }),
  "fig-mat": (inks) => filled(of(inks, "mat")),
  "fig-prop": (inks) => filled(of(inks, "prop")),
  "fig-prop-line": (inks) => drawn(of(inks, "prop-line"), 4.5),
  "fig-strap": (inks) => drawn(of(inks, "strap"), 2.6),
  "fig-tool": (inks) => ({ ...filled(of(inks, "strap")), opacity: 0.62 }),
  "fig-ball": () => ({}), // a name, no colour: a ball is painted as the tool that it is
  "fig-pole": (inks) => drawn(of(inks, "strap"), 2),
  "fig-hub": () => filled(PAPER),
  "fig-water": (inks) => ({ ...filled(of(inks, "floor")), opacity: 0.3 }),
  "fig-wave": (inks) => drawn(of(inks, "prop-line"), 2.4),
  "fig-floor": (inks) => drawn(of(inks, "floor"), 2),
  "fig-arrow": (inks) => drawn(of(inks, "arrow"), 3),
  "fig-arrowhead": (inks) => filled(of(inks, "arrow")),
  "fig-guide": (inks) => ({ ...drawn(of(inks, "arrow"), 2), dash: [2, 5] }),
  "fig-ghost": (inks) => ({ ...filled(of(inks, "ghost")), opacity: 0.38 }),
};
/** Of the far side of the body. */
const FAR: Readonly<Record<string, string>> = {
  "fig-skin": "skin-far",
  "fig-top": "top-far",
  "fig-legs": "legs-far",
  "fig-shoe": "shoe-far",
};

/**
 * How a shape of these looks is painted, the innermost deciding.
 * @throws Error naming a look that nobody taught the paper.
 */
export function inkOf(looks: readonly string[], inks: Inks): Ink {
  const isFar = looks.includes("fig-far");
  const layers = looks.flatMap((look) => {
    if (look === "fig-far") return [];
    const paint = LOOKS[look];
    if (paint === undefined) throw new Error(`paper does not know the look ${look}`);
    const far = isFar ? FAR[look] : undefined;
    return [far === undefined ? paint(inks) : filled(of(inks, far))];
  });
  return Object.assign({}, NOTHING, ...layers);
}

function of(inks: Inks, name: string): string {
  const ink = inks[name];
  if (ink === undefined) throw new Error(`there is no ink called ${name}`);
  return ink;
}
