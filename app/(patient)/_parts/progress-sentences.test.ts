import { describe, expect, test } from "vitest";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { PatientProgress, ProgressDay } from "@/lib/domain/patient-progress";
import type { PainScore } from "@/lib/domain/report";
import { wordsFor } from "@/lib/words/words";
import { progressSentences } from "./progress-sentences";

type Told = Parameters<typeof progressSentences>[1];

const silent: ProgressDay = {
  day: calendarDay("2026-11-01"),
  state: "done",
  itemsDue: 1,
  itemsDone: 1,
  painBefore: null,
  painWorst: null,
  painAfter: null,
  painBeforeWord: null,
  painWorstWord: null,
  painAfterWord: null,
  morning: null,
  morningPain: null,
  morningPainWord: null,
  note: null,
  isAddedLater: false,
};
const days = (...worst: PainScore[]): ProgressDay[] => worst.map((painWorst) => ({ ...silent, painWorst }));
const mornings = (answer: "better" | "worse") => days(4, 4, 4).map((one) => ({ ...one, morning: answer }));

const said = (override: Partial<Told>) =>
  progressSentences(wordsFor("en"), {
    asked: "4-weeks" satisfies PatientProgress["asked"],
    span: { from: calendarDay("2026-10-25"), to: calendarDay("2026-11-22") },
    firstDay: calendarDay("2026-08-25"),
    sessions: { done: 16, due: 20 },
    days: [],
    checkIns: 20,
    ...override,
  }).join(" ");

const EXERCISED = "In the last 4 weeks you exercised on 16 of 20 planned days.";

describe("what a progress page says first", () => {
  test.each<[string, Partial<Told>, string]>([
    [
      "how the guide has it",
      { days: days(6, 4, 2).map((one) => ({ ...one, morning: "better" as const })) },
      `${EXERCISED} Your pain while exercising went down from 6 to 2. Mornings are better too.`,
    ],
    [
      "better mornings alone are counted, not joined to pain",
      { days: mornings("better") },
      `${EXERCISED} Your pain while exercising stayed about the same. On 3 of 3 mornings your back was better than the day before.`,
    ],
    [
      "worse mornings are told kindly",
      { days: mornings("worse") },
      `${EXERCISED} Your pain while exercising stayed about the same. On 3 of 3 mornings your back was worse than the day before. This happens. Your physio can see it.`,
    ],
    [
      "more pain in the last week",
      { asked: "week", days: days(2, 4, 6) },
      "In the last week you exercised on 16 of 20 planned days. Your pain has been higher this week. This happens. Your physio can see it.",
    ],
    [
      "more pain in four weeks",
      { days: days(2, 4, 6) },
      `${EXERCISED} Your pain while exercising went up from 2 to 6. This happens. Your physio can see it.`,
    ],
    [
      "words stay words",
      { days: (["severe", "moderate", "mild"] as const).map((painWorstWord) => ({ ...silent, painWorstWord })) },
      `${EXERCISED} Your pain while exercising went down from severe to mild.`,
    ],
    [
      "all of it names its first day",
      { asked: "all", sessions: { done: 1, due: 1 }, days: days(3, 3, 3) },
      "Since 25 August 2026 you exercised on 1 of 1 planned day. Your pain while exercising stayed about the same.",
    ],
    [
      "nothing done is no reproach",
      { sessions: { done: 0, due: 20 }, days: days(3) },
      "In the last 4 weeks you had 20 planned days. You can start again any day. You told us about your pain on fewer than 3 days in this time.",
    ],
    [
      "two check-ins are too few for a chart",
      { sessions: null, checkIns: 2, days: days(6, 1) },
      "In the last 4 weeks no days were planned. You have not checked in enough yet. Come back after 3 check-ins to see your chart.",
    ],
  ])("%s", (_, told, sentence) => {
    expect(said(told)).toBe(sentence);
  });
});
