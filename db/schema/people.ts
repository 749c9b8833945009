import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  MOTIONS,
  type Motion,
  PAIN_SCALES,
  type PainScale,
  ROLES,
  type Role,
  TEXT_SIZES,
  type TextSize,
  THEMES,
  type Theme,
} from "@/lib/domain/viewer";
import { clinics } from "./clinics";
import { alsoBeforeSignIn, beforeSignIn, clinicId, oneOf, ownedByUser, usersOfClinic } from "./laws";

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** People who sign in. One role per clinic; the same e-mail may exist in two clinics. */
export const users = pgTable(
  "users",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    role: text().$type<Role>().notNull(),
    email: text().notNull(),
    name: text().notNull(),
    locale: text().notNull(),
    timeZone: text("time_zone").notNull(),
    theme: text().$type<Theme>().notNull().default("system"),
    textSize: text("text_size").$type<TextSize>().notNull().default("usual"),
    motion: text().$type<Motion>().notNull().default("system"),
    painScale: text("pain_scale").$type<PainScale>().notNull().default("numbers"),
    /** Ticks of the guided session. */
    sounds: boolean().notNull().default(true),
    /** The guided session speaks. */
    voice: boolean().notNull().default(false),
    disabledAt: timestamp("disabled_at", { withTimezone: true }),
    disabledBy: uuid("disabled_by"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    unique("one_user_per_email_and_clinic").on(t.clinicId, t.email),
    index("users_email_idx").on(t.email),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.disabledBy], foreignColumns: [t.clinicId, t.id] }),
    check("user_role", oneOf(t.role, ROLES)),
    check("email_is_lower_case", sql`${t.email} = lower(${t.email}) and length(${t.email}) between 3 and 254`),
    check("user_has_a_name", sql`length(trim(${t.name})) between 1 and 120`),
    check("user_theme", oneOf(t.theme, THEMES)),
    check("user_text_size", oneOf(t.textSize, TEXT_SIZES)),
    check("user_motion", oneOf(t.motion, MOTIONS)),
    check("user_pain_scale", oneOf(t.painScale, PAIN_SCALES)),
    ...usersOfClinic(),
  ],
);

/** Password hashes, apart from the people: no request can read them, only the sign-in functions do. */
export const credentials = pgTable(
  "credentials",
  {
    clinicId: clinicId(),
    userId: uuid("user_id").notNull(),
    passwordHash: text("password_hash").notNull(),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.userId] }),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [users.clinicId, users.id] }),
    check("password_is_hashed_with_argon2id", sql`${t.passwordHash} like '$argon2id$%'`),
    ...beforeSignIn(),
  ],
);

/** A signed-in browser. The cookie holds 32 random bytes; only their hash is kept here. */
export const sessions = pgTable(
  "sessions",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    tokenHash: bytes("token_hash").notNull(),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    endedBecause: text("ended_because"),
    browser: text(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("sessions_token_idx").on(t.tokenHash),
    index("sessions_of_user_idx").on(t.clinicId, t.userId),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [users.clinicId, users.id] }),
    check("token_hash_is_sha256", sql`octet_length(${t.tokenHash}) = 32`),
    check("session_ends_after_it_starts", sql`${t.expiresAt} > ${t.startedAt}`),
    check("session_end_has_a_reason", sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
    ...ownedByUser(),
    alsoBeforeSignIn(),
  ],
);

/** Second factors: an authenticator app's secret (encrypted by the app) or a passkey. */
export const secondFactors = pgTable(
  "second_factors",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    kind: text().$type<"totp" | "passkey" | "recovery_code">().notNull(),
    label: text().notNull(),
    secret: bytes().notNull(),
    addedAt: timestamp("added_at", { withTimezone: true }).notNull(),
    lastUsedAt: timestamp("last_used_at", { withTimezone: true }),
    removedAt: timestamp("removed_at", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.userId], foreignColumns: [users.clinicId, users.id] }),
    check("second_factor_kind", oneOf(t.kind, ["totp", "passkey", "recovery_code"])),
    ...beforeSignIn(),
  ],
);

/** How often something was tried under a key (a hash of an account, an address, or both) since the window began. */
export const throttles = pgTable(
  "throttles",
  {
    key: bytes().primaryKey(),
    windowStartedAt: timestamp("window_started_at", { withTimezone: true }).notNull(),
    tries: integer().notNull(),
  },
  (t) => [check("tries_are_counted", sql`${t.tries} >= 1`), ...beforeSignIn()],
);

/** Hashes of an account and an address that signed in together: a stranger's wrong passwords do not shut these out. */
export const knownPlaces = pgTable(
  "known_places",
  { key: bytes().primaryKey(), lastSignedInAt: timestamp("last_signed_in_at", { withTimezone: true }).notNull() },
  () => [...beforeSignIn()],
);
