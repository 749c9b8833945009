import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import { markStale } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import type { PatientValues } from "./patient-values";
import { type Answer, badInput, done, refused } from "./refusal";

export { PatientValues } from "./patient-values";

export type SavedPatient = { id: string; revision: number; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "different-content" | "stale-revision";
type Asked = { patientId: string; values: PatientValues };

/** Takes a person into care, under an id made by whoever asks; the clinician who does it is their care team. */
export async function addPatient(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, values }: Asked,
): Promise<Answer<SavedPatient, Refusal>> {
  const { db, viewer } = scope;
  const fault = birthYearFault(values, now);
  if (fault) return badInput({ birthYear: fault });
  const today = calendarDayAt(now, values.timeZone);
  const at = now.toISOString();
  const [row] = await db.execute<{ added: boolean }>(sql`
    with added as (
      insert into patients (clinic_id, id, locale, in_care_since, created_at, ${sql.raw(COLUMNS)})
      select ${viewer.clinicId}::uuid, ${patientId}::uuid, 'en', ${today}::date, ${at}::timestamptz, ${sql.raw(COLUMNS)}
      from ${recordOf(values)}
      on conflict do nothing returning id
    ), team as (
      insert into care_teams (clinic_id, patient_id, clinician_id, from_on, added_by, added_at)
      select ${viewer.clinicId}::uuid, id, ${viewer.userId}::uuid, ${calendarDayAt(now, viewer.timeZone)}::date,
        ${viewer.userId}::uuid, ${at}::timestamptz from added
    )
    select exists (select from added) as added`);
  if (!row?.added) return sayWhatIsThere(scope, now, { patientId, values }, null);
  scope.record({ action: "patient.add", entity: "patient", entityId: patientId, patientId });
  return done({ id: patientId, revision: 1, isNew: true });
}

/** Changes what the clinic knows about a person in the viewer's care, if nobody else has changed it since. */
export async function changePatient(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, values, revision }: Asked & { revision: number },
): Promise<Answer<SavedPatient, Refusal>> {
  const { db, viewer } = scope;
  const fault = birthYearFault(values, now);
  if (fault) return badInput({ birthYear: fault });
  const [changed] = await db.execute<{ revision: number }>(sql`
    update patients p set (${sql.raw(COLUMNS)}) = (select ${sql.raw(COLUMNS)} from ${recordOf(values)}),
      revision = p.revision + 1
    where p.id = ${patientId} and p.revision = ${revision} and ${visiblePatients(viewer, now)}
    returning p.revision`);
  if (!changed) return sayWhatIsThere(scope, now, { patientId, values }, revision);
  await markStale(db, viewer.clinicId, patientId, calendarDayAt(now, values.timeZone));
  scope.record({ action: "patient.change", entity: "patient", entityId: patientId, patientId, meta: changed });
  return done({ id: patientId, revision: changed.revision, isNew: false });
}

/** The same content again is no conflict; other content is one, but only for those who may see the patient. */
async function sayWhatIsThere(
  { db, viewer, record }: Scope,
  now: Date,
  { patientId, values }: Asked,
  revision: number | null,
): Promise<Answer<SavedPatient, Refusal>> {
  const [there] = await db.execute<{ revision: number; same: boolean }>(sql`
    select p.revision, (${sql.raw(qualified("p"))}) is not distinct from (${sql.raw(qualified("v"))}) as same
    from patients p, ${recordOf(values)} as v where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!there) return refused("not-found");
  if (there.same && (revision === null || revision === there.revision - 1)) {
    record({ action: "patient.repeat", entity: "patient", entityId: patientId, patientId });
    return done({ id: patientId, revision: there.revision, isNew: false });
  }
  const current = { id: patientId, revision: there.revision };
  return refused(revision === null ? "different-content" : "stale-revision", { current });
}

const COLUMN_NAMES = [
  "given_name",
  "family_name",
  "birth_year",
  "diagnosis",
  "diagnosis_code",
  "pain_duration",
  "leg_pain",
  "daily_load",
  "time_zone",
  "pain_ceiling",
  "pain_baseline",
  "pain_relief_plan",
  "cautions",
];
const COLUMNS = COLUMN_NAMES.join(", ");
const qualified = (alias: string) => COLUMN_NAMES.map((name) => `${alias}.${name}`).join(", ");

function recordOf(values: PatientValues) {
  const row = {
    given_name: values.givenName,
    family_name: values.familyName,
    birth_year: values.birthYear,
    diagnosis: values.diagnosis,
    diagnosis_code: values.diagnosisCode,
    pain_duration: values.painDuration,
    leg_pain: values.legPain,
    daily_load: values.dailyLoad,
    time_zone: values.timeZone,
    pain_ceiling: values.painCeiling,
    pain_baseline: values.painBaseline,
    pain_relief_plan: values.painReliefPlan,
    cautions: values.cautions,
  };
  return sql`json_populate_record(null::patients, ${JSON.stringify(row)}::json)`;
}

function birthYearFault({ birthYear, timeZone }: PatientValues, now: Date) {
  const year = Number(calendarDayAt(now, timeZone).slice(0, 4));
  return birthYear !== null && birthYear > year ? "too-big" : null;
}
