import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listCaseload } from "@/db/queries/caseload";
import { findProgress } from "@/db/queries/progress";
import { findSafetyRecord } from "@/db/queries/signals";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { Viewer } from "@/lib/domain/viewer";
import { answerSafety } from "./answer-safety";
import { FlareUpValues, MorningValues, SafetyAnswerValues, SignalStepValues } from "./report-values";
import { takeSignalStep } from "./take-signal-step";
import { tellFlareUp } from "./tell-flare-up";
import { tellMorning } from "./tell-morning";

const { NOW, TODAY, owner } = build;
const YESTERDAY = "2026-11-21";
const TOMORROW = "2026-11-23";
const WEEK = { from: calendarDay("2026-11-16"), to: calendarDay(TODAY) };
const LATER = new Date(NOW.valueOf() + 60_000);

let clinic: build.Clinic;
let ines: build.StaffViewer;
let jon: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  jon = await build.buildClinician(clinic, { name: "Jon" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
  tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
});
afterAll(() => build.closeOwner());

type When = { now?: Date };
type Body = Record<string, unknown>;

/** Refusals are recorded too, because a transaction that writes must say something. */
async function asked<A extends { ok: boolean }>(viewer: Viewer, work: Parameters<typeof withTenant<A>>[1]): Promise<A> {
  return withTenant(viewer, async (scope) => {
    const answer = await work(scope);
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
}
const morning = (viewer: Viewer, day: string, body: Body, { now = NOW }: When = {}) =>
  asked(viewer, (scope) =>
    tellMorning(
      { scope, now },
      { patientId: maya.patientId, day: calendarDay(day), values: MorningValues.parse(body) },
    ),
  );
const flareUp = (viewer: Viewer, id: string, body: Body, { now = NOW }: When = {}) =>
  asked(viewer, (scope) =>
    tellFlareUp({ scope, now }, { id, patientId: maya.patientId, values: FlareUpValues.parse(body) }),
  );
const safety = (viewer: Viewer, id: string, body: Body, { now = NOW }: When = {}) =>
  asked(viewer, (scope) =>
    answerSafety(
      { scope, now },
      { id, patientId: maya.patientId, values: SafetyAnswerValues.parse({ occasion: "on_demand", ...body }) },
    ),
  );
const step = (viewer: Viewer, signalId: string, body: Body, { now = NOW }: When = {}) =>
  asked(viewer, (scope) =>
    takeSignalStep({ scope, now }, { patientId: maya.patientId, signalId, values: SignalStepValues.parse(body) }),
  );

const mornings = () => owner()`select * from mornings where patient_id = ${maya.patientId} order by day`;
const flareUps = () => owner()`select * from flare_ups where patient_id = ${maya.patientId} order by started_on`;
const answers = () => owner()`select * from safety_answers where patient_id = ${maya.patientId} order by id`;
const signals = () => owner()`select * from signals where patient_id = ${maya.patientId}`;
const steps = () => owner()`select * from signal_steps where patient_id = ${maya.patientId} order by at`;
const staleFrom = async () =>
  (await owner()`select stale_from from patient_tallies where patient_id = ${maya.patientId}`)[0]?.stale_from;
const deedsOf = async (id: string) =>
  (await build.auditLines(clinic))
    .filter(({ entity_id, patient_id }) => entity_id === id && patient_id === maya.patientId)
    .map(({ action }) => action);
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });

