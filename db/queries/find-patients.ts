import { sql } from "drizzle-orm";
import { findPeople } from "@/lib/domain/person-search";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

export type FoundPatient = {
  patientId: string;
  givenName: string;
  familyName: string;
  birthYear: number | null;
};

/** As many as are read in a list that one types into. */
const MOST_FOUND = 20;

/** Patients in this clinician's care by a few letters of their name, by name. Who was looked for is not kept. */
export async function findPatientsByName(
  scope: Scope,
  { written, now }: { written: string; now: Date },
): Promise<FoundPatient[]> {
  const { db, viewer, record } = scope;
  const people = await db.execute<FoundPatient>(sql`
    select p.id as "patientId", p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear"
    from patients p where ${visiblePatients(viewer, now)} and p.left_care_on is null`);
  const order = new Intl.Collator(viewer.locale);
  const found = findPeople([...people], written)
    .sort((a, b) => order.compare(a.familyName, b.familyName) || order.compare(a.givenName, b.givenName))
    .slice(0, MOST_FOUND);
  record({ action: "patient.search", entity: "caseload", meta: { found: found.length } });
  return found;
}
