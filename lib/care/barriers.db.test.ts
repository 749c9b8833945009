import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findBarriers } from "@/db/queries/barriers";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { Barrier } from "@/lib/domain/report";
import type { Viewer } from "@/lib/domain/viewer";
import { assignLesson } from "./assign-lesson";
import { LeftOutValues, leaveOutDay } from "./leave-out-day";

const { NOW } = build;
const [MONDAY, TUESDAY, WEDNESDAY] = ["2026-11-16", "2026-11-17", "2026-11-18"].map(calendarDay);

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

const read = (viewer: Viewer) =>
  withTenant(viewer, async (scope) => {
    const found = await findBarriers(scope, { patientId: maya.patientId, now: NOW });
    if (found === null) scope.record({ action: "test.refused", entity: "test" });
    return found;
  });
async function leftOut(day: CalendarDay | undefined, barriers: Barrier[]): Promise<void> {
  if (day === undefined) throw new Error("the day is one of the three above");
  const answer = await withTenant(maya, (scope) =>
    leaveOutDay({ scope, now: NOW }, { patientId: maya.patientId, day, values: LeftOutValues.parse({ barriers }) }),
  );
  expect(answer).toMatchObject({ ok: true });
}

describe("the reasons for leaving out", () => {
  it("are counted, with what is offered about the most frequent one", async () => {
    await leftOut(MONDAY, ["pain"]);
    await leftOut(TUESDAY, ["pain", "no_time"]);
    expect(await read(ines)).toMatchObject({
      findings: {
        days: 2,
        given: 3,
        findings: [
          {
            barrier: "pain",
            days: 2,
            offers: [
              { way: "less", changes: [{ prescriptionId: bridge, dose: { repetitions: 8 } }] },
              { kind: "lesson", page: "working-through-pain" },
            ],
          },
          { barrier: "no_time", kind: "too-few" },
        ],
      },
      prescriptions: [{ prescriptionId: bridge, name: "Bridge", dose: { sets: 3, repetitions: 10 } }],
    });
  });

  it("bring less pain first when pain is two of the last three, with its goal and the mode", async () => {
    await leftOut(MONDAY, ["pain"]);
    await leftOut(TUESDAY, ["no_time"]);
    expect(await read(ines)).toMatchObject({ painFirst: { kind: "not-asked" } });
    await leftOut(WEDNESDAY, ["made_worse"]);
    expect(await read(ines)).toMatchObject({
      painFirst: { kind: "enter", changes: [{ kind: "mode", mode: "pain_first" }, { prescriptionId: bridge }] },
    });
  });

  it("are of one page less once it was given", async () => {
    await leftOut(MONDAY, ["afraid"]);
    await leftOut(TUESDAY, ["afraid"]);
    await withTenant(ines, (scope) =>
      assignLesson({ scope, now: NOW }, { patientId: maya.patientId, page: "fears", assigned: true }),
    );
    expect(await read(ines)).toMatchObject({ findings: { findings: [{ offers: [{ page: "hurt-and-harm" }, {}] }] } });
  });

  it("of somebody without a word are none, and nothing is offered", async () => {
    expect(await read(ines)).toMatchObject({
      findings: { days: 0, findings: [] },
      painFirst: { kind: "not-asked" },
      pattern: { kind: "too-few", painUnknown: 20 },
    });
  });

  it("of somebody without a program change nothing", async () => {
    maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
    expect(await read(ines)).toMatchObject({ painFirst: null, prescriptions: [], pattern: { painUnknown: 0 } });
  });

  it("are for the care team alone, and leave a line", async () => {
    expect(await read(jon)).toBeNull();
    expect(await read(stranger)).toBeNull();
    await read(ines);
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.map(({ action }) => action)).toContain("barriers.read");
  });
});
