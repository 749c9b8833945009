import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  adherence,
  defaultWindow,
  type Measures,
  measuresFrom,
  runningWeek,
  sessionsByWeek,
  settledBy,
  tallyDays,
  tallyPlan,
} from "./adherence";
import { addDays, calendarDay, isoWeekday } from "./calendar-day";
import type { History } from "./history";
import { holds, lastWeeks } from "./span";
import { histories, moved, reportOf, someDay, spans } from "./testing/arbitrary";
import {
  bridge,
  buildDose,
  buildHistory,
  buildItem,
  buildPrescription,
  buildReport,
  buildVersion,
  day,
  EVERY_DAY,
  onWeekdays,
  reportsOn,
  timesAWeek,
} from "./testing/build";

const WEEK = { from: day(0), to: day(6) };
const AFTERWARDS = day(30);

const of = (history: Partial<History>, window = WEEK, today = AFTERWARDS): Measures =>
  adherence(buildHistory(history), window, today);

const monWedFri = bridge(onWeekdays(1, 3, 5));
const threeTimes = bridge(timesAWeek(3));

describe("sessions on fixed weekdays", () => {
  test.each<{ name: string; history: Partial<History>; expected: Measures["sessions"] }>([
    {
      name: "a full week",
      history: { versions: monWedFri, reports: reportsOn([0, 2, 4]) },
      expected: { done: 3, due: 3 },
    },
    {
      name: "one missed session",
      history: { versions: monWedFri, reports: reportsOn([0, 4]) },
      expected: { done: 2, due: 3 },
    },
    {
      name: "done in part is a session",
      history: { versions: monWedFri, reports: reportsOn([0, 2, 4], "partly") },
      expected: { done: 3, due: 3 },
    },
    {
      name: "not done is not a session",
      history: { versions: monWedFri, reports: reportsOn([0, 2, 4], "not_done") },
      expected: { done: 0, due: 3 },
    },
    {
      name: "an extra session earns nothing",
      history: { versions: monWedFri, reports: reportsOn([0, 1, 2, 3]) },
      expected: { done: 2, due: 3 },
    },
    {
      name: "a paused day is not due",
      history: { versions: monWedFri, reports: reportsOn([0]), pauses: [{ from: day(2), to: day(4) }] },
      expected: { done: 1, due: 1 },
    },
    {
      name: "work on a paused day earns nothing",
      history: { versions: monWedFri, reports: reportsOn([0, 2]), pauses: [{ from: day(2), to: null }] },
      expected: { done: 1, due: 1 },
    },
    {
      name: "nothing due is not zero",
      history: { versions: monWedFri, pauses: [{ from: day(0), to: null }] },
      expected: null,
    },
    { name: "no program is not zero", history: { versions: [], reports: reportsOn([0]) }, expected: null },
    {
      name: "days before the program are not due",
      history: { versions: [buildVersion({ startsOn: day(3) })] },
      expected: { done: 0, due: 4 },
    },
    {
      name: "days after its end are not due",
      history: { versions: [buildVersion({ endsOn: day(1) })] },
      expected: { done: 0, due: 2 },
    },
    {
      name: "a version that ended does not give way to an older one",
      history: { versions: [buildVersion(), buildVersion({ id: "v2", number: 2, startsOn: day(2), endsOn: day(3) })] },
      expected: { done: 0, due: 4 },
    },
    {
      name: "of two versions that start on one day the higher number is in force",
      history: {
        versions: [
          buildVersion({ id: "v2", number: 2, prescriptions: [buildPrescription({ frequency: onWeekdays(1) })] }),
          buildVersion(),
        ],
      },
      expected: { done: 0, due: 1 },
    },
    {
      name: "each day is judged by the version in force on it",
      history: {
        versions: [
          ...monWedFri,
          buildVersion({
            id: "v2",
            number: 2,
            startsOn: day(3),
            prescriptions: [buildPrescription({ frequency: EVERY_DAY })],
          }),
        ],
      },
      expected: { done: 0, due: 6 },
    },
    {
      name: "a left-out day is due and not done",
      history: { versions: monWedFri, leftOutDays: [{ day: day(0), barriers: ["no_time"], addedLater: false }] },
      expected: { done: 0, due: 3 },
    },
    {
      name: "an entry added later counts",
      history: { versions: monWedFri, reports: [buildReport({ addedLater: true })] },
      expected: { done: 1, due: 3 },
    },
    {
      name: "flare-up exercises are never due on an ordinary day",
      history: { versions: [buildVersion({ prescriptions: [buildPrescription({ section: "flare_up" })] })] },
      expected: null,
    },
  ])("$name", ({ history, expected }) => {
    expect(of(history).sessions).toEqual(expected);
  });

  it("never come from the future, and today counts once it is reported", () => {
    const silent = buildHistory({ reports: reportsOn([0, 1]) });
    expect(adherence(silent, WEEK, day(2)).sessions).toEqual({ done: 2, due: 2 });
    const reported = buildHistory({ reports: reportsOn([0, 1, 2]) });
    expect(adherence(reported, WEEK, day(2)).sessions).toEqual({ done: 3, due: 3 });
    const leftOut = buildHistory({ leftOutDays: [{ day: day(0), barriers: [], addedLater: false }] });
    expect(adherence(leftOut, WEEK, day(0)).sessions).toEqual({ done: 0, due: 1 });
    expect(adherence(buildHistory(), WEEK, day(0)).sessions).toBeNull();
  });

  it("count the day the clocks change once", () => {
    for (const changed of ["2026-03-29", "2026-10-25"].map(calendarDay)) {
      const history = buildHistory({
        versions: [buildVersion({ startsOn: addDays(changed, -3) })],
        reports: [buildReport({ day: changed })],
      });
      const window = { from: addDays(changed, -1), to: addDays(changed, 1) };
      expect(adherence(history, window, addDays(changed, 9)).sessions).toEqual({ done: 1, due: 3 });
    }
  });
});

