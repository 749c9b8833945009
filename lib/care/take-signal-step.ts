import { sql } from "drizzle-orm";
import { visiblePatients } from "@/db/queries/care";
import { keepHandled } from "@/db/raised-signals";
import type { Scope } from "@/db/tenant";
import type { SignalState } from "@/lib/domain/signal";
import { type Answer, done, refused } from "./refusal";
import type { SignalStepValues } from "./report-values";

export type TakenStep = { signalId: string; state: SignalState; at: Date; isNew: boolean };
type Asked = { patientId: string; signalId: string; values: SignalStepValues };
type Kept = { state: SignalState; outcome: string | null; at: string };

/** Keeps that somebody of the care team saw to a signal, or opened it again. The latest step is what counts. */
export async function takeSignalStep(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, signalId, values }: Asked,
): Promise<Answer<TakenStep, "not-found" | "different-content">> {
  const { db, viewer, record } = scope;
  const [known] = await db.execute<{ id: string }>(sql`
    select s.id from signals s join patients p on p.clinic_id = s.clinic_id and p.id = s.patient_id
    where s.patient_id = ${patientId} and s.id = ${signalId} and ${visiblePatients(viewer, now)}`);
  if (!known) return refused("not-found");

  const { id, state, outcome } = values;
  const [taken] = await db.execute<{ id: string }>(sql`
    insert into signal_steps (clinic_id, patient_id, signal_id, id, state, outcome, by_user, at)
    values (${viewer.clinicId}, ${patientId}, ${signalId}, ${id}, ${state}, ${outcome}, ${viewer.userId}, ${now.toISOString()})
    on conflict do nothing returning id`);
  const [kept] = await db.execute<Kept>(sql`
    select state, outcome, at from signal_steps where patient_id = ${patientId} and signal_id = ${signalId} and id = ${id}`);
  if (kept?.state !== state || kept.outcome !== outcome) return refused("different-content", { current: { id } });
  await keepHandled(db, viewer.clinicId, [patientId]);
  record({ action: `signal.${state}`, entity: "signal", entityId: signalId, patientId });
  return done({ signalId, state: kept.state, at: new Date(kept.at), isNew: taken !== undefined });
}
