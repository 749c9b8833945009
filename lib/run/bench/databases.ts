import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { hash } from "@node-rs/argon2";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { migrateAll } from "@/db/migrate";
import * as tables from "@/db/schema";
import { fill, filledClinicId, filledPeople } from "@/db/seed/fill";
import { DAILY, type Recipe, type SeedVersion, versionOf } from "@/db/seed/plans";
import { sowClinic } from "@/db/seed/sower";
import { HABITS, type Habits } from "@/db/seed/traits";
import { addDays, type CalendarDay, calendarDay } from "@/lib/domain/calendar-day";
import { projectFolder } from "../command";

/** The bench stands still on this day, so that its databases serve again and every run asks for the same. */
export const TODAY = calendarDay("2026-11-22");
export const NOW = new Date("2026-11-22T12:00:00Z");
export const PATIENTS = 200;
export const DAYS = 365;
export const CLINIC_ID = filledClinicId("bench", 0);

/** Reports may be written for so many days back: W needs a free day of a patient for every write. */
const LATE_ENTRY_DAYS = 3_660;
export const FIRST_FREE_DAY = addDays(TODAY, 1 - LATE_ENTRY_DAYS);
const FIRST_SEEDED_DAY = addDays(TODAY, -DAYS);
/** The free days of all patients; the limit's days begin on the same one. */
export const MOST_WRITES = (LATE_ENTRY_DAYS - DAYS - 10) * PATIENTS;

/** As dense as the limit's data: something said every day, about all six. */
const NEVER_TIRED: Habits = { ...HABITS.steady, does: [1, 1], weekdays: [1, 1, 1, 1, 1, 1, 1], writesLate: 0 };
const SIX_A_DAY: Recipe = {
  name: "Six a day",
  lines: (["cat-cow", "bridge", "bird-dog", "curl-up", "hip-hinge", "walking"] as const).map((slug) => ({
    slug,
    frequency: DAILY,
  })),
};

/** What a patient of the bench was given. */
export const versionOfPatient = (patientId: string): SeedVersion =>
  versionOf({
    clinicId: CLINIC_ID,
    patientId,
    number: 1,
    startsOn: addDays(FIRST_FREE_DAY, -1),
    recipe: SIX_A_DAY,
  });

export type Databases = { limitUrl: string; oursUrl: string };

/**
 * The limit's database and ours on a server of ours, made once for these sources and kept for the next run.
 * @param serverUrl of a role that may create databases.
 */
export async function prepareDatabases(serverUrl: string, progress: (line: string) => void): Promise<Databases> {
  const made = fingerprint();
  const limitUrl = await databaseOnce(serverUrl, `bench_limit_${made}`, (url) => fillLimit(url, progress));
  const oursUrl = await databaseOnce(serverUrl, `bench_ours_${made}`, (url) => fillOurs(url, progress));
  return { limitUrl, oursUrl };
}

/** Changes with whatever fills the databases. */
function fingerprint(): string {
  const digest = createHash("sha256");
  for (const folder of ["db/migrations", "db/seed", "db/library"]) {
    for (const entry of fs.readdirSync(path.join(projectFolder, folder), { withFileTypes: true })) {
      if (entry.isFile()) digest.update(fs.readFileSync(path.join(projectFolder, folder, entry.name)));
    }
  }
  digest
    .update(fs.readFileSync(import.meta.filename))
    .update(limitSql("tables.sql"))
    .update(limitSql("rows.sql"));
  return digest.digest("hex").slice(0, 12);
}

const limitSql = (name: string) => fs.readFileSync(path.join(import.meta.dirname, "limit", name), "utf8");

