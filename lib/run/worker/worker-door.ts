import fs from "node:fs";
import path from "node:path";
import type { Handle } from "../front-door";
import { WORKER_FILE } from "./worker-file";

/**
 * Answers the worker of this build at /sw.js. Browsers ask for it anew at every visit, so that a new build is found out.
 * @param folder of the application.
 */
export function workerDoor(folder: string, next: Handle): Handle {
  const file = path.join(folder, ".next", WORKER_FILE);
  const code = fs.existsSync(file) ? fs.readFileSync(file) : null;
  return async (request, response) => {
    const isAsked =
      code !== null && request.url === "/sw.js" && (request.method === "GET" || request.method === "HEAD");
    if (!isAsked) return next(request, response);
    response.writeHead(200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Content-Length": code.byteLength,
      "Cache-Control": "no-cache",
    });
    response.end(request.method === "GET" ? code : undefined);
  };
}
