import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Head, type Verdict, verifyAudit } from "./audit-chain";
import { DatabaseAway, withTenant } from "./tenant";
import { buildAdmin, buildClinic, buildClinician, closeOwner, type StaffViewer } from "./testing/factories";

// A chain is written by real deeds; then somebody with every right on the database changes it, as an intruder would.

const intruder = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const reader = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const db = drizzle(reader);

let ada: StaffViewer;
let clinicId: string;

beforeEach(async () => {
  const clinic = await buildClinic();
  clinicId = clinic.clinicId;
  ada = await buildAdmin(clinic);
});

afterAll(() => Promise.all([intruder.end(), reader.end(), closeOwner()]));

/** Leaves this many lines, one transaction each, with everything a line may hold. */
async function deeds(viewer: StaffViewer, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await withTenant(
      viewer,
      async ({ record }) => {
        record({
          action: "patient.read",
          entity: "patient",
          entityId: `größer ${number} 🌊`,
          patientId: viewer.userId,
        });
        if (number % 3 === 0)
          record({
            action: "export",
            entity: "patient",
            purpose: "second opinion",
            outcome: "refused",
            meta: { days: number, kind: "csv", all: true },
          });
      },
      { mode: number % 2 === 0 ? "read" : "write", ...(number % 4 === 0 ? { requestId: `request-${number}` } : {}) },
    );
  }
}

const verify = (noted: readonly Head[] = []): Promise<Verdict> => verifyAudit(db, clinicId, noted);

async function headNow(): Promise<Head> {
  const verdict = await verify();
  if (verdict.kind !== "whole") throw new Error(`The chain is ${verdict.kind}.`);
  return verdict.head;
}

/** Works out anew, as an intruder with the source at hand would, every hash from this line on, and the head. */
async function forgeFrom(sequence: number): Promise<void> {
  const [{ last } = { last: 0 }] = await intruder<{ last: number }[]>`
    select max(sequence)::int as last from audit_events where clinic_id = ${clinicId}`;
  for (let number = sequence; number <= last; number += 1) {
    await intruder`update audit_events e
      set previous_hash = coalesce((select p.hash from audit_events p where p.clinic_id = e.clinic_id and p.sequence = e.sequence - 1), e.previous_hash)
      where clinic_id = ${clinicId} and sequence = ${number}`;
    await intruder`update audit_events e set hash = audit_hash(e.previous_hash, e) where clinic_id = ${clinicId} and sequence = ${number}`;
  }
  await intruder`update audit_heads h set sequence = e.sequence, hash = e.hash from audit_events e
    where e.clinic_id = h.clinic_id and h.clinic_id = ${clinicId} and e.sequence = ${last}`;
}

const removeAfter = (last: number) =>
  intruder`delete from audit_events where clinic_id = ${clinicId} and sequence > ${last}`;

