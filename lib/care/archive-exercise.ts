import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Scope } from "@/db/tenant";
import { type Answer, done, refused } from "./refusal";

export const ArchivedValues = z.strictObject({ archived: z.boolean() });

type Archived = { id: string; isArchived: boolean };

/**
 * Takes an exercise off the open shelves, or puts it back. Nothing is ever deleted: programs that have it keep it, and
 * it can be looked up. Said twice, nothing changes.
 */
export async function archiveExercise(
  { scope, now }: { scope: Scope; now: Date },
  { exerciseId, archived }: { exerciseId: string; archived: boolean },
): Promise<Answer<Archived, "not-found">> {
  const { db, record } = scope;
  const at = archived ? sql`coalesce(archived_at, ${now.toISOString()}::timestamptz)` : sql`null`;
  const [there] = await db.execute(sql`update exercises set archived_at = ${at} where id = ${exerciseId} returning id`);
  if (!there) return refused("not-found");
  record({ action: archived ? "exercise.archive" : "exercise.restore", entity: "exercise", entityId: exerciseId });
  return done({ id: exerciseId, isArchived: archived });
}
