import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listLessons } from "@/db/queries/lessons";
import { packSuitcase } from "@/db/queries/suitcase";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { LessonSlug } from "@/lib/domain/lessons";
import type { Viewer } from "@/lib/domain/viewer";
import { withWaiting } from "@/lib/domain/waiting";
import { assignLesson } from "./assign-lesson";
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
const assigns = (viewer: Viewer, page: LessonSlug, assigned: boolean, now = NOW) =>
  withTenant(viewer, async (scope) => {
    const answer = await assignLesson({ scope, now }, { patientId: maya.patientId, page, assigned });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
const lists = (viewer: Viewer) =>
  withTenant(
    viewer,
    async (scope) => {
      const found = await listLessons(scope, { patientId: maya.patientId, now: NOW });
      if (!found) scope.record({ action: "test.refused", entity: "test" });
      return found;
    },
    { mode: "read" },
  );
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

describe("giving a page", () => {
  it("is kept with who gave it and an audit line, once", async () => {
    expect(await assigns(ines, "sleep", true)).toEqual({ ok: true, value: { page: "sleep", assigned: true } });
    expect(await assigns(ines, "sleep", true, minutesLater(5))).toMatchObject({ ok: true });
    expect(await rows()).toEqual([{ page: "sleep", assigned_by: ines.userId, assigned_at: NOW, read_at: null }]);
    expect(await linesOf("lesson.give")).toMatchObject([{ entity: "lesson", entity_id: "sleep" }]);
    expect(await linesOf("lesson.repeat")).toHaveLength(1);
  });

  it("leaves what was read before as it is, and reading leaves what was given", async () => {
    await reads(maya, "sleep");
    await assigns(ines, "sleep", true, minutesLater(1));
    await assigns(ines, "fears", true, minutesLater(2));
    await reads(maya, "fears", null, minutesLater(3));
    expect(await rows()).toEqual([
      { page: "fears", assigned_by: ines.userId, assigned_at: minutesLater(2), read_at: minutesLater(3) },
      { page: "sleep", assigned_by: ines.userId, assigned_at: minutesLater(1), read_at: NOW },
    ]);
  });

  it("is the care team's to do: to all others the patient is not there", async () => {
    for (const viewer of [stranger, ada, maya, tomas, await build.buildClinician(clinic, { name: "Jon" })]) {
      expect(await assigns(viewer, "sleep", true)).toEqual({ ok: false, refusal: "not-found" });
    }
    expect(await rows()).toEqual([]);
  });
});

describe("taking a page back", () => {
  it("takes it from the patient's list, and keeps who did it", async () => {
    await assigns(ines, "sleep", true);
    expect(await assigns(ines, "sleep", false, minutesLater(1))).toEqual({
      ok: true,
      value: { page: "sleep", assigned: false },
    });
    expect(await lists(maya)).toEqual([]);
    expect(
      await owner()`select taken_back_by, taken_back_at from lessons where patient_id = ${maya.patientId}`,
    ).toEqual([{ taken_back_by: ines.userId, taken_back_at: minutesLater(1) }]);
    expect(await linesOf("lesson.take-back")).toHaveLength(1);
  });

  it("keeps what was read", async () => {
    await assigns(ines, "sleep", true);
    await reads(maya, "sleep");
    await assigns(ines, "sleep", false);
    expect(await lists(maya)).toEqual([{ page: "sleep", givenOn: null, givenByName: null, readOn: build.TODAY }]);
  });

  it("of what nobody gave changes nothing", async () => {
    expect(await assigns(ines, "sleep", false)).toEqual({ ok: true, value: { page: "sleep", assigned: false } });
    expect(await rows()).toEqual([]);
    expect(await linesOf("lesson.repeat")).toHaveLength(1);
  });

  it("can be undone by giving it again", async () => {
    await assigns(ines, "sleep", true);
    await assigns(ines, "sleep", false, minutesLater(1));
    await assigns(ines, "sleep", true, minutesLater(2));
    expect(await lists(ines)).toMatchObject([{ page: "sleep", givenByName: "Ines", readOn: null }]);
    expect(await rows()).toMatchObject([{ assigned_at: minutesLater(2) }]);
  });
});

describe("the pages of a patient", () => {
  it("are in the order in which they were given, with days of the patient's calendar", async () => {
    await assigns(ines, "sleep", true, new Date("2026-11-20T23:30:00Z"));
    await assigns(ines, "fears", true, new Date("2026-11-19T12:00:00Z"));
    await reads(maya, "pacing", "2026-11-18T23:30:00Z");
    expect(await lists(maya)).toEqual([
      { page: "fears", givenOn: "2026-11-19", givenByName: "Ines", readOn: null },
      { page: "sleep", givenOn: "2026-11-21", givenByName: "Ines", readOn: null },
      { page: "pacing", givenOn: null, givenByName: null, readOn: "2026-11-19" },
    ]);
    expect(await linesOf("lessons.read")).toHaveLength(1);
  });

  it("are there for the patient and the care team, and for nobody else", async () => {
    expect(await lists(maya)).toEqual([]);
    expect(await lists(ines)).toEqual([]);
    for (const viewer of [tomas, stranger, ada]) expect(await lists(viewer)).toBeNull();
  });
});

describe("on a phone without signal", () => {
  const packed = () =>
    withTenant(
      maya,
      async (scope) => {
        const suitcase = await packSuitcase(scope, { now: NOW });
        if (suitcase === null) throw new Error("Maya has a suitcase");
        return suitcase;
      },
      { mode: "read" },
    );
  const waiting = (page: LessonSlug, readAt: string) => ({ kind: "lesson-read" as const, page, values: { readAt } });

  it.each<[string, LessonSlug, string]>([
    ["given and not read", "fears", "2026-11-20T23:30:00Z"],
    ["read before", "sleep", "2026-11-20T08:00:00Z"],
    ["read later than what waits", "sleep", "2026-11-10T08:00:00Z"],
    ["taken back", "pacing", "2026-11-20T08:00:00Z"],
    ["never given", "scans", "2026-11-20T08:00:00Z"],
  ])("a page that was %s shows as it will once the server has heard it", async (_, page, readAt) => {
    await assigns(ines, "sleep", true, new Date("2026-11-05T08:00:00Z"));
    await assigns(ines, "fears", true, new Date("2026-11-06T08:00:00Z"));
    await assigns(ines, "pacing", true, new Date("2026-11-07T08:00:00Z"));
    await assigns(ines, "pacing", false);
    await reads(maya, "sleep", "2026-11-15T08:00:00Z");
    const suitcase = await packed();
    expect(suitcase.lessons).toEqual(await lists(maya));

    const here = withWaiting(suitcase, [waiting(page, readAt)], calendarDay(build.TODAY)).lessons;
    await reads(maya, page, readAt);
    expect(here).toEqual(await lists(maya));
  });
});
