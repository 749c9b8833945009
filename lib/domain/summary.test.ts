import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar-day";
import { caseloadSummary, lastReportedOn, progressSummary } from "./summary";
import { histories, someDay } from "./testing/arbitrary";
import {
  buildHistory,
  buildItem,
  buildPrescription,
  buildReport,
  buildVersion,
  day,
  EVERY_DAY,
  timesAWeek,
} from "./testing/build";

describe("a row of the caseload", () => {
  const reports = Array.from({ length: 28 }, (_, index) =>
    buildReport({ day: day(index), painWorst: index < 24 ? 3 : 5 }),
  ).filter((_, index) => index % 7 !== 6);

  it("tells Maya's last weeks", () => {
    const row = caseloadSummary(buildHistory({ reports }), day(28));
    expect(row).toMatchObject({
      latestWorst: { day: day(26), score: 5 },
      painChange: { kind: "up", median: 3, by: 2 },
      lastReportedOn: day(26),
      sessions: { done: 24, due: 28 },
      completeness: { done: 24, due: 28 },
      whyNow: { kind: "pain-up", because: "above-own-median" },
    });
    expect(row.days.map(({ day: one }) => one)).toEqual(Array.from({ length: 14 }, (_, index) => day(15 + index)));
    expect(row.days.map(({ state }) => state).slice(-3)).toEqual(["done", "no_report", "not_yet"]);
    expect(row.painWorst.slice(-4)).toEqual([5, 5, null, null]);
  });

  it("of somebody who never said a word is made of silence, not of zeros", () => {
    expect(caseloadSummary(buildHistory(), day(1))).toMatchObject({
      latestWorst: null,
      painChange: { kind: "cannot-say", reports: 0 },
      lastReportedOn: null,
      whyNow: { kind: "new" },
    });
    expect(caseloadSummary(buildHistory({ versions: [] }), day(1))).toMatchObject({
      sessions: null,
      completeness: null,
    });
  });

  it("a left-out day is a word", () => {
    const leftOutDays = [{ day: day(3), barriers: [], addedLater: false }];
    expect(lastReportedOn(buildHistory({ leftOutDays }), day(9))).toBe(day(3));
    expect(lastReportedOn(buildHistory({ leftOutDays }), day(2))).toBeNull();
  });

  it("needs no more than the last 42 days and the latest word", () => {
    fc.assert(
      fc.property(histories, someDay, (history, today) => {
        const from = addDays(today, -42);
        const latest = lastReportedOn(history, today);
        const keeps = (one: { day: typeof today }) => one.day >= from || one.day === latest;
        const recent = {
          ...history,
          reports: history.reports.filter(keeps),
          leftOutDays: history.leftOutDays.filter(keeps),
        };
        const { latestWorst: _, painChange: __, ...row } = caseloadSummary(recent, today);
        expect(caseloadSummary(history, today)).toMatchObject(row);
      }),
    );
  });

  it("is made for two hundred patients while a page is waited for", () => {
    const prescriptions = [1, 2, 3, 4, 5].map((one) =>
      buildPrescription({ id: `p${one}`, exerciseId: `e${one}`, frequency: one < 4 ? EVERY_DAY : timesAWeek(3) }),
    );
    const items = prescriptions.map(({ id, exerciseId }) => buildItem({ prescriptionId: id, exerciseId }));
    const ninety = Array.from({ length: 90 }, (_, one) => buildReport({ day: day(one), items, painWorst: 3 }));
    const patients = Array.from({ length: 200 }, () =>
      buildHistory({ versions: [buildVersion({ prescriptions })], reports: ninety }),
    );
    // Time of the processor, because the machine that tests may be busy with other things.
    const started = process.cpuUsage();
    for (const patient of patients) caseloadSummary(patient, day(90));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1500);
  });
});

describe("the sentence above a progress page", () => {
  it("has the sessions and where pain went", () => {
    const reports = [6, 6, 5, 4, 2, 2, 2].map((score, index) =>
      // Each of the numbers above is a pain score.
      buildReport({ day: day(index), painWorst: score as 6 }),
    );
    expect(progressSummary(buildHistory({ reports }), day(7))).toEqual({
      window: { from: day(-21), to: day(6) },
      sessions: { done: 7, due: 7 },
      completeness: { done: 7, due: 7 },
      pain: { kind: "down", from: 6, to: 2, reports: 7 },
    });
  });

  it("cannot say with fewer than three reports", () => {
    expect(progressSummary(buildHistory(), day(7)).pain).toEqual({ kind: "cannot-say", reports: 0 });
  });
});
