import { sql } from "drizzle-orm";
import { addDays, type CalendarDay, calendarDayAt, daysBetween } from "@/lib/domain/calendar-day";
import type { SavedMorning } from "@/lib/domain/morning-question";
import type { Barrier, PainScore } from "@/lib/domain/report";
import * as domain from "@/lib/domain/today";
import { loadHistories } from "../history";
import type { Scope } from "../tenant";
import { readCheckIns } from "./check-ins";
import { type PrescribedItem, readPrescribed } from "./prescribed";
import { rulesFrom } from "./rules";
import { readSafetyAnswers } from "./safety";

export type Today = domain.Today<PrescribedItem>;
export type TodayItem = domain.TodayItem<PrescribedItem>;

type PatientRow = {
  given_name: string;
  pain_ceiling: PainScore | null;
  emergency_number: string;
  urgent_number: string | null;
  rules: Record<string, unknown> | null;
};

type LeftOutRow = { day: CalendarDay; barriers: Barrier[]; note: string | null };

/** What a day asks of the signed-in patient and what they have already said about it. Without a day: today. */
export async function findToday(
  scope: Scope,
  { now, day: asked }: { now: Date; day?: CalendarDay | undefined },
): Promise<Today | null> {
  const { db, viewer } = scope;
  if (viewer.role !== "patient") return null;
  const { patientId } = viewer;
  const today = calendarDayAt(now, viewer.timeZone);
  const day = asked === undefined ? today : nearest(asked, today);
  const daysAsked = day > today ? { from: today, to: day } : { from: day, to: today };

  const [[patient], histories, checkIns, mornings, leftOutDays, safetyAnswers, versions] = await Promise.all([
    db.execute<PatientRow>(sql`
      select p.given_name, p.pain_ceiling, c.emergency_number, c.urgent_number,
        (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules
      from patients p join clinics c on c.clinic_id = p.clinic_id where p.id = ${patientId}`),
    loadHistories(db, [patientId], domain.reportsNeededFrom(daysAsked.from)),
    readCheckIns(db, patientId, { from: day, to: day }),
    db.execute<SavedMorning>(sql`
      select day, answer, pain, pain_word as "painWord" from mornings where patient_id = ${patientId} and day = ${day}`),
    db.execute<LeftOutRow>(sql`
      select day, barriers, note from left_out_days
      where patient_id = ${patientId} and day = ${day} and withdrawn_at is null`),
    readSafetyAnswers(db, patientId, viewer.timeZone),
    db.execute<domain.TodayVersion>(sql`
      select v.id, v.number, v.name, u.name as "sentByName", v.note, v.starts_on as "startsOn",
        v.above_limit_words as "aboveLimitWords"
      from program_versions v join users u on u.clinic_id = v.clinic_id and u.id = v.sent_by
      where v.patient_id = ${patientId} and v.sent_at is not null`),
  ]);
  const history = histories.get(patientId);
  if (!patient || !history) return null;

  const shownId = domain.versionShownOn(history, day)?.id;
  const items = shownId === undefined ? [] : await readPrescribed(db, patientId, shownId);
  scope.record({ action: "today.read", entity: "patient", entityId: patientId, patientId });
  return domain.todayFrom(
    {
      patient: { name: patient.given_name, painCeiling: patient.pain_ceiling },
      clinic: { emergencyNumber: patient.emergency_number, urgentNumber: patient.urgent_number },
      rules: rulesFrom(patient.rules ?? {}),
      history,
      versions: versions.filter(({ id }) => id === shownId).map((version) => ({ ...version, items })),
      checkIns,
      mornings,
      leftOutDays,
      safetyAnswers,
    },
    { today, day },
  );
}

/** Nobody reports, or is asked, about days further away than this; and a calendar has a first and a last day. */
const FURTHEST_DAYS = 1000;

function nearest(day: CalendarDay, today: CalendarDay): CalendarDay {
  const away = daysBetween(today, day);
  return Math.abs(away) <= FURTHEST_DAYS ? day : addDays(today, Math.sign(away) * FURTHEST_DAYS);
}
