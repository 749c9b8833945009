/**
 * Who answers when somebody goes to an address:
 * - `shell`: the network, and where that is away or slow the shell with what the phone keeps;
 * - `page`: the network, and where that is away the shell, which says that this page needs a connection;
 * - `leave`: the browser alone, as if there were no worker.
 */
export type Answerer = "shell" | "page" | "leave";

/** Signing in, joining, the API and the worker itself are not for the worker to answer. */
const LEFT =
  /^\/(sign-in|invite|sw\.js|_next)(\/|$)|^\/api\/(?!sign-out$|left-out-days\/|check-ins\/|mornings\/|flare-ups\/)/;
const KEPT = /^\/(today|do|check-in|not-today|flare|program|progress|learn|get-help)(\/|$)/;

/** @param method POST is a form that was sent without script, or with a script that could not keep it. */
export function answererOf(method: string, pathname: string): Answerer {
  if (LEFT.test(pathname) || (method !== "GET" && method !== "POST")) return "leave";
  if (pathname.startsWith("/api/")) return method === "POST" ? "page" : "leave";
  if (method === "POST") return "leave";
  return KEPT.test(pathname) ? "shell" : "page";
}
