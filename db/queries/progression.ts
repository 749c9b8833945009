import { sql } from "drizzle-orm";
import { addDays, type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { Dose, PlannedPrescription } from "@/lib/domain/plan";
import { type Neighbour, type Prescribed, progressionOf, type Verdict } from "@/lib/domain/progression";
import type { ToldMorning } from "@/lib/domain/reason";
import { loadHistories } from "../history";
import type { Database, Scope } from "../tenant";
import { visiblePatients } from "./care";
import { findRules } from "./rules";

/** An exercise of the version in force, and what is said about its next step. */
export type ProgressionItem = {
  prescriptionId: string;
  name: string;
  dose: Dose;
  side: "both" | "each" | "left" | "right";
  verdict: Verdict;
  /** The name of the exercise that a step leads to; null when it stays the same one. */
  toName: string | null;
};
export type Progression = { today: CalendarDay; items: ProgressionItem[] };

type Row = {
  prescriptionId: string;
  name: string;
  side: ProgressionItem["side"];
  rule: Prescribed["rule"];
  harder: Rung | null;
  easier: Rung | null;
};
type Rung = Neighbour & { name: string };

/** The reports that progression may look at: four weeks for a rule, and two more for the median before them. */
const LOOKS_BACK_DAYS = 56;

/** What is offered for each exercise of the version in force, with its gates. Null when the viewer may not see the patient. */
export async function findProgression(
  { db, viewer, record }: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<Progression | null> {
  const [patient] = await db.execute<{ timeZone: string }>(
    sql`select p.time_zone as "timeZone" from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`,
  );
  if (!patient) return null;
  const today = calendarDayAt(now, patient.timeZone);
  const from = addDays(today, -LOOKS_BACK_DAYS);
  const [histories, mornings, rules, rows] = await Promise.all([
    loadHistories(db, [patientId], from),
    db.execute<ToldMorning>(
      sql`select day, answer, pain from mornings where patient_id = ${patientId} and day >= ${from} order by day`,
    ),
    findRules(db),
    readRows(db, patientId, today),
  ]);
  record({ action: "progression.read", entity: "patient", entityId: patientId, patientId });
  const history = histories.get(patientId);
  if (!history) return { today, items: [] };
  const planned = new Map(
    history.versions.flatMap(({ prescriptions }) => prescriptions).map((one) => [one.id, one] as const),
  );
  const situation = { history, today, thresholds: rules.thresholds, mornings };
  const items = rows.flatMap((row) => {
    const prescription = planned.get(row.prescriptionId);
    return prescription ? [itemFrom(row, prescription, situation)] : [];
  });
  return { today, items };
}

function itemFrom(
  { prescriptionId, name, side, rule, harder, easier }: Row,
  prescription: PlannedPrescription,
  situation: Parameters<typeof progressionOf>[1],
): ProgressionItem {
  const verdict = progressionOf({ ...prescription, rule, harder, easier }, situation);
  const step = verdict.kind === "offer" || verdict.kind === "ease" ? verdict.step : null;
  const to = step?.kind === "exercise" ? step.to.exerciseId : null;
  const toName = [harder, easier].find((rung) => rung !== null && rung.exerciseId === to)?.name ?? null;
  return { prescriptionId, name, dose: prescription.dose, side, verdict, toName };
}

const RUNG = sql`json_build_object('exerciseId', x.id, 'name', x.name, 'dose', json_build_object('sets', x.usual_sets,
  'repetitions', x.usual_repetitions, 'holdSeconds', x.usual_hold_seconds, 'minutes', x.usual_minutes))`;

/** The exercises due under the version in force, without the flare-up plan, and their neighbours on the ladder. */
async function readRows(db: Database, patientId: string, today: CalendarDay): Promise<Row[]> {
  return db.execute<Row>(sql`
    with version as (
      select v.clinic_id, v.id, v.ends_on from program_versions v
      join programs g on g.clinic_id = v.clinic_id and g.patient_id = v.patient_id and g.id = v.program_id
      where v.patient_id = ${patientId} and v.sent_at is not null and v.starts_on <= ${today} and g.ended_on is null
      order by v.starts_on desc, v.number desc limit 1
    )
    select p.id as "prescriptionId", e.name, p.side, p.progression as rule,
      (select ${RUNG} from exercises x where x.clinic_id = e.clinic_id and x.archived_at is null
          and (x.slug = e.harder_slug or (e.harder_slug is null and x.easier_slug = e.slug))
        order by x.slug limit 1) as harder,
      (select ${RUNG} from exercises x where x.clinic_id = e.clinic_id and x.archived_at is null
          and (x.slug = e.easier_slug or (e.easier_slug is null and x.harder_slug = e.slug))
        order by x.slug limit 1) as easier
    from version v join prescriptions p on p.clinic_id = v.clinic_id and p.patient_id = ${patientId} and p.version_id = v.id
    join exercises e on e.clinic_id = p.clinic_id and e.id = p.exercise_id
    where p.section <> 'flare_up' and (v.ends_on is null or v.ends_on >= ${today})
    order by p.place`);
}
