import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import { rulesFrom } from "@/db/queries/rules";
import { markStale } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, isAddedLater } from "@/lib/domain/calendar-day";
import { believableSince } from "./believable";
import type { CheckInValues } from "./check-in-values";
import { type Answer, badInput, done, type FieldFaults, refused } from "./refusal";
import { type ReportSource, sourceOf } from "./report-source";
import { reportableDayFault } from "./reportable-day";

export { CheckInValues } from "./check-in-values";

export type SavedCheckIn = {
  id: string;
  revision: number;
  occurredOn: CalendarDay;
  isAddedLater: boolean;
  /** False when the same content was there already. */
  isNew: boolean;
};
type Refusal = "not-found" | "bad-input" | "different-content" | "stale-revision" | "day-already-reported";

type Asked = {
  id: string;
  patientId: string;
  /** The revision that is corrected; null to report for the first time. */
  revision: number | null;
  values: CheckInValues;
  source?: ReportSource;
  /** How somebody knows that this was sent before: by what it says, unless saves are counted elsewhere. */
  repeatsBy?: "content" | "save";
};

/**
 * Keeps one report of one day, or corrects it; what it said before stays in its trail.
 * The id is made by whoever reports, so that the same report may be sent any number of times and is one row.
 */
export async function submitCheckIn(
  { scope, now }: { scope: Scope; now: Date },
  asked: Asked,
): Promise<Answer<SavedCheckIn, Refusal>> {
  const known = await findWhatIsKnown(scope, now, asked);
  if (!known) return refused("not-found");
  const hash = contentHash(asked.values);
  const saved = known.existing;
  if (saved && isRepeat(asked, saved, hash)) return done(noted(scope, asked, saved));
  if (saved && asked.revision !== saved.revision) {
    const current = { id: asked.id, revision: saved.revision };
    return refused(asked.revision === null ? "different-content" : "stale-revision", { current });
  }
  if (!saved && asked.revision !== null) return refused("not-found");

  const faults = { ...faultsOf(asked.values, known, now), ...(await swapFaults(scope, asked)) };
  if (Object.keys(faults).length > 0) return badInput(faults);
  if (known.sameDay && known.sameDay.id !== asked.id)
    return refused("day-already-reported", { current: known.sameDay });
  return saved ? correct(scope, now, asked, known, hash) : keep(scope, now, asked, known, hash);
}

type Existing = {
  revision: number;
  hash: string;
  occurredOn: CalendarDay;
  isAddedLater: boolean;
  /** What the revision said that the asked one led to; null when it led to none, or to the one that stands. */
  hashThen: string | null;
};
type Known = {
  timeZone: string;
  inCareSince: CalendarDay;
  rules: Record<string, unknown> | null;
  versionsInForce: { id: string; prescriptionIds: string[] }[];
  existing: Existing | null;
  sameDay: { id: string; revision: number } | null;
};

/** Everything that decides, in one question. Null when the patient is not the viewer's to report for. */
async function findWhatIsKnown({ db, viewer }: Scope, now: Date, asked: Asked): Promise<Known | null> {
  const { occurredOn } = asked.values;
  const [row] = await db.execute<Known>(sql`
    select p.time_zone as "timeZone", p.in_care_since as "inCareSince",
      (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules,
      ${versionsInForceOn(occurredOn)} as "versionsInForce",
      (select json_build_object('revision', c.revision, 'hash', encode(c.content_hash, 'hex'), 'occurredOn', c.occurred_on,
          'isAddedLater', c.is_added_later,
          'hashThen', (select encode(t.content_hash, 'hex') from check_in_revisions t
            where t.clinic_id = c.clinic_id and t.patient_id = c.patient_id and t.check_in_id = c.id
              and t.revision = ${(asked.revision ?? 0) + 1}))
        from check_ins c where c.clinic_id = p.clinic_id and c.patient_id = p.id and c.id = ${asked.id}) as existing,
      (select json_build_object('id', c.id, 'revision', c.revision) from check_ins c
        where c.clinic_id = p.clinic_id and c.patient_id = p.id and c.occurred_on = ${occurredOn}) as "sameDay"
    from patients p where p.id = ${asked.patientId} and ${visiblePatients(viewer, now)}`);
  return row ?? null;
}

/**
 * The version in force on a day, and those it replaced on that very day: a report made in the morning stays right
 * when a new version is sent at noon.
 */
