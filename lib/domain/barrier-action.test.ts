import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { barrierFindings, type Changeable, type Choice, gentler } from "./barrier-action";
import { addDays } from "./calendar-day";
import type { Frequency } from "./plan";
import { BARRIERS, type Barrier } from "./report";
import { histories, moved, someDay } from "./testing/arbitrary";
import {
  buildDose,
  buildHistory,
  buildItem,
  buildPrescription,
  buildReport,
  day,
  onWeekdays,
  timesAWeek,
} from "./testing/build";

const choice = (exerciseId: string, override: Partial<Choice> = {}): Choice => ({
  exerciseId,
  dose: buildDose({ sets: 2, repetitions: 8 }),
  needsBuying: false,
  enjoyed: null,
  ...override,
});
const BRIDGE: Changeable = { ...buildPrescription(), needsBuying: false, easier: choice("pelvic-tilt"), swaps: [] };

/** Days on which the bridge was left out for a reason, ending on the day before day 20. */
function leftOut(barrier: Barrier, times: number, exerciseId = "bridge") {
  return Array.from({ length: times }, (_, index) =>
    buildReport({ day: day(19 - index), items: [buildItem({ exerciseId, status: "not_done", barriers: [barrier] })] }),
  );
}
const findingsOf = (history: Parameters<typeof buildHistory>[0], prescribed: Changeable = BRIDGE) =>
  barrierFindings({ history: buildHistory(history), today: day(20) }, [prescribed]);
const offersOf = (barrier: Barrier, prescribed: Partial<Changeable> = {}) => {
  const [finding] = findingsOf({ reports: leftOut(barrier, 2) }, { ...BRIDGE, ...prescribed }).findings;
  return finding?.kind === "offered" ? finding.offers : null;
};
const changesIn = (barrier: Barrier, prescribed: Partial<Changeable> = {}) =>
  offersOf(barrier, prescribed)?.flatMap((offer) =>
    offer.kind === "program" ? [[offer.way, ...offer.changes]] : [],
  )[0] ?? null;
const dose = (part: object) => ({ kind: "dose", prescriptionId: "v1-bridge", dose: part });
const days = (frequency: Frequency) => ({ kind: "days", prescriptionId: "v1-bridge", frequency });
const swap = (exerciseId: string) => expect.objectContaining({ kind: "exercise", exerciseId });

