import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay } from "./calendar-day";
import type { Weekday } from "./plan";
import { changesBetween, changesForPatient, type ProgramChange } from "./program-changes";
import type { ProgramShape, ShapedItem } from "./program-shape";
import { buildItem, buildShape } from "./testing/program-shape";

const between = (before: ShapedItem[], after: ShapedItem[]) => changesBetween(buildShape(before), buildShape(after));

/** A change in a word or two: "changed bridge repetitions 10→12". */
function said(change: ProgramChange): string {
  if ("parts" in change)
    return `${change.kind} ${namesOf(change)} ${change.parts.map(({ part }) => part).join(",")}`.trim();
  return [change.kind, namesOf(change)].filter(Boolean).join(" ");
}

function namesOf(change: ProgramChange): string {
  const { before, after } = slugsOf(change);
  return [...new Set([before, after])].filter(Boolean).join("→");
}

function slugsOf(change: ProgramChange): { before: string | undefined; after: string | undefined } {
  if (change.kind === "pain-first") return { before: undefined, after: undefined };
  const before = "before" in change && typeof change.before === "object" ? change.before?.exercise.slug : undefined;
  const after = "after" in change && typeof change.after === "object" ? change.after?.exercise.slug : undefined;
  return { before, after };
}

const GOAL = { painAtMost: 3, forDays: 7, sessionsAtLeast: null, reliefPlan: null } as const;

describe("what a new version changes", () => {
  it("what is read above the agreed limit", () => {
    const words = (aboveLimitWords: string | null) => buildShape([buildItem("bridge")], { aboveLimitWords });
    expect(changesBetween(words(null), words("Rest first."))).toEqual([
      { kind: "above-limit", before: null, after: "Rest first." },
    ]);
    expect(changesBetween(words("Rest first."), words("Rest first."))).toEqual([]);
  });

  it("a first program is all new", () => {
    expect(changesBetween(null, buildShape([buildItem("bridge")])).map(said)).toEqual(["added bridge"]);
  });

  it.each<[string, Partial<ShapedItem>, string]>([
    ["two more repetitions", { repetitions: 12 }, "repetitions"],
    ["a set less", { sets: 2 }, "sets"],
    ["a hold where there was none", { holdSeconds: 5 }, "holdSeconds"],
    ["minutes instead of repetitions", { repetitions: null, minutes: 5 }, "repetitions,minutes"],
    ["a rest between the sets", { restSeconds: 30 }, "restSeconds"],
    ["a weight to hold", { loadKilograms: 2.5 }, "loadKilograms"],
    ["how hard it may feel", { effort: 4 }, "effort"],
    ["a pulse to keep to", { pulse: { from: 100, to: 120 } }, "pulse"],
    ["one side instead of both", { side: "left" }, "side"],
    ["another day", { frequency: { kind: "weekdays", weekdays: [1, 4] } }, "days"],
    ["days of the patient's choice", { frequency: { kind: "per-week", times: 2 } }, "days"],
    ["a move to the flare-up plan", { section: "flare_up" }, "section"],
    ["a cue", { cue: "Slowly" }, "cue"],
    ["something to do instead", { swaps: [{ id: "clamshell", name: "Clamshell" }] }, "swaps"],
  ])("%s is a change of that and of nothing else", (_, change, parts) => {
    expect(between([buildItem("bridge")], [buildItem("bridge", change)]).map(said)).toEqual([
      `changed bridge ${parts}`,
    ]);
  });

  it("says what it was and what it is", () => {
    const [change] = between([buildItem("bridge")], [buildItem("bridge", { repetitions: 12 })]);
    expect(change).toMatchObject({ parts: [{ part: "repetitions", before: 10, after: 12 }] });
  });

  it("days chosen in another order are the same days", () => {
    const after = buildItem("bridge", { frequency: { kind: "weekdays", weekdays: [3, 1] } });
    expect(between([buildItem("bridge")], [after])).toEqual([]);
  });

  it("what came is new, what went is gone", () => {
    expect(between([buildItem("plank")], [buildItem("bridge")]).map(said)).toEqual(["added bridge", "removed plank"]);
  });

  it("the next step of the ladder is a step up, the one before it is easier", () => {
    const [easier, harder] = [buildItem("bridge"), buildItem("single-leg-bridge", { sets: 2 })];
    expect(between([easier], [harder]).map(said)).toEqual(["stepped-up bridge→single-leg-bridge sets"]);
    expect(between([harder], [easier]).map(said)).toEqual(["eased single-leg-bridge→bridge sets"]);
  });

  it("two rungs of the ladder at once are a step too", () => {
    const [easier, harder] = [buildItem("wall-sit"), buildItem("split-squat")];
    expect(between([easier], [harder]).map(said)).toEqual(["stepped-up wall-sit→split-squat"]);
    expect(between([harder], [easier]).map(said)).toEqual(["eased split-squat→wall-sit"]);
  });

  it("neighbours on the ladder that stay side by side exchange nothing", () => {
    const [bridge, harder] = [buildItem("bridge"), buildItem("single-leg-bridge")];
    expect(between([bridge, harder], [bridge]).map(said)).toEqual(["removed single-leg-bridge"]);
  });

  it("a harder exercise for flare-ups takes no place in the main part", () => {
    const after = buildItem("single-leg-bridge", { section: "flare_up" });
    expect(between([buildItem("bridge")], [after]).map(said)).toEqual(["added single-leg-bridge", "removed bridge"]);
  });

  it("the same exercise twice meets each of its own", () => {
    const [warmUp, main] = [buildItem("bridge", { section: "warm_up", sets: 1 }), buildItem("bridge")];
    const more = { ...main, repetitions: 12 };
    expect(between([warmUp, main], [warmUp, more]).map(said)).toEqual(["changed bridge repetitions"]);
    expect(between([warmUp, main], [more]).map(said)).toEqual(["changed bridge repetitions", "removed bridge"]);
  });

  it("another order is said once; what came and went in between moves nobody", () => {
    const [bridge, plank, squat] = [buildItem("bridge"), buildItem("plank"), buildItem("clamshell")];
    expect(between([bridge, plank, squat], [squat, bridge, plank]).map(said)).toEqual(["order"]);
    expect(between([bridge, plank], [squat, bridge, plank]).map(said)).toEqual(["added clamshell"]);
    expect(between([bridge, plank, squat], [bridge, squat]).map(said)).toEqual(["removed plank"]);
  });

  it.each<[string, Partial<ProgramShape>, ProgramChange]>([
    ["the pain goal is new, or another", { painFirst: GOAL }, { kind: "pain-first", before: null, after: GOAL }],
    ["pain comes first now", { mode: "pain_first" }, { kind: "mode", before: "usual", after: "pain_first" }],
    [
      "a phase is entered",
      { phase: { id: "2", name: "Build up" } },
      { kind: "phase", before: null, after: "Build up" },
    ],
    [
      "it ends one day",
      { endsOn: calendarDay("2026-12-31") },
      { kind: "ends", before: null, after: calendarDay("2026-12-31") },
    ],
    ["it has another name", { name: "Strong back" }, { kind: "name", before: "Core", after: "Strong back" }],
  ])("%s", (_, change, expected) => {
    expect(changesBetween(buildShape([]), buildShape([], change))).toEqual([expected]);
  });

  it("the rule for the next step is kept from the patient, its exercise only when nothing else changed", () => {
    const progression = {
      sessionsAtLeast: 80,
      painAtMost: 3,
      forDays: 14,
      step: { kind: "repetitions", by: 2 },
    } as const;
    const ruled = between([buildItem("bridge")], [buildItem("bridge", { progression })]);
    expect(ruled.map(said)).toEqual(["changed bridge progression"]);
    expect(changesForPatient(ruled)).toEqual([]);
    const both = between([buildItem("bridge")], [buildItem("bridge", { progression, sets: 2 })]);
    expect(changesForPatient(both).map(said)).toEqual(["changed bridge sets"]);
  });
});

