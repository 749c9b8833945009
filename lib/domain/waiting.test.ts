import { describe, expect, it } from "vitest";
import { calendarDay } from "./calendar-day";
import { buildHistory, day, MONDAY } from "./testing/build";
import { todayFrom } from "./today";
import { type Kept, type WaitingReport, withWaiting } from "./waiting";

const ITEM = { prescriptionId: "v1-bridge", exerciseId: "bridge", name: "Bridge" };
const TODAY = day(2);

const kept = (): Kept<typeof ITEM> => ({
  patient: { name: "Maya", painCeiling: 5 },
  person: { timeZone: "Europe/Berlin" },
  clinic: { emergencyNumber: "112", urgentNumber: null },
  rules: { lateEntryDays: 14, quietDueDays: 5 },
  history: buildHistory(),
  versions: [
    {
      id: "v1",
      number: 1,
      name: "Core",
      sentByName: "Ines",
      note: null,
      startsOn: MONDAY,
      aboveLimitWords: null,
      items: [ITEM],
    },
  ],
  checkIns: [],
  leftOutDays: [],
  mornings: [],
  flareUps: [],
  lessons: [],
  safetyAnswers: [],
});

const checkIn = (note: string | null, occurredOn: string = TODAY): WaitingReport => ({
  kind: "check-in",
  id: "c1",
  revision: null,
  values: {
    programVersionId: "v1",
    occurredOn,
    pain: { before: null, worst: 4, after: null },
    items: [{ prescriptionId: "v1-bridge", status: "done" }],
    note,
  },
});
const leftOut: WaitingReport = { kind: "left-out-day", day: TODAY, values: { barriers: ["no_time"], note: null } };
const todayWith = (...reports: WaitingReport[]) =>
  todayFrom(withWaiting<typeof ITEM, Kept<typeof ITEM>>(kept(), reports, TODAY), { today: TODAY });

describe("what waits on a phone", () => {
  it("shows as told, with what was not said left unsaid", () => {
    const { checkIn: told, items, week } = todayWith(checkIn("Fine"));
    expect(told).toMatchObject({ painBefore: null, painWorst: 4, note: "Fine", isAddedLater: false });
    expect(items[0]?.reported).toMatchObject({ status: "done", sets: null });
    expect(week.find((one) => one.day === TODAY)?.state).toBe("done");
  });

  it("counts as it was told last", () => {
    expect(todayWith(checkIn("Fine"), checkIn("Sore")).checkIn?.note).toBe("Sore");
  });

  it("has no revision before the server has heard it", () => {
    expect(todayWith(checkIn("Fine")).checkIn?.revision).toBe(0);
  });

  it("takes a day that was left out back by a check-in, and does not leave a day out that has one", () => {
    expect(todayWith(leftOut).leftOut?.barriers).toEqual(["no_time"]);
    expect(todayWith(leftOut, checkIn(null)).leftOut).toBeNull();
    expect(todayWith(checkIn(null), leftOut).leftOut).toBeNull();
  });

  it("is marked as added later from the day after the next on", () => {
    const told = (occurredOn: string) =>
      withWaiting<typeof ITEM, Kept<typeof ITEM>>(kept(), [checkIn(null, occurredOn)], TODAY).checkIns[0]?.isAddedLater;
    expect([told(day(2)), told(day(1)), told(day(0))]).toEqual([false, false, true]);
  });

  it("opens a flare-up for the rules, and ends it", () => {
    const flare = (endedOn: string | null): WaitingReport => ({
      kind: "flare-up",
      id: "f1",
      values: { startedOn: day(1), endedOn, worstPain: 7, worstPainWord: null },
    });
    expect(todayWith(flare(null)).flareUpSince).toBe(day(1));
    expect(todayWith(flare(null), flare(day(1))).flareUpSince).toBeNull();
  });

  it("stops sessions by a sign of danger, until it is acknowledged on a later day", () => {
    const answer = (acknowledgedAt: string | null): WaitingReport => ({
      kind: "safety-answer",
      id: "a1",
      values: { occasion: "on_demand", signs: ["bladder_bowel"], answeredAt: `${day(1)}T10:00:00Z`, acknowledgedAt },
    });
    expect(todayWith(answer(null)).safety.stop?.because).toBe("not-acknowledged");
    expect(todayWith(answer(null), answer(`${day(1)}T10:01:00Z`)).safety.stop).toBeNull();
  });

  it("keeps the first day on which a page was read", () => {
    const read = (readAt: string): WaitingReport => ({ kind: "lesson-read", page: "pacing", values: { readAt } });
    const reports = [read(`${day(1)}T10:00:00Z`), read(`${day(2)}T10:00:00Z`)];
    const { lessons } = withWaiting<typeof ITEM, Kept<typeof ITEM>>(kept(), reports, TODAY);
    expect(lessons).toMatchObject([{ page: "pacing", readOn: calendarDay(day(1)) }]);
  });
});
