import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, timestamp, uuid } from "drizzle-orm/pg-core";
import { clinics } from "./clinics";
import { clinicId, ruledByAdmins } from "./laws";
import { users } from "./people";

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
    foreignKey({ columns: [t.clinicId, t.setBy], foreignColumns: [users.clinicId, users.id] }),
    check("rules_count_from_one", sql`${t.version} >= 1`),
    check("rules_are_an_object", sql`jsonb_typeof(${t.rules}) = 'object'`),
    ...ruledByAdmins(),
  ],
);
