import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, type Happened } from "@/lib/access/next-auth";
import { asResponse } from "./answer";
import { isSameOrigin } from "./arrival";
import { problemAnswer } from "./problem";
import { referenceOf, trouble, visitOf } from "./route";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What we let next-auth answer. Its own pages, its log and its other providers are not among them. */
const ANSWERED = {
  GET: ["csrf", "session", "providers", "signin", "signout", "error"],
  POST: ["callback/credentials", "session", "signout"],
} as const;

/**
 * next-auth behind the manners of the rest of the API: what it would swallow becomes 429 or 503, nothing is cached, and
 * posts come from our own pages.
 */
export async function answerByNextAuth(request: NextRequest, context: Context): Promise<Response> {
  const reference = referenceOf(request);
  const action = (await context.params).nextauth.join("/");
  const answered: readonly string[] = request.method === "POST" ? ANSWERED.POST : ANSWERED.GET;
  if (!answered.includes(action)) return asResponse(problemAnswer({ ok: false, refusal: "not-found" }, reference));
  if (request.method === "POST" && request.headers.get("origin") !== null && !isSameOrigin(request)) {
    return asResponse(problemAnswer({ ok: false, refusal: "wrong-origin" }, reference));
  }
  const happened: Happened = { answer: null, fault: null };
  const response: Response = await NextAuth(request, context, authOptions(visitOf(request, reference), happened));
  if (happened.fault) {
    const fault = trouble(happened.fault, { method: "POST", path: `/api/auth/${action}` }, reference);
    return asResponse(problemAnswer(fault, reference));
  }
  if (happened.answer && !happened.answer.ok && happened.answer.refusal === "too-many-tries") {
    return asResponse(problemAnswer(happened.answer, reference));
  }
  response.headers.set("Cache-Control", "no-store");
  return response;
}
