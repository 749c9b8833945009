import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../tenant";
import { libraryRows } from "./exercises";
import { templateRows } from "./templates";

/** What of a shipped thing is ours to keep up; a clinic's archive, favourites and programs stay as they are. */
const OF_EXERCISES = [
  "name",
  "other_names",
  "kind",
  "regions",
  "position",
  "direction",
  "kit",
  "kit_cost",
  "load_level",
  "impact",
  "steps",
  "cues",
  "faults",
  "stop_if",
  "precautions",
  "alt_text",
  "easier_slug",
  "harder_slug",
  "usual_sets",
  "usual_repetitions",
  "usual_hold_seconds",
  "usual_minutes",
  "usual_rest_seconds",
  "usual_side",
  "estimated_minutes",
  "licence",
  "source",
  "reviewed_by",
  "reviewed_on",
];
const OF_TEMPLATES = ["name", "for_whom", "content", "fits"];

/**
 * Puts the shipped exercises and templates into every clinic: new ones are added, changed texts are changed in place,
 * and nothing of a clinic's own is touched. Done again, it changes nothing.
 * @param db a connection of its own, as portal_owner
 * @param now when new templates came in
 */
export async function stockEveryClinic(db: Database, now: Date): Promise<void> {
  const clinics = await inTransaction(db, async () => {
    await db.execute(sql`set local role portal_sign_in`); // the one role that sees them all
    return db.execute<{ id: string }>(sql`select clinic_id as id from clinics order by clinic_id`);
  });
  for (const { id } of clinics) {
    await inTransaction(db, async () => {
      await db.execute(sql`select set_config('app.clinic', ${id}, true)`);
      await stockClinic(db, id, now);
    });
  }
}

/** The same for one clinic, inside a transaction that is that clinic's. */
export async function stockClinic(db: Database, clinicId: string, now: Date): Promise<void> {
  await db.execute(stocking("exercises", OF_EXERCISES, libraryRows(clinicId)));
  await db.execute(stocking("templates", OF_TEMPLATES, templateRows(clinicId, now)));
}

/** One statement for all rows of a table. A revision counts up only where something changed. */
function stocking(table: "exercises" | "templates", kept: readonly string[], rows: readonly object[]): SQL {
  const written = JSON.stringify(rows.map((row) => inColumns({ revision: 1, ...row })));
  const named = sql.raw(table);
  const all = sql.raw(Object.keys(inColumns({ revision: 1, ...rows[0] })).join(", "));
  const [ours, shipped] = [table, "excluded"].map((from) => sql.raw(kept.map((name) => `${from}.${name}`).join(", ")));
  return sql`
    insert into ${named} (${all}) select ${all} from json_populate_recordset(null::${named}, ${written}::json)
    on conflict (clinic_id, slug) do update
      set (${sql.raw(kept.join(", "))}) = row(${shipped}), revision = ${named}.revision + 1
    where ${named}.is_shipped and (${ours}) is distinct from (${shipped})`;
}

/** The columns are named as in the database: `kitCost` is kept in `kit_cost`. */
const inColumns = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );

async function inTransaction<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await db.execute(sql`begin`);
  try {
    const value = await work();
    await db.execute(sql`commit`);
    return value;
  } catch (error) {
    await db.execute(sql`rollback`).catch(() => {}); // what went wrong first is what matters
    throw error;
  }
}
