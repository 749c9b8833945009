import { sql } from "drizzle-orm";
import type { CalendarDay, Weekday } from "@/lib/domain/calendar-day";
import type { History } from "@/lib/domain/history";
import type { OpenSpan, PlannedPrescription, ProgramVersion, Section } from "@/lib/domain/plan";
import type { Barrier, DayReport, ItemStatus, LeftOutDay, PainScore, ReportedItem } from "@/lib/domain/report";
import type { Database } from "./tenant";

type VersionRow = {
  patient_id: string;
  id: string;
  number: number;
  starts_on: CalendarDay;
  ends_on: CalendarDay | null;
  ended_on: CalendarDay | null;
  prescriptions: PrescriptionParts[];
};
type PrescriptionParts = [
  id: string,
  exerciseId: string,
  section: Section,
  sets: number,
  repetitions: number | null,
  holdSeconds: number | null,
  minutes: number | null,
  weekdays: Weekday[] | null,
  timesPerWeek: number | null,
];
type SpanRow = { patient_id: string; from_on: CalendarDay; to_on: CalendarDay | null };
type ReportRow = {
  patient_id: string;
  occurred_on: CalendarDay;
  is_added_later: boolean;
  pain_before: PainScore | null;
  pain_worst: PainScore | null;
  pain_after: PainScore | null;
  items: ItemParts[];
};
type ItemParts = [
  prescriptionId: string,
  status: ItemStatus,
  sets: number | null,
  repetitions: number | null,
  holdSeconds: number | null,
  minutes: number | null,
  barriers: Barrier[],
];
type LeftOutRow = { patient_id: string; day: CalendarDay; barriers: Barrier[]; is_added_later: boolean };

/**
 * What is known about these patients: every version, pause and flare-up, the reports from a day on, and of older
 * reports the latest, so that somebody long silent is not taken for new.
 * All five questions travel together. Patients without anything have an empty history.
 */
export async function loadHistories(
  db: Database,
  patientIds: readonly string[],
  reportsFrom: CalendarDay,
): Promise<Map<string, History>> {
  const these = sql`patient_id = any(${sql.param([...patientIds])}::uuid[])`;
  const [versions, pauses, flareUps, reports, leftOutDays] = await Promise.all([
    db.execute<VersionRow>(sql`
      select v.patient_id, v.id, v.number, v.starts_on, v.ends_on, g.ended_on,
        coalesce((select json_agg(json_build_array(p.id, p.exercise_id, p.section, p.sets, p.repetitions, p.hold_seconds,
            p.minutes, p.weekdays, p.times_per_week) order by p.place)
          from prescriptions p
          where p.clinic_id = v.clinic_id and p.patient_id = v.patient_id and p.version_id = v.id), '[]') as prescriptions
      from program_versions v
      join programs g on g.clinic_id = v.clinic_id and g.patient_id = v.patient_id and g.id = v.program_id
      where v.sent_at is not null and v.${these}`),
    db.execute<SpanRow>(sql`select patient_id, from_on, to_on from pauses where revoked_at is null and ${these}`),
    db.execute<SpanRow>(sql`select patient_id, started_on as from_on, ended_on as to_on from flare_ups where ${these}`),
    db.execute<ReportRow>(sql`
      select c.patient_id, c.occurred_on, c.is_added_later, c.pain_before, c.pain_worst, c.pain_after,
        coalesce((select json_agg(json_build_array(i.prescription_id, i.status, i.sets, i.repetitions, i.hold_seconds,
            i.minutes, i.barriers) order by i.prescription_id)
          from check_in_items i
          where i.clinic_id = c.clinic_id and i.patient_id = c.patient_id and i.check_in_id = c.id), '[]') as items
      from check_ins c
      where c.${these} and (c.occurred_on >= ${reportsFrom} or c.occurred_on = (
        select max(l.occurred_on) from check_ins l
        where l.clinic_id = c.clinic_id and l.patient_id = c.patient_id and l.occurred_on < ${reportsFrom}))`),
    db.execute<LeftOutRow>(sql`
      select patient_id, day, barriers, is_added_later from left_out_days
      where ${these} and withdrawn_at is null and day >= ${reportsFrom}`),
  ]);

  const exerciseOf = new Map<string, string>();
  for (const version of versions) for (const [id, exerciseId] of version.prescriptions) exerciseOf.set(id, exerciseId);
  const histories = new Map(patientIds.map((id) => [id, emptyHistory()]));
  const of = (patientId: string) => histories.get(patientId) ?? emptyHistory();
  for (const row of versions) of(row.patient_id).versions.push(versionFrom(row));
  for (const row of pauses) of(row.patient_id).pauses.push({ from: row.from_on, to: row.to_on });
  for (const row of flareUps) of(row.patient_id).flareUps.push({ from: row.from_on, to: row.to_on });
  for (const row of reports) of(row.patient_id).reports.push(reportFrom(row, exerciseOf));
  for (const row of leftOutDays) {
    of(row.patient_id).leftOutDays.push({ day: row.day, barriers: row.barriers, addedLater: row.is_added_later });
  }
  return histories;
}

type GrowingHistory = {
  versions: ProgramVersion[];
  pauses: OpenSpan[];
  flareUps: OpenSpan[];
  reports: DayReport[];
  leftOutDays: LeftOutDay[];
};

const emptyHistory = (): GrowingHistory => ({ versions: [], pauses: [], flareUps: [], reports: [], leftOutDays: [] });

/** A program that was ended ends each of its versions. */
function versionFrom({ id, number, starts_on, ends_on, ended_on, prescriptions }: VersionRow): ProgramVersion {
  const endsOn = ends_on !== null && ended_on !== null && ended_on < ends_on ? ended_on : (ends_on ?? ended_on);
  return { id, number, startsOn: starts_on, endsOn, prescriptions: prescriptions.map(prescriptionFrom) };
}

function prescriptionFrom(parts: PrescriptionParts): PlannedPrescription {
  const [id, exerciseId, section, sets, repetitions, holdSeconds, minutes, weekdays, timesPerWeek] = parts;
  return {
    id,
    exerciseId,
    section,
    dose: { sets, repetitions, holdSeconds, minutes },
    // A CHECK of the table says that exactly one of the two is there.
    frequency: weekdays ? { kind: "weekdays", weekdays } : { kind: "per-week", times: timesPerWeek ?? 0 },
  };
}

function reportFrom(row: ReportRow, exerciseOf: ReadonlyMap<string, string>): DayReport {
  return {
    day: row.occurred_on,
    addedLater: row.is_added_later,
    painBefore: row.pain_before,
    painWorst: row.pain_worst,
    painAfter: row.pain_after,
    items: row.items.map(
      ([prescriptionId, status, sets, repetitions, holdSeconds, minutes, barriers]): ReportedItem => ({
        prescriptionId,
        exerciseId: exerciseOf.get(prescriptionId) ?? prescriptionId,
        status,
        sets,
        repetitions,
        holdSeconds,
        minutes,
        barriers,
      }),
    ),
  };
}
