import { sql } from "drizzle-orm";
import type { Enjoyment } from "@/lib/domain/report";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

/** What a patient last said about enjoying one exercise. */
export type ExerciseJoy = { exerciseId: string; name: string; enjoyment: Enjoyment };

/** The exercises about which a patient in this viewer's care said whether they enjoyed them, the latest word of each. */
export async function listEnjoyment(
  { db, viewer, record }: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<ExerciseJoy[]> {
  const joys = await db.execute<ExerciseJoy>(sql`
    select distinct on (e.name, e.id) e.id as "exerciseId", e.name, i.enjoyment
    from patients p
    join check_in_items i on i.clinic_id = p.clinic_id and i.patient_id = p.id and i.enjoyment is not null
    join check_ins c on c.clinic_id = i.clinic_id and c.patient_id = i.patient_id and c.id = i.check_in_id
    join prescriptions q on q.clinic_id = i.clinic_id and q.patient_id = i.patient_id and q.id = i.prescription_id
    join exercises e on e.clinic_id = q.clinic_id and e.id = coalesce(i.swapped_for_id, q.exercise_id)
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}
    order by e.name, e.id, c.occurred_on desc`);
  record({ action: "enjoyment.read", entity: "patient", entityId: patientId, patientId });
  return joys;
}
