import { describe, expect, test } from "vitest";
import { ALL, type Asked, findExercises } from "./find-exercises";
import { libraryOf } from "./library";
import { swapChoices } from "./swaps";
import { buildExercise, buildItem } from "./testing/build";

const EXERCISES = [
  buildExercise("tilt", { kind: "mobility", harderSlug: "bridge", recency: 1 }),
  buildExercise("bridge", { easierSlug: "tilt", harderSlug: "march", recency: 0, otherNames: ["glute lift"] }),
  buildExercise("march", { easierSlug: "bridge", harderSlug: "single", isFavourite: true }),
  buildExercise("single", { easierSlug: "march" }),
  buildExercise("plank", { position: "lying_on_front", kit: ["mat"] }),
  buildExercise("gone", { easierSlug: "single", isArchived: true }),
];
const library = libraryOf(EXERCISES);
const names = (exercises: readonly { name: string }[]) => exercises.map(({ name }) => name).join(" ");

describe("the library", () => {
  test("knows an archived exercise by its id, and offers it nowhere", () => {
    expect(library.byId("gone")?.name).toBe("gone");
    expect(names(library.exercises)).toBe("tilt bridge march single plank");
  });

  test("climbs from an exercise to its neighbours, the nearest first", () => {
    const bridge = buildExercise("bridge", { easierSlug: "tilt", harderSlug: "march" });
    expect([library.easierThan(bridge)?.name, library.harderThan(bridge)?.name]).toEqual(["tilt", "march"]);
    expect(names(library.ladderOf(bridge))).toBe("tilt march single");
  });

  test("finds nothing harder than what leads to an archived exercise", () => {
    expect(library.harderThan(buildExercise("single", { harderSlug: "gone" }))).toBeUndefined();
  });
});

describe("what may stand in", () => {
  const choices = (query: string, swaps: string[] = []) =>
    names(swapChoices(library, buildItem("bridge", { swaps }), query));

  test("without a word: the ladder, then others of the kind in the same position", () => {
    expect(choices("")).toBe("tilt march single");
  });
  test("with a word: what it finds, never the exercise itself nor what stands in already", () => {
    expect(choices("glute lift")).not.toContain("bridge");
    expect(choices("plank")).toBe("plank");
    expect(choices("plank", ["plank"])).toBe("");
  });
});

describe("finding beside the sheet", () => {
  const found = (asked: Partial<Asked>) => names(findExercises(library.exercises, { ...ALL, ...asked }).found);

  test("everything by name, and by a word", () => {
    expect(found({})).toBe("bridge march plank single tilt");
    expect(found({ query: "glute" })).toBe("bridge");
    expect(findExercises(library.exercises, { ...ALL, query: "plnk" }).didYouMean).toBe("plank");
  });
  test("by shelf: favourites, and the latest prescribed first", () => {
    expect(found({ shelf: "favourites" })).toBe("march");
    expect(found({ shelf: "recent" })).toBe("bridge tilt");
  });
  test("by facet, with the counts of what each further choice would leave", () => {
    expect(found({ kit: "mat" })).toBe("plank");
    const { counts } = findExercises(library.exercises, { ...ALL, kind: "strengthening" });
    expect(counts.position).toMatchObject({ lying_on_back: 3, lying_on_front: 1 });
  });
});
