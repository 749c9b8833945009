import { sql } from "drizzle-orm";
import { type CalendarDay, daysAt } from "@/lib/domain/calendar-day";
import { ageIn, type DailyLoad, type LegPain, type PainDuration } from "@/lib/domain/person";
import type { PainScore } from "@/lib/domain/report";
import type { PatientAbout } from "@/lib/domain/template-fit";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";
import { findRules } from "./rules";

/** Somebody a program can be given to, with what it is fitted to and what they have now. */
export type Assignable = {
  patientId: string;
  givenName: string;
  familyName: string;
  /** In the patient's own calendar. */
  today: CalendarDay;
  about: PatientAbout;
  cautions: string[];
  draft: { revision: number; changedByName: string; changedAt: Date } | null;
};

type Row = {
  id: string;
  givenName: string;
  familyName: string;
  timeZone: string;
  birthYear: number | null;
  painBaseline: PainScore | null;
  painDuration: PainDuration | null;
  legPain: LegPain | null;
  dailyLoad: DailyLoad | null;
  cautions: string[];
  revision: number | null;
  changedByName: string | null;
  changedAt: string | null;
};

/** The patients in this clinician's care, by name. */
export async function listAssignable(scope: Scope, { now }: { now: Date }): Promise<Assignable[]> {
  const { db, viewer, record } = scope;
  const [rows, { painScheme }] = await Promise.all([
    db.execute<Row>(sql`
      select p.id, p.given_name as "givenName", p.family_name as "familyName", p.time_zone as "timeZone",
        p.birth_year as "birthYear", p.pain_baseline as "painBaseline", p.pain_duration as "painDuration",
        p.leg_pain as "legPain", p.daily_load as "dailyLoad", p.cautions, v.revision, u.name as "changedByName",
        v.changed_at as "changedAt"
      from patients p
      left join program_versions v on v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is null
        and exists (select from programs g where g.clinic_id = v.clinic_id and g.patient_id = v.patient_id
          and g.id = v.program_id and g.ended_on is null)
      left join users u on u.clinic_id = v.clinic_id and u.id = v.changed_by
      where ${visiblePatients(viewer, now)} and p.left_care_on is null`),
    findRules(db),
  ]);
  record({ action: "caseload.read", entity: "caseload", meta: { patients: rows.length } });
  const todayIn = daysAt(now);
  const order = new Intl.Collator(viewer.locale);
  return rows
    .map((row) => assignableFrom(row, todayIn(row.timeZone), painScheme))
    .sort((a, b) => order.compare(a.familyName, b.familyName) || order.compare(a.givenName, b.givenName));
}

function assignableFrom(row: Row, today: CalendarDay, painScheme: PatientAbout["painScheme"]): Assignable {
  const { id, givenName, familyName, birthYear, cautions, revision, changedByName, changedAt } = row;
  const { painBaseline, painDuration, legPain, dailyLoad } = row;
  const isDrafted = revision !== null && changedByName !== null && changedAt !== null;
  return {
    patientId: id,
    givenName,
    familyName,
    today,
    about: { age: ageIn(birthYear, today), painBaseline, painScheme, painDuration, legPain, dailyLoad },
    cautions,
    draft: isDrafted ? { revision, changedByName, changedAt: new Date(changedAt) } : null,
  };
}
