import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Scope } from "@/db/tenant";
import { type Answer, done, refused } from "./refusal";

export const FavouriteValues = z.strictObject({ favourite: z.boolean() });

type Favoured = { id: string; isFavourite: boolean };

/** Marks an exercise as one of this person's favourites, or no longer. Nobody else sees it. Said twice, nothing changes. */
export async function favourExercise(
  { scope, now }: { scope: Scope; now: Date },
  { exerciseId, favourite }: { exerciseId: string; favourite: boolean },
): Promise<Answer<Favoured, "not-found">> {
  const { db, viewer, record } = scope;
  const [there] = await db.execute(sql`select from exercises where id = ${exerciseId}`);
  if (!there) return refused("not-found");
  if (favourite) {
    await db.execute(sql`
      insert into favourite_exercises (clinic_id, user_id, exercise_id, added_at)
      values (${viewer.clinicId}, ${viewer.userId}, ${exerciseId}, ${now.toISOString()}) on conflict do nothing`);
  } else {
    await db.execute(
      sql`delete from favourite_exercises where user_id = ${viewer.userId} and exercise_id = ${exerciseId}`,
    );
  }
  record({ action: favourite ? "exercise.favour" : "exercise.unfavour", entity: "exercise", entityId: exerciseId });
  return done({ id: exerciseId, isFavourite: favourite });
}
