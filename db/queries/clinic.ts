import { sql } from "drizzle-orm";
import type { Scope } from "../tenant";

/** How to reach the clinic, and whom it tells people to call. */
export type ClinicContact = {
  name: string;
  emergencyNumber: string;
  urgentNumber: string | null;
  phone: string | null;
};

/** The viewer's clinic. Nothing about anybody's health: for a look, without an audit line. */
export async function findClinicContact({ db }: Pick<Scope, "db">): Promise<ClinicContact | null> {
  const [row] = await db.execute<ClinicContact>(sql`
    select name, emergency_number as "emergencyNumber", urgent_number as "urgentNumber", clinic_phone as "phone"
    from clinics`);
  return row ?? null;
}
