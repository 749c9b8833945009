import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "./tenant";

/** Where a chain ends: the number of its last line, from 1, and that line's hash in hexadecimal. */
export type Head = { sequence: number; hash: string };

export type Verdict =
  | { kind: "whole"; events: number; head: Head }
  /** This line is not as it was written. */
  | { kind: "changed"; sequence: number }
  /** This line is missing, and others follow. */
  | { kind: "gap"; sequence: number }
  /** The lines after `last` are missing; there were `expected`. */
  | { kind: "cut"; last: number; expected: number }
  /** The lines from this one on were put there by something else than the portal. */
  | { kind: "added"; sequence: number }
  /** The chain is whole in itself, but another one than was noted outside: this line or an earlier one was rewritten. */
  | { kind: "rewritten"; sequence: number };

/**
 * Walks the audit chain of a clinic and names the first thing that is wrong with it. Works out every hash by itself,
 * so that neither a changed row nor a changed `audit_hash()` in the database goes unnoticed.
 * @param db a transaction of the owner in this clinic that sees one moment (repeatable read).
 * @param noted heads that were written down outside the database: a tail that was cut together with its head in the
 *   database shows only against them.
 */
export async function verifyAudit(db: Database, clinicId: string, noted: readonly Head[] = []): Promise<Verdict> {
  const hashes = new Map(noted.map(({ sequence, hash }) => [sequence, hash]));
  let last = BEFORE_THE_FIRST;
  for await (const line of linesOf(db, clinicId)) {
    const sequence = Number(line.sequence);
    if (sequence !== last.sequence + 1) return { kind: "gap", sequence: last.sequence + 1 };
    if (hashOf(line) !== line.hash) return { kind: "changed", sequence };
    if (line.previous_hash !== last.hash) return { kind: "changed", sequence: Math.max(last.sequence, 1) };
    if ((hashes.get(sequence) ?? line.hash) !== line.hash) return { kind: "rewritten", sequence };
    last = { sequence, hash: line.hash };
  }
  return verdictAtEnd(last, await findHead(db, clinicId), noted);
}

const BEFORE_THE_FIRST: Head = { sequence: 0, hash: "0".repeat(64) };

function verdictAtEnd(last: Head, head: Head, noted: readonly Head[]): Verdict {
  const expected = Math.max(head.sequence, ...noted.map(({ sequence }) => sequence));
  if (last.sequence < expected) return { kind: "cut", last: last.sequence, expected };
  if (last.sequence > head.sequence) return { kind: "added", sequence: head.sequence + 1 };
  if (last.hash !== head.hash) return { kind: "changed", sequence: last.sequence };
  return { kind: "whole", events: last.sequence, head: last };
}

async function findHead(db: Database, clinicId: string): Promise<Head> {
  const [row] = await db.execute<{ sequence: string; hash: string }>(sql`
    select sequence::text as sequence, encode(hash, 'hex') as hash from audit_heads where clinic_id = ${clinicId}`);
  return row ? { sequence: Number(row.sequence), hash: row.hash } : BEFORE_THE_FIRST;
}

/** What the hash covers, in this order; db/migrations/0003_audit_chain.sql is the source. */
const PARTS = {
  previous_hash: "encode(previous_hash, 'hex')",
  clinic_id: "clinic_id::text",
  sequence: "sequence::text",
  at: "(extract(epoch from at) * 1000000)::bigint::text",
  actor_id: "actor_id::text",
  actor_role: "actor_role",
  session_id: "session_id::text",
  action: "action",
  entity: "entity",
  entity_id: "entity_id",
  patient_id: "patient_id::text",
  outcome: "outcome",
  purpose: "purpose",
  request_id: "request_id",
  meta: "meta::text",
} as const;
type Part = keyof typeof PARTS;
type Line = Record<Exclude<Part, "previous_hash">, string | null> & { previous_hash: string; hash: string };

const PART_NAMES = Object.keys(PARTS) as readonly Part[]; // the keys of the object above
const COLUMNS = sql.raw(PART_NAMES.map((name) => `${PARTS[name]} as "${name}"`).join(", "));
const AT_ONCE = 5_000;

async function* linesOf(db: Database, clinicId: string): AsyncGenerator<Line> {
  let after = "0";
  for (;;) {
    const lines = await db.execute<Line>(sql`
      select ${COLUMNS}, encode(hash, 'hex') as hash from audit_events
      where clinic_id = ${clinicId} and sequence > ${after}::bigint order by audit_events.sequence limit ${AT_ONCE}`);
    yield* lines;
    const last = lines.at(-1);
    if (!last || lines.length < AT_ONCE) return;
    after = last.sequence ?? after;
  }
}

/** SHA-256 over every part as its length in bytes, a colon and itself; a missing part is a minus sign. */
function hashOf(line: Line): string {
  const parts = PART_NAMES.map((name) => {
    const part = line[name];
    return part === null ? "-" : `${Buffer.byteLength(part)}:${part}`;
  });
  return createHash("sha256").update(parts.join("")).digest("hex");
}