describe("a morning", () => {
  it("is a row, an audit line and days to be worked out again, together", async () => {
    expect(await morning(maya, YESTERDAY, { answer: "worse", pain: 6 })).toEqual({
      ok: true,
      value: { day: YESTERDAY, revision: 1, isAddedLater: false, isNew: true },
    });
    expect(await mornings()).toMatchObject([
      { day: YESTERDAY, answer: "worse", pain: 6, pain_word: null, source: "web", time_zone: "Europe/Berlin" },
    ]);
    expect(await deedsOf(YESTERDAY)).toEqual(["morning.tell"]);
    expect(await staleFrom()).toBe(YESTERDAY);
  });

  it("keeps a zero, a silence and a word apart", async () => {
    await morning(maya, TODAY, { answer: "better", pain: 0 });
    await morning(maya, YESTERDAY, { answer: "same" });
    await morning(maya, "2026-11-20", { answer: "worse", painWord: "severe" });
    expect((await mornings()).map(({ pain, pain_word }) => [pain, pain_word])).toEqual([
      [null, "severe"],
      [null, null],
      [0, null],
    ]);
  });

  it("changes when it is said again, and stays when the same is said", async () => {
    await morning(maya, TODAY, { answer: "same" });
    expect(await morning(maya, TODAY, { answer: "worse" })).toMatchObject({ value: { revision: 2, isNew: false } });
    expect(await morning(maya, TODAY, { answer: "worse" })).toMatchObject({ value: { revision: 2, isNew: false } });
    expect(await mornings()).toMatchObject([{ answer: "worse", revision: 2 }]);
    expect((await deedsOf(TODAY)).slice(-3)).toEqual(["morning.tell", "morning.change", "morning.repeat"]);
  });

  it("told of an older day counts as added later", async () => {
    expect(await morning(maya, "2026-11-19", { answer: "same" })).toMatchObject({ value: { isAddedLater: true } });
  });

  it("is one row when two phones tell it at once", async () => {
    const told = await Promise.all([
      morning(maya, TODAY, { answer: "same" }),
      morning(maya, TODAY, { answer: "worse" }),
    ]);
    expect(told.every(({ ok }) => ok)).toBe(true);
    expect(await mornings()).toMatchObject([{ revision: 2 }]);
  });

  it.each([
    [TOMORROW, "day-in-future"],
    ["2026-11-07", "day-too-old"],
    ["2026-10-30", "day-too-old"],
  ])("of %s is refused: %s", async (day, fault) => {
    expect(await morning(maya, day, { answer: "same" })).toEqual(refusal("bad-input", { fields: { day: fault } }));
    expect(await mornings()).toEqual([]);
  });

  it("gives pain on one scale", () => {
    const both = MorningValues.safeParse({ answer: "same", pain: 3, painWord: "mild" });
    expect(both.error?.issues.map(({ path, message }) => [path, message])).toEqual([[["painWord"], "number-or-word"]]);
  });
});

