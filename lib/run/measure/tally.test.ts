import { describe, expect, it, test } from "vitest";
import { TRAITS } from "@/db/seed/traits";
import { addDays, type CalendarDay } from "@/lib/domain/calendar-day";
import { readAsked } from "../measure";
import { knownOn, type SimulatedPatient, simulateClinic } from "./lives";
import { meantOn } from "./meant";
import { type Judge, measureClinic, portalRules, precision, recall, type Scores, together } from "./tally";

const CLINIC = { seed: "small", patients: 40, days: 90 };
const all = (judge?: Judge): Scores => together(Object.values(measureClinic(CLINIC, judge)));

describe("rules measured on lives that are known", () => {
  it("are measured alike each time", () => {
    expect(measureClinic(CLINIC)).toEqual(measureClinic(CLINIC));
  });

  it("find everybody who falls silent for a week, and hardly anybody who does not", () => {
    const { quiet } = all();
    expect(quiet.right).toBeGreaterThan(0);
    expect(recall(quiet)).toBe(1);
    expect(precision(quiet)).toBeGreaterThan(0.8);
  });

  it("that say nothing overlook everything", () => {
    const scores = all(() => []);
    for (const score of Object.values(scores)) expect([recall(score), precision(score)]).toEqual([0, null]);
  });

  it("that say everything of everybody overlook nothing and are mostly wrong", () => {
    const scores = all(() => ["pain-up", "quiet", "below-plan", "ready-to-progress"]);
    for (const score of Object.values(scores)) {
      expect(recall(score)).toBe(1);
      expect(precision(score)).toBeLessThan(0.5);
    }
  });

  it("change when one of them is switched off or made deaf", () => {
    const deaf = all(
      portalRules({
        painDelta: 5,
        painHigh: 10,
        painUpReports: 3,
        morningsWorse: 3,
        quietDueDays: 14,
        belowPlanShare: 0.1,
        programEndsDays: 1,
        progressShare: 1,
        progressDays: 28,
        progressPainAtMost: 0,
      }),
    );
    const usual = all();
    expect(recall(deaf["pain-up"])).toBeLessThan(recall(usual["pain-up"]) ?? 0);
    expect(recall(deaf["below-plan"])).toBeLessThan(recall(usual["below-plan"]) ?? 0);
    expect(deaf["ready-to-progress"].right).toBeLessThanOrEqual(usual["ready-to-progress"].right);
  });
});

describe("a simulated clinic", () => {
  const patients = simulateClinic("small", 20, 90);

  it("has every trait", () => {
    expect(new Set(patients.map(({ trait }) => trait))).toEqual(new Set(TRAITS));
  });

  it("means a patient to be quiet only after the silence began", () => {
    for (const patient of patients) {
      const { silentFrom } = patient.life;
      expect(silentFrom !== null).toBe(patient.trait === "quiet");
      if (silentFrom) expect(meantOn(patient, silentFrom).quiet).toBe("no");
      expect(meantOn(patient, patient.span.to).quiet).toBe(silentFrom ? "yes" : "no");
    }
  });

  it("shows a rule nothing of the day it looks on, nor of what comes later", () => {
    const [patient] = patients;
    if (!patient) throw new Error("nobody");
    const today = patient.history.reports[10]?.day ?? patient.span.to;
    const { history } = knownOn(patient, today);
    expect(history.reports.every(({ day }) => day < today)).toBe(true);
    expect(history.reports.length).toBeGreaterThan(0);
    expect(history.flareUps.every(({ from, to }) => from < today && (to === null || to < today))).toBe(true);
  });
});

test("a day that was told about later is not known before", () => {
  const late = simulateClinic("late", 40, 90).flatMap((patient) =>
    [...patient.enteredOn].flatMap(([day, entered]) => (day < entered ? [{ patient, day, entered }] : [])),
  );
  expect(late.length).toBeGreaterThan(10);
  const isKnown = (patient: SimulatedPatient, day: string, today: CalendarDay) => {
    const { reports, leftOutDays } = knownOn(patient, today).history;
    return [...reports, ...leftOutDays].some((told) => told.day === day);
  };
  for (const { patient, day, entered } of late) {
    expect(isKnown(patient, day, entered)).toBe(false);
    expect(isKnown(patient, day, addDays(entered, 1))).toBe(true);
  }
});

test.each([
  [["--seeds", "0"], "--seeds must be a whole number from 1 to 100"],
  [["--days", "20"], "--days must be a whole number from 35 to 400"],
  [["--patients", "many"], "--patients must be a whole number"],
  [["--speed"], "is not understood"],
])("%s is refused in one sentence", (words, sentence) => {
  expect(() => readAsked(words)).toThrow(sentence);
});