describe("a chain that nobody touched", () => {
  it("is whole after real deeds, and its head is the one in the database", async () => {
    await deeds(ada, 12);
    const [head] = await intruder<Head[]>`
      select sequence::int as sequence, encode(hash, 'hex') as hash from audit_heads where clinic_id = ${clinicId}`;
    expect(await verify()).toEqual({ kind: "whole", events: 16, head });
  });

  it("is whole before anything happened", async () => {
    expect(await verify()).toEqual({ kind: "whole", events: 0, head: { sequence: 0, hash: "0".repeat(64) } });
  });

  it("stays whole against every head that was noted on the way", async () => {
    const noted: Head[] = [];
    for (let round = 0; round < 3; round += 1) {
      await deeds(ada, 2);
      noted.push(await headNow());
    }
    expect(noted.map(({ sequence }) => sequence)).toEqual([2, 4, 6]);
    expect(await verify(noted)).toMatchObject({ kind: "whole", events: 6 });
  });

  it("is walked in pieces when it is long", async () => {
    await reader.begin(async (tx) => {
      await tx`select set_config('app.clinic', ${clinicId}, true)`;
      await tx`select audit_append(jsonb_agg(jsonb_build_object('action', 'patient.read', 'entity', 'patient', 'entityId', n)))
        from generate_series(1, 11000) n`;
    });
    expect(await verify()).toMatchObject({ kind: "whole", events: 11_000 });
    await intruder`update audit_events set entity_id = 'x' where clinic_id = ${clinicId} and sequence = 10999`;
    expect(await verify()).toEqual({ kind: "changed", sequence: 10_999 });
  });

  it("belongs to one clinic: two clinics that write by turns have a whole one each", async () => {
    const stranger = await buildClinician(await buildClinic(), { name: "Stranger" });
    for (let round = 0; round < 6; round += 1) {
      await deeds(ada, 1);
      await deeds(stranger, 2);
    }
    expect(await verify()).toMatchObject({ kind: "whole", events: 6 });
    expect(await verifyAudit(db, stranger.clinicId)).toMatchObject({ kind: "whole", events: 12 });
    await intruder`update audit_events set outcome = 'undone' where clinic_id = ${stranger.clinicId} and sequence = 5`;
    expect(await verify()).toMatchObject({ kind: "whole", events: 6 });
    expect(await verifyAudit(db, stranger.clinicId)).toEqual({ kind: "changed", sequence: 5 });
  });

  it("has one order and no gap when 200 deeds are done at once", async () => {
    const deed = (number: number): Promise<void> =>
      withTenant(ada, async ({ record }) =>
        record({ action: "patient.read", entity: "patient", entityId: String(number) }),
      ).catch((error: unknown) => {
        if (error instanceof DatabaseAway) return deed(number); // a busy machine has no connection free in time
        throw error;
      });
    await Promise.all(Array.from({ length: 200 }, (_, number) => deed(number)));
    const [row] = await intruder<{ deeds: number; lines: number }[]>`
      select count(distinct entity_id)::int as deeds, count(*)::int as lines from audit_events where clinic_id = ${clinicId}`;
    expect(row?.deeds).toBe(200);
    expect(await verify()).toMatchObject({ kind: "whole", events: row?.lines });
  });
});