describe("sessions so many times a week", () => {
  const walking = buildPrescription({ id: "v1-walking", exerciseId: "walking", frequency: timesAWeek(2) });
  test.each<{
    name: string;
    history: Partial<History>;
    window?: typeof WEEK;
    today?: typeof AFTERWARDS;
    expected: Measures["sessions"];
  }>([
    {
      name: "on any days of the week",
      history: { versions: threeTimes, reports: reportsOn([1, 5, 6]) },
      expected: { done: 3, due: 3 },
    },
    {
      name: "more than asked earns nothing",
      history: { versions: threeTimes, reports: reportsOn([0, 1, 2, 3, 4]) },
      expected: { done: 3, due: 3 },
    },
    {
      name: "in part counts",
      history: { versions: threeTimes, reports: reportsOn([0, 1], "partly") },
      expected: { done: 2, due: 3 },
    },
    {
      name: "at most the active days",
      history: { versions: threeTimes, pauses: [{ from: day(2), to: null }] },
      expected: { done: 0, due: 2 },
    },
    {
      name: "work on a paused day earns nothing",
      history: { versions: threeTimes, reports: reportsOn([0, 3]), pauses: [{ from: day(3), to: null }] },
      expected: { done: 1, due: 3 },
    },
    {
      name: "a week that the window cuts is left out",
      history: { versions: threeTimes, reports: reportsOn([2]) },
      window: { from: day(1), to: day(10) },
      expected: null,
    },
    {
      name: "the running week enters no measure",
      history: { versions: threeTimes, reports: reportsOn([0, 1, 2]) },
      today: day(5),
      expected: null,
    },
    {
      name: "the week is still running on its Sunday",
      history: { versions: threeTimes, reports: reportsOn([0, 1, 6]) },
      today: day(6),
      expected: null,
    },
    {
      name: "it is over on Monday",
      history: { versions: threeTimes, reports: reportsOn([0, 1, 6]) },
      today: day(7),
      expected: { done: 3, due: 3 },
    },
    {
      name: "the larger of the times and the fixed weekdays: the times",
      history: {
        versions: [buildVersion({ prescriptions: [buildPrescription({ frequency: onWeekdays(1) }), walking] })],
      },
      expected: { done: 0, due: 2 },
    },
    {
      name: "the larger of the times and the fixed weekdays: the weekdays",
      history: {
        versions: [buildVersion({ prescriptions: [buildPrescription({ frequency: onWeekdays(1, 3, 5) }), walking] })],
      },
      expected: { done: 0, due: 3 },
    },
    {
      name: "weekdays that two exercises share are counted once",
      history: {
        versions: [
          buildVersion({
            prescriptions: [
              buildPrescription({ frequency: onWeekdays(1, 3) }),
              buildPrescription({ id: "v1-bird-dog", exerciseId: "bird-dog", frequency: onWeekdays(1, 4) }),
              walking,
            ],
          }),
        ],
      },
      expected: { done: 0, due: 3 },
    },
    {
      name: "judged by the version in force on the last active day",
      history: {
        versions: [
          ...monWedFri,
          buildVersion({
            id: "v2",
            number: 2,
            startsOn: day(4),
            prescriptions: [buildPrescription({ frequency: timesAWeek(5) })],
          }),
        ],
        reports: reportsOn([0, 2]),
      },
      expected: { done: 2, due: 5 },
    },
    {
      name: "a version that starts after the last active day does not judge the week",
      history: {
        versions: [
          ...threeTimes,
          buildVersion({
            id: "v2",
            number: 2,
            startsOn: day(4),
            prescriptions: [buildPrescription({ frequency: timesAWeek(5) })],
          }),
        ],
        pauses: [{ from: day(4), to: day(6) }],
      },
      expected: { done: 0, due: 3 },
    },
  ])("$name", ({ history, window, today, expected }) => {
    expect(of(history, window, today).sessions).toEqual(expected);
  });

  it("say how the running week stands, days to come included", () => {
    expect(runningWeek(buildHistory({ versions: threeTimes, reports: reportsOn([0, 1]) }), day(3))).toEqual({
      done: 2,
      due: 3,
    });
    expect(runningWeek(buildHistory({ versions: monWedFri, reports: reportsOn([0]) }), day(0))).toEqual({
      done: 1,
      due: 3,
    });
    expect(runningWeek(buildHistory({ versions: [] }), day(0))).toBeNull();
  });

  it("are shown week by week up to the running one", () => {
    const history = buildHistory({ versions: threeTimes, reports: reportsOn([0, 1, 7]) });
    expect(sessionsByWeek(history, { from: day(-3), to: day(40) }, day(8))).toEqual([
      { monday: day(-7), sessions: null, state: "over" },
      { monday: day(0), sessions: { done: 2, due: 3 }, state: "over" },
      { monday: day(7), sessions: { done: 1, due: 3 }, state: "running" },
    ]);
  });
});

