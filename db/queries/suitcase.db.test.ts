import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CheckInValues } from "@/lib/care/check-in-values";
import { leaveOutDay } from "@/lib/care/leave-out-day";
import { submitCheckIn } from "@/lib/care/submit-check-in";
import { addDays, type CalendarDay, calendarDay } from "@/lib/domain/calendar-day";
import { todayFrom } from "@/lib/domain/today";
import { unpack } from "@/lib/domain/unpack";
import { type WaitingReport, withWaiting } from "@/lib/domain/waiting";
import { withTenant } from "../tenant";
import * as build from "../testing/factories";
import { packSuitcase, type Suitcase } from "./suitcase";
import { findToday, type Today } from "./today";

// A phone without signal must show what the server would show.

const PATIENTS = 40;
const { NOW, owner } = build;
const TODAY = calendarDay(build.TODAY);

/** Small and repeatable: a failing run is the same run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
const roll = dice(20261122);
const chance = (percent: number) => roll(100) < percent;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let exercises: string[];

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  exercises = await Promise.all(["bridge", "walking", "cat-cow"].map((slug) => build.buildExercise(clinic, { slug })));
});
afterAll(() => build.closeOwner());

/** Somebody with up to three versions, and whatever they said and did not say in the last weeks. */
async function somebody(): Promise<build.PatientViewer> {
  const timeZone = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"][roll(3)] ?? "UTC";
  const maya = await build.buildPatient(clinic, [ines], { timeZone, inCareSince: addDays(TODAY, -60) });
  const versions = roll(4);
  let programId: string | undefined;
  for (let number = 1; number <= versions; number += 1) {
    const startsOn = addDays(TODAY, roll(60) - 45);
    const endsOn = chance(15) ? addDays(startsOn, roll(40)) : null;
    const prescribed: string[] = [];
    const program = await build.buildProgram(
      maya,
      ines,
      { number, startsOn, endsOn, ...(programId ? { programId } : {}) },
      async (draft) => {
        for (const exerciseId of exercises.slice(0, 1 + roll(3))) {
          const section = chance(20) ? "flare_up" : "main";
          const weekdays = [1, 2, 3, 4, 5, 6, 7].filter(() => chance(55));
          prescribed.push(
            await build.buildPrescription(draft, { exerciseId, section, weekdays: [...new Set([1, ...weekdays])] }),
          );
          if (chance(35)) await flexible(draft, exerciseId);
        }
      },
    );
    programId = program.programId;
    await reportsOf(maya, program, prescribed);
  }
  for (const table of ["pauses", "flare_ups"] as const) if (chance(25)) await spanOf(maya, table);
  return maya;
}

async function flexible(draft: build.Program, exerciseId: string): Promise<void> {
  await owner()`insert into prescriptions (clinic_id, id, patient_id, version_id, exercise_id, place, section, sets, repetitions, side, times_per_week)
    values (${draft.clinicId}, ${uuidv7()}, ${draft.patientId}, ${draft.versionId}, ${exerciseId},
      (select count(*) + 1 from prescriptions where version_id = ${draft.versionId}), 'main', 2, 8, 'both', ${1 + roll(5)})`;
}

async function reportsOf(maya: build.PatientViewer, program: build.Program, prescribed: string[]): Promise<void> {
  for (let back = 0; back < 30; back += 1) {
    const day = addDays(TODAY, -back);
    if (chance(70)) continue;
    if (chance(25)) {
      await owner()`insert into left_out_days (clinic_id, patient_id, day, barriers, note, time_zone, entered_at, is_added_later, source, author_id)
        values (${clinic.clinicId}, ${maya.patientId}, ${day}, '{pain}', 'Sore', 'UTC', ${NOW}, false, 'web', ${maya.userId}) on conflict do nothing`;
      continue;
    }
    const id = uuidv7();
    const [kept] =
      await owner()`insert into check_ins (clinic_id, patient_id, id, version_id, occurred_on, occurred_at, time_zone, entered_at,
        is_added_later, source, author_id, pain_worst, note, content_hash)
      values (${clinic.clinicId}, ${maya.patientId}, ${id}, ${program.versionId}, ${day}, ${NOW}, 'UTC', ${NOW}, ${chance(20)}, 'web',
        ${maya.userId}, ${chance(80) ? roll(11) : null}, ${chance(20) ? "Stiff" : null}, ${Buffer.alloc(32)})
      on conflict do nothing returning id`;
    for (const prescription of kept ? prescribed : []) {
      if (chance(20)) continue;
      await owner()`insert into check_in_items (clinic_id, patient_id, check_in_id, prescription_id, status, sets)
        values (${clinic.clinicId}, ${maya.patientId}, ${id}, ${prescription}, ${chance(60) ? "done" : "partly"}, ${chance(40) ? roll(4) : null})`;
    }
  }
}

async function spanOf({ patientId, userId }: build.PatientViewer, table: "pauses" | "flare_ups"): Promise<void> {
  const from = addDays(TODAY, -roll(20));
  const to = chance(50) ? null : addDays(from, roll(15));
  if (table === "pauses") {
    await owner()`insert into pauses values (${clinic.clinicId}, ${uuidv7()}, ${patientId}, ${from}, ${to}, 'away', ${userId}, ${NOW}, null)`;
  } else {
    await owner()`insert into flare_ups (clinic_id, patient_id, id, started_on, ended_on, said_by, said_at, end_said_by, end_said_at)
      values (${clinic.clinicId}, ${patientId}, ${uuidv7()}, ${from}, ${to}, ${userId}, ${NOW}, ${to && userId}, ${to && NOW})`;
  }
}

