import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Answer, Asking } from "@/lib/http/answer";
import type { Handler } from "@/lib/http/route";
import { SURFACE } from "@/lib/http/surface";
import type { Handle } from "./front-door";

/** Shorter answers gain nothing from being packed. */
const WORTH_PACKING_BYTES = 1_024;

type Answering = Handler["answer"];
/** One step of an address: what follows a word, what follows a value, and who answers here, by method. */
type Step = {
  words: Map<string, Step>;
  value: { name: string; step: Step } | null;
  methods: ReadonlyMap<string, Answering>;
};

/**
 * Answers the promised addresses of the API from their route files, and leaves everything else to the framework:
 * pages, files, next-auth, other methods, and addresses written in an unusual way (docs/decisions/0007).
 * @param folder of the application.
 */
export async function apiDoor(folder: string, framework: Handle): Promise<Handle> {
  const root = emptyStep();
  for (const address of new Set(SURFACE.map((endpoint) => endpoint.path))) {
    stepTo(root, address).methods = await methodsOf(folder, address);
  }
  return async (request, response) => {
    const found = request.url?.startsWith("/api/") ? find(root, request.url) : null;
    const answering = found?.step.methods.get(request.method ?? "");
    if (!found || !answering) return framework(request, response);
    await sendAnswer(request, response, await answering(askingOf(request), found.params));
  };
}

const emptyStep = (): Step => ({ words: new Map(), value: null, methods: new Map() });

/** The handlers in the route file of an address, which lies in the folder of the same name. */
async function methodsOf(folder: string, address: string): Promise<ReadonlyMap<string, Answering>> {
  const file = path.join(folder, "app", address.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");
  const handlers: Record<string, Handler> = await import(pathToFileURL(file).href);
  return new Map(Object.entries(handlers).map(([method, { answer }]) => [method, answer]));
}

function stepTo(root: Step, address: string): Step {
  return address.split("/").reduce((step, written) => {
    const name = /^\{(\w+)\}$/.exec(written)?.[1];
    if (name !== undefined) {
      step.value ??= { name, step: emptyStep() };
      return step.value.step;
    }
    const next = step.words.get(written) ?? emptyStep();
    step.words.set(written, next);
    return next;
  }, root);
}

/** Characters that mean themselves in an address; with any other the framework decides what was meant. */
const PLAIN = /^[\w.~-]+$/;

function find(root: Step, url: string): { step: Step; params: Record<string, string> } | null {
  const params: Record<string, string> = {};
  let step = root;
  for (const written of (url.split("?", 1)[0] ?? "").split("/")) {
    const word = step.words.get(written);
    if (word) step = word;
    else if (step.value && PLAIN.test(written)) {
      params[step.value.name] = written;
      step = step.value.step;
    } else return null;
  }
  return { step, params };
}

function askingOf(request: IncomingMessage): Asking {
  const { headers, method = "GET", url = "/" } = request;
  const hasBody = headers["transfer-encoding"] !== undefined || headers["content-length"] !== undefined;
  const get = (name: string) => {
    const value = headers[name];
    return value === undefined ? null : String(value);
  };
  return { method, url, headers: { get }, body: hasBody ? request : null };
}

const pack = promisify(gzip);

/** Sends an answer over the socket, packed when the visitor can unpack it. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, text, bytes }: Answer,
): Promise<void> {
  response.statusCode = status;
  for (const [name, value] of headers) {
    if (name === "Set-Cookie") response.appendHeader(name, value);
    else response.setHeader(name, value);
  }
  if (text === null) return void response.end(bytes);
  response.setHeader("Vary", "Accept-Encoding");
  const isPacked =
    text.length > WORTH_PACKING_BYTES && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  response.end(isPacked ? await pack(text) : text);
}
