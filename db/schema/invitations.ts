import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { ROLES, type Role } from "@/lib/domain/viewer";
import { alsoBeforeSignIn, clinicId, oneOf, staffOnly } from "./laws";
import { patients } from "./patients";
import { bytes, users } from "./people";

/** A link to join, single use, its token kept as a hash. A patient's link names the patient it belongs to. */
export const invitations = pgTable(
  "invitations",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    role: text().$type<Role>().notNull(),
    email: text().notNull(),
    name: text().notNull(),
    patientId: uuid("patient_id"),
    tokenHash: bytes("token_hash").notNull(),
    /** Nobody of the clinic invites its first admin: whoever runs the server does. */
    invitedBy: uuid("invited_by"),
    invitedAt: timestamp("invited_at", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }),
    revokedAt: timestamp("revoked_at", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("invitations_token_idx").on(t.tokenHash),
    foreignKey({ columns: [t.clinicId, t.invitedBy], foreignColumns: [users.clinicId, users.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }),
    check("invitation_role", oneOf(t.role, ROLES)),
    check("patients_are_invited_to_their_record", sql`(${t.role} = 'patient') = (${t.patientId} is not null)`),
    check("guests_of_a_clinic_have_an_inviter", sql`${t.role} = 'admin' or ${t.invitedBy} is not null`),
    check("invitation_email_is_lower_case", sql`${t.email} = lower(${t.email})`),
    check("invitation_ends_after_it_starts", sql`${t.expiresAt} > ${t.invitedAt}`),
    check("invitation_token_is_sha256", sql`octet_length(${t.tokenHash}) = 32`),
    ...staffOnly(),
    alsoBeforeSignIn(),
  ],
);
