import { sql } from "drizzle-orm";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { DailyLoad, LegPain, PainDuration } from "@/lib/domain/person";
import type { PainScore } from "@/lib/domain/report";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

export type PatientRecord = {
  id: string;
  givenName: string;
  familyName: string;
  birthYear: number | null;
  diagnosis: string | null;
  diagnosisCode: string | null;
  /** Null, as everywhere below: not asked. */
  painDuration: PainDuration | null;
  legPain: LegPain | null;
  dailyLoad: DailyLoad | null;
  timeZone: string;
  painCeiling: PainScore | null;
  painBaseline: PainScore | null;
  painReliefPlan: string | null;
  cautions: string[];
  inCareSince: CalendarDay;
  revision: number;
  hasSignedIn: boolean;
  /** The newest link that can still be used. */
  invitation: { email: string; invitedAt: Date; expiresAt: Date } | null;
};

type Row = Omit<PatientRecord, "invitation"> & {
  email: string | null;
  invitedAt: string | null;
  expiresAt: string | null;
};

/** One patient in this viewer's care, or null. */
export async function findPatient(
  scope: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<PatientRecord | null> {
  const [row] = await scope.db.execute<Row>(sql`
    select p.id, p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear", p.diagnosis,
      p.diagnosis_code as "diagnosisCode", p.pain_duration as "painDuration", p.leg_pain as "legPain", p.daily_load as "dailyLoad",
      p.time_zone as "timeZone", p.pain_ceiling as "painCeiling", p.pain_baseline as "painBaseline",
      p.pain_relief_plan as "painReliefPlan", p.cautions, p.in_care_since as "inCareSince", p.revision,
      p.user_id is not null as "hasSignedIn", i.email, i.invited_at as "invitedAt", i.expires_at as "expiresAt"
    from patients p
    left join lateral (select email, invited_at, expires_at from invitations i
      where i.clinic_id = p.clinic_id and i.patient_id = p.id and i.used_at is null and i.revoked_at is null
        and i.expires_at > ${now.toISOString()} order by i.invited_at desc limit 1) i on true
    where p.id = ${patientId} and ${visiblePatients(scope.viewer, now)}`);
  if (!row) return null;
  scope.record({ action: "patient.read", entity: "patient", entityId: patientId, patientId });
  const { email, invitedAt, expiresAt, ...record } = row;
  const invitation =
    email && invitedAt && expiresAt ? { email, invitedAt: new Date(invitedAt), expiresAt: new Date(expiresAt) } : null;
  return { ...record, invitation };
}
