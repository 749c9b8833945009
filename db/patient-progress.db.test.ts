import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadHistories } from "@/db/history";
import { readCheckIns } from "@/db/queries/check-ins";
import { findPatientProgress, listEnjoyed } from "@/db/queries/patient-progress";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { addDays, calendarDay } from "@/lib/domain/calendar-day";
import { type PatientProgress, PROGRESS_SPANS, progressFrom } from "@/lib/domain/patient-progress";
import type { Viewer } from "@/lib/domain/viewer";

const { NOW, owner } = build;
const TODAY = calendarDay(build.TODAY);

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
  await tell();
});
afterAll(() => build.closeOwner());

/** Three weeks of Maya's: numbers, then words, a day left out, a flare-up, mornings in both scales, and a day of silence. */
async function tell() {
  const ids: string[] = [];
  const program = await build.buildProgram(maya, ines, {}, async (draft) => {
    ids.push(await build.buildPrescription(draft), await build.buildPrescription(draft, { weekdays: [1, 3, 5] }));
  });
  const { clinicId } = clinic;
  const { patientId, userId } = maya;
  for (const offset of [20, 19, 17, 15, 12, 9, 6, 4, 3, 2]) {
    const day = addDays(TODAY, -offset);
    const id = `00000000-0000-7000-8000-0000000000${String(offset).padStart(2, "0")}`;
    const isWord = offset < 7;
    await owner()`insert into check_ins (clinic_id, patient_id, id, version_id, occurred_on, occurred_at, time_zone, entered_at,
        is_added_later, source, author_id, pain_worst, pain_worst_word, pain_before, note, content_hash)
      values (${clinicId}, ${patientId}, ${id}, ${program.versionId}, ${day}, ${NOW}, 'Europe/Berlin', ${NOW}, ${offset === 9}, 'web',
        ${userId}, ${isWord ? null : offset % 8}, ${isWord ? "moderate" : null}, ${isWord ? null : 0}, ${offset === 4 ? "After gardening." : null}, ${Buffer.alloc(32)})`;
    await owner()`insert into check_in_items (clinic_id, patient_id, check_in_id, prescription_id, status, enjoyment, barriers)
      values (${clinicId}, ${patientId}, ${id}, ${ids[0] ?? ""}, ${offset % 3 === 0 ? "not_done" : "done"}, ${offset === 2 ? "a_lot" : null},
        ${offset % 3 === 0 ? ["pain"] : []})`;
  }
  await owner()`insert into left_out_days (clinic_id, patient_id, day, barriers, time_zone, entered_at, is_added_later, source, author_id)
    values (${clinicId}, ${patientId}, ${addDays(TODAY, -5)}, '{no_time}', 'Europe/Berlin', ${NOW}, false, 'web', ${userId})`;
  await owner()`insert into flare_ups (clinic_id, patient_id, id, started_on, ended_on, said_by, said_at, end_said_by, end_said_at)
    values (${clinicId}, ${patientId}, ${program.versionId}, ${addDays(TODAY, -16)}, ${addDays(TODAY, -14)}, ${userId}, ${NOW}, ${userId}, ${NOW})`;
  await owner()`insert into mornings (clinic_id, patient_id, day, answer, pain, pain_word, entered_at, author_id)
    values (${clinicId}, ${patientId}, ${addDays(TODAY, -18)}, 'better', 2, null, ${NOW}, ${userId}),
      (${clinicId}, ${patientId}, ${addDays(TODAY, -3)}, 'same', null, 'mild', ${NOW}, ${userId})`;
}

const read = (viewer: Viewer, asked: PatientProgress["asked"], patientId = maya.patientId) =>
  withTenant(
    viewer,
    async (scope) => {
      const found = await findPatientProgress(scope, { patientId, asked, now: NOW });
      if (found === null) scope.record({ action: "test.nothing", entity: "test" });
      return found;
    },
    { mode: "read" },
  );

/** What a phone would have in its suitcase, by way of the same tables. */
const workedOut = (asked: PatientProgress["asked"]) =>
  withTenant(
    maya,
    async ({ db, record }) => {
      record({ action: "test.read", entity: "test" });
      const from = addDays(TODAY, -400);
      const [histories, checkIns, mornings] = await Promise.all([
        loadHistories(db, [maya.patientId], from),
        readCheckIns(db, maya.patientId, { from, to: TODAY }),
        db.execute<{ day: PatientProgress["today"]; answer: "better"; pain: null; painWord: null }>(
          `select day, answer, pain, pain_word as "painWord" from mornings`,
        ),
      ]);
      const history = histories.get(maya.patientId);
      return history && progressFrom({ history, checkIns, mornings, painCeiling: null }, asked, TODAY);
    },
    { mode: "read" },
  );

describe("a patient's progress", () => {
  it.each(PROGRESS_SPANS)("is the same for the server and for a phone that works it out: %s", async (asked) => {
    const ofServer = await read(maya, asked);
    expect(ofServer?.days.some(({ painWorstWord }) => painWorstWord === "moderate")).toBe(true);
    expect(await workedOut(asked)).toEqual(ofServer);
  });

  it("keeps words and numbers apart, and silence silent", async () => {
    const days = (await read(maya, "all"))?.days ?? [];
    const on = (offset: number) => days.find(({ day }) => day === addDays(TODAY, -offset));
    expect(on(4)).toMatchObject({ painWorst: null, painWorstWord: "moderate", note: "After gardening." });
    expect(on(19)).toMatchObject({ painWorst: 3, painWorstWord: null, painBefore: 0 });
    expect(on(18)).toMatchObject({ painWorst: null, painWorstWord: null, morning: "better", morningPain: 2 });
    expect(on(3)).toMatchObject({ morningPain: null, morningPainWord: "mild" });
  });

  it("does not exist for others", async () => {
    expect(await read(tomas, "all")).toBeNull();
    expect(await read(await build.buildClinician(clinic, { name: "Jon" }), "all")).toBeNull();
    expect(await read(ines, "4-weeks")).not.toBeNull();
  });

  it("is empty and whole for somebody without a program", async () => {
    const nothing = await read(tomas, "all", tomas.patientId);
    expect(nothing).toMatchObject({ checkIns: 0, sessions: null, versions: [], span: { from: TODAY, to: TODAY } });
  });

  it("names what the patient said they enjoy, and nothing else", async () => {
    const joys = await withTenant(maya, (scope) => listEnjoyed(scope, { patientId: maya.patientId, now: NOW }), {
      mode: "read",
    });
    expect(joys).toEqual([{ name: "Bridge", enjoyment: "a_lot" }]);
  });
});
