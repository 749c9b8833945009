import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftContent, type DraftItem, EMPTY_DRAFT, itemsOfPhase, UNDECIDED } from "./draft";
import { freshContent, withCopied } from "./draft-copy";

const item = (prescriptionId: string, override: Partial<DraftItem> = {}): DraftItem => ({
  ...UNDECIDED,
  prescriptionId,
  exerciseId: "bridge",
  section: "main",
  ...override,
});
const phase = (id: string) => ({
  id,
  name: id,
  entry: null,
  exit: { sessionsAtLeast: null, painAtMost: null, forDays: null, words: null },
});
const counter = () => {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
};
const PHASED: DraftContent = {
  ...EMPTY_DRAFT,
  name: "Lifting",
  mode: "pain_first",
  painFirst: { painAtMost: 3, forDays: 7, sessionsAtLeast: 50, reliefPlan: "Heat." },
  note: "For Maya",
  phases: [phase("first"), phase("second")],
  currentPhaseId: "second",
  items: [
    item("a"),
    item("b", { phaseId: "second", exerciseId: "gone" }),
    item("c", { phaseId: "first", swaps: ["gone", "squat"] }),
  ],
};
const fresh = (content: DraftContent) =>
  freshContent(content, { canPrescribe: (id) => id !== "gone", newId: counter() });

describe("a copy of a program", () => {
  it("has ids of its own, keeps its phases together, and leaves days and note behind", () => {
    const { content } = fresh({ ...PHASED, items: [item("a"), item("c", { phaseId: "second" })] });
    expect(content.phases.map(({ id, name }) => [id, name])).toEqual([
      ["new-1", "first"],
      ["new-2", "second"],
    ]);
    expect(content).toMatchObject({ name: "Lifting", mode: "pain_first", currentPhaseId: "new-2", note: null });
    expect(content.items.map(({ prescriptionId, phaseId }) => [prescriptionId, phaseId])).toEqual([
      ["new-3", null],
      ["new-4", "new-2"],
    ]);
  });

  it("takes the pain goal with it, and what helps one patient to nobody else", () => {
    const goal = { painAtMost: 3, forDays: 7, sessionsAtLeast: 50 } as const;
    expect(fresh(PHASED).content.painFirst).toEqual({ ...goal, reliefPlan: null });
    const own = freshContent(PHASED, { canPrescribe: () => true, newId: counter(), isForSamePatient: true });
    expect(own.content.painFirst).toEqual({ ...goal, reliefPlan: "Heat." });
    const hers: DraftContent = { ...EMPTY_DRAFT, mode: "pain_first", painFirst: { ...goal, reliefPlan: "A walk." } };
    expect(withCopied(hers, fresh(PHASED).content, "replace").painFirst).toEqual({ ...goal, reliefPlan: "A walk." });
    expect(withCopied(hers, own.content, "replace").painFirst).toEqual({ ...goal, reliefPlan: "Heat." });
  });

  it("leaves out what can no longer be prescribed, as an exercise and as a swap, and says what", () => {
    const { content, leftOut } = fresh(PHASED);
    expect(content.items.map(({ exerciseId }) => exerciseId)).toEqual(["bridge", "bridge"]);
    expect(content.items[1]?.swaps).toEqual(["squat"]);
    expect(leftOut).toEqual(["gone"]);
  });
});

describe("a draft with what was copied", () => {
  const draft: DraftContent = { ...EMPTY_DRAFT, name: "Maya's", note: "Slowly", items: [item("own")] };

  it("has it instead of its own, and keeps its days and its note", () => {
    expect(withCopied(draft, PHASED, "replace")).toEqual({ ...PHASED, note: "Slowly", startsOn: null, endsOn: null });
  });

  it("has it after its own, with its phases, and stays what it was otherwise", () => {
    const both = withCopied(draft, PHASED, "append");
    expect(both).toMatchObject({ name: "Maya's", mode: "usual", note: "Slowly", currentPhaseId: "second" });
    expect(both.items.map(({ prescriptionId }) => prescriptionId)).toEqual(["own", "a", "b", "c"]);
    expect(itemsOfPhase(both).map(({ prescriptionId }) => prescriptionId)).toEqual(["own", "a", "b"]);
  });

  it("stays in its own phase when both have phases", () => {
    const inOwn = { ...draft, phases: [phase("mine")], currentPhaseId: "mine" };
    expect(withCopied(inOwn, PHASED, "append")).toMatchObject({ currentPhaseId: "mine" });
  });

  it("takes words about too much pain over, and keeps its own where the copy has none", () => {
    const [mine, theirs] = ["Rest first.", "Do half."];
    const own = { ...EMPTY_DRAFT, aboveLimitWords: mine };
    const copied = { ...PHASED, aboveLimitWords: theirs };
    expect(withCopied(own, copied, "replace").aboveLimitWords).toBe(theirs);
    expect(withCopied(own, PHASED, "replace").aboveLimitWords).toBe(mine);
    expect(withCopied(own, copied, "append").aboveLimitWords).toBe(mine);
    expect(withCopied(EMPTY_DRAFT, copied, "append").aboveLimitWords).toBe(theirs);
  });

  it("takes name and purpose over where it has none", () => {
    expect(withCopied(EMPTY_DRAFT, PHASED, "append")).toMatchObject({ name: "Lifting", mode: "pain_first" });
  });

  it("never loses an exercise of its own by appending", () => {
    const items = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 }).map((ids) => ids.map((id) => item(id)));
    fc.assert(
      fc.property(items, items, (own, more) => {
        const both = withCopied({ ...draft, items: own }, { ...PHASED, items: more }, "append");
        expect(both.items).toEqual([...own, ...more]);
      }),
    );
  });
});
