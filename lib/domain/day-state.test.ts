import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { tallyPlan } from "./adherence";
import { addDays } from "./calendar-day";
import { type DayState, dayState, dayViews } from "./day-state";
import type { History } from "./history";
import { histories, someDay, spans } from "./testing/arbitrary";
import {
  bridge,
  buildHistory,
  buildItem,
  buildPrescription,
  buildReport,
  buildVersion,
  day,
  onWeekdays,
  reportsOn,
  timesAWeek,
} from "./testing/build";

const monWedFri = bridge(onWeekdays(1, 3, 5));
const breathing = buildPrescription({ id: "v1-breathing", exerciseId: "breathing", section: "flare_up" });
const withFlarePlan = [buildVersion({ prescriptions: [buildPrescription(), breathing] })];
const breathed = buildItem({ prescriptionId: "v1-breathing", exerciseId: "breathing" });
const flareUps = [{ from: day(0), to: null }];
const birdDog = buildPrescription({ id: "v1-bird-dog", exerciseId: "bird-dog" });
const leftOut = [{ day: day(0), barriers: ["no_time" as const], addedLater: false }];

describe("the state of a day", () => {
  test.each<{ name: string; history: Partial<History>; on?: number; today?: number; expected: DayState }>([
    { name: "everything done is done", history: { reports: reportsOn([0]) }, expected: "done" },
    { name: "something done in part is part", history: { reports: reportsOn([0], "partly") }, expected: "part" },
    {
      name: "one of two done is part",
      history: { versions: [buildVersion({ prescriptions: [buildPrescription(), birdDog] })], reports: reportsOn([0]) },
      expected: "part",
    },
    { name: "said not done is not done", history: { reports: reportsOn([0], "not_done") }, expected: "not_done" },
    { name: "said left out is not done", history: { leftOutDays: leftOut }, expected: "not_done" },
    { name: "a silent due day is no report, never not done", history: {}, expected: "no_report" },
    {
      name: "pain alone says nothing about exercises",
      history: { reports: [buildReport({ items: [], painWorst: 6 })] },
      expected: "no_report",
    },
    { name: "a day with nothing due is rest", history: { versions: monWedFri }, on: 1, expected: "rest" },
    {
      name: "a free day left out is still rest",
      history: { versions: bridge(onWeekdays(2)), leftOutDays: leftOut },
      expected: "rest",
    },
    {
      name: "work on a free day is shown",
      history: { versions: monWedFri, reports: reportsOn([1]) },
      on: 1,
      expected: "done",
    },
    {
      name: "work in part on a free day is shown in part",
      history: { versions: monWedFri, reports: reportsOn([1], "partly") },
      on: 1,
      expected: "part",
    },
    { name: "a paused day is pause", history: { pauses: [{ from: day(0), to: null }] }, expected: "pause" },
    {
      name: "work on a paused day is shown",
      history: { pauses: [{ from: day(0), to: null }], reports: reportsOn([0]) },
      expected: "done",
    },
    {
      name: "before the program is rest",
      history: { versions: [buildVersion({ startsOn: day(5) })] },
      expected: "rest",
    },
    { name: "today unreported is not yet", history: {}, on: 3, today: 3, expected: "not_yet" },
    {
      name: "today reported is what was reported",
      history: { reports: reportsOn([3]) },
      on: 3,
      today: 3,
      expected: "done",
    },
    {
      name: "today with pain alone is not yet",
      history: { reports: [buildReport({ items: [] })] },
      today: 0,
      expected: "not_yet",
    },
    { name: "a day to come is not yet", history: {}, on: 5, today: 3, expected: "not_yet" },
    { name: "a rest day to come is rest", history: { versions: monWedFri }, on: 1, today: 0, expected: "rest" },
    {
      name: "work in a flare-up plan is the flare-up plan",
      history: { versions: withFlarePlan, flareUps, reports: [buildReport({ items: [breathed] })] },
      expected: "flare_up_plan",
    },
    {
      name: "silence in a flare-up plan is no report",
      history: { versions: withFlarePlan, flareUps },
      expected: "no_report",
    },
    {
      name: "not done in a flare-up plan is not done",
      history: { versions: withFlarePlan, flareUps, leftOutDays: leftOut },
      expected: "not_done",
    },
    {
      name: "a flare-up without a plan of its own is an ordinary day",
      history: { flareUps, reports: reportsOn([0]) },
      expected: "done",
    },
  ])("$name", ({ history, on = 0, today = 20, expected }) => {
    expect(dayState(buildHistory(history), day(on), day(today))).toBe(expected);
  });

  const letters: Record<DayState, string> = {
    done: "D",
    part: "P",
    not_done: "x",
    no_report: "?",
    rest: ".",
    pause: "=",
    flare_up_plan: "~",
    not_yet: "o",
  };
  const week = (history: Partial<History>, today: number) =>
    dayViews(buildHistory(history), { from: day(0), to: day(6) }, day(today))
      .map(({ state }) => letters[state])
      .join("");

  const threeTimes = bridge(timesAWeek(3));
  const twiceAndMonday = [
    buildVersion({
      prescriptions: [buildPrescription({ frequency: onWeekdays(1, 3) }), { ...birdDog, frequency: timesAWeek(3) }],
    }),
  ];
  test.each<{ name: string; history: Partial<History>; today?: number; expected: string }>([
    {
      name: "a silent week lacks as many reports as it had sessions",
      history: { versions: threeTimes },
      expected: "....???",
    },
    {
      name: "two sessions leave one silence",
      history: { versions: threeTimes, reports: reportsOn([0, 2]) },
      expected: "D.D...?",
    },
    {
      name: "a full week has none",
      history: { versions: threeTimes, reports: reportsOn([4, 5, 6]) },
      expected: "....DDD",
    },
    {
      name: "late sessions do not undo the day that came too late",
      history: { versions: threeTimes, reports: reportsOn([5, 6]) },
      expected: "....?DD",
    },
    {
      name: "a day said not done is one of the missed ones",
      history: { versions: threeTimes, reports: reportsOn([0], "not_done") },
      expected: "x....??",
    },
    { name: "fixed days are silent on their day", history: { versions: twiceAndMonday }, expected: "?.?...?" },
    {
      name: "today and the days to come are open",
      history: { versions: threeTimes, reports: reportsOn([0]) },
      today: 2,
      expected: "D.ooooo",
    },
    {
      name: "a week already met asks for nothing more",
      history: { versions: threeTimes, reports: reportsOn([0, 1, 2]) },
      today: 3,
      expected: "DDD....",
    },
    {
      name: "fixed days",
      history: { versions: monWedFri, reports: reportsOn([0]), pauses: [{ from: day(4), to: day(5) }] },
      expected: "D.?.==.",
    },
  ])("in a week: $name", ({ history, today = 20, expected }) => {
    expect(week(history, today)).toBe(expected);
  });
});

