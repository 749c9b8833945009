import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { visiblePatients } from "@/db/queries/care";
import { markStale } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { addDays, calendarDayAt } from "@/lib/domain/calendar-day";
import { DOSE_RANGES, doseFaults, frequencyFaults } from "@/lib/domain/dose";
import { itemsOfPhase, type SentPhases } from "@/lib/domain/draft";
import { DraftContent } from "./draft-content";
import * as field from "./fields";
import { type Answer, badInput, done, type FieldFaults, refused } from "./refusal";
import { settleReasons } from "./settle-reasons";

export const SendValues = z.strictObject({
  id: field.id,
  revision: field.whole(1, 1_000_000),
  startsOn: field.day,
  /** Null for a program that goes on; left out, the draft's own. */
  endsOn: field.day.nullable().optional(),
  note: field.optionalText(1000),
});
export type SendValues = z.output<typeof SendValues>;

export type SentVersion = { versionId: string; number: number; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "no-program" | "stale-revision" | "different-content";
type Asked = { patientId: string; values: SendValues };

/** Nobody plans further ahead; a year that was mistyped is caught. */
const MOST_DAYS_AHEAD = 366;
/** What the rest of a prescription may hold: seconds, kilograms, effort from 0 to 10, heartbeats a minute. */
const LIMITS = {
  restSeconds: { from: 0, to: 600 },
  loadKilograms: { from: 0, to: 500 },
  effort: { from: 0, to: 10 },
  pulseFrom: { from: 40, to: 220 },
  pulseTo: { from: 40, to: 220 },
} as const;

/**
 * Sends the draft as the next version of the patient's program, which never changes afterwards.
 * The version's id is made by whoever sends, so that a version sent twice is one version.
 */
export async function sendVersion(
  { scope, now }: { scope: Scope; now: Date },
  asked: Asked,
): Promise<Answer<SentVersion, Refusal>> {
  const known = await findWhatIsKnown(scope, now, asked);
  if (!known) return refused("not-found");
  if (known.sent) return repeated(scope, asked, known.sent);
  if (!known.draft) return refused("no-program");
  if (known.draft.revision !== asked.values.revision) {
    return refused("stale-revision", { current: standingDraft(known.draft) });
  }
  const drafted = DraftContent.parse(known.draft.content);
  const content = asked.values.endsOn === undefined ? drafted : { ...drafted, endsOn: asked.values.endsOn };
  const faults = { ...spanFaults(asked.values, content, known.timeZone, now), ...contentFaults(content, known) };
  if (Object.keys(faults).length > 0) return badInput(faults);

  const number = await seal(scope, now, asked, known.draft.versionId, freshly(content, known));
  if (number === null) return explainLost(scope, now, asked);
  const { id } = asked.values;
  // A change of program is what the reasons asked for: they are seen to by it.
  await settleReasons(
    { scope, now },
    {
      patientId: asked.patientId,
      today: calendarDayAt(now, known.timeZone),
      settlement: { state: "done", outcome: "program-changed", reviewId: null },
    },
  );
  scope.record({
    action: "version.send",
    entity: "program-version",
    entityId: id,
    patientId: asked.patientId,
    meta: { number },
  });
  return done({ versionId: id, number, isNew: true });
}

type Known = {
  timeZone: string;
  sent: { number: number; startsOn: string; endsOn: string | null; note: string | null } | null;
  draft: { versionId: string; revision: number; content: unknown; changedByName: string; changedAt: string } | null;
  exercises: string[];
  usedIds: string[];
};

async function findWhatIsKnown({ db, viewer }: Scope, now: Date, { patientId, values }: Asked): Promise<Known | null> {
  const drafted = (name: string) => sql`
    (select (item ->> ${name})::uuid from program_versions v, jsonb_array_elements(v.draft -> 'items') item
      where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is null)`;
  const [row] = await db.execute<Known>(sql`
    select p.time_zone as "timeZone",
      (select json_build_object('number', v.number, 'startsOn', v.starts_on, 'endsOn', v.ends_on, 'note', v.note) from program_versions v
        where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.id = ${values.id} and v.sent_at is not null) as sent,
      (select json_build_object('versionId', v.id, 'revision', v.revision, 'content', v.draft,
          'changedByName', u.name, 'changedAt', v.changed_at) from program_versions v
        join users u on u.clinic_id = v.clinic_id and u.id = v.changed_by
        join programs g on g.clinic_id = v.clinic_id and g.patient_id = v.patient_id and g.id = v.program_id
        where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is null and g.ended_on is null) as draft,
      array(select e.id from exercises e where e.clinic_id = p.clinic_id and e.archived_at is null
        and (e.id in ${drafted("exerciseId")} or e.id in
          (select swap::uuid from program_versions v, jsonb_array_elements(v.draft -> 'items') item,
              jsonb_array_elements_text(item -> 'swaps') swap
            where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is null))) as exercises,
      array(select q.id from prescriptions q where q.clinic_id = p.clinic_id and q.patient_id = p.id
        and q.id in ${drafted("prescriptionId")}) as "usedIds"
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  return row ?? null;
}

function repeated(
  { record }: Scope,
  { patientId, values }: Asked,
  { number, startsOn, endsOn, note }: NonNullable<Known["sent"]>,
): Answer<SentVersion, Refusal> {
  const isSameEnd = values.endsOn === undefined || endsOn === values.endsOn;
  if (startsOn !== values.startsOn || !isSameEnd || note !== values.note) {
    return refused("different-content", { current: { versionId: values.id, number } });
  }
  record({ action: "version.repeat", entity: "program-version", entityId: values.id, patientId, meta: { number } });
  return done({ versionId: values.id, number, isNew: false });
}

function spanFaults(values: SendValues, { endsOn }: DraftContent, timeZone: string, now: Date): FieldFaults {
  const { startsOn } = values;
  const today = calendarDayAt(now, timeZone);
  if (endsOn !== null && endsOn < startsOn) {
    return { [values.endsOn === undefined ? "content.endsOn" : "endsOn"]: "ends-before-start" };
  }
  if (startsOn < today) return { startsOn: "day-in-past" };
  return startsOn > addDays(today, MOST_DAYS_AHEAD) ? { startsOn: "day-too-far" } : {};
}

/** What belongs to other phases may still be unfinished: it is not sent yet. */
function contentFaults(content: DraftContent, { exercises }: Known): FieldFaults {
  const faults: Record<string, string> = {};
  const due = new Set(itemsOfPhase(content));
  if (content.name === "") faults["content.name"] = "required";
  if (due.size === 0) faults["content.items"] = "no-exercises";
  content.items.forEach((item, index) => {
    if (!due.has(item)) return;
    const at = (fieldName: string) => `content.items[${index}].${fieldName}`;
    for (const [fieldName, fault] of itemFaults(item)) faults[at(fieldName)] ??= fault;
    if (!exercises.includes(item.exerciseId)) faults[at("exerciseId")] = "unknown-exercise";
    if (!item.swaps.every((swap) => exercises.includes(swap))) faults[at("swaps")] = "unknown-exercise";
  });
  return faults;
}

type Item = DraftContent["items"][number];

function itemFaults(item: Item): [string, string][] {
  const faults: [string, string][] = [];
  if (item.sets === null) faults.push(["sets", "required"]);
  for (const found of doseFaults({ ...item, sets: item.sets ?? DOSE_RANGES.sets.from })) {
    if (found.fault === "nothing-to-do") faults.push(["repetitions", "nothing-to-do"]);
    else faults.push([found.field, (item[found.field] ?? 0) < found.from ? "too-small" : "too-big"]);
  }
  for (const name of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const value = item[name];
    if (value === null) continue;
    if (value < LIMITS[name].from) faults.push([name, "too-small"]);
    if (value > LIMITS[name].to) faults.push([name, "too-big"]);
  }
  if ((item.pulseFrom === null) !== (item.pulseTo === null)) {
    faults.push([item.pulseFrom === null ? "pulseFrom" : "pulseTo", "required"]);
  } else if (item.pulseFrom !== null && item.pulseTo !== null && item.pulseTo < item.pulseFrom) {
    faults.push(["pulseTo", "too-small"]);
  }
  if ((item.weekdays === null) === (item.timesPerWeek === null)) faults.push(["weekdays", "days-or-times"]);
  else if (item.weekdays && frequencyFaults({ kind: "weekdays", weekdays: item.weekdays }).length > 0) {
    faults.push(["weekdays", "too-few"]);
  } else if (item.timesPerWeek !== null && frequencyFaults({ kind: "per-week", times: item.timesPerWeek }).length > 0) {
    faults.push(["timesPerWeek", item.timesPerWeek < 1 ? "too-small" : "too-big"]);
  }
  return faults;
}

/** An exercise carried over into a new version is a new prescription of the same exercise. */
function freshly(content: DraftContent, { usedIds }: Known): DraftContent {
  const used = new Set(usedIds);
  const items = content.items.map((item) =>
    used.has(item.prescriptionId) ? { ...item, prescriptionId: uuidv7() } : item,
  );
  return { ...content, items };
}

/**
 * Gives the draft its sender's id and number, writes its prescriptions, and closes it for good.
 * @returns the number, or null when somebody else changed or sent the draft first.
 */
async function seal(
  { db, viewer }: Scope,
  now: Date,
  { patientId, values }: Asked,
  draftId: string,
  content: DraftContent,
): Promise<number | null> {
  const mine = sql`clinic_id = ${viewer.clinicId} and patient_id = ${patientId}`;
  const [claimed] = await db.execute<{ number: number }>(sql`
    update program_versions v set id = ${values.id}, name = ${content.name}, mode = ${content.mode},
      starts_on = ${values.startsOn}, ends_on = ${content.endsOn}, note = ${values.note},
      above_limit_words = ${content.aboveLimitWords}, pain_first = ${painFirstOf(content)}::jsonb, phases = ${phasesOf(content)}::jsonb
    where ${mine} and id = ${draftId} and sent_at is null and revision = ${values.revision}
    returning (select coalesce(max(w.number), 0) + 1 from program_versions w
      where w.clinic_id = v.clinic_id and w.patient_id = v.patient_id and w.program_id = v.program_id) as number`);
  if (!claimed) return null;
  const columns = sql.raw(PRESCRIBED);
  await Promise.all([
    db.execute(sql`
      insert into prescriptions (clinic_id, patient_id, version_id, ${columns})
      select ${viewer.clinicId}::uuid, ${patientId}::uuid, ${values.id}::uuid, ${columns}
      from json_populate_recordset(null::prescriptions, ${JSON.stringify(itemsOfPhase(content).map(rowOf))}::json)`),
    db.execute(sql`
      update program_versions set draft = null, number = ${claimed.number}, sent_by = ${viewer.userId}, sent_at = ${now.toISOString()}
      where ${mine} and id = ${values.id}`),
    markStale(db, viewer.clinicId, patientId, values.startsOn),
  ]);
  return claimed.number;
}

const PRESCRIBED =
  "id, exercise_id, place, section, sets, repetitions, hold_seconds, minutes, rest_seconds, load_kilograms, effort, pulse_from, pulse_to, side, weekdays, times_per_week, cue, swaps, progression";

/** The plan goes with its mode: a draft keeps it while its writer tries the other. */
const painFirstOf = ({ mode, painFirst }: DraftContent): string | null =>
  mode === "pain_first" && painFirst ? JSON.stringify(painFirst) : null;

function phasesOf({ phases, currentPhaseId, items }: DraftContent): string | null {
  if (currentPhaseId === null) return null;
  const otherItems = items.filter(({ phaseId }) => phaseId !== null && phaseId !== currentPhaseId);
  const ownPrescriptionIds = items
    .filter(({ phaseId }) => phaseId === currentPhaseId)
    .map(({ prescriptionId }) => prescriptionId);
  return JSON.stringify({ phases, currentPhaseId, ownPrescriptionIds, otherItems } satisfies SentPhases);
}

function rowOf(item: Item, index: number) {
  return {
    id: item.prescriptionId,
    exercise_id: item.exerciseId,
    place: index + 1,
    section: item.section,
    sets: item.sets,
    repetitions: item.repetitions,
    hold_seconds: item.holdSeconds,
    minutes: item.minutes,
    rest_seconds: item.restSeconds,
    load_kilograms: item.loadKilograms,
    effort: item.effort,
    pulse_from: item.pulseFrom,
    pulse_to: item.pulseTo,
    side: item.side,
    weekdays: item.weekdays,
    times_per_week: item.timesPerWeek,
    cue: item.cue,
    swaps: item.swaps,
    progression: item.progression,
  };
}

/** Two presses of the same button: the second finds the version that the first has sent. */
async function explainLost(scope: Scope, now: Date, asked: Asked): Promise<Answer<SentVersion, Refusal>> {
  const known = await findWhatIsKnown(scope, now, asked);
  if (known?.sent) return repeated(scope, asked, known.sent);
  const current = known?.draft ? standingDraft(known.draft) : { versionId: null, revision: 0 };
  return refused("stale-revision", { current });
}

/** Whose draft stands there now, for the one who came too late. */
const standingDraft = ({ versionId, revision, changedByName, changedAt }: NonNullable<Known["draft"]>) => ({
  versionId,
  revision,
  changedByName,
  changedAt: new Date(changedAt).toISOString(),
});
