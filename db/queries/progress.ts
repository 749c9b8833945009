import { sql } from "drizzle-orm";
import {
  type Counts,
  DEFAULT_WINDOW_DAYS,
  defaultWindow,
  type Measures,
  measuresFrom,
  settledBy,
  type Tally,
} from "@/lib/domain/adherence";
import { addDays, type CalendarDay, calendarDayAt, startOfIsoWeek } from "@/lib/domain/calendar-day";
import type { PainSchemeId } from "@/lib/domain/pain-band";
import type { OpenSpan } from "@/lib/domain/plan";
import type { Barrier, PainScore } from "@/lib/domain/report";
import { eachMonday, holds, type Span } from "@/lib/domain/span";
import {
  type DayParts,
  isFresh,
  type ProgressDay,
  refreshTallies,
  type Standing,
  staleFrom,
  type TallyParts,
  tallyFrom,
  tallyParts,
} from "../tallies";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";
import { rulesFrom } from "./rules";

export type { ProgressDay } from "../tallies";

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

/** The same, with its days as JSON that need not be read to be answered. */
export type KeptProgress = { about: Omit<Progress, "days">; days: readonly string[] };

type DayTally = Tally & { day: CalendarDay; barriers: readonly Barrier[] };
type WeekRow = Tally & { monday: CalendarDay };
type Row = {
  time_zone: string;
  pain_ceiling: PainScore | null;
  fresh_through: CalendarDay | null;
  stale_from: CalendarDay | null;
  running_week: Standing["runningWeek"];
  rules: Record<string, unknown> | null;
  /** The same days twice: as they are answered, one on a line, and what they add to the measures. */
  days: string | null;
  tallies: string | null;
  weeks: [monday: CalendarDay, ...TallyParts][];
  versions: Progress["versions"];
  flare_ups: OpenSpan[];
};
type Question = { patientId: string; span?: Span | undefined; now: Date };

/**
 * How one patient has been doing: each day of the span, and the measures over it. Null when the viewer may not see them.
 * Without a span, the default window of adherence: 28 days up to yesterday, and today once reported.
 */
export async function findProgress(scope: Scope, question: Question): Promise<Progress | null> {
  const progress = await readProgress(scope, question);
  return progress && { ...progress.about, days: JSON.parse(`[${progress.days.join(",")}]`) };
}

/** The same as JSON. */
export const progressText = ({ about, days }: KeptProgress): string =>
  `${JSON.stringify(about).slice(0, -1)},"days":[${days.join(",")}]}`;

/** The same, for answering: nothing is read that is only passed on. */
export async function readProgress(scope: Scope, { patientId, span, now }: Question): Promise<KeptProgress | null> {
  const row = await readFresh(scope, { patientId, span: span ?? defaultWindowAnywhere(now), now });
  if (row === null) return null;
  const today = calendarDayAt(now, row.time_zone);
  const days = (JSON.parse(`[${row.tallies ?? ""}]`) as DayParts[]).map(dayFrom); // written by workOut()
  const weeks = row.weeks.map(([monday, ...tally]): WeekRow => ({ monday, ...tallyFrom(tally) }));

  const reportedToday = days.some((one) => one.day === today && one.reported > 0) ? "reported" : "not-reported";
  const window = span ?? defaultWindow(today, reportedToday);
  const inWindow = days.filter(({ day }) => holds(window, day));
  const wholeWeeks = weeks.filter(({ monday }) => holds(window, monday) && holds(window, addDays(monday, 6)));
  scope.record({ action: "progress.read", entity: "patient", entityId: patientId, patientId });
  const about = {
    patientId,
    today,
    span: window,
    measures: measuresFrom(settledBy({ days: inWindow, weeks: wholeWeeks }, today)),
    runningWeek: row.running_week,
    weeks: weeksOf(window, days, weeks, today),
    barriers: countBarriers(inWindow),
    versions: row.versions,
    flareUps: row.flare_ups,
    painCeiling: row.pain_ceiling,
    painScheme: rulesFrom(row.rules ?? {}).painScheme,
  };
  const lines = row.days?.split(LINE) ?? [];
  return { about, days: lines.filter((_, place) => holds(window, days[place]?.day ?? today)) };
}

const LINE = "\n";

const dayFrom = ([day, barriers, ...tally]: DayParts): DayTally => ({ day, barriers, ...tallyFrom(tally) });

/** Wide enough for the default window in every time zone of the world. */
function defaultWindowAnywhere(now: Date): Span {
  const day = calendarDayAt(now, "UTC");
  return { from: addDays(day, -DEFAULT_WINDOW_DAYS - 1), to: addDays(day, 1) };
}

/** The patient with everything worked out up to today. */
async function readFresh(scope: Scope, question: Required<Question> & { span: Span }): Promise<Row | null> {
  const row = await read(scope, question);
  if (row === null) return null;
  const tally = { freshThrough: row.fresh_through, staleFrom: row.stale_from };
  if (isFresh(tally, calendarDayAt(question.now, row.time_zone))) return row;
  await refreshTallies(scope.db, scope.viewer.clinicId, [question.patientId], question.now);
  return read(scope, question);
}

/** One question with one answer; ninety days are two texts, joined as they are kept. */
async function read(
  { db, viewer }: Scope,
  { patientId, span, now }: Required<Question> & { span: Span },
): Promise<Row | null> {
  const [from, to] = [startOfIsoWeek(span.from), addDays(startOfIsoWeek(span.to), 6)];
  const [row] = await db.execute<Row>(sql`
    select p.time_zone, p.pain_ceiling, t.fresh_through, ${staleFrom} as stale_from,
      t.standing -> 'runningWeek' as running_week,
      (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules,
      d.days, d.tallies,
      coalesce((select json_agg(json_build_array(d.starts_on, ${tallyParts}))
        from patient_weeks d
        where d.clinic_id = p.clinic_id and d.patient_id = p.id and d.starts_on between ${from} and ${to}), '[]') as weeks,
      coalesce((select json_agg(json_build_object('number', v.number, 'startsOn', v.starts_on, 'sentByName', u.name)
          order by v.number)
        from program_versions v join users u on u.clinic_id = v.clinic_id and u.id = v.sent_by
        where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is not null), '[]') as versions,
      coalesce((select json_agg(json_build_object('from', f.started_on, 'to', f.ended_on) order by f.started_on)
        from flare_ups f
        where f.clinic_id = p.clinic_id and f.patient_id = p.id and f.started_on <= ${span.to}
          and coalesce(f.ended_on, ${span.to}) >= ${span.from}), '[]') as flare_ups
    from patients p left join patient_tallies t on t.clinic_id = p.clinic_id and t.patient_id = p.id,
      lateral (
        select string_agg(d.answer::text, ${LINE} order by d.day) as days, string_agg(d.tally::text, ',' order by d.day) as tallies
        from patient_days d
        where d.clinic_id = p.clinic_id and d.patient_id = p.id and d.day between ${from} and ${to}
      ) d
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  return row ?? null;
}

/** The running week counts what is over and what is reported; the days to come are not in it. */
function weeksOf(
  window: Span,
  days: readonly DayTally[],
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
