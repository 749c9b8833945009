import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { highlightsIn, type Searchable, searchExercises } from "./exercise-search";
import { distanceBetween, typosAllowed } from "./typo";

const exercise = (
  name: string,
  otherNames: string[],
  regionNames: string[],
  kindName = "Strengthening",
): Searchable => ({
  name,
  otherNames,
  regionNames,
  kindName,
});

const LIBRARY = [
  exercise("Bridge", ["glute bridge", "bottom raise"], ["buttocks", "back of the thighs"]),
  exercise("Bridge with march", ["marching bridge"], ["buttocks", "belly"]),
  exercise("Child's pose", ["kneeling stretch", "prayer stretch"], ["low back", "buttocks"], "Stretching"),
  exercise("Curl-up", ["small sit-up", "crunch"], ["belly"]),
  exercise("Hamstring stretch", ["leg stretch with a strap"], ["back of the thighs"], "Stretching"),
  exercise("Heel raise", ["calf lift"], ["calves"]),
  exercise("Plank", ["front hold"], ["belly", "low back"]),
  exercise("Press-up on elbows", ["prone lean"], ["low back"], "Mobility"),
  exercise("Side plank", ["side bridge"], ["side", "hips"]),
  exercise("Walking", ["stroll"], ["hips"], "Aerobic"),
];

const namesFor = (query: string) => searchExercises(LIBRARY, query).hits.map(({ exercise: { name } }) => name);

describe("searching exercises", () => {
  test.each([
    ["a name", "bridge", "Bridge"],
    ["the beginning of a word", "ham", "Hamstring stretch"],
    ["words in any order", "pose child", "Child's pose"],
    ["case and accents do not matter", "CHÍLD", "Child's pose"],
    ["an apostrophe may be left out", "childs pose", "Child's pose"],
    ["a hyphen may be left out", "pressup", "Press-up on elbows"],
    ["a hyphen may be a space", "press up", "Press-up on elbows"],
    ["another name", "prayer", "Child's pose"],
    ["several of a thing", "planks", "Plank"],
    ["small words say nothing", "stretch for the hamstrings", "Hamstring stretch"],
    ["a region", "calves", "Heel raise"],
    ["a kind", "aerobic", "Walking"],
    ["a name and a region", "plank hips", "Side plank"],
    ["a letter left out", "plnk", "Plank"],
    ["two letters swapped", "birdge", "Bridge"],
    ["a letter too many", "plannk", "Plank"],
    ["a wrong letter", "hamstrong", "Hamstring stretch"],
    ["two typos in a long word", "hmastrng", "Hamstring stretch"],
    ["a typo in a word that is still being typed", "hasmtr", "Hamstring stretch"],
    ["a typo in one of two words", "side plnk", "Side plank"],
    ["what people say for a movement: glute lift", "glute lift", "Bridge"],
    ["what people say for a movement: calf raise", "calf raise", "Heel raise"],
    ["what people say for a movement: sit up", "sit up", "Curl-up"],
    ["what people say for a body part: hammy", "hammy", "Hamstring stretch"],
  ])("finds by %s", (_, query, expected) => {
    expect(namesFor(query)[0]).toBe(expected);
  });

  test.each([
    ["tummy", ["Curl-up", "Plank", "Bridge with march"]],
    ["abs", ["Curl-up", "Plank", "Bridge with march"]],
    ["bum", ["Bridge", "Bridge with march", "Child's pose"]],
    ["lumbar", ["Plank", "Press-up on elbows", "Child's pose"]],
  ])("%s is where it is", (query, expected) => {
    expect(namesFor(query).sort()).toEqual([...expected].sort());
  });

  it("a name comes before the same word in another name", () => {
    expect(namesFor("plank")).toEqual(["Plank", "Side plank"]);
    expect(namesFor("bridge")).toEqual(["Bridge", "Bridge with march", "Side plank"]);
  });

  it("the middle of a word finds nothing", () => {
    expect(namesFor("tring")).toEqual([]);
  });

  it("every word has to fit", () => {
    expect(namesFor("plank zebra")).toEqual([]);
  });

  it("typos are forgiven only when nothing fits as it was written", () => {
    const list = [exercise("Wall sit", [], []), exercise("Ball bridge", [], [])];
    expect(searchExercises(list, "ball").hits.map((hit) => hit.exercise.name)).toEqual(["Ball bridge"]);
  });

  it("a suggestion is made only for what was not found as written", () => {
    expect(searchExercises(LIBRARY, "plnk").didYouMean).toBe("plank");
    expect(searchExercises(LIBRARY, "sied plnk").didYouMean).toBe("side plank");
    expect(searchExercises(LIBRARY, "plank").didYouMean).toBeNull();
    expect(searchExercises(LIBRARY, "zebra").didYouMean).toBeNull();
  });

  it("says which text answered", () => {
    const [hit] = searchExercises(LIBRARY, "prayer").hits;
    expect(hit?.matched).toBe("prayer stretch");
  });

  it("letters that are code for a pattern are letters", () => {
    expect(namesFor("(.*)+[")).toHaveLength(LIBRARY.length);
    expect(namesFor("plank\\")[0]).toBe("Plank");
  });
});

