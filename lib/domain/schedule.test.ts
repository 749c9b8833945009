import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { History } from "./history";
import { dueOn, flareUpOn, type PlanForDay, pauseOn, planFor, versionOn } from "./schedule";
import { histories, someDay } from "./testing/arbitrary";
import {
  bridge,
  buildHistory,
  buildPrescription,
  buildVersion,
  day,
  onWeekdays,
  reportsOn,
  timesAWeek,
} from "./testing/build";

const breathing = buildPrescription({ id: "v1-breathing", exerciseId: "breathing", section: "flare_up" });

describe("what a day asks", () => {
  test.each<{ name: string; history: Partial<History>; on: number; expected: Partial<PlanForDay> }>([
    { name: "no program", history: { versions: [] }, on: 0, expected: { kind: "no-program" } },
    {
      name: "a program that has ended",
      history: { versions: [buildVersion({ endsOn: day(3) })] },
      on: 4,
      expected: { kind: "no-program" },
    },
    {
      name: "its last day still counts",
      history: { versions: [buildVersion({ endsOn: day(3) })] },
      on: 3,
      expected: { kind: "exercises" },
    },
    {
      name: "a program that starts later",
      history: { versions: [buildVersion({ startsOn: day(2) })] },
      on: 0,
      expected: { kind: "starts", on: day(2) },
    },
    {
      name: "a pause that ends",
      history: { pauses: [{ from: day(0), to: day(4) }] },
      on: 4,
      expected: { kind: "paused", until: day(4) },
    },
    {
      name: "the day after a pause",
      history: { pauses: [{ from: day(0), to: day(4) }] },
      on: 5,
      expected: { kind: "exercises" },
    },
    {
      name: "of two pauses the one that lasts",
      history: {
        pauses: [
          { from: day(0), to: null },
          { from: day(0), to: day(4) },
        ],
      },
      on: 1,
      expected: { kind: "paused", until: null },
    },
    { name: "a rest day", history: { versions: bridge(onWeekdays(1)) }, on: 1, expected: { kind: "rest" } },
    {
      name: "a flare-up",
      history: {
        versions: [buildVersion({ prescriptions: [buildPrescription(), breathing] })],
        flareUps: [{ from: day(1), to: null }],
      },
      on: 2,
      expected: { kind: "flare-up", since: day(1), fixed: [breathing], flexible: [] },
    },
    {
      name: "a flare-up without a plan of its own",
      history: { flareUps: [{ from: day(1), to: null }] },
      on: 2,
      expected: { kind: "exercises" },
    },
    {
      name: "an ordinary day leaves the flare-up exercises out",
      history: { versions: [buildVersion({ prescriptions: [buildPrescription(), breathing] })] },
      on: 2,
      expected: { kind: "exercises", fixed: [buildPrescription()] },
    },
  ])("$name", ({ history, on, expected }) => {
    expect(planFor(buildHistory(history), day(on))).toMatchObject(expected);
  });

  const thrice = buildPrescription({ frequency: timesAWeek(3) });
  test.each([
    { name: "all times are left on Monday", reported: [], on: 0, timesLeft: 3 },
    { name: "two done leave one", reported: [0, 1], on: 3, timesLeft: 1 },
    { name: "the day itself does not take from what it asks", reported: [0, 1, 3], on: 3, timesLeft: 1 },
    { name: "last week's sessions do not count", reported: [-1, -2], on: 0, timesLeft: 3 },
    { name: "on Sunday no more than one can be left", reported: [], on: 6, timesLeft: 1 },
  ])("so many times a week: $name", ({ reported, on, timesLeft }) => {
    const versions = [buildVersion({ startsOn: day(-14), prescriptions: [thrice] })];
    const plan = planFor(buildHistory({ versions, reports: reportsOn(reported) }), day(on));
    expect(plan).toMatchObject({
      kind: "exercises",
      fixed: [],
      flexible: [{ prescription: thrice, times: 3, timesLeft }],
    });
  });

  it("is rest once the week's times are done, and never more times than days", () => {
    const versions = [buildVersion({ prescriptions: [thrice] })];
    expect(planFor(buildHistory({ versions, reports: reportsOn([0, 1, 2]) }), day(4))).toMatchObject({ kind: "rest" });
    const pauses = [{ from: day(2), to: null }];
    expect(planFor(buildHistory({ versions, pauses }), day(0))).toMatchObject({
      flexible: [{ times: 2, timesLeft: 2 }],
    });
  });

  it("keeps the older version when a newer one was sent for later", () => {
    const versions = [buildVersion(), buildVersion({ id: "v2", number: 2, startsOn: day(5) })];
    expect(versionOn(buildHistory({ versions }), day(4))?.number).toBe(1);
    expect(versionOn(buildHistory({ versions }), day(5))?.number).toBe(2);
    expect(versionOn(buildHistory({ versions }), day(-1))).toBeNull();
  });

  it("never asks for flare-up and ordinary exercises together, nor for anything while paused", () => {
    fc.assert(
      fc.property(histories, someDay, (history, one) => {
        const sections = new Set(dueOn(history, one).map(({ section }) => section === "flare_up"));
        expect(sections.size).toBeLessThanOrEqual(1);
        if (pauseOn(history, one)) expect(sections.size).toBe(0);
        if (sections.has(true)) expect(flareUpOn(history, one)).not.toBeNull();
      }),
    );
  });
});
