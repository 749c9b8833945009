import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findTemplate } from "@/db/queries/templates";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { Viewer } from "@/lib/domain/viewer";
import { archiveTemplate } from "./archive-template";
import { assignTemplate } from "./assign-template";
import { copyIntoDraft } from "./copy-into-draft";
import { changeTemplate, keepTemplate } from "./keep-template";
import { DraftContent, saveDraft } from "./save-draft";
import { SendValues, sendVersion } from "./send-version";
import { AssignValues, CopyValues, TemplateValues } from "./template-values";

const { NOW, TODAY, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let jon: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;
let bridge: string;
let squat: string;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  jon = await build.buildClinician(clinic, { name: "Jon" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
  bridge = await build.buildExercise(clinic);
});
beforeEach(async () => {
  squat = await build.buildExercise(clinic);
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  tomas = await build.buildPatient(clinic, [ines, jon], { name: "Tomas" });
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
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });
/** What a stranger is told about anything: nothing that depends on what is there. */
const NOT_THERE = { ok: false, refusal: "not-found" };

const item = (override: object = {}) => ({
  ...{ prescriptionId: uuidv7(), exerciseId: bridge, section: "main", sets: 3, repetitions: 10, side: "both" },
  ...{ weekdays: [1, 3, 5], ...override },
});
const content = (override: object = {}) => DraftContent.parse({ name: "Core", items: [item()], ...override });
const values = (override: object = {}) =>
  TemplateValues.parse({ name: "Core", forWhom: "Anybody", fits: {}, content: content(), ...override });
const keep = (viewer: Viewer, templateId: string, what = values()) =>
  as(viewer, (given) => keepTemplate(given, { templateId, values: what }));
const change = (viewer: Viewer, templateId: string, revision: number, what: TemplateValues) =>
  as(viewer, (given) => changeTemplate(given, { templateId, values: what, revision }));
const archive = (viewer: Viewer, templateId: string, archived: boolean) =>
  as(viewer, (given) => archiveTemplate(given, { templateId, archived }));
const copy = (viewer: Viewer, patientId: string, what: object) =>
  as(viewer, (given) => copyIntoDraft(given, { patientId, values: CopyValues.parse(what) }));
const draft = (viewer: Viewer, patientId: string, revision = 0, what = content()) =>
  as(viewer, (given) => saveDraft(given, { patientId, values: { revision, content: what } }));
const sendTo = (viewer: Viewer, patientId: string, id: string, revision = 1) =>
  as(viewer, (given) =>
    sendVersion(given, { patientId, values: SendValues.parse({ id, revision, startsOn: TODAY, note: null }) }),
  );
const assign = (viewer: Viewer, templateId: string, what: object) =>
  as(viewer, (given) =>
    assignTemplate(given, { templateId, values: AssignValues.parse({ startsOn: TODAY, send: true, ...what }) }),
  );
const forOne = ({ patientId }: { patientId: string }, revision = 0, versionId = uuidv7()) => ({
  patientId,
  revision,
  versionId,
});
const kept = (id: string) => withTenant(ines, (scope) => findTemplate(scope, id), { mode: "look" });
const draftOf = async (patientId: string) =>
  (await owner()`select draft, revision from program_versions where patient_id = ${patientId} and sent_at is null`)[0];
const sentOf = (patientId: string) =>
  owner()`select id, number, name from program_versions where patient_id = ${patientId} and sent_at is not null order by number`;
const linesAbout = async (entityId: string) =>
  (await build.auditLines(clinic)).filter(({ entity_id }) => entity_id === entityId).map(({ action }) => action);
const shipped = async () => {
  const id = uuidv7();
  await owner()`insert into templates (clinic_id, id, slug, name, for_whom, is_shipped, content, changed_at)
    values (${clinic.clinicId}, ${id}, ${id}, 'Start gently', 'Anybody', true, ${owner().json(content({ name: "Gently" }))}, ${NOW})`;
  return id;
};

describe("a template of the clinic's own", () => {
  it("is made once, without days or note, under the maker's name", async () => {
    const id = uuidv7();
    const what = values({ content: content({ note: "For Maya", startsOn: TODAY }), fits: { ageFrom: 65 } });
    expect(await keep(ines, id, what)).toEqual({ ok: true, value: { id, revision: 1, leftOut: [], isNew: true } });
    expect(await keep(ines, id, what)).toMatchObject({ ok: true, value: { revision: 1, isNew: false } });
    expect(await kept(id)).toMatchObject({
      ...{ name: "Core", isShipped: false, madeByName: "Ines", source: null, isArchived: false },
      fits: { painBands: [], ageFrom: 65 },
      content: { note: null, startsOn: null, items: [{ exerciseId: bridge, sets: 3 }] },
    });
    expect(await keep(jon, id, values({ name: "Other" }))).toEqual(
      refusal("different-content", { current: { id, revision: 1 } }),
    );
    expect(await linesAbout(id)).toEqual(["template.keep", "template.repeat"]);
  });

  it("is changed by whoever knows how it stands; what is not said about its content stays", async () => {
    const id = uuidv7();
    await keep(ines, id);
    const renamed = values({ name: "Core work", content: null });
    const answers = await Promise.all([change(ines, id, 1, renamed), change(jon, id, 1, values({ name: "Jon's" }))]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toEqual(refusal("stale-revision", { current: { id, revision: 2 } }));
    expect(await change(ines, id, 2, renamed)).toMatchObject({ ok: true });
    expect(await change(ines, id, 2, renamed)).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(await kept(id)).toMatchObject({ name: "Core work", revision: 3, content: { items: [{ sets: 3 }] } });
  });

  it("is made from what was sent or drafted for a patient, with the cues or without them", async () => {
    await draft(ines, maya.patientId, 0, content({ items: [item({ cue: "As with your grandson" })] }));
    const [withCues, without, fromVersion] = [uuidv7(), uuidv7(), uuidv7()];
    const from = (cues: string) => ({ kind: "draft", patientId: maya.patientId, cues });
    await keep(ines, withCues, values({ content: null, from: from("keep") }));
    await keep(ines, without, values({ content: null, from: from("leave_out") }));
    expect((await kept(withCues))?.content.items[0]?.cue).toBe("As with your grandson");
    expect((await kept(without))?.content.items[0]?.cue).toBeNull();

    const versionId = uuidv7();
    await sendTo(ines, maya.patientId, versionId);
    const sent = { kind: "version", patientId: maya.patientId, versionId, cues: "leave_out" };
    expect(await keep(ines, fromVersion, values({ content: null, from: sent }))).toMatchObject({ ok: true });
    expect((await kept(fromVersion))?.content.items).toMatchObject([{ exerciseId: bridge, cue: null, sets: 3 }]);
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.filter(({ action }) => action === "template.keep")).toHaveLength(3);
  });

  it("is not made from nothing, from what is archived, or from no exercise", async () => {
    expect(await keep(ines, uuidv7(), values({ content: null }))).toEqual(
      refusal("bad-input", { fields: { from: "required" } }),
    );
    expect(await keep(ines, uuidv7(), values({ content: content({ items: [] }) }))).toEqual(
      refusal("bad-input", { fields: { "content.items": "no-exercises" } }),
    );
    expect(
      await keep(ines, uuidv7(), values({ content: content({ items: [item({ exerciseId: uuidv7() })] }) })),
    ).toEqual(refusal("bad-input", { fields: { "content.items": "unknown-exercise" } }));
  });

  it("is not made from a patient outside the maker's care", async () => {
    const versionId = uuidv7();
    await draft(ines, maya.patientId);
    await sendTo(ines, maya.patientId, versionId);
    await draft(ines, maya.patientId);
    for (const viewer of [jon, stranger]) {
      for (const patientId of [maya.patientId, uuidv7()]) {
        const sources = [
          { kind: "draft", patientId, cues: "keep" },
          { kind: "version", patientId, versionId, cues: "keep" },
        ];
        for (const from of sources)
          expect(await keep(viewer, uuidv7(), values({ content: null, from }))).toEqual(NOT_THERE);
      }
    }
  });

  it("leaves a shipped one as it is, which may be copied and archived", async () => {
    const id = await shipped();
    expect(await change(ines, id, 1, values())).toEqual(refusal("shipped-template"));
    const own = uuidv7();
    expect(await keep(ines, own, values({ content: null, from: { kind: "template", id } }))).toMatchObject({
      ok: true,
    });
    expect(await kept(own)).toMatchObject({ name: "Core", isShipped: false, content: { name: "Gently" } });
    expect(await archive(ines, id, true)).toEqual({ ok: true, value: { id, archived: true } });
    expect(await archive(jon, id, true)).toMatchObject({ ok: true });
    expect(await kept(id)).toMatchObject({ isArchived: true });
    expect(await keep(ines, uuidv7(), values({ content: null, from: { kind: "template", id } }))).toEqual(NOT_THERE);
    expect(await archive(ines, id, false)).toMatchObject({ ok: true });
    expect(await kept(id)).toMatchObject({ isArchived: false });
    expect(await linesAbout(id)).toEqual(["template.archive", "template.archive", "template.restore"]);
  });

  it("is not there for another clinic", async () => {
    const id = uuidv7();
    await keep(ines, id);
    expect(await change(stranger, id, 1, values())).toEqual(NOT_THERE);
    expect(await archive(stranger, id, true)).toEqual(NOT_THERE);
    expect(await keep(stranger, uuidv7(), values({ content: null, from: { kind: "template", id } }))).toEqual(
      NOT_THERE,
    );
    expect(await withTenant(stranger, (scope) => findTemplate(scope, id), { mode: "look" })).toBeNull();
  });
});

describe("copying into a draft", () => {
  it("begins one with a template, and again it has been done", async () => {
    const id = uuidv7();
    await keep(ines, id);
    const what = { revision: 0, from: { kind: "template", id }, how: "replace" };
    const first = await copy(ines, maya.patientId, what);
    expect(first).toMatchObject({ ok: true, value: { revision: 1, leftOut: [] } });
    expect(await copy(ines, maya.patientId, what)).toEqual(first);
    expect(await draftOf(maya.patientId)).toMatchObject({ revision: 1, draft: { name: "Core", items: [{ sets: 3 }] } });
    const inTemplate = (await kept(id))?.content.items[0]?.prescriptionId;
    expect((await draftOf(maya.patientId))?.draft.items[0].prescriptionId).not.toBe(inTemplate);
  });

  it("appends to what is there, or to what is in force, and can be sent", async () => {
    const id = uuidv7();
    const versionId = uuidv7();
    await keep(ines, id, values({ content: content({ items: [item({ exerciseId: squat, section: "flare_up" })] }) }));
    await draft(ines, maya.patientId, 0, content({ name: "Maya's" }));
    await sendTo(ines, maya.patientId, versionId);
    const what = (revision: number) => ({ revision, from: { kind: "template", id }, how: "append" });
    expect(await copy(ines, maya.patientId, what(0))).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await copy(ines, maya.patientId, what(1))).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await copy(ines, maya.patientId, what(1))).toMatchObject({ ok: true, value: { revision: 2 } });
    const { draft: standing } = (await draftOf(maya.patientId)) ?? {};
    expect(standing.name).toBe("Maya's");
    expect(standing.items.map(({ exerciseId }: { exerciseId: string }) => exerciseId)).toEqual([bridge, squat, squat]);
    expect(await sendTo(ines, maya.patientId, uuidv7(), 2)).toMatchObject({ ok: true, value: { number: 2 } });
  });

  it("takes a version of another patient in the viewer's care, and of nobody else", async () => {
    const versionId = uuidv7();
    await draft(ines, maya.patientId);
    await sendTo(ines, maya.patientId, versionId);
    const what = (patientId: string) => ({
      ...{ revision: 0, how: "replace" },
      from: { kind: "version", patientId, versionId },
    });
    expect(await copy(jon, tomas.patientId, what(maya.patientId))).toEqual(NOT_THERE);
    expect(await copy(jon, tomas.patientId, what(uuidv7()))).toEqual(NOT_THERE);
    expect(await copy(stranger, tomas.patientId, what(maya.patientId))).toEqual(NOT_THERE);
    expect(await draftOf(tomas.patientId)).toBeUndefined();
    expect(await copy(ines, tomas.patientId, what(maya.patientId))).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await copy(ines, maya.patientId, what(maya.patientId))).toMatchObject({ ok: true });
    const used = await owner()`select id from prescriptions where patient_id = ${maya.patientId}`;
    const ids = (await draftOf(maya.patientId))?.draft.items.map(
      (one: { prescriptionId: string }) => one.prescriptionId,
    );
    expect(used.map(({ id }) => id)).not.toEqual(expect.arrayContaining(ids));
  });

  it("keeps nobody's work from them: who comes late is told who was first", async () => {
    const id = uuidv7();
    await keep(ines, id);
    await draft(jon, tomas.patientId, 0, content({ name: "Jon's" }));
    expect(await copy(ines, tomas.patientId, { revision: 0, from: { kind: "template", id }, how: "replace" })).toEqual(
      refusal("stale-revision", { current: expect.objectContaining({ revision: 1, changedByName: "Jon" }) }),
    );
    expect(await draftOf(tomas.patientId)).toMatchObject({ revision: 1, draft: { name: "Jon's" } });
  });

  it("leaves archived exercises out and names them", async () => {
    const id = uuidv7();
    await keep(
      ines,
      id,
      values({ content: content({ items: [item({ swaps: [squat] }), item({ exerciseId: squat })] }) }),
    );
    await owner()`update exercises set archived_at = ${NOW} where id = ${squat}`;
    const what = { revision: 0, from: { kind: "template", id }, how: "append" };
    expect(await copy(ines, maya.patientId, what)).toMatchObject({ ok: true, value: { leftOut: ["Bridge"] } });
    expect((await draftOf(maya.patientId))?.draft.items).toMatchObject([{ exerciseId: bridge, swaps: [] }]);
  });

  it("refuses more exercises than a program holds", async () => {
    const id = uuidv7();
    const many = (count: number) => content({ items: Array.from({ length: count }, () => item()) });
    await keep(ines, id, values({ content: many(21) }));
    await draft(ines, maya.patientId, 0, many(20));
    expect(await copy(ines, maya.patientId, { revision: 1, from: { kind: "template", id }, how: "append" })).toEqual(
      refusal("bad-input", { fields: { from: "too-many" } }),
    );
    expect((await draftOf(maya.patientId))?.revision).toBe(1);
  });
});

