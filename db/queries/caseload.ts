import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt, daysAt, daysBetween } from "@/lib/domain/calendar-day";
import { type Handled, openReasons, reviewedOn, snoozedUntil } from "@/lib/domain/handled";
import type { Reason } from "@/lib/domain/reason";
import type { Sign } from "@/lib/domain/red-flags";
import type { PainScore } from "@/lib/domain/report";
import { SAFETY_ANSWER_RULE } from "@/lib/domain/signal-rules";
import { type OpenSafetySignal, onTrack, safetyFirst, WHY_NOW_ORDER, type WhyNow } from "@/lib/domain/why-now";
import { isFresh, type KeptSummary, refreshTallies, type Standing, staleFrom } from "../tallies";
import type { Scope } from "../tenant";
import { isOpenSignal } from "./signals";

export type CaseloadRow = {
  patientId: string;
  givenName: string;
  familyName: string;
  birthYear: number | null;
  programName: string | null;
  versionNumber: number | null;
  /** Counted from 1 since the first version started. */
  weekOfProgram: number | null;
  painCeiling: PainScore | null;
  /** In the patient's own calendar. */
  today: CalendarDay;
  /** The last day to which a reason that holds was put off. */
  snoozedUntil: CalendarDay | null;
  /** The last day on which a clinician saw to a reason of this patient. */
  reviewedOn: CalendarDay | null;
  summary: KeptSummary;
};

/** A row as it is kept: who it is about and why now, and its summary as JSON that need not be read to be answered. */
export type KeptRow = { about: Omit<CaseloadRow, "summary">; whyNow: WhyNow; summary: string };

type Person = [
  id: string,
  givenName: string,
  familyName: string,
  birthYear: number | null,
  painCeiling: PainScore | null,
  timeZone: string,
];
type Kept = {
  patientId: string;
  freshThrough: CalendarDay | null;
  staleFrom: CalendarDay | null;
  standing: Standing | null;
  reasons: readonly Reason[] | null;
  handled: Handled | null;
  summary: string;
};
type KeptParts = [
  Kept["patientId"],
  Kept["freshThrough"],
  Kept["staleFrom"],
  Kept["standing"],
  Kept["reasons"],
  Kept["handled"],
];
type Row = { person: Person; kept: Kept | undefined; safety: readonly OpenSafetySignal[] };
type SafetyParts = [patientId: string, id: string, about: CalendarDay, signs: Sign[]];

/** Every patient in this clinician's care, the most pressing first, then by name. Rows that are not up to date are made so. */
export async function listCaseload(scope: Scope, { now }: { now: Date }): Promise<CaseloadRow[]> {
  const rows = await readCaseload(scope, { now });
  return rows.map(unfolded);
}

/** A kept row with its summary read: worth it for the rows that are looked at. */
export const unfolded = ({ about, summary }: KeptRow): CaseloadRow => ({ ...about, summary: JSON.parse(summary) });

/** The same rows as JSON. */
export const caseloadText = (rows: readonly KeptRow[]): string =>
  `[${rows.map(({ about, summary }) => `${JSON.stringify(about).slice(0, -1)},"summary":${summary}}`).join(",")}]`;

/** The same, for answering: nothing is read that is only passed on. */
export async function readCaseload(scope: Scope, { now }: { now: Date }): Promise<KeptRow[]> {
  const todayIn = daysAt(now);
  let rows = await readRows(scope, now);
  const stale = rows.filter((row) => !isUpToDate(row, todayIn)).map(({ person: [id] }) => id);
  if (stale.length > 0) {
    await refreshTallies(scope.db, scope.viewer.clinicId, stale, now);
    rows = await readRows(scope, now);
  }
  scope.record({ action: "caseload.read", entity: "caseload", meta: { patients: rows.length } });
  return rows.map((row) => rowFrom(row, todayIn)).sort(byUrgencyThenName(scope.viewer.locale));
}

/**
 * One answer for the whole list: two hundred patients as a few texts are read faster than as two hundred rows. People and
 * what is kept of them are looked up side by side, because a join of the two looks each row up on its own. People come
 * by name already, so that little is left to compare; a summary is JSON on one line.
 */
