import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { visiblePatients } from "@/db/queries/care";
import type { Scope } from "@/db/tenant";
import { newToken } from "@/lib/access/secrets";
import * as field from "./fields";
import { type Answer, done, refused } from "./refusal";

/** Long enough for somebody who reads mail once a week. */
export const DAYS_TO_JOIN = 7;

export const PatientInvitation = z.strictObject({ email: field.email });
export const StaffInvitation = z.strictObject({
  email: field.email,
  name: field.text(1, 120),
  role: z.enum(["clinician", "admin"]),
});

/** The link is shown this once: only its hash is kept. */
export type Invited = { invitationId: string; link: string; email: string; expiresAt: Date };
type Refusal = "not-found" | "email-taken" | "already-joined";
type Guest = { email: string; name: string; role: "patient" | "clinician" | "admin"; patientId: string | null };

/** Makes a link with which a patient in the viewer's care joins; an older link of theirs no longer works. */
export async function invitePatient(
  { scope, now }: { scope: Scope; now: Date },
  { patientId, email }: { patientId: string; email: string },
): Promise<Answer<Invited, Refusal>> {
  const [patient] = await scope.db.execute<{ name: string; hasJoined: boolean }>(sql`
    select p.given_name || ' ' || p.family_name as name, p.user_id is not null as "hasJoined"
    from patients p where p.id = ${patientId} and ${visiblePatients(scope.viewer, now)}`);
  if (!patient) return refused("not-found");
  if (patient.hasJoined) return refused("already-joined");
  return invite(scope, now, { email, name: patient.name.slice(0, 120), role: "patient", patientId });
}

/** Makes a link with which a clinician or an admin joins the clinic. */
export async function inviteStaff(
  { scope, now }: { scope: Scope; now: Date },
  { email, name, role }: z.output<typeof StaffInvitation>,
): Promise<Answer<Invited, Refusal>> {
  return invite(scope, now, { email, name, role, patientId: null });
}

async function invite({ db, viewer, record }: Scope, now: Date, guest: Guest): Promise<Answer<Invited, Refusal>> {
  const [taken] = await db.execute(sql`select from users where email = ${guest.email}`);
  if (taken) return refused("email-taken");
  const token = newToken();
  const invitationId = uuidv7();
  const expiresAt = new Date(now.valueOf() + DAYS_TO_JOIN * 24 * 60 * 60 * 1000);
  const forTheSame = guest.patientId
    ? sql`patient_id = ${guest.patientId}`
    : sql`patient_id is null and email = ${guest.email}`;
  await Promise.all([
    db.execute(sql`update invitations set revoked_at = ${now.toISOString()}
      where ${forTheSame} and used_at is null and revoked_at is null`),
    db.execute(sql`
      insert into invitations (clinic_id, id, role, email, name, patient_id, token_hash, invited_by, invited_at, expires_at)
      values (${viewer.clinicId}, ${invitationId}, ${guest.role}, ${guest.email}, ${guest.name}, ${guest.patientId},
        decode(${Buffer.from(token.hash).toString("hex")}, 'hex'), ${viewer.userId}, ${now.toISOString()}, ${expiresAt.toISOString()})`),
  ]);
  record({
    action: "invitation.make",
    entity: "invitation",
    entityId: invitationId,
    ...(guest.patientId ? { patientId: guest.patientId } : {}),
    meta: { role: guest.role },
  });
  return done({ invitationId, link: `/invite/${token.text}`, email: guest.email, expiresAt });
}
