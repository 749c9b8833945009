import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findNews, findOwnVersions, findVersions } from "@/db/queries/versions";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { changesBetween } from "@/lib/domain/program-changes";
import type { Viewer } from "@/lib/domain/viewer";
import { seeVersion } from "./see-version";

const { NOW, TODAY, owner } = build;
const LATER = new Date(NOW.valueOf() + 60_000);

let clinic: build.Clinic;
let ines: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;
let bridge: string;
let plank: string;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
  tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
  [bridge, plank] = [await build.buildExercise(clinic), await build.buildExercise(clinic)];
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
});
afterAll(() => build.closeOwner());

/** Versions of one program, each with its exercises; the last one starts today. */
async function sent(...holds: readonly { exerciseId: string; repetitions?: number }[][]): Promise<string[]> {
  const ids: string[] = [];
  let programId: string | undefined;
  for (const [index, items] of holds.entries()) {
    const fields = { number: index + 1, startsOn: index === holds.length - 1 ? TODAY : build.FIRST_DAY };
    const program = await build.buildProgram(
      maya,
      ines,
      programId ? { ...fields, programId } : fields,
      async (draft) => {
        for (const item of items) await build.buildPrescription(draft, item);
      },
    );
    programId = program.programId;
    ids.push(program.versionId);
  }
  return ids;
}

const see = (viewer: Viewer, versionId: string, now = NOW) =>
  withTenant(viewer, async (scope) => {
    const answer = await seeVersion({ scope, now }, { versionId });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
const reading = <T>(viewer: Viewer, work: Parameters<typeof withTenant<T>>[1]) =>
  withTenant(
    viewer,
    async (scope) => {
      scope.record({ action: "test.read", entity: "test" });
      return work(scope);
    },
    { mode: "read" },
  );
const news = (viewer: Viewer = maya) => reading(viewer, (scope) => findNews(scope));
const seenRows = () => owner()`select seen_by, seen_at from versions_seen where patient_id = ${maya.patientId}`;

describe("seeing a version", () => {
  it("is kept once, with its first moment and an audit line", async () => {
    const [, second = ""] = await sent([{ exerciseId: bridge }], [{ exerciseId: plank }]);
    expect(await see(maya, second)).toEqual({ ok: true, value: { versionId: second } });
    expect(await see(maya, second, LATER)).toMatchObject({ ok: true });
    expect(await seenRows()).toEqual([{ seen_by: maya.userId, seen_at: NOW }]);
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.filter(({ action }) => action === "version.see")).toHaveLength(2);
  });

  it("is the patient's own to say: to all others the version is not there", async () => {
    const [, second = ""] = await sent([{ exerciseId: bridge }], [{ exerciseId: plank }]);
    for (const viewer of [ines, stranger, tomas, await build.buildAdmin(clinic)]) {
      expect(await see(viewer, second)).toEqual({ ok: false, refusal: "not-found" });
    }
    expect(await see(maya, uuidv7())).toEqual({ ok: false, refusal: "not-found" });
    expect(await seenRows()).toEqual([]);
  });

  it("says nothing about a draft", async () => {
    const program = await build.buildProgram(maya, ines);
    const draftId = uuidv7();
    await owner()`insert into program_versions (clinic_id, id, patient_id, program_id, name, draft, changed_by, changed_at)
      values (${clinic.clinicId}, ${draftId}, ${maya.patientId}, ${program.programId}, 'Next', '{}', ${ines.userId}, ${NOW})`;
    expect(await see(maya, draftId)).toEqual({ ok: false, refusal: "not-found" });
  });
});

describe("what is new", () => {
  it("a first program is no change", async () => {
    await sent([{ exerciseId: bridge }]);
    expect(await news()).toBeNull();
  });

  it("is the newest version beside the one before it, until it is seen", async () => {
    const [first, second = ""] = await sent([{ exerciseId: bridge }], [{ exerciseId: bridge, repetitions: 12 }]);
    const found = await news();
    expect([found?.before.id, found?.version.id]).toEqual([first, second]);
    if (found === null) throw new Error("there is something new");
    expect(changesBetween(found.before.shape, found.version.shape)).toMatchObject([
      { kind: "changed", parts: [{ part: "repetitions", before: 10, after: 12 }] },
    ]);
    await see(maya, second);
    expect(await news()).toBeNull();
  });

  it("is told from the version that was seen last, when several came in between", async () => {
    const one = [{ exerciseId: bridge }];
    const [, second = "", third = "", fourth] = await sent(one, [{ exerciseId: plank }], one, one);
    await see(maya, second);
    expect(await news()).toMatchObject({ before: { id: second }, version: { id: fourth } });
    await see(maya, third);
    expect(await news()).toMatchObject({ before: { id: third }, version: { id: fourth } });
  });

  it("is nobody else's", async () => {
    await sent([{ exerciseId: bridge }], [{ exerciseId: plank }]);
    expect(await news(tomas)).toBeNull();
    expect(await news(ines)).toBeNull();
  });
});

describe("the versions of a patient", () => {
  it("are all that was sent, newest first, with what each held, what is in force and what was seen", async () => {
    const [first, second = ""] = await sent([{ exerciseId: bridge }, { exerciseId: plank }], [{ exerciseId: plank }]);
    await see(maya, second);
    const found = await reading(ines, (scope) => findVersions(scope, { patientId: maya.patientId, now: NOW }));
    expect(found?.inForceId).toBe(second);
    expect(found?.versions).toMatchObject([
      { id: second, number: 2, sentByName: "Ines", seenAt: NOW, items: [{ exerciseId: plank }] },
      { id: first, number: 1, seenAt: null, items: [{ exerciseId: bridge }, { exerciseId: plank }] },
    ]);
  });

  it("are there for the patient and the care team, and for nobody else", async () => {
    await sent([{ exerciseId: bridge }]);
    const as = (viewer: Viewer) =>
      reading(viewer, (scope) => findVersions(scope, { patientId: maya.patientId, now: NOW }));
    expect(await as(ines)).not.toBeNull();
    expect(await as(maya)).not.toBeNull();
    for (const viewer of [tomas, stranger, await build.buildAdmin(clinic)]) expect(await as(viewer)).toBeNull();
    expect(await reading(ines, (scope) => findOwnVersions(scope, { now: NOW }))).toBeNull();
  });
});