const versionsInForceOn = (day: CalendarDay) => sql`
  (select coalesce(json_agg(json_build_object('id', v.id, 'prescriptionIds',
      array(select q.id from prescriptions q
        where q.clinic_id = v.clinic_id and q.patient_id = v.patient_id and q.version_id = v.id))), '[]')
    from program_versions v
    join programs g on g.clinic_id = v.clinic_id and g.patient_id = v.patient_id and g.id = v.program_id
    where v.clinic_id = p.clinic_id and v.patient_id = p.id and v.sent_at is not null and v.starts_on <= ${day}
      and coalesce(least(v.ends_on, g.ended_on) >= ${day}, true)
      and not exists (select from program_versions w
        where w.clinic_id = v.clinic_id and w.patient_id = v.patient_id and w.sent_at is not null
          and w.starts_on < ${day} and (w.starts_on, w.number) > (v.starts_on, v.number)))`;

/**
 * Whether nothing is left to write: this stands there already, or was heard before and has been corrected since. Saying
 * once more what an earlier revision said is a correction like any other.
 */
function isRepeat({ repeatsBy = "content" }: Asked, saved: Existing, hash: string): boolean {
  return saved.hash === hash || (repeatsBy === "content" && saved.hashThen === hash);
}

/** What the rows can tell about the values: the day, the version, and whether each item was part of it. */
function faultsOf(values: CheckInValues, known: Known, now: Date): FieldFaults {
  const { existing } = known;
  if (existing && existing.occurredOn !== values.occurredOn) return { occurredOn: "day-fixed" };
  const { lateEntryDays } = rulesFrom(known.rules ?? {});
  const fault = reportableDayFault(values.occurredOn, { ...known, lateEntryDays, now });
  if (fault) return { occurredOn: fault };
  if (known.versionsInForce.length === 0) return { occurredOn: "day-without-program" };
  const version = known.versionsInForce.find(({ id }) => id === values.programVersionId);
  if (!version) return { programVersionId: "not-in-force" };
  const prescribed = new Set(version.prescriptionIds);
  const foreign = values.items.flatMap(({ prescriptionId }, index) =>
    prescribed.has(prescriptionId) ? [] : [[`items[${index}].prescriptionId`, "not-prescribed"]],
  );
  return Object.fromEntries(foreign);
}

/** Only an approved swap, or the next easier exercise, may stand in; one that stands in the report already stays right. */
async function swapFaults({ db }: Scope, { id, patientId, values }: Asked): Promise<FieldFaults> {
  const swapped = values.items.flatMap(({ swappedForId, prescriptionId }) => (swappedForId ? [prescriptionId] : []));
  if (swapped.length === 0) return {};
  const rows = await db.execute<{ id: string; standIns: string[] }>(sql`
    select q.id, q.swaps || array(select easier.id from exercises e
          join exercises easier on easier.clinic_id = e.clinic_id and easier.slug = e.easier_slug
          where e.clinic_id = q.clinic_id and e.id = q.exercise_id)
        || array(select i.swapped_for_id from check_in_items i
          where i.clinic_id = q.clinic_id and i.patient_id = q.patient_id and i.check_in_id = ${id}
            and i.prescription_id = q.id and i.swapped_for_id is not null) as "standIns"
    from prescriptions q where q.patient_id = ${patientId} and q.id = any(${sql.param(swapped)}::uuid[])`);
  const standIns = new Map(rows.map((row) => [row.id, row.standIns]));
  return Object.fromEntries(
    values.items.flatMap(({ swappedForId, prescriptionId }, index) => {
      const isRight =
        !swappedForId || !standIns.has(prescriptionId) || standIns.get(prescriptionId)?.includes(swappedForId);
      return isRight ? [] : [[`items[${index}].swappedForId`, "not-a-swap"]];
    }),
  );
}

/**
 * The tally's row is locked first, by marking it stale: of two reports about one patient the second waits, and then sees
 * what the first has written. Both statements travel together.
 */
