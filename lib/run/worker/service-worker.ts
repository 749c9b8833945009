import { answererOf } from "./paths";

// What answers a patient's phone when there is no signal. It keeps static files and an empty shell, never a page with
// somebody's data and never an answer of the API: those lie sealed in the store of lib/device.
// The build puts these two in front of it (lib/run/worker/build-worker.ts).
declare const VERSION: string;
declare const FILES: readonly string[];

type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Waiting & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};
type Worker = {
  addEventListener(name: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(name: "fetch", listener: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { navigationPreload?: { enable(): Promise<void> } };
  location: Location;
};
// The types of a page stand for those of a worker elsewhere in the house; these are the few that are used here.
const worker = self as unknown as Worker;

const SHELL = "/offline";
const OURS = "steadyback-";
const CACHE = `${OURS}${VERSION}`;
/** How long somebody looks at nothing before they get what the phone keeps. */
const PATIENCE_MS = 4_000;

worker.addEventListener("install", (event) => event.waitUntil(arrive()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => answer(event));

/** Fetches everything or nothing: with one file missing the worker before this one stays. */
async function arrive(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    // Without cookies the shell is the same for everybody.
    const shell = await fetch(SHELL, { credentials: "omit", cache: "no-store" });
    if (!shell.ok || shell.redirected) throw new Error(`the shell answered ${shell.status}`);
    const html = await shell.clone().text();
    const named = html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g) ?? [];
    await cache.addAll([...new Set([...FILES, ...named])]);
    await cache.put(SHELL, shell);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

function answer(event: Asked): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (request.mode !== "navigate") {
    const isFile = pathname.startsWith("/_next/static/") || FILES.includes(pathname);
    if (request.method === "GET" && isFile) event.respondWith(fileFrom(request, pathname));
    return;
  }
  const answerer = answererOf(request.method, pathname);
  if (answerer === "leave") return;
  event.respondWith(answerer === "shell" ? soonOrShell(event) : fromNetwork(event).catch(shellOrNothing));
}

const fileFrom = async (request: Request, pathname: string): Promise<Response> =>
  (await kept(pathname)) ?? fetch(request);

const fromNetwork = async ({ request, preloadResponse }: Asked): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);

/** Somebody who waits on a bad line gets the shell after a while; without one they go on waiting. */
async function soonOrShell(event: Asked): Promise<Response> {
  const network = fromNetwork(event);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const first = await Promise.race([network.catch(() => null), late]);
  return first ?? (await kept(SHELL)) ?? network;
}

const shellOrNothing = async (): Promise<Response> => (await kept(SHELL)) ?? Response.error();

const kept = async (url: string): Promise<Response | undefined> =>
  (await caches.open(CACHE)).match(url, { ignoreVary: true });
