import { getTableName } from "drizzle-orm";
import postgres from "postgres";
import { addDays, type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { libraryRows } from "../library/exercises";
import { templateRows } from "../library/templates";
import * as tables from "../schema";
import { seedId } from "./ids";
import { simulatedDiagnosis, simulatedName } from "./names";
import { programByChance, type SeedVersion } from "./plans";
import { type Random, randomFrom } from "./random";
import { type SeedPatient, sowPatients } from "./sow-patients";
import { hasNoReports, type KeyChecks, type Sower, sowClinic } from "./sower";
import { HABITS, type Habits, TRAITS } from "./traits";

/** How much is to be simulated. Days end with yesterday of `now` in the clinic's calendar. */
export type FillWish = {
  seed: string;
  clinics: number;
  /** In each clinic. */
  patients: number;
  days: number;
  now: Date;
  /** Rules of every clinic, beside the defaults of the product. */
  rules?: Record<string, number | string>;
  /** How everybody lives; without it each has a trait by turns. */
  habits?: Habits;
  /** What a patient was given; without it a program by chance. */
  programOf?: (who: { clinicId: string; patientId: string; from: CalendarDay }) => SeedVersion[];
  /** An argon2id hash with which everybody of these clinics may sign in; without it nobody can. */
  passwordHash?: string;
  progress?: (line: string) => void;
};

export type FilledClinic = {
  clinicId: string;
  name: string;
  clinicians: readonly { userId: string; email: string }[];
  patients: readonly { patientId: string; userId: string; email: string; versionIds: readonly string[] }[];
  /** Rows by table. */
  counts: ReadonlyMap<string, number>;
};

const TIME_ZONE = "Europe/Berlin";
const PATIENTS_PER_CLINICIAN = 200;
/** So many patient-days are lived through together, which keeps them in memory until they are worked out. */
const DAYS_AT_ONCE = 300_000;
const TIDIED_AT_ONCE = 2;
/** The large ones first, so that they are tidied side by side. */
const TIDIED = [
  tables.checkInItems,
  tables.checkIns,
  tables.patientDays,
  tables.mornings,
  tables.leftOutDays,
  tables.patientWeeks,
  tables.patientTallies,
  tables.prescriptions,
  tables.programVersions,
  tables.patients,
  tables.careTeams,
  tables.users,
];

/** Stands in free text of this clinic and of no other: whoever reads it elsewhere has found a leak. */
export const canaryOf = (clinicId: string): string => `canary-${clinicId}`;

/** The id of the n-th clinic of a seed, counted from 0. */
export const filledClinicId = (seed: string, index: number): string => seedId("simulated clinic", seed, String(index));

/**
 * Fills clinics with simulated patients, one transaction a clinic. The same wish writes the same rows.
 * @throws when a clinic of this seed is there already.
 */
export async function fill(adminUrl: string, wish: FillWish): Promise<FilledClinic[]> {
  const filled: FilledClinic[] = [];
  const keyChecks: KeyChecks = (await hasNoReports(adminUrl)) ? "at-the-end" : "by-row";
  for (let index = 0; index < wish.clinics; index += 1) {
    filled.push(await fillClinic(adminUrl, wish, index, keyChecks));
  }
  await tidy(adminUrl);
  return filled;
}

/** What the server would do by and by: know how the rows are spread, and which pages everybody may see. */
async function tidy(adminUrl: string): Promise<void> {
  const waiting = TIDIED.map((table) => getTableName(table));
  await Promise.all(Array.from({ length: TIDIED_AT_ONCE }, () => tidyOneByOne(adminUrl, waiting)));
}

/** Takes table after table from those that wait, the large ones first. */
async function tidyOneByOne(adminUrl: string, waiting: string[]): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe("set role portal_owner");
    for (let table = waiting.shift(); table !== undefined; table = waiting.shift()) {
      await sql.unsafe(`vacuum (analyze) ${table}`);
    }
  } finally {
    await sql.end();
  }
}

/** Who is in the n-th clinic of a seed, counted from 0. */
export function filledPeople({ seed, patients }: Pick<FillWish, "seed" | "patients">, index: number) {
  const clinicId = filledClinicId(seed, index);
  const domain = `clinic-${index + 1}.${seed.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`;
  return {
    clinicians: Array.from({ length: Math.ceil(patients / PATIENTS_PER_CLINICIAN) }, (_, place) => ({
      userId: seedId("clinician", clinicId, String(place)),
      email: `clinician-${place + 1}@${domain}`,
    })),
    people: Array.from({ length: patients }, (_, place) => ({
      patientId: seedId("patient", clinicId, String(place)),
      userId: seedId("patient user", clinicId, String(place)),
      email: `patient-${place + 1}@${domain}`,
    })),
  };
}

