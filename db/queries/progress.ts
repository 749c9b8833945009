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
import type { DayState } from "@/lib/domain/day-state";
import type { PainSchemeId } from "@/lib/domain/pain-band";
import type { OpenSpan } from "@/lib/domain/plan";
import type { Barrier, PainScore } from "@/lib/domain/report";
import { eachMonday, holds, type Span } from "@/lib/domain/span";
import { isFresh, refreshTallies, type Standing, staleFrom, type TallyParts, tallyFrom, tallyParts } from "../tallies";
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

type DayRow = ProgressDay & Tally;
type WeekRow = Tally & { monday: CalendarDay };
type Row = {
  time_zone: string;
  pain_ceiling: PainScore | null;
  fresh_through: CalendarDay | null;
  stale_from: CalendarDay | null;
  running_week: Standing["runningWeek"];
  rules: Record<string, unknown> | null;
  days: DayParts[];
  weeks: [monday: CalendarDay, ...TallyParts][];
  versions: Progress["versions"];
  flare_ups: OpenSpan[];
};
type DayParts = [
  day: CalendarDay,
  state: DayState,
  itemsDue: number,
  itemsDone: number | null,
  painBefore: PainScore | null,
  painWorst: PainScore | null,
  painAfter: PainScore | null,
  morning: ProgressDay["morning"],
  morningPain: PainScore | null,
  isFlareUp: boolean,
  isAddedLater: boolean,
  versionNumber: number | null,
  barriers: Barrier[],
  ...tally: TallyParts,
];

/**
 * How one patient has been doing: each day of the span, and the measures over it. Null when the viewer may not see them.
 * Without a span, the default window of adherence: 28 days up to yesterday, and today once reported.
 */
export async function findProgress(
  scope: Scope,
  { patientId, span, now }: { patientId: string; span?: Span | undefined; now: Date },
): Promise<Progress | null> {
  const row = await readFresh(scope, { patientId, span: span ?? defaultWindowAnywhere(now), now });
  if (row === null) return null;
  const today = calendarDayAt(now, row.time_zone);
  const days = row.days.map(dayFrom);
  const weeks = row.weeks.map(([monday, ...tally]): WeekRow => ({ monday, ...tallyFrom(tally) }));

  const reportedToday = days.some((one) => one.day === today && one.reported > 0) ? "reported" : "not-reported";
  const window = span ?? defaultWindow(today, reportedToday);
  const inWindow = days.filter(({ day }) => holds(window, day));
  const wholeWeeks = weeks.filter(({ monday }) => holds(window, monday) && holds(window, addDays(monday, 6)));
  scope.record({ action: "progress.read", entity: "patient", entityId: patientId, patientId });
  return {
    patientId,
    today,
    span: window,
    days: inWindow.map(withoutTally),
    measures: measuresFrom(settledBy({ days: inWindow, weeks: wholeWeeks }, today)),
    runningWeek: row.running_week,
    weeks: weeksOf(window, days, weeks, today),
    barriers: countBarriers(inWindow),
    versions: row.versions,
    flareUps: row.flare_ups,
    painCeiling: row.pain_ceiling,
    painScheme: rulesFrom(row.rules ?? {}).painScheme,
  };
}

/** Wide enough for the default window in every time zone of the world. */
function defaultWindowAnywhere(now: Date): Span {
  const day = calendarDayAt(now, "UTC");
  return { from: addDays(day, -DEFAULT_WINDOW_DAYS - 1), to: addDays(day, 1) };
}

type Question = { patientId: string; span: Span; now: Date };

/** The patient with everything worked out up to today. */
async function readFresh(scope: Scope, question: Question): Promise<Row | null> {
  const row = await read(scope, question);
  if (row === null) return null;
  const tally = { freshThrough: row.fresh_through, staleFrom: row.stale_from };
  if (isFresh(tally, calendarDayAt(question.now, row.time_zone))) return row;
  await refreshTallies(scope.db, scope.viewer.clinicId, [question.patientId], question.now);
  return read(scope, question);
}

/** One question with one answer: ninety days as one text are read several times faster than as ninety rows. */
async function read({ db, viewer }: Scope, { patientId, span, now }: Question): Promise<Row | null> {
  const [from, to] = [startOfIsoWeek(span.from), addDays(startOfIsoWeek(span.to), 6)];
  const [row] = await db.execute<Row>(sql`
    select p.time_zone, p.pain_ceiling, t.fresh_through, ${staleFrom} as stale_from,
      t.standing -> 'runningWeek' as running_week,
      (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules,
      coalesce((select json_agg(json_build_array(d.day, d.state, d.items_due, d.items_done, d.pain_before, d.pain_worst,
          d.pain_after, d.morning, d.morning_pain, d.is_flare_up, d.is_added_later, d.version_number, d.barriers,
          ${tallyParts}) order by d.day)
        from patient_days d
        where d.clinic_id = p.clinic_id and d.patient_id = p.id and d.day between ${from} and ${to}), '[]') as days,
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
    from patients p left join patient_tallies t on t.clinic_id = p.clinic_id and t.patient_id = p.id
    where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  return row ?? null;
}

function dayFrom(parts: DayParts): DayRow {
  const [day, state, itemsDue, itemsDone, painBefore, painWorst, painAfter, morning, morningPain, ...more] = parts;
  const [isFlareUp, isAddedLater, versionNumber, barriers, ...tally] = more;
  return {
    day,
    state,
    itemsDue,
    itemsDone,
    painBefore,
    painWorst,
    painAfter,
    morning,
    morningPain,
    isFlareUp,
    isAddedLater,
    versionNumber,
    barriers,
    ...tallyFrom(tally),
  };
}

function withoutTally(row: DayRow): ProgressDay {
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
