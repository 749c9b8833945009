import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { SECTIONS, type Section } from "@/lib/domain/plan";
import { clinicId, madeForPatient, oneOf, toldByPatient } from "./laws";
import { exercises, SIDES } from "./library";
import { patients } from "./patients";
import { users } from "./people";

/** What a patient was given to do. Its content lives in its versions. */
export const programs = pgTable(
  "programs",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid("patient_id").notNull(),
    openedBy: uuid("opened_by").notNull(),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull(),
    endedOn: date("ended_on"),
    endedBy: uuid("ended_by"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    uniqueIndex("one_open_program_per_patient").on(t.clinicId, t.patientId).where(sql`${t.endedOn} is null`),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.openedBy], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.endedBy], foreignColumns: [users.clinicId, users.id] }),
    check("program_end_has_an_author", sql`(${t.endedOn} is null) = (${t.endedBy} is null)`),
    ...madeForPatient(),
  ],
);

/** A version is a draft until it is sent, and never changes afterwards. */
export const programVersions = pgTable(
  "program_versions",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid("patient_id").notNull(),
    programId: uuid("program_id").notNull(),
    number: integer(),
    name: text().notNull(),
    mode: text().$type<"usual" | "pain_first">().notNull().default("usual"),
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    note: text(),
    /** Of a program whose first aim is less pain: its goal, the relief plan, and when it is left again. */
    painFirst: jsonb("pain_first").$type<unknown>(),
    /** What the patient reads when they report more pain than was agreed, in the clinician's own words. */
    aboveLimitWords: text("above_limit_words"),
    draft: jsonb().$type<unknown>(),
    /** Phases of the program, the one this version is in, and what the later ones will hold. Null: no phases. */
    phases: jsonb().$type<unknown>(),
    revision: integer().notNull().default(1),
    changedBy: uuid("changed_by").notNull(),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
    sentBy: uuid("sent_by"),
    sentAt: timestamp("sent_at", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    unique("versions_are_numbered_once").on(t.clinicId, t.patientId, t.programId, t.number),
    uniqueIndex("one_draft_per_program").on(t.clinicId, t.patientId, t.programId).where(sql`${t.sentAt} is null`),
    index("versions_of_sender_idx").on(t.clinicId, t.sentBy, t.sentAt).where(sql`${t.sentAt} is not null`),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.programId],
      foreignColumns: [programs.clinicId, programs.patientId, programs.id],
    }),
    foreignKey({ columns: [t.clinicId, t.changedBy], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.sentBy], foreignColumns: [users.clinicId, users.id] }),
    check(
      "sent_is_whole_and_a_draft_is_open",
      sql`(${t.sentAt} is null and num_nonnulls(${t.number}, ${t.sentBy}) = 0 and ${t.draft} is not null)
        or (${t.sentAt} is not null and num_nonnulls(${t.number}, ${t.sentBy}, ${t.startsOn}) = 3 and ${t.draft} is null)`,
    ),
    check(
      "version_ends_after_it_starts",
      sql`${t.endsOn} is null or (${t.startsOn} is not null and ${t.endsOn} >= ${t.startsOn})`,
    ),
    check("version_numbers_count_from_one", sql`${t.number} is null or ${t.number} >= 1`),
    check("version_has_a_name", sql`length(trim(${t.name})) between 1 and 120`),
    check("version_mode", oneOf(t.mode, ["usual", "pain_first"])),
    check("pain_first_plan_needs_its_mode", sql`${t.painFirst} is null or ${t.mode} = 'pain_first'`),
    check("version_note_is_short", sql`${t.note} is null or length(${t.note}) <= 1000`),
    check(
      "above_limit_words_are_short",
      sql`${t.aboveLimitWords} is null or length(trim(${t.aboveLimitWords})) between 1 and 300`,
    ),
    ...madeForPatient(),
  ],
);

