import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { DIRECTIONS, EXERCISE_KINDS, IMPACTS, KIT_COSTS, LOAD_LEVELS, POSITIONS, SIDES } from "@/lib/domain/exercise";
import { clinics } from "./clinics";
import { clinicId, oneOf, ownedByUser, sharedInClinic, staffOnly } from "./laws";
import { users } from "./people";

export { EXERCISE_KINDS, IMPACTS, LOAD_LEVELS, POSITIONS, SIDES };

/** The clinic's exercises: the shipped library (its `slug` names the drawing) and the clinic's own. */
export const exercises = pgTable(
  "exercises",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    slug: text().notNull(),
    isShipped: boolean("is_shipped").notNull(),
    name: text().notNull(),
    otherNames: text("other_names").array().notNull().default(sql`'{}'`),
    kind: text().$type<(typeof EXERCISE_KINDS)[number]>().notNull(),
    regions: text().array().notNull(),
    position: text().$type<(typeof POSITIONS)[number]>().notNull(),
    direction: text().$type<(typeof DIRECTIONS)[number]>().notNull(),
    kit: text().array().notNull().default(sql`'{}'`),
    kitCost: text("kit_cost").$type<(typeof KIT_COSTS)[number]>().notNull(),
    loadLevel: text("load_level").$type<(typeof LOAD_LEVELS)[number]>().notNull().default("light"),
    impact: text().$type<(typeof IMPACTS)[number]>().notNull().default("none"),
    steps: text().array().notNull(),
    cues: text().array().notNull(),
    faults: text().array().notNull().default(sql`'{}'`),
    stopIf: text("stop_if").array().notNull(),
    precautions: text().array().notNull().default(sql`'{}'`),
    altText: text("alt_text").notNull(),
    easierSlug: text("easier_slug"),
    harderSlug: text("harder_slug"),
    usualSets: smallint("usual_sets").notNull(),
    usualRepetitions: smallint("usual_repetitions"),
    usualHoldSeconds: smallint("usual_hold_seconds"),
    usualMinutes: smallint("usual_minutes"),
    usualRestSeconds: smallint("usual_rest_seconds"),
    usualSide: text("usual_side").$type<(typeof SIDES)[number]>().notNull(),
    estimatedMinutes: numeric("estimated_minutes", { precision: 4, scale: 1, mode: "number" }).notNull(),
    poses: jsonb().$type<unknown>(),
    pictureUrl: text("picture_url"),
    licence: text().notNull(),
    source: text().notNull(),
    reviewedBy: text("reviewed_by"),
    reviewedOn: date("reviewed_on"),
    changedBy: uuid("changed_by"),
    changedAt: timestamp("changed_at", { withTimezone: true }),
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("one_exercise_per_slug").on(t.clinicId, t.slug),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.changedBy], foreignColumns: [users.clinicId, users.id] }),
    check("exercise_has_a_name", sql`length(trim(${t.name})) between 1 and 80`),
    check("exercise_kind", oneOf(t.kind, EXERCISE_KINDS)),
    check("exercise_position", oneOf(t.position, POSITIONS)),
    check("exercise_direction", oneOf(t.direction, DIRECTIONS)),
    check("exercise_kit_cost", oneOf(t.kitCost, KIT_COSTS)),
    check("exercise_side", oneOf(t.usualSide, SIDES)),
    check("exercise_load_level", oneOf(t.loadLevel, LOAD_LEVELS)),
    check("exercise_impact", oneOf(t.impact, IMPACTS)),
    check("review_names_who_and_when", sql`(${t.reviewedBy} is null) = (${t.reviewedOn} is null)`),
    check(
      "change_names_who_and_when",
      sql`(${t.changedBy} is null) = (${t.changedAt} is null) and (${t.isShipped} or ${t.changedBy} is not null)`,
    ),
    check(
      "picture_is_a_link",
      sql`${t.pictureUrl} is null or (${t.pictureUrl} like 'https://%' and length(${t.pictureUrl}) <= 500)`,
    ),
    check("exercise_has_steps", sql`cardinality(${t.steps}) between 1 and 10`),
    check("exercise_says_when_to_stop", sql`cardinality(${t.stopIf}) >= 1`),
    check(
      "usual_dose_has_something_to_do",
      sql`num_nonnulls(${t.usualRepetitions}, ${t.usualHoldSeconds}, ${t.usualMinutes}) >= 1 and ${t.usualSets} between 1 and 20`,
    ),
    check(
      "no_exercise_is_its_own_step",
      sql`${t.easierSlug} is distinct from ${t.slug} and ${t.harderSlug} is distinct from ${t.slug}`,
    ),
    ...sharedInClinic(),
  ],
);

/** A program without a patient: its content is a draft without days, `fits` says for whom to suggest it. */
export const templates = pgTable(
  "templates",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    slug: text(),
    name: text().notNull(),
    forWhom: text("for_whom").notNull(),
    isShipped: boolean("is_shipped").notNull(),
    content: jsonb().$type<unknown>().notNull(),
    fits: jsonb().$type<unknown>().notNull().default(sql`'{}'`),
    madeBy: uuid("made_by"),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.madeBy], foreignColumns: [users.clinicId, users.id] }),
    unique("one_template_per_slug").on(t.clinicId, t.slug),
    check("template_has_a_name", sql`length(trim(${t.name})) between 1 and 120`),
    check("template_says_for_whom", sql`length(trim(${t.forWhom})) between 1 and 300`),
    check("shipped_templates_have_a_slug", sql`${t.isShipped} = (${t.slug} is not null)`),
    ...staffOnly(),
  ],
);

export const favouriteExercises = pgTable(
  "favourite_exercises",
  {
    clinicId: clinicId(),
    userId: uuid("user_id").notNull(),
    exerciseId: uuid("exercise_id").notNull(),
    addedAt: timestamp("added_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.userId, t.exerciseId] }),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.exerciseId], foreignColumns: [exercises.clinicId, exercises.id] }),
    ...ownedByUser(),
  ],
);
