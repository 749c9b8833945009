import { z } from "zod";
import { ROLES } from "@/lib/domain/viewer";
import type { ProblemCode } from "./problem";

/** One address that next-auth or the server itself answers, beside those that go through our one wrapper. */
export type Beside = {
  method: "GET" | "POST";
  path: `/api/${string}`;
  summary: string;
  /** Fields of a form post. */
  form: z.ZodObject | null;
  /** What is answered by status; null where a visitor is led on to a page. */
  answers: Readonly<Record<number, z.ZodType | null>>;
  refusals: readonly ProblemCode[];
};

const csrfToken = z.string().meta({ description: "From GET /api/auth/csrf, which also sets its cookie." });
const callbackUrl = z.string().optional().meta({ description: "Where to go then: a page of this portal." });
const json = z.literal("true").optional().meta({ description: "Asks for JSON instead of being led on." });

export const Csrf = z.strictObject({ csrfToken: z.string() });
export const LedOn = z.strictObject({ url: z.string() });
/** Nothing for the signed-out. */
export const Session = z.union([
  z.strictObject({ user: z.strictObject({ name: z.string(), role: z.enum(ROLES) }), expires: z.iso.datetime() }),
  z.strictObject({}),
]);
export const Providers = z.record(
  z.string(),
  z.strictObject({
    ...{ id: z.string(), name: z.string(), type: z.string() },
    ...{ signinUrl: z.string(), callbackUrl: z.string() },
  }),
);

const auth = (
  method: Beside["method"],
  action: string,
  summary: string,
  { form = null, answers, refusals = [] }: Partial<Beside> & Pick<Beside, "answers">,
): Beside => ({ method, path: `/api/auth/${action}`, summary, form, answers, refusals });

const toAPage = { 302: null };
const OF_POSTS = ["wrong-origin", "went-wrong", "away"] as const;

/** All that next-auth may answer here. Its own pages, its log and its other providers are not among them. */
export const NEXT_AUTH: readonly Beside[] = [
  auth("GET", "csrf", "The token that every post to next-auth brings along.", { answers: { 200: Csrf } }),
  auth("GET", "session", "Who is signed in, and until when; nothing for the signed-out.", {
    answers: { 200: Session },
    refusals: ["away"],
  }),
  auth("GET", "providers", "The ways to sign in.", { answers: { 200: Providers } }),
  auth("GET", "signin", "Leads to the page for signing in.", { answers: toAPage }),
  auth("GET", "signout", "Leads to the page for signing in; signs nobody out.", { answers: toAPage }),
  auth("GET", "error", "Leads to the page for signing in.", { answers: toAPage }),
  auth("POST", "callback/credentials", "Signs in with e-mail and password; the session is in the cookie.", {
    form: z.strictObject({
      csrfToken,
      ...{ email: z.string(), password: z.string(), code: z.string().optional() },
      ...{ callbackUrl, json },
    }),
    answers: { 200: LedOn, 302: null, 401: LedOn },
    refusals: ["too-many-tries", ...OF_POSTS],
  }),
  auth("POST", "session", "Answers like GET; what is posted is not looked at.", {
    form: z.strictObject({ csrfToken }),
    answers: { 200: Session },
    refusals: OF_POSTS,
  }),
  auth("POST", "signout", "Ends the session, and every copy of its cookie.", {
    form: z.strictObject({ csrfToken, callbackUrl, json }),
    answers: { 200: LedOn, 302: null },
    refusals: OF_POSTS,
  }),
];

/** For a supervisor, and about the API itself. */
const OF_THE_SERVER: readonly Beside[] = [
  {
    ...{ method: "GET", path: "/api/health", form: null, refusals: [] },
    summary: "Alive: this process answers.",
    answers: { 200: z.strictObject({ status: z.literal("ok") }) },
  },
  {
    ...{ method: "GET", path: "/api/ready", form: null, refusals: ["away"] },
    summary: "Ready for visitors: the database answers too.",
    answers: { 200: z.strictObject({ status: z.literal("ready") }) },
  },
  {
    ...{ method: "GET", path: "/api/openapi.json", form: null, refusals: [] },
    summary: "This description.",
    answers: {
      200: z.object({ openapi: z.literal("3.1.0") }).catchall(z.unknown().meta({ description: "As OpenAPI says." })),
    },
  },
];

export const BESIDE: readonly Beside[] = [...NEXT_AUTH, ...OF_THE_SERVER];
