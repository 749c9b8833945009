import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt, daysAt, daysBetween } from "@/lib/domain/calendar-day";
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

type RowParts = [
  id: string,
  givenName: string,
  familyName: string,
  birthYear: number | null,
  painCeiling: PainScore | null,
  timeZone: string,
  freshThrough: CalendarDay | null,
  staleFrom: CalendarDay | null,
  caseload: KeptSummary | null,
];
type Row = {
  id: string;
  givenName: string;
  familyName: string;
  birthYear: number | null;
  painCeiling: PainScore | null;
  timeZone: string;
  freshThrough: CalendarDay | null;
  staleFrom: CalendarDay | null;
  caseload: KeptSummary | null;
};

/** Every patient in this clinician's care, the most pressing first, then by name. Rows that are not up to date are made so. */
export async function listCaseload(scope: Scope, { now }: { now: Date }): Promise<CaseloadRow[]> {
  const todayIn = daysAt(now);
  let rows = await readRows(scope, now);
  const stale = rows.filter((row) => !isUpToDate(row, todayIn(row.timeZone))).map(({ id }) => id);
  if (stale.length > 0) {
    await refreshTallies(scope.db, scope.viewer.clinicId, stale, now);
    rows = await readRows(scope, now);
  }
  scope.record({ action: "caseload.read", entity: "caseload", meta: { patients: rows.length } });
  return rows.map((row) => rowFrom(row, todayIn(row.timeZone))).sort(byUrgencyThenName(scope.viewer.locale));
}

/** One answer for the whole list: two hundred patients as one text are read faster than as two hundred rows. */
async function readRows({ db, viewer }: Scope, now: Date): Promise<Row[]> {
  const today = calendarDayAt(now, viewer.timeZone);
  const [answer] = await db.execute<{ rows: RowParts[] }>(sql`
    select coalesce(json_agg(json_build_array(p.id, p.given_name, p.family_name, p.birth_year, p.pain_ceiling,
        p.time_zone, t.fresh_through, t.stale_from, t.caseload)), '[]') as rows
    from care_teams k
    join patients p on p.clinic_id = k.clinic_id and p.id = k.patient_id
    left join patient_tallies t on t.clinic_id = p.clinic_id and t.patient_id = p.id
    where k.clinician_id = ${viewer.userId} and k.from_on <= ${today} and (k.to_on is null or k.to_on >= ${today})
      and (p.left_care_on is null or p.left_care_on >= ${today})`);
  return (answer?.rows ?? []).map(
    ([id, givenName, familyName, birthYear, painCeiling, timeZone, freshThrough, staleFrom, caseload]) => ({
      id,
      givenName,
      familyName,
      birthYear,
      painCeiling,
      timeZone,
      freshThrough,
      staleFrom,
      caseload,
    }),
  );
}

const isUpToDate = (row: Row, today: CalendarDay): boolean => row.caseload !== null && isFresh(row, today);

function rowFrom(row: Row, today: CalendarDay): CaseloadRow {
  if (row.caseload === null) throw new Error("A caseload row is missing after it was worked out.");
  const { program, runningWeek: _, ...summary } = row.caseload;
  return {
    patientId: row.id,
    givenName: row.givenName,
    familyName: row.familyName,
    birthYear: row.birthYear,
    programName: program?.name ?? null,
    versionNumber: program?.number ?? null,
    weekOfProgram: program ? Math.floor(daysBetween(program.firstStartedOn, today) / 7) + 1 : null,
    painCeiling: row.painCeiling,
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
