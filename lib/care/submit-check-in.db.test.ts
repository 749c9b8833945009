import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { Viewer } from "@/lib/domain/viewer";
import { LeftOutValues, leaveOutDay } from "./leave-out-day";
import { CheckInValues, submitCheckIn } from "./submit-check-in";

const { NOW, TODAY, owner } = build;
const YESTERDAY = "2026-11-21";

let clinic: build.Clinic;
let ines: build.StaffViewer;
let jon: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;
let program: build.Program;
let bridge: string;
let catCow: string;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  jon = await build.buildClinician(clinic, { name: "Jon" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
  program = await build.buildProgram(maya, ines, {}, async (draft) => {
    bridge = await build.buildPrescription(draft, { sets: 2 });
    catCow = await build.buildPrescription(draft);
  });
});
afterAll(() => build.closeOwner());

type Body = Record<string, unknown>;
const body = (override: Body = {}): CheckInValues =>
  CheckInValues.parse({
    programVersionId: program.versionId,
    occurredOn: TODAY,
    pain: { before: 3, worst: 5, after: null },
    items: [{ prescriptionId: bridge, status: "done", sets: 2, repetitions: 10 }],
    ...override,
  });

type Options = { id?: string; revision?: number | null; now?: Date; patientId?: string };
const submit = (
  viewer: Viewer,
  values: CheckInValues,
  { id = uuidv7(), revision = null, now = NOW, patientId = maya.patientId }: Options = {},
) =>
  withTenant(viewer, async (scope) => {
    const answer = await submitCheckIn({ scope, now }, { id, patientId, revision, values });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "check-in" });
    return answer;
  });
const leaveOut = (viewer: Viewer, day: string) =>
  withTenant(viewer, async (scope) => {
    const values = LeftOutValues.parse({ barriers: ["no_time"] });
    const answer = await leaveOutDay({ scope, now: NOW }, { patientId: maya.patientId, day: calendarDay(day), values });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "left-out-day" });
    return answer;
  });

const rows = () => owner()`select * from check_ins where patient_id = ${maya.patientId} order by occurred_on`;
const items = () =>
  owner()`select prescription_id, status, sets, repetitions, barriers from check_in_items where patient_id = ${maya.patientId} order by prescription_id`;
const linesOf = async (id: string) => (await build.auditLines(clinic)).filter(({ entity_id }) => entity_id === id);
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });

describe("a report of a day", () => {
  it("is a row and an audit line together", async () => {
    const id = uuidv7();
    expect(await submit(maya, body(), { id })).toEqual({
      ok: true,
      value: { id, revision: 1, occurredOn: TODAY, isAddedLater: false, isNew: true },
    });
    expect(await rows()).toMatchObject([
      { id, pain_before: 3, pain_worst: 5, pain_after: null, source: "web", author_id: maya.userId },
    ]);
    expect(await items()).toMatchObject([{ prescription_id: bridge, status: "done", sets: 2, repetitions: 10 }]);
    expect(await linesOf(id)).toMatchObject([
      { action: "check-in.submit", patient_id: maya.patientId, outcome: "done" },
    ]);
  });

  it("keeps a zero and a silence apart", async () => {
    await submit(maya, body({ pain: { before: 0, worst: null, after: 0 } }));
    expect(await rows()).toMatchObject([
      { pain_before: 0, pain_worst: null, pain_after: 0, stiffness: null, note: null },
    ]);
  });

  it("leaves what nobody said about an exercise unsaid", async () => {
    await submit(maya, body({ items: [{ prescriptionId: catCow, status: "partly" }] }));
    expect(await items()).toMatchObject([{ prescription_id: catCow, sets: null, repetitions: null, barriers: [] }]);
  });

  it("is one row when it is sent twice, whatever order its items came in", async () => {
    const id = uuidv7();
    const [one, other] = [
      { prescriptionId: bridge, status: "partly", barriers: ["pain", "no_time"] },
      { prescriptionId: catCow, status: "done" },
    ];
    await submit(maya, body({ items: [one, other] }), { id });
    const again = body({ items: [other, { ...one, barriers: ["no_time", "pain"] }] });
    expect(await submit(maya, again, { id })).toMatchObject({ ok: true, value: { isNew: false, revision: 1 } });
    expect(await rows()).toHaveLength(1);
    expect(await items()).toHaveLength(2);
  });

  it("is one row when it is sent a hundred times at once", async () => {
    const id = uuidv7();
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit(maya, body(), { id })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(answers.filter((answer) => answer.ok && answer.value.isNew)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
    expect(await items()).toHaveLength(1);
  });

  it("is refused with other content under the same id, and nothing changes", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    const other = body({ pain: { before: 9, worst: 9, after: 9 } });
    expect(await submit(maya, other, { id })).toEqual(refusal("different-content", { current: { id, revision: 1 } }));
    expect(await rows()).toMatchObject([{ pain_before: 3, revision: 1 }]);
  });

  it("is refused for a day that has one already, with its id and revision", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    expect(await submit(maya, body())).toEqual(refusal("day-already-reported", { current: { id, revision: 1 } }));
  });

  it("is one of two that came at once for the same day", async () => {
    const answers = await Promise.all([submit(maya, body()), submit(maya, body())]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(refusal("day-already-reported", { current: expect.anything() }));
  });

  it("marks the days from it on as to be worked out again", async () => {
    await submit(maya, body({ occurredOn: YESTERDAY }));
    const stale = await owner()`select stale_from from patient_tallies where patient_id = ${maya.patientId}`;
    expect(stale).toMatchObject([{ stale_from: YESTERDAY }]);
  });
});