describe("what is offered for a reason", () => {
  test.each<[Barrier, string, Partial<Changeable>, unknown]>([
    ["pain", "one step less", {}, ["less", dose({ repetitions: 8 })]],
    [
      "pain",
      "the easier exercise, where the dose has no room",
      { dose: buildDose({ repetitions: 1 }) },
      ["less", swap("pelvic-tilt")],
    ],
    ["made_worse", "one step less", {}, ["less", dose({ repetitions: 8 })]],
    ["no_time", "one set less", {}, ["fewer-sets", dose({ sets: 2 })]],
    [
      "no_time",
      "one day fewer, where there is one set",
      { dose: buildDose({ sets: 1 }), frequency: onWeekdays(1, 3, 5) },
      ["fewer-days", days(onWeekdays(1, 3))],
    ],
    [
      "low_motivation",
      "one day fewer, the later of two neighbours",
      { frequency: onWeekdays(1, 2, 5) },
      ["fewer-days", days(onWeekdays(1, 5))],
    ],
    ["low_motivation", "one time a week fewer", { frequency: timesAWeek(3) }, ["fewer-days", days(timesAWeek(2))]],
    ["low_motivation", "never less than one day a week", { frequency: timesAWeek(1) }, null],
    [
      "cost_or_equipment",
      "an approved exercise that needs nothing bought",
      { needsBuying: true, swaps: [choice("band-row", { needsBuying: true }), choice("wall-press")] },
      ["swap-kit", swap("wall-press")],
    ],
    [
      "cost_or_equipment",
      "the easier exercise, where no approved one is free",
      { needsBuying: true },
      ["swap-kit", swap("pelvic-tilt")],
    ],
    ["cost_or_equipment", "no change of an exercise that needs nothing", {}, null],
    [
      "forgot",
      "fixed days instead of days of choice, far apart",
      { frequency: timesAWeek(3) },
      ["fixed-days", days(onWeekdays(1, 3, 5))],
    ],
    ["forgot", "no change where the days are fixed", {}, null],
    [
      "not_enjoyable",
      "the approved exercise they enjoyed most",
      { swaps: [choice("clam"), choice("cobra", { enjoyed: 3 })] },
      ["swap-liked", swap("cobra")],
    ],
    ["not_enjoyable", "never one that they did not enjoy", { swaps: [choice("clam", { enjoyed: -1 })] }, null],
    ["not_enjoyable", "no change where nothing was approved", {}, null],
    ["sickness", "no change: illness is no fault of the plan", {}, null],
    ["afraid", "no change before there was talk", {}, null],
    ["unsure_how", "no change: it is shown", {}, null],
    ["other", "no change: nobody knows what for", {}, null],
  ])("%s: %s", (barrier, _, prescribed, expected) => {
    expect(changesIn(barrier, prescribed)).toEqual(expected);
  });

  test.each<[Barrier, string | null, string | null]>([
    ["sickness", null, "gentle-return"],
    ["pain", "working-through-pain", null],
    ["made_worse", "hurt-and-harm", "see-in-person"],
    ["afraid", "fears", "reassure"],
    ["unsure_how", "what-exercises-do", "show-how"],
    ["forgot", "keeping-going", "remind"],
    ["other", null, "ask"],
  ])("%s: the page %s, and to talk about %s", (barrier, page, about) => {
    const offers = offersOf(barrier) ?? [];
    expect(offers.flatMap((offer) => (offer.kind === "lesson" ? [offer.page] : []))).toEqual(page ? [page] : []);
    expect(offers.flatMap((offer) => (offer.kind === "talk" ? [offer.about] : []))).toEqual(about ? [about] : []);
  });

  it("every reason has something", () => {
    for (const barrier of BARRIERS) expect(offersOf(barrier), barrier).not.toEqual([]);
  });

  it("is another page than those that they have", () => {
    const history = buildHistory({ reports: leftOut("afraid", 2) });
    const { findings } = barrierFindings({ history, today: day(20) }, [BRIDGE], ["fears"]);
    expect(findings[0]).toMatchObject({ offers: [{ kind: "lesson", page: "hurt-and-harm" }, { kind: "talk" }] });
  });

  it("is offered once: the next reason brings another page, and no change that stands there already", () => {
    const reports = leftOut("pain", 3).map((report, index) =>
      index === 0
        ? report
        : { ...report, items: [buildItem({ status: "not_done", barriers: ["pain", "made_worse"] })] },
    );
    expect(findingsOf({ reports }).findings).toMatchObject([
      { barrier: "pain", offers: [{ kind: "program" }, { page: "working-through-pain" }] },
      { barrier: "made_worse", offers: [{ page: "hurt-and-harm" }, { about: "see-in-person" }] },
    ]);
  });

  it("is nothing for a reason that was given once", () => {
    expect(findingsOf({ reports: leftOut("pain", 1) }).findings).toMatchObject([
      { kind: "too-few", days: 1, atLeast: 2 },
    ]);
  });

  it("is about the exercises that were named; about all of them where whole days were left out", () => {
    const clam: Changeable = { ...BRIDGE, id: "v1-clam", exerciseId: "clam" };
    const flare: Changeable = { ...BRIDGE, id: "v1-flare", exerciseId: "walk", section: "flare_up" };
    const idsFor = (history: Parameters<typeof buildHistory>[0]) => {
      const situation = { history: buildHistory(history), today: day(20) };
      const [finding] = barrierFindings(situation, [BRIDGE, clam, flare]).findings;
      const [offer] = finding?.kind === "offered" ? finding.offers : [];
      return offer?.kind === "program"
        ? offer.changes.map((one) => ("prescriptionId" in one ? one.prescriptionId : ""))
        : [];
    };
    expect(idsFor({ reports: leftOut("pain", 2, "clam") })).toEqual(["v1-clam"]);
    const leftOutDays = [18, 19].map((at) => ({ day: day(at), barriers: ["pain" as const], addedLater: false }));
    expect(idsFor({ leftOutDays })).toEqual(["v1-bridge", "v1-clam"]);
  });
});

