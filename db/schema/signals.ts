import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { clinicId, madeForPatient, oneOf, raisedByPatient, staffOnly } from "./laws";
import { patients } from "./patients";
import { users } from "./people";

/** Something a clinician should see: which rule said so, in which version, on which numbers. */
export const signals = pgTable(
  "signals",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    id: uuid().notNull(),
    rule: text().notNull(),
    ruleVersion: integer("rule_version").notNull(),
    numbers: jsonb().$type<Record<string, unknown>>().notNull(),
    about: date("about_on").notNull(),
    /** By when somebody has looked at it; null where the rule sets no day. */
    dueOn: date("due_on"),
    /** Whose it was when it was raised: the first of the care team. */
    ownerId: uuid("owner_id"),
    raisedAt: timestamp("raised_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    index("signals_by_rule_idx").on(t.clinicId, t.rule, t.raisedAt),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.ownerId], foreignColumns: [users.clinicId, users.id] }),
    check("signal_is_due_once_it_is_about_something", sql`${t.dueOn} is null or ${t.dueOn} >= ${t.about}`),
    check("signal_names_its_rule", sql`length(${t.rule}) between 1 and 60 and ${t.ruleVersion} >= 1`),
    ...staffOnly(),
    raisedByPatient(),
  ],
);

/** What was done about a signal, one row per step. The latest row is its state. */
export const signalSteps = pgTable(
  "signal_steps",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    signalId: uuid("signal_id").notNull(),
    id: uuid().notNull(),
    state: text().$type<"open" | "snoozed" | "done">().notNull(),
    snoozedUntil: date("snoozed_until"),
    outcome: text(),
    reason: text(),
    /** The review that this step is part of; null when it was taken by itself. */
    reviewId: uuid("review_id"),
    by: uuid("by_user").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.signalId, t.id] }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.signalId],
      foreignColumns: [signals.clinicId, signals.patientId, signals.id],
    }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.reviewId],
      foreignColumns: [reviews.clinicId, reviews.patientId, reviews.id],
    }),
    foreignKey({ columns: [t.clinicId, t.by], foreignColumns: [users.clinicId, users.id] }),
    check("signal_step_is_short", sql`length(${t.outcome}) <= 1000 and length(${t.reason}) <= 300`),
    check("signal_state", oneOf(t.state, ["open", "snoozed", "done"])),
    check(
      "snooze_has_an_end_and_a_reason",
      sql`(${t.state} = 'snoozed') = (num_nonnulls(${t.snoozedUntil}, ${t.reason}) = 2)`,
    ),
    ...staffOnly(),
  ],
);

/** A clinician's look at a patient: when, and what was decided. */
export const reviews = pgTable(
  "reviews",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    id: uuid().notNull(),
    reviewedBy: uuid("reviewed_by").notNull(),
    reviewedAt: timestamp("reviewed_at", { withTimezone: true }).notNull(),
    decision: text().notNull(),
    note: text(),
    /** Taken back by whoever made it; what it had settled is open again. */
    undoneAt: timestamp("undone_at", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.reviewedBy], foreignColumns: [users.clinicId, users.id] }),
    check("review_decision_is_short", sql`length(${t.decision}) between 1 and 60`),
    check("review_is_undone_after_it_was_made", sql`${t.undoneAt} is null or ${t.undoneAt} >= ${t.reviewedAt}`),
    check("review_note_is_short", sql`${t.note} is null or length(${t.note}) <= 2000`),
    ...staffOnly(),
  ],
);

/** A time when a clinician and a patient met; shown beside the patient's days. */
export const visits = pgTable(
  "visits",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    id: uuid().notNull(),
    day: date().notNull(),
    way: text().$type<"in_person" | "video" | "phone">().notNull(),
    notedBy: uuid("noted_by").notNull(),
    notedAt: timestamp("noted_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    index("visits_by_day_idx").on(t.clinicId, t.patientId, t.day),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.notedBy], foreignColumns: [users.clinicId, users.id] }),
    check("visit_way", oneOf(t.way, ["in_person", "video", "phone"])),
    ...madeForPatient(),
  ],
);
