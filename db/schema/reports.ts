import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  BARRIERS,
  type Barrier,
  ENJOYMENTS,
  type Enjoyment,
  ITEM_STATUSES,
  type ItemStatus,
  MEDICATIONS,
  type Medication,
  MOODS,
  type Mood,
  PAIN_WORDS,
  type PainWord,
  STIFFNESSES,
  type Stiffness,
} from "@/lib/domain/report";
import { allOf, clinicId, oneOf, toldByPatient } from "./laws";
import { exercises } from "./library";
import { patients } from "./patients";
import { bytes, users } from "./people";
import { prescriptions, programVersions } from "./programs";

export const SOURCES = ["web", "offline", "paper", "proxy"] as const;

const pain = (name: string) => smallint(name);
const painWord = (name: string) => text(name).$type<PainWord>();

/** One report of one day, in the patient's calendar. Null means: not reported. Corrections raise the revision and keep the trail. */
export const checkIns = pgTable(
  "check_ins",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    id: uuid().notNull(),
    versionId: uuid("version_id").notNull(),
    occurredOn: date("occurred_on").notNull(),
    occurredAt: timestamp("occurred_at", { withTimezone: true }).notNull(),
    timeZone: text("time_zone").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull(),
    isAddedLater: boolean("is_added_later").notNull(),
    source: text().$type<(typeof SOURCES)[number]>().notNull(),
    authorId: uuid("author_id").notNull(),
    painBefore: pain("pain_before"),
    painWorst: pain("pain_worst"),
    painAfter: pain("pain_after"),
    painBeforeWord: painWord("pain_before_word"),
    painWorstWord: painWord("pain_worst_word"),
    painAfterWord: painWord("pain_after_word"),
    stiffness: text().$type<Stiffness>(),
    mood: text().$type<Mood>(),
    enjoyment: text().$type<Enjoyment>(),
    medication: text().$type<Medication>(),
    note: text(),
    revision: integer().notNull().default(1),
    contentHash: bytes("content_hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    unique("one_check_in_a_day").on(t.clinicId, t.patientId, t.occurredOn),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.versionId],
      foreignColumns: [programVersions.clinicId, programVersions.patientId, programVersions.id],
    }),
    foreignKey({ columns: [t.clinicId, t.authorId], foreignColumns: [users.clinicId, users.id] }),
    check("pain_before_is_0_to_10", sql`${t.painBefore} is null or ${t.painBefore} between 0 and 10`),
    check("pain_worst_is_0_to_10", sql`${t.painWorst} is null or ${t.painWorst} between 0 and 10`),
    check("pain_after_is_0_to_10", sql`${t.painAfter} is null or ${t.painAfter} between 0 and 10`),
    check(
      "pain_is_said_in_numbers_or_in_words",
      sql`num_nonnulls(${t.painBefore}, ${t.painWorst}, ${t.painAfter}) = 0
        or num_nonnulls(${t.painBeforeWord}, ${t.painWorstWord}, ${t.painAfterWord}) = 0`,
    ),
    check("pain_before_word", sql`${t.painBeforeWord} is null or ${oneOf(t.painBeforeWord, PAIN_WORDS)}`),
    check("pain_worst_word", sql`${t.painWorstWord} is null or ${oneOf(t.painWorstWord, PAIN_WORDS)}`),
    check("pain_after_word", sql`${t.painAfterWord} is null or ${oneOf(t.painAfterWord, PAIN_WORDS)}`),
    check("stiffness_word", sql`${t.stiffness} is null or ${oneOf(t.stiffness, STIFFNESSES)}`),
    check("mood_word", sql`${t.mood} is null or ${oneOf(t.mood, MOODS)}`),
    check("enjoyment_word", sql`${t.enjoyment} is null or ${oneOf(t.enjoyment, ENJOYMENTS)}`),
    check("medication_word", sql`${t.medication} is null or ${oneOf(t.medication, MEDICATIONS)}`),
    check("note_is_short", sql`${t.note} is null or length(${t.note}) between 1 and 2000`),
    check("check_in_source", oneOf(t.source, SOURCES)),
    check("check_in_revisions_count_from_one", sql`${t.revision} >= 1`),
    ...toldByPatient(),
  ],
);

