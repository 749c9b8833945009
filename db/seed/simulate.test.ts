import { describe, expect, it } from "vitest";
import { addDays, calendarDay, daysBetween, isoWeekday } from "@/lib/domain/calendar-day";
import type { History } from "@/lib/domain/history";
import type { PlannedPrescription, ProgramVersion, Weekday } from "@/lib/domain/plan";
import { dueOn, planOn } from "@/lib/domain/schedule";
import { type Life, type SimulatedDay, type SimulatedReport, simulate } from "./simulate";
import { HABITS, TRAITS, type Trait } from "./traits";

const FROM = calendarDay("2026-01-05");
const SPAN = { from: FROM, to: addDays(FROM, 179) };

const fixed = (id: string, ...weekdays: Weekday[]): PlannedPrescription => ({
  id,
  exerciseId: `exercise-${id}`,
  section: "main",
  dose: { sets: 3, repetitions: 10, holdSeconds: null, minutes: null },
  frequency: { kind: "weekdays", weekdays },
});
const walk: PlannedPrescription = {
  id: "walk",
  exerciseId: "exercise-walk",
  section: "main",
  dose: { sets: 1, repetitions: null, holdSeconds: null, minutes: 15 },
  frequency: { kind: "per-week", times: 4 },
};
const gentle: PlannedPrescription = { ...fixed("gentle", 1, 2, 3, 4, 5, 6, 7), section: "flare_up" };
const version = (
  number: number,
  startsOn = FROM,
  prescriptions = [fixed(`a${number}`, 1, 3, 5), fixed(`b${number}`, 1, 2, 3, 4, 5)],
): ProgramVersion => ({
  id: `version-${number}`,
  number,
  startsOn,
  endsOn: null,
  prescriptions,
});

const livingAs = (trait: Trait, versions = [version(1)]): Life & { days: SimulatedDay[] } => {
  const life = simulate({ seed: `test-${trait}`, habits: HABITS[trait], versions, span: SPAN });
  return { ...life, days: [...life.days] };
};
type CheckIn = Extract<SimulatedReport, { kind: "check-in" }>;
const checkIns = ({ days }: { days: SimulatedDay[] }) =>
  days.flatMap(({ day, report }) => (report.kind === "check-in" ? [{ day, ...report }] : []));
const barriersOf = ({ days }: { days: SimulatedDay[] }) =>
  days.flatMap(({ report }) => {
    if (report.kind === "left-out") return report.barriers;
    return report.kind === "check-in" ? report.items.flatMap(({ barriers }) => barriers) : [];
  });
const shareOf = (barriers: readonly string[], ...wanted: string[]) =>
  barriers.filter((barrier) => wanted.includes(barrier)).length / barriers.length;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const worstPains = (reports: readonly CheckIn[]) =>
  reports.flatMap(({ answers: { painWorst } }) => (painWorst === null ? [] : [painWorst]));
const historyOf = ({ pauses, flareUps }: Life, versions: readonly ProgramVersion[]): History => ({
  versions,
  pauses,
  flareUps,
  reports: [],
  leftOutDays: [],
});

describe("every simulated patient", () => {
  it("lives the same life for the same seed, and another for another", () => {
    expect(livingAs("steady")).toEqual(livingAs("steady"));
    const other = simulate({ seed: "other", habits: HABITS.steady, versions: [version(1)], span: SPAN });
    expect([...other.days]).not.toEqual(livingAs("steady").days);
  });

  it.each(TRAITS)("%s: reports only exercises that stand on the day, and never in a pause", (trait) => {
    const versions = [version(1), version(2, addDays(FROM, 60), [fixed("c", 2, 4, 6), walk, gentle])];
    const life = livingAs(trait, versions);
    const history = historyOf(life, versions);
    for (const { day, versionId, items } of checkIns(life)) {
      const plan = planOn(history, day);
      expect(versionId).toBe(plan?.version.id);
      const standing = plan?.prescriptions.map(({ id }) => id) ?? [];
      for (const { prescriptionId } of items) expect(standing).toContain(prescriptionId);
      for (const { id } of dueOn(history, day)) expect(items.map((item) => item.prescriptionId)).toContain(id);
    }
  });

  it.each(TRAITS)("%s: says why when something was left out, and only then", (trait) => {
    for (const { items } of checkIns(livingAs(trait))) {
      for (const { status, barriers, sets, effort } of items) {
        expect(barriers.length > 0).toBe(status !== "done");
        if (status === "not_done") expect([sets, effort]).toEqual([null, null]);
      }
    }
  });

  it.each(TRAITS)("%s: keeps silent by saying nothing at all, never by a zero", (trait) => {
    const silent = livingAs(trait).days.filter(({ report }) => report.kind === "silence");
    expect(silent.length).toBeGreaterThan(0);
    for (const { report } of silent) expect(report).toEqual({ kind: "silence" });
  });

  it.each(TRAITS)("%s: reports pains from 0 to 10 of which none is above the worst", (trait) => {
    for (const { answers } of checkIns(livingAs(trait))) {
      const { painBefore, painWorst, painAfter } = answers;
      for (const pain of [painBefore, painWorst, painAfter]) {
        if (pain === null) continue;
        expect(Number.isInteger(pain) && pain >= 0 && pain <= 10).toBe(true);
        if (painWorst !== null) expect(pain).toBeLessThanOrEqual(painWorst);
      }
    }
  });

  it("never writes a report after the last day", () => {
    for (const trait of TRAITS) {
      for (const { day, report } of livingAs(trait).days) {
        if (report.kind === "silence") continue;
        expect(addDays(day, report.entered.daysLater) <= SPAN.to).toBe(true);
      }
    }
  });

  it("does an exercise of n times a week about so often, on changing days", () => {
    const done = checkIns(livingAs("steady", [version(1, FROM, [walk])]));
    expect(done.length / (180 / 7)).toBeGreaterThan(3);
    expect(done.length / (180 / 7)).toBeLessThanOrEqual(4.1);
    expect(new Set(done.map(({ day }) => isoWeekday(day))).size).toBe(7);
  });

  it("reports under the version in force", () => {
    const change = addDays(FROM, 90);
    for (const { day, versionId } of checkIns(livingAs("steady", [version(1), version(2, change)]))) {
      expect(versionId).toBe(day < change ? "version-1" : "version-2");
    }
  });
});

