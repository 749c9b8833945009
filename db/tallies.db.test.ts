import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adherence, type Measures } from "@/lib/domain/adherence";
import { addDays, type CalendarDay, calendarDay, daysBetween } from "@/lib/domain/calendar-day";
import { USUAL_DISPLAY } from "@/lib/domain/viewer";
import { loadHistories } from "./history";
import { findProgress } from "./queries/progress";
import { markStale, rebuildTallies, refreshTallies } from "./tallies";
import { withTenant } from "./tenant";
import { anySession } from "./testing/one-of-each";

// What is kept for speed must always be what would be worked out anew, whatever happened in whatever order.

const PATIENTS = 300;
const ROUNDS = 6;
const FIRST_DAY = calendarDay("2026-01-05");
const ZONES = ["Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles", "Pacific/Auckland"];

const admin = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
// Drizzle changes how its client reads dates, so it gets one of its own.
const drizzleClient = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
const anew = drizzle(drizzleClient);
const clinicId = "c0000000-0000-7000-8000-000000000001";
const clinicianId = "c0000000-0000-7000-8000-000000000002";
const viewer = {
  clinicId,
  userId: clinicianId,
  sessionId: anySession,
  name: "Ines",
  locale: "en",
  timeZone: "Europe/Berlin",
  theme: "system",
  display: USUAL_DISPLAY,
  role: "clinician",
} as const;

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
const id = (kind: number, patient: number, number = 0) =>
  `c0000000-0000-7${kind.toString().padStart(3, "0")}-8000-${(patient * 1000 + number).toString().padStart(12, "0")}`;
const patientId = (patient: number) => id(1, patient);

type Kept = { days: unknown[]; weeks: unknown[]; tallies: unknown[] };

beforeAll(async () => {
  await admin`insert into clinics values (${clinicId}, 'Tallies', 'Europe/Berlin', '{en}', '112', null, null, 3, now())`;
  await admin`insert into users (clinic_id, id, role, email, name, locale, time_zone, created_at)
    values (${clinicId}, ${clinicianId}, 'clinician', 'ines@tallies.example', 'Ines', 'en', 'Europe/Berlin', now())`;
  for (const number of [1, 2, 3, 4, 5]) {
    await admin`insert into exercises (clinic_id, id, slug, is_shipped, name, kind, regions, position, direction, kit_cost, steps, cues,
        stop_if, alt_text, usual_sets, usual_repetitions, usual_side, estimated_minutes, licence, source)
      values (${clinicId}, ${id(2, 0, number)}, ${`e${number}`}, true, 'E', 'mobility', '{back}', 'standing', 'neutral', 'none', '{a}', '{b}',
        '{c}', 'd', 1, 1, 'both', 1, 'CC BY 4.0', 'own')`;
  }
  for (let patient = 1; patient <= PATIENTS; patient += 1) {
    await admin`insert into patients (clinic_id, id, given_name, family_name, time_zone, locale, in_care_since, created_at)
      values (${clinicId}, ${patientId(patient)}, 'P', ${String(patient)}, ${ZONES[patient % 4] ?? "UTC"}, 'en', ${FIRST_DAY}, now())`;
    await admin`insert into care_teams values (${clinicId}, ${patientId(patient)}, ${clinicianId}, '2026-01-01', null, ${clinicianId}, now())`;
    await admin`insert into programs values (${clinicId}, ${id(3, patient)}, ${patientId(patient)}, ${clinicianId}, now(), null, null)`;
  }
}, 120_000);

afterAll(() => Promise.all([admin.end(), drizzleClient.end()]));

const sent = new Map<number, { number: number; prescriptions: string[] }>();

/** One more version, starting some days before or after the day it is sent. */
async function sendVersion(patient: number, today: CalendarDay): Promise<CalendarDay> {
  const number = (sent.get(patient)?.number ?? 0) + 1;
  const startsOn = addDays(today, roll(24) - 20);
  const version = id(4, patient, number);
  const isFlexible = chance(40);
  const places = [...Array(1 + roll(4)).keys()];
  const prescriptions = places.map((place) => id(5, patient, number * 20 + place));
  await admin.begin(async (tx) => {
    await tx`insert into program_versions (clinic_id, id, patient_id, program_id, name, draft, changed_by, changed_at)
      values (${clinicId}, ${version}, ${patientId(patient)}, ${id(3, patient)}, 'V', '{}', ${clinicianId}, now())`;
    for (const place of places) {
      const perWeek = isFlexible && chance(70);
      await tx`insert into prescriptions (clinic_id, id, patient_id, version_id, exercise_id, place, section, sets, repetitions, side, weekdays, times_per_week)
        values (${clinicId}, ${prescriptions[place] ?? ""}, ${patientId(patient)}, ${version}, ${id(2, 0, 1 + roll(5))}, ${place},
          ${chance(15) ? "flare_up" : "main"}, ${1 + roll(3)}, ${5 + roll(10)}, 'both',
          ${perWeek ? null : [1 + roll(3), 4 + roll(4)]}, ${perWeek ? 1 + roll(5) : null})`;
    }
    await tx`update program_versions set number = ${number}, draft = null, starts_on = ${startsOn}, sent_by = ${clinicianId}, sent_at = now()
      where clinic_id = ${clinicId} and id = ${version}`;
  });
  sent.set(patient, { number, prescriptions });
  return startsOn;
}

