import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { adherence } from "./adherence";
import { exerciseRecords, type ToldOfExercise } from "./exercise-record";
import { onlyWith } from "./only-with";
import { histories, moved, someDay, spans } from "./testing/arbitrary";
import {
  bridge,
  buildDose,
  buildHistory,
  buildPrescription,
  buildVersion,
  day,
  EVERY_DAY,
  onWeekdays,
  reportsOn,
} from "./testing/build";

const told = (offset: number, override: Partial<ToldOfExercise> = {}): ToldOfExercise => ({
  day: day(offset),
  exerciseId: "bridge",
  pain: null,
  effort: null,
  enjoyment: null,
  ...override,
});
const TWO_WEEKS = { from: day(0), to: day(13) };
const the = (records: ReturnType<typeof exerciseRecords>, exerciseId: string) =>
  records.find(({ latest }) => latest.exerciseId === exerciseId);

describe("how one exercise went", () => {
  it("counts the days on which it was due, and on which it was done", () => {
    const history = buildHistory({ versions: bridge(onWeekdays(1, 3, 5)), reports: reportsOn([0, 2, 7]) });
    expect(exerciseRecords(history, [], TWO_WEEKS, day(14))[0]?.sessions).toEqual({ done: 3, due: 6 });
  });

  it("says nothing of pain, effort and enjoyment that nobody told", () => {
    const history = buildHistory({ reports: reportsOn([0, 1, 2]) });
    expect(exerciseRecords(history, [told(0), told(1)], TWO_WEEKS, day(14))[0]).toMatchObject({
      worstPain: null,
      effort: null,
      enjoyment: null,
      trend: { kind: "cannot-say", reports: 0 },
    });
  });

  it("shows the worst pain, the middle of the effort and the last enjoyment of the window alone", () => {
    const said = [
      told(-1, { pain: 9, effort: 10, enjoyment: "a_lot" }),
      told(3, { pain: 2, effort: 5, enjoyment: "a_bit" }),
      told(0, { pain: 4, effort: 3, enjoyment: "no" }),
      told(5, { effort: 4 }),
      told(14, { pain: 8 }),
    ];
    expect(exerciseRecords(buildHistory(), said, TWO_WEEKS, day(20))[0]).toMatchObject({
      worstPain: 4,
      effort: 4,
      enjoyment: "a_bit",
    });
  });

  it("tells how the pain in it went from three reports on", () => {
    const said = [told(0, { pain: 6 }), told(2, { pain: 5 }), told(4, { pain: 2 })];
    expect(exerciseRecords(buildHistory(), said, TWO_WEEKS, day(14))[0]?.trend).toMatchObject({
      kind: "down",
      from: 6,
      to: 2,
    });
  });

  it("goes on across a pause and two new versions, with the last dose", () => {
    const version = (number: number, startsOn: number, sets: number) =>
      buildVersion({
        id: `v${number}`,
        number,
        startsOn: day(startsOn),
        prescriptions: [
          buildPrescription({ id: `v${number}-bridge`, dose: buildDose({ sets }), frequency: EVERY_DAY }),
        ],
      });
    const history = buildHistory({
      versions: [version(3, 10, 4), version(1, 0, 2), version(2, 5, 3)],
      pauses: [{ from: day(2), to: day(4) }],
    });
    const [record, ...others] = exerciseRecords(history, [], TWO_WEEKS, day(14));
    expect(others).toEqual([]);
    expect(record?.latest.dose.sets).toBe(4);
    expect(record?.sessions).toEqual({ done: 0, due: 11 });
  });

  it("is not due on the days on which the flare-up plan replaces it", () => {
    const flare = buildPrescription({ id: "v1-walking", exerciseId: "walking", section: "flare_up" });
    const history = buildHistory({
      versions: [buildVersion({ prescriptions: [buildPrescription(), flare] })],
      flareUps: [{ from: day(3), to: day(6) }],
    });
    const records = exerciseRecords(history, [], TWO_WEEKS, day(14));
    expect(the(records, "bridge")?.sessions).toEqual({ done: 0, due: 10 });
    expect(the(records, "walking")?.sessions).toEqual({ done: 0, due: 4 });
  });

  it("names an exercise that is no longer prescribed last, and only while the window knows of it", () => {
    const history = buildHistory({
      versions: [
        buildVersion(),
        buildVersion({
          id: "v2",
          number: 2,
          startsOn: day(7),
          prescriptions: [buildPrescription({ id: "v2-walking", exerciseId: "walking" })],
        }),
      ],
    });
    const names = (window: { from: ReturnType<typeof day>; to: ReturnType<typeof day> }) =>
      exerciseRecords(history, [], window, day(14)).map(({ latest, isPlanned }) => [latest.exerciseId, isPlanned]);
    expect(names(TWO_WEEKS)).toEqual([
      ["walking", true],
      ["bridge", false],
    ]);
    expect(names({ from: day(7), to: day(13) })).toEqual([["walking", true]]);
  });

  it("has nothing to say without a program", () => {
    expect(exerciseRecords(buildHistory({ versions: [] }), [], TWO_WEEKS, day(14))).toEqual([]);
  });
});

test("moving everything by whole weeks changes nothing", () => {
  fc.assert(
    fc.property(histories, spans, someDay, fc.integer({ min: -60, max: 60 }), (history, window, today, weeks) => {
      const away = (one: typeof today) =>
        moved({ ...history, leftOutDays: [{ day: one, barriers: [], addedLater: false }] }, weeks * 7).leftOutDays[0]
          ?.day ?? one;
      const then = exerciseRecords(
        moved(history, weeks * 7),
        [],
        { from: away(window.from), to: away(window.to) },
        away(today),
      );
      expect(then).toEqual(exerciseRecords(history, [], window, today));
    }),
  );
});

test("an exercise is done no more often than it was due, and due no more often than sessions were", () => {
  fc.assert(
    fc.property(histories, spans, someDay, (history, window, today) => {
      for (const { sessions } of exerciseRecords(history, [], window, today)) {
        if (sessions) expect(sessions.done).toBeLessThanOrEqual(sessions.due);
      }
    }),
  );
});

test("the only exercise of a program is counted as its sessions are", () => {
  fc.assert(
    fc.property(histories, spans, someDay, (history, window, today) => {
      const alone = onlyWith("bridge", {
        ...history,
        versions: history.versions.map((version) => ({
          ...version,
          prescriptions: version.prescriptions.filter(({ exerciseId }) => exerciseId === "bridge"),
        })),
      });
      const record = the(exerciseRecords(alone, [], window, today), "bridge");
      expect(record?.sessions ?? null).toEqual(record ? adherence(alone, window, today).sessions : null);
    }),
  );
});
