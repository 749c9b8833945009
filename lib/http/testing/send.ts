import nodePath from "node:path";
import { buildSession } from "@/db/testing/factories";
import { tokenHash } from "@/lib/access/secrets";
import type { Viewer } from "@/lib/domain/viewer";
import type { Endpoint } from "../endpoint";

// For tests of the doors: a request as a page of ours would send it, and the route file that answers it.

export const HOST = "portal.test";
const ORIGIN = `http://${HOST}`;

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** The Cookie header of somebody signed in. */
export async function signedIn(viewer: Viewer): Promise<string> {
  const token = await buildSession(viewer, (text) => tokenHash(text) ?? new Uint8Array());
  return `steadyback.session=${token}`;
}

export type Sent = {
  method?: string;
  cookie?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  raw?: BodyInit;
};

/** Sends a request to the route file of an endpoint. */
export async function send({ method, path }: Pick<Endpoint, "method" | "path">, sent: Sent = {}): Promise<Response> {
  const params = sent.params ?? {};
  const written = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const url = new URL(written, ORIGIN);
  for (const [name, value] of Object.entries(sent.query ?? {})) url.searchParams.set(name, value);
  const used = sent.method ?? (sent.form ? "POST" : method);
  const headers = new Headers({ host: HOST, ...(used === "GET" ? {} : { origin: ORIGIN }) });
  if (sent.cookie) headers.set("cookie", sent.cookie);
  const body = bodyOf(sent, headers);
  for (const [name, value] of Object.entries(sent.headers ?? {})) headers.set(name, value);
  const request = new Request(url, { method: used, headers, ...(body === undefined ? {} : { body, duplex: "half" }) });
  const handler = await handlerOf(path, used);
  return handler(request, { params: Promise.resolve(params) });
}

function bodyOf({ json, form, raw }: Sent, headers: Headers): BodyInit | undefined {
  if (raw !== undefined) return raw;
  if (json !== undefined) {
    headers.set("content-type", "application/json");
    return JSON.stringify(json);
  }
  if (form === undefined) return undefined;
  headers.set("content-type", "application/x-www-form-urlencoded");
  const fields = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(fields).toString();
}

async function handlerOf(path: string, method: string): Promise<Handler> {
  const folder = path.replace(/^\/api\//, "").replace(/\{(\w+)\}/g, "[$1]");
  const module: Record<string, Handler | undefined> = await import(
    /* @vite-ignore */ nodePath.join(process.cwd(), "app/api", folder, "route.ts")
  );
  const handler = module[method];
  if (!handler) throw new Error(`${method} ${path} has no handler`);
  return handler;
}
