import { sql } from "drizzle-orm";
import { z } from "zod";
import { visiblePatients } from "@/db/queries/care";
import { rulesFrom } from "@/db/queries/rules";
import { markStale } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, isAddedLater } from "@/lib/domain/calendar-day";
import { BARRIERS } from "@/lib/domain/report";
import * as field from "./fields";
import { type Answer, badInput, done, refused } from "./refusal";
import { type ReportSource, sourceOf } from "./report-source";
import { reportableDayFault } from "./reportable-day";

/** Why a whole day was left out: at least one reason. */
export const LeftOutValues = z.strictObject({
  barriers: field.severalOf(BARRIERS, 1),
  note: field.optionalText(2000),
  timeZone: field.orSilence(field.timeZone),
});
export type LeftOutValues = z.output<typeof LeftOutValues>;

export type SavedLeftOutDay = { day: CalendarDay; revision: number; isAddedLater: boolean; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "day-already-reported";

type Known = {
  timeZone: string;
  inCareSince: CalendarDay;
  rules: Record<string, unknown> | null;
};

/** Keeps that a day was left out and why. The day is its own id: saying it again changes the reasons. */
export async function leaveOutDay(
  { scope, now }: { scope: Scope; now: Date },
  {
    patientId,
    day,
    values,
    source = sourceOf(scope),
  }: { patientId: string; day: CalendarDay; values: LeftOutValues; source?: ReportSource },
): Promise<Answer<SavedLeftOutDay, Refusal>> {
  const { db, viewer } = scope;
  const [known] = await db.execute<Known>(sql`
    select p.time_zone as "timeZone", p.in_care_since as "inCareSince",
      (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules
    from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known) return refused("not-found");
  const { lateEntryDays } = rulesFrom(known.rules ?? {});
  const fault = reportableDayFault(day, { ...known, lateEntryDays, now });
  if (fault) return badInput({ day: fault });

  const addedLater = isAddedLater(day, now, known.timeZone);
  const saved = await write(scope, now, {
    patientId,
    day,
    values,
    timeZone: values.timeZone ?? known.timeZone,
    addedLater,
    source,
  });
  if (!saved) return refused("day-already-reported", { current: await checkInOf(scope, patientId, day) });
  scope.record({
    action: "left-out-day.report",
    entity: "left-out-day",
    entityId: day,
    patientId,
    meta: { revision: saved.revision },
  });
  return done({ day, revision: saved.revision, isAddedLater: saved.isAddedLater, isNew: saved.revision === 1 });
}

type Row = {
  patientId: string;
  day: CalendarDay;
  values: LeftOutValues;
  timeZone: string;
  addedLater: boolean;
  source: ReportSource;
};

/** Locks the tally's row first, so that a check-in of the same moment is either seen here or withdraws this row. */
async function write(
  { db, viewer }: Scope,
  now: Date,
  { patientId, day, values, timeZone, addedLater, source }: Row,
): Promise<{ revision: number; isAddedLater: boolean } | undefined> {
  const barriers = sql`${sql.param(values.barriers)}::text[]`;
  const [, [saved]] = await Promise.all([
    markStale(db, viewer.clinicId, patientId, day),
    db.execute<{ revision: number; isAddedLater: boolean }>(sql`
      insert into left_out_days as l (clinic_id, patient_id, day, barriers, note, time_zone, entered_at, is_added_later, source, author_id)
      select ${viewer.clinicId}::uuid, ${patientId}::uuid, ${day}::date, ${barriers}, ${values.note}, ${timeZone},
        ${now.toISOString()}::timestamptz, ${addedLater}::boolean, ${source}, ${viewer.userId}::uuid
      where not exists (select from check_ins c
        where c.clinic_id = ${viewer.clinicId} and c.patient_id = ${patientId} and c.occurred_on = ${day})
      on conflict (clinic_id, patient_id, day) do update set
        barriers = excluded.barriers, note = excluded.note, author_id = excluded.author_id, source = excluded.source,
        entered_at = excluded.entered_at, withdrawn_at = null,
        revision = l.revision + case when l.withdrawn_at is null and l.barriers = excluded.barriers
          and l.note is not distinct from excluded.note then 0 else 1 end
      returning revision, is_added_later as "isAddedLater"`),
  ]);
  return saved;
}

async function checkInOf({ db }: Scope, patientId: string, day: CalendarDay) {
  const [checkIn] = await db.execute<{ id: string; revision: number }>(
    sql`select id, revision from check_ins where patient_id = ${patientId} and occurred_on = ${day}`,
  );
  return checkIn;
}
