import { sql } from "drizzle-orm";
import type { Visit } from "@/lib/domain/visit";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

/** The times a patient and the care team met, the latest first. Null when the viewer may not see the patient. */
export async function listVisits(
  { db, viewer, record }: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<Visit[] | null> {
  const [patient] = await db.execute<{ visits: Visit[] }>(sql`
    select coalesce((select json_agg(json_build_object('id', v.id, 'day', v.day, 'way', v.way, 'notedByName', u.name)
        order by v.day desc, v.id desc)
      from visits v join users u on u.clinic_id = v.clinic_id and u.id = v.noted_by
      where v.clinic_id = p.clinic_id and v.patient_id = p.id), '[]') as visits
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!patient) return null;
  record({ action: "visits.read", entity: "patient", entityId: patientId, patientId });
  return patient.visits;
}
