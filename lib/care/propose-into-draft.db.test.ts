import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findProgram, type Program } from "@/db/queries/program";
import { findProgression } from "@/db/queries/progression";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { Viewer } from "@/lib/domain/viewer";
import { ProposalValues, proposeIntoDraft } from "./propose-into-draft";

const { NOW } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let jon: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;
let bridge: string;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  jon = await build.buildClinician(clinic, { name: "Jon" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  await build.buildProgram(maya, ines, {}, async (version) => {
    bridge = await build.buildPrescription(version, { sets: 3, repetitions: 10 });
  });
});
afterAll(() => build.closeOwner());

/** Refusals are recorded too, because a transaction that writes must say something. */
async function asked<A extends { ok: boolean }>(viewer: Viewer, work: Parameters<typeof withTenant<A>>[1]): Promise<A> {
  return withTenant(viewer, async (scope) => {
    const answer = await work(scope);
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
}
const propose = (viewer: Viewer, body: Record<string, unknown>) =>
  asked(viewer, (scope) =>
    proposeIntoDraft(
      { scope, now: NOW },
      { patientId: maya.patientId, values: ProposalValues.parse({ revision: 0, source: "progress", ...body }) },
    ),
  );
const more = (prescriptionId = bridge) => [{ kind: "dose", prescriptionId, dose: { repetitions: 12 } }];
const program = (): Promise<Program | null> =>
  withTenant(ines, (scope) => findProgram(scope, { patientId: maya.patientId, now: NOW }));
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });

describe("an offered change", () => {
  it("begins a draft with the version in force, changes what was offered, and sends nothing", async () => {
    expect(await propose(ines, { changes: more() })).toMatchObject({ ok: true, value: { revision: 1 } });
    const { draft, versions, inForce } = (await program()) ?? {};
    expect(draft?.content.items).toMatchObject([{ sets: 3, repetitions: 12 }]);
    expect(draft?.content.name).toBe(inForce?.name);
    expect(versions).toHaveLength(1);
    expect(inForce?.items).toMatchObject([{ dose: { repetitions: 10 } }]);
  });

  it("changes an exercise where it stands, not where it stands again", async () => {
    maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
    const exerciseId = await build.buildExercise(clinic);
    await build.buildProgram(maya, ines, {}, async (version) => {
      await build.buildPrescription(version, { exerciseId, section: "warm_up", repetitions: 5 });
      bridge = await build.buildPrescription(version, { exerciseId, repetitions: 10 });
      await build.buildPrescription(version, { exerciseId, repetitions: 20 });
    });
    await propose(ines, { changes: more() });
    const items = (await program())?.draft?.content.items;
    expect(items?.map(({ repetitions }) => repetitions)).toEqual([5, 12, 20]);
  });

  it("goes into a draft that is open, at its revision", async () => {
    await propose(ines, { changes: more() });
    expect(await propose(ines, { revision: 1, changes: [{ kind: "mode", mode: "pain_first" }] })).toMatchObject({
      value: { revision: 2 },
    });
    const draft = (await program())?.draft;
    expect(draft?.content).toMatchObject({ mode: "pain_first", items: [{ repetitions: 12 }] });
  });

  it("takes a program into less pain first with its goal, and out of it without", async () => {
    const painFirst = { painAtMost: 3, forDays: 7, sessionsAtLeast: null, reliefPlan: "Heat." };
    await propose(ines, { source: "pain-first", changes: [{ kind: "mode", mode: "pain_first", painFirst }] });
    expect((await program())?.draft?.content).toMatchObject({ mode: "pain_first", painFirst });
    await propose(ines, { revision: 1, source: "pain-first", changes: [{ kind: "mode", mode: "usual" }] });
    expect((await program())?.draft?.content).toMatchObject({ mode: "usual", painFirst: null });
  });

  it("never overwrites what somebody else saved meanwhile", async () => {
    await propose(ines, { changes: more() });
    expect(await propose(ines, { changes: [{ kind: "leave-out", prescriptionId: bridge }] })).toEqual(
      refusal("stale-revision", { current: expect.objectContaining({ revision: 1, changedByName: "Ines" }) }),
    );
    expect((await program())?.draft?.content.items).toHaveLength(1);
  });

  it("about an exercise that is not in the program names the field", async () => {
    expect(await propose(ines, { changes: more(uuidv7()) })).toEqual(
      refusal("bad-input", { fields: { "changes[0].prescriptionId": "not-prescribed" } }),
    );
    const dose = { sets: 3, repetitions: 8, holdSeconds: null, minutes: null };
    expect(
      await propose(ines, { changes: [{ kind: "exercise", prescriptionId: bridge, exerciseId: uuidv7(), dose }] }),
    ).toEqual(refusal("bad-input", { fields: { "changes[0].exerciseId": "unknown-exercise" } }));
    expect((await program())?.draft).toBeNull();
  });

  it("of somebody who has no program is refused by name", async () => {
    maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
    expect(await propose(ines, { changes: more() })).toEqual(refusal("no-program"));
  });

  it("is for the care team alone", async () => {
    for (const viewer of [jon, stranger])
      expect(await propose(viewer, { changes: more() })).toEqual(refusal("not-found"));
  });

  it("leaves its line with where it came from", async () => {
    await propose(ines, { source: "ease", changes: more() });
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(["draft.save", "draft.propose"]));
  });
});

describe("what is offered", () => {
  it("is said for each exercise in force, to the care team alone", async () => {
    const read = (viewer: Viewer) =>
      withTenant(viewer, async (scope) => {
        const found = await findProgression(scope, { patientId: maya.patientId, now: NOW });
        if (found === null) scope.record({ action: "test.refused", entity: "test" });
        return found;
      });
    expect(await read(ines)).toMatchObject({
      items: [{ prescriptionId: bridge, dose: { sets: 3, repetitions: 10 }, verdict: { kind: "hold" } }],
    });
    expect(await read(jon)).toBeNull();
    expect(await read(stranger)).toBeNull();
  });
});
