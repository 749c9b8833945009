import { type SQL, sql } from "drizzle-orm";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Occasion, Sign } from "@/lib/domain/red-flags";
import type { SavedFlareUp } from "@/lib/domain/saved-report";
import type { SignalState } from "@/lib/domain/signal";
import { SAFETY_ANSWER_RULE } from "@/lib/domain/signal-rules";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";
import { readFlareUps } from "./safety";

/** Whether a signal (alias `s`) waits for somebody: its latest step is none, or not done. */
export const isOpenSignal: SQL = sql.raw(`coalesce((
  select k.state from signal_steps k
  where k.clinic_id = s.clinic_id and k.patient_id = s.patient_id and k.signal_id = s.id
  order by k.at desc, k.id desc limit 1), 'open') <> 'done'`);

/** An answer about red flags as the care team sees it, with what was done about it. */
export type SafetyRecord = {
  id: string;
  occasion: Occasion;
  signs: Sign[];
  answeredAt: Date;
  acknowledgedAt: Date | null;
  signal: { id: string; about: CalendarDay; state: SignalState; by: string | null; at: Date | null } | null;
};

type Row = Omit<SafetyRecord, "answeredAt" | "acknowledgedAt" | "signal"> & {
  answeredAt: string;
  acknowledgedAt: string | null;
  signal: { id: string; about: CalendarDay; state: SignalState | null; by: string | null; at: string | null } | null;
};

const LATEST = 10;

/**
 * What a patient said about red flags, the latest first, and every flare-up. Open signals are in it however old they are.
 * Null when the patient is not the viewer's to see.
 */
export async function findSafetyRecord(
  scope: Scope,
  { patientId, now }: { patientId: string; now: Date },
): Promise<{ answers: SafetyRecord[]; flareUps: SavedFlareUp[] } | null> {
  const { db, viewer } = scope;
  const [[patient], rows, flareUps] = await Promise.all([
    db.execute<{ id: string }>(
      sql`select p.id from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`,
    ),
    db.execute<Row>(sql`
      select a.id, a.occasion, a.signs, a.answered_at as "answeredAt", a.acknowledged_at as "acknowledgedAt",
        case when s.id is null then null else json_build_object('id', s.id, 'about', s.about_on, 'state', k.state,
          'by', u.name, 'at', k.at) end as signal
      from safety_answers a
      left join signals s on s.clinic_id = a.clinic_id and s.patient_id = a.patient_id
        and s.rule = ${SAFETY_ANSWER_RULE.name} and s.numbers ->> 'answerId' = a.id::text
      left join lateral (select n.state, n.at, n.by_user from signal_steps n
        where n.clinic_id = s.clinic_id and n.patient_id = s.patient_id and n.signal_id = s.id
        order by n.at desc, n.id desc limit 1) k on true
      left join users u on u.clinic_id = a.clinic_id and u.id = k.by_user
      where a.patient_id = ${patientId}
      order by (s.id is not null and coalesce(k.state, 'open') <> 'done') desc, a.answered_at desc, a.id limit ${LATEST}`),
    readFlareUps(db, patientId),
  ]);
  if (!patient) return null;
  scope.record({ action: "safety-answers.read", entity: "patient", entityId: patientId, patientId });
  return { answers: rows.map(recordFrom), flareUps };
}

const dateOrNull = (at: string | null): Date | null => (at === null ? null : new Date(at));

function recordFrom({ answeredAt, acknowledgedAt, signal, ...row }: Row): SafetyRecord {
  return {
    ...row,
    answeredAt: new Date(answeredAt),
    acknowledgedAt: dateOrNull(acknowledgedAt),
    signal: signal && { ...signal, state: signal.state ?? "open", at: dateOrNull(signal.at) },
  };
}
