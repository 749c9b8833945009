import { sql } from "drizzle-orm";
import { markStale } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, isAddedLater } from "@/lib/domain/calendar-day";
import { type Answer, badInput, done, refused } from "./refusal";
import { type ReportSource, sourceOf } from "./report-source";
import type { MorningValues } from "./report-values";
import { findReportableDays, reportableDayFault } from "./reportable-day";

export type SavedMorning = { day: CalendarDay; revision: number; isAddedLater: boolean; isNew: boolean };
type Asked = { patientId: string; day: CalendarDay; values: MorningValues; source?: ReportSource };
type Kept = Omit<SavedMorning, "day" | "isNew">;

/** Keeps how the back was on a morning. The day is its own id: saying it again changes the answer. */
export async function tellMorning(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, day, values, source = sourceOf(scope) }: Asked,
): Promise<Answer<SavedMorning, "not-found" | "bad-input">> {
  const { db, viewer } = scope;
  const known = await findReportableDays(scope, now, patientId);
  if (!known) return refused("not-found");
  const fault = reportableDayFault(day, known);
  if (fault) return badInput({ day: fault });

  const addedLater = isAddedLater(day, now, known.timeZone);
  const [, [kept]] = await Promise.all([
    markStale(db, viewer.clinicId, patientId, day),
    db.execute<Kept>(sql`
      insert into mornings as m (clinic_id, patient_id, day, answer, pain, pain_word, time_zone, entered_at, is_added_later,
        source, author_id)
      values (${viewer.clinicId}, ${patientId}, ${day}, ${values.answer}, ${values.pain}, ${values.painWord},
        ${values.timeZone ?? known.timeZone}, ${now.toISOString()}, ${addedLater}, ${source}, ${viewer.userId})
      on conflict (clinic_id, patient_id, day) do update set
        answer = excluded.answer, pain = excluded.pain, pain_word = excluded.pain_word, entered_at = excluded.entered_at,
        source = excluded.source, author_id = excluded.author_id, revision = m.revision + 1
      where (m.answer, m.pain, m.pain_word) is distinct from (excluded.answer, excluded.pain, excluded.pain_word)
      returning revision, is_added_later as "isAddedLater"`),
  ]);
  // Nothing is returned where nothing changed.
  const saved = kept ?? (await findMorning(scope, patientId, day));
  const deed = kept ? (saved.revision === 1 ? "morning.tell" : "morning.change") : "morning.repeat";
  scope.record({
    action: deed,
    entity: "morning",
    entityId: day,
    patientId,
    meta: { revision: saved.revision },
  });
  return done({ day, ...saved, isNew: kept !== undefined && saved.revision === 1 });
}

async function findMorning({ db }: Scope, patientId: string, day: CalendarDay): Promise<Kept> {
  const [kept] = await db.execute<Kept>(sql`
    select revision, is_added_later as "isAddedLater" from mornings where patient_id = ${patientId} and day = ${day}`);
  if (!kept) throw new Error("A morning is missing after it was kept.");
  return kept;
}
