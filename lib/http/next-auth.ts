import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, type Happened } from "@/lib/access/next-auth";
import { asResponse } from "./answer";
import { isSameOrigin } from "./arrival";
import { NEXT_AUTH } from "./beside";
import { problemAnswer } from "./problem";
import { referenceOf, trouble, visitOf } from "./route";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * next-auth behind the manners of the rest of the API: what it would swallow becomes 429 or 503, nothing is cached, and
 * posts come from our own pages.
 */
export async function answerByNextAuth(request: NextRequest, context: Context): Promise<Response> {
  const reference = referenceOf(request);
  const action = (await context.params).nextauth.join("/");
  const isAnswered = NEXT_AUTH.some(({ method, path }) => method === request.method && path === `/api/auth/${action}`);
  if (!isAnswered) return asResponse(problemAnswer({ ok: false, refusal: "not-found" }, reference));
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
