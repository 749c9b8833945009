import { callDatabase } from "@/db/tenant";
import type { Role } from "@/lib/domain/viewer";
import { tokenHash } from "./secrets";

export type InvitationLook = { clinicName: string; role: Role; email: string; name: string; expiresAt: Date };

type Row = { clinic_name: string; role: Role; email: string; name: string; expires_at: string };

/**
 * Whom a link invites and where to; null when it is unknown, used, revoked or over. Looking uses nothing up.
 * @throws DatabaseAway
 */
export async function lookAtInvitation(token: string, now: Date): Promise<InvitationLook | null> {
  const hash = tokenHash(token);
  if (!hash) return null;
  const [row] = await callDatabase<Row>("invitation_look", hash, now);
  if (!row) return null;
  return {
    clinicName: row.clinic_name,
    role: row.role,
    email: row.email,
    name: row.name,
    expiresAt: new Date(row.expires_at),
  };
}
