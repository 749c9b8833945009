import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "@/db/tenant";
import { codeOf, PlainError } from "../plain-error";

export type Clinic = { id: string; name: string };

/** What whoever runs the server may do: as the owner of the tables, in one clinic at a time. */
export type Owner = {
  /** Every clinic of the database, by name. */
  clinics(): Promise<Clinic[]>;
  /**
   * Runs `work` in one transaction of one clinic; all of it is kept, or nothing.
   * look: one moment of the database, in which nothing can be changed.
   */
  inClinic<T>(clinicId: string, mode: "write" | "look", work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * Connects as the owner of the tables from the first moment: should the connection be lost and made anew amid a
 * transaction, row security shows and takes nothing without the clinic, which is set inside the transaction only.
 * @param adminUrl of a role that may become the owner, as after the migrations.
 */
export function openOwner(adminUrl: string): Owner {
  const sql = postgres(adminUrl, {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
    connection: { role: "portal_owner" },
  });
  const db = drizzle(sql);
  return {
    async clinics() {
      try {
        await sql.unsafe("begin read only; set local role portal_sign_in"); // the one role that sees them all
        const rows = await sql<Clinic[]>`select clinic_id as id, name from clinics order by name, clinic_id`;
        await sql.unsafe("commit");
        return [...rows];
      } catch (error) {
        throw preparedProblem(error);
      }
    },
    async inClinic(clinicId, mode, work) {
      await sql.unsafe(mode === "look" ? "begin isolation level repeatable read read only" : "begin");
      try {
        await sql`select set_config('app.clinic', ${clinicId}, true)`;
        const value = await work(db);
        await sql.unsafe("commit");
        return value;
      } catch (error) {
        await sql.unsafe("rollback").catch(() => {}); // what went wrong first is what matters
        throw error;
      }
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

/** Before the first start there are neither roles nor tables. */
function preparedProblem(error: unknown): unknown {
  const isUnprepared = ["22023", "42704", "42P01"].includes(codeOf(error));
  if (!isUnprepared) return error;
  return new PlainError("This database has no tables of the portal yet: start the portal once, which makes them.");
}
