import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, json, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { clinicId, toldByPatient } from "./laws";
import { patients } from "./patients";

// Everything here is derived from reports, versions and pauses and can be made anew: see docs/decisions/0002.

/**
 * One row per patient and day up to today, so that ninety days are read without summing items: the day as the very text
 * that is answered, and what it adds to the measures.
 */
export const patientDays = pgTable(
  "patient_days",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    day: date().notNull(),
    answer: json().$type<unknown>().notNull(),
    tally: json().$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.day] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    ...toldByPatient(),
  ],
);

/** What a week of "n times a week" adds to the measures; a row only where a plan was flexible. */
export const patientWeeks = pgTable(
  "patient_weeks",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    startsOn: date("starts_on").notNull(),
    sessionsDue: smallint("sessions_due").notNull(),
    sessionsDone: smallint("sessions_done").notNull(),
    exercisesDue: smallint("exercises_due").notNull(),
    exercisesDone: smallint("exercises_done").notNull(),
    doseDue: smallint("dose_due").notNull(),
    /** In ten-thousandths of an exercise, so that sums are exact. */
    doseDone: integer("dose_done").notNull(),
    doseUnknown: smallint("dose_unknown").notNull(),
    reportedDue: smallint("reported_due").notNull(),
    reported: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.startsOn] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    check("weeks_start_on_monday", sql`extract(isodow from ${t.startsOn}) = 1`),
    ...toldByPatient(),
  ],
);

/**
 * How far a patient's days are worked out, from which day they must be worked out again, and the caseload's row: what
 * it shows, as the very text that is answered, and what it is sorted and headed by.
 */
export const patientTallies = pgTable(
  "patient_tallies",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    freshThrough: date("fresh_through"),
    staleFrom: date("stale_from"),
    caseload: json().$type<unknown>(),
    standing: json().$type<unknown>(),
    /** Every reason that holds for somebody to look at this patient, whatever was done about it. */
    reasons: json().$type<unknown>(),
    /** What was done about the reasons of this patient, by rule: the latest step of the latest signal. */
    handled: json().$type<unknown>(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    ...toldByPatient(),
  ],
);
