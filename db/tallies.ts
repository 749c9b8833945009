import { type SQL, sql } from "drizzle-orm";
import { type Counts, type DayTally, runningWeek, type Tally, tallyPlan } from "@/lib/domain/adherence";
import { addDays, type CalendarDay, calendarDayAt, startOfIsoWeek } from "@/lib/domain/calendar-day";
import { type DayState, dayViews } from "@/lib/domain/day-state";
import type { History } from "@/lib/domain/history";
import type { Reason } from "@/lib/domain/reason";
import type { Barrier, PainScore } from "@/lib/domain/report";
import { type CaseloadSummary, caseloadSummary } from "@/lib/domain/summary";
import type { Thresholds } from "@/lib/domain/thresholds";
import { flareUpOn, reportOn, versionOn } from "@/lib/domain/timeline";
import type { WhyNow } from "@/lib/domain/why-now";
import { loadHistories } from "./history";
import { insertRows } from "./insert-rows";
import { findRules } from "./queries/rules";
import { keepHandled, raiseSignals } from "./raised-signals";
import { patientDays, patientWeeks } from "./schema";
import type { Database } from "./tenant";

/** What a caseload row shows, as it is kept: the summary with its strip as words. */
export type KeptSummary = Omit<CaseloadSummary, "days"> & { strip: CaseloadSummary["days"][number]["state"][] };

/** A day as it is kept and answered. */
export type ProgressDay = {
  day: CalendarDay;
  state: DayState;
  itemsDue: number;
  /** Null when nobody said anything about the day. */
  itemsDone: number | null;
  painBefore: PainScore | null;
  painWorst: PainScore | null;
  painAfter: PainScore | null;
  morning: "better" | "same" | "worse" | null;
  morningPain: PainScore | null;
  isFlareUp: boolean;
  isAddedLater: boolean;
  versionNumber: number | null;
  barriers: Barrier[];
};

