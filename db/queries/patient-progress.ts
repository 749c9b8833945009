import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { type PatientProgress, type ProgressDay, type ProgressSpan, progressSpan } from "@/lib/domain/patient-progress";
import type { Enjoyment, PainWord } from "@/lib/domain/report";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";
import { findProgress } from "./progress";

type Facts = { timeZone: string; firstDay: CalendarDay | null; checkIns: number };
type ToldRow = Pick<ProgressDay, "day" | "painBeforeWord" | "painWorstWord" | "painAfterWord" | "note">;
type MorningRow = { day: CalendarDay; painWord: PainWord };

/** How a patient has been doing, as they see it themselves; null when the viewer may not see them. */
export async function findPatientProgress(
  scope: Scope,
  { patientId, asked, now }: { patientId: string; asked: ProgressSpan; now: Date },
): Promise<PatientProgress | null> {
  const { db, viewer } = scope;
  const [facts] = await db.execute<Facts>(sql`
    select p.time_zone as "timeZone",
      least((select min(v.starts_on) from program_versions v
          where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is not null),
        (select min(c.occurred_on) from check_ins c where c.clinic_id = p.clinic_id and c.patient_id = p.id)) as "firstDay",
      (select count(*)::int from check_ins c where c.clinic_id = p.clinic_id and c.patient_id = p.id) as "checkIns"
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!facts) return null;
  const today = calendarDayAt(now, facts.timeZone);
  const span = progressSpan(asked, today, facts.firstDay);
  const [progress, told, mornings] = await Promise.all([
    findProgress(scope, { patientId, span, now }),
    // What the worked-out days do not hold: words of pain and notes.
    db.execute<ToldRow>(sql`
      select occurred_on as day, pain_before_word as "painBeforeWord", pain_worst_word as "painWorstWord",
        pain_after_word as "painAfterWord", note
      from check_ins where patient_id = ${patientId} and occurred_on between ${span.from} and ${span.to}
        and num_nonnulls(pain_before_word, pain_worst_word, pain_after_word, note) > 0`),
    db.execute<MorningRow>(sql`
      select day, pain_word as "painWord" from mornings
      where patient_id = ${patientId} and day between ${span.from} and ${span.to} and pain_word is not null`),
  ]);
  if (progress === null) return null;
  const toldOn = new Map(told.map((row) => [row.day, row]));
  const wordOf = new Map(mornings.map(({ day, painWord }) => [day, painWord]));
  return {
    today,
    asked,
    span,
    firstDay: facts.firstDay,
    checkIns: facts.checkIns,
    days: progress.days.map(({ isFlareUp: _, versionNumber: __, barriers: ___, ...day }) => ({
      ...day,
      painBeforeWord: toldOn.get(day.day)?.painBeforeWord ?? null,
      painWorstWord: toldOn.get(day.day)?.painWorstWord ?? null,
      painAfterWord: toldOn.get(day.day)?.painAfterWord ?? null,
      morningPainWord: wordOf.get(day.day) ?? null,
      note: toldOn.get(day.day)?.note ?? null,
    })),
    sessions: progress.measures.sessions,
    runningWeek: progress.runningWeek,
    weeks: progress.weeks,
    barriers: progress.barriers,
    versions: progress.versions.map(({ number, startsOn }) => ({ number, startsOn })),
    flareUps: progress.flareUps,
    painCeiling: progress.painCeiling,
  };
}

/** An exercise that a patient said they enjoy, by their latest word about it. */
export type Enjoyed = { name: string; enjoyment: Extract<Enjoyment, "yes" | "a_lot"> };

const MOST_ENJOYED = 3;

/** What the patient who asks enjoys most, the most enjoyed first. */
export async function listEnjoyed({ db, viewer, record }: Scope, { patientId, now }: { patientId: string; now: Date }) {
  const rows = await db.execute<Enjoyed>(sql`
    select name, enjoyment from (
      select distinct on (e.id) e.name, i.enjoyment, c.occurred_on
      from patients p
      join check_in_items i on i.clinic_id = p.clinic_id and i.patient_id = p.id and i.enjoyment is not null
      join check_ins c on c.clinic_id = i.clinic_id and c.patient_id = i.patient_id and c.id = i.check_in_id
      join prescriptions q on q.clinic_id = i.clinic_id and q.patient_id = i.patient_id and q.id = i.prescription_id
      join exercises e on e.clinic_id = q.clinic_id and e.id = coalesce(i.swapped_for_id, q.exercise_id)
      where p.id = ${patientId} and ${visiblePatients(viewer, now)}
      order by e.id, c.occurred_on desc) latest
    where enjoyment in ('yes', 'a_lot')
    order by enjoyment, occurred_on desc, name limit ${MOST_ENJOYED}`);
  record({ action: "enjoyment.read", entity: "patient", entityId: patientId, patientId });
  return rows;
}
