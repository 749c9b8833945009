import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { auditTrail, clinicId, staffOnly } from "./laws";
import { bytes } from "./people";

/** Who did what, when, to whom: one chain per clinic. Each hash covers the row and the hash before it. */
export const auditEvents = pgTable(
  "audit_events",
  {
    clinicId: clinicId(),
    sequence: bigint({ mode: "number" }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    actorId: uuid("actor_id"),
    actorRole: text("actor_role"),
    sessionId: uuid("session_id"),
    action: text().notNull(),
    entity: text().notNull(),
    entityId: text("entity_id"),
    patientId: uuid("patient_id"),
    outcome: text().notNull(),
    purpose: text(),
    requestId: text("request_id"),
    meta: jsonb().$type<Record<string, unknown>>().notNull(),
    previousHash: bytes("previous_hash").notNull(),
    hash: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.sequence] }),
    index("audit_of_patient_idx").on(t.clinicId, t.patientId, t.sequence),
    check("audit_counts_from_one", sql`${t.sequence} >= 1`),
    check("audit_hash_is_sha256", sql`octet_length(${t.hash}) = 32 and octet_length(${t.previousHash}) = 32`),
    ...auditTrail(),
  ],
);

/** Where each clinic's chain ends. Locked by audit_append() so that the chain has one order. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    clinicId: clinicId(),
    sequence: bigint({ mode: "number" }).notNull(),
    hash: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId] }), ...auditTrail().slice(1)],
);

/** Work to do after the answer was given: mail and messages leave from here, never from a request. */
export const outboxJobs = pgTable(
  "outbox_jobs",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    kind: text().notNull(),
    cause: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    runAfter: timestamp("run_after", { withTimezone: true }).notNull(),
    doneAt: timestamp("done_at", { withTimezone: true }),
    lastError: text("last_error"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("outbox_waiting_idx").on(t.runAfter).where(sql`${t.doneAt} is null`),
    check("outbox_kind_is_short", sql`length(${t.kind}) between 1 and 60`),
    ...staffOnly(),
  ],
);
