import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listGoals } from "@/db/queries/goals";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { GoalEnd, GoalScore } from "@/lib/domain/goal";
import type { Viewer } from "@/lib/domain/viewer";
import { scoreGoal } from "./score-goal";
import { setGoal } from "./set-goal";
import { settleGoal } from "./settle-goal";

const { NOW, TODAY, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;
let outsiders: Record<string, Viewer>;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
  outsiders = {
    "a clinician outside the team": await build.buildClinician(clinic, { name: "Outsider" }),
    "a clinician of another clinic": await build.buildClinician(await build.buildClinic(), { name: "The Stranger" }),
    "an admin": await build.buildAdmin(clinic),
    "another patient": tomas,
  };
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
});
afterAll(() => build.closeOwner());

type Given = { scope: Parameters<Parameters<typeof withTenant>[1]>[0]; now: Date };
/** Runs a deed as the door would: a refusal is noted, so that the transaction has something to say. */
const as = <T extends { ok: boolean }>(viewer: Viewer, deed: (given: Given) => Promise<T>) =>
  withTenant(viewer, async (scope) => {
    const answer = await deed({ scope, now: NOW });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
const set = (viewer: Viewer, goalId: string, words = "Walk to the shop") =>
  as(viewer, (given) => setGoal(given, { patientId: maya.patientId, goalId, words }));
const settle = (viewer: Viewer, goalId: string, end: GoalEnd = "reached", words = "Walk to the shop") =>
  as(viewer, (given) => settleGoal(given, { patientId: maya.patientId, goalId, words, end }));
const score = (viewer: Viewer, goalId: string, points: GoalScore, day: string = TODAY) =>
  as(viewer, (given) => scoreGoal(given, { patientId: maya.patientId, goalId, day: calendarDay(day), score: points }));
const goals = () => owner()`select * from goals where patient_id = ${maya.patientId} order by set_at, id`;
const scores = () => owner()`select * from goal_scores where patient_id = ${maya.patientId} order by day`;
const actions = async () =>
  (await build.auditLines(clinic))
    .filter(({ patient_id }) => patient_id === maya.patientId)
    .map(({ action }) => action);
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });

describe("a goal", () => {
  it("is set once, in the patient's words, by the patient or for them", async () => {
    const [one, other] = [uuidv7(), uuidv7()];
    expect(await set(maya, one)).toEqual({ ok: true, value: { id: one, isNew: true } });
    expect(await set(maya, one)).toEqual({ ok: true, value: { id: one, isNew: false } });
    expect(await set(ines, other, "Tie my shoes")).toMatchObject({ ok: true });
    expect(await goals()).toMatchObject([
      { words: "Walk to the shop", set_by: maya.userId, reached_on: null },
      { words: "Tie my shoes", set_by: ines.userId },
    ]);
    expect(await actions()).toEqual(["goal.set", "goal.repeat", "goal.set"]);
  });

  it("never changes its words", async () => {
    const id = uuidv7();
    await set(maya, id);
    expect(await set(ines, id, "Run to the shop")).toEqual(refusal("different-content", { current: { id } }));
    expect(await settle(ines, id, "reached", "Run to the shop")).toEqual(refusal("different-content"));
    expect(await goals()).toMatchObject([{ words: "Walk to the shop", reached_on: null }]);
  });

  it("is one of at most five that are open, also when two are set at once", async () => {
    const first = uuidv7();
    await set(maya, first);
    for (let count = 2; count <= 4; count += 1) await set(maya, uuidv7());
    const answers = await Promise.all([set(maya, uuidv7()), set(ines, uuidv7())]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await set(maya, uuidv7())).toEqual(refusal("bad-input", { fields: { words: "too-many-goals" } }));
    expect(await settle(maya, first, "dropped")).toMatchObject({ ok: true });
    expect(await set(maya, uuidv7())).toMatchObject({ ok: true });
    expect(await set(maya, first)).toEqual(refusal("bad-input", { fields: { words: "too-many-goals" } }));
    expect(await goals()).toHaveLength(6);
  });

  it("is reached or dropped on a day, can be opened again, and keeps its scores", async () => {
    const id = uuidv7();
    await set(maya, id);
    await score(maya, id, 7);
    expect(await settle(maya, id)).toEqual({ ok: true, value: { id, on: TODAY } });
    expect(await settle(maya, id)).toMatchObject({ ok: true });
    expect(await settle(ines, id, "dropped")).toMatchObject({ ok: true });
    expect(await goals()).toMatchObject([{ reached_on: null, dropped_on: TODAY }]);
    expect(await set(maya, id)).toEqual({ ok: true, value: { id, isNew: false } });
    expect(await goals()).toMatchObject([{ reached_on: null, dropped_on: null }]);
    expect(await scores()).toMatchObject([{ score: 7 }]);
    expect(await actions()).toEqual(
      ["set", "score", "reach", "repeat", "drop", "reopen"].map((deed) => `goal.${deed}`),
    );
  });

  it("that was never set cannot be settled or scored", async () => {
    expect(await settle(maya, uuidv7())).toEqual(refusal("not-found"));
    expect(await score(maya, uuidv7(), 5)).toEqual(refusal("not-found"));
  });
});