/** A report, a correction, a day left out, a pause or a flare-up; answers the first day that it may change. */
async function something(patient: number, today: CalendarDay): Promise<CalendarDay> {
  const day = addDays(today, -roll(30));
  const latest = sent.get(patient);
  if (!latest || chance(8)) return sendVersion(patient, today);
  const kind = roll(100);
  if (kind < 65) {
    const version = id(4, patient, latest.number);
    const checkIn = id(6, patient, daysBetween(FIRST_DAY, day));
    await admin`insert into check_ins (clinic_id, patient_id, id, version_id, occurred_on, occurred_at, time_zone, entered_at, is_added_later,
        source, author_id, pain_worst, content_hash)
      values (${clinicId}, ${patientId(patient)}, ${checkIn}, ${version}, ${day}, now(), 'UTC', now(), ${chance(20)}, 'web', ${clinicianId},
        ${chance(80) ? roll(11) : null}, ${Buffer.alloc(32)})
      on conflict (clinic_id, patient_id, occurred_on) do update set pain_worst = excluded.pain_worst, revision = check_ins.revision + 1`;
    for (const prescription of latest.prescriptions) {
      const status = ["done", "done", "partly", "not_done"][roll(4)] ?? "done";
      await admin`insert into check_in_items (clinic_id, patient_id, check_in_id, prescription_id, status, sets, repetitions, barriers)
        select clinic_id, patient_id, id, ${prescription}, ${status}, ${status === "partly" && chance(60) ? 1 : null},
          ${status === "partly" && chance(60) ? 4 : null}, ${status === "not_done" ? ["no_time"] : []}
        from check_ins where clinic_id = ${clinicId} and patient_id = ${patientId(patient)} and occurred_on = ${day}
        on conflict (clinic_id, patient_id, check_in_id, prescription_id)
        do update set status = excluded.status, sets = excluded.sets, repetitions = excluded.repetitions, barriers = excluded.barriers`;
    }
    return day;
  }
  if (kind < 80) {
    await admin`insert into left_out_days (clinic_id, patient_id, day, barriers, time_zone, entered_at, is_added_later, source, author_id)
      values (${clinicId}, ${patientId(patient)}, ${day}, '{pain}', 'UTC', now(), false, 'web', ${clinicianId})
      on conflict (clinic_id, patient_id, day) do update set withdrawn_at = case when left_out_days.withdrawn_at is null then now() end`;
    return day;
  }
  const end = chance(30) ? null : addDays(day, roll(6));
  const number = roll(900);
  if (kind < 90) {
    await admin`insert into pauses values (${clinicId}, ${id(7, patient, number)}, ${patientId(patient)}, ${day}, ${end}, 'away', ${clinicianId}, now(), null)
      on conflict (clinic_id, patient_id, id) do update set revoked_at = now()`;
    return calendarDay(FIRST_DAY);
  }
  await admin`insert into flare_ups values (${clinicId}, ${patientId(patient)}, ${id(8, patient, number)}, ${day}, ${end}, null, ${clinicianId}, now(),
      ${end && clinicianId}, ${end && new Date()})
    on conflict do nothing`;
  return day;
}

async function kept(): Promise<Kept> {
  const [days, weeks, tallies] = await Promise.all([
    admin`select * from patient_days order by patient_id, day`,
    admin`select * from patient_weeks order by patient_id, starts_on`,
    admin`select patient_id, fresh_through, caseload, standing from patient_tallies order by patient_id`,
  ]);
  return { days: [...days], weeks: [...weeks], tallies: [...tallies] };
}

/** Work behind the door that leaves an audit line, as every request does. */
const asClinician = <T>(
  work: (run: (query: SQL) => Promise<unknown>, db: Parameters<typeof markStale>[0]) => Promise<T>,
) =>
  withTenant(viewer, async ({ db, record }) => {
    record({ action: "tallies.test", entity: "clinic" });
    return work((query) => db.execute(query), db);
  });

