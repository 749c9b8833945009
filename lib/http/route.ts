import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { acting, addressOf, noteRefused, troubleIn, viewerOf } from "@/lib/access/request";
import type { Visit } from "@/lib/access/sign-in";
import type { Refused } from "@/lib/care/refusal";
import { now } from "@/lib/clock";
import type { Viewer } from "@/lib/domain/viewer";
import { type Answer, type Asking, asResponse, emptyAnswer, fileAnswer, jsonAnswer } from "./answer";
import { type BodyKind, isSameOrigin, kindOfBody, readForm, readJson, revisionIn } from "./arrival";
import {
  type BodyOf,
  type Endpoint,
  FileAnswer,
  type ParamsOf,
  type QueryOf,
  type Reply,
  type WrittenReply,
} from "./endpoint";
import { faultsFrom } from "./faults";
import { type FormDoor, formAnswer, type Posted } from "./form";
import { type Problem, type ProblemCode, problemAnswer } from "./problem";

type Scope = Parameters<Parameters<typeof acting>[2]>[0];
type Params = Record<string, string | string[] | undefined>;
type Context = { params: Promise<Params | undefined> };

/** What a route file exports: the framework calls it, and our own server asks for the answer itself. */
export type Handler = {
  (request: Request, context: Context): Promise<Response>;
  answer(asking: Asking, params: Params): Promise<Answer>;
};

/** What a door of signed-in people is given: everything checked and nothing raw. */
export type Asked<E extends Endpoint> = {
  scope: Scope;
  now: Date;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** From If-Match, or the hidden field of a form. */
  revision: number | null;
  /** The host that the visitor asked, as they typed it. */
  host: string | null;
  /** Names this request in the audit trail and the log. */
  reference: string;
};
/** What a door that is open to anyone is given. */
export type AskedByAnyone<E extends Endpoint> = Omit<Asked<E>, "scope" | "reference"> & {
  visit: Visit;
  cookies: string | null;
};

type Result<E extends Endpoint> = Reply<E> | WrittenReply | Refused<ProblemCode> | Problem;
type Work<E extends Endpoint, Given> = (asked: Given) => Promise<Result<E>>;

/** Says yes with a body. */
export const reply = <Status extends 200 | 201 | 204, Body>(status: Status, body: Body) =>
  ({ ok: true, status, body }) as const;

/** Says yes with a body that is JSON already. */
export const replyText = (text: string): WrittenReply => ({ ok: true, status: 200, text });

/**
 * The one way into the API for the signed-in. Checks origin, type, size, viewer, role and every field; runs the work in
 * one transaction that a refusal undoes; answers every outcome in one shape.
 * @param form how the page without JavaScript posts the same thing.
 */
export function route<E extends Endpoint>(promised: E, work: Work<E, Asked<E>>, form?: FormDoor<E>): Handler {
  return answering(promised, form, async (arrived, reference) => {
    const at = now();
    const given = validated(promised, arrived);
    if (!given.ok) return (await refusedFirst(promised, arrived.request, at, reference)) ?? given;
    let viewer: Viewer | null = null;
    const result = await inOneTransaction(promised, arrived.request, at, reference, async (scope) => {
      viewer = scope.viewer;
      return mayAsk(promised, viewer) ? work({ scope, now: at, reference, ...given.value }) : refusedAs("forbidden");
    });
    if (viewer && !result.ok) await noteRefusal(viewer, promised, result.refusal, reference, given.value.params.id);
    return result;
  });
}

const mayAsk = ({ who }: Endpoint, { role }: Viewer): boolean => who === "anyone" || who.includes(role);

/** To whoever may not ask at all it is not told what was wrong with their question. */
async function refusedFirst(promised: Endpoint, request: Asking, at: Date, reference: string): Promise<Problem | null> {
  const viewer = await viewerOf(request, at);
  if (!viewer) return refusedAs("not-signed-in");
  if (mayAsk(promised, viewer)) return null;
  await noteRefusal(viewer, promised, "forbidden", reference, undefined);
  return refusedAs("forbidden");
}

/** Leaves a line about who asked for what is not theirs to do or to see. */
async function noteRefusal(
  viewer: Viewer,
  { path }: Endpoint,
  refusal: ProblemCode,
  reference: string,
  id: unknown,
): Promise<void> {
  if (refusal === "forbidden") await noteRefused(viewer, reference, { entity: path });
  if (refusal === "not-found") await noteRefused(viewer, reference, { entity: path, entityId: String(id ?? "") });
}

