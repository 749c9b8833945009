import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { clinicId, ruledByAdmins } from "./laws";

export const clinics = pgTable(
  "clinics",
  {
    clinicId: uuid("clinic_id").primaryKey(),
    name: text().notNull(),
    timeZone: text("time_zone").notNull(),
    languages: text().array().notNull(),
    emergencyNumber: text("emergency_number").notNull(),
    urgentNumber: text("urgent_number"),
    clinicPhone: text("clinic_phone"),
    replyWorkingDays: smallint("reply_working_days").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    check("clinic_has_a_name", sql`length(trim(${t.name})) between 1 and 200`),
    check("clinic_speaks_a_language", sql`cardinality(${t.languages}) >= 1`),
    check("clinic_replies_within_a_month", sql`${t.replyWorkingDays} between 1 and 20`),
    ...ruledByAdmins(),
  ],
);

/** Thresholds and the pain scheme, one row per change: who set them and since when. The highest version is in force. */
export const clinicRules = pgTable(
  "clinic_rules",
  {
    clinicId: clinicId(),
    version: integer().notNull(),
    rules: jsonb().$type<Record<string, unknown>>().notNull(),
    setBy: uuid("set_by"),
    setAt: timestamp("set_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.version] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    check("rules_count_from_one", sql`${t.version} >= 1`),
    check("rules_are_an_object", sql`jsonb_typeof(${t.rules}) = 'object'`),
    ...ruledByAdmins(),
  ],
);