/** What a row is sorted and headed by. */
export type Standing = {
  whyNow: WhyNow;
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

/** From when on a tally (alias `t`) is stale; one of an older release, which kept no reasons, from its last day on. */
export const staleFrom: SQL = sql.raw(
  "case when t.standing is null or t.reasons is null then least(t.stale_from, t.fresh_through) else t.stale_from end",
);

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
    select t.patient_id, p.time_zone, t.fresh_through, ${staleFrom} as stale_from, p.in_care_since
    from patient_tallies t join patients p on p.clinic_id = t.clinic_id and p.id = t.patient_id
    where t.patient_id = any(${ids}::uuid[]) order by t.patient_id for update of t`);

  const work = tallies.flatMap((tally) => workFor(tally, calendarDayAt(now, tally.time_zone)));
  if (work.length === 0) return;
  const workIds = work.map(({ patientId }) => patientId);
  const reportsFrom = earliestOf(work.map((one) => one.reportsFrom));
  const [histories, rules, programNames, mornings] = await Promise.all([
    loadHistories(db, workIds, reportsFrom),
    findRules(db),
    loadProgramNames(db, workIds),
    loadMornings(db, workIds, reportsFrom),
  ]);
  const worked = work.flatMap((one) => {
    const history = histories.get(one.patientId);
    const known = { programNames, mornings: mornings.get(one.patientId) ?? new Map() };
    return history ? [workOut(clinicId, one, { history, ...known }, rules)] : [];
  });
  const raised = worked.map(({ work: { patientId, today }, tally }) => ({
    patientId,
    today,
    reasons: tally.reasons,
  }));
  await Promise.all([keepWorkedOut(db, worked), raiseSignals(db, clinicId, raised, now)]);
}

/** Whose days are worked out, from which Monday up to which today. */
export type Work = { patientId: string; from: CalendarDay; today: CalendarDay };

/** What must be known of a patient: of every version its name by its id, and the mornings by their day. */
export type Known = {
  history: History;
  programNames: ReadonlyMap<string, string>;
  mornings: ReadonlyMap<CalendarDay, Morning>;
};
export type Morning = { answer: "better" | "same" | "worse"; pain: PainScore | null };

/** The rows that are kept of a patient. */
export type WorkedOut = {
  work: Work;
  days: (typeof patientDays.$inferInsert)[];
  weeks: (typeof patientWeeks.$inferInsert)[];
  tally: {
    clinicId: string;
    patientId: string;
    freshThrough: CalendarDay;
    caseload: KeptSummary;
    standing: Standing;
    reasons: readonly Reason[];
  };
};

/** Works a patient's days out; the rules are those of their clinic. */
export function workOut(
  clinicId: string,
  work: Work,
  { history, programNames, mornings }: Known,
  rules: { thresholds: Thresholds },
): WorkedOut {
  const { patientId, from, today } = work;
  const plan = tallyPlan(history, { from, to: endOfWeek(today) });
  const told = [...mornings].map(([day, morning]) => ({ day, ...morning }));
  const { days: strip, ...summary } = caseloadSummary(history, today, rules.thresholds, told);
  const standing: Standing = {
    whyNow: summary.whyNow,
    program: programOn(history, today, programNames),
    runningWeek: runningWeek(history, today),
  };
  return {
    work,
    days: dayRows(clinicId, work, history, plan.days, mornings),
    weeks: plan.weeks.map(({ monday, ...tally }) => ({ clinicId, patientId, startsOn: monday, ...tally })),
    tally: {
      clinicId,
      patientId,
      freshThrough: today,
      caseload: { strip: strip.map(({ state }) => state), ...summary },
      standing,
      reasons: summary.reasons,
    },
  };
}

/** Puts the rows in place of what was kept from the first day of the work on. Every patient has a tally already. */
async function keepWorkedOut(db: Database, worked: readonly WorkedOut[]): Promise<void> {
  const starts = worked.map(({ work: { patientId, from } }) => ({ id: patientId, starts: from }));
  const started = sql`json_to_recordset(${JSON.stringify(starts)}::json) as w(id uuid, starts date)`;
  const days = worked.flatMap((one) => one.days);
  const weeks = worked.flatMap((one) => one.weeks);
  const tallies = worked.map(({ tally: { clinicId, patientId, freshThrough, caseload, standing, reasons } }) => ({
    clinic_id: clinicId,
    patient_id: patientId,
    fresh_through: freshThrough,
    caseload,
    standing,
    reasons,
  }));
  await Promise.all([
    db.execute(sql`delete from patient_days d using ${started} where d.patient_id = w.id and d.day >= w.starts`),
    db.execute(sql`delete from patient_weeks k using ${started} where k.patient_id = w.id and k.starts_on >= w.starts`),
    days.length > 0 && db.execute(insertRows(patientDays, days)),
    weeks.length > 0 && db.execute(insertRows(patientWeeks, weeks)),
    db.execute(sql`
      update patient_tallies t set fresh_through = r.fresh_through, stale_from = null, caseload = r.caseload, standing = r.standing,
        reasons = r.reasons
      from json_populate_recordset(null::patient_tallies, ${JSON.stringify(tallies)}::json) r
      where t.clinic_id = r.clinic_id and t.patient_id = r.patient_id`),
  ]);
}

/** From the Monday of the first day that may have changed: a week of "n times" is judged whole. */
function workFor(
  { patient_id, fresh_through, stale_from, in_care_since }: TallyRow,
  today: CalendarDay,
): (Work & { reportsFrom: CalendarDay })[] {
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

function dayRows(
  clinicId: string,
  { patientId, from, today }: Work,
  history: History,
  planned: readonly DayTally[],
  mornings: Known["mornings"],
): WorkedOut["days"] {
  const tallies = new Map(planned.map((tally) => [tally.day, tally]));
  const leftOut = new Map(history.leftOutDays.map((day) => [day.day, day]));
  return dayViews(history, { from, to: today }, today).map(({ day, state, due, done }) => {
    const report = reportOn(history, day);
    const morning = mornings.get(day);
    const barriers = barriersOf(leftOut.get(day)?.barriers ?? [], report?.items ?? []);
    const answer: ProgressDay = {
      day,
      state,
      itemsDue: due,
      itemsDone: done,
      painBefore: report?.painBefore ?? null,
      painWorst: report?.painWorst ?? null,
      painAfter: report?.painAfter ?? null,
      morning: morning?.answer ?? null,
      morningPain: morning?.pain ?? null,
      isFlareUp: flareUpOn(history, day) !== null,
      isAddedLater: report?.addedLater ?? leftOut.get(day)?.addedLater ?? false,
      versionNumber: versionOn(history, day)?.number ?? null,
      barriers,
    };
    const tally: DayParts = [day, barriers, ...partsOf(tallies.get(day) ?? NOTHING)];
    return { clinicId, patientId, day, answer, tally };
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

/** The columns of a tally of the table aliased `d`, in the order of `TallyParts`. */
export const tallyParts: SQL = sql.raw(
  `d.sessions_due, d.sessions_done, d.exercises_due, d.exercises_done, d.dose_due, d.dose_done, d.dose_unknown,
   d.reported_due, d.reported`,
);
/** What is kept of a day beside its answer. */
export type DayParts = [day: CalendarDay, barriers: Barrier[], ...tally: TallyParts];
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

const partsOf = (tally: Tally): TallyParts => [
  tally.sessionsDue,
  tally.sessionsDone,
  tally.exercisesDue,
  tally.exercisesDone,
  tally.doseDue,
  tally.doseDone,
  tally.doseUnknown,
  tally.reportedDue,
  tally.reported,
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

function programOn(history: History, today: CalendarDay, names: ReadonlyMap<string, string>): Standing["program"] {
  const version = versionOn(history, today);
  if (version === null) return null;
  const firstStartedOn = earliestOf(history.versions.map(({ startsOn }) => startsOn));
  return { name: names.get(version.id) ?? "", number: version.number, startsOn: version.startsOn, firstStartedOn };
}

async function loadMornings(
  db: Database,
  patientIds: readonly string[],
  from: string,
): Promise<Map<string, Map<CalendarDay, Morning>>> {
  const rows = await db.execute<{ patient_id: string; day: CalendarDay } & Morning>(sql`
    select patient_id, day, answer, pain from mornings
    where patient_id = any(${sql.param([...patientIds])}::uuid[]) and day >= ${from}`);
  const mornings = new Map<string, Map<CalendarDay, Morning>>();
  for (const { patient_id, day, answer, pain } of rows) {
    const ofPatient = mornings.get(patient_id) ?? new Map<CalendarDay, Morning>();
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
  await keepHandled(db, clinicId, ids);
  return ids.length;
}