describe("the list of reasons", () => {
  it("stands most often first, with the share of all reasons up to each", () => {
    const reports = [...leftOut("forgot", 1), ...leftOut("pain", 4).slice(1)];
    const leftOutDays = [{ day: day(10), barriers: ["no_time" as const], addedLater: false }];
    expect(findingsOf({ reports, leftOutDays })).toMatchObject({
      days: 5,
      daysWithReason: 5,
      given: 5,
      findings: [
        { barrier: "pain", days: 3, givenUpToHere: 3, exercises: [{ exerciseId: "bridge", days: 3 }], wholeDays: 0 },
        { barrier: "no_time", days: 1, givenUpToHere: 4, exercises: [], wholeDays: 1 },
        { barrier: "forgot", days: 1, givenUpToHere: 5 },
      ],
    });
  });

  it("counts a day that was left out without a reason, and a silent day not at all", () => {
    const reports = [buildReport({ day: day(19), items: [buildItem({ status: "partly" })] })];
    expect(findingsOf({ reports })).toMatchObject({ days: 1, daysWithReason: 0, findings: [] });
    expect(findingsOf({})).toMatchObject({ days: 0, findings: [] });
  });

  it("looks back four weeks", () => {
    const old = { ...leftOut("pain", 1)[0], day: day(-8) };
    expect(findingsOf({ reports: [buildReport(old)] })).toMatchObject({ days: 0 });
    expect(findingsOf({ reports: [buildReport({ ...old, day: day(-7) })] })).toMatchObject({ days: 1 });
  });
});

describe("for any patient", () => {
  it("moving everything by whole weeks changes nothing but the days", () => {
    fc.assert(
      fc.property(histories, someDay, fc.integer({ min: -8, max: 8 }), (history, today, weeks) => {
        const { window, ...rest } = barrierFindings({ history, today }, [BRIDGE]);
        const later = { history: moved(history, 7 * weeks), today: addDays(today, 7 * weeks) };
        const { window: _, ...same } = barrierFindings(later, [BRIDGE]);
        expect(same).toEqual(rest);
      }),
    );
  });

  it("no reason is given on more days than were left out, and all of them add up", () => {
    fc.assert(
      fc.property(histories, someDay, (history, today) => {
        const { days: all, given, findings } = barrierFindings({ history, today }, [BRIDGE]);
        expect(findings.every((one) => one.days <= all)).toBe(true);
        expect(findings.reduce((sum, one) => sum + one.days, 0)).toBe(given);
        expect(findings.at(-1)?.givenUpToHere ?? 0).toBe(given);
      }),
    );
  });

  it("a change of the dose is never more than it was", () => {
    const doses = fc.record({
      sets: fc.integer({ min: 1, max: 5 }),
      repetitions: fc.option(fc.integer({ min: 1, max: 30 })),
      holdSeconds: fc.option(fc.integer({ min: 1, max: 60 })),
      minutes: fc.option(fc.integer({ min: 1, max: 60 })),
    });
    fc.assert(
      fc.property(doses, (before) => {
        for (const change of gentler({ id: "one", dose: before, easier: null })) {
          if (change.kind !== "dose") throw new Error("there is no easier exercise");
          for (const [part, to] of Object.entries(change.dose)) {
            expect(Number(to)).toBeLessThan(Number(before[part as keyof typeof before])); // the parts of a change are those of the dose
          }
        }
      }),
    );
  });
});