const letters = fc.string({ unit: fc.constantFrom(..."abcdefghilmnoprstu"), minLength: 4, maxLength: 10 });
const texts = fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const lists = fc.uniqueArray(
  fc.record({
    name: texts,
    otherNames: fc.array(texts, { maxLength: 2 }),
    regionNames: fc.array(texts, { maxLength: 2 }),
  }),
  { selector: ({ name }) => name.replaceAll(/s(?= |$)/g, ""), minLength: 1, maxLength: 12 },
);
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T; // lists are never empty

describe("whatever the library holds", () => {
  it("a query equal to a name ranks it first", () => {
    fc.assert(
      fc.property(lists, fc.nat(), (list, at) => {
        const { name } = pick(list, at);
        expect(searchExercises(list, name).hits[0]?.exercise.name).toBe(name);
        expect(searchExercises(list, name.toUpperCase()).hits[0]?.exercise.name).toBe(name);
      }),
    );
  });

  it("one typo in a word of four letters or more still finds, unless what was written is found as it stands", () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), fc.constantFrom(...TYPOS), (list, at, where, typo) => {
        const wanted = pick(list, at);
        const word = pick(wanted.name.split(" "), where);
        fc.pre(!/^...s$/.test(word)); // without the s of several it has three letters, which must be written right
        const written = typo(word, where % word.length);
        const { hits, didYouMean } = searchExercises(list, written);
        if (didYouMean === null) expect(hits.every(({ exercise: found }) => fitsAsWritten(found, written))).toBe(true);
        else expect(hits.map(({ exercise: found }) => found)).toContain(wanted);
        expect(hits.length).toBeGreaterThan(0);
      }),
    );
  });

  it("the order of the list changes nothing", () => {
    fc.assert(
      fc.property(
        lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        fc.oneof(letters, fc.constant("")),
        ([list, shuffled], query) => {
          expect(searchExercises(shuffled, query)).toEqual(searchExercises(list, query));
        },
      ),
    );
  });

  it("an empty query finds all in the order of their names", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom("", "   ", "!?"), (list, query) => {
        const names = searchExercises(list, query).hits.map(({ exercise: { name } }) => name);
        expect(names).toEqual(list.map(({ name }) => name).sort());
      }),
    );
  });

  it("no query breaks the search or its marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        searchExercises([{ name: text, otherNames: [], regionNames: [] }], query);
        for (const { from, to } of highlightsIn(text, query)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

const TYPOS = [
  (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  (word: string, at: number) => `${word.slice(0, at)}z${word.slice(at)}`,
  (word: string, at: number) => `${word.slice(0, at)}z${word.slice(at + 1)}`,
  (word: string, at: number) =>
    word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split("")
      .reverse()
      .join("") +
    word.slice(at + 2),
];

function fitsAsWritten({ name, otherNames, regionNames }: Searchable, written: string): boolean {
  const all = [name, ...otherNames, ...regionNames].join(" ").split(" ");
  const stem = written.replace(/(?<=ch|sh)es$|(?<![su])s$/, "");
  return all.some((word, at) => word.startsWith(stem) || (word + (all[at + 1] ?? "")).startsWith(stem));
}

const marked = (text: string, query: string) =>
  highlightsIn(text, query).reduceRight(
    (out, { from, to }) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`,
    text,
  );

describe("marking what was found", () => {
  test.each([
    ["Side plank", "pla", "Side [pla]nk"],
    ["Side plank", "plank side", "[Side] [plank]"],
    ["Child's pose", "childs", "[Child's] pose"],
    ["Child's pose", "chi", "[Chi]ld's pose"],
    ["Élan on the wall", "el", "[Él]an on the wall"],
    ["Plank", "plnk", "[Plank]"],
    ["low back", "lumbar", "[low] [back]"],
    ["back of the thighs", "hammy", "[back] of the [thighs]"],
    ["Leg back", "hammy", "Leg back"],
    ["Bridge", "zebra", "Bridge"],
    ["Bridge", "", "Bridge"],
  ])("%s for %s", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe("counting typos", () => {
  test.each([
    ["plank", "plank", 0],
    ["plnk", "plank", 1],
    ["palnk", "plank", 1],
    ["plankk", "plank", 1],
    ["plonk", "plank", 1],
    ["lpnk", "plank", 2],
    ["", "plank", 5],
  ])("%s is %s with %i", (written, known, typos) => {
    expect(distanceBetween(written, known).whole).toBe(typos);
  });

  it("the beginning of a word is enough", () => {
    expect(distanceBetween("hasm", "hamstring").beginning).toBe(1);
    expect(distanceBetween("ham", "hamstring")).toEqual({ whole: 6, beginning: 0 });
  });

  it("short words have to be right", () => {
    expect([1, 3, 4, 7, 8, 20].map(typosAllowed)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