describe("what is kept for speed", () => {
  it(`is what would be worked out anew, over ${PATIENTS} random histories read at ${ROUNDS} moments`, async () => {
    let now = new Date("2026-03-20T10:00:00Z");
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let patient = 1; patient <= PATIENTS; patient += 1) {
        for (let times = roll(4); times > 0; times -= 1) {
          const from = await something(patient, calendarDay(now.toISOString().slice(0, 10)));
          await markStale(anew, clinicId, patientId(patient), from);
        }
      }
      const readers = [...Array(PATIENTS).keys()].map((index) => patientId(index + 1)).filter(() => chance(60));
      await asClinician((_, db) => refreshTallies(db, clinicId, readers, now));
      now = new Date(now.valueOf() + (1 + roll(12)) * 6 * 3_600_000);
    }
    const everyone = [...Array(PATIENTS).keys()].map((index) => patientId(index + 1));
    await asClinician((_, db) => refreshTallies(db, clinicId, everyone, now));
    const stored = await kept();

    await rebuildTallies(anew, clinicId, now);
    const rebuilt = await kept();
    expect(stored.days.length).toBeGreaterThan(PATIENTS * 20);
    expect(stored.tallies).toEqual(rebuilt.tallies);
    expect(stored.weeks).toEqual(rebuilt.weeks);
    expect(stored.days).toEqual(rebuilt.days);

    const histories = await loadHistories(anew, everyone, FIRST_DAY);
    for (const patient of everyone.slice(0, 100)) {
      const span = { from: addDays(FIRST_DAY, 40 + roll(20)), to: addDays(FIRST_DAY, 62 + roll(20)) };
      const progress = await withTenant(viewer, (scope) => findProgress(scope, { patientId: patient, span, now }), {
        mode: "read",
      });
      const history = histories.get(patient);
      if (!progress || !history) throw new Error("a patient is missing");
      const expected: Measures = adherence(history, span, progress.today);
      expect(progress.measures).toEqual(expected);
    }
  }, 240_000);

  it("does nothing for a patient who is up to date", async () => {
    const now = new Date("2027-01-10T10:00:00Z");
    const [patient] = [patientId(1)];
    await asClinician((_, db) => refreshTallies(db, clinicId, [patient], now));
    const before = await admin`select xmin::text from patient_tallies where patient_id = ${patient}`;
    await withTenant(viewer, (scope) => findProgress(scope, { patientId: patient, now }), { mode: "read" });
    const after = await admin`select xmin::text from patient_tallies where patient_id = ${patient}`;
    expect([...after]).toEqual([...before]);
  });

  it("works out anew what a version that starts tomorrow already changes today", async () => {
    const now = new Date("2027-01-10T10:00:00Z");
    const patient = patientId(3);
    const read = () =>
      withTenant(viewer, (scope) => findProgress(scope, { patientId: patient, now }), { mode: "read" });
    await read();
    await markStale(anew, clinicId, patient, "2027-01-11");
    await read();
    const [row] = await admin<{ stale_from: Date | null }[]>`
      select stale_from from patient_tallies where patient_id = ${patient}`;
    expect(row?.stale_from).toBeNull();
  });

  it("works out anew what an older release kept without a standing", async () => {
    const now = new Date("2027-01-10T10:00:00Z");
    const patient = patientId(4);
    const read = () =>
      withTenant(viewer, (scope) => findProgress(scope, { patientId: patient, now }), { mode: "read" });
    const before = await read();
    await admin`update patient_tallies set caseload = null, standing = null where patient_id = ${patient}`;
    expect(await read()).toEqual(before);
    expect(await admin`select from patient_tallies where patient_id = ${patient} and standing is null`).toHaveLength(0);
  });

  it("waits for nobody and loses nothing when a report arrives while a page is being made", async () => {
    const now = new Date("2027-02-10T10:00:00Z");
    const patient = patientId(2);
    let arrived: Promise<unknown> = Promise.resolve();
    await asClinician(async (run, db) => {
      await refreshTallies(db, clinicId, [patient], now);
      arrived = asClinician((_, other) => markStale(other, clinicId, patient, "2027-02-09"));
      await run(sql`select pg_sleep(0.2)`);
    });
    await arrived;
    const [row] = await admin<
      { stale_from: Date | null }[]
    >`select stale_from from patient_tallies where patient_id = ${patient}`;
    expect(row?.stale_from).not.toBeNull();
  });
});
