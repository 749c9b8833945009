import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { callDatabase } from "@/db/tenant";
import { lookAtInvitation } from "@/lib/access/invitation";
import { hashPassword, LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from "@/lib/access/passwords";
import { tokenHash } from "@/lib/access/secrets";
import { startSession } from "@/lib/access/session";
import type { SignedIn, Visit } from "@/lib/access/sign-in";
import { takeTryFrom } from "@/lib/access/throttle";
import type { Role } from "@/lib/domain/viewer";
import { verbatim } from "./fields";
import { type Answer, badInput, done, refused } from "./refusal";

/** The exact rules are those of `passwordFault`, which counts characters and knows who is asking. */
export const AcceptValues = z.strictObject({
  password: verbatim(LONGEST_PASSWORD * 2, "password-too-long").meta({
    description: `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters of any kind, not a common password.`,
  }),
});

type Refusal = "link-not-valid" | "bad-input" | "email-taken" | "too-many-tries";
type Accepted = { outcome: "joined" | "taken"; clinic_id: string; user_id: string; role: Role };

/**
 * Uses a link up, makes its user and signs them in. However often and however fast it is pressed, it works once.
 * @throws DatabaseAway
 */
export async function acceptInvitation(
  visit: Visit,
  { token, password }: { token: string; password: string },
): Promise<Answer<SignedIn, Refusal> | { ok: false; refusal: "too-many-tries"; waitSeconds: number }> {
  const waitSeconds = await takeTryFrom(visit.address, visit.now);
  if (waitSeconds > 0) return { ok: false, refusal: "too-many-tries", waitSeconds };
  const hash = tokenHash(token);
  const invitation = await lookAtInvitation(token, visit.now);
  if (!hash || !invitation) return refused("link-not-valid");
  const fault = passwordFault(password, invitation);
  if (fault) return badInput({ password: fault });

  const passwordHash = await hashPassword(password);
  const [accepted] = await callDatabase<Accepted>(
    "invitation_accept",
    hash,
    uuidv7(),
    passwordHash,
    visit.now,
    visit.requestId,
  );
  if (!accepted) return refused("link-not-valid");
  if (accepted.outcome === "taken") return refused("email-taken");
  const session = await startSession({ clinicId: accepted.clinic_id, userId: accepted.user_id }, visit);
  return session ? done({ ...session, userId: accepted.user_id, role: accepted.role }) : refused("link-not-valid");
}
