import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { CARE } from "./care-constants";
import { CLINICAL } from "./clinical-constants";
import type { History } from "./history";
import type { PainScore } from "./report";
import { histories, someDay } from "./testing/arbitrary";
import {
  bridge,
  buildHistory,
  buildItem,
  buildReport,
  buildVersion,
  day,
  onWeekdays,
  reportsOn,
  timesAWeek,
} from "./testing/build";
import { USUAL_THRESHOLDS } from "./thresholds";
import { type WhyNow, whyNow } from "./why-now";

const pains = (...scores: (PainScore | null)[]) =>
  scores.map((painWorst, index) => buildReport({ day: day(index), painWorst }));
const today = (offset: number) => day(offset);

describe("why a patient stands where they stand", () => {
  test.each<{ name: string; history: Partial<History>; at: number; expected: Partial<WhyNow> }>([
    {
      name: "the latest pain is seven",
      history: { reports: pains(3, 3, 3, 7) },
      at: 4,
      expected: { kind: "pain-up", because: "high", latest: { day: day(3), score: 7 }, median: 3 },
    },
    {
      name: "a first report of seven has nothing to compare with",
      history: { reports: pains(7) },
      at: 1,
      expected: { kind: "pain-up", because: "high", median: null },
    },
    {
      name: "seven that went down again is not news",
      history: { reports: pains(3, 3, 7, 3) },
      at: 4,
      expected: { kind: "on-track" },
    },
    {
      name: "two of the last three two above the own median",
      history: { reports: pains(2, 2, 2, 4, 2, 4) },
      at: 6,
      expected: { kind: "pain-up", because: "above-own-median", median: 2 },
    },
    {
      name: "one of the last three is not yet a change",
      history: { reports: pains(2, 2, 2, 2, 2, 4) },
      at: 6,
      expected: { kind: "on-track" },
    },
    {
      name: "one point above is not a change",
      history: { reports: pains(2, 2, 2, 3, 3, 3) },
      at: 6,
      expected: { kind: "on-track" },
    },
    {
      name: "high pain three weeks ago and silence since is quiet",
      history: { reports: pains(9) },
      at: 22,
      expected: { kind: "quiet", dueDays: 21 },
    },
    {
      name: "three due days silent",
      history: { reports: reportsOn([0, 1, 2, 3, 4]) },
      at: 8,
      expected: { kind: "quiet", dueDays: 3, since: day(5) },
    },
    {
      name: "two due days silent is not quiet",
      history: { reports: reportsOn([0, 1, 2, 3, 4]) },
      at: 7,
      expected: { kind: "on-track" },
    },
    {
      name: "rest days do not make a patient quiet",
      history: { versions: bridge(onWeekdays(1)), reports: reportsOn([0]) },
      at: 15,
      expected: { kind: "below-plan", sessions: { done: 0, due: 1 } },
    },
    {
      name: "a pause does not make a patient quiet",
      history: { reports: reportsOn([0]), pauses: [{ from: day(1), to: null }] },
      at: 12,
      expected: { kind: "on-track", sessions: { done: 1, due: 1 } },
    },
    {
      name: "a report today ends the silence",
      history: { reports: reportsOn([0, 1, 9]) },
      at: 9,
      expected: { kind: "below-plan", sessions: { done: 1, due: 8 }, reported: { done: 1, due: 8 } },
    },
    {
      name: "pain alone ends the silence",
      history: { reports: [...reportsOn([0, 1, 2]), buildReport({ day: day(5), items: [] })] },
      at: 8,
      expected: { kind: "below-plan" },
    },
    {
      name: "fewer than half of the sessions in seven days",
      history: { reports: [...reportsOn([0, 1, 2]), ...reportsOn([3, 4, 5, 6], "not_done")] },
      at: 7,
      expected: { kind: "below-plan", sessions: { done: 3, due: 7 }, reported: { done: 7, due: 7 } },
    },
    {
      name: "half of them is on track",
      history: { versions: bridge(onWeekdays(1, 3)), reports: reportsOn([0]) },
      at: 7,
      expected: { kind: "on-track", sessions: { done: 1, due: 2 } },
    },
    {
      name: "so many times a week is judged by the last week that is over",
      history: { versions: bridge(timesAWeek(3)), reports: [...reportsOn([0]), ...reportsOn([6, 8], "not_done")] },
      at: 9,
      expected: { kind: "below-plan", sessions: { done: 1, due: 3 } },
    },
    { name: "no report yet is new", history: {}, at: 2, expected: { kind: "new", startsOn: day(0) } },
    {
      name: "new before the program starts",
      history: { versions: [buildVersion({ startsOn: day(4) })] },
      at: 0,
      expected: { kind: "new", startsOn: day(4) },
    },
    { name: "new without a program", history: { versions: [] }, at: 0, expected: { kind: "new", startsOn: null } },
    {
      name: "never a word in three due days is quiet",
      history: {},
      at: 3,
      expected: { kind: "quiet", dueDays: 3, since: day(0) },
    },
    {
      name: "a program that ended, and none after it",
      history: { versions: [buildVersion({ endsOn: day(5) })], reports: reportsOn([0, 1, 2, 3, 4, 5]) },
      at: 9,
      expected: { kind: "no-program" },
    },
    {
      name: "everything well",
      history: { reports: reportsOn([0, 1, 2, 3, 4, 5, 6]) },
      at: 7,
      expected: { kind: "on-track", sessions: { done: 7, due: 7 } },
    },
  ])("$name", ({ history, at, expected }) => {
    expect(whyNow(buildHistory(history), today(at))).toMatchObject(expected);
  });

  it("pain comes before silence", () => {
    expect(whyNow(buildHistory({ reports: pains(3, 3, 3, 8) }), day(10)).kind).toBe("pain-up");
  });

  it("calls quiet what the clinic calls quiet", () => {
    const history = buildHistory({ reports: reportsOn([0, 1, 2, 3, 4, 5, 6, 7]) });
    expect(whyNow(history, day(11), { ...USUAL_THRESHOLDS, quietDueDays: 3 }).kind).toBe("on-track");
    expect(whyNow(history, day(11), { ...USUAL_THRESHOLDS, quietDueDays: 2 }).kind).toBe("quiet");
  });

  it("a worse last report never makes raised pain disappear", () => {
    const changed = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 0, max: 10 }),
    );
    fc.assert(
      fc.property(changed, ([scores, rise]) => {
        const worse = scores.with(-1, Math.min(10, (scores.at(-1) ?? 0) + rise));
        const [before, after] = [scores, worse].map((list) =>
          // Integers from 0 to 10 are pain scores.
          whyNow(buildHistory({ reports: pains(...(list as PainScore[])) }), day(list.length)),
        );
        if (before?.kind === "pain-up") expect(after?.kind).toBe("pain-up");
      }),
    );
  });

  it("always has an answer, and its numbers stand behind it", () => {
    fc.assert(
      fc.property(histories, someDay, (history, at) => {
        const reason = whyNow(history, at);
        if (reason.kind === "quiet") expect(reason.dueDays).toBeGreaterThan(CLINICAL.quietDueDays.value);
        if (reason.kind === "below-plan") expect(reason.sessions.done * 2).toBeLessThan(reason.sessions.due);
        if (reason.kind === "new") expect(history.reports).toEqual([]);
      }),
    );
  });

  it("every constant says its unit, its source and who may change it", () => {
    for (const constant of Object.values({ ...CLINICAL, ...CARE })) {
      expect(constant.unit).not.toBe("");
      expect(constant.source).not.toBe("");
      expect(["nobody", "clinic-admin", "clinician-for-a-patient"]).toContain(constant.changedBy);
    }
  });

  it("a report of nothing done still is a word", () => {
    const items = [buildItem({ status: "not_done", barriers: ["no_time"] })];
    const reports = [0, 1, 2, 3].map((one) => buildReport({ day: day(one), items }));
    expect(whyNow(buildHistory({ reports }), day(4)).kind).toBe("below-plan");
  });
});
