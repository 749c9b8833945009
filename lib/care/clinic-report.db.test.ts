import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findClinicReport } from "@/db/queries/clinic-report";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { ClinicReport } from "@/lib/domain/clinic-report";
import { reviewPatient } from "./review-patient";
import { ReviewValues } from "./review-values";

const { NOW, owner } = build;
let clinic: build.Clinic;
let ines: build.StaffViewer;
let jon: build.StaffViewer;
let maya: build.PatientViewer;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  jon = await build.buildClinician(clinic, { name: "Jon" });
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  await build.buildPatient(clinic, [ines], { name: "Tomas" });
  let bridge = "";
  const program = await build.buildProgram(maya, ines, { startsOn: "2026-11-02" }, async (version) => {
    bridge = await build.buildPrescription(version, { weekdays: [1] });
  });
  await owner()`insert into check_ins (clinic_id, patient_id, id, version_id, occurred_on, occurred_at, time_zone, entered_at,
      is_added_later, source, author_id, pain_worst, content_hash)
    values (${clinic.clinicId}, ${maya.patientId}, ${uuidv7()}, ${program.versionId}, '2026-11-02', ${NOW}, 'Europe/Berlin', ${NOW}, false,
      'web', ${ines.userId}, 8, ${Buffer.alloc(32)})`;
  await owner()`insert into check_in_items (clinic_id, patient_id, check_in_id, prescription_id, status)
    select clinic_id, patient_id, id, ${bridge}, 'done' from check_ins where patient_id = ${maya.patientId}`;
  await owner()`insert into left_out_days (clinic_id, patient_id, day, barriers, time_zone, entered_at, is_added_later, source, author_id)
    values (${clinic.clinicId}, ${maya.patientId}, '2026-11-09', '{no_time}', 'Europe/Berlin', ${NOW}, false, 'web', ${ines.userId})`;
  await owner()`insert into flare_ups
    values (${clinic.clinicId}, ${maya.patientId}, ${uuidv7()}, '2026-11-10', '2026-11-12', 7, ${ines.userId}, ${NOW}, ${ines.userId}, ${NOW})`;
});
afterAll(() => build.closeOwner());

const report = (viewer: build.StaffViewer, weeks = 4): Promise<ClinicReport> =>
  withTenant(viewer, (scope) => findClinicReport(scope, { weeks, now: NOW }));

describe("what a caseload comes to", () => {
  it("tells who did how much apart, counts reasons in days, and flare-ups in days of the window", async () => {
    expect(await report(ines)).toMatchObject({
      patients: 2,
      span: { from: "2026-10-25", to: "2026-11-21" },
      // One of three Mondays: done, left out, and nothing heard.
      sessions: { low: 1, middle: 0, high: 0, nothingDue: 1, quartiles: { half: expect.closeTo(1 / 3) } },
      completeness: { middle: 1, nothingDue: 1 },
      barriers: [{ barrier: "no_time", days: 1, patients: 1 }],
      flareUps: { started: 1, patients: 1, days: 3 },
    });
  });

  it("follows each signal to its end, by rule", async () => {
    const before = (await report(ines)).rules;
    expect(before.find(({ rule }) => rule === "new")).toMatchObject({ raised: 1, open: 1, settled: 0, changed: 0 });
    const raised = before.reduce((sum, row) => sum + row.raised, 0);
    await withTenant(ines, (scope) =>
      reviewPatient(
        { scope, now: new Date(NOW.valueOf() + 6 * 3_600_000) },
        { patientId: maya.patientId, values: ReviewValues.parse({ id: uuidv7(), decision: "changed" }) },
      ),
    );
    const after = (await report(ines)).rules;
    expect(after.reduce((sum, row) => sum + row.raised, 0)).toBe(raised);
    const settled = after.filter((row) => row.settled > 0);
    expect(settled.length).toBeGreaterThan(0);
    for (const row of settled) expect(row).toMatchObject({ changed: row.settled, medianDays: expect.closeTo(0.25, 2) });
  });

  it("is of one's own care alone, and leaves its line", async () => {
    expect(await report(jon)).toMatchObject({ patients: 0, rules: [], barriers: [] });
    expect((await build.auditLines(clinic)).map(({ action }) => action)).toContain("report.read");
  });
});
