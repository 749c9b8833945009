import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { type Occasion, SIGNS, type Sign, type Urgency, urgencyOf } from "@/lib/domain/red-flags";
import { SAFETY_ANSWER_RULE } from "@/lib/domain/signal-rules";
import { believable } from "./believable";
import { type Answer, done, refused } from "./refusal";
import { type ReportSource, sourceOf } from "./report-source";
import type { SafetyAnswerValues } from "./report-values";
import { stableIds } from "./stable-id";

export type SavedSafetyAnswer = {
  id: string;
  /** Null: none of these. It does not say that all is safe. */
  urgency: Urgency | null;
  answeredOn: CalendarDay;
  acknowledgedAt: Date | null;
  isNew: boolean;
};
type Asked = { id: string; patientId: string; values: SafetyAnswerValues; source?: ReportSource };
type Kept = { answeredAt: string; acknowledgedAt: string | null; isNew: boolean };

/**
 * Keeps an answer to the questions about red flags, and that the person has read what to do. An answer with a sign raises
 * a signal for the care team in the same transaction. The id is made by whoever answers, so that the same answer may be
 * sent any number of times; what was answered stays, and the first moments of it count.
 */
export async function answerSafety(
  { scope, now }: { scope: Scope; now: Date },
  { id, patientId, values, source = sourceOf(scope) }: Asked,
): Promise<Answer<SavedSafetyAnswer, "not-found" | "different-content">> {
  const { db, viewer, record } = scope;
  const [known] = await db.execute<{ timeZone: string }>(sql`
    select p.time_zone as "timeZone" from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`);
  if (!known) return refused("not-found");

  const signs = SIGNS.filter((sign) => values.signs.includes(sign));
  const answeredAt = believable(values.answeredAt, now).toISOString();
  const acknowledgedAt = values.acknowledgedAt && believable(values.acknowledgedAt, now).toISOString();
  const [kept] = await db.execute<Kept>(sql`
    insert into safety_answers as a (clinic_id, patient_id, id, occasion, signs, answered_at, entered_at, author_id,
      acknowledged_at, source)
    values (${viewer.clinicId}, ${patientId}, ${id}, ${values.occasion}, ${sql.param(signs)}::text[], ${answeredAt},
      ${now.toISOString()}, ${viewer.userId}, ${acknowledgedAt}, ${source})
    on conflict (clinic_id, patient_id, id) do update set
      answered_at = least(a.answered_at, excluded.answered_at),
      acknowledged_at = least(a.acknowledged_at, excluded.acknowledged_at)
      where a.occasion = excluded.occasion and a.signs = excluded.signs
    returning answered_at as "answeredAt", acknowledged_at as "acknowledgedAt", a.xmax = 0 as "isNew"`);
  if (!kept) return refused("different-content", { current: { id } });

  const { isNew } = kept;
  const urgency = urgencyOf(signs);
  const answeredOn = calendarDayAt(new Date(kept.answeredAt), known.timeZone);
  record({ action: deedOf(kept, values), entity: "safety-answer", entityId: id, patientId });
  if (isNew && urgency)
    await raise(scope, now, {
      id,
      patientId,
      about: answeredOn,
      numbers: { signs, occasion: values.occasion, urgency },
    });
  return done({
    id,
    urgency,
    answeredOn,
    acknowledgedAt: kept.acknowledgedAt === null ? null : new Date(kept.acknowledgedAt),
    isNew,
  });
}

const deedOf = ({ isNew }: Kept, { acknowledgedAt }: SafetyAnswerValues): string => {
  if (isNew) return "safety-answer.answer";
  return acknowledgedAt === null ? "safety-answer.repeat" : "safety-answer.acknowledge";
};

type Raised = {
  id: string;
  patientId: string;
  about: CalendarDay;
  numbers: { signs: readonly Sign[]; occasion: Occasion; urgency: Urgency };
};

/** Patients may raise a signal about themselves, and read none. */
async function raise(
  { db, viewer, record }: Scope,
  now: Date,
  { id, patientId, about, numbers: { signs, occasion, urgency } }: Raised,
): Promise<void> {
  const signalId = stableIds("safety-answer", id)();
  const { name, version } = SAFETY_ANSWER_RULE;
  await db.execute(sql`
    insert into signals (clinic_id, patient_id, id, rule, rule_version, numbers, about_on, raised_at)
    values (${viewer.clinicId}, ${patientId}, ${signalId}, ${name}, ${version},
      ${JSON.stringify({ signs, occasion, urgency, answerId: id })}::jsonb, ${about}, ${now.toISOString()})
    on conflict do nothing`);
  record({ action: "signal.raise", entity: "signal", entityId: signalId, patientId, meta: { rule: name, version } });
}
