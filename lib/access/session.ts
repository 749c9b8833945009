import { uuidv7 } from "uuidv7";
import { callDatabase, type Scope, type TenantOptions, withSession } from "@/db/tenant";
import type { Role, Viewer } from "@/lib/domain/viewer";
import { cookieHeader, readCookie, sessionCookieName } from "./cookies";
import { tokenHash as hashOfToken, newToken } from "./secrets";

/** A working day, however busy it was; then the password is asked again. */
export const SESSION_SECONDS = 8 * 60 * 60;
const LONGEST_BROWSER_NAME = 200;

type OpenRow = {
  clinic_id: string;
  user_id: string;
  session_id: string;
  role: Role;
  name: string;
  time_zone: string;
  theme: Viewer["theme"];
  display: Viewer["display"];
  patient_id: string | null;
};

/**
 * Whose session a token is, with the role they have now; null when it was ended, has run out, or its user is disabled.
 * @throws DatabaseAway
 */
export async function openSession(token: string, now: Date): Promise<Viewer | null> {
  const hash = hashOfToken(token);
  if (!hash) return null;
  const [row] = await callDatabase<OpenRow>("session_look", hash, now);
  return row ? viewerFrom(row) : null;
}

/**
 * Looks a session up and runs `work` as its owner, in one transaction that begins with the look-up; null as above.
 * @throws DatabaseAway, QueryFailed, or whatever the work threw.
 */
export async function inSession<T>(
  token: string,
  now: Date,
  work: (scope: Scope) => Promise<T>,
  options: TenantOptions,
): Promise<T | null> {
  const tokenHash = hashOfToken(token);
  return tokenHash ? withSession({ tokenHash, now, viewerFrom }, work, options) : null;
}

function viewerFrom(row: OpenRow): Viewer | null {
  const person = {
    clinicId: row.clinic_id,
    userId: row.user_id,
    sessionId: row.session_id,
    name: row.name,
    locale: "en",
    timeZone: row.time_zone,
    theme: row.theme,
    display: row.display,
  } as const;
  if (row.role !== "patient") return { ...person, role: row.role };
  return row.patient_id === null ? null : { ...person, role: "patient", patientId: row.patient_id };
}

/** The session token that a Cookie header carries. */
export function sessionTokenIn(cookies: string | null): string | null {
  return readCookie(cookies, sessionCookieName());
}

export type NewSession = { token: string; setCookie: string };

/**
 * Starts a session of 8 hours and answers its token, which exists nowhere else; null when the user was disabled.
 * @throws DatabaseAway
 */
export async function startSession(
  who: { clinicId: string; userId: string },
  { now, browser, requestId }: { now: Date; browser: string | null; requestId: string },
): Promise<NewSession | null> {
  const token = newToken();
  const expires = new Date(now.valueOf() + SESSION_SECONDS * 1000);
  const [row] = await callDatabase<{ session_start: boolean }>(
    "session_start",
    who.clinicId,
    who.userId,
    uuidv7(),
    token.hash,
    now,
    expires,
    browser?.slice(0, LONGEST_BROWSER_NAME) ?? null,
    requestId,
  );
  if (!row?.session_start) return null;
  return { token: token.text, setCookie: cookieHeader(sessionCookieName(), token.text, SESSION_SECONDS) };
}

/** Ends the session for everybody who holds its token. Ending it twice, or ending nothing, is no fault. */
export async function endSession(token: string, { now, requestId }: { now: Date; requestId: string }): Promise<void> {
  const hash = hashOfToken(token);
  if (hash) await callDatabase("session_end", hash, now, "signed_out", requestId);
}

/** The Set-Cookie value that makes a browser forget its session. */
export const forgetSession = () => cookieHeader(sessionCookieName(), "", 0);