describe("a template for several patients", () => {
  let id: string;
  beforeEach(async () => {
    id = uuidv7();
    await keep(ines, id, values({ content: content({ name: "For all" }) }));
  });

  it("is sent to each, under the ids of whoever sends, once", async () => {
    const patients = [forOne(maya), forOne(tomas)];
    const first = await assign(ines, id, { patients });
    expect(first).toMatchObject({
      ok: true,
      value: patients.map(({ patientId, versionId }) => ({ patientId, versionId, outcome: "sent", number: 1 })),
    });
    expect(await assign(ines, id, { patients })).toMatchObject({
      value: [
        { outcome: "sent", number: 1 },
        { outcome: "sent", number: 1 },
      ],
    });
    for (const { patientId, versionId } of patients) {
      expect(await sentOf(patientId)).toMatchObject([{ id: versionId, number: 1, name: "For all" }]);
      expect(await draftOf(patientId)).toBeUndefined();
    }
    expect(await linesAbout(id)).toEqual(["template.keep", "template.assign", "template.assign"]);
    expect(await linesAbout(patients[0]?.versionId ?? "")).toEqual(["version.send", "version.repeat"]);
  });

  it("is left as drafts when it is not to be sent, and again it has been done", async () => {
    const patients = [forOne(maya), forOne(tomas)];
    for (const _ of ["first", "again"]) {
      expect(await assign(ines, id, { patients, send: false })).toMatchObject({
        value: [
          { outcome: "draft", revision: 1, refusal: null },
          { outcome: "draft", revision: 1 },
        ],
      });
    }
    expect(await sentOf(maya.patientId)).toHaveLength(0);
    expect(await draftOf(maya.patientId)).toMatchObject({ revision: 1, draft: { name: "For all" } });
  });

  it("stops at nobody: one patient's refusal is theirs alone", async () => {
    const notHers = await build.buildPatient(clinic, [jon], { name: "Samir" });
    await draft(jon, tomas.patientId, 0, content({ name: "Jon's" }));
    const patients = [
      forOne(notHers),
      forOne(tomas),
      { patientId: uuidv7(), revision: 0, versionId: uuidv7() },
      forOne(maya),
    ];
    expect(await assign(ines, id, { patients })).toMatchObject({
      ok: true,
      value: [
        { outcome: "refused", refusal: "not-found" },
        { outcome: "refused", refusal: "stale-revision" },
        { outcome: "refused", refusal: "not-found" },
        { outcome: "sent", number: 1 },
      ],
    });
    expect(await draftOf(tomas.patientId)).toMatchObject({ draft: { name: "Jon's" } });
    expect(await draftOf(notHers.patientId)).toBeUndefined();
  });

  it("that cannot be sent stays as a draft, and says why", async () => {
    const half = uuidv7();
    await keep(ines, half, values({ content: content({ items: [item({ weekdays: null })] }) }));
    expect(await assign(ines, half, { patients: [forOne(maya)] })).toMatchObject({
      value: [
        {
          outcome: "draft",
          revision: 1,
          refusal: "bad-input",
          fields: { "content.items[0].weekdays": "days-or-times" },
        },
      ],
    });
    expect(await sentOf(maya.patientId)).toHaveLength(0);
  });

  it("replaces a draft only as it was looked at", async () => {
    await draft(ines, maya.patientId, 0, content({ name: "Begun" }));
    expect(await assign(ines, id, { patients: [forOne(maya, 1)], send: false })).toMatchObject({
      value: [{ outcome: "draft", revision: 2 }],
    });
    expect(await draftOf(maya.patientId)).toMatchObject({ draft: { name: "For all" } });
  });

  it("does not exist when it is archived or another clinic's", async () => {
    expect(await assign(stranger, id, { patients: [forOne(maya)] })).toEqual(NOT_THERE);
    await archive(ines, id, true);
    expect(await assign(ines, id, { patients: [forOne(maya)] })).toEqual(NOT_THERE);
    expect(await assign(ines, uuidv7(), { patients: [forOne(maya)] })).toEqual(NOT_THERE);
    expect(await sentOf(maya.patientId)).toHaveLength(0);
  });

  it("names nobody twice", () => {
    const twice = { patients: [forOne(maya), forOne(maya)], startsOn: TODAY, send: true };
    expect(AssignValues.safeParse(twice).error?.issues[0]).toMatchObject({
      path: ["patients", 1],
      message: "said-twice",
    });
  });
});
