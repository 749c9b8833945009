import { sql } from "drizzle-orm";
import { addDays, type CalendarDay, calendarDayAt, startOfIsoWeek } from "@/lib/domain/calendar-day";
import type { History } from "@/lib/domain/history";
import type { SavedMorning } from "@/lib/domain/morning-question";
import type { Barrier, PainScore } from "@/lib/domain/report";
import type { SavedFlareUp } from "@/lib/domain/saved-report";
import { eachDay } from "@/lib/domain/span";
import { type TodayVersion, versionShownOn } from "@/lib/domain/today";
import type { Viewer } from "@/lib/domain/viewer";
import type { Kept } from "@/lib/domain/waiting";
import { loadHistories } from "../history";
import type { Database, Scope } from "../tenant";
import { readCheckIns } from "./check-ins";
import type { ClinicContact } from "./clinic";
import { type Goal, listGoals } from "./goals";
import { readLessons } from "./lessons";
import { type Enjoyed, listEnjoyed } from "./patient-progress";
import type { PrescribedItem } from "./prescribed";
import type { SentVersion } from "./program";
import { rulesFrom } from "./rules";
import { readSafetyAnswers } from "./safety";
import { findNews, type News, readVersionsOf } from "./versions";

/** How far the suitcase looks ahead and how long it is good for. */
export const SUITCASE_DAYS = 14;
/** How far it looks back: enough for the weeks that a patient sees of themselves. */
const WEEKS_BACK = 12;

/** Everything that a patient's phone may need for two weeks without signal. */
export type Suitcase = Omit<Kept<PrescribedItem>, "clinic" | "versions"> & {
  packedAt: Date;
  person: Pick<Viewer, "userId" | "name" | "locale" | "timeZone" | "theme" | "display">;
  clinic: ClinicContact;
  versions: PackedVersion[];
  /** What was sent and not yet seen. */
  news: News | null;
  goals: Goal[];
  enjoyed: Enjoyed[];
  /** The first day whose reports are in it. */
  since: CalendarDay;
};

export type PackedVersion = SentVersion & Pick<TodayVersion, "aboveLimitWords">;

type PatientRow = {
  given_name: string;
  pain_ceiling: PainScore | null;
  rules: Record<string, unknown> | null;
  clinic: ClinicContact;
};

/** Packs what the signed-in patient may see anyway. Null for everybody else. */
export async function packSuitcase(scope: Scope, { now }: { now: Date }): Promise<Suitcase | null> {
  const { db, viewer } = scope;
  if (viewer.role !== "patient") return null;
  const { patientId } = viewer;
  const today = calendarDayAt(now, viewer.timeZone);
  const since = addDays(startOfIsoWeek(today), -7 * WEEKS_BACK);

  const [[patient], histories, checkIns, said, lessons, safetyAnswers, news, goals, enjoyed, limits] =
    await Promise.all([
      db.execute<PatientRow>(sql`
      select p.given_name, p.pain_ceiling,
        (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules,
        json_build_object('name', c.name, 'emergencyNumber', c.emergency_number, 'urgentNumber', c.urgent_number,
          'phone', c.clinic_phone) as clinic
      from patients p join clinics c on c.clinic_id = p.clinic_id where p.id = ${patientId}`),
      loadHistories(db, [patientId], since),
      readCheckIns(db, patientId, { from: since, to: today }),
      readSaid(db, patientId, since),
      readLessons(db, patientId, viewer.timeZone),
      readSafetyAnswers(db, patientId, viewer.timeZone),
      findNews(scope),
      listGoals(scope, { patientId, now }),
      listEnjoyed(scope, { patientId, now }),
      db.execute<{ id: string; words: string | null }>(sql`
      select id, above_limit_words as words from program_versions where patient_id = ${patientId} and sent_at is not null`),
    ]);
  const history = histories.get(patientId);
  if (!patient || !history) return null;

  const { lateEntryDays, quietDueDays } = rulesFrom(patient.rules ?? {});
  const versionIds = versionsNeeded(history, { from: addDays(today, -lateEntryDays), today });
  const aboveLimit = new Map(limits.map(({ id, words }) => [id, words]));
  const versions = await readVersionsOf(scope, { patientId, versionIds });
  scope.record({ action: "suitcase.read", entity: "patient", entityId: patientId, patientId });
  return {
    packedAt: now,
    person: personOf(viewer),
    patient: { name: patient.given_name, painCeiling: patient.pain_ceiling },
    clinic: patient.clinic,
    rules: { lateEntryDays, quietDueDays },
    history,
    versions: versions.map(({ shape: _shape, seenAt: _seenAt, ...version }) => ({
      ...forPatient(version),
      aboveLimitWords: aboveLimit.get(version.id) ?? null,
    })),
    checkIns,
    ...said,
    lessons,
    safetyAnswers,
    news: news && { version: forPatient(news.version), before: forPatient(news.before) },
    goals: goals ?? [],
    enjoyed,
    since,
  };
}

/** Without what only clinicians plan with: later phases, and when a next step may be offered. */
const forPatient = <Version extends SentVersion>(version: Version): Version => ({
  ...version,
  phases: null,
  items: version.items.map((item) => ({ ...item, progression: null })),
});

const personOf = ({ userId, name, locale, timeZone, theme, display }: Viewer): Suitcase["person"] => ({
  userId,
  name,
  locale,
  timeZone,
  theme,
  display,
});

/** The versions that a day may ask for which can still be reported, that is today, or that comes while nobody is connected. */
function versionsNeeded(history: History, { from, today }: { from: CalendarDay; today: CalendarDay }): string[] {
  const days = eachDay({ from, to: addDays(today, SUITCASE_DAYS) });
  return [...new Set(days.flatMap((day) => versionShownOn(history, day)?.id ?? []))];
}

type Said = Pick<Suitcase, "leftOutDays" | "mornings" | "flareUps">;
type SaidRow = {
  left_out_days: { day: CalendarDay; barriers: Barrier[]; note: string | null }[];
  mornings: SavedMorning[];
  flare_ups: SavedFlareUp[];
};

/** The smaller reports, as one answer. */
async function readSaid(db: Database, patientId: string, since: CalendarDay): Promise<Said> {
  const [row] = await db.execute<SaidRow>(sql`
    select
      coalesce((select json_agg(json_build_object('day', l.day, 'barriers', l.barriers, 'note', l.note) order by l.day)
        from left_out_days l
        where l.patient_id = ${patientId} and l.withdrawn_at is null and l.day >= ${since}), '[]') as left_out_days,
      coalesce((select json_agg(json_build_object('day', m.day, 'answer', m.answer, 'pain', m.pain,
          'painWord', m.pain_word) order by m.day)
        from mornings m where m.patient_id = ${patientId} and m.day >= ${since}), '[]') as mornings,
      coalesce((select json_agg(json_build_object('id', f.id, 'startedOn', f.started_on, 'endedOn', f.ended_on,
          'worstPain', f.worst_pain, 'worstPainWord', f.worst_pain_word) order by f.started_on, f.id)
        from flare_ups f where f.patient_id = ${patientId}), '[]') as flare_ups`);
  if (!row) throw new Error("a question of aggregates always has one answer");
  return {
    leftOutDays: row.left_out_days,
    mornings: row.mornings,
    flareUps: row.flare_ups,
  };
}
