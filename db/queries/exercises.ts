import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { Direction, ExerciseKind, Impact, KitCost, LoadLevel, Position, Side } from "@/lib/domain/exercise";
import type { Rung } from "@/lib/domain/ladder";
import type { Caution } from "@/lib/domain/person";
import type { OwnFigure } from "@/lib/figure/own";
import type { Scope } from "../tenant";

export type ExerciseRow = {
  id: string;
  slug: string;
  /** Comes with the portal: its texts are kept up by us and cannot be changed by a clinic. */
  isShipped: boolean;
  name: string;
  otherNames: string[];
  kind: ExerciseKind;
  position: Position;
  direction: Direction;
  regions: string[];
  kit: string[];
  kitCost: KitCost;
  loadLevel: LoadLevel;
  impact: Impact;
  steps: string[];
  cues: string[];
  faults: string[];
  stopIf: string[];
  precautions: Caution[];
  altText: string;
  usualSets: number;
  usualRepetitions: number | null;
  usualHoldSeconds: number | null;
  usualMinutes: number | null;
  usualRestSeconds: number | null;
  usualSide: Side;
  estimatedMinutes: number;
  easierSlug: string | null;
  harderSlug: string | null;
  /** A clinic's own drawing; shipped ones are drawn by their slug. */
  figure: OwnFigure | null;
  pictureUrl: string | null;
  source: string;
  licence: string;
  /** Null: no clinician has reviewed it yet. */
  reviewedBy: string | null;
  reviewedOn: CalendarDay | null;
  isArchived: boolean;
  revision: number;
};

export type ListedExercise = ExerciseRow & {
  /** Marked by this person. */
  isFavourite: boolean;
  /** 0 for what this person prescribed last, then 1 and so on; null when it is not in their latest versions. */
  recency: number | null;
};

export type FoundExercise = ExerciseRow & {
  isFavourite: boolean;
  /** Patients of the clinic whose version in force has it. */
  usedBy: number;
  changedByName: string | null;
  changedAt: Date | null;
};

/** "Recent" is what stands in so many of the latest versions that somebody sent. */
const LATEST_VERSIONS = 30;
const MOST_RECENT = 24;

type FromDatabase<Row> = Omit<Row, "estimatedMinutes"> & { estimatedMinutes: string };

// A drawing was taken by the schema of figures before it was kept, so that what comes back is one.
const COLUMNS = sql`e.id, e.slug, e.is_shipped as "isShipped", e.name, e.other_names as "otherNames", e.kind, e.position,
  e.direction, e.regions, e.kit, e.kit_cost as "kitCost", e.load_level as "loadLevel", e.impact, e.steps, e.cues, e.faults,
  e.stop_if as "stopIf", e.precautions, e.alt_text as "altText", e.usual_sets as "usualSets",
  e.usual_repetitions as "usualRepetitions", e.usual_hold_seconds as "usualHoldSeconds", e.usual_minutes as "usualMinutes",
  e.usual_rest_seconds as "usualRestSeconds", e.usual_side as "usualSide", e.estimated_minutes as "estimatedMinutes",
  e.easier_slug as "easierSlug", e.harder_slug as "harderSlug", e.poses as figure, e.picture_url as "pictureUrl",
  e.source, e.licence, e.reviewed_by as "reviewedBy", e.reviewed_on as "reviewedOn",
  e.archived_at is not null as "isArchived", e.revision`;

/** The clinic's exercises by name, without those that were archived. Nobody's health data, so nothing is recorded. */
export async function listExercises({ db }: Scope): Promise<ExerciseRow[]> {
  const rows = await db.execute<FromDatabase<ExerciseRow>>(
    sql`select ${COLUMNS} from exercises e where e.archived_at is null order by e.name, e.slug`,
  );
  return rows.map(withNumbers);
}

/** Every exercise of the clinic with what this person marked and lately prescribed, archived ones too. Records nothing. */
export async function listLibrary({ db, viewer }: Scope): Promise<ListedExercise[]> {
  const rows = await db.execute<FromDatabase<ListedExercise>>(sql`
    with latest as (
      select v.clinic_id, v.patient_id, v.id, v.sent_at from program_versions v
      where v.sent_by = ${viewer.userId} and v.sent_at is not null order by v.sent_at desc limit ${LATEST_VERSIONS}
    ), recent as (
      select p.exercise_id, row_number() over (order by max(l.sent_at) desc, min(p.place)) - 1 as place
      from latest l join prescriptions p
        on p.clinic_id = l.clinic_id and p.patient_id = l.patient_id and p.version_id = l.id
      group by p.exercise_id order by place limit ${MOST_RECENT}
    )
    select ${COLUMNS}, f.exercise_id is not null as "isFavourite", r.place::int as recency
    from exercises e
    left join favourite_exercises f on f.clinic_id = e.clinic_id and f.exercise_id = e.id and f.user_id = ${viewer.userId}
    left join recent r on r.exercise_id = e.id
    order by e.name, e.slug`);
  return rows.map(withNumbers);
}

/** One exercise of the clinic, archived or not, or null. How many use it is a count of nobody in particular. */
export async function findExercise(
  { db, viewer }: Scope,
  { exerciseId, now }: { exerciseId: string; now: Date },
): Promise<FoundExercise | null> {
  const today = calendarDayAt(now, viewer.timeZone);
  const [row] = await db.execute<FromDatabase<Omit<FoundExercise, "changedAt">> & { changedAt: string | null }>(sql`
    select ${COLUMNS}, c.name as "changedByName", e.changed_at as "changedAt",
      exists (select from favourite_exercises f
        where f.clinic_id = e.clinic_id and f.exercise_id = e.id and f.user_id = ${viewer.userId}) as "isFavourite",
      (select count(distinct p.patient_id)::int from prescriptions p
        join programs g on g.clinic_id = p.clinic_id and g.patient_id = p.patient_id and g.ended_on is null
        join lateral (select v.id, v.ends_on from program_versions v
          where v.clinic_id = p.clinic_id and v.patient_id = p.patient_id and v.program_id = g.id
            and v.starts_on <= ${today} and v.sent_at is not null
          order by v.starts_on desc, v.number desc limit 1) v on v.id = p.version_id and coalesce(v.ends_on >= ${today}, true)
        where p.clinic_id = e.clinic_id and p.exercise_id = e.id) as "usedBy"
    from exercises e left join users c on c.clinic_id = e.clinic_id and c.id = e.changed_by
    where e.id = ${exerciseId}`);
  return row ? { ...withNumbers(row), changedAt: row.changedAt === null ? null : new Date(row.changedAt) } : null;
}

/** One exercise of the clinic by its slug, to start a copy from; or null. */
export async function findBySlug({ db }: Scope, slug: string): Promise<ExerciseRow | null> {
  const [row] = await db.execute<FromDatabase<ExerciseRow>>(
    sql`select ${COLUMNS} from exercises e where e.slug = ${slug}`,
  );
  return row ? withNumbers(row) : null;
}

export type NamedRung = Rung & Pick<ExerciseRow, "id" | "name" | "figure" | "isArchived">;

/** The ladder that an exercise may join: every exercise of the clinic with its neighbours and its drawing. */
export async function listRungs({ db }: Scope): Promise<NamedRung[]> {
  return db.execute<NamedRung>(
    sql`select id, slug, name, easier_slug as "easierSlug", harder_slug as "harderSlug", poses as figure,
      archived_at is not null as "isArchived" from exercises order by name, slug`,
  );
}

const withNumbers = <Row extends { estimatedMinutes: string }>(row: Row) => ({
  ...row,
  estimatedMinutes: Number(row.estimatedMinutes),
});
