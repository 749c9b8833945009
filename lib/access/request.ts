import { DatabaseAway, QueryFailed, type Scope, withTenant } from "@/db/tenant";
import type { Viewer } from "@/lib/domain/viewer";
import { inSession, openSession, sessionTokenIn } from "./session";

/** The part of a request that says who sends it. */
type Sent = { headers: { get(name: string): string | null } };

/** Who sends this request, or null. @throws DatabaseAway */
export async function viewerOf(request: Sent, now: Date): Promise<Viewer | null> {
  const token = sessionTokenIn(request.headers.get("cookie"));
  return token ? openSession(token, now) : null;
}

/** The visitor's address as our own server saw it; it throws a visitor's header of this name away. */
export function addressOf(request: Sent): string {
  return request.headers.get("x-steadyback-address") ?? "unknown";
}

export type Mode = "write" | "read" | "look";

/**
 * Runs the work of one request in one transaction as whoever sends it; null when nobody is signed in.
 * @throws DatabaseAway, QueryFailed, or whatever the work threw.
 */
export async function acting<T>(
  request: Sent,
  { now, mode, requestId }: { now: Date; mode: Mode; requestId: string },
  work: (scope: Scope) => Promise<T>,
): Promise<T | null> {
  const token = sessionTokenIn(request.headers.get("cookie"));
  return token ? inSession(token, now, work, { mode, requestId }) : null;
}

/** Leaves a line about somebody who asked for what is not theirs. */
export function noteRefused(
  viewer: Viewer,
  requestId: string,
  about: { entity: string; entityId?: string | undefined },
): Promise<void> {
  return withTenant(
    viewer,
    async ({ record }) => {
      const { entity, entityId } = about;
      record({ action: "request.refuse", entity, outcome: "refused", ...(entityId ? { entityId } : {}) });
    },
    { requestId },
  );
}

export type Trouble =
  /** Nothing is known about what the database did; the same request may be sent again. */
  | { kind: "away"; detail: string }
  /** A law of the tables refused what the deeds had let through. */
  | { kind: "unlawful" | "conflict" | "not-yours"; detail: string }
  | { kind: "bug"; detail: string };

const UNIQUE_VIOLATION = "23505";
const NOT_ALLOWED = "42501";
/** Two transactions stood in each other's way: classes 40 (rollback) and 55P03 (lock not available). */
const IN_THE_WAY = /^(40|55P03)/;
/** Classes 22 (data) and 23 (constraints). */
const BROKE_A_LAW = /^2[23]/;

/** What an error means for whoever is waiting, with a detail for the log that holds no value of theirs. */
export function troubleIn(error: unknown): Trouble {
  if (error instanceof DatabaseAway) return { kind: "away", detail: error.message };
  if (error instanceof QueryFailed) return { kind: kindOf(error.sqlState), detail: error.message };
  // A message may quote what somebody wrote; where it happened never does.
  const where = error instanceof Error ? (error.stack?.match(/^ {4}at .+$/gm) ?? []).slice(0, 8).join(" ") : "";
  return { kind: "bug", detail: `${error instanceof Error ? error.name : typeof error} ${where}` };
}

function kindOf(sqlState: string): Trouble["kind"] {
  if (sqlState === UNIQUE_VIOLATION) return "conflict";
  if (sqlState === NOT_ALLOWED) return "not-yours";
  if (IN_THE_WAY.test(sqlState)) return "away";
  return BROKE_A_LAW.test(sqlState) ? "unlawful" : "bug";
}
