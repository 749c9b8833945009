import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt, daysAt, daysBetween } from "@/lib/domain/calendar-day";
import type { PainScore } from "@/lib/domain/report";
import { WHY_NOW_ORDER, type WhyNow } from "@/lib/domain/why-now";
import { isFresh, type KeptSummary, refreshTallies, type Standing, staleFrom } from "../tallies";
import type { Scope } from "../tenant";

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
  summary: KeptSummary;
};

/** A row as it is kept: who it is about and why now, and its summary as JSON that need not be read to be answered. */
export type KeptRow = { about: Omit<CaseloadRow, "summary">; whyNow: WhyNow; summary: string };

type RowParts = [
  id: string,
  givenName: string,
  familyName: string,
  birthYear: number | null,
  painCeiling: PainScore | null,
  timeZone: string,
  freshThrough: CalendarDay | null,
  staleFrom: CalendarDay | null,
  standing: Standing | null,
];
type Row = { parts: RowParts; summary: string };

/** Every patient in this clinician's care, the most pressing first, then by name. Rows that are not up to date are made so. */
export async function listCaseload(scope: Scope, { now }: { now: Date }): Promise<CaseloadRow[]> {
  const rows = await readCaseload(scope, { now });
  return rows.map(({ about, summary }) => ({ ...about, summary: JSON.parse(summary) }));
}

/** The same rows as JSON. */
export const caseloadText = (rows: readonly KeptRow[]): string =>
  `[${rows.map(({ about, summary }) => `${JSON.stringify(about).slice(0, -1)},"summary":${summary}}`).join(",")}]`;

/** The same, for answering: nothing is read that is only passed on. */
export async function readCaseload(scope: Scope, { now }: { now: Date }): Promise<KeptRow[]> {
  const todayIn = daysAt(now);
  let rows = await readRows(scope, now);
  const stale = rows.filter(({ parts }) => !isUpToDate(parts, todayIn)).map(({ parts: [id] }) => id);
  if (stale.length > 0) {
    await refreshTallies(scope.db, scope.viewer.clinicId, stale, now);
    rows = await readRows(scope, now);
  }
  scope.record({ action: "caseload.read", entity: "caseload", meta: { patients: rows.length } });
  return rows.map((row) => rowFrom(row, todayIn)).sort(byUrgencyThenName(scope.viewer.locale));
}

/**
 * One answer for the whole list: two hundred patients as two texts are read faster than as two hundred rows. They come
 * by name already, so that little is left to compare; a summary is JSON on one line.
 */
async function readRows({ db, viewer }: Scope, now: Date): Promise<Row[]> {
  const today = calendarDayAt(now, viewer.timeZone);
  const [answer] = await db.execute<{ parts: RowParts[] | null; summaries: string | null }>(sql`
    select json_agg(json_build_array(p.id, p.given_name, p.family_name, p.birth_year, p.pain_ceiling, p.time_zone,
        p.fresh_through, p.stale_from, p.standing)) as parts,
      string_agg(p.caseload, ${LINE}::text) as summaries
    from (
      select p.id, p.given_name, p.family_name, p.birth_year, p.pain_ceiling, p.time_zone, t.fresh_through,
        ${staleFrom} as stale_from, t.standing, coalesce(t.caseload::text, 'null') as caseload
      from care_teams k
      join patients p on p.clinic_id = k.clinic_id and p.id = k.patient_id
      left join patient_tallies t on t.clinic_id = p.clinic_id and t.patient_id = p.id
      where k.clinician_id = ${viewer.userId} and k.from_on <= ${today} and (k.to_on is null or k.to_on >= ${today})
        and (p.left_care_on is null or p.left_care_on >= ${today})
      order by p.family_name, p.given_name
    ) p`);
  const summaries = answer?.summaries?.split(LINE) ?? [];
  return (answer?.parts ?? []).map((parts, place) => ({ parts, summary: summaries[place] ?? "null" }));
}

const LINE = "\n";

function isUpToDate(parts: RowParts, todayIn: (timeZone: string) => CalendarDay): boolean {
  const [, , , , , timeZone, freshThrough, stale, standing] = parts;
  return standing !== null && isFresh({ freshThrough, staleFrom: stale }, todayIn(timeZone));
}

function rowFrom({ parts, summary }: Row, todayIn: (timeZone: string) => CalendarDay): KeptRow {
  const [patientId, givenName, familyName, birthYear, painCeiling, timeZone, , , standing] = parts;
  if (standing === null) throw new Error("A caseload row is missing after it was worked out.");
  const { program, whyNow } = standing;
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
  };
  return { about, whyNow, summary };
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
