import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findProgram } from "@/db/queries/program";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { draftFromVersion } from "@/lib/domain/draft";
import type { Viewer } from "@/lib/domain/viewer";
import { addPatient, changePatient, PatientValues } from "./add-patient";
import { DraftContent, saveDraft } from "./save-draft";
import { SendValues, sendVersion } from "./send-version";

const { NOW, TODAY, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let jon: build.StaffViewer;
let outsider: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;
let bridge: string;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  jon = await build.buildClinician(clinic, { name: "Jon" });
  outsider = await build.buildClinician(clinic, { name: "Outsider" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
  bridge = await build.buildExercise(clinic);
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines, jon], { name: "Maya" });
});
afterAll(() => build.closeOwner());

type Tried<T> = { ok: true; value: T } | { ok: false; refusal: string };
/** Runs a deed as the door would: a refusal is noted, so that the transaction has something to say. */
const as = <T extends Tried<unknown>>(
  viewer: Viewer,
  deed: (given: { scope: Parameters<Parameters<typeof withTenant>[1]>[0]; now: Date }) => Promise<T>,
) =>
  withTenant(viewer, async (scope) => {
    const answer = await deed({ scope, now: NOW });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });

const item = (override: object = {}) => ({
  ...{
    prescriptionId: uuidv7(),
    exerciseId: bridge,
    section: "main",
    sets: 3,
    repetitions: 10,
    side: "both",
    weekdays: [1, 3, 5],
  },
  ...override,
});
const content = (override: object = {}) => DraftContent.parse({ name: "Core", items: [item()], ...override });
const draft = (viewer: Viewer, revision: number, what = content(), patientId = maya.patientId) =>
  as(viewer, (given) => saveDraft(given, { patientId, values: { revision, content: what } }));
type Sending = { id?: string; revision?: number; startsOn?: string; note?: string | null };
const sendAs = (viewer: Viewer, { id = uuidv7(), revision = 1, startsOn = TODAY, note = null }: Sending = {}) =>
  as(viewer, (given) =>
    sendVersion(given, { patientId: maya.patientId, values: SendValues.parse({ id, revision, startsOn, note }) }),
  );
const versions = () =>
  owner()`select id, number, draft, revision, sent_by, starts_on from program_versions where patient_id = ${maya.patientId} order by number`;

describe("a program that puts less pain first", () => {
  const PLAN = { painAtMost: 3, forDays: 7, sessionsAtLeast: 50, reliefPlan: "Heat for 15 minutes." };
  const sent = async () =>
    (await withTenant(ines, (scope) => findProgram(scope, { patientId: maya.patientId, now: NOW })))?.inForce;

  it("carries its goal from the draft into the version, and from there into the next draft", async () => {
    await draft(ines, 0, content({ mode: "pain_first", painFirst: PLAN }));
    await sendAs(ines);
    const version = await sent();
    expect(version).toMatchObject({ mode: "pain_first", painFirst: PLAN });
    expect(version && draftFromVersion(version, uuidv7)).toMatchObject({ mode: "pain_first", painFirst: PLAN });
  });

  it("leaves the goal behind with the mode", async () => {
    await draft(ines, 0, content({ mode: "usual", painFirst: PLAN }));
    await sendAs(ines);
    expect(await sent()).toMatchObject({ mode: "usual", painFirst: null });
  });

  it("may be without a goal, as programs were before there were goals", async () => {
    await draft(ines, 0, content({ mode: "pain_first" }));
    await sendAs(ines);
    expect(await sent()).toMatchObject({ mode: "pain_first", painFirst: null });
  });
});

