import type postgres from "postgres";

/** Ids of one clinic in the matrix of rights; the second clinic has the same with another first digit. */
export type SmallClinic = {
  clinicId: string;
  adminId: string;
  clinicianId: string;
  patients: { id: string; userId: string }[];
};

/** Any session: the policies do not look at it. */
export const anySession = "00000000-0000-7000-8000-0000000000ff";

/** A clinic with two patients and exactly one row for each of them, or for the clinic, in every table. */
export async function buildOneOfEach(sql: postgres.Sql, digit: string): Promise<SmallClinic> {
  const id = (last: string) => `${digit}0000000-0000-7000-8000-${last.padStart(12, "0")}`;
  const clinicId = id("c");
  const clinicianId = id("d");
  const adminId = id("ad");
  const exerciseId = id("e");
  const at = "2026-11-01T08:00:00Z";
  const hash = Buffer.alloc(32, 0xab);
  await sql.begin(async (tx) => {
    await tx`insert into clinics values (${clinicId}, ${`Clinic ${digit}`}, 'Europe/Berlin', '{en}', '112', null, null, 3, ${at})`;
    await tx`insert into clinic_rules values (${clinicId}, 1, '{}', null, ${at})`;
    const staff = [
      { id: clinicianId, role: "clinician", email: `ines@${digit}.example`, name: "Ines" },
      { id: adminId, role: "admin", email: `ada@${digit}.example`, name: "Ada" },
    ];
    for (const one of staff) {
      await tx`insert into users (clinic_id, id, role, email, name, locale, time_zone, created_at)
        values (${clinicId}, ${one.id}, ${one.role}, ${one.email}, ${one.name}, 'en', 'Europe/Berlin', ${at})`;
      await buildSignIn(tx, clinicId, one.id, hash);
    }
    await tx`insert into exercises (clinic_id, id, slug, is_shipped, name, kind, regions, position, direction, kit_cost, steps, cues,
        stop_if, alt_text, usual_sets, usual_repetitions, usual_side, estimated_minutes, licence, source)
      values (${clinicId}, ${exerciseId}, 'bridge', true, 'Bridge', 'strengthening', '{glutes}', 'lying_on_back', 'neutral', 'none',
        '{Lift}', '{Breathe}', '{Numbness}', 'A bridge', 3, 10, 'both', 4, 'CC BY 4.0', 'own')`;
    await tx`insert into favourite_exercises values (${clinicId}, ${clinicianId}, ${exerciseId}, ${at})`;
    await tx`insert into templates (clinic_id, id, slug, name, for_whom, is_shipped, content, changed_at)
      values (${clinicId}, ${id("7e")}, 'start-gently', 'Start gently', 'anyone', true, '{}', ${at})`;
    await tx`insert into outbox_jobs values (${clinicId}, ${id("0b")}, 'mail', 'test', '{}', ${at}, ${at}, null, null)`;
    await tx`insert into audit_heads values (${clinicId}, 1, ${hash})`;
  });
  const patients = [];
  for (const number of ["1", "2"])
    patients.push(await buildPatientRows(sql, { clinicId, clinicianId, exerciseId, number, digit }));
  return { clinicId, adminId, clinicianId, patients };
}

type Wanted = { clinicId: string; clinicianId: string; exerciseId: string; number: string; digit: string };

