import { sql } from "drizzle-orm";
import type { Dose, Frequency, ProgressionRule, Section, Weekday } from "@/lib/domain/plan";
import type { OwnFigure } from "@/lib/figure/own";
import type { Database } from "../tenant";

/** An exercise that may be done in place of a prescribed one, with all that is needed to show it. */
export type StandIn = {
  exerciseId: string;
  slug: string;
  name: string;
  altText: string;
  figure: OwnFigure | null;
  steps: string[];
  cues: string[];
};

/** One exercise of a sent version, with all that is needed to show it. */
export type PrescribedItem = {
  prescriptionId: string;
  exerciseId: string;
  slug: string;
  name: string;
  altText: string;
  /** The drawing of a clinic's own exercise; shipped ones are drawn by their slug. */
  figure: OwnFigure | null;
  section: Section;
  dose: Dose;
  frequency: Frequency;
  side: "both" | "each" | "left" | "right";
  restSeconds: number | null;
  loadKilograms: number | null;
  effort: number | null;
  pulseFrom: number | null;
  pulseTo: number | null;
  /** Exercises that may be done instead. */
  swaps: string[];
  /** The same, with what is needed to show them. */
  standIns: StandIn[];
  /** The next easier exercise of the ladder. */
  easier: StandIn | null;
  progression: ProgressionRule | null;
  cue: string | null;
  steps: string[];
  cues: string[];
  stopIf: string[];
  regions: string[];
  estimatedMinutes: number;
};

type Row = Omit<PrescribedItem, "dose" | "frequency" | "estimatedMinutes" | "loadKilograms"> & {
  loadKilograms: string | null;
  sets: number;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  weekdays: Weekday[] | null;
  timesPerWeek: number | null;
  estimatedMinutes: string;
};

/** The exercises of one sent version, in the order of the program. For use inside other queries: records nothing. */
export async function readPrescribed(db: Database, patientId: string, versionId: string): Promise<PrescribedItem[]> {
  const rows = await db.execute<Row>(sql`
    select ${COLUMNS} from prescriptions p join exercises e on e.clinic_id = p.clinic_id and e.id = p.exercise_id
    where p.patient_id = ${patientId} and p.version_id = ${versionId} order by p.place`);
  return rows.map(prescribedFrom);
}

/** The exercises of several sent versions of a patient, or of all, by version. For use inside other queries: records nothing. */
export async function readPrescribedOf(
  db: Database,
  patientId: string,
  versionIds: readonly string[] | "all",
): Promise<Map<string, PrescribedItem[]>> {
  const these = versionIds === "all" ? sql`true` : sql`p.version_id = any(${sql.param([...versionIds])}::uuid[])`;
  const rows = await db.execute<Row & { versionId: string }>(sql`
    select p.version_id as "versionId", ${COLUMNS}
    from prescriptions p join exercises e on e.clinic_id = p.clinic_id and e.id = p.exercise_id
    where p.patient_id = ${patientId} and ${these} order by p.version_id, p.place`);
  const byVersion = new Map<string, PrescribedItem[]>();
  for (const { versionId, ...row } of rows) {
    byVersion.set(versionId, [...(byVersion.get(versionId) ?? []), prescribedFrom(row)]);
  }
  return byVersion;
}

const STAND_IN = sql`json_build_object('exerciseId', x.id, 'slug', x.slug, 'name', x.name, 'altText', x.alt_text,
  'figure', x.poses, 'steps', x.steps, 'cues', x.cues)`;

const COLUMNS = sql`p.id as "prescriptionId", p.exercise_id as "exerciseId", e.slug, e.name, e.alt_text as "altText", e.poses as figure, p.section,
  p.sets, p.repetitions, p.hold_seconds as "holdSeconds", p.minutes, p.weekdays, p.times_per_week as "timesPerWeek",
  p.side, p.rest_seconds as "restSeconds", p.load_kilograms as "loadKilograms", p.effort, p.pulse_from as "pulseFrom", p.pulse_to as "pulseTo",
  p.swaps, p.progression, p.cue, e.steps, e.cues, e.stop_if as "stopIf", e.regions,
  e.estimated_minutes as "estimatedMinutes",
  coalesce((select json_agg(${STAND_IN} order by w.place) from unnest(p.swaps) with ordinality w(id, place)
    join exercises x on x.clinic_id = p.clinic_id and x.id = w.id), '[]') as "standIns",
  (select ${STAND_IN} from exercises x where x.clinic_id = e.clinic_id and x.archived_at is null
      and (x.slug = e.easier_slug or (e.easier_slug is null and x.harder_slug = e.slug))
    order by x.slug limit 1) as easier`;

function prescribedFrom(row: Row): PrescribedItem {
  const { sets, repetitions, holdSeconds, minutes, weekdays, timesPerWeek, estimatedMinutes, loadKilograms, ...item } =
    row;
  return {
    ...item,
    dose: { sets, repetitions, holdSeconds, minutes },
    // A CHECK of the table says that exactly one of the two is there.
    frequency: weekdays ? { kind: "weekdays", weekdays } : { kind: "per-week", times: timesPerWeek ?? 0 },
    loadKilograms: loadKilograms === null ? null : Number(loadKilograms),
    estimatedMinutes: Number(estimatedMinutes),
  };
}
