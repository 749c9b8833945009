import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { CAUTIONS, DAILY_LOADS, LEG_PAINS, PAIN_DURATIONS } from "@/lib/domain/person";
import { clinics } from "./clinics";
import { allOf, clinicId, madeForPatient, oneOf, patientRecord, staffOnly, toldByPatient } from "./laws";
import { users } from "./people";

export { CAUTIONS, DAILY_LOADS, LEG_PAINS, PAIN_DURATIONS };

/** A person in care. May exist without a user: then their reports arrive on paper or by phone. */
export const patients = pgTable(
  "patients",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    userId: uuid("user_id"),
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    birthYear: smallint("birth_year"),
    diagnosis: text(),
    diagnosisCode: text("diagnosis_code"),
    painDuration: text("pain_duration").$type<(typeof PAIN_DURATIONS)[number]>(),
    legPain: text("leg_pain").$type<(typeof LEG_PAINS)[number]>(),
    dailyLoad: text("daily_load").$type<(typeof DAILY_LOADS)[number]>(),
    timeZone: text("time_zone").notNull(),
    locale: text().notNull(),
    cautions: text().array().notNull().default(sql`'{}'`),
    painCeiling: smallint("pain_ceiling"),
    painBaseline: smallint("pain_baseline"),
    painReliefPlan: text("pain_relief_plan"),
    inCareSince: date("in_care_since").notNull(),
    leftCareOn: date("left_care_on"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("one_patient_per_user").on(t.clinicId, t.userId),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [users.clinicId, users.id] }),
    check(
      "patient_has_a_name",
      sql`length(trim(${t.givenName})) between 1 and 80 and length(trim(${t.familyName})) between 1 and 80`,
    ),
    check("birth_year_is_plausible", sql`${t.birthYear} is null or ${t.birthYear} between 1900 and 2100`),
    check("pain_ceiling_is_0_to_10", sql`${t.painCeiling} is null or ${t.painCeiling} between 0 and 10`),
    check("pain_baseline_is_0_to_10", sql`${t.painBaseline} is null or ${t.painBaseline} between 0 and 10`),
    check("cautions_are_known", allOf(t.cautions, CAUTIONS)),
    check("pain_duration_is_known", sql`${t.painDuration} is null or ${oneOf(t.painDuration, PAIN_DURATIONS)}`),
    check("leg_pain_is_known", sql`${t.legPain} is null or ${oneOf(t.legPain, LEG_PAINS)}`),
    check("daily_load_is_known", sql`${t.dailyLoad} is null or ${oneOf(t.dailyLoad, DAILY_LOADS)}`),
    check("leaves_care_after_entering", sql`${t.leftCareOn} is null or ${t.leftCareOn} >= ${t.inCareSince}`),
    check("diagnosis_is_short", sql`${t.diagnosis} is null or length(${t.diagnosis}) <= 500`),
    check("relief_plan_is_short", sql`${t.painReliefPlan} is null or length(${t.painReliefPlan}) <= 2000`),
    ...patientRecord(),
  ],
);

/** Which clinicians care for which patient, from when to when. */
export const careTeams = pgTable(
  "care_teams",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    clinicianId: uuid("clinician_id").notNull(),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on"),
    addedBy: uuid("added_by").notNull(),
    addedAt: timestamp("added_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.clinicianId, t.patientId, t.fromOn] }),
    index("care_teams_of_patient_idx").on(t.clinicId, t.patientId),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.clinicianId], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.addedBy], foreignColumns: [users.clinicId, users.id] }),
    check("care_ends_after_it_starts", sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
    ...madeForPatient(),
  ],
);

/** A clinician outside the care team opened a record, said why, and for how long. */
export const brokenGlass = pgTable(
  "broken_glass",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid("patient_id").notNull(),
    clinicianId: uuid("clinician_id").notNull(),
    reason: text().notNull(),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.clinicianId], foreignColumns: [users.clinicId, users.id] }),
    check("glass_is_broken_for_a_reason", sql`length(trim(${t.reason})) between 10 and 500`),
    check("broken_glass_ends", sql`${t.endsAt} > ${t.openedAt}`),
    ...staffOnly(),
  ],
);

/** Days that do not count, who said so and why. Never removed: an end that was set too late is set again. */
export const pauses = pgTable(
  "pauses",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid("patient_id").notNull(),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on"),
    reason: text().notNull(),
    saidBy: uuid("said_by").notNull(),
    saidAt: timestamp("said_at", { withTimezone: true }).notNull(),
    revokedAt: timestamp("revoked_at", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.saidBy], foreignColumns: [users.clinicId, users.id] }),
    check("pause_ends_after_it_starts", sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
    check("pause_has_a_reason", sql`length(trim(${t.reason})) between 1 and 500`),
    ...madeForPatient(),
  ],
);

/** What the patient wants to be able to do again, in their own words (patient-specific functional scale). */
export const goals = pgTable(
  "goals",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid("patient_id").notNull(),
    words: text().notNull(),
    setBy: uuid("set_by").notNull(),
    setAt: timestamp("set_at", { withTimezone: true }).notNull(),
    reachedOn: date("reached_on"),
    droppedOn: date("dropped_on"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.setBy], foreignColumns: [users.clinicId, users.id] }),
    check("goal_is_said_in_words", sql`length(trim(${t.words})) between 1 and 200`),
    check("goal_ends_once", sql`num_nonnulls(${t.reachedOn}, ${t.droppedOn}) <= 1`),
    ...toldByPatient(),
  ],
);

/** How well a goal goes on a day: 0 unable, 10 as before the pain. */
export const goalScores = pgTable(
  "goal_scores",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    goalId: uuid("goal_id").notNull(),
    day: date().notNull(),
    score: smallint().notNull(),
    saidBy: uuid("said_by").notNull(),
    saidAt: timestamp("said_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.goalId, t.day] }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.goalId],
      foreignColumns: [goals.clinicId, goals.patientId, goals.id],
    }),
    foreignKey({ columns: [t.clinicId, t.saidBy], foreignColumns: [users.clinicId, users.id] }),
    check("goal_score_is_0_to_10", sql`${t.score} between 0 and 10`),
    ...toldByPatient(),
  ],
);

/** Education pages given to a patient, and when they were read. Taking one back leaves both in place; giving it again undoes that. */
export const lessons = pgTable(
  "lessons",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    page: text().notNull(),
    assignedBy: uuid("assigned_by"),
    assignedAt: timestamp("assigned_at", { withTimezone: true }),
    readAt: timestamp("read_at", { withTimezone: true }),
    takenBackBy: uuid("taken_back_by"),
    takenBackAt: timestamp("taken_back_at", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.page] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.assignedBy], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.takenBackBy], foreignColumns: [users.clinicId, users.id] }),
    check("lesson_was_assigned_or_read", sql`num_nonnulls(${t.assignedAt}, ${t.readAt}) >= 1`),
    check(
      "somebody_takes_back_what_was_given",
      sql`${t.takenBackAt} is null or num_nonnulls(${t.assignedAt}, ${t.takenBackBy}) = 2`,
    ),
    ...toldByPatient(),
  ],
);
