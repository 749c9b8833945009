import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ladderAround, ladderFaults, type Rung } from "./ladder";

const rung = (slug: string, easierSlug: string | null = null, harderSlug: string | null = null): Rung => ({
  slug,
  easierSlug,
  harderSlug,
});

/** tilt → bridge → march → single, told half from below and half from above. */
const LADDER = [rung("tilt", null, "bridge"), rung("bridge"), rung("march", "bridge", "single"), rung("single")];

describe("a rung of the ladder", () => {
  test.each<[string, Rung, object]>([
    ["may stand alone", rung("own"), {}],
    ["may come after another", rung("own", "single"), {}],
    ["may come before another", rung("own", null, "tilt"), {}],
    ["may come between two", rung("own", "bridge", "march"), {}],
    ["may say itself what others say of it", rung("bridge", "tilt", "march"), {}],
    ["is not easier than itself", rung("own", "own"), { easierSlug: "ladder-loop" }],
    ["is not harder than itself", rung("own", null, "own"), { harderSlug: "ladder-loop" }],
    [
      "names exercises that are there",
      rung("own", "nowhere", "gone"),
      { easierSlug: "unknown-exercise", harderSlug: "unknown-exercise" },
    ],
    ["is not above what is above it", rung("bridge", "single"), { easierSlug: "ladder-loop" }],
    ["is not below what is below it", rung("single", null, "tilt"), { harderSlug: "ladder-loop" }],
    [
      "does not bend the ladder round",
      rung("own", "march", "tilt"),
      { easierSlug: "ladder-loop", harderSlug: "ladder-loop" },
    ],
    [
      "has not the same exercise on both sides",
      rung("own", "tilt", "tilt"),
      { easierSlug: "ladder-loop", harderSlug: "ladder-loop" },
    ],
    ["may change its mind: what it said before no longer counts", rung("march", null, "bridge"), {}],
  ])("%s", (_, asked, expected) => {
    expect(ladderFaults(asked, LADDER)).toEqual(expected);
  });
});

const SLUGS = ["a", "b", "c", "d", "e"];
const link = fc.option(fc.constantFrom(...SLUGS));
const rungs = fc.tuple(
  ...SLUGS.map((slug) => fc.tuple(link, link).map(([easier, harder]) => rung(slug, easier, harder))),
);

/** Climbs every way there is and says whether one comes by the same exercise twice. */
function hasLoop(all: readonly Rung[]): boolean {
  const ups = all.flatMap(({ slug, easierSlug, harderSlug }) => [
    ...(harderSlug === null ? [] : [[slug, harderSlug] as const]),
    ...(easierSlug === null ? [] : [[easierSlug, slug] as const]),
  ]);
  const climb = (from: string, path: readonly string[]): boolean =>
    path.includes(from) || ups.some(([low, high]) => low === from && climb(high, [...path, from]));
  return SLUGS.some((slug) => climb(slug, []));
}

describe("whatever the ladder", () => {
  it("rungs that are taken one by one never make a loop", () => {
    fc.assert(
      fc.property(rungs, (wanted) => {
        let ladder = SLUGS.map((slug) => rung(slug));
        for (const one of wanted) {
          if (Object.keys(ladderFaults(one, ladder)).length > 0) continue;
          ladder = ladder.map((before) => (before.slug === one.slug ? one : before));
        }
        expect(hasLoop(ladder)).toBe(false);
      }),
    );
  });

  it("a rung that is refused would have made one", () => {
    fc.assert(
      fc.property(rungs, fc.nat(SLUGS.length - 1), (wanted, at) => {
        const ladder = wanted.map((one, index) => (index === at ? rung(one.slug) : one));
        fc.pre(!hasLoop(ladder));
        const asked = wanted[at] ?? rung("a");
        const isRefused = Object.keys(ladderFaults(asked, ladder)).length > 0;
        expect(isRefused).toBe(hasLoop(ladder.map((one) => (one.slug === asked.slug ? asked : one))));
      }),
    );
  });

  it("looking around ends, and comes by nothing twice", () => {
    fc.assert(
      fc.property(rungs, (all) => {
        const { easier, harder } = ladderAround("a", all);
        expect(new Set(easier).size).toBe(easier.length);
        expect(new Set(harder).size).toBe(harder.length);
        expect([...easier, ...harder]).not.toContain("a");
      }),
    );
  });
});

it("the ladder around an exercise has the nearest rung first", () => {
  const all = [rung("a", null, "b"), rung("b", "a", "c"), rung("c", "b", "d"), rung("d", "c")];
  expect(ladderAround("c", all)).toEqual({ easier: ["b", "a"], harder: ["d"] });
  expect(ladderAround("elsewhere", all)).toEqual({ easier: [], harder: [] });
});