async function keep(
  scope: Scope,
  now: Date,
  asked: Asked,
  known: Known,
  hash: string,
): Promise<Answer<SavedCheckIn, Refusal>> {
  const { db, viewer } = scope;
  const { occurredOn } = asked.values;
  const addedLater = isAddedLater(occurredOn, now, known.timeZone);
  const row = {
    ...columnsOf(asked.values, known, now),
    is_added_later: addedLater,
    content_hash: `\\x${hash}`,
  };
  const [, [written]] = await Promise.all([
    markStale(db, viewer.clinicId, asked.patientId, occurredOn),
    db.execute<{ kept: boolean }>(sql`
      with kept as (
        insert into check_ins (clinic_id, patient_id, id, source, author_id, entered_at, ${sql.raw(REPORTED)})
        select ${viewer.clinicId}::uuid, ${asked.patientId}::uuid, ${asked.id}::uuid, ${asked.source ?? sourceOf(scope)},
          ${viewer.userId}::uuid,
          ${now.toISOString()}::timestamptz,
          ${sql.raw(REPORTED)} from json_populate_record(null::check_ins, ${JSON.stringify(row)}::json)
        on conflict do nothing returning id
      ), items as (
        insert into check_in_items (clinic_id, patient_id, check_in_id, ${sql.raw(SAID)})
        select ${viewer.clinicId}::uuid, ${asked.patientId}::uuid, kept.id, ${sql.raw(SAID)}
        from kept, json_populate_recordset(null::check_in_items, ${JSON.stringify(itemRows(asked.values))}::json)
      ), withdrawn as (
        update left_out_days set withdrawn_at = ${now.toISOString()}, revision = revision + 1
        where clinic_id = ${viewer.clinicId} and patient_id = ${asked.patientId} and day = ${occurredOn}
          and withdrawn_at is null and exists (select from kept)
      )
      select exists (select from kept) as kept`),
  ]);
  if (!written?.kept) return explainLost(scope, now, asked, hash);
  scope.record(deedOf("check-in.submit", asked, 1));
  return done({ id: asked.id, revision: 1, occurredOn, isAddedLater: addedLater, isNew: true });
}

/** Somebody else reported between our question and our answer: the same report from another tab, or another one. */
async function explainLost(
  scope: Scope,
  now: Date,
  asked: Asked,
  hash: string,
): Promise<Answer<SavedCheckIn, Refusal>> {
  const known = await findWhatIsKnown(scope, now, asked);
  const saved = known?.existing;
  if (saved && isRepeat(asked, saved, hash)) return done(noted(scope, asked, saved));
  if (saved) return refused("different-content", { current: { id: asked.id, revision: saved.revision } });
  return refused("day-already-reported", known?.sameDay ? { current: known.sameDay } : {});
}

/** Replaces what a report says, after putting what it said into its trail. */
async function correct(
  scope: Scope,
  now: Date,
  asked: Asked,
  known: Known,
  hash: string,
): Promise<Answer<SavedCheckIn, Refusal>> {
  const { db, viewer } = scope;
  const { occurredOn } = asked.values;
  const row = { ...said(asked.values, known, now), content_hash: `\\x${hash}` };
  const items = JSON.stringify(itemRows(asked.values));
  const one = sql`clinic_id = ${viewer.clinicId} and patient_id = ${asked.patientId}`;
  const [, [locked]] = await Promise.all([
    markStale(db, viewer.clinicId, asked.patientId, occurredOn),
    db.execute<{ revision: number }>(sql`
      with old as (select * from check_ins where ${one} and id = ${asked.id} and revision = ${asked.revision} for update)
      insert into check_in_revisions (clinic_id, patient_id, check_in_id, revision, content, content_hash, author_id,
        entered_at, replaced_by, replaced_at)
      select old.clinic_id, old.patient_id, old.id, old.revision, to_jsonb(old) - 'content_hash' || jsonb_build_object('items',
          (select coalesce(jsonb_agg(to_jsonb(i) - 'clinic_id' - 'patient_id' - 'check_in_id' order by i.prescription_id), '[]')
            from check_in_items i where i.clinic_id = old.clinic_id and i.patient_id = old.patient_id and i.check_in_id = old.id)),
        old.content_hash, old.author_id, old.entered_at, ${viewer.userId}::uuid, ${now.toISOString()}::timestamptz
      from old returning revision`),
  ]);
  if (!locked) return explainStale(scope, now, asked, hash);
  const revision = locked.revision + 1;
  await Promise.all([
    db.execute(sql`
      update check_ins c set (${sql.raw(CORRECTED)}) = (select ${sql.raw(CORRECTED)}
          from json_populate_record(c, ${JSON.stringify(row)}::json)),
        revision = ${revision}, source = ${asked.source ?? sourceOf(scope)}, author_id = ${viewer.userId}, entered_at = ${now.toISOString()}
      where ${one} and id = ${asked.id}`),
    db.execute(sql`
      delete from check_in_items where ${one} and check_in_id = ${asked.id} and prescription_id not in (
        select prescription_id from json_populate_recordset(null::check_in_items, ${items}::json))`),
    db.execute(sql`
      insert into check_in_items (clinic_id, patient_id, check_in_id, ${sql.raw(SAID)})
      select ${viewer.clinicId}::uuid, ${asked.patientId}::uuid, ${asked.id}::uuid, ${sql.raw(SAID_NOW)}
      from json_array_elements(${items}::json) told
      left join check_in_items old on old.clinic_id = ${viewer.clinicId} and old.patient_id = ${asked.patientId}
        and old.check_in_id = ${asked.id} and old.prescription_id = (told ->> 'prescription_id')::uuid
      cross join lateral json_populate_record(old, told) said
      on conflict (clinic_id, patient_id, check_in_id, prescription_id)
      do update set (${sql.raw(SAID)}) = row(${sql.raw(SAID_ANEW)})`),
  ]);
  scope.record(deedOf("check-in.correct", asked, revision));
  return done({
    id: asked.id,
    revision,
    occurredOn,
    isAddedLater: known.existing?.isAddedLater ?? false,
    isNew: false,
  });
}