describe("the traits", () => {
  it("steady: reports most due days, to the end", () => {
    const life = livingAs("steady");
    expect(checkIns(life).length / 128).toBeGreaterThan(0.75);
    expect(checkIns(life).filter(({ day }) => daysBetween(day, SPAN.to) < 14).length).toBeGreaterThan(5);
  });

  it("pain stops: leaves out mainly because of pain, on the days that hurt most", () => {
    const life = livingAs("pain_stops");
    expect(shareOf(barriersOf(life), "pain", "made_worse")).toBeGreaterThan(0.75);
    const left = checkIns(life).filter(({ items }) => items.every(({ status }) => status === "not_done"));
    const did = checkIns(life).filter(({ items }) => items.some(({ status }) => status === "done"));
    expect(mean(worstPains(left))).toBeGreaterThan(mean(worstPains(did)));
  });

  it("no time: does more at the weekend than on working days", () => {
    const life = livingAs("no_time", [version(1, FROM, [fixed("a", 1, 2, 3, 4, 5, 6, 7)])]);
    expect(shareOf(barriersOf(life), "no_time")).toBeGreaterThan(0.7);
    const done = checkIns(life).filter(({ items }) => items.some(({ status }) => status !== "not_done"));
    const weekend = done.filter(({ day }) => isoWeekday(day) >= 6).length / 2;
    expect(weekend).toBeGreaterThan((done.length - weekend * 2) / 5);
  });

  it("bored: does less and less, and does not enjoy it", () => {
    const life = livingAs("bored");
    expect(shareOf(barriersOf(life), "low_motivation", "not_enjoyable")).toBe(1);
    const early = checkIns(life).filter(({ day }) => daysBetween(FROM, day) < 60).length;
    const late = checkIns(life).filter(({ day }) => daysBetween(day, SPAN.to) < 60).length;
    expect(late).toBeLessThan(early);
    expect(checkIns(life).every(({ answers: { enjoyment } }) => enjoyment !== "a_lot" && enjoyment !== "yes")).toBe(
      true,
    );
  });

  it("cost: leaves single exercises out because of what they need", () => {
    const life = livingAs("cost");
    expect(shareOf(barriersOf(life), "cost_or_equipment")).toBeGreaterThan(0.5);
    expect(checkIns(life).some(({ items }) => new Set(items.map(({ status }) => status)).size > 1)).toBe(true);
  });

  it("ill: says so, then the program is paused", () => {
    const life = livingAs("ill");
    expect(life.pauses).toHaveLength(1);
    const [pause] = life.pauses;
    const before = life.days.find(({ day }) => pause && daysBetween(day, pause.from) === 1);
    expect(barriersOf({ days: before ? [before] : [] }).every((barrier) => barrier === "sickness")).toBe(true);
    expect(shareOf(barriersOf(life), "sickness")).toBeGreaterThan(0.6);
  });

  it("quiet: reports at first and says nothing at the end", () => {
    const { days } = livingAs("quiet");
    expect(days.slice(0, 60).filter(({ report }) => report.kind !== "silence").length).toBeGreaterThan(20);
    const end = days.slice(-40);
    expect(end.every(({ report, morning }) => report.kind === "silence" && morning === null)).toBe(true);
  });

  it("flare-up: hurts in the flare-up, does the gentle plan, and settles", () => {
    const life = livingAs("flare_up", [version(1, FROM, [fixed("a", 1, 2, 3, 4, 5), gentle])]);
    const [flareUp] = life.flareUps;
    const during = checkIns(life).filter(({ day }) => flareUp && flareUp.from <= day && day <= flareUp.to);
    const after = checkIns(life).filter(({ day }) => flareUp && day > flareUp.to);
    expect(during.length).toBeGreaterThan(0);
    expect(during.every(({ items }) => items.every(({ prescriptionId }) => prescriptionId === "gentle"))).toBe(true);
    expect(mean(worstPains(during))).toBeGreaterThan(mean(worstPains(after)) + 1.5);
  });

  it.each([
    ["improving", -1],
    ["worsening", 1],
  ] as const)("%s: pain goes one way", (trait, direction) => {
    const reports = checkIns(livingAs(trait));
    const first = mean(worstPains(reports.slice(0, 20)));
    const last = mean(worstPains(reports.slice(-20)));
    expect((last - first) * direction).toBeGreaterThan(2);
  });
});