describe("the day of a report", () => {
  const on = (occurredOn: string, now = NOW) => submit(maya, body({ occurredOn }), { now });

  it("may lie up to fourteen days back and is marked once the next day is over", async () => {
    expect(await on(YESTERDAY)).toMatchObject({ value: { isAddedLater: false } });
    expect(await on("2026-11-20")).toMatchObject({ value: { isAddedLater: true } });
    expect(await on("2026-11-08")).toMatchObject({ value: { isAddedLater: true } });
    expect(await on("2026-11-07")).toEqual(refusal("bad-input", { fields: { occurredOn: "day-too-old" } }));
  });

  it("follows the clinic's own window", async () => {
    const strict = await build.buildClinic({ rules: { lateEntryDays: 1 } });
    const helen = await build.buildClinician(strict);
    const patient = await build.buildPatient(strict, [helen]);
    const { versionId } = await build.buildProgram(patient, helen);
    const values = body({ programVersionId: versionId, occurredOn: "2026-11-20", items: [] });
    expect(await submit(patient, values, { patientId: patient.patientId })).toEqual(
      refusal("bad-input", { fields: { occurredOn: "day-too-old" } }),
    );
  });

  it("is today in the patient's own zone, not in the clinic's", async () => {
    const lateEvening = new Date("2026-11-22T23:30:00Z"); // already the 23rd in Berlin
    expect(await on("2026-11-23", lateEvening)).toMatchObject({ ok: true });
    expect(await on("2026-11-24", lateEvening)).toEqual(
      refusal("bad-input", { fields: { occurredOn: "day-in-future" } }),
    );
    const away = await build.buildPatient(clinic, [ines], { timeZone: "America/Los_Angeles" });
    const { versionId } = await build.buildProgram(away, ines);
    const values = body({ programVersionId: versionId, occurredOn: "2026-11-23", items: [] });
    expect(await submit(away, values, { now: lateEvening, patientId: away.patientId })).toEqual(
      refusal("bad-input", { fields: { occurredOn: "day-in-future" } }),
    );
  });

  it("must have been there", async () => {
    const tavita = await build.buildPatient(clinic, [ines], { timeZone: "Pacific/Apia", inCareSince: "2011-12-01" });
    const { versionId } = await build.buildProgram(tavita, ines, { startsOn: "2011-12-01" });
    const values = body({ programVersionId: versionId, occurredOn: "2011-12-30", items: [] });
    const now = new Date("2011-12-31T20:00:00Z");
    expect(await submit(tavita, values, { now, patientId: tavita.patientId })).toEqual(
      refusal("bad-input", { fields: { occurredOn: "day-not-there" } }),
    );
  });

  it("must lie in the program", async () => {
    const late = await build.buildPatient(clinic, [ines]);
    const { versionId } = await build.buildProgram(late, ines, { startsOn: TODAY });
    const values = body({ programVersionId: versionId, occurredOn: YESTERDAY, items: [] });
    expect(await submit(late, values, { patientId: late.patientId })).toEqual(
      refusal("bad-input", { fields: { occurredOn: "day-without-program" } }),
    );
  });
});