describe("a score", () => {
  it("of 0 is one, is kept once a day, and is corrected by saying it again", async () => {
    const id = uuidv7();
    await set(maya, id);
    expect(await score(maya, id, 0)).toEqual({ ok: true, value: { id, day: TODAY, score: 0, isNew: true } });
    expect(await score(maya, id, 0)).toMatchObject({ value: { isNew: false } });
    expect(await scores()).toMatchObject([{ score: 0, said_by: maya.userId }]);
    expect(await score(ines, id, 3)).toMatchObject({ value: { score: 3, isNew: false } });
    expect(await score(maya, id, 2, "2026-11-10")).toMatchObject({ ok: true });
    expect(await scores()).toMatchObject([{ score: 2 }, { score: 3, said_by: ines.userId }]);
    expect(await actions()).toEqual(["set", "score", "repeat", "rescore", "score"].map((deed) => `goal.${deed}`));
  });

  it.each([
    ["to come", "2026-11-23", "day-in-future"],
    ["too long ago", "2026-11-07", "day-too-old"],
  ])("is not kept for a day %s", async (_, day, fault) => {
    const id = uuidv7();
    await set(maya, id);
    expect(await score(maya, id, 5, day)).toEqual(refusal("bad-input", { fields: { day: fault } }));
    expect(await scores()).toHaveLength(0);
  });

  it("is not kept for a goal that is settled", async () => {
    const id = uuidv7();
    await set(maya, id);
    await settle(maya, id);
    expect(await score(maya, id, 5)).toEqual(refusal("goal-settled"));
    expect(await scores()).toHaveLength(0);
  });
});

describe("to those who may not see the patient", () => {
  it.each(["a clinician outside the team", "a clinician of another clinic", "an admin", "another patient"])(
    "a goal is not there: %s",
    async (who) => {
      const viewer = outsiders[who];
      if (!viewer) throw new Error(`Nobody is ${who}.`);
      const id = uuidv7();
      await set(maya, id);
      const before = await goals();
      for (const answer of [
        await set(viewer, uuidv7()),
        await set(viewer, id),
        await settle(viewer, id),
        await score(viewer, id, 5),
      ]) {
        expect(answer).toEqual({ ok: false, refusal: "not-found" });
      }
      expect(await goals()).toEqual(before);
      expect(await scores()).toHaveLength(0);
      const seen = await withTenant(viewer, async (scope) => {
        scope.record({ action: "test.look", entity: "test" });
        return listGoals(scope, { patientId: maya.patientId, now: NOW });
      });
      expect(seen).toBeNull();
    },
  );
});

it("goals are read with their scores, open ones first, and the reading is noted", async () => {
  const [done, open] = [uuidv7(), uuidv7()];
  await set(maya, done);
  await set(maya, open, "Tie my shoes");
  await score(maya, open, 6);
  await score(maya, open, 3, "2026-11-15");
  await settle(maya, done);
  const seen = await withTenant(ines, (scope) => listGoals(scope, { patientId: maya.patientId, now: NOW }));
  expect(seen).toEqual([
    {
      id: open,
      words: "Tie my shoes",
      setAt: NOW,
      reachedOn: null,
      droppedOn: null,
      scores: [
        { day: "2026-11-15", score: 3 },
        { day: TODAY, score: 6 },
      ],
    },
    { id: done, words: "Walk to the shop", setAt: NOW, reachedOn: TODAY, droppedOn: null, scores: [] },
  ]);
  expect((await actions()).at(-1)).toBe("goals.read");
});