describe("a flare-up", () => {
  it("begins with its author, an audit line and days to be worked out again", async () => {
    const id = uuidv7();
    expect(await flareUp(maya, id, { startedOn: YESTERDAY, worstPain: 8 })).toEqual({
      ok: true,
      value: { id, startedOn: YESTERDAY, endedOn: null, isNew: true },
    });
    expect(await flareUps()).toMatchObject([
      { started_on: YESTERDAY, ended_on: null, worst_pain: 8, said_by: maya.userId, source: "web" },
    ]);
    expect(await deedsOf(id)).toEqual(["flare-up.start"]);
    expect(await staleFrom()).toBe(YESTERDAY);
  });

  it("ends, and its end can be corrected, each with a line", async () => {
    const id = uuidv7();
    const startedOn = "2026-11-18";
    await flareUp(maya, id, { startedOn });
    await flareUp(maya, id, { startedOn, endedOn: TODAY });
    await flareUp(ines, id, { startedOn, endedOn: "2026-11-20" }, { now: LATER });
    await flareUp(ines, id, { startedOn, endedOn: "2026-11-20" }, { now: LATER });
    expect(await flareUps()).toMatchObject([
      { ended_on: "2026-11-20", said_by: maya.userId, end_said_by: ines.userId },
    ]);
    expect(await deedsOf(id)).toEqual(["flare-up.start", "flare-up.end", "flare-up.change", "flare-up.repeat"]);
  });

  it("that goes on after all has no end and nobody who said it", async () => {
    const id = uuidv7();
    await flareUp(maya, id, { startedOn: YESTERDAY, endedOn: TODAY });
    await flareUp(maya, id, { startedOn: YESTERDAY });
    expect(await flareUps()).toMatchObject([{ ended_on: null, end_said_by: null, end_said_at: null }]);
  });

  it("whose start moves makes the days of both starts be worked out again", async () => {
    const id = uuidv7();
    await flareUp(maya, id, { startedOn: "2026-11-18" });
    await owner()`update patient_tallies set stale_from = null where patient_id = ${maya.patientId}`;
    await flareUp(maya, id, { startedOn: YESTERDAY });
    expect(await staleFrom()).toBe("2026-11-18");
  });

  it("does not begin while another goes on, and names that one", async () => {
    const open = uuidv7();
    await flareUp(maya, open, { startedOn: YESTERDAY });
    expect(await flareUp(maya, uuidv7(), { startedOn: TODAY })).toEqual(
      refusal("flare-up-open", { current: { id: open, startedOn: YESTERDAY } }),
    );
    expect(await flareUp(maya, uuidv7(), { startedOn: "2026-11-10", endedOn: "2026-11-12" })).toMatchObject({
      ok: true,
    });
    expect(await flareUps()).toHaveLength(2);
  });

  it("is one of two that were told at once", async () => {
    const told = await Promise.all([uuidv7(), uuidv7()].map((id) => flareUp(maya, id, { startedOn: TODAY })));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(told.find(({ ok }) => !ok)).toEqual(refusal("flare-up-open", { current: expect.anything() }));
    expect(await flareUps()).toHaveLength(1);
  });

  it("is one row when it is told fifty times at once", async () => {
    const id = uuidv7();
    const told = await Promise.all(Array.from({ length: 50 }, () => flareUp(maya, id, { startedOn: TODAY })));
    expect(told.filter((answer) => answer.ok && answer.value.isNew)).toHaveLength(1);
    expect(told.every(({ ok }) => ok)).toBe(true);
  });

  it.each([
    [{ startedOn: TOMORROW }, { startedOn: "day-in-future" }],
    [{ startedOn: "2026-11-02" }, { startedOn: "day-too-old" }],
    [{ startedOn: YESTERDAY, endedOn: TOMORROW }, { endedOn: "day-in-future" }],
  ])("%j is refused", async (body, fields) => {
    expect(await flareUp(maya, uuidv7(), body)).toEqual(refusal("bad-input", { fields }));
    expect(await flareUps()).toEqual([]);
    expect(await staleFrom()).toBeUndefined();
  });

  it("ends long after it began", async () => {
    const id = uuidv7();
    await flareUp(maya, id, { startedOn: YESTERDAY });
    const inAMonth = new Date("2026-12-22T08:00:00Z");
    expect(await flareUp(maya, id, { startedOn: YESTERDAY, endedOn: "2026-12-21" }, { now: inAMonth })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [{ startedOn: TODAY, endedOn: YESTERDAY }, "endedOn", "flare-up-ends-before-start"],
    [{ startedOn: TODAY, worstPain: 3, worstPainWord: "mild" }, "worstPainWord", "number-or-word"],
  ])("%j makes no sense", (body, field, message) => {
    expect(FlareUpValues.safeParse(body).error?.issues).toMatchObject([{ path: [field], message }]);
  });
});

describe("a safety answer", () => {
  it("with a sign is a row, a signal and two audit lines, together", async () => {
    const id = uuidv7();
    expect(await safety(maya, id, { signs: ["night_pain", "numb_saddle"] })).toEqual({
      ok: true,
      value: { id, urgency: "emergency", answeredOn: TODAY, acknowledgedAt: null, isNew: true },
    });
    expect(await answers()).toMatchObject([
      { signs: ["numb_saddle", "night_pain"], acknowledged_at: null, source: "web" },
    ]);
    const [signal] = await signals();
    expect(signal).toMatchObject({
      rule: "safety-answer",
      rule_version: 1,
      about_on: TODAY,
      numbers: { signs: ["numb_saddle", "night_pain"], occasion: "on_demand", urgency: "emergency" },
    });
    expect(await deedsOf(id)).toEqual(["safety-answer.answer"]);
    expect(await deedsOf(signal?.id)).toEqual(["signal.raise"]);
  });

  it("of none of these is kept, and raises nothing", async () => {
    const id = uuidv7();
    expect(await safety(maya, id, { occasion: "start", signs: [] })).toMatchObject({ value: { urgency: null } });
    expect(await answers()).toMatchObject([{ occasion: "start", signs: [] }]);
    expect(await signals()).toEqual([]);
  });

  it("is one answer and one signal when it is sent fifty times at once", async () => {
    const id = uuidv7();
    const sent = await Promise.all(Array.from({ length: 50 }, () => safety(maya, id, { signs: ["cancer"] })));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await answers()).toHaveLength(1);
    expect(await signals()).toHaveLength(1);
  });

  it("keeps what was answered under an id, and says so", async () => {
    const id = uuidv7();
    await safety(maya, id, { signs: ["cancer", "night_pain"] });
    expect(await safety(maya, id, { signs: ["night_pain", "cancer"] })).toMatchObject({ ok: true });
    expect(await safety(maya, id, { signs: [] })).toEqual(refusal("different-content", { current: { id } }));
    expect(await safety(maya, id, { occasion: "start", signs: ["cancer", "night_pain"] })).toEqual(
      refusal("different-content", { current: { id } }),
    );
    expect(await answers()).toMatchObject([{ signs: ["night_pain", "cancer"] }]);
  });

  it("is acknowledged once: the first moment stays, in whatever order they arrive", async () => {
    const first = "2026-11-22T07:50:00Z";
    const second = "2026-11-22T07:55:00Z";
    for (const moments of [
      [null, first, second],
      [second, null, first],
    ]) {
      const id = uuidv7();
      for (const acknowledgedAt of moments) {
        await safety(maya, id, { signs: ["bad_fall"], answeredAt: "2026-11-22T07:45:00Z", acknowledgedAt });
      }
      const kept = (await answers()).find((answer) => answer.id === id);
      expect(kept?.acknowledged_at).toEqual(new Date(first));
      expect(kept?.answered_at).toEqual(new Date("2026-11-22T07:45:00Z"));
    }
    expect(await signals()).toHaveLength(2);
  });

  it("of a phone whose clock is years ahead is of now", async () => {
    await safety(maya, uuidv7(), { signs: [], answeredAt: "2029-11-22T08:00:00Z" });
    expect(await answers()).toMatchObject([{ answered_at: NOW }]);
  });
});

