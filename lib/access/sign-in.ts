import { callDatabase } from "@/db/tenant";
import type { Role } from "@/lib/domain/viewer";
import { hashOfNobody, LONGEST_PASSWORD, verifyPassword } from "./passwords";
import { type NewSession, startSession } from "./session";
import { rememberPlace, takeTry } from "./throttle";

const LONGEST_EMAIL = 254;

/**
 * Up to so many clinics of one e-mail, the time of an answer does not tell how many there are. Each costs a hash check at
 * every try of anybody, about 20 ms; the few people who work in more clinics are checked in each of them.
 */
export const CLINICS_HIDDEN = 3;

export type Attempt = { email: string; password: string };
/** Where a request came from and when. */
export type Visit = { now: Date; address: string; browser: string | null; requestId: string };

export type SignedIn = NewSession & { userId: string; role: Role };
export type SignInAnswer =
  | { ok: true; value: SignedIn }
  | { ok: false; refusal: "wrong-password" }
  | { ok: false; refusal: "too-many-tries"; waitSeconds: number };

type Candidate = { clinic_id: string; user_id: string; role: Role; password_hash: string };

/**
 * Checks a password and starts a session. An unknown e-mail, a disabled user and a wrong password get the same answer
 * after the same work.
 * @throws DatabaseAway: without the database nobody signs in.
 */
export async function signIn({ email, password }: Attempt, visit: Visit): Promise<SignInAnswer> {
  const account = email.trim().toLowerCase();
  if (!canBeTried(account, password)) return { ok: false, refusal: "wrong-password" };
  const place = { email: account, address: visit.address };
  const waitSeconds = await takeTry(place, visit.now);
  if (waitSeconds > 0) return { ok: false, refusal: "too-many-tries", waitSeconds };

  const candidates = await callDatabase<Candidate>("sign_in_candidates", account);
  const match = await matching(candidates, password);
  const session = match && (await startSession({ clinicId: match.clinic_id, userId: match.user_id }, { ...visit }));
  if (!match || !session) {
    noteRefusals(candidates, visit.requestId);
    return { ok: false, refusal: "wrong-password" };
  }
  await rememberPlace(place, visit.now);
  return { ok: true, value: { ...session, userId: match.user_id, role: match.role } };
}

/** What can't be anybody's e-mail or password is not worth a count or a check, and tells nothing about anybody. */
function canBeTried(email: string, password: string): boolean {
  return (
    [email, password].every((text) => text.isWellFormed() && !text.includes("\0")) &&
    email.length > 0 &&
    email.length <= LONGEST_EMAIL &&
    password.length > 0 &&
    password.length <= LONGEST_PASSWORD * 2
  );
}

/** Checks every candidate, and hashes of nobody's until they are as many as ever, found or not. */
async function matching(candidates: readonly Candidate[], password: string): Promise<Candidate | null> {
  const nobodys = Array<string>(CLINICS_HIDDEN).fill(await hashOfNobody());
  const hashes = [...candidates.map((candidate) => candidate.password_hash), ...nobodys.slice(candidates.length)];
  const matches = await Promise.all(hashes.map((passwordHash) => verifyPassword(passwordHash, password)));
  return candidates.find((_, index) => matches[index]) ?? null;
}

/** Leaves an audit line for each person it was tried for. Nobody waits for it: waiting would tell that there is one. */
function noteRefusals(candidates: readonly Candidate[], requestId: string): void {
  for (const { clinic_id, user_id } of candidates) {
    callDatabase("sign_in_refused", clinic_id, user_id, requestId).catch(() => {
      console.error(`A refused sign-in could not be noted; reference ${requestId}`);
    });
  }
}
