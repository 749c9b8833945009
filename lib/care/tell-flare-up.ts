import { sql } from "drizzle-orm";
import { markStale } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { PainScore, PainWord } from "@/lib/domain/report";
import { type Answer, badInput, done, type FieldFaults, refused } from "./refusal";
import { type ReportSource, sourceOf } from "./report-source";
import type { FlareUpValues } from "./report-values";
import { findReportableDays, type ReportableDays, reportableDayFault } from "./reportable-day";

export type SavedFlareUp = { id: string; startedOn: CalendarDay; endedOn: CalendarDay | null; isNew: boolean };
type Refusal = "not-found" | "bad-input" | "flare-up-open";
type Asked = { id: string; patientId: string; values: FlareUpValues; source?: ReportSource };
type Kept = {
  startedOn: CalendarDay;
  endedOn: CalendarDay | null;
  worstPain: PainScore | null;
  worstPainWord: PainWord | null;
};

/**
 * Keeps that a flare-up began, how bad it is, and when it settled. The id is made by whoever tells; told again, it is
 * changed, so that an end can be corrected. Only one can go on at a time.
 */
export async function tellFlareUp(
  { scope, now }: { scope: Scope; now: Date },
  { id, patientId, values, source = sourceOf(scope) }: Asked,
): Promise<Answer<SavedFlareUp, Refusal>> {
  const { db, viewer } = scope;
  const known = await findReportableDays(scope, now, patientId);
  if (!known) return refused("not-found");
  const seen = await findFlareUp(scope, patientId, id);
  const faults = faultsOf(values, seen, known);
  if (Object.keys(faults).length > 0) return badInput(faults);

  // The tally's row is locked first, so that of two flare-ups told at once the second sees the first.
  const from = seen && seen.startedOn < values.startedOn ? seen.startedOn : values.startedOn;
  const [, before, other] = await Promise.all([
    markStale(db, viewer.clinicId, patientId, from),
    findFlareUp(scope, patientId, id),
    findOtherOpen(scope, patientId, id),
  ]);
  if (other && values.endedOn === null) return refused("flare-up-open", { current: other });
  if (before === null) await keep(scope, now, { id, patientId, values, source }, known.timeZone);
  else if (!isSame(before, values)) await change(scope, now, { id, patientId, values });
  scope.record({ action: deedOf(before, values), entity: "flare-up", entityId: id, patientId });
  const { startedOn, endedOn } = values;
  return done({ id, startedOn, endedOn, isNew: before === null });
}

/** A start that stands may have become too old to be told anew; it stays right. */
function faultsOf({ startedOn, endedOn }: FlareUpValues, before: Kept | null, known: ReportableDays): FieldFaults {
  const start = before?.startedOn === startedOn ? null : reportableDayFault(startedOn, known);
  if (start) return { startedOn: start };
  return endedOn !== null && endedOn > calendarDayAt(known.now, known.timeZone) ? { endedOn: "day-in-future" } : {};
}

const isSame = (kept: Kept, values: FlareUpValues): boolean =>
  kept.startedOn === values.startedOn &&
  kept.endedOn === values.endedOn &&
  kept.worstPain === values.worstPain &&
  kept.worstPainWord === values.worstPainWord;

function deedOf(before: Kept | null, values: FlareUpValues): string {
  if (before === null) return "flare-up.start";
  if (isSame(before, values)) return "flare-up.repeat";
  return before.endedOn === null && values.endedOn !== null ? "flare-up.end" : "flare-up.change";
}

async function findFlareUp({ db }: Scope, patientId: string, id: string): Promise<Kept | null> {
  const [kept] = await db.execute<Kept>(sql`
    select started_on as "startedOn", ended_on as "endedOn", worst_pain as "worstPain", worst_pain_word as "worstPainWord"
    from flare_ups where patient_id = ${patientId} and id = ${id}`);
  return kept ?? null;
}

async function findOtherOpen({ db }: Scope, patientId: string, id: string) {
  const [open] = await db.execute<{ id: string; startedOn: CalendarDay }>(sql`
    select id, started_on as "startedOn" from flare_ups
    where patient_id = ${patientId} and id <> ${id} and ended_on is null order by started_on limit 1`);
  return open ?? null;
}

type Told = Required<Asked>;

async function keep(
  { db, viewer }: Scope,
  now: Date,
  { id, patientId, values, source }: Told,
  patientsZone: string,
): Promise<void> {
  const [endSaidBy, endSaidAt] = endSaid(values, viewer.userId, now);
  await db.execute(sql`
    insert into flare_ups (clinic_id, patient_id, id, started_on, ended_on, worst_pain, worst_pain_word, time_zone, source,
      said_by, said_at, end_said_by, end_said_at)
    values (${viewer.clinicId}, ${patientId}, ${id}, ${values.startedOn}, ${values.endedOn}, ${values.worstPain},
      ${values.worstPainWord}, ${values.timeZone ?? patientsZone}, ${source}, ${viewer.userId}, ${now.toISOString()},
      ${endSaidBy}, ${endSaidAt})`);
}

/** Whoever said the end stays its author until the end changes. */
async function change(
  { db, viewer }: Scope,
  now: Date,
  { id, patientId, values }: Omit<Told, "source">,
): Promise<void> {
  const [endSaidBy, endSaidAt] = endSaid(values, viewer.userId, now);
  await db.execute(sql`
    update flare_ups f set started_on = ${values.startedOn}, ended_on = ${values.endedOn}, worst_pain = ${values.worstPain},
      worst_pain_word = ${values.worstPainWord},
      end_said_by = case when f.ended_on is not distinct from ${values.endedOn}::date then f.end_said_by else ${endSaidBy}::uuid end,
      end_said_at = case when f.ended_on is not distinct from ${values.endedOn}::date then f.end_said_at
        else ${endSaidAt}::timestamptz end
    where f.patient_id = ${patientId} and f.id = ${id}`);
}

const endSaid = ({ endedOn }: FlareUpValues, userId: string, now: Date): [string | null, string | null] =>
  endedOn === null ? [null, null] : [userId, now.toISOString()];