async function buildPatientRows(
  sql: postgres.Sql,
  { clinicId, clinicianId, exerciseId, number, digit }: Wanted,
): Promise<{ id: string; userId: string }> {
  const id = (last: string) => `${digit}0000000-0000-7000-8000-${`${number}${last}`.padStart(12, "0")}`;
  const patient = id("a");
  const user = id("b");
  const at = "2026-11-01T08:00:00Z";
  const hash = Buffer.alloc(32, 0xcd);
  await sql.begin(async (tx) => {
    await tx`insert into users (clinic_id, id, role, email, name, locale, time_zone, created_at)
      values (${clinicId}, ${user}, 'patient', ${`p${number}@${digit}.example`}, 'Maya', 'en', 'Europe/Berlin', ${at})`;
    await buildSignIn(tx, clinicId, user, hash);
    await tx`insert into patients (clinic_id, id, user_id, given_name, family_name, time_zone, locale, in_care_since, created_at)
      values (${clinicId}, ${patient}, ${user}, 'Maya', 'Example', 'Europe/Berlin', 'en', '2026-10-01', ${at})`;
    await tx`insert into invitations (clinic_id, id, role, email, name, patient_id, token_hash, invited_by, invited_at, expires_at)
      values (${clinicId}, ${id("1")}, 'patient', 'p@x.example', 'Maya', ${patient}, ${hash}, ${clinicianId}, ${at}, '2030-01-01')`;
    await tx`insert into care_teams values (${clinicId}, ${patient}, ${clinicianId}, '2026-10-01', null, ${clinicianId}, ${at})`;
    await tx`insert into broken_glass values (${clinicId}, ${id("2")}, ${patient}, ${clinicianId}, 'covering for a colleague', ${at}, '2026-12-01')`;
    await tx`insert into pauses values (${clinicId}, ${id("3")}, ${patient}, '2026-10-05', '2026-10-06', 'travel', ${clinicianId}, ${at}, null)`;
    await tx`insert into goals values (${clinicId}, ${id("4")}, ${patient}, 'Walk to the shop', ${user}, ${at}, null, null)`;
    await tx`insert into goal_scores values (${clinicId}, ${patient}, ${id("4")}, '2026-10-02', 4, ${user}, ${at})`;
    await tx`insert into lessons values (${clinicId}, ${patient}, 'why-movement', ${clinicianId}, ${at}, null, null, null)`;
    await tx`insert into programs values (${clinicId}, ${id("5")}, ${patient}, ${clinicianId}, ${at}, null, null)`;
    await tx`insert into program_versions (clinic_id, id, patient_id, program_id, name, draft, changed_by, changed_at)
      values (${clinicId}, ${id("6")}, ${patient}, ${id("5")}, 'Core', '{}', ${clinicianId}, ${at})`;
    await tx`insert into prescriptions (clinic_id, id, patient_id, version_id, exercise_id, place, section, sets, repetitions, side, weekdays)
      values (${clinicId}, ${id("7")}, ${patient}, ${id("6")}, ${exerciseId}, 1, 'main', 3, 10, 'both', '{1,3,5}')`;
    await tx`update program_versions set number = 1, draft = null, starts_on = '2026-10-01', sent_by = ${clinicianId}, sent_at = ${at}
      where clinic_id = ${clinicId} and id = ${id("6")}`;
    await tx`insert into versions_seen values (${clinicId}, ${patient}, ${id("6")}, ${user}, ${at})`;
    await tx`insert into check_ins (clinic_id, patient_id, id, version_id, occurred_on, occurred_at, time_zone, entered_at, is_added_later,
        source, author_id, pain_worst, content_hash)
      values (${clinicId}, ${patient}, ${id("8")}, ${id("6")}, '2026-10-02', ${at}, 'Europe/Berlin', ${at}, false, 'web', ${user}, 3, ${hash})`;
    await tx`insert into check_in_revisions values (${clinicId}, ${patient}, ${id("8")}, 1, '{}', ${hash}, ${user}, ${at}, ${user}, ${at})`;
    await tx`insert into check_in_items (clinic_id, patient_id, check_in_id, prescription_id, status)
      values (${clinicId}, ${patient}, ${id("8")}, ${id("7")}, 'done')`;
    await tx`insert into left_out_days (clinic_id, patient_id, day, barriers, time_zone, entered_at, is_added_later, source, author_id)
      values (${clinicId}, ${patient}, '2026-10-05', '{no_time}', 'Europe/Berlin', ${at}, false, 'web', ${user})`;
    await tx`insert into mornings values (${clinicId}, ${patient}, '2026-10-03', 'same', null, ${at}, ${user}, 1)`;
    await tx`insert into flare_ups values (${clinicId}, ${patient}, ${id("9")}, '2026-10-07', null, 7, ${user}, ${at}, null, null)`;
    await tx`insert into safety_answers values (${clinicId}, ${patient}, ${id("0")}, 'start', '{}', ${at}, ${at}, ${user}, null)`;
    await tx`insert into heard_saves values (${clinicId}, ${patient}, ${id("54")}, 'check-in', ${id("8")}, 1, ${at}, ${user})`;
    await tx`insert into signals values (${clinicId}, ${patient}, ${id("51")}, 'quiet', 1, '{}', '2026-10-09', ${at})`;
    await tx`insert into signal_steps values (${clinicId}, ${patient}, ${id("51")}, ${id("52")}, 'open', null, null, null, ${clinicianId}, ${at})`;
    await tx`insert into reviews values (${clinicId}, ${patient}, ${id("53")}, ${clinicianId}, ${at}, 'keep', null)`;
    await tx`insert into visits values (${clinicId}, ${patient}, ${id("55")}, '2026-10-08', 'in_person', ${clinicianId}, ${at})`;
    await tx`insert into patient_days values (${clinicId}, ${patient}, '2026-10-02', '{"day":"2026-10-02","state":"done"}', '[]')`;
    await tx`insert into patient_weeks values (${clinicId}, ${patient}, '2026-09-28', 1, 1, 1, 1, 1, 10000, 0, 1, 1)`;
    await tx`insert into patient_tallies values (${clinicId}, ${patient}, '2026-10-09', null, null)`;
    await tx`insert into audit_events (clinic_id, sequence, at, action, entity, patient_id, outcome, meta, previous_hash, hash)
      values (${clinicId}, ${Number(number)}, ${at}, 'patient.read', 'patient', ${patient}, 'done', '{}', ${hash}, ${hash})`;
  });
  return { id: patient, userId: user };
}

async function buildSignIn(
  sql: postgres.TransactionSql,
  clinicId: string,
  userId: string,
  hash: Buffer,
): Promise<void> {
  const at = "2026-11-01T08:00:00Z";
  await sql`insert into credentials values (${clinicId}, ${userId}, '$argon2id$v=19$none', ${at})`;
  await sql`insert into sessions values (${clinicId}, ${userId}, ${userId}, ${hash}, ${at}, '2030-01-01', null, null, null)`;
  await sql`insert into second_factors values (${clinicId}, ${userId}, ${userId}, 'totp', 'phone', ${hash}, ${at}, null, null)`;
}
