import { type SQL, sql } from "drizzle-orm";
import { type Counts, runningWeek, type Tally, tallyPlan } from "@/lib/domain/adherence";
import { addDays, type CalendarDay, calendarDayAt, startOfIsoWeek } from "@/lib/domain/calendar-day";
import { dayViews } from "@/lib/domain/day-state";
import type { History } from "@/lib/domain/history";
import type { Barrier } from "@/lib/domain/report";
import { type CaseloadSummary, caseloadSummary } from "@/lib/domain/summary";
import { flareUpOn, versionOn } from "@/lib/domain/timeline";
import { loadHistories } from "./history";
import { findRules } from "./queries/rules";
import type { Database } from "./tenant";

/** What a caseload row says, as it is kept: the summary with its strip as words. */
export type KeptSummary = Omit<CaseloadSummary, "days"> & {
  strip: CaseloadSummary["days"][number]["state"][];
  program: { name: string; number: number; startsOn: CalendarDay; firstStartedOn: CalendarDay } | null;
  /** Sessions of the running week, days to come included. */
  runningWeek: Counts | null;
};

/** The summary of a row looks back so far: 28 days, and 14 more for the median of the first of them. */
const SUMMARY_DAYS = 48;
/** So many patients are worked out in one go; more would only hold their rows longer. */
const AT_ONCE = 100;

/**
 * Says that a patient's days from this one on must be worked out again. Called in the transaction of every change to
 * reports, versions, pauses and flare-ups; the next reader does the work (docs/decisions/0002).
 */
export async function markStale(db: Database, clinicId: string, patientId: string, from: string): Promise<void> {
  await db.execute(sql`
    insert into patient_tallies as t (clinic_id, patient_id, stale_from) values (${clinicId}, ${patientId}, ${from})
    on conflict (clinic_id, patient_id) do update set stale_from = least(t.stale_from, excluded.stale_from)`);
}

type TallyRow = {
  patient_id: string;
  time_zone: string;
  fresh_through: CalendarDay | null;
  stale_from: CalendarDay | null;
  in_care_since: CalendarDay;
};

/**
 * Whether a tally speaks of everything up to today: nothing changed since, and no day has passed. A change that begins
 * tomorrow counts too, because the caseload says today that a program was sent.
 */
export function isFresh(tally: { freshThrough: string | null; staleFrom: string | null }, today: CalendarDay): boolean {
  return tally.freshThrough === today && tally.staleFrom === null;
}

/**
 * Brings the worked-out days and caseload rows of these patients up to today, each in their own calendar.
 * Does nothing for those that are fresh. The tally's row is locked meanwhile, so that a report that arrives at the
 * same moment marks it stale afterwards and is never lost.
 */
export async function refreshTallies(
  db: Database,
  clinicId: string,
  patientIds: readonly string[],
  now: Date,
): Promise<void> {
  for (let at = 0; at < patientIds.length; at += AT_ONCE) {
    await refreshSome(db, clinicId, patientIds.slice(at, at + AT_ONCE), now);
  }
}