async function fillClinic(
  adminUrl: string,
  wish: FillWish,
  index: number,
  keyChecks: KeyChecks,
): Promise<FilledClinic> {
  const clinicId = filledClinicId(wish.seed, index);
  const name = `Simulated clinic ${index + 1}`;
  const today = calendarDayAt(wish.now, TIME_ZONE);
  const from = addDays(today, -wish.days);
  const since = new Date(wish.now.valueOf() - (wish.days + 8) * 86_400_000); // any instant before the first day
  const { clinicians, people } = filledPeople(wish, index);
  const patients = people.map(({ patientId, userId }, place) =>
    simulatedPatient(wish, {
      clinicId,
      patientId,
      userId,
      place,
      from,
      since,
      clinicianId: clinicianOf(clinicians, place),
    }),
  );
  const sow = async (sower: Sower) => {
    await sowHouse(sower, { clinicId, name, since, rules: wish.rules ?? {} });
    await sower.insert(tables.users, [
      ...clinicians.map(({ userId, email }, place) =>
        userRow(clinicId, userId, "clinician", email, `Clinician ${place + 1}`, since),
      ),
      ...people.map(({ userId, email }, place) =>
        userRow(clinicId, userId, "patient", email, simulatedName(place).givenName, since),
      ),
    ]);
    if (wish.passwordHash !== undefined) {
      const passwordHash = wish.passwordHash;
      const everybody = [...clinicians, ...people];
      await sower.insertCredentials(
        everybody.map(({ userId }) => ({ clinicId, userId, passwordHash, changedAt: since })),
      );
    }
    for (const group of inGroups(patients, Math.ceil(DAYS_AT_ONCE / wish.days))) {
      await sowPatients(sower, group, wish.now, dayTeller(wish.days, group.length, name, wish.progress));
    }
    return sower.counts;
  };
  const counts = await sowClinic(adminUrl, clinicId, sow, keyChecks);
  const versionIds = patients.map(({ versions }) => versions.map(({ id }) => id));
  return {
    clinicId,
    name,
    clinicians,
    patients: people.map((person, place) => ({ ...person, versionIds: versionIds[place] ?? [] })),
    counts,
  };
}

function clinicianOf(clinicians: readonly { userId: string }[], place: number): string {
  const clinician = clinicians[Math.floor(place / PATIENTS_PER_CLINICIAN)];
  if (clinician === undefined) throw new RangeError("There are too few clinicians.");
  return clinician.userId;
}

/** What every clinic has before anybody is in it: its row, its first rules, the shipped exercises and templates. */
export async function sowHouse(
  sower: Sower,
  house: { clinicId: string; name: string; since: Date; rules: Record<string, number | string>; timeZone?: string },
): Promise<void> {
  const { clinicId, name, since, rules, timeZone = TIME_ZONE } = house;
  await sower.insert(tables.clinics, [
    {
      clinicId,
      name,
      timeZone,
      languages: ["en"],
      emergencyNumber: "112",
      urgentNumber: "116117",
      clinicPhone: null,
      replyWorkingDays: 2,
      createdAt: since,
    },
  ]);
  await sower.insert(tables.clinicRules, [{ clinicId, version: 1, rules, setAt: since }]);
  await sower.insert(tables.exercises, libraryRows(clinicId));
  await sower.insert(tables.templates, templateRows(clinicId, since));
  await sower.run("select audit_append($1::jsonb)", [
    JSON.stringify([{ action: "clinic.seed", entity: "clinic", entityId: clinicId }]),
  ]);
}

/** A person who signs in, as a row. */
export function userRow(
  clinicId: string,
  id: string,
  role: "patient" | "clinician" | "admin",
  email: string,
  name: string,
  createdAt: Date,
): typeof tables.users.$inferInsert {
  return { clinicId, id, role, email, name, locale: "en", timeZone: TIME_ZONE, createdAt };
}

type Whom = {
  clinicId: string;
  patientId: string;
  userId: string;
  clinicianId: string;
  place: number;
  from: CalendarDay;
  since: Date;
};

function simulatedPatient(wish: FillWish, whom: Whom): SeedPatient {
  const { clinicId, patientId, userId, clinicianId, place, from, since } = whom;
  const seed = `${wish.seed} ${patientId}`;
  const random = randomFrom(seed);
  const habits = wish.habits ?? HABITS[traitOf(place)];
  const span = { from, to: addDays(from, wish.days - 1) };
  return {
    record: {
      clinicId,
      id: patientId,
      userId,
      ...simulatedName(place),
      birthYear: random.between(1938, 2004),
      diagnosis: `${simulatedDiagnosis(random)} (${canaryOf(clinicId)})`,
      timeZone: TIME_ZONE,
      locale: "en",
      cautions: cautionsByChance(random),
      painCeiling: random.chance(0.8) ? random.between(4, 6) : null,
      painBaseline: Math.round(habits.pain[0]),
      inCareSince: from,
      createdAt: since,
    },
    seed,
    habits,
    versions: wish.programOf?.({ clinicId, patientId, from }) ?? programByChance(random, { clinicId, patientId, span }),
    pauses: [],
    reporting: span,
    author: { userId, source: "web" },
    clinicianId,
    careTeam: [clinicianId],
    notes: [canaryOf(clinicId)],
  };
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  );
}

const traitOf = (place: number) => TRAITS[place % TRAITS.length] ?? "steady";

export function cautionsByChance(random: Random): string[] {
  return random.chance(0.25) ? [random.pick(tables.CAUTIONS)] : [];
}

const TELL_EVERY_DAYS = 30;

function dayTeller(
  days: number,
  patients: number,
  name: string,
  progress: FillWish["progress"],
): (day: CalendarDay) => void {
  let done = 0;
  return (day) => {
    done += 1;
    if (done % TELL_EVERY_DAYS === 0 || done === days) {
      progress?.(`${name}: ${done} of ${days} days of ${patients} patients, up to ${day}`);
    }
  };
}
