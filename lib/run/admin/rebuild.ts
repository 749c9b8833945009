import { sql } from "drizzle-orm";
import { rebuildTallies } from "@/db/tallies";
import { PlainError } from "../plain-error";
import type { Owner } from "./owner";

export type Rebuilt = { clinic: string; patients: number; seconds: number };

/**
 * Works out again what is kept for speed, one transaction for each clinic; readers see the old or the new, never half.
 * @param only the id of one clinic; null means all of them.
 * @throws PlainError when there is no such clinic.
 */
export async function rebuild(
  owner: Owner,
  { only, now, done }: { only: string | null; now: Date; done: (rebuilt: Rebuilt) => void },
): Promise<void> {
  const clinics = (await owner.clinics()).filter(({ id }) => only === null || id === only.toLowerCase());
  if (only !== null && clinics.length === 0)
    throw new PlainError(`There is no clinic ${only}; npm run admin -- list-clinics names them.`);
  for (const { id, name } of clinics) {
    const from = performance.now();
    const patients = await owner.inClinic(id, "write", async (db) => {
      const count = await rebuildTallies(db, id, now);
      const line = { action: "tallies.rebuild", entity: "clinic", entityId: id, meta: { patients: count } };
      await db.execute(sql`select audit_append(${JSON.stringify([line])}::jsonb)`);
      return count;
    });
    done({ clinic: name, patients, seconds: (performance.now() - from) / 1000 });
  }
}
