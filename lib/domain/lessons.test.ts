import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay } from "./calendar-day";
import {
  isLessonSlug,
  LESSON_SLUGS,
  LESSONS_ABOUT,
  type LessonSlug,
  type LessonState,
  lessonShelves,
  neighboursOf,
  suggestLessons,
  toRead,
} from "./lessons";
import { BARRIERS } from "./report";

const DAY = calendarDay("2026-11-20");
const given = (page: LessonSlug): LessonState => ({ page, givenOn: DAY, givenByName: "Ines", readOn: null });
const read = (page: LessonSlug): LessonState => ({ page, givenOn: null, givenByName: null, readOn: DAY });
const givenAndRead = (page: LessonSlug): LessonState => ({ ...given(page), readOn: DAY });

const someStates = fc
  .uniqueArray(fc.constantFrom(...LESSON_SLUGS))
  .chain((pages) =>
    fc.tuple(...pages.map((page) => fc.constantFrom(given, read, givenAndRead).map((make) => make(page)))),
  );
const someReasons = fc.uniqueArray(
  fc.record({ barrier: fc.constantFrom(...BARRIERS), days: fc.integer({ min: 0, max: 28 }) }),
  { selector: ({ barrier }) => barrier },
);

describe("the pages of a patient", () => {
  it.each<[string, LessonState[], LessonSlug[]]>([
    ["nothing given leaves every page among the others", [], []],
    [
      "what was given comes first, in the order in which it was given",
      [given("sleep"), given("fears")],
      ["sleep", "fears"],
    ],
    ["what is read goes behind what is not", [givenAndRead("sleep"), given("fears")], ["fears", "sleep"]],
    ["what was read without being given stays among the others", [read("pacing")], []],
  ])("%s", (_, states, expected) => {
    const { given: first, others } = lessonShelves(states);
    expect(first).toEqual(expected);
    expect([...first, ...others].toSorted()).toEqual(LESSON_SLUGS.toSorted());
  });

  it("still to read is only what was given and not read", () => {
    expect(toRead([given("sleep"), read("pacing"), givenAndRead("fears")])).toEqual([given("sleep")]);
  });

  it("every page stands on one shelf, whatever happened", () => {
    fc.assert(
      fc.property(someStates, (states) => {
        const { given: first, others } = lessonShelves(states);
        expect([...first, ...others].toSorted()).toEqual(LESSON_SLUGS.toSorted());
      }),
    );
  });

  it("going on from page to page visits each once", () => {
    const visited: LessonSlug[] = [];
    for (let page: LessonSlug | null = LESSON_SLUGS[0]; page !== null; page = neighboursOf(page).next) {
      expect(neighboursOf(page).previous).toBe(visited.at(-1) ?? null);
      visited.push(page);
    }
    expect(visited).toEqual(LESSON_SLUGS);
  });

  it("a slug is one of the list", () => {
    expect(isLessonSlug("pacing")).toBe(true);
    expect(isLessonSlug("toString")).toBe(false);
  });
});

describe("suggesting pages", () => {
  it("gives the closest page about the reason said most often", () => {
    expect(
      suggestLessons(
        [
          { barrier: "unsure_how", days: 1 },
          { barrier: "afraid", days: 4 },
        ],
        [],
      ),
    ).toEqual([
      { page: "fears", because: "afraid", days: 4 },
      { page: "what-exercises-do", because: "unsure_how", days: 1 },
      { page: "hurt-and-harm", because: "afraid", days: 4 },
    ]);
  });

  it("names each page once, for the reason said more often", () => {
    const suggested = suggestLessons(
      [
        { barrier: "no_time", days: 5 },
        { barrier: "forgot", days: 2 },
      ],
      [],
    );
    expect(suggested.filter(({ page }) => page === "keeping-going")).toEqual([
      { page: "keeping-going", because: "no_time", days: 5 },
    ]);
  });

  it("goes on to the next page when the closest was given or read", () => {
    expect(suggestLessons([{ barrier: "afraid", days: 4 }], [given("fears")])).toEqual([
      { page: "hurt-and-harm", because: "afraid", days: 4 },
    ]);
    expect(suggestLessons([{ barrier: "afraid", days: 4 }], [given("fears"), read("hurt-and-harm")])).toEqual([]);
  });

  it("a day of being ill asks for no page", () => {
    expect(suggestLessons([{ barrier: "sickness", days: 9 }], [])).toEqual([]);
  });

  it("no reason, no suggestion", () => {
    expect(suggestLessons([], [])).toEqual([]);
    expect(suggestLessons([{ barrier: "pain", days: 0 }], [])).toEqual([]);
  });

  it("never more than three, none twice, none known already, each with a reason that was said", () => {
    fc.assert(
      fc.property(someReasons, someStates, (said, states) => {
        const suggested = suggestLessons(said, states);
        const pages = suggested.map(({ page }) => page);
        expect(pages.length).toBeLessThanOrEqual(3);
        expect(new Set(pages).size).toBe(pages.length);
        for (const { page, because, days } of suggested) {
          expect(states.some((state) => state.page === page)).toBe(false);
          expect(said).toContainEqual({ barrier: because, days });
          expect(LESSONS_ABOUT[because]).toContain(page);
        }
      }),
    );
  });
});