describe("a step about a signal", () => {
  async function raised(): Promise<string> {
    await safety(maya, uuidv7(), { signs: ["numb_saddle"] });
    return (await signals())[0]?.id;
  }

  it("is kept with who took it, once, and with a line", async () => {
    const signalId = await raised();
    const id = uuidv7();
    expect(await step(ines, signalId, { id, state: "done", outcome: "Called her." })).toEqual({
      ok: true,
      value: { signalId, state: "done", at: NOW, isNew: true },
    });
    expect(await step(ines, signalId, { id, state: "done", outcome: "Called her." })).toMatchObject({
      value: { isNew: false },
    });
    expect(await step(ines, signalId, { id, state: "open" })).toEqual(
      refusal("different-content", { current: { id } }),
    );
    expect(await steps()).toMatchObject([{ state: "done", outcome: "Called her.", by_user: ines.userId }]);
    expect(await deedsOf(signalId)).toEqual(["signal.raise", "signal.done", "signal.done"]);
  });

  it("of a signal that is not there, or not of this patient, is refused", async () => {
    const signalId = await raised();
    expect(await step(ines, uuidv7(), { id: uuidv7(), state: "done" })).toEqual(refusal("not-found"));
    for (const viewer of [jon, stranger]) {
      expect(await step(viewer, signalId, { id: uuidv7(), state: "done" })).toEqual(refusal("not-found"));
    }
    expect(await step(maya, signalId, { id: uuidv7(), state: "done" })).toEqual(refusal("not-found"));
  });
});

describe("whoever is not in Maya's care", () => {
  it("can tell nothing about her, and learns nothing", async () => {
    for (const viewer of [tomas, jon, stranger]) {
      expect(await morning(viewer, TODAY, { answer: "same" })).toEqual(refusal("not-found"));
      expect(await flareUp(viewer, uuidv7(), { startedOn: TODAY })).toEqual(refusal("not-found"));
      expect(await safety(viewer, uuidv7(), { signs: ["cancer"] })).toEqual(refusal("not-found"));
    }
    expect([await mornings(), await flareUps(), await answers(), await signals()]).toEqual([[], [], [], []]);
  });

  it("cannot change what she told", async () => {
    const [flare, answer] = [uuidv7(), uuidv7()];
    await flareUp(maya, flare, { startedOn: YESTERDAY });
    await safety(maya, answer, { signs: [] });
    expect(await flareUp(jon, flare, { startedOn: YESTERDAY, endedOn: TODAY })).toEqual(refusal("not-found"));
    expect(await safety(stranger, answer, { signs: [] })).toEqual(refusal("not-found"));
    expect(await flareUps()).toMatchObject([{ ended_on: null }]);
  });
});

