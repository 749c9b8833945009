import { type SQL, sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { SentPhases } from "@/lib/domain/draft";
import type { PainFirst, ProgramMode } from "@/lib/domain/plan";
import { type NamedExercise, type ProgramShape, shapeOfVersion } from "@/lib/domain/program-shape";
import type { OwnFigure } from "@/lib/figure/own";
import type { Database, Scope } from "../tenant";
import { visiblePatients } from "./care";
import { type PrescribedItem, readPrescribedOf } from "./prescribed";

/** A version as it was sent, with its exercises. */
export type WholeVersion = {
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
  /** When the patient said that they have seen it. */
  seenAt: Date | null;
  items: PrescribedItem[];
  /** What of it can be compared with another. */
  shape: ProgramShape;
};

export type Versions = {
  /** Newest first. */
  versions: WholeVersion[];
  inForceId: string | null;
};

type VersionRow = Omit<WholeVersion, "sentAt" | "seenAt" | "items" | "shape"> & {
  sentAt: string;
  seenAt: string | null;
};

/** Everything that was sent to a patient in this viewer's care, newest first; null when not visible. */
export async function findVersions(
  scope: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<Versions | null> {
  const { db, viewer } = scope;
  const [[patient], versions] = await Promise.all([
    db.execute<{ time_zone: string }>(
      sql`select p.time_zone from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`,
    ),
    readVersions(db, patientId, "all"),
  ]);
  if (!patient) return null;
  const today = calendarDayAt(now, patient.time_zone);
  scope.record({ action: "program-versions.read", entity: "patient", entityId: patientId, patientId });
  return { versions, inForceId: inForceOn(versions, today)?.id ?? null };
}

/** The signed-in patient's own versions. */
export async function findOwnVersions(scope: Scope, { now }: { now: Date }): Promise<Versions | null> {
  const { viewer } = scope;
  return viewer.role === "patient" ? findVersions(scope, { patientId: viewer.patientId, now }) : null;
}

/** A version that the patient has not seen yet, and the one they knew before it. */
export type News = { version: WholeVersion; before: WholeVersion };

/**
 * What the signed-in patient was sent last and has not seen, beside the version they saw last or, where they saw none,
 * the first one. Null when there is nothing new; a first program is no change.
 */
export async function findNews({ db, viewer, record }: Scope): Promise<News | null> {
  if (viewer.role !== "patient") return null;
  const { patientId } = viewer;
  const [latest] = await db.execute<{ id: string; isSeen: boolean; beforeId: string | null }>(sql`
    select v.id, ${seen(sql`v`)} as "isSeen",
      (select b.id from program_versions b
        where b.clinic_id = v.clinic_id and b.patient_id = v.patient_id and b.program_id = v.program_id
          and b.sent_at is not null and b.number < v.number
        order by case when ${seen(sql`b`)} then b.number else -b.number end desc limit 1) as "beforeId"
    from program_versions v where v.patient_id = ${patientId} and v.sent_at is not null
    order by v.sent_at desc, v.number desc limit 1`);
  if (!latest || latest.isSeen || latest.beforeId === null) return null;
  const versions = await readVersions(db, patientId, [latest.id, latest.beforeId]);
  const [version, before] = [latest.id, latest.beforeId].map((id) => versions.find((one) => one.id === id));
  record({ action: "program-news.read", entity: "program-version", entityId: latest.id, patientId });
  return version && before ? { version, before } : null;
}

const seen = (version: SQL): SQL => sql`exists (select from versions_seen s
  where s.clinic_id = ${version}.clinic_id and s.patient_id = ${version}.patient_id and s.version_id = ${version}.id)`;

/** Some versions of a patient whose program was read in the same transaction, which recorded it. */
export async function readVersionsOf(
  { db }: Scope,
  { patientId, versionIds }: { patientId: string; versionIds: readonly string[] },
): Promise<WholeVersion[]> {
  return readVersions(db, patientId, versionIds);
}

async function readVersions(
  db: Database,
  patientId: string,
  versionIds: readonly string[] | "all",
): Promise<WholeVersion[]> {
  const these = versionIds === "all" ? sql`true` : sql`v.id = any(${sql.param([...versionIds])}::uuid[])`;
  const [rows, items, exerciseOf] = await Promise.all([
    db.execute<VersionRow>(sql`
      select v.id, v.number, v.name, v.mode, v.pain_first as "painFirst", v.phases, v.starts_on as "startsOn", v.ends_on as "endsOn", v.note,
        v.above_limit_words as "aboveLimitWords",
        u.name as "sentByName", v.sent_at as "sentAt", s.seen_at as "seenAt"
      from program_versions v
      join users u on u.clinic_id = v.clinic_id and u.id = v.sent_by
      left join versions_seen s on s.clinic_id = v.clinic_id and s.patient_id = v.patient_id and s.version_id = v.id
      where v.patient_id = ${patientId} and v.sent_at is not null and ${these}
      order by v.sent_at desc, v.number desc`),
    readPrescribedOf(db, patientId, versionIds),
    readNames(db, patientId),
  ]);
  return rows.map(({ sentAt, seenAt, ...row }) => {
    const version = { ...row, items: items.get(row.id) ?? [] };
    return {
      ...version,
      sentAt: new Date(sentAt),
      seenAt: seenAt === null ? null : new Date(seenAt),
      shape: shapeOfVersion(version, exerciseOf),
    };
  });
}

type Named = (id: string) => NamedExercise;

/** Every exercise that a patient was ever given, or may do instead, also those that are archived by now. */
async function readNames(db: Database, patientId: string): Promise<Named> {
  return namedBy(
    await db.execute<NamedExercise>(sql`
      select ${NAMED} from exercises e
      where e.id in (select p.exercise_id from prescriptions p where p.patient_id = ${patientId})
        or e.id in (select unnest(p.swaps) from prescriptions p where p.patient_id = ${patientId})`),
  );
}

/** The drawings of the clinic's own exercises by their id; shipped ones are drawn by their slug. */
export type Figures = ReadonlyMap<string, OwnFigure | null>;

export const figuresOf = (versions: readonly WholeVersion[]): Figures =>
  new Map(versions.flatMap(({ items }) => items.map(({ exerciseId, figure }) => [exerciseId, figure])));

/** These exercises by id, also those that are archived by now. Nobody's health data, so nothing is recorded. */
export async function nameExercises(
  { db }: Scope,
  ids: readonly string[],
): Promise<{ exerciseOf: Named; figures: Figures }> {
  const rows = await db.execute<NamedExercise & { figure: OwnFigure | null }>(
    sql`select ${NAMED}, e.poses as figure from exercises e where e.id = any(${sql.param([...ids])}::uuid[])`,
  );
  return { exerciseOf: namedBy(rows), figures: new Map(rows.map(({ id, figure }) => [id, figure])) };
}

const NAMED = sql`e.id, e.slug, e.name, e.easier_slug as "easierSlug", e.harder_slug as "harderSlug"`;

/** Exercises are archived and never deleted; one that is not there was never the clinic's. */
function namedBy(rows: readonly NamedExercise[]): Named {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => byId.get(id) ?? { id, slug: id, name: "…", easierSlug: null, harderSlug: null };
}

/** Of the versions that have started, the one that started last, unless it has ended; of two on one day the higher number. */
export function inForceOn<Version extends Pick<WholeVersion, "startsOn" | "endsOn" | "number">>(
  versions: readonly Version[],
  day: CalendarDay,
): Version | null {
  const started = versions.filter(({ startsOn }) => startsOn <= day);
  const [latest] = started.sort((one, other) => (isLater(one, other) ? -1 : 1));
  return latest && (latest.endsOn === null || day <= latest.endsOn) ? latest : null;
}

const isLater = (one: Pick<WholeVersion, "startsOn" | "number">, other: typeof one): boolean =>
  one.startsOn === other.startsOn ? one.number > other.number : one.startsOn > other.startsOn;
