import { sql } from "drizzle-orm";
import { check, pgTable, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { ruledByAdmins } from "./laws";

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