describe("exercises", () => {
  const birdDog = buildPrescription({ id: "v1-bird-dog", exerciseId: "bird-dog", frequency: onWeekdays(1) });
  const two = [buildVersion({ prescriptions: [buildPrescription({ frequency: onWeekdays(1) }), birdDog] })];

  it("count only what was done as planned", () => {
    const items = [buildItem(), buildItem({ prescriptionId: "v1-bird-dog", exerciseId: "bird-dog", status: "partly" })];
    expect(of({ versions: two, reports: [buildReport({ items })] }).exercises).toEqual({ done: 1, due: 2 });
  });

  it("so many times a week are due at most on the active days, and done at most that often", () => {
    expect(of({ versions: threeTimes, reports: reportsOn([0, 1, 2, 3]) }).exercises).toEqual({ done: 3, due: 3 });
    expect(of({ versions: threeTimes, pauses: [{ from: day(1), to: null }] }).exercises).toEqual({ done: 0, due: 1 });
  });

  it("carried over from an earlier version count in a week judged together, and dropped ones do not", () => {
    const second = buildVersion({
      id: "v2",
      number: 2,
      startsOn: day(3),
      prescriptions: [buildPrescription({ id: "v2-bridge", frequency: timesAWeek(3) })],
    });
    const items = [buildItem(), buildItem({ prescriptionId: "v1-bird-dog", exerciseId: "bird-dog" })];
    const history = { versions: [...two, second], reports: [buildReport({ items })] };
    expect(of(history).exercises).toEqual({ done: 1, due: 3 });
  });

  it("prescribed twice in one version are answered one by one", () => {
    const warmUp = buildPrescription({ id: "v1-bridge-warm-up", section: "warm_up" });
    const history = {
      versions: [buildVersion({ prescriptions: [warmUp, buildPrescription()] })],
      reports: reportsOn([0]),
    };
    expect(of(history, { from: day(0), to: day(0) }).exercises).toEqual({ done: 1, due: 2 });
  });
});