describe("the care team", () => {
  it("tells for her by telephone, and it says so", async () => {
    await morning(ines, TODAY, { answer: "worse" });
    await flareUp(ines, uuidv7(), { startedOn: TODAY });
    await safety(ines, uuidv7(), { signs: ["night_pain"] });
    expect([...(await mornings()), ...(await flareUps()), ...(await answers())].map(({ source }) => source)).toEqual([
      "proxy",
      "proxy",
      "proxy",
    ]);
    expect(await signals()).toHaveLength(1);
  });
});

describe("what she raised", () => {
  it("is not hers to read", async () => {
    await safety(maya, uuidv7(), { signs: ["cancer"] });
    const seen = await withTenant(maya, async ({ db, record }) => {
      record({ action: "test.read", entity: "test" });
      return db.execute("select id from signals" as never);
    });
    expect(seen).toEqual([]);
  });
});

describe("the caseload", () => {
  const rowOfMaya = () =>
    withTenant(
      ines,
      async (scope) => (await listCaseload(scope, { now: NOW })).find(({ patientId }) => patientId === maya.patientId),
      { mode: "read" },
    );

  it("names an open safety answer first, until somebody of the care team has seen to it", async () => {
    await build.buildProgram(maya, ines);
    const id = uuidv7();
    await safety(maya, id, { signs: ["numb_saddle", "cancer"] });
    const [signal] = await signals();
    expect((await rowOfMaya())?.summary.whyNow).toEqual({
      ...{ kind: "safety-answer", signalId: signal?.id, on: TODAY, signs: ["numb_saddle", "cancer"] },
      ...{ urgency: "emergency", answers: 1 },
    });
    // What the patient herself does brings her days up to date without reading signals.
    await withTenant(maya, (scope) => findProgress(scope, { patientId: maya.patientId, span: WEEK, now: NOW }), {
      mode: "read",
    });
    await safety(maya, id, { signs: ["numb_saddle", "cancer"], acknowledgedAt: NOW.toISOString() });
    await safety(maya, uuidv7(), { signs: [] });
    expect((await rowOfMaya())?.summary.whyNow.kind).toBe("safety-answer");

    await step(ines, signal?.id, { id: uuidv7(), state: "done" });
    expect((await rowOfMaya())?.summary.whyNow.kind).toBe("quiet");
    await step(ines, signal?.id, { id: uuidv7(), state: "open" }, { now: LATER });
    expect((await rowOfMaya())?.summary.whyNow.kind).toBe("safety-answer");
  });

  it("says that a flare-up goes on, and a morning that did not settle", async () => {
    await build.buildProgram(maya, ines);
    await flareUp(maya, uuidv7(), { startedOn: YESTERDAY });
    await morning(maya, TODAY, { answer: "worse" });
    await morning(maya, YESTERDAY, { answer: "worse" });
    expect((await rowOfMaya())?.summary).toMatchObject({
      flareUpSince: YESTERDAY,
      whyNow: { kind: "morning-worse", because: "worse-again", mornings: 2 },
    });
  });

  it("shows the care team what was answered and what was done about it, and a stranger nothing", async () => {
    const id = uuidv7();
    await safety(maya, id, { occasion: "start", signs: [] });
    await safety(maya, uuidv7(), { signs: ["cancer"] }, { now: LATER });
    await flareUp(maya, uuidv7(), { startedOn: YESTERDAY, worstPainWord: "severe" });
    const record = (viewer: Viewer) =>
      withTenant(
        viewer,
        async (scope) => {
          scope.record({ action: "test.read", entity: "test" });
          return findSafetyRecord(scope, { patientId: maya.patientId, now: NOW });
        },
        { mode: "read" },
      );
    const [signal] = await signals();
    await step(ines, signal?.id, { id: uuidv7(), state: "done" });
    expect(await record(ines)).toMatchObject({
      answers: [
        { signs: ["cancer"], signal: { id: signal?.id, state: "done", by: "Ines" } },
        { id, occasion: "start", signs: [], signal: null },
      ],
      flareUps: [{ startedOn: YESTERDAY, endedOn: null, worstPain: null, worstPainWord: "severe" }],
    });
    expect(await record(jon)).toBeNull();
    expect(await record(stranger)).toBeNull();
  });
});