/** Made under another name and renamed when whole, so that an interrupted run leaves nothing half full. */
async function databaseOnce(serverUrl: string, name: string, make: (url: string) => Promise<void>): Promise<string> {
  const urlOf = (database: string) => Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    const [there] = await admin`select from pg_database where datname = ${name}`;
    if (there) return urlOf(name);
    const kind = name.slice(0, name.lastIndexOf("_"));
    for (const { datname } of await admin<{ datname: string }[]>`
      select datname from pg_database where datname like ${`${kind}_%`}`) {
      await admin.unsafe(`drop database ${datname} with (force)`);
    }
    await admin.unsafe(`create database ${kind}_making`);
    await make(urlOf(`${kind}_making`));
    await admin.unsafe(`alter database ${kind}_making rename to ${name}`);
    return urlOf(name);
  } finally {
    await admin.end();
  }
}

async function fillLimit(url: string, progress: (line: string) => void): Promise<void> {
  progress("Filling the database of the limit line");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(limitSql("tables.sql"));
    await sql.unsafe(limitSql("rows.sql"));
    await sql.unsafe("vacuum full hep.check_in");
    await sql.unsafe("vacuum (analyze)");
  } finally {
    await sql.end();
  }
}

async function fillOurs(url: string, progress: (line: string) => void): Promise<void> {
  await migrateAll(url, { appPassword: randomBytes(18).toString("hex") });
  await fill(url, {
    seed: "bench",
    clinics: 1,
    patients: PATIENTS,
    days: DAYS,
    now: NOW,
    rules: { lateEntryDays: LATE_ENTRY_DAYS },
    habits: NEVER_TIRED,
    programOf: ({ patientId }) => [versionOfPatient(patientId)],
    passwordHash: await hash(randomBytes(18).toString("hex")),
    progress,
  });
  // After the days were worked out, or ten years of them would be.
  await sowClinic(url, CLINIC_ID, (sower) =>
    sower.run("update patients set in_care_since = $1::text::date", [addDays(FIRST_FREE_DAY, -1)]),
  );
}

/** The tokens of signed-in people, made for this run. */
export type Sessions = { clinician: string; patients: readonly { patientId: string; token: string }[] };

const SESSION_MS = 8 * 60 * 60 * 1000;

/** Signs everybody of the bench in, in the tables. */
export async function openSessions(url: string): Promise<Sessions> {
  const { clinicians, people } = filledPeople({ seed: "bench", patients: PATIENTS }, 0);
  const newToken = () => randomBytes(32).toString("base64url");
  const signedIn = [...clinicians.slice(0, 1), ...people].map(({ userId }) => ({ userId, token: newToken() }));
  await sowClinic(url, CLINIC_ID, (sower) =>
    sower.insert(
      tables.sessions,
      signedIn.map(({ userId, token }) => ({
        clinicId: CLINIC_ID,
        id: uuidv7(),
        userId,
        tokenHash: createHash("sha256").update(token).digest(),
        startedAt: NOW,
        expiresAt: new Date(NOW.valueOf() + SESSION_MS),
      })),
    ),
  );
  const [clinician, ...patients] = signedIn;
  return {
    clinician: clinician?.token ?? "",
    patients: people.map(({ patientId }, place) => ({ patientId, token: patients[place]?.token ?? "" })),
  };
}

/** Takes away what W wrote, so that the next run finds the databases as they were made. */
export async function takeWritesBack({ limitUrl, oursUrl }: Databases): Promise<void> {
  await sowClinic(oursUrl, CLINIC_ID, async (sower) => {
    const before: [CalendarDay] = [FIRST_SEEDED_DAY];
    await sower.run(
      "delete from check_in_items i using check_ins c where c.occurred_on < $1::text::date and (c.clinic_id, c.patient_id, c.id) = (i.clinic_id, i.patient_id, i.check_in_id)",
      before,
    );
    await sower.run("delete from check_ins where occurred_on < $1::text::date", before);
    await sower.run("update patient_tallies set stale_from = null where stale_from < $1::text::date", before);
    await sower.run("delete from sessions");
  });
  const sql = postgres(limitUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`delete from hep.check_in where day < ${FIRST_SEEDED_DAY}`;
  } finally {
    await sql.end();
  }
}
