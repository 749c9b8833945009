import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DEFAULT_PAIN_SCHEME, PAIN_SCHEME_IDS, PAIN_SCHEMES, painBand } from "./pain-band";
import { latestWorst, painChange, painSeries, painTrend } from "./pain-change";
import { PAIN_SCORES, type PainScore } from "./report";
import { histories, spans } from "./testing/arbitrary";
import { buildHistory, buildReport, day } from "./testing/build";

/** One report a day from the Monday on; null is a day without a report. */
const pains = (...scores: (PainScore | null)[]) =>
  buildHistory({
    reports: scores.flatMap((painWorst, index) =>
      painWorst === null ? [] : [buildReport({ day: day(index), painWorst })],
    ),
  });

describe("what a score is called", () => {
  test.each([
    { scheme: "clinic", bands: "0 1112 2233 33" },
    { scheme: "serlin_1995", bands: "0 1111 2233 33" },
    { scheme: "jensen_1999_back", bands: "0 1111 2233 33" },
    { scheme: "zelman_2003_low_back", bands: "0 1111 1222 33" },
    { scheme: "fejer_2005_neck", bands: "0 1111 2223 33" },
    { scheme: "boonstra_2016", bands: "0 1111 1223 33" },
  ] as const)("by $scheme from 0 to 10: $bands", ({ scheme, bands }) => {
    const digit = { none: "0", mild: "1", moderate: "2", severe: "3" };
    expect(PAIN_SCORES.map((score) => digit[painBand(score, scheme)]).join("")).toBe(bands.replaceAll(" ", ""));
  });

  it("names its source, and the default is the common clinic scheme", () => {
    expect(DEFAULT_PAIN_SCHEME).toBe("clinic");
    for (const id of PAIN_SCHEME_IDS) expect(PAIN_SCHEMES[id].source).not.toBe("");
  });
});

describe("the latest pain beside the patient's own two weeks", () => {
  test.each([
    { name: "two above", history: pains(3, 3, 3, 5), expected: { kind: "up", median: 3, by: 2 } },
    { name: "below", history: pains(6, 6, 6, 2), expected: { kind: "down", median: 6, by: -4 } },
    { name: "the same", history: pains(4, 4, 4, 4), expected: { kind: "same", median: 4, by: 0 } },
    {
      name: "a half, between the two in the middle",
      history: pains(3, 3, 4, 4, 5),
      expected: { kind: "up", median: 3.5, by: 1.5 },
    },
    { name: "a zero is a number", history: pains(0, 0, 0, 2), expected: { kind: "up", median: 0, by: 2 } },
    {
      name: "silent days are not zeros",
      history: pains(6, null, 6, null, 6, null, 6),
      expected: { kind: "same", median: 6, by: 0 },
    },
    { name: "two earlier reports say nothing", history: pains(3, 3, 5), expected: { kind: "cannot-say", reports: 2 } },
    { name: "no report says nothing", history: pains(), expected: { kind: "cannot-say", reports: 0 } },
    {
      name: "what is older than two weeks is forgotten",
      history: pains(9, 9, 9, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 2),
      expected: { kind: "cannot-say", reports: 0 },
    },
    {
      name: "the fourteenth day before still counts",
      history: pains(9, 2, 2, null, null, null, null, null, null, null, null, null, null, null, 4),
      expected: { kind: "up", median: 2, by: 2 },
    },
  ])("$name", ({ history, expected }) => {
    expect(painChange(history, day(30))).toMatchObject(expected);
  });

  it("does not look into the future", () => {
    expect(latestWorst(pains(3, 4, 5), day(1))).toEqual({ day: day(1), score: 4 });
    expect(latestWorst(pains(null, 4), day(0))).toBeNull();
  });
});

describe("how pain went", () => {
  const window = { from: day(0), to: day(27) };
  test.each([
    {
      name: "down from 6 to 2",
      history: pains(6, 7, 6, 4, 2, 2, 1),
      expected: { kind: "down", from: 6, to: 2, reports: 7 },
    },
    { name: "up from 2 to 5", history: pains(2, 3, 5), expected: { kind: "up", from: 2, to: 5, reports: 3 } },
    { name: "one point is steady", history: pains(4, 6, 3), expected: { kind: "steady", from: 4, to: 3, reports: 3 } },
    {
      name: "one odd last day says little",
      history: pains(3, 3, 3, 3, 3, 3, 9),
      expected: { kind: "steady", from: 3, to: 3, reports: 7 },
    },
    { name: "two reports say nothing", history: pains(8, null, 1), expected: { kind: "cannot-say", reports: 2 } },
  ])("$name", ({ history, expected }) => {
    expect(painTrend(history, window)).toEqual(expected);
  });
});

describe("the line of pain", () => {
  it("has a gap where nobody reported and a zero where zero was reported", () => {
    expect(painSeries(pains(0, null, 3), { from: day(0), to: day(2) }).map(({ worst }) => worst)).toEqual([0, null, 3]);
  });

  it("holds every day once and only what was said", () => {
    fc.assert(
      fc.property(histories, spans, (history, span) => {
        const said = new Map(history.reports.map((report) => [report.day, report]));
        for (const { day: one, before, worst, after } of painSeries(history, span)) {
          const report = said.get(one);
          expect([before, worst, after]).toEqual([
            report?.painBefore ?? null,
            report?.painWorst ?? null,
            report?.painAfter ?? null,
          ]);
        }
      }),
    );
  });
});