describe("dose", () => {
  const only = (item: Parameters<typeof buildItem>[0], dose = buildDose(), frequency = onWeekdays(1)) =>
    of({
      versions: [buildVersion({ prescriptions: [buildPrescription({ dose, frequency })] })],
      reports: [buildReport({ items: [buildItem(item)] })],
    }).dose;

  test.each([
    { name: "done without amounts is the prescribed amount", item: {}, expected: { done: 1, due: 1, unknown: 0 } },
    {
      name: "part of the amount is a share",
      item: { status: "partly", sets: 2, repetitions: 10 },
      expected: { done: 0.6667, due: 1, unknown: 0 },
    },
    {
      name: "more than prescribed is the whole",
      item: { sets: 5, repetitions: 20 },
      expected: { done: 1, due: 1, unknown: 0 },
    },
    { name: "done with fewer sets is a share", item: { sets: 2 }, expected: { done: 0.6667, due: 1, unknown: 0 } },
    { name: "not done is none of it", item: { status: "not_done" }, expected: { done: 0, due: 1, unknown: 0 } },
    { name: "partly without amounts is left out, so nothing is known", item: { status: "partly" }, expected: null },
    { name: "partly with sets alone is unknown too", item: { status: "partly", sets: 2 }, expected: null },
    {
      name: "a reported zero is a zero",
      item: { status: "partly", sets: 0, repetitions: 0 },
      expected: { done: 0, due: 1, unknown: 0 },
    },
  ] as const)("$name", ({ item, expected }) => {
    expect(only(item)).toEqual(expected);
  });

  it("is measured by the hold, or by the minutes, where there are no repetitions", () => {
    const hold = buildDose({ repetitions: null, holdSeconds: 30 });
    expect(only({ status: "partly", sets: 3, holdSeconds: 15 }, hold)).toEqual({ done: 0.5, due: 1, unknown: 0 });
    const walk = buildDose({ sets: 1, repetitions: null, minutes: 20 });
    expect(only({ status: "partly", minutes: 5 }, walk)).toEqual({ done: 0.25, due: 1, unknown: 0 });
  });

  it("counts an unknown amount apart and leaves it out of both sides", () => {
    const reports = [...reportsOn([0]), ...reportsOn([2], "partly")];
    expect(of({ versions: monWedFri, reports }).dose).toEqual({ done: 1, due: 2, unknown: 1 });
  });

  it("takes the best of a week judged together", () => {
    const half = buildItem({ status: "partly", sets: 3, repetitions: 5 });
    const reports = [
      ...reportsOn([0, 1]),
      ...[2, 3].map((one) => buildReport({ day: day(one), items: [half] })),
      ...reportsOn([4], "partly"),
    ];
    expect(of({ versions: threeTimes, reports }).dose).toEqual({ done: 2.5, due: 3, unknown: 0 });
  });
});

describe("completeness", () => {
  test.each<{ name: string; history: Partial<History>; expected: Measures["completeness"] }>([
    {
      name: "a check-in that says not done is a report",
      history: { versions: monWedFri, reports: reportsOn([0], "not_done") },
      expected: { done: 1, due: 3 },
    },
    {
      name: "a left-out day is a report",
      history: { versions: monWedFri, leftOutDays: [{ day: day(0), barriers: [], addedLater: false }] },
      expected: { done: 1, due: 3 },
    },
    {
      name: "pain alone is a report",
      history: { versions: monWedFri, reports: [buildReport({ items: [], painWorst: 4 })] },
      expected: { done: 1, due: 3 },
    },
    {
      name: "a report on a free day fills no due day",
      history: { versions: monWedFri, reports: reportsOn([1]) },
      expected: { done: 0, due: 3 },
    },
    {
      name: "so many times a week: at most the week's due",
      history: { versions: threeTimes, reports: reportsOn([0, 1, 2, 3], "not_done") },
      expected: { done: 3, due: 3 },
    },
    { name: "nothing due is not zero", history: { versions: [] }, expected: null },
  ])("$name", ({ history, expected }) => {
    expect(of(history).completeness).toEqual(expected);
  });
});