describe("the version of a report", () => {
  it("is the one in force on that day", async () => {
    const next = await build.buildProgram(maya, ines, { startsOn: YESTERDAY, number: 2, programId: program.programId });
    expect(await submit(maya, body({ occurredOn: TODAY, items: [] }))).toEqual(
      refusal("bad-input", { fields: { programVersionId: "not-in-force" } }),
    );
    expect(await submit(maya, body({ programVersionId: next.versionId, items: [] }))).toMatchObject({ ok: true });
  });

  it("may be the one that was replaced on that very day: the morning's report stays right", async () => {
    await build.buildProgram(maya, ines, { startsOn: TODAY, number: 2, programId: program.programId });
    expect(await submit(maya, body())).toMatchObject({ ok: true });
  });

  it("says which exercises there were", async () => {
    const foreign = uuidv7();
    const values = body({
      items: [
        { prescriptionId: bridge, status: "done" },
        { prescriptionId: foreign, status: "done" },
      ],
    });
    expect(await submit(maya, values)).toEqual(
      refusal("bad-input", { fields: { "items[1].prescriptionId": "not-prescribed" } }),
    );
    expect(await rows()).toHaveLength(0);
  });
});

describe("a correction", () => {
  const better = () =>
    body({ pain: { before: 2, worst: 2, after: 2 }, items: [{ prescriptionId: catCow, status: "done" }] });

  it("replaces what was said and keeps it in the trail", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    expect(await submit(maya, better(), { id, revision: 1 })).toMatchObject({
      ok: true,
      value: { revision: 2, isNew: false },
    });
    expect(await rows()).toMatchObject([{ pain_before: 2, revision: 2 }]);
    expect(await items()).toMatchObject([{ prescription_id: catCow }]);
    const trail = await owner()`select revision, content, author_id from check_in_revisions where check_in_id = ${id}`;
    expect(trail).toMatchObject([
      {
        revision: 1,
        author_id: maya.userId,
        content: { pain_before: 3, items: [{ prescription_id: bridge, sets: 2 }] },
      },
    ]);
    expect((await linesOf(id)).map(({ action }) => action)).toEqual(["check-in.submit", "check-in.correct"]);
  });

  it("keeps when and where it happened, and what no form asks", async () => {
    const id = uuidv7();
    const occurredAt = "2026-11-22T06:30:00.000Z";
    const milder = body({ pain: { before: 2, worst: 2, after: 2 } });
    await submit(maya, body({ occurredAt, timeZone: "Europe/Lisbon" }), { id });
    await owner()`update check_in_items set enjoyment = 'yes' where check_in_id = ${id}`;
    await submit(maya, milder, { id, revision: 1 });
    expect(await rows()).toMatchObject([
      { occurred_at: new Date(occurredAt), time_zone: "Europe/Lisbon", revision: 2 },
    ]);
    expect(await owner()`select enjoyment from check_in_items where check_in_id = ${id}`).toEqual([
      { enjoyment: "yes" },
    ]);
    await submit(maya, { ...milder, timeZone: "Europe/Berlin", items: [] }, { id, revision: 2 });
    expect(await rows()).toMatchObject([{ occurred_at: new Date(occurredAt), time_zone: "Europe/Berlin" }]);
    expect(await items()).toEqual([]);
  });

  it("is not undone when the first report arrives once more", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    await submit(maya, better(), { id, revision: 1 });
    expect(await submit(maya, body(), { id })).toMatchObject({ ok: true, value: { revision: 2, isNew: false } });
    expect(await rows()).toMatchObject([{ pain_before: 2, revision: 2 }]);
  });

  it("may be sent again when its answer was lost", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    await submit(maya, better(), { id, revision: 1 });
    expect(await submit(maya, better(), { id, revision: 1 })).toMatchObject({ ok: true, value: { revision: 2 } });
  });

  it("of what was corrected meanwhile is refused with the revision that stands", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    await submit(maya, better(), { id, revision: 1 });
    const third = body({ pain: { before: 1, worst: 1, after: 1 } });
    expect(await submit(maya, third, { id, revision: 1 })).toEqual(
      refusal("stale-revision", { current: { id, revision: 2 } }),
    );
  });

  it("of two at once, one stands", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    const answers = await Promise.all(
      [1, 2, 3, 4].map((pain) =>
        submit(maya, body({ pain: { before: pain, worst: pain, after: pain } }), { id, revision: 1 }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows()).toMatchObject([{ revision: 2 }]);
  });

  it("of what is not there finds nothing", async () => {
    expect(await submit(maya, body(), { revision: 1 })).toEqual(refusal("not-found"));
  });

  it("stays on its day", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    expect(await submit(maya, body({ occurredOn: YESTERDAY }), { id, revision: 1 })).toEqual(
      refusal("bad-input", { fields: { occurredOn: "day-fixed" } }),
    );
  });
});

