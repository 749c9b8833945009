import { sql } from "drizzle-orm";
import type { Scope } from "../tenant";

export type ExerciseRow = {
  id: string;
  slug: string;
  name: string;
  otherNames: string[];
  kind: "mobility" | "stretching" | "strengthening" | "aerobic" | "balance" | "relaxation";
  position: string;
  direction: string;
  regions: string[];
  kit: string[];
  steps: string[];
  cues: string[];
  stopIf: string[];
  altText: string;
  usualSets: number;
  usualRepetitions: number | null;
  usualHoldSeconds: number | null;
  usualMinutes: number | null;
  usualRestSeconds: number | null;
  usualSide: "both" | "each" | "left" | "right";
  estimatedMinutes: number;
  easierSlug: string | null;
  harderSlug: string | null;
  reviewedBy: string | null;
};

/** The clinic's exercises by name, without those that were archived. Nobody's health data, so nothing is recorded. */
export async function listExercises({ db }: Scope): Promise<ExerciseRow[]> {
  const rows = await db.execute<Omit<ExerciseRow, "estimatedMinutes"> & { estimatedMinutes: string }>(sql`
    select id, slug, name, other_names as "otherNames", kind, position, direction, regions, kit, steps, cues,
      stop_if as "stopIf", alt_text as "altText", usual_sets as "usualSets", usual_repetitions as "usualRepetitions",
      usual_hold_seconds as "usualHoldSeconds", usual_minutes as "usualMinutes", usual_rest_seconds as "usualRestSeconds",
      usual_side as "usualSide", estimated_minutes as "estimatedMinutes", easier_slug as "easierSlug",
      harder_slug as "harderSlug", reviewed_by as "reviewedBy"
    from exercises where archived_at is null order by name`);
  return rows.map((row) => ({ ...row, estimatedMinutes: Number(row.estimatedMinutes) }));
}