/** What a check-in said before it was corrected. */
export const checkInRevisions = pgTable(
  "check_in_revisions",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    checkInId: uuid("check_in_id").notNull(),
    revision: integer().notNull(),
    content: jsonb().$type<unknown>().notNull(),
    contentHash: bytes("content_hash").notNull(),
    authorId: uuid("author_id").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull(),
    replacedBy: uuid("replaced_by").notNull(),
    replacedAt: timestamp("replaced_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.checkInId, t.revision] }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.checkInId],
      foreignColumns: [checkIns.clinicId, checkIns.patientId, checkIns.id],
    }),
    foreignKey({ columns: [t.clinicId, t.authorId], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.replacedBy], foreignColumns: [users.clinicId, users.id] }),
    ...toldByPatient(),
  ],
);

/** What was done of one prescription. Amounts are what the patient did; null means not said. */
export const checkInItems = pgTable(
  "check_in_items",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    checkInId: uuid("check_in_id").notNull(),
    prescriptionId: uuid("prescription_id").notNull(),
    status: text().$type<ItemStatus>().notNull(),
    sets: smallint(),
    repetitions: smallint(),
    holdSeconds: smallint("hold_seconds"),
    minutes: smallint(),
    effort: smallint(),
    pain: smallint(),
    painWord: painWord("pain_word"),
    enjoyment: text().$type<Enjoyment>(),
    swappedForId: uuid("swapped_for_id"),
    barriers: text().array().$type<Barrier[]>().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.checkInId, t.prescriptionId] }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.checkInId],
      foreignColumns: [checkIns.clinicId, checkIns.patientId, checkIns.id],
    }),
    foreignKey({
      columns: [t.clinicId, t.patientId, t.prescriptionId],
      foreignColumns: [prescriptions.clinicId, prescriptions.patientId, prescriptions.id],
    }),
    foreignKey({ columns: [t.clinicId, t.swappedForId], foreignColumns: [exercises.clinicId, exercises.id] }),
    check("item_status", oneOf(t.status, ITEM_STATUSES)),
    check(
      "not_done_has_no_amounts",
      sql`${t.status} <> 'not_done' or num_nonnulls(${t.sets}, ${t.repetitions}, ${t.holdSeconds}, ${t.minutes}, ${t.effort}) = 0`,
    ),
    check("done_has_no_barriers", sql`${t.status} <> 'done' or cardinality(${t.barriers}) = 0`),
    check("item_barriers_are_known", allOf(t.barriers, BARRIERS)),
    check("sets_done_are_0_to_100", sql`${t.sets} is null or ${t.sets} between 0 and 100`),
    check("repetitions_done_are_0_to_1000", sql`${t.repetitions} is null or ${t.repetitions} between 0 and 1000`),
    check("hold_done_is_0_to_3600_seconds", sql`${t.holdSeconds} is null or ${t.holdSeconds} between 0 and 3600`),
    check("minutes_done_are_0_to_1440", sql`${t.minutes} is null or ${t.minutes} between 0 and 1440`),
    check("item_effort_is_0_to_10", sql`${t.effort} is null or ${t.effort} between 0 and 10`),
    check("item_pain_is_0_to_10", sql`${t.pain} is null or ${t.pain} between 0 and 10`),
    check(
      "item_pain_is_one_word_or_one_number",
      sql`num_nonnulls(${t.pain}, ${t.painWord}) <= 1 and (${t.painWord} is null or ${oneOf(t.painWord, PAIN_WORDS)})`,
    ),
    check("item_enjoyment_word", sql`${t.enjoyment} is null or ${oneOf(t.enjoyment, ENJOYMENTS)}`),
    ...toldByPatient(),
  ],
);

/** A whole day left out, with the reason. */
export const leftOutDays = pgTable(
  "left_out_days",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    day: date().notNull(),
    barriers: text().array().$type<Barrier[]>().notNull(),
    note: text(),
    timeZone: text("time_zone").notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull(),
    isAddedLater: boolean("is_added_later").notNull(),
    source: text().$type<(typeof SOURCES)[number]>().notNull(),
    authorId: uuid("author_id").notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.day] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.authorId], foreignColumns: [users.clinicId, users.id] }),
    check("left_out_for_a_known_reason", sql`${allOf(t.barriers, BARRIERS)} and cardinality(${t.barriers}) >= 1`),
    check("left_out_note_is_short", sql`${t.note} is null or length(${t.note}) between 1 and 2000`),
    check("left_out_source", oneOf(t.source, SOURCES)),
    ...toldByPatient(),
  ],
);

