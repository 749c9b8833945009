import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Scope, withTenant } from "@/db/tenant";
import { now } from "@/lib/clock";
import type { Viewer } from "@/lib/domain/viewer";
import { noteAway } from "./away";
import { sessionCookieName } from "./cookies";
import { type Flash, readFlash } from "./flash";
import { ownPath } from "./own-path";
import { noteRefused, troubleIn } from "./request";
import { openSession } from "./session";

/** Set by our server from the request itself; a visitor's own header of this name is thrown away. */
const PATH_HEADER = "x-steadyback-path";
const ANY_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const ANY_DAY = /\d{4}-\d{2}-\d{2}/;

/** Who is asking, or null for the signed-out. The session is looked up once for each request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? toldWhenAway(openSession(token, now())) : null;
});

export type Audience = "patient" | "staff";
export type PatientViewer = Extract<Viewer, { role: "patient" }>;
export type StaffViewer = Exclude<Viewer, { role: "patient" }>;

/**
 * The viewer of a page made for patients or for staff. The signed-out are asked to sign in and come back;
 * to everybody else the page does not exist.
 */
export async function requireViewer(audience: "patient"): Promise<PatientViewer>;
export async function requireViewer(audience: "staff"): Promise<StaffViewer>;
export async function requireViewer(audience: Audience): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) redirect(await signInPath());
  if ((viewer.role === "patient") !== (audience === "patient")) await refusePage(viewer);
  return viewer;
}

/** To this viewer the page does not exist. That they asked for it leaves a line, once for each request. */
export const refusePage = cache(async (viewer: Viewer): Promise<never> => {
  const asked = await headers();
  const path = (asked.get(PATH_HEADER) ?? "").split("?", 1).join("");
  const entity = path.replaceAll(ANY_ID, "{id}").replace(ANY_DAY, "{day}");
  await noteRefused(viewer, asked.get("x-request-id") ?? "unknown", { entity, entityId: path.match(ANY_ID)?.[0] });
  notFound();
});

async function signInPath(): Promise<string> {
  const path = ownPath((await headers()).get(PATH_HEADER));
  return path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in";
}

/** Thrown through the transaction, so that a refusal leaves nothing behind but its own line. */
class NotThere extends Error {}

/**
 * Reads health data for a page and leaves the audit lines that the queries record.
 * @param fn answers null when what the page is about does not exist for this viewer: then neither does the page.
 */
export async function reading<T>(viewer: Viewer, fn: (scope: Scope) => Promise<T | null>): Promise<T> {
  const requestId = (await headers()).get("x-request-id") ?? undefined;
  try {
    return await toldWhenAway(withTenant(viewer, (scope) => whatIsThere(fn(scope)), { mode: "read", requestId }));
  } catch (error) {
    if (error instanceof NotThere) return refusePage(viewer);
    throw error;
  }
}

async function whatIsThere<T>(asked: Promise<T | null>): Promise<T> {
  const found = await asked;
  if (found === null) throw new NotThere();
  return found;
}

/** Looks up what is nobody's health, such as the clinic's telephone number: it leaves no audit line. */
export async function looking<T>(viewer: Viewer, fn: (scope: Scope) => Promise<T>): Promise<T> {
  return toldWhenAway(withTenant(viewer, fn, { mode: "look" }));
}

/** A page for which the database is away or too busy breaks like any other; our server answers it with 503. */
async function toldWhenAway<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (troubleIn(error).kind === "away") noteAway((await headers()).get("x-request-id"));
    throw error;
  }
}

/** What a refused form post sent back to the page of this name, or null. It is gone within a minute. */
export async function takeFlash(name: string): Promise<Flash | null> {
  return readFlash(name, (await headers()).get("cookie"));
}
