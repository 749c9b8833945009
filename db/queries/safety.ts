import { sql } from "drizzle-orm";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { Occasion, SafetyAnswer, Sign } from "@/lib/domain/red-flags";
import type { SavedFlareUp } from "@/lib/domain/saved-report";
import { versionOn } from "@/lib/domain/schedule";
import { loadHistories } from "../history";
import type { Database, Scope } from "../tenant";
import { type ClinicContact, findClinicContact } from "./clinic";
import { type PrescribedItem, readPrescribed } from "./prescribed";

type Row = { id: string; occasion: Occasion; signs: Sign[]; answeredAt: string; acknowledgedAt: string | null };

/** Answers of the last days; what was asked long ago only matters while nobody has read what to do. */
const LATEST = 20;

/**
 * What a patient answered to the questions about red flags, the latest first: the last few, and every answer with a sign
 * that was not acknowledged. For use inside other queries: records nothing.
 */
export async function readSafetyAnswers(db: Database, patientId: string, timeZone: string): Promise<SafetyAnswer[]> {
  const rows = await db.execute<Row>(sql`
    select id, occasion, signs, answered_at as "answeredAt", acknowledged_at as "acknowledgedAt"
    from safety_answers a
    where a.patient_id = ${patientId} and ((a.acknowledged_at is null and cardinality(a.signs) > 0)
      or a.id in (select l.id from safety_answers l where l.patient_id = ${patientId}
        order by l.answered_at desc, l.id limit ${LATEST}))
    order by a.answered_at desc, a.id`);
  return rows.map((row) => answerFrom(row, timeZone));
}

/** What the signed-in patient answered about red flags, and which day it is for them. Null for everybody else. */
export async function findSafety(
  scope: Scope,
  { now }: { now: Date },
): Promise<{ today: CalendarDay; answers: SafetyAnswer[] } | null> {
  const { db, viewer } = scope;
  if (viewer.role !== "patient") return null;
  const { patientId, timeZone } = viewer;
  const answers = await readSafetyAnswers(db, patientId, timeZone);
  scope.record({ action: "safety-answers.read", entity: "patient", entityId: patientId, patientId });
  return { today: calendarDayAt(now, timeZone), answers };
}

/** Everything about flare-ups that the signed-in patient may need. Null for everybody else. */
export type Flare = {
  today: CalendarDay;
  answers: SafetyAnswer[];
  flareUps: SavedFlareUp[];
  contact: ClinicContact;
  inCareSince: CalendarDay;
  /** What is prescribed for a flare-up; null without a program. */
  plan: { sentByName: string; items: PrescribedItem[] } | null;
};

export async function findFlare(scope: Scope, { now }: { now: Date }): Promise<Flare | null> {
  const { db, viewer } = scope;
  if (viewer.role !== "patient") return null;
  const { patientId, timeZone } = viewer;
  const today = calendarDayAt(now, timeZone);
  const [answers, flareUps, contact, histories, [patient], senders] = await Promise.all([
    readSafetyAnswers(db, patientId, timeZone),
    readFlareUps(db, patientId),
    findClinicContact(scope),
    loadHistories(db, [patientId], today),
    db.execute<{ inCareSince: CalendarDay }>(
      sql`select in_care_since as "inCareSince" from patients where id = ${patientId}`,
    ),
    db.execute<{ id: string; sentByName: string }>(sql`
      select v.id, u.name as "sentByName" from program_versions v
      join users u on u.clinic_id = v.clinic_id and u.id = v.sent_by
      where v.patient_id = ${patientId} and v.sent_at is not null`),
  ]);
  const history = histories.get(patientId);
  if (!contact || !history || !patient) return null;
  const inForce = versionOn(history, today)?.id;
  const version = senders.find(({ id }) => id === inForce);
  const items = version ? await readPrescribed(db, patientId, version.id) : [];
  scope.record({ action: "flare-ups.read", entity: "patient", entityId: patientId, patientId });
  const plan = version && {
    sentByName: version.sentByName,
    items: items.filter(({ section }) => section === "flare_up"),
  };
  return { today, answers, flareUps, contact, inCareSince: patient.inCareSince, plan: plan ?? null };
}

/** Every flare-up of a patient, the first one first. For use inside other queries: records nothing. */
export async function readFlareUps(db: Database, patientId: string): Promise<SavedFlareUp[]> {
  return db.execute<SavedFlareUp>(sql`
    select id, started_on as "startedOn", ended_on as "endedOn", worst_pain as "worstPain", worst_pain_word as "worstPainWord"
    from flare_ups where patient_id = ${patientId} order by started_on, id`);
}

function answerFrom({ answeredAt, acknowledgedAt, ...row }: Row, timeZone: string): SafetyAnswer {
  return {
    ...row,
    answeredOn: calendarDayAt(new Date(answeredAt), timeZone),
    acknowledgedAt: acknowledgedAt === null ? null : new Date(acknowledgedAt).toISOString(),
  };
}
