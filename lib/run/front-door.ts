import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { uuidv7 } from "uuidv7";
import { follow } from "@/lib/access/away";
import { contentSecurityPolicy, type Serving, securityHeaders } from "./security-headers";

/** Whatever answers a request once it has passed the front door. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type FrontDoorOptions = Serving & {
  /** Proxies of ours in front; with 0 the headers about forwarding are a visitor's own words and are removed. */
  proxyHops: number;
};

export const LARGEST_BODY_BYTES = 256 * 1024;

/** How long a refused upload is still read and thrown away, so that the visitor gets to see the answer. */
const LINGER_MS = 1_000;

/** Names that only we or the framework may set. */
const OURS = /^(content-security-policy(-report-only)?|x-nonce|x-request-id|x-steadyback-.*|x-middleware-.*)$/;
const FORWARDING = /^(forwarded|x-real-ip|x-forwarded-.*)$/;

/** What the front door itself answers, in the shape of every error of the portal. */
const REFUSALS = {
  "no-such-action": { status: 400, message: "This server has no actions; send the request to the API." },
  "too-large": { status: 413, message: "This is more than the server accepts at once (256 KB)." },
} as const;

/**
 * Stands before the framework: gives every answer its headers and every request its policy, its id and the visitor's
 * address, and refuses what no handler should see.
 */
export function frontDoor(handle: Handle, options: FrontDoorOptions): Handle {
  const alwaysSent = Object.entries(securityHeaders(options));
  return async (request, response) => {
    const reference = uuidv7();
    const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), options);
    for (const [name, value] of alwaysSent) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Request-Id", reference);
    keepOutOfCaches(request, response);
    sayWhenAway(response, reference);

    if (request.headers["next-action"] !== undefined) return refuse(response, "no-such-action", reference);
    if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY_BYTES) {
      return refuseUpload(request, response, reference);
    }
    limitStream(request, response, reference);

    const address = visitorAddress(request, options.proxyHops);
    removeForgeries(request.headers, options.proxyHops);
    request.headers["content-security-policy"] = policy;
    request.headers["x-request-id"] = reference;
    request.headers["x-steadyback-address"] = address;
    request.headers["x-steadyback-path"] = pathOf(request);
    await handle(request, response);
  };
}

/** Where the visitor wants to be, for coming back after signing in; without the mark of the framework's own fetches. */
const pathOf = ({ url }: IncomingMessage): string => (url ?? "/").replace(/[?&]_rsc=[^&]*$/, "");

/** Sets `no-store` at the last moment, when nobody has said otherwise and the file is not one that never changes. */
function keepOutOfCaches(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.startsWith("/_next/static/")) return;
  const writeHead = response.writeHead;
  response.writeHead = function writeHeadOnce(...args: unknown[]) {
    response.writeHead = writeHead;
    if (!response.hasHeader("cache-control")) response.setHeader("Cache-Control", "no-store");
    // The overloads of writeHead cannot be told apart here; whatever came in is passed on as it was.
    return Reflect.apply(writeHead, response, args);
  };
}

const TRY_AGAIN_SECONDS = 5;

/** A page that broke because the database was away or too busy says 503: whoever asked may ask again. */
function sayWhenAway(response: ServerResponse, reference: string): void {
  const { wasAway, end } = follow(reference);
  response.once("close", end);
  const writeHead = response.writeHead;
  response.writeHead = function writeHeadOfPage(status: number, ...args: unknown[]) {
    response.writeHead = writeHead;
    const isAway = status === 500 && wasAway();
    if (isAway) response.setHeader("Retry-After", TRY_AGAIN_SECONDS);
    return Reflect.apply(writeHead, response, [isAway ? 503 : status, ...args]);
  };
}

/**
 * The address of the visitor: the socket's, or the entry that our outermost proxy wrote into X-Forwarded-For.
 * Entries left of that one are the visitor's own words.
 */
export function visitorAddress(request: Pick<IncomingMessage, "headers" | "socket">, proxyHops: number): string {
  const ofSocket = plainAddress(request.socket.remoteAddress ?? "") ?? "unknown";
  if (proxyHops === 0) return ofSocket;
  const entries = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return plainAddress(entries.at(-proxyHops)?.trim() ?? "") ?? ofSocket;
}

/** An IPv4 address inside IPv6 ("::ffff:192.0.2.1") is written as IPv4; null for anything that is no address. */
function plainAddress(text: string): string | null {
  const address = text.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? null : address;
}

function removeForgeries(headers: IncomingHttpHeaders, proxyHops: number): void {
  for (const name of Object.keys(headers)) {
    if (OURS.test(name) || (proxyHops === 0 && FORWARDING.test(name))) delete headers[name];
  }
}

function refuse(response: ServerResponse, code: keyof typeof REFUSALS, reference: string): void {
  const { status, message } = REFUSALS[code];
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", Connection: "close" });
  response.end(JSON.stringify({ error: { code, message, reference } }));
}

function refuseUpload(request: IncomingMessage, response: ServerResponse, reference: string): void {
  refuse(response, "too-large", reference);
  request.resume();
  setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
}

/**
 * Counts a body that comes without a length. Past the limit the handler gets nothing more, not even an end,
 * so that it can never take a cut body for a whole one.
 */
function limitStream(request: IncomingMessage, response: ServerResponse, reference: string): void {
  if (request.headers["transfer-encoding"] === undefined) return;
  const push = request.push;
  let received = 0;
  let isRefused = false;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received <= LARGEST_BODY_BYTES) return push.call(request, chunk, encoding);
    if (!isRefused && !response.headersSent) refuse(response, "too-large", reference);
    if (!isRefused) setTimeout(() => request.destroy(new Error("The body was too large.")), LINGER_MS).unref();
    isRefused = true;
    return true;
  };
}
