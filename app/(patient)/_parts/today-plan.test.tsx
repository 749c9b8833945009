import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { TodayItem } from "@/db/queries/today";
import type { History } from "@/lib/domain/history";
import { buildHistory, buildPrescription, buildVersion, day, EVERY_DAY, reportsOn } from "@/lib/domain/testing/build";
import { todayFrom } from "@/lib/domain/today";
import { wordsFor } from "@/lib/words/words";
import { TodayPlan } from "./today-plan";

const words = wordsFor("en");
const EXERCISES = ["bridge", "cat-cow", "bird-dog", "walking"];
const prescriptions = EXERCISES.map((id) => buildPrescription({ id, exerciseId: id }));

/** What somebody sees on a day of a program of four exercises every day. */
function seen(history: Partial<History>, at: number): string {
  const today = todayFrom(
    {
      patient: { name: "Maya", painCeiling: 5 },
      clinic: { emergencyNumber: "112", urgentNumber: null },
      rules: { lateEntryDays: 14, quietDueDays: 2 },
      history: buildHistory({ versions: [buildVersion({ prescriptions })], ...history }),
      versions: [
        {
          id: "v1",
          number: 1,
          name: "First steps",
          sentByName: "Ines",
          note: null,
          startsOn: day(0),
          aboveLimitWords: null,
          items: EXERCISES.map(itemCalled),
        },
      ],
      checkIns: [],
      mornings: [],
      leftOutDays: [],
      safetyAnswers: [],
    },
    { today: day(at) },
  );
  return renderToStaticMarkup(<TodayPlan words={words} today={today} />);
}

const welcome = words.t("patient.today.welcomeBack", { count: 2 }).replaceAll("'", "&#x27;");
const rowsIn = (html: string) => html.match(/<li /g)?.length ?? 0;
const beforeFold = (html: string) => html.split("<details")[0] ?? "";

test("after three silent days two exercises are shown, and the others are folded away", () => {
  const html = seen({ reports: reportsOn([0]) }, 4);
  expect(html).toContain(welcome);
  expect(rowsIn(beforeFold(html))).toBe(2);
  expect(rowsIn(html)).toBe(4);
  expect(html).toContain(words.t("patient.today.foldedAway", { count: 2 }));
});

test("after two silent days everything stands as usual", () => {
  const html = seen({ reports: reportsOn([0]) }, 3);
  expect(html).not.toContain(welcome);
  expect(rowsIn(beforeFold(html))).toBe(4);
});

test("a pause is no silence", () => {
  const html = seen({ reports: reportsOn([0]), pauses: [{ from: day(1), to: day(9) }] }, 11);
  expect(html).not.toContain(welcome);
});

test("nobody reads of streaks, of what was missed, or of days that were not done", () => {
  expect(seen({ reports: reportsOn([0]) }, 9)).not.toMatch(/streak|missed|in a row|\b8 days\b/i);
});

function itemCalled(slug: string): Omit<TodayItem, "timesLeftThisWeek" | "reported"> {
  return {
    prescriptionId: slug,
    exerciseId: slug,
    slug,
    name: slug,
    altText: slug,
    figure: null,
    section: "main",
    dose: { sets: 3, repetitions: 10, holdSeconds: null, minutes: null },
    frequency: EVERY_DAY,
    side: "both",
    restSeconds: null,
    loadKilograms: null,
    effort: null,
    pulseFrom: null,
    pulseTo: null,
    swaps: [],
    standIns: [],
    easier: null,
    progression: null,
    cue: null,
    steps: [],
    cues: [],
    stopIf: [],
    regions: [],
    estimatedMinutes: 3,
  };
}
