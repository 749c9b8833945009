import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt, daysBetween } from "@/lib/domain/calendar-day";
import type { PainScore } from "@/lib/domain/report";
import { WHY_NOW_ORDER } from "@/lib/domain/why-now";
import { isFresh, type KeptSummary, refreshTallies } from "../tallies";
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
  summary: Omit<KeptSummary, "program" | "runningWeek">;
};

type Row = {
  id: string;
  given_name: string;
  family_name: string;
  birth_year: number | null;
  pain_ceiling: PainScore | null;
  time_zone: string;
  fresh_through: CalendarDay | null;
  stale_from: CalendarDay | null;
  caseload: KeptSummary | null;
};

/** Every patient in this clinician's care, the most pressing first, then by name. Rows that are not up to date are made so. */
export async function listCaseload(scope: Scope, { now }: { now: Date }): Promise<CaseloadRow[]> {
  let rows = await readRows(scope, now);
  const stale = rows.filter((row) => !isUpToDate(row, now)).map(({ id }) => id);
  if (stale.length > 0) {
    await refreshTallies(scope.db, scope.viewer.clinicId, stale, now);
    rows = await readRows(scope, now);
  }
  scope.record({ action: "caseload.read", entity: "caseload", meta: { patients: rows.length } });
  return rows.map((row) => rowFrom(row, now)).sort(byUrgencyThenName(scope.viewer.locale));
}

async function readRows({ db, viewer }: Scope, now: Date): Promise<Row[]> {
  const today = calendarDayAt(now, viewer.timeZone);
  return db.execute<Row>(sql`
    select p.id, p.given_name, p.family_name, p.birth_year, p.pain_ceiling, p.time_zone,
      t.fresh_through, t.stale_from, t.caseload
    from care_teams k
    join patients p on p.clinic_id = k.clinic_id and p.id = k.patient_id
    left join patient_tallies t on t.clinic_id = p.clinic_id and t.patient_id = p.id
    where k.clinician_id = ${viewer.userId} and k.from_on <= ${today} and (k.to_on is null or k.to_on >= ${today})
      and (p.left_care_on is null or p.left_care_on >= ${today})`);
}

const isUpToDate = (row: Row, now: Date): boolean =>
  row.caseload !== null &&
  isFresh({ freshThrough: row.fresh_through, staleFrom: row.stale_from }, calendarDayAt(now, row.time_zone));

function rowFrom(row: Row, now: Date): CaseloadRow {
  if (row.caseload === null) throw new Error("A caseload row is missing after it was worked out.");
  const { program, runningWeek: _, ...summary } = row.caseload;
  const today = calendarDayAt(now, row.time_zone);
  return {
    patientId: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    birthYear: row.birth_year,
    programName: program?.name ?? null,
    versionNumber: program?.number ?? null,
    weekOfProgram: program ? Math.floor(daysBetween(program.firstStartedOn, today) / 7) + 1 : null,
    painCeiling: row.pain_ceiling,
    today,
    summary,
  };
}

const collators = new Map<string, Intl.Collator>();

function byUrgencyThenName(locale: string): (one: CaseloadRow, other: CaseloadRow) => number {
  const collator = collators.get(locale) ?? new Intl.Collator(locale);
  collators.set(locale, collator);
  const rank = (row: CaseloadRow) => WHY_NOW_ORDER.indexOf(row.summary.whyNow.kind);
  return (one, other) =>
    rank(one) - rank(other) ||
    collator.compare(one.familyName, other.familyName) ||
    collator.compare(one.givenName, other.givenName);
}
