import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { clinics } from "./clinics";
import { clinicId, oneOf, ownedByUser, sharedInClinic, staffOnly } from "./laws";
import { users } from "./people";

export const EXERCISE_KINDS = ["mobility", "stretching", "strengthening", "aerobic", "balance", "relaxation"] as const;
export const POSITIONS = [
  "lying_on_back",
  "lying_on_front",
  "lying_on_side",
  "hands_and_knees",
  "kneeling",
  "sitting",
  "standing",
  "walking",
] as const;
export const DIRECTIONS = ["bend", "arch", "neutral", "rotate", "side"] as const;
export const KIT_COSTS = ["none", "household", "low", "medium", "high"] as const;
export const SIDES = ["both", "each", "left", "right"] as const;

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
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("one_exercise_per_slug").on(t.clinicId, t.slug),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    check("exercise_has_a_name", sql`length(trim(${t.name})) between 1 and 80`),
    check("exercise_kind", oneOf(t.kind, EXERCISE_KINDS)),
    check("exercise_position", oneOf(t.position, POSITIONS)),
    check("exercise_direction", oneOf(t.direction, DIRECTIONS)),
    check("exercise_kit_cost", oneOf(t.kitCost, KIT_COSTS)),
    check("exercise_side", oneOf(t.usualSide, SIDES)),
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

/** A program without a patient. */
export const templates = pgTable(
  "templates",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    name: text().notNull(),
    forWhom: text("for_whom").notNull(),
    isShipped: boolean("is_shipped").notNull(),
    content: jsonb().$type<unknown>().notNull(),
    madeBy: uuid("made_by"),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    check("template_has_a_name", sql`length(trim(${t.name})) between 1 and 120`),
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
