import { sql } from "drizzle-orm";
import { type Counts, defaultWindow, type Measures, measuresFrom, settledBy, type Tally } from "@/lib/domain/adherence";
import { addDays, type CalendarDay, calendarDayAt, startOfIsoWeek } from "@/lib/domain/calendar-day";
import type { DayState } from "@/lib/domain/day-state";
import type { PainSchemeId } from "@/lib/domain/pain-band";
import type { OpenSpan } from "@/lib/domain/plan";
import type { Barrier, PainScore } from "@/lib/domain/report";
import { eachMonday, holds, type Span } from "@/lib/domain/span";
import { isFresh, type KeptSummary, refreshTallies, tallyColumns } from "../tallies";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";
import { rulesFrom } from "./rules";

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

export type Progress = {
  patientId: string;
  today: CalendarDay;
  span: Span;
  days: ProgressDay[];
  measures: Measures;
  runningWeek: Counts | null;
  /** Every ISO week that touches the span, with the sessions of the whole week. */
  weeks: { startsOn: CalendarDay; sessions: Counts | null }[];
  /** On how many days each reason was given, most often first. */
  barriers: { barrier: Barrier; days: number }[];
  versions: { number: number; startsOn: CalendarDay; sentByName: string }[];
  flareUps: OpenSpan[];
  painCeiling: PainScore | null;
  painScheme: PainSchemeId;
};

type PatientRow = {
  time_zone: string;
  pain_ceiling: PainScore | null;
  fresh_through: CalendarDay | null;
  stale_from: CalendarDay | null;
  running_week: KeptSummary["runningWeek"];
  rules: Record<string, unknown> | null;
};
type DayRow = ProgressDay & Tally;
type WeekRow = Tally & { monday: CalendarDay };
type VersionRow = { number: number; startsOn: CalendarDay; sentByName: string };

/**
 * How one patient has been doing: each day of the span, and the measures over it. Null when the viewer may not see them.
 * Without a span, the default window of adherence: 28 days up to yesterday, and today once reported.
 */
export async function findProgress(
  scope: Scope,
  { patientId, span, now }: { patientId: string; span?: Span | undefined; now: Date },
): Promise<Progress | null> {
  const patient = await findFreshPatient(scope, patientId, now);
  if (patient === null) return null;
  const today = calendarDayAt(now, patient.time_zone);
  const widest = span ?? { from: addDays(today, -28), to: today };

  const { db } = scope;
  const { from, to } = { from: startOfIsoWeek(widest.from), to: addDays(startOfIsoWeek(widest.to), 6) };
  const [rows, weekRows, versions, flareUps] = await Promise.all([
    db.execute<DayRow>(sql`
      select day, state, items_due as "itemsDue", items_done as "itemsDone", pain_before as "painBefore",
        pain_worst as "painWorst", pain_after as "painAfter", morning, morning_pain as "morningPain",
        is_flare_up as "isFlareUp", is_added_later as "isAddedLater", version_number as "versionNumber", barriers,
        ${tallyColumns}
      from patient_days where patient_id = ${patientId} and day between ${from} and ${to} order by day`),
    db.execute<WeekRow>(sql`
      select starts_on as monday, ${tallyColumns} from patient_weeks
      where patient_id = ${patientId} and starts_on between ${from} and ${to}`),
    db.execute<VersionRow>(sql`
      select v.number, v.starts_on as "startsOn", u.name as "sentByName"
      from program_versions v join users u on u.clinic_id = v.clinic_id and u.id = v.sent_by
      where v.patient_id = ${patientId} and v.sent_at is not null order by v.number`),
    db.execute<OpenSpan>(sql`
      select started_on as "from", ended_on as "to" from flare_ups
      where patient_id = ${patientId} and started_on <= ${widest.to} and coalesce(ended_on, ${widest.to}) >= ${widest.from}
      order by started_on`),
  ]);

  const reportedToday = rows.some((row) => row.day === today && row.reported > 0) ? "reported" : "not-reported";
  const window = span ?? defaultWindow(today, reportedToday);
  const inWindow = rows.filter(({ day }) => holds(window, day));
  const wholeWeeks = weekRows.filter(({ monday }) => holds(window, monday) && holds(window, addDays(monday, 6)));
  scope.record({ action: "progress.read", entity: "patient", entityId: patientId, patientId });
  return {
    patientId,
    today,
    span: window,
    days: inWindow.map(dayFrom),
    measures: measuresFrom(settledBy({ days: inWindow, weeks: wholeWeeks }, today)),
    runningWeek: patient.running_week,
    weeks: weeksOf(window, rows, weekRows, today),
    barriers: countBarriers(inWindow),
    versions: [...versions],
    flareUps: [...flareUps],
    painCeiling: patient.pain_ceiling,
    painScheme: rulesFrom(patient.rules ?? {}).painScheme,
  };
}

/** The patient with everything worked out up to today. */
async function findFreshPatient(scope: Scope, patientId: string, now: Date): Promise<PatientRow | null> {
  const patient = await readPatient(scope, patientId, now);
  if (patient === null) return null;
  const tally = { freshThrough: patient.fresh_through, staleFrom: patient.stale_from };
  if (isFresh(tally, calendarDayAt(now, patient.time_zone))) return patient;
  await refreshTallies(scope.db, scope.viewer.clinicId, [patientId], now);
  return readPatient(scope, patientId, now);
}

async function readPatient({ db, viewer }: Scope, patientId: string, now: Date): Promise<PatientRow | null> {
  const [row] = await db.execute<PatientRow>(sql`
    select p.time_zone, p.pain_ceiling, t.fresh_through, t.stale_from, t.caseload -> 'runningWeek' as running_week,
      (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules
    from patients p left join patient_tallies t on t.clinic_id = p.clinic_id and t.patient_id = p.id
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  return row ?? null;
}

function dayFrom(row: DayRow): ProgressDay {
  return {
    day: row.day,
    state: row.state,
    itemsDue: row.itemsDue,
    itemsDone: row.itemsDone,
    painBefore: row.painBefore,
    painWorst: row.painWorst,
    painAfter: row.painAfter,
    morning: row.morning,
    morningPain: row.morningPain,
    isFlareUp: row.isFlareUp,
    isAddedLater: row.isAddedLater,
    versionNumber: row.versionNumber,
    barriers: row.barriers,
  };
}

/** The running week counts what is over and what is reported; the days to come are not in it. */
function weeksOf(
  window: Span,
  days: readonly DayRow[],
  weeks: readonly WeekRow[],
  today: CalendarDay,
): Progress["weeks"] {
  return eachMonday(window).map((monday) => {
    const week = { from: monday, to: addDays(monday, 6) };
    const tallies = settledBy(
      { days: days.filter(({ day }) => holds(week, day)), weeks: weeks.filter((one) => one.monday === monday) },
      today,
    );
    return { startsOn: monday, sessions: measuresFrom(tallies).sessions };
  });
}

function countBarriers(days: readonly { barriers: readonly Barrier[] }[]): Progress["barriers"] {
  const counts = new Map<Barrier, number>();
  for (const { barriers } of days) for (const barrier of barriers) counts.set(barrier, (counts.get(barrier) ?? 0) + 1);
  return [...counts].map(([barrier, times]) => ({ barrier, days: times })).sort((one, other) => other.days - one.days);
}
