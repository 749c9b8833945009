import type { ProgramShape, ShapedItem } from "../program-shape";

const LADDER = { bridge: "single-leg-bridge", "wall-sit": "squat", squat: "split-squat" } as const satisfies Record<
  string,
  string
>;
const [STEPS, HARDER] = [Object.entries(LADDER), LADDER as Record<string, string>]; // also asked for slugs that are no step

/** An exercise by its slug, which is its id; its name is the slug in words. */
export function exerciseCalled(slug: string): ShapedItem["exercise"] {
  const words = slug.replaceAll("-", " ");
  return {
    id: slug,
    slug,
    name: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    easierSlug: STEPS.find(([, harder]) => harder === slug)?.[0] ?? null,
    harderSlug: HARDER[slug] ?? null,
  };
}

/** Three sets of ten on Monday and Wednesday; bridge leads to single-leg bridge, wall sit by squat to split squat. */
export function buildItem(slug: string, override: Partial<ShapedItem> = {}): ShapedItem {
  return {
    prescriptionId: `prescription of ${slug}`,
    exercise: exerciseCalled(slug),
    section: "main",
    sets: 3,
    repetitions: 10,
    holdSeconds: null,
    minutes: null,
    restSeconds: null,
    loadKilograms: null,
    effort: null,
    pulse: null,
    side: "both",
    frequency: { kind: "weekdays", weekdays: [1, 3] },
    cue: null,
    swaps: [],
    progression: null,
    ...override,
  };
}

export const buildShape = (items: readonly ShapedItem[], override: Partial<ProgramShape> = {}): ProgramShape => ({
  name: "Core",
  mode: "usual",
  painFirst: null,
  endsOn: null,
  aboveLimitWords: null,
  phase: null,
  items,
  ...override,
});
