import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { EXERCISE_KINDS, IMPACTS, POSITIONS } from "./exercise";
import {
  FACET_NAMES,
  FACETS,
  isOnShelf,
  NOTHING_TICKED,
  needsOf,
  type Sortable,
  sorted,
  type Ticked,
} from "./exercise-facets";
import { EVERYTHING, filterFrom, searchOf, withTick } from "./exercise-filter";

const exercise = (override: Partial<Sortable> = {}): Sortable => ({
  kind: "strengthening",
  position: "lying_on_back",
  direction: "neutral",
  regions: ["buttocks"],
  kit: ["mat"],
  kitCost: "none",
  loadLevel: "medium",
  impact: "none",
  precautions: [],
  isShipped: true,
  isArchived: false,
  isFavourite: false,
  recency: null,
  ...override,
});
const ticking = (ticked: Partial<Ticked>): Ticked => ({ ...NOTHING_TICKED, ...ticked });

const LIBRARY = [
  exercise(),
  exercise({ kind: "balance", position: "standing", kit: [], regions: ["hips", "calves"] }),
  exercise({ kind: "mobility", position: "hands_and_knees", regions: ["low_back"] }),
  exercise({ kind: "aerobic", position: "walking", kit: ["shoes"], kitCost: "medium", impact: "low" }),
];

describe("sorting the library", () => {
  test.each<[string, Partial<Ticked>, number]>([
    ["nothing ticked leaves everything", {}, 4],
    ["one kind", { kind: ["balance"] }, 1],
    ["two kinds stand beside each other", { kind: ["balance", "aerobic"] }, 2],
    ["two facets narrow each other", { kind: ["balance", "aerobic"], impact: ["low"] }, 1],
    ["what works, one of several", { region: ["calves"] }, 1],
    ["no kit at all", { kit: ["nothing"] }, 1],
    ["without kneeling", { needs: ["no_kneeling"] }, 3],
    ["without kneeling and without the floor", { needs: ["no_kneeling", "no_floor"] }, 2],
    ["kneeling and no kneeling at once is nobody", { needs: ["kneeling", "no_kneeling"] }, 0],
  ])("%s", (_, ticked, left) => {
    expect(sorted(LIBRARY, ticking(ticked)).left).toHaveLength(left);
  });

  it("a count says what a tick beside those of its facet would add", () => {
    const { counts } = sorted(LIBRARY, ticking({ kind: ["balance"] }));
    expect(counts.kind).toMatchObject({ balance: 1, aerobic: 1, mobility: 1, relaxation: 0 });
    expect(counts.position).toMatchObject({ standing: 1, walking: 0 });
  });

  it("a need says what it would leave of what is left", () => {
    expect(sorted(LIBRARY, ticking({ needs: ["no_kneeling"] })).counts.needs).toMatchObject({
      no_kneeling: 3,
      kneeling: 0,
      floor: 1,
      no_floor: 2,
    });
  });

  test.each<[Partial<Sortable>, ReturnType<typeof needsOf>]>([
    [{ position: "lying_on_back" }, ["no_kneeling", "floor", "no_balance"]],
    [{ position: "hands_and_knees" }, ["kneeling", "floor", "no_balance"]],
    [{ position: "standing", precautions: ["balance"] }, ["no_kneeling", "no_floor", "balance"]],
    [{ position: "sitting", precautions: ["kneeling"] }, ["kneeling", "no_floor", "no_balance"]],
    [{ position: "standing", kind: "balance" }, ["no_kneeling", "no_floor", "balance"]],
  ])("%o needs %o", (override, needs) => {
    expect(needsOf(exercise(override))).toEqual(needs);
  });

  it("what is archived stands on its own shelf only", () => {
    const archived = exercise({ isArchived: true, isFavourite: true, isShipped: false, recency: 1 });
    expect(
      [null, "favourites", "recent", "own", "archived"].filter((shelf) => isOnShelf(archived, shelf as "own")),
    ).toEqual(["archived"]);
    const own = exercise({ isShipped: false, recency: 0 });
    expect([null, "favourites", "recent", "own", "archived"].filter((shelf) => isOnShelf(own, shelf as "own"))).toEqual(
      [null, "recent", "own"],
    );
  });
});

const some = fc.record({
  kind: fc.constantFrom(...EXERCISE_KINDS),
  position: fc.constantFrom(...POSITIONS),
  impact: fc.constantFrom(...IMPACTS),
  regions: fc.subarray(["hips", "calves", "a clinic's own"]),
});
const ticks = fc
  .tuple(
    ...FACET_NAMES.map((facet) =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray([...FACETS[facet]], { maxLength: 3 }) },
      ),
    ),
  )
  .map(
    (lists) => Object.fromEntries(FACET_NAMES.map((facet, index) => [facet, lists[index] ?? []])) as unknown as Ticked,
  ); // one list for each facet

describe("whatever is ticked", () => {
  it("each count is what would be left if only this value of its facet were ticked", () => {
    fc.assert(
      fc.property(
        fc.array(some.map(exercise), { maxLength: 8 }),
        ticks,
        fc.constantFrom(...FACET_NAMES.filter((name) => name !== "needs")),
        (list, ticked, facet) => {
          const { counts } = sorted(list, ticked);
          for (const value of FACETS[facet]) {
            expect(counts[facet][value]).toBe(sorted(list, { ...ticked, [facet]: [value] }).left.length);
          }
        },
      ),
    );
  });

  it("the address brings the same filter back", () => {
    fc.assert(
      fc.property(
        ticks,
        fc.string({ maxLength: 20 }),
        fc.constantFrom(null, "own", "recent"),
        (ticked, query, shelf) => {
          const filter = { query, ticked, shelf } as const;
          const back = filterFrom(new URLSearchParams(searchOf(filter)));
          expect(back).toEqual({ ...filter, query: query.trim() === "" ? "" : query });
        },
      ),
    );
  });

  it("ticking twice changes nothing", () => {
    fc.assert(
      fc.property(ticks, fc.constantFrom(...EXERCISE_KINDS), (ticked, kind) => {
        const filter = { ...EVERYTHING, ticked };
        expect(withTick(withTick(filter, "kind", kind), "kind", kind)).toEqual(filter);
      }),
    );
  });
});

describe("the address", () => {
  it("of everything is empty", () => {
    expect(searchOf(EVERYTHING)).toBe("");
  });

  it("may repeat a name, as a plain form does, or list its values", () => {
    const listed = filterFrom(new URLSearchParams("q=plank&kind=aerobic,balance&only=own"));
    expect(filterFrom(new URLSearchParams("q=plank&kind=balance&kind=aerobic&only=own"))).toEqual(listed);
    expect(searchOf(listed)).toBe("q=plank&kind=aerobic,balance&only=own");
  });

  it("that asks for something unknown asks for nothing", () => {
    expect(filterFrom(new URLSearchParams("kind=juggling&only=everything&colour=red"))).toEqual(EVERYTHING);
  });
});
