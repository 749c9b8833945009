import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { LESSON_SLUGS } from "@/lib/domain/lessons";
import { type LessonText, linesOf, minutesToRead } from "./lesson-text";
import { lessonsIn } from "./lessons";
import { BLAMING, gradeOf, HIGHEST_GRADE, MOST_WORDS, splitSentences, wordsIn } from "./testing/reading-level";

const PAGES = Object.entries(lessonsIn("en"));
/** Words of somebody who sells something, or who promises what nobody can. */
const PROMISING =
  /\bcures?\b|\bcured\b|\bguarantee|\bwill (?:fix|heal|end|stop)\b|\bproven to\b|steadyback (?:helps|reduces)/i;
/** A dose is for a doctor, pharmacist or physio to name. */
const DOSING = /\b\d+(?:\.\d+)?\s*(?:mg|g|ml|tablets?|pills?)\b|\bevery \d+ hours\b/i;
const CALMING = /\b(?:you are|you're|it is|it's) safe\b|nothing serious|don't worry|no need to worry/i;

const saidOn = ({ title, summary, sections, tryThis }: LessonText) => [
  title,
  summary,
  ...sections.flatMap(linesOf),
  tryThis,
];

test("there is a page under every slug, in their order", () => {
  expect(PAGES.map(([slug]) => slug)).toEqual(LESSON_SLUGS);
});

describe.each(PAGES)("%s", (_, lesson) => {
  const said = saidOn(lesson);

  test("is easy to read", () => {
    expect(gradeOf(said)).toBeLessThanOrEqual(HIGHEST_GRADE);
    expect(splitSentences(said).filter((sentence) => wordsIn(sentence).length > MOST_WORDS)).toEqual([]);
  });

  test("blames nobody, promises nothing, names no dose and calms nobody who may need help", () => {
    for (const wrong of [BLAMING, PROMISING, DOSING, CALMING]) {
      expect(said.filter((sentence) => wrong.test(sentence))).toEqual([]);
    }
  });

  test("is short, and says something under each heading", () => {
    expect(splitSentences([lesson.summary])).toHaveLength(1);
    expect(lesson.sections.length).toBeGreaterThanOrEqual(4);
    expect(lesson.sections.length).toBeLessThanOrEqual(7);
    for (const { text, list } of lesson.sections) {
      expect(splitSentences([text ?? ""]).length + (list?.length ?? 0)).toBeGreaterThanOrEqual(2);
      expect(splitSentences([text ?? ""]).length).toBeLessThanOrEqual(5);
    }
    expect(minutesToRead(lesson)).toBeLessThanOrEqual(3);
  });

  test("rests on one to four sources with who, when and where", () => {
    expect(lesson.sources.length).toBeGreaterThanOrEqual(1);
    expect(lesson.sources.length).toBeLessThanOrEqual(4);
    for (const { who, year, title, where } of lesson.sources) {
      expect(Math.min(who.length, title.length, where.length)).toBeGreaterThan(3);
      expect(year).toBeGreaterThanOrEqual(2000);
      expect(year).toBeLessThanOrEqual(2026);
    }
  });

  test("says who reviewed it, or that nobody has", () => {
    if (lesson.reviewed !== null) expect(lesson.reviewed).toEqual({ by: expect.any(String), on: expect.any(String) });
  });

  test("leads only to pages that exist", () => {
    const led = lesson.sections.flatMap(({ link }) => (link ? [link.href] : []));
    expect(led.filter((href) => !PAGES_OF_THE_PORTAL.some((page) => page.test(href)))).toEqual([]);
  });
});

test("every page about pain that may be more than that leads to help", () => {
  const leading = PAGES.filter(([, { sections }]) => sections.some(({ link }) => link?.href === "/get-help"));
  expect(leading.map(([slug]) => slug)).toEqual(
    expect.arrayContaining(["working-through-pain", "hurt-and-harm", "flare-ups", "fears", "scans", "getting-help"]),
  );
});

test("the measures find what must not be said", () => {
  expect(PROMISING.test("This will fix your back.")).toBe(true);
  expect(DOSING.test("Take 2 tablets.")).toBe(true);
  expect(CALMING.test("If you have no sign, you are safe.")).toBe(true);
});

const PAGES_OF_THE_PORTAL = fs
  .readdirSync(path.join(import.meta.dirname, "../../app"), { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => path.dirname(file).split(path.sep))
  .map((folders) => folders.filter((folder) => folder !== "." && !/^\(.*\)$/.test(folder)))
  .map((parts) => new RegExp(`^/${parts.map((part) => (part.startsWith("[") ? "[^/]+" : part)).join("/")}$`));
