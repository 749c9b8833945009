import { sql } from "drizzle-orm";
import type { Counts } from "@/lib/domain/adherence";
import { addDays, type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { type ClinicReport, type RuleYield, retentionOf, spreadOf } from "@/lib/domain/clinic-report";
import type { Span } from "@/lib/domain/span";
import { refreshTallies } from "../tallies";
import type { Database, Scope } from "../tenant";
import { visiblePatients } from "./care";

type PatientRow = {
  id: string;
  startedOn: CalendarDay | null;
  lastReportedOn: CalendarDay | null;
  sessions: Counts;
  reported: Counts;
};

/** So long after being raised a version still counts as what a signal led to. */
const LED_TO_DAYS = 14;

/** Over the patients in this clinician's care, so many weeks up to yesterday. */
export async function findClinicReport(
  scope: Scope,
  { weeks, now }: { weeks: number; now: Date },
): Promise<ClinicReport> {
  const { db, viewer } = scope;
  const today = calendarDayAt(now, viewer.timeZone);
  const span = { from: addDays(today, -7 * weeks), to: addDays(today, -1) };
  const found = await db.execute<{ id: string }>(sql`
    select p.id from patients p
    where ${visiblePatients(viewer, now)} and (p.left_care_on is null or p.left_care_on >= ${today})`);
  const ids = found.map(({ id }) => id);
  await refreshTallies(db, viewer.clinicId, ids, now);
  const [patients, barriers, flareUps, rules] = await Promise.all([
    readPatients(db, ids, span),
    readBarriers(db, ids, span),
    readFlareUps(db, ids, span),
    readRules(db, ids, span, today),
  ]);
  scope.record({ action: "report.read", entity: "caseload", meta: { patients: ids.length, weeks } });
  return {
    span,
    patients: ids.length,
    sessions: spreadOf(patients.map(({ sessions }) => (sessions.due === 0 ? null : sessions))),
    completeness: spreadOf(patients.map(({ reported }) => (reported.due === 0 ? null : reported))),
    barriers,
    flareUps,
    retention: retentionOf(patients, today),
    rules,
  };
}

/** The tally of a day is an array (see DayParts in ../tallies): sessions due and done, and days due and told about. */
async function readPatients(db: Database, ids: readonly string[], { from, to }: Span): Promise<PatientRow[]> {
  return db.execute<PatientRow>(sql`
    select p.id,
      (select min(v.starts_on) from program_versions v
        where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is not null) as "startedOn",
      greatest(
        (select max(c.occurred_on) from check_ins c where c.clinic_id = p.clinic_id and c.patient_id = p.id),
        (select max(l.day) from left_out_days l
          where l.clinic_id = p.clinic_id and l.patient_id = p.id and l.withdrawn_at is null)) as "lastReportedOn",
      json_build_object('done', coalesce(d.done, 0) + coalesce(w.done, 0), 'due', coalesce(d.due, 0) + coalesce(w.due, 0)) as sessions,
      json_build_object('done', coalesce(d.told, 0) + coalesce(w.told, 0), 'due', coalesce(d.asked, 0) + coalesce(w.asked, 0)) as reported
    from patients p
    left join lateral (
      select sum((t.tally ->> 2)::int) as due, sum((t.tally ->> 3)::int) as done, sum((t.tally ->> 9)::int) as asked,
        sum((t.tally ->> 10)::int) as told
      from patient_days t where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.day between ${from} and ${to}
    ) d on true
    left join lateral (
      select sum(k.sessions_due) as due, sum(k.sessions_done) as done, sum(k.reported_due) as asked, sum(k.reported) as told
      from patient_weeks k
      where k.clinic_id = p.clinic_id and k.patient_id = p.id and k.starts_on >= ${from} and k.starts_on + 6 <= ${to}
    ) w on true
    where p.id = any(${sql.param([...ids])}::uuid[])`);
}

async function readBarriers(
  db: Database,
  ids: readonly string[],
  { from, to }: Span,
): Promise<ClinicReport["barriers"]> {
  return db.execute<ClinicReport["barriers"][number]>(sql`
    select b.barrier, count(*)::int as days, count(distinct t.patient_id)::int as patients
    from patient_days t cross join lateral json_array_elements_text(t.tally -> 1) as b(barrier)
    where t.patient_id = any(${sql.param([...ids])}::uuid[]) and t.day between ${from} and ${to}
    group by b.barrier order by days desc, b.barrier`);
}

async function readFlareUps(
  db: Database,
  ids: readonly string[],
  { from, to }: Span,
): Promise<ClinicReport["flareUps"]> {
  const [row] = await db.execute<ClinicReport["flareUps"]>(sql`
    select count(*) filter (where f.started_on between ${from} and ${to})::int as started,
      count(distinct f.patient_id)::int as patients,
      coalesce(sum(least(coalesce(f.ended_on, ${to}::date), ${to}::date) - greatest(f.started_on, ${from}::date) + 1), 0)::int as days
    from flare_ups f
    where f.patient_id = any(${sql.param([...ids])}::uuid[]) and f.started_on <= ${to}
      and coalesce(f.ended_on, ${to}::date) >= ${from}`);
  return row ?? { started: 0, patients: 0, days: 0 };
}

async function readRules(
  db: Database,
  ids: readonly string[],
  { from }: Span,
  today: CalendarDay,
): Promise<RuleYield[]> {
  return db.execute<RuleYield>(sql`
    select s.rule, count(*)::int as raised,
      count(*) filter (where k.state = 'done')::int as settled,
      count(*) filter (where coalesce(k.state, 'open') <> 'done')::int as open,
      count(*) filter (where coalesce(k.state, 'open') = 'open' and s.due_on < ${today})::int as overdue,
      count(*) filter (where k.outcome in ('changed', 'program-changed') or exists (
        select from program_versions v where v.clinic_id = s.clinic_id and v.patient_id = s.patient_id
          and v.sent_at between s.raised_at and s.raised_at + make_interval(days => ${LED_TO_DAYS})))::int as changed,
      (percentile_cont(0.5) within group (order by extract(epoch from k.at - s.raised_at) / 86400.0)
        filter (where k.state = 'done'))::float8 as "medianDays"
    from signals s
    left join lateral (
      select n.state, n.outcome, n.at from signal_steps n
      where n.clinic_id = s.clinic_id and n.patient_id = s.patient_id and n.signal_id = s.id
      order by n.at desc, n.id desc limit 1
    ) k on true
    where s.patient_id = any(${sql.param([...ids])}::uuid[]) and s.raised_at >= ${from}::date
    group by s.rule order by raised desc, s.rule`);
}