async function refreshSome(db: Database, clinicId: string, patientIds: readonly string[], now: Date): Promise<void> {
  const ids = sql.param([...patientIds]);
  await db.execute(sql`
    insert into patient_tallies (clinic_id, patient_id)
    select clinic_id, id from patients where id = any(${ids}::uuid[]) on conflict do nothing`);
  const tallies = await db.execute<TallyRow>(sql`
    select t.patient_id, p.time_zone, t.fresh_through, t.stale_from, p.in_care_since
    from patient_tallies t join patients p on p.clinic_id = t.clinic_id and p.id = t.patient_id
    where t.patient_id = any(${ids}::uuid[]) order by t.patient_id for update of t`);

  const work = tallies.flatMap((tally) => workFor(tally, calendarDayAt(now, tally.time_zone)));
  if (work.length === 0) return;
  const workIds = work.map(({ patientId }) => patientId);
  const reportsFrom = earliestOf(work.map((one) => one.reportsFrom));
  const [histories, rules, names, mornings] = await Promise.all([
    loadHistories(db, workIds, reportsFrom),
    findRules(db),
    loadProgramNames(db, workIds),
    loadMornings(db, workIds, reportsFrom),
  ]);

  const days: object[] = [];
  const weeks: object[] = [];
  const rows: object[] = [];
  for (const { patientId, from, today } of work) {
    const history = histories.get(patientId);
    if (!history) continue;
    days.push(...dayRows(clinicId, patientId, history, from, today, mornings.get(patientId) ?? new Map()));
    for (const { monday, ...tally } of tallyPlan(history, { from, to: endOfWeek(today) }).weeks) {
      weeks.push({ clinic_id: clinicId, patient_id: patientId, starts_on: monday, ...columnsOf(tally) });
    }
    const { days: strip, ...summary } = caseloadSummary(history, today, { quietDueDays: rules.quietDueDays });
    const kept: KeptSummary = {
      ...summary,
      strip: strip.map(({ state }) => state),
      program: programOn(history, today, names),
      runningWeek: runningWeek(history, today),
    };
    rows.push({ clinic_id: clinicId, patient_id: patientId, fresh_through: today, stale_from: null, caseload: kept });
  }

  const starts = sql`json_to_recordset(${JSON.stringify(work.map(({ patientId, from }) => ({ id: patientId, starts: from })))}::json)
    as w(id uuid, starts date)`;
  await Promise.all([
    db.execute(sql`delete from patient_days d using ${starts} where d.patient_id = w.id and d.day >= w.starts`),
    db.execute(sql`delete from patient_weeks k using ${starts} where k.patient_id = w.id and k.starts_on >= w.starts`),
    db.execute(
      sql`insert into patient_days select * from json_populate_recordset(null::patient_days, ${JSON.stringify(days)}::json)`,
    ),
    db.execute(
      sql`insert into patient_weeks select * from json_populate_recordset(null::patient_weeks, ${JSON.stringify(weeks)}::json)`,
    ),
    db.execute(sql`
      update patient_tallies t set fresh_through = r.fresh_through, stale_from = null, caseload = r.caseload
      from json_populate_recordset(null::patient_tallies, ${JSON.stringify(rows)}::json) r
      where t.clinic_id = r.clinic_id and t.patient_id = r.patient_id`),
  ]);
}

type Work = { patientId: string; from: CalendarDay; today: CalendarDay; reportsFrom: CalendarDay };

/** From the Monday of the first day that may have changed: a week of "n times" is judged whole. */
function workFor({ patient_id, fresh_through, stale_from, in_care_since }: TallyRow, today: CalendarDay): Work[] {
  if (isFresh({ freshThrough: fresh_through, staleFrom: stale_from }, today)) return [];
  const firstChanged = earliestOf([fresh_through ?? in_care_since, stale_from ?? today, today]);
  const from = startOfIsoWeek(firstChanged);
  const summaryFrom = addDays(today, -SUMMARY_DAYS);
  return [{ patientId: patient_id, from, today, reportsFrom: earliestOf([from, summaryFrom]) }];
}

/** The list is not empty. */
function earliestOf(days: readonly CalendarDay[]): CalendarDay {
  const [first] = [...days].sort();
  if (first === undefined) throw new RangeError("The earliest of no days.");
  return first;
}

const endOfWeek = (day: CalendarDay): CalendarDay => addDays(startOfIsoWeek(day), 6);

type Morning = { answer: string; pain: number | null };

function dayRows(
  clinicId: string,
  patientId: string,
  history: History,
  from: CalendarDay,
  today: CalendarDay,
  mornings: ReadonlyMap<string, Morning>,
): object[] {
  const tallies = new Map(tallyPlan(history, { from, to: today }).days.map((tally) => [tally.day, tally]));
  const reports = new Map(history.reports.map((report) => [report.day, report]));
  const leftOut = new Map(history.leftOutDays.map((day) => [day.day, day]));
  return dayViews(history, { from, to: today }, today).map(({ day, state, due, done }) => {
    const report = reports.get(day);
    const { day: _, ...tally } = tallies.get(day) ?? { day, ...NOTHING };
    return {
      clinic_id: clinicId,
      patient_id: patientId,
      day,
      state,
      version_number: versionOn(history, day)?.number ?? null,
      items_due: due,
      items_done: done,
      ...columnsOf(tally),
      pain_before: report?.painBefore ?? null,
      pain_worst: report?.painWorst ?? null,
      pain_after: report?.painAfter ?? null,
      morning: mornings.get(day)?.answer ?? null,
      morning_pain: mornings.get(day)?.pain ?? null,
      is_flare_up: flareUpOn(history, day) !== null,
      is_added_later: report?.addedLater ?? leftOut.get(day)?.addedLater ?? false,
      barriers: barriersOf(leftOut.get(day)?.barriers ?? [], report?.items ?? []),
    };
  });
}

