import { sql } from "drizzle-orm";
import { type BarrierFindings, barrierFindings, type Changeable, type Choice } from "@/lib/domain/barrier-action";
import { addDays, type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { CARE } from "@/lib/domain/care-constants";
import { type PainFirstAdvice, painFirstAdvice } from "@/lib/domain/pain-first";
import { type Pattern, patternOf } from "@/lib/domain/pattern";
import type { Dose, Frequency, PainFirst, ProgramMode } from "@/lib/domain/plan";
import type { ToldMorning } from "@/lib/domain/reason";
import { loadHistories } from "../history";
import type { Database, Scope } from "../tenant";
import { visiblePatients } from "./care";
import { readLessons } from "./lessons";
import { findRules } from "./rules";

/** An exercise as it is prescribed now, so that a change of it can be said. */
export type NamedPrescription = {
  prescriptionId: string;
  name: string;
  dose: Dose;
  frequency: Frequency;
  side: "both" | "each" | "left" | "right";
};

/** Why sessions are left out, what is offered about it, whether less pain comes first, and what is seen together. */
export type Barriers = {
  today: CalendarDay;
  findings: BarrierFindings;
  /** Null: no program is in force. */
  painFirst: PainFirstAdvice | null;
  pattern: Pattern;
  prescriptions: NamedPrescription[];
  /** The names of every exercise that the findings and offers speak of, by its id. */
  exerciseNames: Record<string, string>;
};

type ChoiceRow = Choice & { name: string };
type Row = {
  prescriptionId: string;
  name: string;
  side: NamedPrescription["side"];
  needsBuying: boolean;
  easier: ChoiceRow | null;
  swaps: ChoiceRow[];
};
type VersionRow = { id: string; mode: ProgramMode; painFirst: PainFirst | null; startsOn: CalendarDay };

/** The days that a pattern looks at, and those before them in which a pain still counts. */
const LOOKS_BACK_DAYS = CARE.patternDays.value + CARE.patternPainDays.value;

/** Null when the viewer may not see the patient. */
export async function findBarriers(
  { db, viewer, record }: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<Barriers | null> {
  const [patient] = await db.execute<{ timeZone: string; reliefPlan: string | null }>(sql`
    select p.time_zone as "timeZone", p.pain_relief_plan as "reliefPlan" from patients p
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!patient) return null;
  const today = calendarDayAt(now, patient.timeZone);
  const from = addDays(today, -LOOKS_BACK_DAYS);
  const [histories, mornings, { thresholds, painScheme: scheme }, version, lessons] = await Promise.all([
    loadHistories(db, [patientId], from),
    db.execute<ToldMorning>(
      sql`select day, answer, pain from mornings where patient_id = ${patientId} and day >= ${from} order by day`,
    ),
    findRules(db),
    readVersionInForce(db, patientId, today),
    readLessons(db, patientId, patient.timeZone),
  ]);
  const known = lessons.map(({ page }) => page);
  const rows = version ? await readRows(db, patientId, version.id) : [];
  record({ action: "barriers.read", entity: "patient", entityId: patientId, patientId });
  const history = histories.get(patientId);
  if (!history) return null;
  const planned = new Map(history.versions.flatMap(({ prescriptions }) => prescriptions).map((one) => [one.id, one]));
  const prescribed = rows.flatMap(({ prescriptionId, needsBuying, easier, swaps }): Changeable[] => {
    const prescription = planned.get(prescriptionId);
    return prescription ? [{ ...prescription, needsBuying, easier, swaps }] : [];
  });
  const situation = { history, today, thresholds, mornings };
  const findings = barrierFindings(situation, prescribed, known);
  return {
    today,
    findings,
    painFirst:
      version &&
      painFirstAdvice({ ...situation, scheme, program: version, prescribed, reliefPlan: patient.reliefPlan }),
    pattern: patternOf(history, today),
    prescriptions: rows.flatMap(({ prescriptionId, name, side }) => {
      const prescription = planned.get(prescriptionId);
      return prescription
        ? [{ prescriptionId, name, side, dose: prescription.dose, frequency: prescription.frequency }]
        : [];
    }),
    exerciseNames: await readNames(db, rows, findings),
  };
}

async function readVersionInForce(db: Database, patientId: string, today: CalendarDay): Promise<VersionRow | null> {
  const [row] = await db.execute<VersionRow & { isOver: boolean }>(sql`
    select v.id, v.mode, v.pain_first as "painFirst", v.starts_on as "startsOn",
      coalesce(v.ends_on < ${today}, false) as "isOver"
    from program_versions v
    join programs g on g.clinic_id = v.clinic_id and g.patient_id = v.patient_id and g.id = v.program_id
    where v.patient_id = ${patientId} and v.sent_at is not null and v.starts_on <= ${today} and g.ended_on is null
    order by v.starts_on desc, v.number desc limit 1`);
  return row && !row.isOver ? row : null;
}

/** How much this patient enjoyed an exercise: "yes" and "a lot" count for it, "no" against it; null where they never said. */
const ENJOYED = sql`(select sum(case i.enjoyment when 'no' then -1 when 'a_bit' then 0 else 1 end)::int
  from check_in_items i join prescriptions q
    on q.clinic_id = i.clinic_id and q.patient_id = i.patient_id and q.id = i.prescription_id
  where i.clinic_id = p.clinic_id and i.patient_id = p.patient_id and q.exercise_id = x.id and i.enjoyment is not null)`;
const BOUGHT = sql.raw("('low', 'medium', 'high')");
const CHOICE = sql`json_build_object('exerciseId', x.id, 'name', x.name, 'needsBuying', x.kit_cost in ${BOUGHT},
  'enjoyed', ${ENJOYED}, 'dose', json_build_object('sets', x.usual_sets, 'repetitions', x.usual_repetitions,
    'holdSeconds', x.usual_hold_seconds, 'minutes', x.usual_minutes))`;

async function readRows(db: Database, patientId: string, versionId: string): Promise<Row[]> {
  return db.execute<Row>(sql`
    select p.id as "prescriptionId", e.name, p.side, e.kit_cost in ${BOUGHT} as "needsBuying",
      (select ${CHOICE} from exercises x where x.clinic_id = e.clinic_id and x.archived_at is null
          and (x.slug = e.easier_slug or (e.easier_slug is null and x.harder_slug = e.slug))
        order by x.slug limit 1) as easier,
      coalesce((select json_agg(${CHOICE} order by array_position(p.swaps, x.id)) from exercises x
        where x.clinic_id = p.clinic_id and x.archived_at is null and x.id = any(p.swaps)), '[]') as swaps
    from prescriptions p join exercises e on e.clinic_id = p.clinic_id and e.id = p.exercise_id
    where p.patient_id = ${patientId} and p.version_id = ${versionId} order by p.place`);
}

/** Reasons may be about exercises that are in the program no longer. */
async function readNames(
  db: Database,
  rows: readonly Row[],
  { findings }: BarrierFindings,
): Promise<Record<string, string>> {
  const choices = rows.flatMap(({ easier, swaps }) => (easier ? [easier, ...swaps] : swaps));
  const ids = [...new Set(findings.flatMap(({ exercises }) => exercises.map(({ exerciseId }) => exerciseId)))];
  const named =
    ids.length === 0
      ? []
      : await db.execute<{ id: string; name: string }>(
          sql`select id, name from exercises where id = any(${sql.param(ids)}::uuid[])`,
        );
  return Object.fromEntries([
    ...choices.map(({ exerciseId, name }) => [exerciseId, name]),
    ...named.map(({ id, name }) => [id, name]),
  ]);
}
