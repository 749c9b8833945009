import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar-day";
import {
  type Bar,
  barsOf,
  firstDayOf,
  middleWordOf,
  type ProgressDay,
  painByWeek,
  progressFrom,
  progressSpan,
  WEEKS_ONE_BY_ONE,
} from "./patient-progress";
import { PAIN_WORDS } from "./report";
import { histories, someDay } from "./testing/arbitrary";
import { bridge, buildHistory, buildReport, day, reportsOn, timesAWeek } from "./testing/build";

describe("the span", () => {
  it.each([
    ["a week is seven days and today", "week", day(-20), { from: day(-7), to: day(0) }],
    ["four weeks are 28 days and today", "4-weeks", day(-90), { from: day(-28), to: day(0) }],
    ["all is from the week of the first day on", "all", day(-90), { from: day(-91), to: day(0) }],
    ["no span begins before the week of the first day", "4-weeks", day(-10), { from: day(-14), to: day(0) }],
    ["all is today before there was anything", "all", null, { from: day(0), to: day(0) }],
    ["all is today before the program begins", "all", day(5), { from: day(0), to: day(0) }],
  ] as const)("%s", (_, asked, first, span) => {
    expect(progressSpan(asked, day(0), first)).toEqual(span);
  });

  it("begins with a report that came before the program", () => {
    expect(firstDayOf(buildHistory({ reports: [buildReport({ day: day(-3) })] }))).toBe(day(-3));
    expect(firstDayOf(buildHistory({ versions: [] }))).toBeNull();
  });
});

const weeksOf = (count: number, sessions: Bar["sessions"] = { done: 3, due: 5 }): Bar[] =>
  Array.from({ length: count }, (_, index) => ({ startsOn: day(7 * index), sessions }));

describe("the bars", () => {
  it.each([
    [5, 1, 5],
    [12, 1, 12],
    [13, 2, 7],
    [26, 4, 7],
    [52, 8, 7],
    [104, 13, 8],
    [260, 52, 5],
  ])("of %i weeks hold %i each, which makes %i", (count, together, bars) => {
    const made = barsOf(weeksOf(count));
    expect([made.weeksTogether, made.bars.length]).toEqual([together, bars]);
  });

  it("say nothing for weeks in which nothing was due, and leave those out of a sum", () => {
    expect(barsOf(weeksOf(2, null)).bars.map(({ sessions }) => sessions)).toEqual([null, null]);
    const some = [...weeksOf(12, null), { startsOn: day(84), sessions: { done: 2, due: 4 } }];
    expect(barsOf(some).bars.at(-1)?.sessions).toEqual({ done: 2, due: 4 });
    expect(barsOf(some).bars[0]?.sessions).toBeNull();
  });

  const weeks = fc.array(
    fc.record({
      startsOn: fc.constant(day(0)),
      sessions: fc.option(fc.record({ done: fc.nat({ max: 7 }), due: fc.nat({ max: 7 }) })),
    }),
    { maxLength: 400 },
  );
  it("lose no session and add none, and always have room for their numbers", () => {
    fc.assert(
      fc.property(weeks, (some) => {
        const { bars } = barsOf(some);
        const sum = (all: readonly Bar[], pick: "done" | "due") =>
          all.reduce((total, { sessions }) => total + (sessions?.[pick] ?? 0), 0);
        expect([sum(bars, "done"), sum(bars, "due")]).toEqual([sum(some, "done"), sum(some, "due")]);
        expect(bars.length).toBeLessThanOrEqual(WEEKS_ONE_BY_ONE);
      }),
    );
  });
});

describe("the middle word", () => {
  it.each([
    ["of nothing is nothing", [], null],
    ["of one is that one", ["severe"], "severe"],
    ["of two is the milder one", ["severe", "mild"], "mild"],
    ["of three is in the middle of their order", ["very_severe", "none", "mild"], "mild"],
  ] as const)("%s", (_, words, middle) => {
    expect(middleWordOf(words)).toBe(middle);
  });

  it("is a word that was said", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PAIN_WORDS), { minLength: 1 }), (words) => {
        expect(words).toContain(middleWordOf(words));
      }),
    );
  });
});

const progress = (history = buildHistory(), asked: "week" | "4-weeks" | "all" = "all", today = day(20)) =>
  progressFrom({ history, checkIns: [], mornings: [], painCeiling: 5 }, asked, today);

describe("a plan of so many days a week that began on a Wednesday", () => {
  it("is counted from its first week on", () => {
    const versions = bridge(timesAWeek(3)).map((one) => ({ ...one, startsOn: day(2) }));
    const history = buildHistory({ versions, reports: reportsOn([2, 4, 6]) });
    expect(progress(history, "4-weeks", day(8)).sessions).toEqual({ done: 3, due: 3 });
  });
});

describe("progress out of what a phone knows", () => {
  it("counts done of planned days, the running week apart", () => {
    const { sessions, weeks, checkIns } = progress(buildHistory({ reports: reportsOn([0, 1, 3, 15, 20]) }));
    expect(sessions).toEqual({ done: 5, due: 21 });
    expect(weeks.map((week) => week.sessions?.done)).toEqual([3, 0, 2]);
    expect(checkIns).toBe(5);
  });

  it("has every day of the span once and in order, whatever happened", () => {
    fc.assert(
      fc.property(histories, someDay, (history, today) => {
        const { days, span } = progress(history, "all", today);
        expect(days[0]?.day).toBe(span.from);
        expect(days.at(-1)?.day).toBe(today);
        expect(days.every((one, index) => one.day === addDays(span.from, index))).toBe(true);
      }),
    );
  });

  it("never has more done than planned in its sentence than its days can hold", () => {
    fc.assert(
      fc.property(histories, someDay, (history, today) => {
        const { sessions, days } = progress(history, "4-weeks", today);
        if (sessions === null) return;
        expect(sessions.done).toBeLessThanOrEqual(sessions.due);
        expect(sessions.due).toBeLessThanOrEqual(days.length);
      }),
    );
  });
});

describe("pain by week", () => {
  const silent: Omit<ProgressDay, "day"> = {
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

  it("is the middle of what was told, each scale for itself, and silence where nothing was", () => {
    const told: Partial<ProgressDay>[] = [
      { day: day(0), painWorst: 2 },
      { day: day(1), painWorst: 7, morningPain: 1 },
      { day: day(2), painWorst: 3 },
      { day: day(7), painWorstWord: "severe" },
      { day: day(14), painWorst: 4 },
      { day: day(15), painWorst: 5 },
      { day: day(21) },
    ];
    expect(painByWeek(told.map((one) => ({ ...silent, day: day(0), ...one })))).toEqual([
      { monday: day(0), worst: 3, morning: 1, worstWord: null },
      { monday: day(7), worst: null, morning: null, worstWord: "severe" },
      { monday: day(14), worst: 4.5, morning: null, worstWord: null },
      { monday: day(21), worst: null, morning: null, worstWord: null },
    ]);
  });
});