/** Each reason of a day once, however many exercises it was given for. */
function barriersOf(ofDay: readonly Barrier[], items: readonly { barriers: readonly Barrier[] }[]): Barrier[] {
  return [...new Set([...ofDay, ...items.flatMap(({ barriers }) => barriers)])];
}

const NOTHING: Tally = {
  sessionsDue: 0,
  sessionsDone: 0,
  exercisesDue: 0,
  exercisesDone: 0,
  doseDue: 0,
  doseDone: 0,
  doseUnknown: 0,
  reportedDue: 0,
  reported: 0,
};

function columnsOf(tally: Tally) {
  return {
    sessions_due: tally.sessionsDue,
    sessions_done: tally.sessionsDone,
    exercises_due: tally.exercisesDue,
    exercises_done: tally.exercisesDone,
    dose_due: tally.doseDue,
    dose_done: tally.doseDone,
    dose_unknown: tally.doseUnknown,
    reported_due: tally.reportedDue,
    reported: tally.reported,
  };
}

/** The columns of a tally of the table aliased `d`, in the order of `TallyParts`. */
export const tallyParts: SQL = sql.raw(
  `d.sessions_due, d.sessions_done, d.exercises_due, d.exercises_done, d.dose_due, d.dose_done, d.dose_unknown,
   d.reported_due, d.reported`,
);
export type TallyParts = [
  sessionsDue: number,
  sessionsDone: number,
  exercisesDue: number,
  exercisesDone: number,
  doseDue: number,
  doseDone: number,
  doseUnknown: number,
  reportedDue: number,
  reported: number,
];

export function tallyFrom(parts: TallyParts): Tally {
  const [sessionsDue, sessionsDone, exercisesDue, exercisesDone, ...more] = parts;
  const [doseDue, doseDone, doseUnknown, reportedDue, reported] = more;
  return {
    sessionsDue,
    sessionsDone,
    exercisesDue,
    exercisesDone,
    doseDue,
    doseDone,
    doseUnknown,
    reportedDue,
    reported,
  };
}

async function loadProgramNames(db: Database, patientIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.execute<{ id: string; name: string }>(sql`
    select id, name from program_versions
    where sent_at is not null and patient_id = any(${sql.param([...patientIds])}::uuid[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function programOn(history: History, today: CalendarDay, names: ReadonlyMap<string, string>): KeptSummary["program"] {
  const version = versionOn(history, today);
  if (version === null) return null;
  const firstStartedOn = earliestOf(history.versions.map(({ startsOn }) => startsOn));
  return { name: names.get(version.id) ?? "", number: version.number, startsOn: version.startsOn, firstStartedOn };
}

async function loadMornings(
  db: Database,
  patientIds: readonly string[],
  from: string,
): Promise<Map<string, Map<string, Morning>>> {
  const rows = await db.execute<{ patient_id: string; day: string; answer: string; pain: number | null }>(sql`
    select patient_id, day, answer, pain from mornings
    where patient_id = any(${sql.param([...patientIds])}::uuid[]) and day >= ${from}`);
  const mornings = new Map<string, Map<string, Morning>>();
  for (const { patient_id, day, answer, pain } of rows) {
    const ofPatient = mornings.get(patient_id) ?? new Map<string, Morning>();
    mornings.set(patient_id, ofPatient.set(day, { answer, pain }));
  }
  return mornings;
}

/** Forgets everything that was worked out for a clinic and works it out again from what was reported. */
export async function rebuildTallies(db: Database, clinicId: string, now: Date): Promise<number> {
  const patients = await db.execute<{ id: string }>(
    sql`select id from patients where clinic_id = ${clinicId} order by id`,
  );
  const ids = patients.map(({ id }) => id);
  await db.execute(sql`delete from patient_days where clinic_id = ${clinicId}`);
  await db.execute(sql`delete from patient_weeks where clinic_id = ${clinicId}`);
  await db.execute(sql`delete from patient_tallies where clinic_id = ${clinicId}`);
  await refreshTallies(db, clinicId, ids, now);
  return ids.length;
}
