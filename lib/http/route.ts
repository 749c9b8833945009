import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { acting, addressOf, noteRefused, troubleIn, viewerOf } from "@/lib/access/request";
import type { Visit } from "@/lib/access/sign-in";
import type { Refused } from "@/lib/care/refusal";
import { now } from "@/lib/clock";
import type { Viewer } from "@/lib/domain/viewer";
import { type BodyKind, isSameOrigin, kindOfBody, readForm, readJson, revisionIn } from "./arrival";
import type { BodyOf, Endpoint, ParamsOf, QueryOf, Reply } from "./endpoint";
import { faultsFrom } from "./faults";
import { type FormDoor, formAnswer, type Posted } from "./form";
import { type Problem, type ProblemCode, problemAnswer } from "./problem";

type Scope = Parameters<Parameters<typeof acting>[2]>[0];
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** What a door of signed-in people is given: everything checked and nothing raw. */
export type Asked<E extends Endpoint> = {
  scope: Scope;
  now: Date;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** From If-Match, or the hidden field of a form. */
  revision: number | null;
};
/** What a door that is open to anyone is given. */
export type AskedByAnyone<E extends Endpoint> = Omit<Asked<E>, "scope"> & { visit: Visit; cookies: string | null };

type Work<E extends Endpoint, Given> = (asked: Given) => Promise<Reply<E> | Refused<ProblemCode> | Problem>;

/** Says yes with a body. */
export const reply = <Status extends 200 | 201 | 204, Body>(status: Status, body: Body) =>
  ({ ok: true, status, body }) as const;

/**
 * The one way into the API for the signed-in. Checks origin, type, size, viewer, role and every field; runs the work in
 * one transaction that a refusal undoes; answers every outcome in one shape.
 * @param form how the page without JavaScript posts the same thing.
 */
export function route<E extends Endpoint>(promised: E, work: Work<E, Asked<E>>, form?: FormDoor<E>): Handler {
  return answering(promised, form, async (arrived, reference) => {
    const at = now();
    const viewer = await viewerOf(arrived.request, at);
    if (!viewer) return refusedAs("not-signed-in");
    if (promised.who !== "anyone" && !promised.who.includes(viewer.role)) {
      await noteRefused(viewer, reference, { entity: promised.path });
      return refusedAs("forbidden");
    }
    const given = await validated(promised, arrived);
    if (!given.ok) return given;
    const result = await inOneTransaction(viewer, promised, reference, (scope) =>
      work({ scope, now: at, ...given.value }),
    );
    if (!result.ok && result.refusal === "not-found") {
      await noteRefused(viewer, reference, { entity: promised.path, entityId: String(given.value.params.id ?? "") });
    }
    return result;
  });
}

/** The same for doors that are open before anybody is signed in. */
export function openRoute<E extends Endpoint>(
  promised: E,
  work: Work<E, AskedByAnyone<E>>,
  form?: FormDoor<E>,
): Handler {
  return answering(promised, form, async (arrived, reference) => {
    const given = await validated(promised, arrived);
    if (!given.ok) return given;
    const { request } = arrived;
    const visit = visitOf(request, reference);
    return work({ ...given.value, now: visit.now, visit, cookies: request.headers.get("cookie") });
  });
}

/** Where a request came from and when, for the doors before sign-in. */
export function visitOf(request: Request, requestId: string): Visit {
  return { now: now(), address: addressOf(request), browser: request.headers.get("user-agent"), requestId };
}

/** The id of one request, in its answer, its audit lines and its log lines. */
export const referenceOf = (request: Request): string => request.headers.get("x-request-id") ?? uuidv7();

type Arrived = {
  request: Request;
  kind: BodyKind;
  posted: Posted | null;
  json: unknown;
  params: Record<string, unknown>;
};
type Result<E extends Endpoint> = Reply<E> | Refused<ProblemCode> | Problem;

const refusedAs = (refusal: ProblemCode): Problem => ({ ok: false, refusal });

function answering<E extends Endpoint>(
  promised: E,
  form: FormDoor<E> | undefined,
  work: (arrived: Arrived, reference: string) => Promise<Result<E>>,
): Handler {
  return async (request, context) => {
    const reference = referenceOf(request);
    let posted: Posted | null = null;
    const result = await (async (): Promise<Result<E>> => {
      const arrived = await arrive(promised, form, request, context);
      if (!arrived.ok) return arrived;
      posted = arrived.value.posted;
      return work(arrived.value, reference);
    })().catch((error: unknown): Problem => trouble(error, promised, reference));
    if (posted && form) return formAnswer(form, result, posted, reference);
    return result.ok ? success(result) : problemAnswer(result, reference);
  };
}

