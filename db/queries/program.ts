import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { type DraftContent, type SentPhases, wholeDraft } from "@/lib/domain/draft";
import type { PainFirst, ProgramMode } from "@/lib/domain/plan";
import type { Database, Scope } from "../tenant";
import { visiblePatients } from "./care";
import { type PrescribedItem, readPrescribed } from "./prescribed";

export type { DraftContent, DraftItem } from "@/lib/domain/draft";

export type SentVersion = {
  id: string;
  number: number;
  name: string;
  mode: ProgramMode;
  painFirst: PainFirst | null;
  startsOn: CalendarDay;
  endsOn: CalendarDay | null;
  note: string | null;
  aboveLimitWords: string | null;
  phases: SentPhases | null;
  sentByName: string;
  sentAt: Date;
  items: PrescribedItem[];
};

export type Program = {
  /** The version in force today; when none has started yet, the one that starts next. */
  inForce: SentVersion | null;
  versions: Omit<SentVersion, "items">[];
  draft: { versionId: string; revision: number; content: DraftContent; changedByName: string; changedAt: Date } | null;
};

type VersionRow = {
  id: string;
  number: number | null;
  name: string;
  mode: ProgramMode;
  painFirst: PainFirst | null;
  phases: SentPhases | null;
  startsOn: CalendarDay | null;
  endsOn: CalendarDay | null;
  note: string | null;
  aboveLimitWords: string | null;
  sentByName: string | null;
  sentAt: string | null;
  draft: DraftContent | null;
  revision: number;
  changedByName: string;
  changedAt: string;
};

/** What a patient in this viewer's care was given, every version newest first, and the draft. Null when not visible. */
export async function findProgram(
  scope: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<Program | null> {
  const { db, viewer } = scope;
  const [[patient], rows] = await Promise.all([
    db.execute<{ time_zone: string }>(
      sql`select p.time_zone from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`,
    ),
    readVersions(db, patientId),
  ]);
  if (!patient) return null;
  const versions = rows.flatMap(sentFrom);
  const today = calendarDayAt(now, patient.time_zone);
  const standing = versions.find(({ startsOn }) => startsOn <= today) ?? versions.at(-1) ?? null;
  const items = standing ? await readPrescribed(db, patientId, standing.id) : [];
  scope.record({ action: "program.read", entity: "patient", entityId: patientId, patientId });
  return { inForce: standing && { ...standing, items }, versions, draft: rows.map(draftFrom).find(Boolean) ?? null };
}

/** The signed-in patient's own program. Drafts are the clinicians' business. */
export async function findOwnProgram(scope: Scope, { now }: { now: Date }): Promise<Omit<Program, "draft"> | null> {
  if (scope.viewer.role !== "patient") return null;
  const program = await findProgram(scope, { patientId: scope.viewer.patientId, now });
  return program && { inForce: program.inForce, versions: program.versions };
}

async function readVersions(db: Database, patientId: string): Promise<VersionRow[]> {
  return db.execute<VersionRow>(sql`
    select v.id, v.number, v.name, v.mode, v.pain_first as "painFirst", v.phases, v.starts_on as "startsOn", v.ends_on as "endsOn", v.note,
        v.above_limit_words as "aboveLimitWords", s.name as "sentByName",
      v.sent_at as "sentAt", v.draft, v.revision, c.name as "changedByName", v.changed_at as "changedAt"
    from program_versions v
    join users c on c.clinic_id = v.clinic_id and c.id = v.changed_by
    left join users s on s.clinic_id = v.clinic_id and s.id = v.sent_by
    where v.patient_id = ${patientId} order by v.starts_on desc nulls last, v.number desc nulls last`);
}

function sentFrom(row: VersionRow): Omit<SentVersion, "items">[] {
  const { id, number, name, mode, painFirst, phases, startsOn, endsOn, note, aboveLimitWords, sentByName, sentAt } =
    row;
  if (number === null || startsOn === null || sentByName === null || sentAt === null) return [];
  return [
    {
      id,
      number,
      name,
      mode,
      painFirst,
      phases,
      startsOn,
      endsOn,
      note,
      aboveLimitWords,
      sentByName,
      sentAt: new Date(sentAt),
    },
  ];
}

function draftFrom({ id, draft, revision, changedByName, changedAt }: VersionRow): Program["draft"] {
  return (
    draft && { versionId: id, revision, content: wholeDraft(draft), changedByName, changedAt: new Date(changedAt) }
  );
}
