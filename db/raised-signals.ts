import { sql } from "drizzle-orm";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Reason } from "@/lib/domain/reason";
import { dueOn, SAFETY_ANSWER_RULE, SIGNAL_RULES } from "@/lib/domain/signal-rules";
import type { Database } from "./tenant";

/** A reason as it is raised for somebody to see: whose, and on which day of theirs. */
export type Raised = { patientId: string; today: CalendarDay; reasons: readonly Reason[] };

/**
 * Keeps each reason as a signal, once for each day that makes it new: the same reason found again raises nothing. It is
 * due as its rule says, and belongs to the first of the care team. A patient's own visit may raise signals about them.
 */
export async function raiseSignals(
  db: Database,
  clinicId: string,
  raised: readonly Raised[],
  now: Date,
): Promise<void> {
  const rows = raised.flatMap(({ patientId, today, reasons }) =>
    reasons.map(({ about, ...reason }) => ({
      patient_id: patientId,
      rule: SIGNAL_RULES[reason.kind].name,
      version: SIGNAL_RULES[reason.kind].version,
      numbers: reason,
      about,
      due: dueOn({ kind: reason.kind, about }, today),
      today,
    })),
  );
  if (rows.length === 0) return;
  // The id is made of what the signal is about, so that two who look at once raise it once.
  await db.execute(sql`
    insert into signals (clinic_id, patient_id, id, rule, rule_version, numbers, about_on, due_on, owner_id, raised_at)
    select ${clinicId}::uuid, r.patient_id,
      overlay(overlay(md5(concat_ws('|', r.patient_id, r.rule, r.about)) placing '8' from 13) placing 'a' from 17)::uuid,
      r.rule, r.version, r.numbers, r.about, r.due,
      (select c.clinician_id from care_teams c
        where c.clinic_id = ${clinicId}::uuid and c.patient_id = r.patient_id
          and c.from_on <= r.today and (c.to_on is null or c.to_on >= r.today)
        order by c.from_on, c.clinician_id limit 1),
      ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(patient_id uuid, rule text, version int, numbers jsonb, about date, due date, today date)
    on conflict do nothing`);
}

/**
 * Keeps beside each patient's caseload row what was done about their reasons: of every rule the latest signal that
 * somebody took a step on, and the latest of its steps. Called in the transaction of every step; safety answers are
 * seen to one by one and are not in it.
 */
export async function keepHandled(db: Database, clinicId: string, patientIds: readonly string[]): Promise<void> {
  const ids = sql`${sql.param([...patientIds])}::uuid[]`;
  await db.execute(sql`
    insert into patient_tallies (clinic_id, patient_id)
    select clinic_id, id from patients where clinic_id = ${clinicId} and id = any(${ids}) on conflict do nothing`);
  await db.execute(sql`
    update patient_tallies t set handled = h.handled
    from unnest(${ids}) as w(id) left join lateral (
      select json_object_agg(l.rule, json_build_object('signalId', l.id, 'about', l.about_on, 'state', l.state,
        'until', l.snoozed_until, 'on', l.day) order by l.rule) as handled
      from (
        select distinct on (s.rule) s.rule, s.id, s.about_on, k.state, k.snoozed_until,
          (k.at at time zone (select c.time_zone from clinics c where c.clinic_id = s.clinic_id))::date as day
        from signals s cross join lateral (
          select n.state, n.snoozed_until, n.at from signal_steps n
          where n.clinic_id = s.clinic_id and n.patient_id = s.patient_id and n.signal_id = s.id
          order by n.at desc, n.id desc limit 1) k
        where s.clinic_id = ${clinicId} and s.patient_id = w.id and s.rule <> ${SAFETY_ANSWER_RULE.name}
        order by s.rule, s.about_on desc, s.raised_at desc
      ) l
    ) h on true
    where t.clinic_id = ${clinicId} and t.patient_id = w.id`);
}