describe("a flare-up", () => {
  const breathing = buildPrescription({ id: "v1-breathing", exerciseId: "breathing", section: "flare_up" });
  const breathed = buildItem({ prescriptionId: "v1-breathing", exerciseId: "breathing" });
  const flareUps = [{ from: day(3), to: day(6) }];

  it("replaces the ordinary exercises on its days", () => {
    const versions = [buildVersion({ prescriptions: [buildPrescription(), breathing] })];
    const reports = [...reportsOn([0, 1, 2]), buildReport({ day: day(3), items: [breathed] })];
    expect(of({ versions, flareUps, reports })).toMatchObject({
      sessions: { done: 4, due: 7 },
      exercises: { done: 4, due: 7 },
    });
  });

  it("leaves the plan as it is when the version has no flare-up exercises", () => {
    expect(of({ flareUps, reports: reportsOn([3]) }).sessions).toEqual({ done: 1, due: 7 });
  });

  it("that opens after the ordinary session was done does not take the session away", () => {
    const versions = [buildVersion({ prescriptions: [buildPrescription(), breathing] })];
    expect(of({ versions, flareUps, reports: reportsOn([3]) }).sessions).toEqual({ done: 1, due: 7 });
  });

  it("is judged apart from the rest of a week of so many times", () => {
    const versions = [buildVersion({ prescriptions: [buildPrescription({ frequency: timesAWeek(5) }), breathing] })];
    const reports = [...reportsOn([0, 1]), buildReport({ day: day(3), items: [breathed] })];
    expect(of({ versions, flareUps, reports }).sessions).toEqual({ done: 3, due: 7 });
  });
});

describe("the default window", () => {
  it("is the last 28 days up to yesterday, and today once reported", () => {
    expect(defaultWindow(day(28), "not-reported")).toEqual({ from: day(0), to: day(27) });
    expect(defaultWindow(day(28), "reported")).toEqual({ from: day(0), to: day(28) });
    expect(lastWeeks(day(28), 4)).toEqual({ from: day(0), to: day(28) });
  });
});

