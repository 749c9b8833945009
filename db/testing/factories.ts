import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { USUAL_DISPLAY, type Viewer } from "@/lib/domain/viewer";

// Builds what a test needs and says only what matters to it: `buildPrescription(program, { sets: 2 })`.
// Writes as the owner of the database, past every rule of the portal, so that a test can start anywhere.

/** Sunday, 9 o'clock in Berlin. Every built day is relative to it. */
export const NOW = new Date("2026-11-22T08:00:00Z");
export const TODAY = "2026-11-22";
export const FIRST_DAY = "2026-11-02";

let connection: postgres.Sql | null = null;

/** The owner's connection to this file's database; tests look through it at what was really written. */
export function owner(): postgres.Sql {
  connection ??= postgres(process.env.DATABASE_URL ?? "", {
    max: 1,
    onnotice: () => {},
    types: { date: { to: 1082, from: [1082], serialize: String, parse: String } },
  });
  return connection;
}

/** Every file that used `owner()` closes it in `afterAll`. */
export async function closeOwner(): Promise<void> {
  await connection?.end();
  connection = null;
}

export type Clinic = { clinicId: string; timeZone: string };

export async function buildClinic(override: Partial<Clinic> & { rules?: postgres.JSONValue } = {}): Promise<Clinic> {
  const { rules, ...rest } = override;
  const clinic = { clinicId: uuidv7(), timeZone: "Europe/Berlin", ...rest };
  await owner()`insert into clinics (clinic_id, name, time_zone, languages, emergency_number, reply_working_days, created_at)
    values (${clinic.clinicId}, 'Back Clinic', ${clinic.timeZone}, '{en}', '112', 3, ${NOW})`;
  if (rules !== undefined) {
    await owner()`insert into clinic_rules (clinic_id, version, rules, set_at)
      values (${clinic.clinicId}, 1, ${owner().json(rules)}, ${NOW})`;
  }
  return clinic;
}

type Person = { name: string; email: string; passwordHash: string; disabledAt: Date | null };
export type StaffViewer = Extract<Viewer, { role: "clinician" | "admin" }>;
export type PatientViewer = Extract<Viewer, { role: "patient" }>;

async function buildUser(clinic: Clinic, role: Viewer["role"], override: Partial<Person>) {
  const userId = uuidv7();
  const name = override.name ?? "Ines";
  const email = override.email ?? `${userId}@${clinic.clinicId}.example`;
  await owner()`insert into users (clinic_id, id, role, email, name, locale, time_zone, created_at, disabled_at)
    values (${clinic.clinicId}, ${userId}, ${role}, ${email}, ${name}, 'en', ${clinic.timeZone}, ${NOW}, ${override.disabledAt ?? null})`;
  if (override.passwordHash) {
    await owner()`insert into credentials values (${clinic.clinicId}, ${userId}, ${override.passwordHash}, ${NOW})`;
  }
  const look = { locale: "en", timeZone: clinic.timeZone, theme: "system", display: USUAL_DISPLAY } as const;
  return { clinicId: clinic.clinicId, userId, sessionId: uuidv7(), name, ...look };
}

export async function buildClinician(clinic: Clinic, override: Partial<Person> = {}): Promise<StaffViewer> {
  return { ...(await buildUser(clinic, "clinician", override)), role: "clinician" };
}

export async function buildAdmin(clinic: Clinic, override: Partial<Person> = {}): Promise<StaffViewer> {
  return { ...(await buildUser(clinic, "admin", { name: "Ada", ...override })), role: "admin" };
}

type PatientFields = Person & { timeZone: string; inCareSince: string; patientId: string };

/** A person in care who signs in, in the care team of the clinicians given. */
export async function buildPatient(
  clinic: Clinic,
  team: readonly StaffViewer[],
  override: Partial<PatientFields> = {},
): Promise<PatientViewer> {
  const name = override.name ?? "Maya";
  const timeZone = override.timeZone ?? clinic.timeZone;
  const user = await buildUser(clinic, "patient", { ...override, name });
  const patientId = await buildPatientRecord(clinic, team, { ...override, name, timeZone, userId: user.userId });
  return { ...user, timeZone, role: "patient", patientId };
}

/** A person in care who has not joined yet. */
export async function buildPatientRecord(
  clinic: Clinic,
  team: readonly StaffViewer[],
  override: Partial<PatientFields> & { userId?: string } = {},
): Promise<string> {
  const patientId = override.patientId ?? uuidv7();
  await owner()`insert into patients (clinic_id, id, user_id, given_name, family_name, time_zone, locale, in_care_since, created_at)
    values (${clinic.clinicId}, ${patientId}, ${override.userId ?? null}, ${override.name ?? "Maya"}, 'Keller',
      ${override.timeZone ?? clinic.timeZone}, 'en', ${override.inCareSince ?? FIRST_DAY}, ${NOW})`;
  for (const { userId } of team) {
    await owner()`insert into care_teams values (${clinic.clinicId}, ${patientId}, ${userId}, ${FIRST_DAY}, null, ${userId}, ${NOW})`;
  }
  return patientId;
}