type Checked<T> = { ok: true; value: T } | Problem;

async function arrive<E extends Endpoint>(
  promised: E,
  form: FormDoor<E> | undefined,
  request: Request,
  context: Context,
): Promise<Checked<Arrived>> {
  const params = (await context.params) ?? {}; // an address without parameters comes with none at all
  if (request.method === "GET") return { ok: true, value: { request, kind: "none", posted: null, json: null, params } };
  if (!isSameOrigin(request)) return refusedAs("wrong-origin");
  const kind = kindOfBody(request);
  if (kind === null) return refusedAs("wrong-type");
  if (kind === "form") {
    if (!form) return refusedAs("wrong-type");
    const fields = await readForm(request);
    if (!fields.ok) return fields;
    const posted = { fields: fields.value, params, cookies: request.headers.get("cookie") };
    return { ok: true, value: { request, kind, posted, json: form.body(posted), params } };
  }
  // A form is posted; JSON is sent with the method that the endpoint promises.
  if (request.method !== promised.method || (kind === "none" && promised.body !== null)) return refusedAs("wrong-type");
  if (kind === "none") return { ok: true, value: { request, kind, posted: null, json: null, params } };
  const json = await readJson(request);
  return json.ok ? { ok: true, value: { request, kind, posted: null, json: json.value, params } } : json;
}

type Given<E extends Endpoint> = Pick<Asked<E>, "params" | "query" | "body" | "revision">;

async function validated<E extends Endpoint>(promised: E, arrived: Arrived): Promise<Checked<Given<E>>> {
  const { request, json, posted } = arrived;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const params = promised.params.safeParse(arrived.params);
  const query = promised.query.safeParse(search);
  const body = (promised.body ?? z.unknown().transform(() => null)).safeParse(json);
  const revision = posted ? posted.fields.get("revision") : revisionIn(request);
  const match = typeof revision === "string" ? revisionField(revision) : revision;
  const fields = {
    ...faultsFrom(params.error?.issues ?? [], arrived.params),
    ...faultsFrom(query.error?.issues ?? [], search),
    ...(match === "broken" ? { "If-Match": "not-valid" } : {}),
    ...faultsFrom(body.error?.issues ?? [], json),
  };
  if (!params.success || !query.success || !body.success || match === "broken") {
    return { ok: false, refusal: "bad-input", fields };
  }
  // The schemas are those of this endpoint, whose exact types are lost in the general one.
  const value = { params: params.data, query: query.data, body: body.data, revision: match } as Given<E>;
  return { ok: true, value };
}

const revisionField = (written: string): number | null | "broken" => {
  if (written === "") return null;
  return /^\d{1,9}$/.test(written) ? Number(written) : "broken";
};

/** Thrown through the transaction, so that a refusal leaves nothing behind. */
class Undone extends Error {
  readonly result: Refused<ProblemCode> | Problem;
  constructor(result: Refused<ProblemCode> | Problem) {
    super(result.refusal);
    this.result = result;
  }
}

async function inOneTransaction<E extends Endpoint>(
  viewer: Viewer,
  { mode }: E,
  requestId: string,
  work: (scope: Scope) => Promise<Result<E>>,
): Promise<Result<E>> {
  try {
    return await acting(viewer, { mode, requestId }, async (scope) => {
      const result = await work(scope);
      if (!result.ok) throw new Undone(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    throw error;
  }
}

/** A success as JSON. A body with a revision can be corrected by naming it. */
function success<E extends Endpoint>({ status, body, cookies }: Reply<E>): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of cookies ?? []) headers.append("Set-Cookie", cookie);
  if (typeof body === "object" && body !== null && "revision" in body) headers.set("ETag", `"${body.revision}"`);
  return status === 204 ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
}

const REFUSAL_OF = {
  away: "away",
  unlawful: "bad-input",
  conflict: "already-settled",
  "not-yours": "not-found",
  bug: "went-wrong",
} as const;

/** What went wrong, for the visitor as one of the promised answers, and for the log with the same reference. */
export function trouble(
  error: unknown,
  { method, path }: Pick<Endpoint, "method" | "path">,
  reference: string,
): Problem {
  const { kind, detail } = troubleIn(error);
  console.error(JSON.stringify({ at: new Date().toISOString(), trouble: kind, method, path, reference, detail }));
  return { ok: false, refusal: REFUSAL_OF[kind] };
}