describe("a line that was changed is found", () => {
  const CHANGES = [
    ["at", "at + interval '1 microsecond'"],
    ["actor_id", "gen_random_uuid()"],
    ["actor_role", "'clinician'"],
    ["session_id", "null"],
    ["action", "'patient.look'"],
    ["entity", "'check-in'"],
    ["entity_id", "null"],
    ["patient_id", "gen_random_uuid()"],
    ["outcome", "'refused'"],
    ["purpose", "''"],
    ["request_id", "'forged'"],
    ["meta", `'{"days": 1}'`],
    ["previous_hash", "sha256('forged')"],
    ["hash", "sha256('forged')"],
  ] as const;

  it.each(CHANGES)("by its %s", async (column, value) => {
    await deeds(ada, 4);
    await intruder.unsafe(
      `update audit_events set ${column} = ${value} where clinic_id = '${clinicId}' and sequence = 2`,
    );
    expect(await verify()).toEqual({ kind: "changed", sequence: 2 });
  });

  it("whatever column it is: all of them are tried", async () => {
    const columns = await intruder<{ name: string }[]>`
      select attname as name from pg_attribute where attrelid = 'audit_events'::regclass and attnum > 0 and not attisdropped`;
    const tried = new Set<string>(CHANGES.map(([column]) => column));
    expect(columns.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual(["clinic_id", "sequence"]);
  });

  it("when words moved from one part to the next", async () => {
    await deeds(ada, 2);
    await intruder`update audit_events set action = 'patient', entity = '.readpatient' where clinic_id = ${clinicId} and sequence = 1`;
    expect(await verify()).toEqual({ kind: "changed", sequence: 1 });
  });

  it("when its own hash was worked out anew", async () => {
    await deeds(ada, 5);
    await intruder`update audit_events set patient_id = null where clinic_id = ${clinicId} and sequence = 3`;
    await intruder`update audit_events e set hash = audit_hash(e.previous_hash, e) where clinic_id = ${clinicId} and sequence = 3`;
    expect(await verify()).toEqual({ kind: "changed", sequence: 3 });
  });

  it("when it is the last, with its own hash worked out anew", async () => {
    await deeds(ada, 5);
    await intruder`update audit_events set patient_id = null where clinic_id = ${clinicId} and sequence = 6`;
    await intruder`update audit_events e set hash = audit_hash(e.previous_hash, e) where clinic_id = ${clinicId} and sequence = 6`;
    expect(await verify()).toEqual({ kind: "changed", sequence: 6 });
  });

  it("only by what was noted outside, when the rest of the chain and its head were worked out anew", async () => {
    await deeds(ada, 3);
    const first = await headNow();
    await deeds(ada, 5);
    const second = await headNow();
    await intruder`update audit_events set patient_id = null where clinic_id = ${clinicId} and sequence = 6`;
    await forgeFrom(6);
    expect(await verify()).toMatchObject({ kind: "whole", events: 10 });
    expect(await verify([first])).toMatchObject({ kind: "whole", events: 10 });
    expect(await verify([first, second])).toEqual({ kind: "rewritten", sequence: second.sequence });
  });
});

describe("a line that was removed is found", () => {
  it("in the middle", async () => {
    await deeds(ada, 5);
    await intruder`delete from audit_events where clinic_id = ${clinicId} and sequence = 3`;
    expect(await verify()).toEqual({ kind: "gap", sequence: 3 });
  });

  it("at the beginning", async () => {
    await deeds(ada, 5);
    await intruder`delete from audit_events where clinic_id = ${clinicId} and sequence = 1`;
    expect(await verify()).toEqual({ kind: "gap", sequence: 1 });
  });

  it("when those after it were moved up and worked out anew", async () => {
    await deeds(ada, 5);
    const noted = await headNow();
    await intruder`delete from audit_events where clinic_id = ${clinicId} and sequence = 3`;
    for (const number of [4, 5, 6])
      await intruder`update audit_events set sequence = ${number - 1} where clinic_id = ${clinicId} and sequence = ${number}`;
    await forgeFrom(3);
    expect(await verify()).toMatchObject({ kind: "whole", events: 5 });
    expect(await verify([noted])).toEqual({ kind: "cut", last: 5, expected: 6 });
  });

  it("at the end, by the head", async () => {
    await deeds(ada, 5);
    await removeAfter(4);
    expect(await verify()).toEqual({ kind: "cut", last: 4, expected: 6 });
  });

  it("at the end with a rewritten head, by what was noted outside, also after the chain has grown again", async () => {
    await deeds(ada, 5);
    const noted = await headNow();
    await removeAfter(4);
    await forgeFrom(4);
    expect(await verify()).toMatchObject({ kind: "whole", events: 4 });
    expect(await verify([noted])).toEqual({ kind: "cut", last: 4, expected: 6 });
    await deeds(ada, 5);
    expect(await verify()).toMatchObject({ kind: "whole", events: 10 });
    expect(await verify([noted])).toEqual({ kind: "rewritten", sequence: 6 });
  });

  it("when nothing is left at all", async () => {
    await deeds(ada, 2);
    const noted = await headNow();
    await removeAfter(0);
    await intruder`delete from audit_heads where clinic_id = ${clinicId}`;
    expect(await verify([noted])).toEqual({ kind: "cut", last: 0, expected: 2 });
  });
});

it("a line that was put there past the portal is found", async () => {
  await deeds(ada, 2);
  await intruder`insert into audit_events select (json_populate_record(e, '{"sequence": 3}')).* from audit_events e
    where clinic_id = ${clinicId} and sequence = 2`;
  await intruder`update audit_events e set previous_hash = (select hash from audit_heads h where h.clinic_id = e.clinic_id) where clinic_id = ${clinicId} and sequence = 3`;
  await intruder`update audit_events e set hash = audit_hash(e.previous_hash, e) where clinic_id = ${clinicId} and sequence = 3`;
  expect(await verify()).toEqual({ kind: "added", sequence: 3 });
});
