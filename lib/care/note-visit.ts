import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { VisitWay } from "@/lib/domain/visit";
import { type Answer, badInput, done, refused } from "./refusal";
import type { VisitValues } from "./visit-values";

export type NotedVisit = { id: string; isNew: boolean };
type Asked = { patientId: string; visitId: string; values: VisitValues };
type Known = { timeZone: string; inCareSince: CalendarDay; day: CalendarDay | null; way: VisitWay | null };

/**
 * Keeps that somebody of the care team and the patient met, under an id made by whoever notes it, so that what is sent
 * twice is one visit. A visit never changes: a wrong one is removed and noted again.
 */
export async function noteVisit(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, visitId, values: { day, way } }: Asked,
): Promise<Answer<NotedVisit, "not-found" | "bad-input" | "different-content">> {
  const { db, viewer, record } = scope;
  const [known] = await db.execute<Known>(sql`
    select p.time_zone as "timeZone", p.in_care_since as "inCareSince", v.day, v.way
    from patients p
    left join visits v on v.clinic_id = p.clinic_id and v.patient_id = p.id and v.id = ${visitId}
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known) return refused("not-found");
  const deed = { entity: "visit", entityId: visitId, patientId };
  if (known.day !== null) {
    if (known.day !== day || known.way !== way) return refused("different-content", { current: { id: visitId } });
    record({ action: "visit.repeat", ...deed });
    return done({ id: visitId, isNew: false });
  }
  if (day > calendarDayAt(now, known.timeZone)) return badInput({ day: "day-in-future" });
  if (day < known.inCareSince) return badInput({ day: "day-before-care" });

  await db.execute(sql`
    insert into visits (clinic_id, patient_id, id, day, way, noted_by, noted_at)
    values (${viewer.clinicId}, ${patientId}, ${visitId}, ${day}, ${way}, ${viewer.userId}, ${now.toISOString()})`);
  record({ action: "visit.note", ...deed, meta: { way } });
  return done({ id: visitId, isNew: true });
}
