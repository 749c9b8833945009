import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, pgPolicy, pgRole, uuid } from "drizzle-orm/pg-core";

/** What a request becomes inside its transaction. It owns nothing and no policy lets it look around. */
export const portalApp = pgRole("portal_app").existing();
/** Owns the tables; row security is forced on it too, so it also needs a policy. */
export const portalOwner = pgRole("portal_owner").existing();
/** Owns the few functions that answer before anybody is signed in. */
export const portalSignIn = pgRole("portal_sign_in").existing();

const clinic = sql`clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)`;
const staff = sql`(select current_setting('app.role', true)) in ('clinician', 'admin')`;
const admin = sql`(select current_setting('app.role', true)) = 'admin'`;
const ownPatient = sql`patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)`;
const ownUser = sql`user_id = (select nullif(current_setting('app.user', true), '')::uuid)`;

const rule = (name: string, command: "all" | "select" | "insert" | "update", condition: SQL) =>
  pgPolicy(name, {
    for: command,
    to: portalApp,
    ...(command === "insert" ? {} : { using: condition }),
    ...(command === "select" ? {} : { withCheck: condition }),
  });

const owner = () => pgPolicy("owner_within_clinic", { for: "all", to: portalOwner, using: clinic, withCheck: clinic });

/** Everybody of the clinic reads; only its staff write. */
export const sharedInClinic = () => [
  rule("clinic_reads", "select", clinic),
  rule("staff_write", "all", sql`${clinic} and ${staff}`),
  owner(),
];

/** Everybody of the clinic reads; only its admins write. */
export const ruledByAdmins = () => [
  rule("clinic_reads", "select", clinic),
  rule("admin_writes", "all", sql`${clinic} and ${admin}`),
  owner(),
];

/** Only the clinic's staff see it. */
export const staffOnly = () => [rule("staff_only", "all", sql`${clinic} and ${staff}`), owner()];

/** A patient's answer may raise a signal about themselves; what became of it they do not read. */
export const raisedByPatient = () => rule("patient_raises", "insert", sql`${clinic} and ${ownPatient}`);

/** The patient's own words: the patient and the clinic's staff read and write. */
export const toldByPatient = () => [
  rule("patient_and_staff", "all", sql`${clinic} and (${staff} or ${ownPatient})`),
  owner(),
];

/** Made by staff for one patient, who reads it. */
export const madeForPatient = () => [
  rule("patient_reads_own", "select", sql`${clinic} and ${ownPatient}`),
  rule("staff_write", "all", sql`${clinic} and ${staff}`),
  owner(),
];

/** Belongs to one signed-in person and to nobody else. */
export const ownedByUser = () => [rule("own_rows", "all", sql`${clinic} and ${ownUser}`), owner()];

/** The record of who did what: read by admins, and by patients where it is about them; written only by audit_append(). */
export const auditTrail = () => [
  rule("admin_or_own_record", "select", sql`${clinic} and (${admin} or ${ownPatient})`),
  owner(),
];

/** No request ever sees it; only the functions that answer the signed-out do. */
export const beforeSignIn = () => [
  pgPolicy("sign_in_functions", { for: "all", to: portalSignIn, using: sql`true`, withCheck: sql`true` }),
];

/** Lets the sign-in functions reach a clinic's rows before a clinic is known. */
export const alsoBeforeSignIn = () =>
  pgPolicy("sign_in_functions", { for: "all", to: portalSignIn, using: sql`true`, withCheck: sql`true` });

/** The users a person may see: staff see everyone of the clinic, patients see themselves and the staff. */
export const usersOfClinic = () => [
  rule("staff_see_all", "select", sql`${clinic} and ${staff}`),
  rule(
    "patients_see_staff",
    "select",
    sql`${clinic} and (role <> 'patient' or id = (select nullif(current_setting('app.user', true), '')::uuid))`,
  ),
  rule("admin_writes", "all", sql`${clinic} and ${admin}`),
  rule("own_settings", "update", sql`${clinic} and id = (select nullif(current_setting('app.user', true), '')::uuid)`),
  owner(),
  alsoBeforeSignIn(),
];

/** The patient's own row has `id` where others have `patient_id`. */
export const patientRecord = () => [
  rule(
    "patient_reads_own",
    "select",
    sql`${clinic} and id = (select nullif(current_setting('app.patient', true), '')::uuid)`,
  ),
  rule("staff_write", "all", sql`${clinic} and ${staff}`),
  owner(),
  alsoBeforeSignIn(),
];

/** First column of every key: isolation today, the distribution column of a cluster tomorrow. */
export const clinicId = () => uuid("clinic_id").notNull();

/** True when the column holds one of these words. */
export const oneOf = (column: AnyPgColumn, words: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;

/** True when every element of the array column is one of these words. */
export const allOf = (column: AnyPgColumn, words: readonly string[]): SQL =>
  sql`${column} <@ array[${sql.raw(words.map((word) => `'${word}'`).join(", "))}]::text[]`;
