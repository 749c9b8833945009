import { sql } from "drizzle-orm";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import type { PainScore } from "@/lib/domain/report";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";
import { type ClinicContact, findClinicContact } from "./clinic";
import { inForceOn, readVersionsOf, type WholeVersion } from "./versions";

/** Everything that a program on paper says. */
export type PrintableProgram = {
  patient: {
    givenName: string;
    familyName: string;
    painCeiling: PainScore | null;
    painReliefPlan: string | null;
    timeZone: string;
  };
  clinic: ClinicContact;
  version: WholeVersion;
};

type Asked = { patientId: string; now: Date; versionId?: string | undefined };

/**
 * A version of a patient in this viewer's care, ready to be printed; without an id the one in force, else the one that
 * starts next, else the last. "nothing-sent" when there is none yet; null when not visible.
 */
export async function findPrintable(
  scope: Scope,
  { patientId, now, versionId }: Asked,
): Promise<PrintableProgram | "nothing-sent" | null> {
  const { db, viewer, record } = scope;
  const [[patient], clinic, sent] = await Promise.all([
    db.execute<PrintableProgram["patient"]>(sql`
      select p.given_name as "givenName", p.family_name as "familyName", p.pain_ceiling as "painCeiling",
        p.pain_relief_plan as "painReliefPlan", p.time_zone as "timeZone"
      from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`),
    findClinicContact(scope),
    db.execute<Pick<WholeVersion, "id" | "number" | "startsOn" | "endsOn">>(sql`
      select id, number, starts_on as "startsOn", ends_on as "endsOn" from program_versions
      where patient_id = ${patientId} and sent_at is not null order by starts_on, number`),
  ]);
  if (!patient || !clinic) return null;
  record({ action: "handout.read", entity: "patient", entityId: patientId, patientId });
  const today = calendarDayAt(now, patient.timeZone);
  const standing = inForceOn(sent, today) ?? sent.find(({ startsOn }) => startsOn > today) ?? sent.at(-1);
  const chosen = versionId === undefined ? standing : sent.find(({ id }) => id === versionId);
  if (chosen === undefined) return versionId === undefined ? "nothing-sent" : null;
  const [version] = await readVersionsOf(scope, { patientId, versionIds: [chosen.id] });
  return version === undefined ? null : { patient, clinic, version };
}
