import {
  DIRECTIONS,
  type Direction,
  EXERCISE_KINDS,
  type ExerciseKind,
  IMPACTS,
  type Impact,
  KIT,
  KIT_COSTS,
  type KitCost,
  LOAD_LEVELS,
  type LoadLevel,
  POSITIONS,
  type Position,
  REGIONS,
} from "./exercise";

/** What an exercise is sorted by. */
export type Sortable = {
  kind: ExerciseKind;
  position: Position;
  direction: Direction;
  regions: readonly string[];
  kit: readonly string[];
  kitCost: KitCost;
  loadLevel: LoadLevel;
  impact: Impact;
  precautions: readonly string[];
  isShipped: boolean;
  isArchived: boolean;
  isFavourite: boolean;
  /** 0 for what this person prescribed last, then 1 and so on; null when they have not lately. */
  recency: number | null;
};

/** What somebody has to be able to do for an exercise, and the other way round. */
export const NEEDS = ["kneeling", "floor", "balance", "no_kneeling", "no_floor", "no_balance"] as const;
export type Need = (typeof NEEDS)[number];

/** The facets in the order in which they are shown, each with its values in theirs. */
export const FACETS = {
  kind: EXERCISE_KINDS,
  position: POSITIONS,
  region: REGIONS,
  direction: DIRECTIONS,
  kit: ["nothing", ...KIT],
  cost: KIT_COSTS,
  load: LOAD_LEVELS,
  impact: IMPACTS,
  needs: NEEDS,
} as const;
export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as Facet[]; // the keys as they stand above

/** Shelves of the library: one at a time. What is archived is on its own shelf only. */
export const SHELVES = ["favourites", "recent", "own", "archived"] as const;
export type Shelf = (typeof SHELVES)[number];

/** What somebody has ticked; an empty list asks for nothing. */
export type Ticked = Readonly<Record<Facet, readonly string[]>>;
export const NOTHING_TICKED: Ticked = Object.fromEntries(FACET_NAMES.map((facet) => [facet, []])) as unknown as Ticked; // one list for each facet

/** How many exercises each value would leave, beside what is ticked in the other facets. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Whether an exercise stands on a shelf; without one, on the open shelves. */
export function isOnShelf({ isArchived, isFavourite, isShipped, recency }: Sortable, shelf: Shelf | null): boolean {
  if (shelf === "archived") return isArchived;
  if (isArchived) return false;
  if (shelf === "favourites") return isFavourite;
  if (shelf === "recent") return recency !== null;
  return shelf === null || !isShipped;
}

/** Whether an exercise has one of the ticked values of every facet; of needs it must meet each that is ticked. */
export function fitsTicked(exercise: Sortable, ticked: Ticked): boolean {
  return FACET_NAMES.every((facet) => fitsFacet(valuesOf(exercise)[facet], facet, ticked[facet]));
}

/** What remains of the exercises, and what each further tick would leave. Their order stays. */
export function sorted<E extends Sortable>(
  exercises: readonly E[],
  ticked: Ticked,
): { left: E[]; counts: FacetCounts } {
  const counts = Object.fromEntries(
    FACET_NAMES.map((facet) => [facet, Object.fromEntries(FACETS[facet].map((value) => [value, 0]))]),
  ) as FacetCounts; // one count for each value of each facet
  const left: E[] = [];
  for (const exercise of exercises) {
    const values = valuesOf(exercise);
    const failed = FACET_NAMES.filter((facet) => !fitsFacet(values[facet], facet, ticked[facet]));
    if (failed.length === 0) left.push(exercise);
    for (const facet of FACET_NAMES) {
      if (failed.some((other) => other !== facet)) continue;
      for (const value of countedOf(values[facet], facet, ticked[facet])) {
        const count = counts[facet][value];
        if (count !== undefined) counts[facet][value] = count + 1;
      }
    }
  }
  return { left, counts };
}

function fitsFacet(values: readonly string[], facet: Facet, ticked: readonly string[]): boolean {
  if (ticked.length === 0) return true;
  return facet === "needs"
    ? ticked.every((value) => values.includes(value))
    : ticked.some((value) => values.includes(value));
}

/** A further need narrows what the ticked ones left; a further value of another facet stands beside the ticked ones. */
function countedOf(values: readonly string[], facet: Facet, ticked: readonly string[]): readonly string[] {
  return facet === "needs" && !fitsFacet(values, facet, ticked) ? [] : values;
}

function valuesOf(exercise: Sortable): Record<Facet, readonly string[]> {
  const { kind, position, regions, direction, kit, kitCost, loadLevel, impact } = exercise;
  return {
    kind: [kind],
    position: [position],
    region: regions,
    direction: [direction],
    kit: kit.length === 0 ? ["nothing"] : kit,
    cost: [kitCost],
    load: [loadLevel],
    impact: [impact],
    needs: needsOf(exercise),
  };
}

const ON_KNEES: readonly Position[] = ["kneeling", "hands_and_knees"];
const ON_THE_FLOOR: readonly Position[] = ["lying_on_back", "lying_on_front", "lying_on_side", ...ON_KNEES];

/** What an exercise asks of somebody, said both ways. */
export function needsOf({ kind, position, precautions }: Pick<Sortable, "kind" | "position" | "precautions">): Need[] {
  const kneeling = ON_KNEES.includes(position) || precautions.includes("kneeling");
  const balance = kind === "balance" || precautions.includes("balance");
  return [
    kneeling ? "kneeling" : "no_kneeling",
    ON_THE_FLOOR.includes(position) ? "floor" : "no_floor",
    balance ? "balance" : "no_balance",
  ];
}