/** The same for doors that are open before anybody is signed in. */
export function openRoute<E extends Endpoint>(
  promised: E,
  work: Work<E, AskedByAnyone<E>>,
  form?: FormDoor<E>,
): Handler {
  return answering(promised, form, async (arrived, reference) => {
    const given = validated(promised, arrived);
    if (!given.ok) return given;
    const { request } = arrived;
    const visit = visitOf(request, reference);
    return work({ ...given.value, now: visit.now, visit, cookies: request.headers.get("cookie") });
  });
}

/** Where a request came from and when, for the doors before sign-in. */
export function visitOf(request: Asking, requestId: string): Visit {
  return { now: now(), address: addressOf(request), browser: request.headers.get("user-agent"), requestId };
}

/** The id of one request, in its answer, its audit lines and its log lines. */
export const referenceOf = (request: Asking): string => request.headers.get("x-request-id") ?? uuidv7();

type Arrived = {
  request: Asking;
  kind: BodyKind;
  posted: Posted | null;
  json: unknown;
  params: Record<string, unknown>;
};

const refusedAs = (refusal: ProblemCode): Problem => ({ ok: false, refusal });

function answering<E extends Endpoint>(
  promised: E,
  form: FormDoor<E> | undefined,
  work: (arrived: Arrived, reference: string) => Promise<Result<E>>,
): Handler {
  const answer = async (asking: Asking, params: Params): Promise<Answer> => {
    const reference = referenceOf(asking);
    let posted: Posted | null = null;
    const result = await (async (): Promise<Result<E>> => {
      const arrived = await arrive(promised, form, asking, params);
      if (!arrived.ok) return arrived;
      posted = arrived.value.posted;
      return work(arrived.value, reference);
    })().catch((error: unknown): Problem => trouble(error, promised, reference));
    if (posted && form && !("text" in result)) return formAnswer(form, result, posted, reference);
    if (!result.ok) return problemAnswer(result, reference);
    return success(result).catch((error: unknown) => problemAnswer(trouble(error, promised, reference), reference));
  };
  const handler = async (request: Request, context: Context) =>
    asResponse(await answer(request, (await context.params) ?? {})); // an address without parameters comes with none
  return Object.assign(handler, { answer });
}

type Checked<T> = { ok: true; value: T } | Problem;

async function arrive<E extends Endpoint>(
  promised: E,
  form: FormDoor<E> | undefined,
  request: Asking,
  params: Params,
): Promise<Checked<Arrived>> {
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

type Given<E extends Endpoint> = Pick<Asked<E>, "params" | "query" | "body" | "revision" | "host">;

function validated<E extends Endpoint>(promised: E, arrived: Arrived): Checked<Given<E>> {
  const { request, json, posted } = arrived;
  const search = searchOf(request.url);
  const params = promised.params.safeParse(arrived.params);
  const query = promised.query.safeParse(search);
  const body = (promised.body ?? noBody).safeParse(json);
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
  const host = request.headers.get("host");
  const value = { params: params.data, query: query.data, body: body.data, revision: match, host } as Given<E>;
  return { ok: true, value };
}

const noBody = z.unknown().transform(() => null);

function searchOf(url: string): Record<string, string> {
  const at = url.indexOf("?");
  return at < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(at)));
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
  { mode }: E,
  request: Asking,
  at: Date,
  requestId: string,
  work: (scope: Scope) => Promise<Result<E>>,
): Promise<Result<E>> {
  try {
    const result = await acting(request, { now: at, mode, requestId }, async (scope) => {
      const result = await work(scope);
      if (!result.ok) throw new Undone(result);
      return result;
    });
    return result ?? refusedAs("not-signed-in");
  } catch (error) {
    if (error instanceof Undone) return error.result;
    throw error;
  }
}

/** A success as JSON or as a file. A body with a revision can be corrected by naming it. */
async function success<E extends Endpoint>(reply: Reply<E> | WrittenReply): Promise<Answer> {
  if ("text" in reply) return jsonAnswer(reply.status, reply.text);
  const { status, body, cookies } = reply;
  const headers = (cookies ?? []).map((cookie) => ["Set-Cookie", cookie] as const);
  if (body instanceof FileAnswer) return fileAnswer(status, body, await body.make());
  if (status === 204) return emptyAnswer(status, headers);
  const tag =
    typeof body === "object" && body !== null && "revision" in body ? [["ETag", `"${body.revision}"`] as const] : [];
  return jsonAnswer(status, JSON.stringify(body), [...headers, ...tag]);
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