async function explainStale(
  scope: Scope,
  now: Date,
  asked: Asked,
  hash: string,
): Promise<Answer<SavedCheckIn, Refusal>> {
  const saved = (await findWhatIsKnown(scope, now, asked))?.existing;
  if (saved && isRepeat(asked, saved, hash)) return done(noted(scope, asked, saved));
  return refused("stale-revision", saved ? { current: { id: asked.id, revision: saved.revision } } : {});
}

/**
 * What a report says, apart from its items; a correction keeps whether the day was first reported late, and when and
 * where it happened unless it says so itself.
 */
const CORRECTED = `version_id, occurred_on, occurred_at, time_zone, pain_before, pain_worst, pain_after,
  pain_before_word, pain_worst_word, pain_after_word, stiffness, mood, enjoyment, medication, note, content_hash`;
const REPORTED = `${CORRECTED}, is_added_later`;
const SAID = `prescription_id, status, sets, repetitions, hold_seconds, minutes, effort, pain, pain_word, enjoyment,
  swapped_for_id, barriers`;
const SAID_NOW = SAID.replaceAll(/\w+/g, "said.$&");
const SAID_ANEW = SAID.replaceAll(/\w+/g, "excluded.$&");

const columnsOf = (values: CheckInValues, known: Known, now: Date) => ({
  ...said(values, known, now),
  occurred_at: occurredAt(values, known, now) ?? now.toISOString(),
  time_zone: values.timeZone ?? known.timeZone,
});

/** Where the clock of a phone is off, the moment that the report came takes the place of what it said. */
const occurredAt = ({ occurredAt: told }: CheckInValues, known: Known, now: Date): string | undefined =>
  told === null ? undefined : believableSince(told, known, now).toISOString();

/** A column that is undefined is left out of the JSON, and stays as it was. */
function said(values: CheckInValues, known: Known, now: Date) {
  return {
    version_id: values.programVersionId,
    occurred_on: values.occurredOn,
    occurred_at: occurredAt(values, known, now),
    time_zone: values.timeZone ?? undefined,
    pain_before: values.pain.before,
    pain_worst: values.pain.worst,
    pain_after: values.pain.after,
    ...painWords(values),
    stiffness: values.stiffness,
    mood: values.mood,
    enjoyment: values.enjoyment,
    medication: values.medication,
    note: values.note,
  };
}

/** A number takes the place of the words that were told before. */
function painWords({ pain, painWords: told }: CheckInValues) {
  const isInNumbers = Object.values(pain).some((score) => score !== null);
  const words = told ?? (told === null || isInNumbers ? { before: null, worst: null, after: null } : undefined);
  return { pain_before_word: words?.before, pain_worst_word: words?.worst, pain_after_word: words?.after };
}

function itemRows({ items }: CheckInValues) {
  return items.map((item) => ({
    prescription_id: item.prescriptionId,
    status: item.status,
    sets: item.sets,
    repetitions: item.repetitions,
    hold_seconds: item.holdSeconds,
    minutes: item.minutes,
    effort: item.effort,
    pain: item.pain,
    pain_word: item.pain === null ? item.painWord : null,
    enjoyment: item.enjoyment,
    swapped_for_id: item.swappedForId,
    barriers: item.barriers,
  }));
}

/** The same words give the same hash, in whatever order items and barriers came. */
function contentHash(values: CheckInValues): string {
  const items = values.items
    .map((item) => ({ ...item, barriers: [...item.barriers].sort() }))
    .sort((one, other) => (one.prescriptionId < other.prescriptionId ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify({ ...values, items }))
    .digest("hex");
}

/** The same report again changes nothing; that it was sent again is still worth a line. */
function noted(scope: Scope, asked: Asked, { revision, occurredOn, isAddedLater }: Existing): SavedCheckIn {
  scope.record(deedOf("check-in.repeat", asked, revision));
  return { id: asked.id, revision, occurredOn, isAddedLater, isNew: false };
}

const deedOf = (action: string, { id, patientId }: Asked, revision: number) => ({
  action,
  entity: "check-in",
  entityId: id,
  patientId,
  meta: { revision },
});
