import { sql } from "drizzle-orm";
import { calendarDayAt, startOfIsoWeek } from "@/lib/domain/calendar-day";
import type { Side } from "@/lib/domain/exercise";
import { type ExerciseRecord, exerciseRecords, type ToldOfExercise } from "@/lib/domain/exercise-record";
import type { Span } from "@/lib/domain/span";
import { loadHistories } from "../history";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

/** How an exercise went, with the name and the sides that a clinician knows it by. */
export type NamedExerciseRecord = ExerciseRecord & { name: string; side: Side };

type Name = { prescriptionId: string; name: string; side: Side };

/** How each exercise went over a window. Null when the viewer may not see the patient. */
export async function listExerciseRecords(
  { db, viewer, record }: Scope,
  { patientId, span, now }: { patientId: string; span: Span; now: Date },
): Promise<NamedExerciseRecord[] | null> {
  const [patient] = await db.execute<{ timeZone: string }>(
    sql`select p.time_zone as "timeZone" from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`,
  );
  if (!patient) return null;
  const [histories, told, names] = await Promise.all([
    loadHistories(db, [patientId], startOfIsoWeek(span.from)),
    // What was told of an exercise that stood in for another says nothing about the one prescribed.
    db.execute<ToldOfExercise>(sql`
      select c.occurred_on as day, p.exercise_id as "exerciseId", i.pain, i.effort, i.enjoyment
      from check_ins c
      join check_in_items i on i.clinic_id = c.clinic_id and i.patient_id = c.patient_id and i.check_in_id = c.id
      join prescriptions p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id and p.id = i.prescription_id
      where c.patient_id = ${patientId} and c.occurred_on between ${span.from} and ${span.to}
        and i.swapped_for_id is null and num_nonnulls(i.pain, i.effort, i.enjoyment) > 0`),
    db.execute<Name>(sql`
      select p.id as "prescriptionId", e.name, p.side
      from prescriptions p join exercises e on e.clinic_id = p.clinic_id and e.id = p.exercise_id
      where p.patient_id = ${patientId}`),
  ]);
  record({ action: "exercise-records.read", entity: "patient", entityId: patientId, patientId });
  const history = histories.get(patientId);
  if (!history) return [];
  const nameOf = new Map(names.map((one) => [one.prescriptionId, one]));
  return exerciseRecords(history, told, span, calendarDayAt(now, patient.timeZone)).flatMap((one) => {
    const named = nameOf.get(one.latest.id);
    return named ? [{ ...one, name: named.name, side: named.side }] : [];
  });
}