export async function buildExercise(
  clinic: Clinic,
  override: { slug?: string; archivedAt?: Date } = {},
): Promise<string> {
  const id = uuidv7();
  const slug = override.slug ?? `exercise-${id}`;
  await owner()`insert into exercises (clinic_id, id, slug, is_shipped, name, kind, regions, position, direction, kit_cost, steps,
      cues, stop_if, alt_text, usual_sets, usual_repetitions, usual_side, estimated_minutes, licence, source, archived_at)
    values (${clinic.clinicId}, ${id}, ${slug}, true, 'Bridge', 'strengthening', '{lower_back}', 'lying_on_back', 'neutral', 'none',
      '{"Lift your hips."}', '{"Squeeze."}', '{"Your leg goes numb."}', 'A person lifts the hips.', 3, 10, 'both', 3, 'CC BY 4.0',
      'Steadyback', ${override.archivedAt ?? null})`;
  return id;
}

export type Program = { clinicId: string; patientId: string; programId: string; versionId: string; sender: string };
type ProgramFields = { startsOn: string; endsOn: string | null; number: number; programId: string };

/** A version that was sent, with the prescriptions that `prescribe` writes into it before it is closed. */
export async function buildProgram(
  patient: { clinicId: string; patientId: string },
  sender: StaffViewer,
  override: Partial<ProgramFields> = {},
  prescribe: (program: Program) => Promise<unknown> = (program) => buildPrescription(program),
): Promise<Program> {
  const programId = override.programId ?? uuidv7();
  const program = { ...patient, programId, versionId: uuidv7(), sender: sender.userId };
  const { clinicId, patientId, versionId } = program;
  if (!override.programId) {
    await owner()`insert into programs values (${clinicId}, ${programId}, ${patientId}, ${sender.userId}, ${NOW}, null, null)`;
  }
  await owner()`insert into program_versions (clinic_id, id, patient_id, program_id, name, draft, changed_by, changed_at)
    values (${clinicId}, ${versionId}, ${patientId}, ${programId}, 'Core', '{}', ${sender.userId}, ${NOW})`;
  await prescribe(program);
  await owner()`update program_versions set number = ${override.number ?? 1}, draft = null, starts_on = ${override.startsOn ?? FIRST_DAY},
      ends_on = ${override.endsOn ?? null}, sent_by = ${sender.userId}, sent_at = ${NOW}
    where clinic_id = ${clinicId} and patient_id = ${patientId} and id = ${versionId}`;
  return program;
}

type PrescriptionFields = {
  id: string;
  exerciseId: string;
  sets: number;
  repetitions: number;
  weekdays: number[];
  section: string;
  swaps: string[];
};

/** One exercise of a version that is not sent yet; three sets of ten, every day. */
export async function buildPrescription(program: Program, override: Partial<PrescriptionFields> = {}): Promise<string> {
  const id = override.id ?? uuidv7();
  const exerciseId = override.exerciseId ?? (await buildExercise({ clinicId: program.clinicId, timeZone: "UTC" }));
  await owner()`insert into prescriptions (clinic_id, id, patient_id, version_id, exercise_id, place, section, sets, repetitions, side, weekdays, swaps)
    values (${program.clinicId}, ${id}, ${program.patientId}, ${program.versionId}, ${exerciseId},
      (select count(*) + 1 from prescriptions where version_id = ${program.versionId}), ${override.section ?? "main"},
      ${override.sets ?? 3}, ${override.repetitions ?? 10}, 'both', ${override.weekdays ?? [1, 2, 3, 4, 5, 6, 7]},
      ${override.swaps ?? []}::uuid[])`;
  return id;
}

/** Starts a session past the sign-in page and answers the token that its cookie would hold. */
export async function buildSession(viewer: Viewer, hash: (token: string) => Uint8Array): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await owner()`insert into sessions (clinic_id, id, user_id, token_hash, started_at, expires_at)
    values (${viewer.clinicId}, ${viewer.sessionId}, ${viewer.userId}, ${Buffer.from(hash(token))}, ${NOW}, ${new Date(NOW.valueOf() + 28_800_000)})`;
  return token;
}

export type Line = {
  action: string;
  entity: string;
  entity_id: string | null;
  patient_id: string | null;
  outcome: string;
  request_id: string | null;
};

/** The audit lines of a clinic, oldest first. */
export async function auditLines({ clinicId }: { clinicId: string }): Promise<Line[]> {
  return owner()<Line[]>`select action, entity, entity_id, patient_id, outcome, request_id from audit_events
    where clinic_id = ${clinicId} order by sequence`;
}
