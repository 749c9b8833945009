import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listVisits } from "@/db/queries/visits";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { Viewer } from "@/lib/domain/viewer";
import { noteVisit } from "./note-visit";
import { removeVisit } from "./remove-visit";
import { VisitValues } from "./visit-values";

const { NOW, TODAY } = build;

let ines: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;

beforeAll(async () => {
  const clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
});
let visitId = uuidv7();
beforeEach(() => {
  visitId = uuidv7();
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
const note = (viewer: Viewer, body: Record<string, unknown>) =>
  asked(viewer, (scope) =>
    noteVisit({ scope, now: NOW }, { patientId: maya.patientId, visitId, values: VisitValues.parse(body) }),
  );
const remove = (viewer: Viewer) =>
  asked(viewer, (scope) => removeVisit({ scope, now: NOW }, { patientId: maya.patientId, visitId }));
const listed = (viewer: Viewer) =>
  withTenant(
    viewer,
    async (scope) => {
      const visits = await listVisits(scope, { patientId: maya.patientId, now: NOW });
      if (visits === null) scope.record({ action: "test.nothing", entity: "test" });
      return visits;
    },
    { mode: "read" },
  );

describe("a visit", () => {
  it("is noted once, however often it is sent, and removed when it was wrong", async () => {
    expect(await note(ines, { day: TODAY, way: "video" })).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await note(ines, { day: TODAY, way: "video" })).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await listed(ines)).toEqual([{ id: visitId, day: TODAY, way: "video", notedByName: "Ines" }]);
    expect(await note(ines, { day: TODAY, way: "phone" })).toMatchObject({ ok: false, refusal: "different-content" });
    expect(await remove(ines)).toEqual({ ok: true, value: { id: visitId } });
    expect(await listed(ines)).toEqual([]);
    expect(await remove(ines)).toMatchObject({ ok: false, refusal: "not-found" });
  });

  it.each([
    ["tomorrow", "2026-11-23", "day-in-future"],
    ["before their care", "1999-01-01", "day-before-care"],
  ])("is refused %s", async (_, day, fault) => {
    expect(await note(ines, { day, way: "phone" })).toMatchObject({ ok: false, fields: { day: fault } });
  });

  it("is nobody's business in another clinic", async () => {
    await note(ines, { day: TODAY, way: "in_person" });
    expect(await note(stranger, { day: TODAY, way: "in_person" })).toMatchObject({ refusal: "not-found" });
    expect(await remove(stranger)).toMatchObject({ refusal: "not-found" });
    expect(await listed(stranger)).toBeNull();
    expect(await listed(ines)).toHaveLength(1);
    await remove(ines);
  });
});