describe("who may report", () => {
  it("the care team, in the patient's stead", async () => {
    await submit(ines, body());
    expect(await rows()).toMatchObject([{ source: "proxy", author_id: ines.userId }]);
  });

  it.each([
    ["a clinician outside the team", () => jon],
    ["a clinician of another clinic", () => stranger],
    ["another patient", () => tomas],
  ])("not %s: to them the patient is not there", async (_, who) => {
    const id = uuidv7();
    expect(await submit(who(), body(), { id })).toEqual(refusal("not-found"));
    expect(await submit(who(), body(), { id, patientId: uuidv7() })).toEqual(refusal("not-found"));
    expect(await rows()).toHaveLength(0);
  });

  it("two patients may use the same id", async () => {
    const id = uuidv7();
    const { versionId } = await build.buildProgram(tomas, ines);
    await submit(maya, body(), { id });
    const values = body({ programVersionId: versionId, items: [] });
    expect(await submit(tomas, values, { id, patientId: tomas.patientId })).toMatchObject({ value: { isNew: true } });
  });
});

describe("a left-out day", () => {
  const leftOut = () =>
    owner()`select day, barriers, withdrawn_at, revision from left_out_days where patient_id = ${maya.patientId}`;

  it("is kept with its reason, once, however often it is said", async () => {
    expect(await leaveOut(maya, TODAY)).toMatchObject({ ok: true, value: { revision: 1, isNew: true } });
    expect(await leaveOut(maya, TODAY)).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await leftOut()).toMatchObject([{ day: TODAY, barriers: ["no_time"], withdrawn_at: null, revision: 1 }]);
    expect((await linesOf(TODAY)).at(-1)).toMatchObject({ action: "left-out-day.report", patient_id: maya.patientId });
  });

  it("is withdrawn by a check-in of that day", async () => {
    await leaveOut(maya, TODAY);
    await submit(maya, body());
    expect(await leftOut()).toMatchObject([{ withdrawn_at: NOW, revision: 2 }]);
  });

  it("is refused where a check-in stands", async () => {
    const id = uuidv7();
    await submit(maya, body(), { id });
    expect(await leaveOut(maya, TODAY)).toEqual(refusal("day-already-reported", { current: { id, revision: 1 } }));
    expect(await leftOut()).toHaveLength(0);
  });

  it("and a check-in at the same moment never both stand", async () => {
    for (let round = 0; round < 5; round += 1) {
      const day = `2026-11-${15 + round}`;
      await Promise.all([leaveOut(maya, day), submit(maya, body({ occurredOn: day }))]);
      const standing =
        await owner()`select 1 from left_out_days l join check_ins c on c.patient_id = l.patient_id and c.occurred_on = l.day
        where l.patient_id = ${maya.patientId} and l.withdrawn_at is null`;
      expect(standing).toHaveLength(0);
    }
  });

  it.each([
    ["a clinician outside the team", () => jon],
    ["a clinician of another clinic", () => stranger],
    ["another patient", () => tomas],
  ])("is not %s's to say", async (_, who) => {
    expect(await leaveOut(who(), TODAY)).toEqual(refusal("not-found"));
    expect(await leftOut()).toHaveLength(0);
  });
});
