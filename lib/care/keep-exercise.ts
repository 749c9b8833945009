import { type SQL, sql } from "drizzle-orm";
import { listRungs } from "@/db/queries/exercises";
import type { Scope } from "@/db/tenant";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { ladderFaults } from "@/lib/domain/ladder";
import type { ExerciseValues } from "./exercise-values";
import { type Answer, badInput, done, refused } from "./refusal";

export { ExerciseValues } from "./exercise-values";

export type KeptExercise = { id: string; revision: number; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "shipped-exercise" | "different-content" | "stale-revision";
type Asked = { exerciseId: string; values: ExerciseValues };
type Given = { scope: Scope; now: Date };

/** Own exercises are named by their id, so that no later shipped one is in the way. */
export const ownSlug = (exerciseId: string): string => `own-${exerciseId}`;

/** Adds an exercise to the clinic's own, under an id made by whoever asks. The same again is no second one. */
export async function addExercise({ scope, now }: Given, asked: Asked): Promise<Answer<KeptExercise, Refusal>> {
  const { db, viewer, record } = scope;
  const { exerciseId, values } = asked;
  const faults = await faultsOf(scope, now, asked);
  if (faults) return badInput(faults);
  const [added] = await db.execute(sql`
    insert into exercises (clinic_id, id, slug, is_shipped, changed_by, changed_at, ${NAMES})
    select ${viewer.clinicId}::uuid, ${exerciseId}::uuid, ${ownSlug(exerciseId)}, false, ${viewer.userId}::uuid,
      ${now.toISOString()}::timestamptz, ${NAMES}
    from ${recordOf(values)} on conflict do nothing returning id`);
  if (!added) return sayWhatIsThere(scope, asked, null);
  record({ action: "exercise.add", entity: "exercise", entityId: exerciseId });
  return done({ id: exerciseId, revision: 1, isNew: true });
}

/** Changes an exercise of the clinic's own, if nobody else has changed it since. Programs that have it show the new text. */
export async function changeExercise(
  { scope, now }: Given,
  { revision, ...asked }: Asked & { revision: number },
): Promise<Answer<KeptExercise, Refusal>> {
  const { db, viewer, record } = scope;
  const { exerciseId, values } = asked;
  const faults = await faultsOf(scope, now, asked);
  if (faults) return badInput(faults);
  const [changed] = await db.execute<{ revision: number }>(sql`
    update exercises set (${NAMES}) = (select ${NAMES} from ${recordOf(values)}),
      changed_by = ${viewer.userId}, changed_at = ${now.toISOString()}, revision = revision + 1
    where id = ${exerciseId} and revision = ${revision} and not is_shipped returning revision`);
  if (!changed) return sayWhatIsThere(scope, asked, revision);
  record({ action: "exercise.change", entity: "exercise", entityId: exerciseId, meta: changed });
  return done({ id: exerciseId, revision: changed.revision, isNew: false });
}

async function faultsOf(scope: Scope, now: Date, { exerciseId, values }: Asked) {
  const { easierSlug, harderSlug, reviewedOn } = values;
  const isOnLadder = easierSlug !== null || harderSlug !== null;
  const rungs = isOnLadder ? await listRungs(scope) : [];
  const faults: Record<string, string> = ladderFaults({ slug: ownSlug(exerciseId), easierSlug, harderSlug }, rungs);
  if (reviewedOn !== null && reviewedOn > calendarDayAt(now, scope.viewer.timeZone)) faults.reviewedOn = "too-big";
  return Object.keys(faults).length > 0 ? faults : null;
}

type Standing = {
  isShipped: boolean;
  revision: number;
  same: boolean;
  changedByName: string | null;
  changedAt: string | null;
};

/** The same content again is no conflict; other content is one, and says whose it is. */
async function sayWhatIsThere(
  { db, record }: Scope,
  { exerciseId, values }: Asked,
  revision: number | null,
): Promise<Answer<KeptExercise, Refusal>> {
  const [there] = await db.execute<Standing>(sql`
    select e.is_shipped as "isShipped", e.revision, (${qualified("e")}) is not distinct from (${qualified("v")}) as same,
      c.name as "changedByName", e.changed_at as "changedAt"
    from ${recordOf(values)} as v, exercises e left join users c on c.clinic_id = e.clinic_id and c.id = e.changed_by
    where e.id = ${exerciseId}`);
  if (!there) return refused("not-found");
  if (there.isShipped) return refused("shipped-exercise");
  if (there.same && (revision === null || revision === there.revision - 1)) {
    record({ action: "exercise.repeat", entity: "exercise", entityId: exerciseId });
    return done({ id: exerciseId, revision: there.revision, isNew: false });
  }
  const changedAt = there.changedAt && new Date(there.changedAt).toISOString();
  const current = { id: exerciseId, revision: there.revision, changedByName: there.changedByName, changedAt };
  return refused(revision === null ? "different-content" : "stale-revision", { current });
}

const COLUMN_OF = {
  name: "name",
  otherNames: "other_names",
  kind: "kind",
  regions: "regions",
  position: "position",
  direction: "direction",
  kit: "kit",
  kitCost: "kit_cost",
  loadLevel: "load_level",
  impact: "impact",
  steps: "steps",
  cues: "cues",
  faults: "faults",
  stopIf: "stop_if",
  precautions: "precautions",
  altText: "alt_text",
  easierSlug: "easier_slug",
  harderSlug: "harder_slug",
  usualSets: "usual_sets",
  usualRepetitions: "usual_repetitions",
  usualHoldSeconds: "usual_hold_seconds",
  usualMinutes: "usual_minutes",
  usualRestSeconds: "usual_rest_seconds",
  usualSide: "usual_side",
  estimatedMinutes: "estimated_minutes",
  figure: "poses",
  pictureUrl: "picture_url",
  source: "source",
  licence: "licence",
  reviewedBy: "reviewed_by",
  reviewedOn: "reviewed_on",
} as const satisfies Record<keyof ExerciseValues, string>;
const FIELDS = Object.keys(COLUMN_OF) as (keyof ExerciseValues)[]; // its keys are those of the values
const NAMES = sql.raw(Object.values(COLUMN_OF).join(", "));

const qualified = (alias: string): SQL =>
  sql.raw(
    Object.values(COLUMN_OF)
      .map((name) => `${alias}.${name}`)
      .join(", "),
  );

function recordOf(values: ExerciseValues): SQL {
  const row = Object.fromEntries(FIELDS.map((name) => [COLUMN_OF[name], values[name]]));
  return sql`json_populate_record(null::exercises, ${JSON.stringify(row)}::json)`;
}
