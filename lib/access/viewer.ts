import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Scope, withTenant } from "@/db/tenant";
import { now } from "@/lib/clock";
import type { Viewer } from "@/lib/domain/viewer";
import { sessionCookieName } from "./cookies";
import { type Flash, readFlash } from "./flash";
import { ownPath } from "./own-path";
import { openSession } from "./session";

/** Set by our server from the request itself; a visitor's own header of this name is thrown away. */
const PATH_HEADER = "x-steadyback-path";

/** Who is asking, or null for the signed-out. The session is looked up once for each request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? openSession(token, now()) : null;
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
  if ((viewer.role === "patient") !== (audience === "patient")) notFound();
  return viewer;
}

async function signInPath(): Promise<string> {
  const path = ownPath((await headers()).get(PATH_HEADER));
  return path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in";
}

/** Reads health data for a page and leaves the audit lines that the queries record. */
export async function reading<T>(viewer: Viewer, fn: (scope: Scope) => Promise<T>): Promise<T> {
  const requestId = (await headers()).get("x-request-id") ?? undefined;
  return withTenant(viewer, fn, { mode: "read", requestId });
}

/** Looks up what is nobody's health, such as the clinic's telephone number: it leaves no audit line. */
export async function looking<T>(viewer: Viewer, fn: (scope: Scope) => Promise<T>): Promise<T> {
  return withTenant(viewer, fn, { mode: "look" });
}

/** What a refused form post sent back to the page of this name, or null. It is gone within a minute. */
export async function takeFlash(name: string): Promise<Flash | null> {
  return readFlash(name, (await headers()).get("cookie"));
}