/** What arrives at the phone: JSON, and nothing that JSON can't hold. */
const packed = async (maya: build.PatientViewer): Promise<Suitcase> =>
  unpack(JSON.stringify(await withTenant(maya, (scope) => packSuitcase(scope, { now: NOW }), { mode: "read" })));

async function asServed(maya: build.PatientViewer, day: CalendarDay): Promise<Today> {
  const today = await withTenant(maya, (scope) => findToday(scope, { now: NOW, day }), { mode: "read" });
  if (!today) throw new Error("a patient has a today");
  return today;
}

describe("a suitcase", () => {
  it(`says of every day what the server says, for ${PATIENTS} random histories`, async () => {
    const seen = new Set<string>();
    for (let count = 0; count < PATIENTS; count += 1) {
      const maya = await somebody();
      const suitcase = await packed(maya);
      const today = todayOf(maya);
      for (const ahead of [-14, -8, -7, -3, -2, -1, 0, 1, 4, 9, 14]) {
        const day = addDays(today, ahead);
        const served = await asServed(maya, day);
        expect(todayFrom(suitcase, { today, day })).toEqual(served);
        seen.add(served.plan);
      }
    }
    expect([...seen].sort()).toEqual(["exercises", "flare_up", "no_program", "not_started", "paused", "rest"]);
  }, 240_000);

  it("with a report that waits says what the server says once it is sent", async () => {
    for (let count = 0; count < 25; count += 1) {
      const maya = await somebody();
      const suitcase = await packed(maya);
      const today = todayOf(maya);
      const day = addDays(today, -roll(3));
      const before = todayFrom(suitcase, { today, day });
      if (!before.canReport || before.version === null) continue;
      const report = chance(25) && !before.checkIn ? leftOut(day) : checkIn(before, day);
      await send(maya, report);

      const here = todayFrom(withWaiting(suitcase, [report], today), { today, day });
      const there = await asServed(maya, day);
      expect(sayable(here)).toEqual(sayable(there));
    }
  }, 120_000);

  it("holds nothing of the clinic's rules, nor of what is planned for later phases", async () => {
    const maya = await build.buildPatient(clinic, [ines]);
    await build.buildProgram(maya, ines);
    const suitcase = await packed(maya);
    expect(suitcase.versions.map(({ phases }) => phases)).toEqual([null]);
    expect(Object.keys(suitcase).sort()).toEqual(
      "checkIns clinic enjoyed flareUps goals history leftOutDays lessons mornings news packedAt patient person rules safetyAnswers since versions".split(
        " ",
      ),
    );
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.map(({ action }) => action)).toContain("suitcase.read");
  });

  it("is not packed for staff", async () => {
    expect(await withTenant(ines, (scope) => packSuitcase(scope, { now: NOW }), { mode: "look" })).toBeNull();
  });
});

const todayOf = ({ timeZone }: build.PatientViewer): CalendarDay =>
  calendarDay(new Intl.DateTimeFormat("en-CA", { timeZone }).format(NOW));

const leftOut = (day: CalendarDay): Extract<WaitingReport, { kind: "left-out-day" }> => ({
  kind: "left-out-day",
  day,
  values: { barriers: ["no_time"], note: null },
});

const checkIn = (
  { checkIn: saved, items, version }: Today,
  day: CalendarDay,
): Extract<WaitingReport, { kind: "check-in" }> => ({
  kind: "check-in",
  id: saved?.id ?? uuidv7(),
  revision: saved?.revision ?? null,
  values: {
    programVersionId: version?.id ?? "",
    occurredOn: day,
    pain: { before: 2, worst: null, after: 4 },
    items: items.map(({ prescriptionId }) =>
      chance(70)
        ? { prescriptionId, status: "done", sets: 2 }
        : { prescriptionId, status: "not_done", barriers: ["pain"] },
    ),
    note: "Better today",
  },
});

async function send(maya: build.PatientViewer, report: WaitingReport): Promise<void> {
  const { patientId } = maya;
  const outcome = await withTenant(maya, async (scope) => {
    if (report.kind === "left-out-day") {
      const values = { ...report.values, barriers: [...report.values.barriers], timeZone: null };
      return leaveOutDay({ scope, now: NOW }, { patientId, day: calendarDay(report.day), values });
    }
    if (report.kind !== "check-in") throw new Error("the test sends no others");
    const { id, revision } = report;
    const values = CheckInValues.parse(report.values);
    return submitCheckIn({ scope, now: NOW }, { id, patientId, revision, values });
  });
  expect(outcome).toMatchObject({ ok: true });
}

/** Without what only the server can know. */
function sayable({ checkIn: saved, ...today }: Today) {
  if (!saved) return today;
  const { revision: _revision, enteredAt: _enteredAt, source: _source, items, ...said } = saved;
  return {
    ...today,
    checkIn: { ...said, items: [...items].sort((one, other) => (one.prescriptionId < other.prescriptionId ? -1 : 1)) },
  };
}
