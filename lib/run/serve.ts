import { createServer, type RequestListener, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { apiDoor } from "./api-door";
import { END_SIGNALS } from "./command";
import { frontDoor, type Handle } from "./front-door";
import { codeOf, messageOf, PlainError } from "./plain-error";
import type { Serving } from "./security-headers";
import { workerDoor } from "./worker/worker-door";

export type Reach = "this-machine" | "network";

export type ServeOptions = {
  mode: Serving["mode"];
  port: number;
  /** The demo's passwords are known to everybody, so nobody but this machine may reach it. */
  reach: Reach;
  /** Folder of the application. */
  folder: string;
  /** Whether people reach us by https, and so may be told to insist on it. */
  isHttps: boolean;
  proxyHops: number;
  /** Runs after the last request has been answered: the place to stop what this process started. */
  afterwards(): Promise<void>;
};

const SLOWEST_REQUEST_MS = 60_000;
const KEEP_ALIVE_MS = 65_000; // longer than the 60 s after which common proxies give a connection up
const DRAIN_DEADLINE_MS = 15_000;
const SAME_SIGNAL_MS = 1_000; // the terminal and npm both pass one Ctrl-C on
const LOOK_FOR_PARENT_EVERY_MS = 500;

const startedBy = process.ppid;

/**
 * Serves the application until a signal ends the process: SIGTERM and SIGINT let running requests finish first.
 * @throws PlainError when the port is taken.
 */
export async function serve(options: ServeOptions): Promise<void> {
  exitOnUncaught();
  const server = createServer({ requestTimeout: SLOWEST_REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS });
  await listen(server, options.port, options.reach);
  const release = hold(server);
  const application = await prepare(server, options);
  // While developing, the framework answers everything, with the newest sources.
  const isFinal = options.mode === "production";
  const handle = isFinal
    ? workerDoor(options.folder, await apiDoor(options.folder, application.handle))
    : application.handle;
  server.on("request", answering(frontDoor(handle, options)));
  release();
  drainOnSignal(server, async () => {
    await application.close();
    await options.afterwards();
  });
}

/** Takes the port first, so that a taken one is noticed before anything slow; requests wait in the meantime. */
export function listen(server: Server, port: number, reach: Reach): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const isTaken = codeOf(error) === "EADDRINUSE";
      const mayNot = codeOf(error) === "EACCES";
      if (isTaken) reject(new PlainError(`Port ${port} is taken by another program; end that or set PORT.`));
      else if (mayNot) reject(new PlainError(`Port ${port} is not open to this user; set PORT to 1024 or more.`));
      else reject(error);
    });
    server.listen(port, reach === "this-machine" ? "127.0.0.1" : undefined, resolve);
  });
}

/** Keeps early requests until there is somebody to answer them: call what is returned once there is. */
function hold(server: Server): () => void {
  const waiting: Parameters<RequestListener>[] = [];
  const keep: RequestListener = (request, response) => void waiting.push([request, response]);
  server.on("request", keep);
  return () => {
    server.off("request", keep);
    for (const [request, response] of waiting) server.emit("request", request, response);
  };
}

type Application = { handle: Handle; close(): Promise<void> };

async function prepare(server: Server, { mode, port, folder }: ServeOptions): Promise<Application> {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" }); // before React is loaded
  const { default: next } = await import("next");
  const application = next({
    dev: mode === "development",
    dir: folder,
    port,
    hostname: "localhost",
    httpServer: server,
  });
  await application.prepare();
  return { handle: application.getRequestHandler(), close: () => application.close() };
}

/** A handler that fails before it answers must not leave the visitor waiting. */
function answering(handle: Handle): RequestListener {
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(`request failed: ${messageOf(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

/** After an uncaught exception nobody knows what still works: end, and let the supervisor start a whole process. */
function exitOnUncaught(): void {
  process.on("uncaughtException", (error) => {
    const where = error instanceof Error ? (error.stack?.split("\n")[1]?.trim() ?? "") : "";
    console.error(`fatal: ${messageOf(error)} ${where}`.trim());
    process.exit(1);
  });
}

function drainOnSignal(server: Server, afterwards: () => Promise<void>): void {
  let drainingSince: number | null = null;
  const end = () => {
    if (drainingSince !== null && Date.now() - drainingSince < SAME_SIGNAL_MS) return;
    if (drainingSince !== null) process.exit(1);
    drainingSince = Date.now();
    drain(server)
      .then(afterwards)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(messageOf(error));
          process.exit(1);
        },
      );
  };
  for (const signal of END_SIGNALS) process.removeAllListeners(signal).on(signal, end);
  whenAbandoned(end);
}

/** npm passes a signal on to its shell only, and the shell ends without us: then we have another parent. */
function whenAbandoned(end: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const look = setInterval(() => {
    if (process.ppid === startedBy) return;
    clearInterval(look);
    end();
  }, LOOK_FOR_PARENT_EVERY_MS);
  look.unref();
}

/** Accepts nothing new, lets running requests finish, and cuts what is left after the deadline. */
export async function drain(server: Server): Promise<void> {
  const deadline = Date.now() + DRAIN_DEADLINE_MS;
  server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  let isClosed = false;
  closed.then(() => {
    isClosed = true;
  });
  while (!isClosed && Date.now() < deadline) {
    server.closeIdleConnections();
    await Promise.race([closed, sleep(50)]);
  }
  server.closeAllConnections();
}
