import { sql } from "drizzle-orm";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Barrier } from "@/lib/domain/report";
import type { SavedCheckIn } from "@/lib/domain/saved-report";
import type { Span } from "@/lib/domain/span";
import type { Database, Scope } from "../tenant";
import { visiblePatients } from "./care";

export type { SavedCheckIn, SavedItem } from "@/lib/domain/saved-report";

/** The reports of these days as they stand after corrections, newest first. For use inside other queries: records nothing. */
export async function readCheckIns(db: Database, patientId: string, { from, to }: Span): Promise<SavedCheckIn[]> {
  const rows = await db.execute<Omit<SavedCheckIn, "enteredAt"> & { enteredAt: string }>(sql`
    select c.id, c.revision, c.occurred_on as "occurredOn", c.version_id as "versionId",
      c.pain_before as "painBefore", c.pain_worst as "painWorst", c.pain_after as "painAfter",
      c.pain_before_word as "painBeforeWord", c.pain_worst_word as "painWorstWord", c.pain_after_word as "painAfterWord",
      c.stiffness, c.mood, c.enjoyment, c.medication, c.note, c.is_added_later as "isAddedLater", c.source,
      c.entered_at as "enteredAt",
      coalesce((select json_agg(json_build_object('prescriptionId', i.prescription_id, 'exerciseId', p.exercise_id,
          'name', e.name, 'status', i.status, 'sets', i.sets, 'repetitions', i.repetitions,
          'holdSeconds', i.hold_seconds, 'minutes', i.minutes, 'effort', i.effort, 'pain', i.pain,
          'painWord', i.pain_word, 'enjoyment', i.enjoyment, 'swappedForId', i.swapped_for_id, 'swappedForName', w.name,
          'barriers', i.barriers) order by p.place)
        from check_in_items i
        join prescriptions p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id and p.id = i.prescription_id
        join exercises e on e.clinic_id = p.clinic_id and e.id = p.exercise_id
        left join exercises w on w.clinic_id = i.clinic_id and w.id = i.swapped_for_id
        where i.clinic_id = c.clinic_id and i.patient_id = c.patient_id and i.check_in_id = c.id), '[]') as items
    from check_ins c
    where c.patient_id = ${patientId} and c.occurred_on between ${from} and ${to}
    order by c.occurred_on desc`);
  return rows.map((row) => ({ ...row, enteredAt: new Date(row.enteredAt) }));
}

export type ReportedDay = {
  day: CalendarDay;
  checkIn: SavedCheckIn | null;
  leftOut: { barriers: Barrier[]; note: string | null } | null;
};

/** What a patient said in a span, day by day, newest first; days of silence are not in it. Null when the viewer may not see it. */
export async function listCheckIns(
  scope: Scope,
  { patientId, span, now }: { patientId: string; span: Span; now: Date },
): Promise<ReportedDay[] | null> {
  const { db, viewer } = scope;
  const [[visible], checkIns, leftOut] = await Promise.all([
    db.execute(sql`select from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`),
    readCheckIns(db, patientId, span),
    db.execute<{ day: CalendarDay; barriers: Barrier[]; note: string | null }>(sql`
      select day, barriers, note from left_out_days
      where patient_id = ${patientId} and withdrawn_at is null and day between ${span.from} and ${span.to}`),
  ]);
  if (!visible) return null;
  scope.record({ action: "check-ins.read", entity: "patient", entityId: patientId, patientId });
  const days = [
    ...checkIns.map((checkIn): ReportedDay => ({ day: checkIn.occurredOn, checkIn, leftOut: null })),
    ...leftOut.map(({ day, barriers, note }): ReportedDay => ({ day, checkIn: null, leftOut: { barriers, note } })),
  ];
  return days.sort((one, other) => (one.day < other.day ? 1 : -1));
}