/** The next-morning answer, compared with before yesterday's exercises. */
export const mornings = pgTable(
  "mornings",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    day: date().notNull(),
    answer: text().$type<"better" | "same" | "worse">().notNull(),
    pain: smallint(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull(),
    authorId: uuid("author_id").notNull(),
    revision: integer().notNull().default(1),
    painWord: painWord("pain_word"),
    timeZone: text("time_zone"),
    source: text().$type<(typeof SOURCES)[number]>().notNull().default("web"),
    isAddedLater: boolean("is_added_later").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.day] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.authorId], foreignColumns: [users.clinicId, users.id] }),
    check("morning_answer", oneOf(t.answer, ["better", "same", "worse"])),
    check("morning_pain_is_0_to_10", sql`${t.pain} is null or ${t.pain} between 0 and 10`),
    check(
      "morning_pain_is_one_word_or_one_number",
      sql`num_nonnulls(${t.pain}, ${t.painWord}) <= 1 and (${t.painWord} is null or ${oneOf(t.painWord, PAIN_WORDS)})`,
    ),
    check("morning_source", oneOf(t.source, SOURCES)),
    check("mornings_count_from_one", sql`${t.revision} >= 1`),
    ...toldByPatient(),
  ],
);

export const flareUps = pgTable(
  "flare_ups",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    id: uuid().notNull(),
    startedOn: date("started_on").notNull(),
    endedOn: date("ended_on"),
    worstPain: smallint("worst_pain"),
    saidBy: uuid("said_by").notNull(),
    saidAt: timestamp("said_at", { withTimezone: true }).notNull(),
    endSaidBy: uuid("end_said_by"),
    endSaidAt: timestamp("end_said_at", { withTimezone: true }),
    worstPainWord: painWord("worst_pain_word"),
    timeZone: text("time_zone"),
    source: text().$type<(typeof SOURCES)[number]>().notNull().default("web"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.saidBy], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.endSaidBy], foreignColumns: [users.clinicId, users.id] }),
    check("flare_up_ends_after_it_starts", sql`${t.endedOn} is null or ${t.endedOn} >= ${t.startedOn}`),
    check("flare_up_end_has_an_author", sql`num_nonnulls(${t.endedOn}, ${t.endSaidBy}, ${t.endSaidAt}) in (0, 3)`),
    check("flare_up_pain_is_0_to_10", sql`${t.worstPain} is null or ${t.worstPain} between 0 and 10`),
    check(
      "flare_up_pain_is_one_word_or_one_number",
      sql`num_nonnulls(${t.worstPain}, ${t.worstPainWord}) <= 1
        and (${t.worstPainWord} is null or ${oneOf(t.worstPainWord, PAIN_WORDS)})`,
    ),
    check("flare_up_source", oneOf(t.source, SOURCES)),
    ...toldByPatient(),
  ],
);

/** Answers to the red-flag questions. `signs` empty means every question was answered with no: never that all is safe. */
export const safetyAnswers = pgTable(
  "safety_answers",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    id: uuid().notNull(),
    occasion: text().$type<"start" | "flare_up" | "on_demand">().notNull(),
    signs: text().array().notNull(),
    answeredAt: timestamp("answered_at", { withTimezone: true }).notNull(),
    enteredAt: timestamp("entered_at", { withTimezone: true }).notNull(),
    authorId: uuid("author_id").notNull(),
    acknowledgedAt: timestamp("acknowledged_at", { withTimezone: true }),
    source: text().$type<(typeof SOURCES)[number]>().notNull().default("web"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.authorId], foreignColumns: [users.clinicId, users.id] }),
    check("safety_occasion", oneOf(t.occasion, ["start", "flare_up", "on_demand"])),
    check("safety_source", oneOf(t.source, SOURCES)),
    ...toldByPatient(),
  ],
);

/**
 * Saves of a phone that were heard: each once, however often and in whatever order they arrive. A save that was replaced
 * before it arrived is noted with the one that replaced it, and so says nothing when it comes after all.
 */
export const heardSaves = pgTable(
  "heard_saves",
  {
    clinicId: clinicId(),
    patientId: uuid("patient_id").notNull(),
    saveId: uuid("save_id").notNull(),
    /** What the save was about: "check-in", "morning" … and its id or day. */
    about: text().notNull(),
    aboutId: text("about_id").notNull(),
    /** The revision that the save made; null when it was replaced, or where there are none. */
    revision: integer(),
    heardAt: timestamp("heard_at", { withTimezone: true }).notNull(),
    heardFrom: uuid("heard_from").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId, t.saveId] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    foreignKey({ columns: [t.clinicId, t.heardFrom], foreignColumns: [users.clinicId, users.id] }),
    check(
      "heard_save_is_about_something",
      sql`length(${t.about}) between 1 and 40 and length(${t.aboutId}) between 1 and 60`,
    ),
    check("heard_revision_counts_from_one", sql`${t.revision} is null or ${t.revision} >= 1`),
    ...toldByPatient(),
  ],
);