/** One exercise of a sent version: its dose, its days, and what may replace it. Weekdays are ISO: 1 is Monday. */
export const prescriptions = pgTable(
  "prescriptions",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid("patient_id").notNull(),
    versionId: uuid("version_id").notNull(),
    exerciseId: uuid("exercise_id").notNull(),
    place: smallint().notNull(),
    section: text().$type<Section>().notNull(),
    sets: smallint().notNull(),
    repetitions: smallint(),
    holdSeconds: smallint("hold_seconds"),
    minutes: smallint(),
    restSeconds: smallint("rest_seconds"),
    loadKilograms: numeric("load_kilograms", { precision: 5, scale: 2, mode: "number" }),
    effort: smallint(),
    pulseFrom: smallint("pulse_from"),
    pulseTo: smallint("pulse_to"),
    side: text().$type<(typeof SIDES)[number]>().notNull(),
    weekdays: smallint().array(),
    timesPerWeek: smallint("times_per_week"),
    cue: text(),
    swaps: uuid().array().notNull().default(sql`'{}'`),
    progression: jsonb().$type<unknown>(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    unique("places_are_taken_once").on(t.clinicId, t.patientId, t.versionId, t.place),
    index("prescriptions_of_exercise_idx").on(t.clinicId, t.exerciseId),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.versionId],
      foreignColumns: [programVersions.clinicId, programVersions.patientId, programVersions.id],
    }),
    foreignKey({ columns: [t.clinicId, t.exerciseId], foreignColumns: [exercises.clinicId, exercises.id] }),
    check("dose_has_something_to_do", sql`num_nonnulls(${t.repetitions}, ${t.holdSeconds}, ${t.minutes}) >= 1`),
    check("sets_are_1_to_20", sql`${t.sets} between 1 and 20`),
    check("repetitions_are_1_to_200", sql`${t.repetitions} is null or ${t.repetitions} between 1 and 200`),
    check("hold_is_1_to_600_seconds", sql`${t.holdSeconds} is null or ${t.holdSeconds} between 1 and 600`),
    check("minutes_are_1_to_240", sql`${t.minutes} is null or ${t.minutes} between 1 and 240`),
    check("rest_is_0_to_600_seconds", sql`${t.restSeconds} is null or ${t.restSeconds} between 0 and 600`),
    check("load_is_0_to_500_kilograms", sql`${t.loadKilograms} is null or ${t.loadKilograms} between 0 and 500`),
    check("effort_is_0_to_10", sql`${t.effort} is null or ${t.effort} between 0 and 10`),
    check(
      "pulse_zone_is_whole_and_plausible",
      sql`num_nonnulls(${t.pulseFrom}, ${t.pulseTo}) = 0
        or (num_nonnulls(${t.pulseFrom}, ${t.pulseTo}) = 2 and ${t.pulseFrom} between 40 and 220
          and ${t.pulseTo} between 40 and 220 and ${t.pulseFrom} <= ${t.pulseTo})`,
    ),
    check("prescription_side", oneOf(t.side, SIDES)),
    check("prescription_section", oneOf(t.section, SECTIONS)),
    check("fixed_days_or_times_a_week", sql`num_nonnulls(${t.weekdays}, ${t.timesPerWeek}) = 1`),
    check(
      "weekdays_are_1_to_7",
      sql`${t.weekdays} is null or (cardinality(${t.weekdays}) between 1 and 7 and ${t.weekdays} <@ array[1,2,3,4,5,6,7]::smallint[])`,
    ),
    check("times_per_week_are_1_to_7", sql`${t.timesPerWeek} is null or ${t.timesPerWeek} between 1 and 7`),
    check("no_exercise_swaps_for_itself", sql`not (${t.exerciseId} = any(${t.swaps}))`),
    check("swaps_are_named", sql`array_position(${t.swaps}, null) is null and cardinality(${t.swaps}) <= 3`),
    check("cue_is_short", sql`${t.cue} is null or length(${t.cue}) <= 300`),
    ...madeForPatient(),
  ],
);

/** The patient has seen what a new version changed. */
export const versionsSeen = pgTable(
  "versions_seen",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    versionId: uuid("version_id").notNull(),
    seenBy: uuid("seen_by").notNull(),
    seenAt: timestamp("seen_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.versionId] }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.versionId],
      foreignColumns: [programVersions.clinicId, programVersions.patientId, programVersions.id],
    }),
    foreignKey({ columns: [t.clinicId, t.seenBy], foreignColumns: [users.clinicId, users.id] }),
    ...toldByPatient(),
  ],
);