describe("a draft", () => {
  it("is kept as it stands, half done, and its revision counts up", async () => {
    const half = content({ name: "", items: [item({ sets: null, repetitions: null, weekdays: null })] });
    expect(await draft(ines, 0, half)).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await draft(ines, 1)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await versions()).toMatchObject([
      { number: null, revision: 2, draft: { name: "Core", items: [{ sets: 3, weekdays: [1, 3, 5], minutes: null }] } },
    ]);
  });

  it("that two change at once is one's, and the other is told whose", async () => {
    await draft(ines, 0);
    const [one, other] = await Promise.all([
      draft(ines, 1, content({ name: "By Ines" })),
      draft(jon, 1, content({ name: "By Jon" })),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    const [kept] = await versions();
    expect(kept?.revision).toBe(2);
    const lost = one.ok ? other : one;
    expect(lost).toEqual(
      refusal("stale-revision", {
        current: expect.objectContaining({ revision: 2, changedByName: one.ok ? "Ines" : "Jon" }),
      }),
    );
  });

  it("that two begin at once is one draft", async () => {
    const [one, other] = await Promise.all([
      draft(ines, 0, content({ name: "By Ines" })),
      draft(jon, 0, content({ name: "By Jon" })),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect(await versions()).toHaveLength(1);
  });

  it("may be sent again when the answer was lost", async () => {
    const what = content();
    await draft(ines, 0, what);
    expect(await draft(ines, 0, what)).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  it.each([
    ["a clinician outside the team", () => outsider],
    ["a clinician of another clinic", () => stranger],
  ])("is not %s's to write", async (_, who) => {
    expect(await draft(who(), 0)).toEqual(refusal("not-found"));
    expect(await draft(who(), 0, content(), uuidv7())).toEqual(refusal("not-found"));
    expect(await versions()).toHaveLength(0);
  });
});

describe("sending", () => {
  it("with a last day of its own sends that one, and without one the draft's", async () => {
    const lastDays = () =>
      owner()`select ends_on from program_versions where patient_id = ${maya.patientId} and sent_at is not null order by number`;
    await draft(ines, 0, content({ endsOn: "2026-12-24" }));
    await sendAs(ines);
    await draft(ines, 0, content({ endsOn: "2026-12-24" }));
    const id = uuidv7();
    const values = SendValues.parse({ id, revision: 1, startsOn: TODAY, endsOn: null, note: null });
    const again = () => as(ines, (given) => sendVersion(given, { patientId: maya.patientId, values }));
    expect(await again()).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await again()).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await lastDays()).toMatchObject([{ ends_on: "2026-12-24" }, { ends_on: null }]);
    const other = SendValues.parse({ ...values, endsOn: "2026-12-31" });
    expect(await as(ines, (given) => sendVersion(given, { patientId: maya.patientId, values: other }))).toEqual(
      refusal("different-content", { current: { versionId: id, number: 2 } }),
    );
  });

  it("with a last day before the first names the field", async () => {
    await draft(ines, 0);
    const values = SendValues.parse({ id: uuidv7(), revision: 1, startsOn: TODAY, endsOn: "2026-11-01", note: null });
    expect(await as(ines, (given) => sendVersion(given, { patientId: maya.patientId, values }))).toEqual(
      refusal("bad-input", { fields: { endsOn: "ends-before-start" } }),
    );
  });

  it("too late tells whose draft stands there now", async () => {
    await draft(ines, 0);
    await draft(jon, 1);
    expect(await sendAs(ines, { revision: 1 })).toEqual(
      refusal("stale-revision", {
        current: expect.objectContaining({ revision: 2, changedByName: "Jon", changedAt: NOW.toISOString() }),
      }),
    );
  });

  it("says above the agreed limit what its clinician wrote, and nothing of its own", async () => {
    const said = async () =>
      (
        await owner()`select above_limit_words as words from program_versions
        where patient_id = ${maya.patientId} order by number`
      ).map(({ words }) => words);
    await draft(ines, 0, content({ aboveLimitWords: "  Rest, then do half. " }));
    await sendAs(ines);
    await draft(ines, 0);
    await sendAs(ines);
    expect(await said()).toEqual(["Rest, then do half.", null]);
    expect(DraftContent.safeParse(content({ aboveLimitWords: "x".repeat(300) })).success).toBe(true);
    expect(DraftContent.safeParse({ ...content(), aboveLimitWords: "x".repeat(301) }).success).toBe(false);
  });

  it("closes the draft under the sender's id, with its prescriptions in order, and is noted", async () => {
    const id = uuidv7();
    await draft(ines, 0, content({ items: [item(), item({ weekdays: null, timesPerWeek: 3, cue: "Slowly" })] }));
    expect(await sendAs(ines, { id, note: "Start gently." })).toEqual({
      ok: true,
      value: { versionId: id, number: 1, isNew: true },
    });
    expect(await versions()).toMatchObject([{ id, number: 1, draft: null, sent_by: ines.userId, starts_on: TODAY }]);
    const rows =
      await owner()`select place, weekdays, times_per_week, cue from prescriptions where version_id = ${id} order by place`;
    expect(rows).toMatchObject([
      { place: 1, weekdays: [1, 3, 5], times_per_week: null },
      { place: 2, weekdays: null, times_per_week: 3, cue: "Slowly" },
    ]);
    const lines = (await build.auditLines(clinic)).filter(({ entity_id }) => entity_id === id);
    expect(lines).toMatchObject([{ action: "version.send", patient_id: maya.patientId }]);
    expect(await owner()`select stale_from from patient_tallies where patient_id = ${maya.patientId}`).toMatchObject([
      { stale_from: TODAY },
    ]);
  });

  it("twice is one version, also at once", async () => {
    const id = uuidv7();
    await draft(ines, 0);
    const answers = await Promise.all([sendAs(ines, { id }), sendAs(ines, { id }), sendAs(jon, { id })]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(answers.filter((answer) => answer.ok && answer.value.isNew)).toHaveLength(1);
    expect(await sendAs(ines, { id })).toEqual({ ok: true, value: { versionId: id, number: 1, isNew: false } });
    expect(await sendAs(ines, { id, note: "Other words" })).toEqual(
      refusal("different-content", { current: { versionId: id, number: 1 } }),
    );
    expect(await versions()).toHaveLength(1);
  });

  it("of one draft by two people at once sends it once", async () => {
    await draft(ines, 0);
    const answers = await Promise.all([sendAs(ines), sendAs(jon)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("carries exercises over as new prescriptions and counts the versions", async () => {
    const what = content();
    await draft(ines, 0, what);
    await sendAs(ines);
    await draft(ines, 0, what);
    expect(await sendAs(ines)).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await owner()`select distinct id from prescriptions where patient_id = ${maya.patientId}`).toHaveLength(2);
  });

  it("what was changed since is refused, and so is sending nothing", async () => {
    expect(await sendAs(ines)).toEqual(refusal("no-program"));
    await draft(ines, 0);
    await draft(jon, 1, content({ name: "Changed" }));
    expect(await sendAs(ines, { revision: 1 })).toEqual(
      refusal("stale-revision", { current: expect.objectContaining({ revision: 2 }) }),
    );
  });

  it("names every field that is not ready, and sends nothing", async () => {
    const archived = await build.buildExercise(clinic, { archivedAt: NOW });
    const items = [
      item({ sets: null }),
      item({ repetitions: null }),
      item({ repetitions: 201, holdSeconds: 0 }),
      item({ weekdays: null }),
      item({ timesPerWeek: 2 }),
      item({ weekdays: null, timesPerWeek: 8 }),
      item({ weekdays: [], restSeconds: 601 }),
      item({ exerciseId: archived }),
      item({ exerciseId: uuidv7() }),
    ];
    await draft(ines, 0, content({ name: " ", items }));
    expect(await sendAs(ines, { startsOn: "2026-11-21" })).toEqual(
      refusal("bad-input", {
        fields: {
          startsOn: "day-in-past",
          "content.name": "required",
          "content.items[0].sets": "required",
          "content.items[1].repetitions": "nothing-to-do",
          "content.items[2].repetitions": "too-big",
          "content.items[2].holdSeconds": "too-small",
          "content.items[3].weekdays": "days-or-times",
          "content.items[4].weekdays": "days-or-times",
          "content.items[5].timesPerWeek": "too-big",
          "content.items[6].restSeconds": "too-big",
          "content.items[6].weekdays": "too-few",
          "content.items[7].exerciseId": "unknown-exercise",
          "content.items[8].exerciseId": "unknown-exercise",
        },
      }),
    );
    expect(await sendAs(ines, { startsOn: "2029-01-01" })).toMatchObject({ fields: { startsOn: "day-too-far" } });
    expect(await versions()).toMatchObject([{ number: null }]);
  });

  it("can't be undone: a sent version and its prescriptions never change", async () => {
    const id = uuidv7();
    await draft(ines, 0);
    await sendAs(ines, { id });
    for (const statement of [
      `update program_versions set name = 'Other' where id = '${id}'`,
      `update prescriptions set sets = 9 where version_id = '${id}'`,
      `delete from prescriptions where version_id = '${id}'`,
    ]) {
      await expect(owner().unsafe(statement)).rejects.toMatchObject({ code: "23514" });
    }
  });

  it.each([
    ["a clinician outside the team", () => outsider],
    ["a clinician of another clinic", () => stranger],
  ])("is not %s's to do", async (_, who) => {
    await draft(ines, 0);
    expect(await sendAs(who())).toEqual(refusal("not-found"));
    expect(await versions()).toMatchObject([{ number: null }]);
  });
});

describe("a person taken into care", () => {
  const values = (override: object = {}) =>
    PatientValues.parse({
      givenName: "Aiko",
      familyName: "Mori",
      timeZone: "Europe/Berlin",
      painCeiling: 0,
      ...override,
    });
  const add = (viewer: Viewer, patientId: string, what = values()) =>
    as(viewer, (given) => addPatient(given, { patientId, values: what }));
  const change = (viewer: Viewer, patientId: string, revision: number, what: PatientValues) =>
    as(viewer, (given) => changePatient(given, { patientId, revision, values: what }));
  const row = async (patientId: string) => (await owner()`select * from patients where id = ${patientId}`)[0];

  it("is a row, a care team and an audit line, once, and a ceiling of 0 is no silence", async () => {
    const id = uuidv7();
    expect(await add(ines, id)).toEqual({ ok: true, value: { id, revision: 1, isNew: true } });
    expect(await add(ines, id)).toEqual({ ok: true, value: { id, revision: 1, isNew: false } });
    expect(await row(id)).toMatchObject({
      given_name: "Aiko",
      pain_ceiling: 0,
      pain_baseline: null,
      in_care_since: TODAY,
    });
    expect(await owner()`select clinician_id from care_teams where patient_id = ${id}`).toMatchObject([
      { clinician_id: ines.userId },
    ]);
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === id);
    expect(lines.map(({ action }) => action)).toEqual(["patient.add", "patient.repeat"]);
  });

  it("is not taken over under the same id", async () => {
    const id = uuidv7();
    await add(ines, id);
    expect(await add(ines, id, values({ givenName: "Other" }))).toEqual(
      refusal("different-content", { current: { id, revision: 1 } }),
    );
    expect(await add(jon, id)).toEqual(refusal("not-found"));
    expect(await row(id)).toMatchObject({ given_name: "Aiko" });
  });

  it("is changed by whoever knows how they stand, and by no one else", async () => {
    const id = uuidv7();
    await add(ines, id);
    const next = values({ diagnosis: "Low back pain" });
    expect(await change(ines, id, 1, next)).toEqual({ ok: true, value: { id, revision: 2, isNew: false } });
    expect(await change(ines, id, 1, next)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await change(ines, id, 1, values())).toEqual(refusal("stale-revision", { current: { id, revision: 2 } }));
    expect(await change(jon, id, 2, values())).toEqual(refusal("not-found"));
    expect(await change(stranger, id, 2, values())).toEqual(refusal("not-found"));
    expect(await row(id)).toMatchObject({ diagnosis: "Low back pain", revision: 2 });
  });

  it("is known by what was asked, and what was not asked stays unsaid", async () => {
    const id = uuidv7();
    const tailored = {
      painDuration: "over_12_weeks",
      legPain: "below_knee",
      dailyLoad: "lifting",
      diagnosisCode: "M54.5",
    };
    await add(ines, id, values(tailored));
    const columns = {
      pain_duration: "over_12_weeks",
      leg_pain: "below_knee",
      daily_load: "lifting",
      diagnosis_code: "M54.5",
    };
    expect(await row(id)).toMatchObject(columns);
    const less = values({ ...tailored, legPain: null, diagnosisCode: " " });
    expect(await change(ines, id, 1, less)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ ...columns, leg_pain: null, diagnosis_code: null });
  });

  it("was not born in the future", async () => {
    expect(await add(ines, uuidv7(), values({ birthYear: 2027 }))).toEqual(
      refusal("bad-input", { fields: { birthYear: "too-big" } }),
    );
  });
});
