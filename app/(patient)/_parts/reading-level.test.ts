import { describe, expect, test } from "vitest";
import { common } from "@/lib/words/en/common";
import { device } from "@/lib/words/en/device";
import { handout } from "@/lib/words/en/handout";
import { learn } from "@/lib/words/en/learn";
import { patient } from "@/lib/words/en/patient";
import { safety } from "@/lib/words/en/safety";
import { session } from "@/lib/words/en/session";
import { settings } from "@/lib/words/en/settings";
import { signIn } from "@/lib/words/en/sign-in";
import { versions } from "@/lib/words/en/versions";
import {
  BLAMING,
  gradeOf,
  HIGHEST_GRADE,
  MOST_WORDS,
  splitSentences,
  wordsIn,
} from "@/lib/words/testing/reading-level";
import { wordsFor } from "@/lib/words/words";

const { shell, today, ...otherScreens } = patient;
const { clinic: _, ...learnOfPatients } = learn;

const SCREENS: Record<string, readonly string[]> = {
  today: [...sentencesOf(shell, "patient.shell"), ...sentencesOf(today, "patient.today")],
  ...Object.fromEntries(
    Object.entries(otherScreens).map(([name, words]) => [name, sentencesOf(words, `patient.${name}`)]),
  ),
  "what changed": [
    ...sentencesOf(versions.change, "versions.change"),
    ...sentencesOf(versions.item, "versions.item"),
    ...sentencesOf(versions.notice, "versions.notice"),
    ...sentencesOf(versions.history, "versions.history"),
  ],
  "a program on paper": sentencesOf(handout, "handout"),
  settings: sentencesOf(settings, "settings"),
  "what the phone keeps": sentencesOf(device, "device"),
  "help now and flare-ups": sentencesOf(safety, "safety"),
  learn: sentencesOf(learnOfPatients, "learn"),
  "guided session": sentencesOf(session, "session"),
  signIn: sentencesOf(signIn, "signIn"),
  notFound: sentencesOf(common.notFound, "common.notFound"),
  broken: sentencesOf(common.broken, "common.broken"),
};

describe.each(Object.entries(SCREENS))("the words of %s", (_, sentences) => {
  test(`are at most of grade ${HIGHEST_GRADE}`, () => {
    expect(gradeOf(sentences)).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  test(`have at most ${MOST_WORDS} words in a sentence`, () => {
    expect(splitSentences(sentences).filter((sentence) => wordsIn(sentence).length > MOST_WORDS)).toEqual([]);
  });

  test("blame nobody", () => {
    expect(sentences.filter((sentence) => BLAMING.test(sentence))).toEqual([]);
  });
});

test("the page for help never says that somebody is safe", () => {
  const told = [...(SCREENS.help ?? []), ...(SCREENS["help now and flare-ups"] ?? [])];
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter((sentence) => /\bsafe\b|nothing serious|don't worry/i.test(sentence))).toEqual([]);
});

test("the measure finds what is too hard and too long", () => {
  expect(gradeOf(["Discontinue immediately if neurological deterioration is experienced."])).toBeGreaterThan(
    HIGHEST_GRADE,
  );
  expect(gradeOf(["You feel numb between your legs."])).toBeLessThan(HIGHEST_GRADE);
  expect(BLAMING.test("You missed 3 days and should try harder.")).toBe(true);
});

/** Every sentence under a group of words, once with one of everything and once with several. */
function sentencesOf(words: object, path: string): string[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const key = `${path}.${name}`;
    return typeof value === "string" ? [...new Set([said(key, 1), said(key, 3)])] : sentencesOf(value, key);
  });
}

function said(key: string, count: number): string {
  const text = {
    name: "Maya",
    clinic: "Riverside Clinic",
    day: "Tuesday 14 October",
    days: count,
    email: "maya@example.org",
    exercise: "Bridge",
    what: "Your pain",
    said: "Mild",
    status: "Did some",
    state: "Done",
    side: "Left side",
    amounts: "2 sets",
    regions: "bottom",
    sender: "Ines",
    from: count,
    to: count,
    number: "112",
    dose: "3 sets of 10",
    title: "Check in",
    reference: "1234",
    exercises: "Bridge and Hip hinge",
    parts: "10 to 12 times",
    phase: "Build up",
    cue: "Go slowly.",
    word: "Mild",
    words: "Walk to the shop",
    note: "Well done so far.",
    startsOn: "Friday 17 October",
    until: "30 November 2026",
    plan: "heat, then a short walk",
    phone: "0123 456",
    during: "In the last 4 weeks",
    of: 4,
    answer: "Better",
    who: "Ines Okafor",
    time: "09:12",
    reason: "On call for the team.",
    address: "portal.example.org",
    pain: "7 of 10",
    year: "2021",
    where: "Cochrane review",
    paper: "A4",
    goal: "Your goal: worst pain of 3 or less",
    reliefPlan: "Heat, then a short walk.",
  };
  const numbers = [
    "sets",
    "repetitions",
    "minutes",
    "seconds",
    "times",
    "count",
    "done",
    "due",
    "weeks",
    "step",
    "steps",
    "set",
    "place",
    "places",
    "total",
  ];
  const more = ["page", "pages", "kilograms", "before", "after", "limit", "most", "score", "effort", "value"];
  const goal = ["painAtMost", "forDays", "sessionsAtLeast"];
  const counts = Object.fromEntries([...numbers, ...more, ...goal].map((name) => [name, count]));
  const say = wordsFor("en").t as unknown as (key: string, values: object) => string; // any key, with more values than it needs
  return say(key, { ...text, ...counts });
}