const item = fc
  .record({
    slug: fc.constantFrom("bridge", "single-leg-bridge", "plank", "wall-sit", "squat", "split-squat"),
    section: fc.constantFrom("main" as const, "main" as const, "flare_up" as const),
    sets: fc.integer({ min: 1, max: 3 }),
    repetitions: fc.constantFrom(null, 8, 10),
    minutes: fc.constantFrom(null, 5),
    cue: fc.constantFrom(null, "Slowly"),
    frequency: fc.oneof(
      fc.constantFrom<Weekday[][]>([1], [1, 3], [3, 1]).map((weekdays) => ({ kind: "weekdays", weekdays }) as const),
      fc.constant({ kind: "per-week", times: 2 } as const),
    ),
  })
  .map(({ slug, ...rest }) => buildItem(slug, rest));
const items = fc.array(item, { maxLength: 6 });
const shape: fc.Arbitrary<ProgramShape> = fc.record({
  name: fc.constantFrom("Core", "Strong back"),
  mode: fc.constantFrom("usual" as const, "pain_first" as const),
  painFirst: fc.constantFrom(null, GOAL, { ...GOAL, forDays: 14 }),
  aboveLimitWords: fc.constantFrom(null, "Rest first."),
  endsOn: fc.constantFrom(null, calendarDay("2026-12-31")),
  phase: fc.constantFrom(null, { id: "1", name: "Calm down" }, { id: "2", name: "Build up" }),
  items,
});
const sorted = (lines: string[]) => [...lines].sort();
const TURNED: Record<string, string> = {
  added: "removed",
  removed: "added",
  eased: "stepped-up",
  "stepped-up": "eased",
};

describe("whatever two programs hold", () => {
  it("a program changes nothing against itself", () => {
    fc.assert(
      fc.property(shape, (one) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it("there and back name the same exercises, each turned round", () => {
    fc.assert(
      fc.property(shape, shape, (one, other) => {
        const there = changesBetween(one, other).map(
          (change) => `${TURNED[change.kind] ?? change.kind} ${exercisesOf(change)}`,
        );
        const back = changesBetween(other, one).map((change) => `${change.kind} ${exercisesOf(change)}`);
        expect(sorted(there)).toEqual(sorted(back));
      }),
    );
  });

  it("another order of the same items invents no other change", () => {
    fc.assert(
      fc.property(
        items,
        items.chain((after) => fc.tuple(fc.constant(after), fc.shuffledSubarray(after, { minLength: after.length }))),
        (before, [after, shuffled]) => {
          const but = (list: ShapedItem[]) =>
            sorted(
              between(before, list)
                .filter(({ kind }) => kind !== "order")
                .map((change) => JSON.stringify(change)),
            );
          expect(but(shuffled)).toEqual(but(after));
        },
      ),
    );
  });

  it("nothing is forgotten: each exercise is as before, changed, new or gone", () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const changes = between(before, after);
        const added = changes.filter(({ kind }) => kind === "added").length;
        const removed = changes.filter(({ kind }) => kind === "removed").length;
        expect(after.length - added).toBe(before.length - removed);
      }),
    );
  });
});

function exercisesOf(change: ProgramChange): string {
  return Object.values(slugsOf(change)).filter(Boolean).sort().join(" ");
}
