import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar-day";
import type { History } from "./history";
import { type ExitGate, type PainFirstSituation, painFirstAdvice } from "./pain-first";
import { usualPainFirst } from "./pain-goal";
import type { PainFirst } from "./plan";
import { BARRIERS, type Barrier, PAIN_SCORES, type PainScore } from "./report";
import { histories, moved, someDay } from "./testing/arbitrary";
import { buildDose, buildHistory, buildItem, buildPrescription, buildReport, day } from "./testing/build";
import { USUAL_THRESHOLDS } from "./thresholds";

// A patient with the bridge, 3 × 10 every day, and what is said on the twentieth day.

const BRIDGE = { ...buildPrescription(), easier: null };
const leftOut = (offset: number, barriers: readonly Barrier[]) =>
  buildReport({ day: day(offset), items: [buildItem({ status: "not_done", barriers })] });
const pains = (...scores: (PainScore | null)[]) =>
  scores.map((painWorst, index) => buildReport({ day: day(20 - scores.length + index), painWorst }));

function adviceOn(history: Partial<History>, override: Partial<PainFirstSituation> = {}) {
  return painFirstAdvice({
    history: buildHistory(history),
    today: day(20),
    thresholds: USUAL_THRESHOLDS,
    mornings: [],
    scheme: "clinic",
    program: { mode: "usual", painFirst: null, startsOn: day(0) },
    prescribed: [BRIDGE],
    reliefPlan: "Heat for 15 minutes.",
    ...override,
  });
}

describe("less pain first is offered", () => {
  it("when pain was the reason in two of the last three sessions left out", () => {
    const reports = [leftOut(10, ["pain"]), leftOut(12, ["no_time"]), leftOut(14, ["made_worse", "afraid"])];
    expect(adviceOn({ reports })).toMatchObject({ kind: "enter", because: [{ kind: "reasons", pain: 2, of: 3 }] });
  });

  it("not when it was one of them, or lies before the last three", () => {
    expect(adviceOn({ reports: [leftOut(10, ["pain"])] })).toEqual({ kind: "not-asked" });
    const reports = [leftOut(8, ["pain"]), leftOut(10, ["pain"]), leftOut(12, ["forgot"]), leftOut(14, ["no_time"])];
    expect(adviceOn({ reports })).toEqual({ kind: "not-asked" });
  });

  it("also for whole days that were left out; sessions without a reason are not among the last three", () => {
    const leftOutDays = [10, 12].map((at) => ({ day: day(at), barriers: ["pain" as const], addedLater: false }));
    const reports = [13, 14, 15].map((at) => leftOut(at, []));
    expect(adviceOn({ reports, leftOutDays })).toMatchObject({ because: [{ kind: "reasons", pain: 2, of: 2 }] });
  });

  it("when pain was severe in two of the last three reports, by the clinic's own scheme", () => {
    const reports = pains(7, 4, 8);
    expect(adviceOn({ reports })).toMatchObject({
      because: [{ kind: "severe", reports: 2, of: 3, worst: 8, scheme: "clinic" }],
    });
    expect(adviceOn({ reports }, { scheme: "zelman_2003_low_back" })).toEqual({ kind: "not-asked" });
  });

  it("not for one bad day, not for pain of a month ago, and not for silence", () => {
    expect(adviceOn({ reports: pains(2, 3, 10) })).toEqual({ kind: "not-asked" });
    expect(adviceOn({ reports: pains(9, 9, 9) }, { today: day(50) })).toEqual({ kind: "not-asked" });
    expect(adviceOn({ reports: pains(null, null, null) })).toEqual({ kind: "not-asked" });
    expect(adviceOn({})).toEqual({ kind: "not-asked" });
  });

  it("with a goal, the relief plan of the patient, and one step less of each main exercise", () => {
    const warmUp = { ...BRIDGE, id: "v1-walk", section: "warm_up" as const };
    const advice = adviceOn({ reports: pains(8, 8, 8) }, { prescribed: [warmUp, BRIDGE] });
    const painFirst = { painAtMost: 3, forDays: 7, sessionsAtLeast: 50, reliefPlan: "Heat for 15 minutes." };
    expect(advice).toMatchObject({
      painFirst,
      changes: [
        { kind: "mode", mode: "pain_first", painFirst },
        { kind: "dose", prescriptionId: "v1-bridge", dose: { repetitions: 8 } },
      ],
    });
  });

  it("with the pain that this clinic calls fine as the goal", () => {
    const thresholds = { ...USUAL_THRESHOLDS, progressPainAtMost: 2 };
    expect(adviceOn({ reports: pains(8, 8, 8) }, { thresholds })).toMatchObject({ painFirst: { painAtMost: 2 } });
  });

  it("with the easier exercise where a dose has no room", () => {
    const easier = { exerciseId: "pelvic-tilt", dose: buildDose({ sets: 1 }) };
    const prescribed = [{ ...BRIDGE, dose: buildDose({ repetitions: 1 }), easier }];
    expect(adviceOn({ reports: pains(8, 8, 8) }, { prescribed })).toMatchObject({
      changes: [{ kind: "mode" }, { kind: "exercise", exerciseId: "pelvic-tilt" }],
    });
  });
});

