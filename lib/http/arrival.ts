import { settings } from "@/lib/settings";
import type { Asking } from "./answer";
import type { Problem } from "./problem";

export const LARGEST_BODY_BYTES = 256 * 1024;

/** How a body is written. A mutation without any body is "none". */
export type BodyKind = "json" | "form" | "none";

/**
 * Whether a request that may change something was sent by a page of ours, and not by another site in the visitor's name.
 * Browsers set these headers themselves; scripts of other sites can't.
 */
export function isSameOrigin(request: Asking): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { publicUrl } = settings();
  return origin === publicUrl || new URL(origin).host === request.headers.get("host");
}

/** How the body is written, or null for what nobody here reads. */
export function kindOfBody(request: Asking): BodyKind | null {
  const encoding = request.headers.get("content-encoding");
  if (encoding !== null && encoding !== "identity") return null;
  const type = request.headers.get("content-type");
  if (type === null) return request.body === null || request.headers.get("content-length") === "0" ? "none" : null;
  const [essence = ""] = type.split(";");
  if (essence.trim().toLowerCase() === "application/json") return "json";
  return essence.trim().toLowerCase() === "application/x-www-form-urlencoded" ? "form" : null;
}

type Read<T> = { ok: true; value: T } | Problem;

/** The body as text, however long it claims to be: past 256 KB nothing more is read. */
export async function readText(request: Asking): Promise<Read<string>> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY_BYTES) return tooLarge;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    if (length > LARGEST_BODY_BYTES) return tooLarge;
    pieces.push(piece);
  }
  try {
    return { ok: true, value: utf8.decode(Buffer.concat(pieces)) };
  } catch {
    return notJson;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const tooLarge: Problem = { ok: false, refusal: "too-large" };
const notJson: Problem = { ok: false, refusal: "not-json" };

export async function readJson(request: Asking): Promise<Read<unknown>> {
  const text = await readText(request);
  if (!text.ok) return text;
  try {
    return { ok: true, value: JSON.parse(text.value) };
  } catch {
    return notJson;
  }
}

export async function readForm(request: Asking): Promise<Read<URLSearchParams>> {
  const text = await readText(request);
  return text.ok ? { ok: true, value: new URLSearchParams(text.value) } : text;
}

/** The revision in an If-Match header: a number, null when there is none, or "broken". */
export function revisionIn(request: Asking): number | null | "broken" {
  const written = request.headers.get("if-match");
  if (written === null) return null;
  const [, digits] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(written.trim()) ?? [];
  return digits === undefined ? "broken" : Number(digits);
}