async function readRows({ db, viewer }: Scope, now: Date): Promise<Row[]> {
  const today = calendarDayAt(now, viewer.timeZone);
  const [answer] = await db.execute<{
    people: Person[] | null;
    kept: KeptParts[] | null;
    summaries: string | null;
    safety: SafetyParts[] | null;
  }>(sql`
    with care as materialized (
      select array(select k.patient_id from care_teams k
        where k.clinician_id = ${viewer.userId} and k.from_on <= ${today} and (k.to_on is null or k.to_on >= ${today})) as ids
    )
    select people, kept, summaries, safety from care,
      lateral (
        select json_agg(json_build_array(p.id, p.given_name, p.family_name, p.birth_year, p.pain_ceiling, p.time_zone)
          order by p.family_name, p.given_name) as people
        from patients p where p.id = any(care.ids) and (p.left_care_on is null or p.left_care_on >= ${today})
      ) p,
      lateral (
        select json_agg(json_build_array(t.patient_id, t.fresh_through, ${staleFrom}, t.standing, t.reasons, t.handled)) as kept,
          string_agg(coalesce(t.caseload::text, 'null'), ${LINE}::text) as summaries
        from patient_tallies t where t.patient_id = any(care.ids)
      ) t,
      lateral (
        select json_agg(json_build_array(s.patient_id, s.id, s.about_on, s.numbers -> 'signs')) as safety
        from signals s where s.rule = ${SAFETY_ANSWER_RULE.name} and s.patient_id = any(care.ids) and ${isOpenSignal}
      ) s`);
  const summaries = answer?.summaries?.split(LINE) ?? [];
  const kept = new Map((answer?.kept ?? []).map((parts, place) => [parts[0], keptFrom(parts, summaries[place])]));
  const safety = answer?.safety ?? [];
  return (answer?.people ?? []).map((person) => ({
    person,
    kept: kept.get(person[0]),
    safety: safety.filter(([id]) => id === person[0]).map(([, id, about, signs]) => ({ id, about, signs })),
  }));
}

const LINE = "\n";

const keptFrom = ([patientId, freshThrough, stale, standing, reasons, handled]: KeptParts, summary = "null"): Kept => ({
  patientId,
  freshThrough,
  staleFrom: stale,
  standing,
  reasons,
  handled,
  summary,
});

const isUpToDate = ({ person: [, , , , , timeZone], kept }: Row, todayIn: (timeZone: string) => CalendarDay): boolean =>
  kept !== undefined && kept.standing !== null && isFresh(kept, todayIn(timeZone));

function rowFrom({ person, kept, safety }: Row, todayIn: (timeZone: string) => CalendarDay): KeptRow {
  if (!kept?.standing) throw new Error("A caseload row is missing after it was worked out.");
  const [patientId, givenName, familyName, birthYear, painCeiling, timeZone] = person;
  const { program } = kept.standing;
  const reasons = kept.reasons ?? [];
  const today = todayIn(timeZone);
  const about = {
    patientId,
    givenName,
    familyName,
    birthYear,
    programName: program?.name ?? null,
    versionNumber: program?.number ?? null,
    weekOfProgram: program ? Math.floor(daysBetween(program.firstStartedOn, today) / 7) + 1 : null,
    painCeiling,
    today,
    snoozedUntil: kept.handled && snoozedUntil(reasons, kept.handled, today),
    reviewedOn: kept.handled && reviewedOn(kept.handled),
  };
  // What is kept knows neither signals nor what was done about them, which a patient's own visit may not read: they are
  // laid over it here.
  const open = kept.handled ? openReasons(reasons, kept.handled, today) : reasons;
  if (safety.length === 0 && open.length === reasons.length) {
    return { about, whyNow: kept.standing.whyNow, summary: kept.summary };
  }
  const summary: KeptSummary = JSON.parse(kept.summary); // written by workOut()
  const whyNow = safetyFirst(safety, open[0] ?? onTrack(summary.sessions));
  return { about, whyNow, summary: JSON.stringify({ ...summary, whyNow, reasons: open }) };
}

const collators = new Map<string, Intl.Collator>();

function byUrgencyThenName(locale: string): (one: KeptRow, other: KeptRow) => number {
  const collator = collators.get(locale) ?? new Intl.Collator(locale);
  collators.set(locale, collator);
  const rank = ({ whyNow }: KeptRow) => WHY_NOW_ORDER.indexOf(whyNow.kind);
  return (one, other) =>
    rank(one) - rank(other) ||
    collator.compare(one.about.familyName, other.about.familyName) ||
    collator.compare(one.about.givenName, other.about.givenName);
}
