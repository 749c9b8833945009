import { describe, expect, it } from "vitest";
import { FIGURE_SLUGS, FIGURES } from "@/lib/figure/figures";
import { exerciseIdOf, LIBRARY, libraryRows } from "./exercises";

const CLINIC = "01900000-0000-7000-8000-000000000001";
const HARDEST_GRADE = 6;
const LONGEST_SENTENCE = 20;
const LONGEST_STEP = 12;

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word));
const sentencesOf = (lines: readonly string[]) =>
  lines.flatMap((line) => line.split(/[.!?:]\s|[.!?]$/)).filter((sentence) => /[a-z]/i.test(sentence));

function syllablesOf(written: string): number {
  const word = written.toLowerCase().replace(/[^a-z]/g, "");
  if (word.length <= 3) return 1;
  const spoken = word
    .replace(/(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$/, (end) => end.slice(0, 1))
    .replace(/^y/, "");
  return (spoken.match(/[aeiouy]{1,2}/g) ?? [""]).length;
}

/** Flesch-Kincaid: the school year in which a text is read with ease. */
function gradeOf(lines: readonly string[]): number {
  const words = lines.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentencesOf(lines).length) + 11.8 * (syllables / words.length) - 15.59;
}

describe("the shipped exercises", () => {
  it("are exactly those that have a drawing", () => {
    expect(LIBRARY.map(({ slug }) => slug).sort()).toEqual([...FIGURE_SLUGS].sort());
  });

  it("have an id of their own in every clinic, and the same one every time", () => {
    const ids = libraryRows(CLINIC).map(({ id }) => id);
    expect(new Set(ids).size).toBe(LIBRARY.length);
    expect(libraryRows(CLINIC).map(({ id }) => id)).toEqual(ids);
    expect(exerciseIdOf("01900000-0000-7000-8000-000000000002", "bridge")).not.toBe(exerciseIdOf(CLINIC, "bridge"));
  });

  it("say that nobody has reviewed them yet, and under which licence they stand", () => {
    for (const row of libraryRows(CLINIC)) {
      expect(row.reviewedBy).toBeNull();
      expect(row.licence).toBe("CC BY 4.0");
    }
  });

  it("are not easier or harder than themselves, however far one climbs", () => {
    const harderThan = new Map(LIBRARY.map(({ slug }) => [slug, new Set<string>()]));
    for (const { slug, easierSlug, harderSlug } of LIBRARY) {
      if (harderSlug) harderThan.get(slug)?.add(harderSlug);
      if (easierSlug) harderThan.get(easierSlug)?.add(slug);
    }
    const climb = (from: string, path: readonly string[]): void => {
      expect(path, `${path.join(" → ")} → ${from}`).not.toContain(from);
      for (const next of harderThan.get(from as (typeof FIGURE_SLUGS)[number]) ?? []) climb(next, [...path, from]);
    };
    for (const { slug } of LIBRARY) climb(slug, []);
  });
});

describe.each(LIBRARY.map((exercise) => [exercise.slug, exercise] as const))("%s", (slug, exercise) => {
  const read = [
    exercise.name,
    ...exercise.steps,
    ...exercise.cues,
    ...exercise.faults,
    ...exercise.stopIf,
    FIGURES[slug].alt,
  ];

  it("has one to five steps of at most twelve words", () => {
    expect(exercise.steps.length).toBeGreaterThanOrEqual(1);
    expect(exercise.steps.length).toBeLessThanOrEqual(5);
    for (const step of exercise.steps) expect(wordsOf(step).length, step).toBeLessThanOrEqual(LONGEST_STEP);
  });

  it("says how to hold the body, what goes wrong, and when to stop", () => {
    expect(exercise.cues.length).toBeGreaterThanOrEqual(2);
    expect(exercise.faults.length).toBeGreaterThanOrEqual(2);
    expect(exercise.stopIf.length).toBeGreaterThanOrEqual(2);
    expect(exercise.otherNames.length).toBeGreaterThanOrEqual(2);
    expect(exercise.regions.length).toBeGreaterThanOrEqual(1);
  });

  it("is read with ease", () => {
    expect(gradeOf(read)).toBeLessThanOrEqual(HARDEST_GRADE);
    for (const sentence of sentencesOf(read)) expect(wordsOf(sentence).length).toBeLessThanOrEqual(LONGEST_SENTENCE);
  });

  it("asks for repetitions, a hold or minutes", () => {
    const { usualRepetitions, usualHoldSeconds, usualMinutes } = exercise;
    expect([usualRepetitions, usualHoldSeconds, usualMinutes].some((amount) => amount !== null)).toBe(true);
    expect(exercise.estimatedMinutes).toBeGreaterThan(0);
  });
});
