import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { LessonSlug } from "@/lib/domain/lessons";
import type { Viewer } from "@/lib/domain/viewer";
import { readLesson } from "./read-lesson";

const { NOW, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let stranger: build.StaffViewer;
let ada: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  ada = await build.buildAdmin(clinic);
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
  tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
});
afterAll(() => build.closeOwner());

const minutesLater = (minutes: number) => new Date(NOW.valueOf() + minutes * 60_000);
const reads = (viewer: Viewer, page: LessonSlug, readAt: string | null = null, now = NOW) =>
  withTenant(viewer, async (scope) => {
    const answer = await readLesson({ scope, now }, { page, readAt });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
const rows = () =>
  owner()`select page, assigned_by, assigned_at, read_at from lessons where patient_id = ${maya.patientId} order by page`;
const linesOf = async (action: string) =>
  (await build.auditLines(clinic)).filter((line) => line.patient_id === maya.patientId && line.action === action);

describe("reading a page", () => {
  it("is kept with its moment and an audit line that names the page", async () => {
    expect(await reads(maya, "pacing")).toEqual({ ok: true, value: { page: "pacing", readAt: NOW } });
    expect(await rows()).toEqual([{ page: "pacing", assigned_by: null, assigned_at: null, read_at: NOW }]);
    expect(await linesOf("lesson.read")).toMatchObject([{ entity: "lesson", entity_id: "pacing" }]);
  });

  it("said again keeps the earliest moment, in whatever order it is heard", async () => {
    await reads(maya, "pacing", "2026-11-21T08:00:00Z");
    await reads(maya, "pacing", "2026-11-20T08:00:00+01:00", minutesLater(1));
    expect(await reads(maya, "pacing", null, minutesLater(2))).toMatchObject({
      value: { readAt: new Date("2026-11-20T07:00:00Z") },
    });
    expect(await rows()).toMatchObject([{ read_at: new Date("2026-11-20T07:00:00Z") }]);
  });

  it.each([
    ["three years ahead", "2029-11-22T08:00:00Z"],
    ["before the patient came into care", "2023-11-22T08:00:00Z"],
  ])("a phone whose clock is %s says now", async (_, readAt) => {
    expect(await reads(maya, "pacing", readAt)).toMatchObject({ value: { readAt: NOW } });
  });

  it("is the patient's own to say", async () => {
    for (const viewer of [ines, ada, stranger]) {
      expect(await reads(viewer, "pacing")).toEqual({ ok: false, refusal: "not-found" });
    }
    await reads(tomas, "pacing");
    expect(await rows()).toEqual([]);
  });
});
