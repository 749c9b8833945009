import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "./calendar-day";
import type { History } from "./history";
import type { Reason } from "./reason";
import type { PainScore } from "./report";
import { histories, moved, someDay } from "./testing/arbitrary";
import {
  bridge,
  buildHistory,
  buildReport,
  buildVersion,
  day,
  EVERY_DAY,
  onWeekdays,
  reportsOn,
} from "./testing/build";
import { USUAL_THRESHOLDS } from "./thresholds";
import { reasonsNow } from "./why-now";

const daysTo = (last: number) => Array.from({ length: last + 1 }, (_, index) => index);
/** Every exercise done, with this worst pain, on each of these days. */
const done = (offsets: readonly number[], painWorst: PainScore | null = 2) =>
  reportsOn(offsets).map((report) => ({ ...report, painWorst }));
const kinds = (reasons: readonly Reason[]) => reasons.map(({ kind }) => kind);
const now = (history: Partial<History>, at: number) => reasonsNow(buildHistory(history), day(at));

describe("ready to progress", () => {
  test.each<{ name: string; history: Partial<History>; at: number; isReady: boolean }>([
    {
      name: "two weeks of everything done and pain of two",
      history: { reports: done(daysTo(13)) },
      at: 14,
      isReady: true,
    },
    {
      name: "four of five sessions are enough",
      history: { reports: done([0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13]) },
      at: 14,
      isReady: true,
    },
    {
      name: "silent days are not done",
      history: { reports: done([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) },
      at: 14,
      isReady: false,
    },
    { name: "pain of three is still fine", history: { reports: done(daysTo(13), 3) }, at: 14, isReady: true },
    {
      name: "one day of four is too much",
      history: { reports: [...done(daysTo(12)), ...done([13], 4)] },
      at: 14,
      isReady: false,
    },
    { name: "pain that nobody told is not low", history: { reports: done(daysTo(13), null) }, at: 14, isReady: false },
    {
      name: "two numbers in two weeks are too few",
      history: { reports: [...done(daysTo(11), null), ...done([12, 13])] },
      at: 14,
      isReady: false,
    },
    { name: "not yet two weeks under this version", history: { reports: done(daysTo(12)) }, at: 13, isReady: false },
    {
      name: "a new version starts to count anew",
      history: {
        versions: [...bridge(EVERY_DAY), buildVersion({ id: "v2", number: 2, startsOn: day(7) })],
        reports: done(daysTo(13)),
      },
      at: 14,
      isReady: false,
    },
    {
      name: "a flare-up in these two weeks waits",
      history: { reports: done(daysTo(13)), flareUps: [{ from: day(3), to: day(4) }] },
      at: 14,
      isReady: false,
    },
    {
      name: "a pause that goes on waits",
      history: { reports: done(daysTo(13)), pauses: [{ from: day(14), to: null }] },
      at: 14,
      isReady: false,
    },
    {
      name: "a pause of all of it says nothing",
      history: { reports: [], pauses: [{ from: day(0), to: null }] },
      at: 14,
      isReady: false,
    },
  ])("$name", ({ history, at, isReady }) => {
    expect(kinds(now(history, at)).includes("ready-to-progress")).toBe(isReady);
  });

  it("says on which numbers", () => {
    expect(now({ reports: done(daysTo(13)) }, 14)).toEqual([
      { kind: "ready-to-progress", sessions: { done: 14, due: 14 }, worst: 2, days: 14, about: day(14) },
    ]);
  });

  it("waits after a worse morning, as what is offered on the patient's page does", () => {
    const history = buildHistory({ reports: done(daysTo(13)) });
    const kindsAfter = (offset: number, answer: "same" | "worse") =>
      kinds(reasonsNow(history, day(14), USUAL_THRESHOLDS, [{ day: day(offset), answer, pain: null }]));
    expect(kindsAfter(6, "same")).toContain("ready-to-progress");
    expect(kindsAfter(6, "worse")).not.toContain("ready-to-progress");
    expect(kindsAfter(-3, "worse"), "three weeks ago").toContain("ready-to-progress");
  });

  it("is what the clinic calls ready", () => {
    const history = buildHistory({ reports: done(daysTo(13), 4) });
    const lenient = { ...USUAL_THRESHOLDS, progressPainAtMost: 4 };
    expect(kinds(reasonsNow(history, day(14), lenient))).toContain("ready-to-progress");
  });

  it("never comes from worse pain, nor from less told", () => {
    fc.assert(
      fc.property(histories, someDay, fc.nat(), fc.constantFrom("worse", "silent"), (history, at, place, change) => {
        if (history.reports.length === 0) return;
        const index = place % history.reports.length;
        const reports = history.reports.flatMap((report, here) => {
          if (here !== index) return [report];
          return change === "silent" ? [] : [{ ...report, painWorst: 10 as const }];
        });
        const changed = reasonsNow({ ...history, reports }, at);
        const before = reasonsNow(history, at);
        const became = kinds(changed).includes("ready-to-progress") && !kinds(before).includes("ready-to-progress");
        // A report of much pain that is no longer told is the one way: what nobody tells can't hold anybody back.
        const hidPain =
          change === "silent" && (history.reports[index]?.painWorst ?? 0) > USUAL_THRESHOLDS.progressPainAtMost;
        if (!hidPain) expect(became).toBe(false);
      }),
    );
  });
});

describe("a program that ends", () => {
  const ending = (endsOn: number) => [buildVersion({ endsOn: day(endsOn) })];
  test.each<{ name: string; history: Partial<History>; at: number; expected: Partial<Reason> | null }>([
    {
      name: "in a week",
      history: { versions: ending(20) },
      at: 13,
      expected: { kind: "program-ends", endsOn: day(20), inDays: 7, about: day(20) },
    },
    { name: "in eight days is not news yet", history: { versions: ending(21) }, at: 13, expected: null },
    { name: "today is its last day", history: { versions: ending(13) }, at: 13, expected: { inDays: 0 } },
    {
      name: "is no news when the next one was sent",
      history: { versions: [...ending(15), buildVersion({ id: "v2", number: 2, startsOn: day(16) })] },
      at: 13,
      expected: null,
    },
    { name: "and one without an end goes on", history: {}, at: 13, expected: null },
  ])("$name", ({ history, at, expected }) => {
    const found = now({ reports: done(daysTo(12)), ...history }, at).find(({ kind }) => kind === "program-ends");
    if (expected === null) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });
});

describe("all reasons together", () => {
  it("stand in the order of urgency, each with the day that makes it new", () => {
    const painUp = done([0, 1, 2], 3);
    const reasons = now({ reports: [...painUp, ...done([3], 8)], versions: [buildVersion({ endsOn: day(12) })] }, 9);
    expect(reasons.map(({ kind, about }) => [kind, about])).toEqual([
      ["pain-up", day(3)],
      ["quiet", day(4)],
      ["below-plan", day(7)],
      ["program-ends", day(12)],
    ]);
  });

  it("nothing is on track of whom nobody heard", () => {
    expect(kinds(now({}, 2))).toEqual(["new"]);
    expect(kinds(now({}, 9))).toEqual(["quiet", "new"]);
  });

  it("a week later they say the same of everything a week later", () => {
    fc.assert(
      fc.property(histories, someDay, fc.constantFrom(7, 14, 70), (history, at, days) => {
        const later = reasonsNow(moved(history, days), addDays(at, days));
        const same = reasonsNow(history, at);
        expect(later.map(({ kind }) => kind)).toEqual(same.map(({ kind }) => kind));
        expect(later.map(({ about }) => about)).toEqual(same.map(({ about }) => addDays(about, days)));
      }),
    );
  });

  it("silence is never comfort: whoever stops telling is named sooner or later", () => {
    const history = buildHistory({ reports: done(daysTo(13)) });
    const silent = [15, 16, 17, 18, 30].map((at) => kinds(reasonsNow(history, day(at))));
    expect(silent.at(-1)).toContain("quiet");
    expect(silent.at(-1)).not.toContain("ready-to-progress");
  });

  it("rest days make nobody quiet and nobody below plan", () => {
    const history = buildHistory({ versions: bridge(onWeekdays(1)), reports: [buildReport({ day: day(0) })] });
    expect(kinds(reasonsNow(history, day(6)))).not.toContain("quiet");
    expect(kinds(reasonsNow(history, day(6)))).not.toContain("below-plan");
  });
});