describe("always", () => {
  const measures = ["sessions", "exercises", "dose", "completeness"] as const;

  it("done never exceeds due, and nothing due is null", () => {
    fc.assert(
      fc.property(histories, spans, someDay, (history, span, today) => {
        const result = adherence(history, span, today);
        for (const measure of measures) {
          const counts = result[measure];
          if (counts === null) continue;
          expect(counts.due).toBeGreaterThan(0);
          expect(counts.done).toBeGreaterThanOrEqual(0);
          expect(counts.done).toBeLessThanOrEqual(counts.due);
        }
      }),
    );
  });

  it("one more item of work never lowers what was done", () => {
    const withOneMore = histories.chain((history) =>
      reportOf(history.versions).map((extra) => {
        const old = history.reports.find((report) => report.day === extra.day);
        const others = history.reports.filter((report) => report !== old);
        const said = new Set(old?.items.map(({ prescriptionId }) => prescriptionId));
        const more = extra.items.filter((item) => item.status !== "not_done" && !said.has(item.prescriptionId));
        const report = { ...extra, items: [...(old?.items ?? []), ...more] };
        return { history, after: { ...history, reports: [...others, report] } };
      }),
    );
    fc.assert(
      fc.property(withOneMore, spans, ({ history, after }, span) => {
        const [before, then] = [history, after].map((one) => adherence(one, span, day(90)));
        expect(then?.sessions?.done ?? 0).toBeGreaterThanOrEqual(before?.sessions?.done ?? 0);
        expect(then?.completeness?.done ?? 0).toBeGreaterThanOrEqual(before?.completeness?.done ?? 0);
        expect(then?.sessions?.due).toBe(before?.sessions?.due);
      }),
    );
  });

  it("moving everything by whole weeks changes nothing, over year ends and weeks 53 too", () => {
    fc.assert(
      fc.property(histories, spans, someDay, fc.integer({ min: -400, max: 400 }), (history, span, today, weeks) => {
        const days = 7 * weeks;
        const there = { from: addDays(span.from, days), to: addDays(span.to, days) };
        expect(adherence(moved(history, days), there, addDays(today, days))).toEqual(adherence(history, span, today));
      }),
    );
  });

  it("two windows that meet on a Monday add up to the window of both", () => {
    fc.assert(
      fc.property(histories, spans, someDay, someDay, (history, span, middle, today) => {
        const monday = addDays(middle, 1 - isoWeekday(middle));
        fc.pre(span.from < monday && monday <= span.to);
        const first = tallyDays(history, { from: span.from, to: addDays(monday, -1) }, today);
        const second = tallyDays(history, { from: monday, to: span.to }, today);
        const together = { days: [...second.days, ...first.days], weeks: [...second.weeks, ...first.weeks] };
        expect(measuresFrom(together)).toEqual(adherence(history, span, today));
      }),
    );
  });

  it("rows stored once for all days are read back for any window and any today", () => {
    fc.assert(
      fc.property(histories, spans, someDay, (history, span, today) => {
        const stored = tallyPlan(history, { from: day(-28), to: day(111) });
        const read = {
          days: stored.days.filter((row) => holds(span, row.day)),
          weeks: stored.weeks.filter(({ monday }) => holds(span, monday) && holds(span, addDays(monday, 6))),
        };
        expect(measuresFrom(settledBy(read, today))).toEqual(adherence(history, span, today));
      }),
    );
  });

  it("says the same whatever order the history is in", () => {
    fc.assert(
      fc.property(histories, spans, someDay, (history, span, today) => {
        const reversed: History = {
          versions: [...history.versions].reverse(),
          pauses: [...history.pauses].reverse(),
          flareUps: [...history.flareUps].reverse(),
          reports: [...history.reports].reverse(),
          leftOutDays: [...history.leftOutDays].reverse(),
        };
        expect(adherence(reversed, span, today)).toEqual(adherence(history, span, today));
      }),
    );
  });

  it("what is reported or sent for later weeks changes nothing today", () => {
    fc.assert(
      fc.property(histories, spans, someDay, (history, span, today) => {
        const nextMonday = addDays(today, 8 - isoWeekday(today));
        const known: History = {
          ...history,
          versions: history.versions.filter(({ startsOn }) => startsOn < nextMonday),
          reports: history.reports.filter((report) => report.day <= today),
          leftOutDays: history.leftOutDays.filter((one) => one.day <= today),
        };
        expect(adherence(known, span, today)).toEqual(adherence(history, span, today));
      }),
    );
  });

  it("a pause of days without work never lowers the share of sessions", () => {
    const single = histories.map((history) => ({ ...history, versions: history.versions.slice(0, 1), flareUps: [] }));
    fc.assert(
      fc.property(single, spans, someDay, (history, span, paused) => {
        fc.pre(!history.reports.some((report) => report.day === paused));
        const withPause = { ...history, pauses: [...history.pauses, { from: paused, to: paused }] };
        const before = adherence(history, span, day(90)).sessions;
        const after = adherence(withPause, span, day(90)).sessions;
        if (before === null) expect(after).toBeNull();
        if (before === null || after === null) return;
        expect(after.done).toBe(before.done);
        expect(after.due).toBeLessThanOrEqual(before.due);
      }),
    );
  });

  it("tallies two hundred patients in well under the time a page may take", () => {
    const prescriptions = [1, 2, 3, 4, 5].map((one) =>
      buildPrescription({ id: `p${one}`, exerciseId: `e${one}`, frequency: one < 4 ? EVERY_DAY : timesAWeek(3) }),
    );
    const items = prescriptions.map(({ id, exerciseId }) => buildItem({ prescriptionId: id, exerciseId }));
    const reports = Array.from({ length: 35 }, (_, one) => buildReport({ day: day(one), items }));
    const patients = Array.from({ length: 200 }, () =>
      buildHistory({ versions: [buildVersion({ prescriptions })], reports }),
    );
    // Time of the processor, because the machine that tests may be busy with other things; unwarmed, so with room.
    const started = process.cpuUsage();
    for (const patient of patients) adherence(patient, { from: day(7), to: day(34) }, day(35));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
  });
});