const PLAN: PainFirst = usualPainFirst(null);
const inMode = (painFirst: PainFirst | null = PLAN, from = 5): Partial<PainFirstSituation> => ({
  program: { mode: "pain_first", painFirst, startsOn: day(from) },
});
const calm = pains(2, 1, 3, 2, 2, 1, 2);
const held = (advice: ReturnType<typeof adviceOn>): Record<string, ExitGate["holds"]> =>
  "gates" in advice ? Object.fromEntries(advice.gates.map(({ name, holds }) => [name, holds])) : {};

describe("the way back is offered", () => {
  it("once pain was at the goal for a week, half of the sessions done, and no flare-up", () => {
    expect(adviceOn({ reports: calm }, inMode())).toMatchObject({
      kind: "leave",
      changes: [{ kind: "mode", mode: "usual", painFirst: null }],
    });
  });

  it("not while one report lies above the goal", () => {
    const advice = adviceOn({ reports: pains(2, 1, 4, 2, 2, 1, 2) }, inMode());
    expect(advice.kind).toBe("stay");
    expect(held(advice)).toMatchObject({ pain: "no" });
  });

  it("not when too few reports are known: silence is no comfort", () => {
    const advice = adviceOn({ reports: pains(null, null, 2, null, 2, null, null) }, inMode());
    expect(held(advice)).toEqual({ time: "yes", pain: "unknown", sessions: "yes", "flare-up": "yes" });
    expect(advice.kind).toBe("stay");
    expect(adviceOn({}, inMode()).kind).toBe("stay");
  });

  it("not when the plan is younger than its days", () => {
    expect(held(adviceOn({ reports: calm }, inMode(PLAN, 14)))).toMatchObject({ time: "no" });
    expect(held(adviceOn({ reports: calm }, inMode(PLAN, 13)))).toMatchObject({ time: "yes" });
  });

  it("not with fewer sessions than were agreed, unless none were asked for", () => {
    const reports = calm.map((report, index) =>
      index < 4 ? { ...report, items: [buildItem({ status: "not_done", barriers: ["forgot"] })] } : report,
    );
    expect(held(adviceOn({ reports }, inMode()))).toMatchObject({ sessions: "no" });
    expect(adviceOn({ reports }, inMode({ ...PLAN, sessionsAtLeast: null })).kind).toBe("leave");
  });

  it("not within a week of a flare-up", () => {
    const flareUps = [{ from: day(10), to: day(15) }];
    expect(held(adviceOn({ reports: calm, flareUps }, inMode()))).toMatchObject({ "flare-up": "no" });
  });

  it("by the usual plan where a program of this mode has none", () => {
    expect(adviceOn({ reports: calm }, inMode(null)).kind).toBe("leave");
  });
});

const situationOf = (history: History, today: PainFirstSituation["today"]): PainFirstSituation => ({
  history,
  today,
  thresholds: USUAL_THRESHOLDS,
  mornings: [],
  scheme: "clinic",
  program: { mode: "usual", painFirst: null, startsOn: day(0) },
  prescribed: [BRIDGE],
  reliefPlan: null,
});

describe("for any patient", () => {
  it("a worse report never takes the offer away, nor offers the way back", () => {
    const worse = fc.constantFrom(...PAIN_SCORES);
    fc.assert(
      fc.property(histories, someDay, fc.nat(), worse, (history, today, at, score) => {
        const reports = history.reports.map((report, index) =>
          index === at % Math.max(1, history.reports.length) && report.painWorst !== null && report.painWorst < score
            ? { ...report, painWorst: score }
            : report,
        );
        const after = { ...history, reports };
        if (painFirstAdvice(situationOf(history, today)).kind === "enter") {
          expect(painFirstAdvice(situationOf(after, today)).kind).toBe("enter");
        }
        const stays = (one: History) => painFirstAdvice({ ...situationOf(one, today), ...inMode() }).kind;
        if (stays(history) === "stay") expect(stays(after)).toBe("stay");
      }),
    );
  });

  it("pain as a further reason never takes the offer away", () => {
    const reason = fc.constantFrom(...BARRIERS);
    const told = fc.array(fc.subarray(BARRIERS.slice(), { minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(told, fc.nat(), reason, (reasons, at, other) => {
        const of = (all: readonly (readonly Barrier[])[]) =>
          adviceOn({ reports: all.map((one, index) => leftOut(index + 8, one)) });
        const more = reasons.map((one, index): Barrier[] =>
          index === at % Math.max(1, reasons.length) ? [...new Set<Barrier>([...one, other, "pain"])] : one,
        );
        if (of(reasons).kind === "enter") expect(of(more).kind).toBe("enter");
      }),
    );
  });

  it("a report that falls silent never offers the way back", () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 5 }), (silent) => {
        const reports = calm.filter((_, index) => !silent.includes(index));
        expect(adviceOn({ reports }, inMode()).kind).toBe("stay");
      }),
    );
  });

  it("moving everything by whole weeks changes nothing but the days", () => {
    fc.assert(
      fc.property(histories, someDay, fc.integer({ min: -8, max: 8 }), (history, today, weeks) => {
        const later = situationOf(moved(history, 7 * weeks), addDays(today, 7 * weeks));
        expect(painFirstAdvice(later)).toEqual(painFirstAdvice(situationOf(history, today)));
      }),
    );
  });

  it("it never sends and never enters: all it returns are changes of a draft, the mode first", () => {
    fc.assert(
      fc.property(histories, someDay, (history, today) => {
        const advice = painFirstAdvice(situationOf(history, today));
        if (advice.kind === "enter") expect(advice.changes[0]?.kind).toBe("mode");
      }),
    );
  });
});
