import { sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/viewer";
import type { Scope } from "../tenant";

/** One line of the audit trail about a patient, as they may read it. */
export type RecordLine = {
  sequence: number;
  at: Date;
  action: string;
  /** Null: a job of the portal itself, or somebody whose name the patient may not see. */
  actorName: string | null;
  actorRole: Role | null;
  isOwn: boolean;
  /** Why, where somebody said so. */
  purpose: string | null;
};

export type RecordPage = {
  lines: RecordLine[];
  /** Go on from here to earlier lines; null at the first one ever. */
  before: number | null;
};

/** Whose deeds are shown: everybody's but one's own, or really everybody's. */
export const WHOSE_LINES = ["others", "everyone"] as const;
export type WhoseLines = (typeof WHOSE_LINES)[number];

const LINES_A_PAGE = 60;

type Row = Omit<RecordLine, "at" | "sequence"> & { at: string; sequence: string };

/** Who did what with the record of the patient who asks, newest first. That they asked is a line itself. */
export async function listRecordLines(
  { db, viewer, record }: Scope,
  { whose, before }: { whose: WhoseLines; before: number | null },
): Promise<RecordPage | null> {
  if (viewer.role !== "patient") return null;
  const { patientId, userId } = viewer;
  const rows = await db.execute<Row>(sql`
    select a.sequence, a.at, a.action, u.name as "actorName", a.actor_role as "actorRole",
      coalesce(a.actor_id = ${userId}, false) as "isOwn", a.purpose
    from audit_events a left join users u on u.clinic_id = a.clinic_id and u.id = a.actor_id
    where a.patient_id = ${patientId} and a.outcome = 'done'
      ${before === null ? sql`` : sql`and a.sequence < ${before}`}
      ${whose === "everyone" ? sql`` : sql`and a.actor_id is distinct from ${userId}::uuid`}
    order by a.sequence desc limit ${LINES_A_PAGE + 1}`);
  record({ action: "record-lines.read", entity: "patient", entityId: patientId, patientId });
  const lines = rows
    .slice(0, LINES_A_PAGE)
    .map((row) => ({ ...row, at: new Date(row.at), sequence: Number(row.sequence) }));
  return { lines, before: rows.length > LINES_A_PAGE ? (lines.at(-1)?.sequence ?? null) : null };
}