describe("the share of a day", () => {
  const two = [buildVersion({ prescriptions: [buildPrescription(), birdDog] })];
  const view = (history: Partial<History>) => dayViews(buildHistory(history), { from: day(0), to: day(0) }, day(9))[0];

  it("is null for silence and zero for not done", () => {
    expect(view({ versions: two })).toMatchObject({ due: 2, done: null });
    expect(view({ versions: two, leftOutDays: leftOut })).toMatchObject({ due: 2, done: 0 });
    expect(view({ versions: two, reports: reportsOn([0]) })).toMatchObject({ due: 2, done: 1 });
  });

  it("of a free day has nothing due, whatever was done", () => {
    expect(view({ versions: bridge(onWeekdays(2)), reports: reportsOn([0]) })).toMatchObject({
      state: "done",
      due: 0,
      done: 0,
    });
  });
});

describe("always", () => {
  it("silence is never not done, and never a number", () => {
    fc.assert(
      fc.property(histories, spans, someDay, (history, span, today) => {
        const silent = { ...history, reports: [], leftOutDays: [] };
        for (const { state, done } of dayViews(silent, span, today)) {
          expect(["no_report", "rest", "pause", "not_yet"]).toContain(state);
          expect(done).toBeNull();
        }
      }),
    );
  });

  it("a day that is over is not `not yet`, and a day to come is not `no report`", () => {
    fc.assert(
      fc.property(histories, someDay, someDay, (history, one, today) => {
        const state = dayState(history, one, today);
        if (one < today) expect(state).not.toBe("not_yet");
        if (one >= today) expect(state).not.toBe("no_report");
      }),
    );
  });

  it("a week of so many times lacks exactly the reports that data completeness misses", () => {
    const weeks = fc.record({
      times: fc.integer({ min: 1, max: 7 }),
      answers: fc.array(fc.constantFrom("done" as const, "partly" as const, "not_done" as const, null), {
        minLength: 7,
        maxLength: 7,
      }),
    });
    fc.assert(
      fc.property(weeks, ({ times, answers }) => {
        const reports = answers.flatMap((status, one) => (status ? reportsOn([one], status) : []));
        const history = buildHistory({ versions: bridge(timesAWeek(times)), reports });
        const span = { from: day(0), to: day(6) };
        const silent = dayViews(history, span, day(9)).filter(({ state }) => state === "no_report").length;
        const [tally] = tallyPlan(history, span).weeks;
        expect(silent).toBe((tally?.reportedDue ?? 0) - (tally?.reported ?? 0));
      }),
    );
  });

  it("what is over does not change when later days are reported", () => {
    fc.assert(
      fc.property(histories, someDay, (history, one) => {
        const known = {
          ...history,
          reports: history.reports.filter((report) => report.day <= one),
          leftOutDays: history.leftOutDays.filter((left) => left.day <= one),
        };
        const later = addDays(one, 30);
        expect(dayState(known, one, later)).toBe(dayState(history, one, later));
      }),
    );
  });
});
