import http from "node:http";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SURFACE } from "@/lib/http/surface";
import { apiDoor, sendAnswer } from "./api-door";
import type { Handle } from "./front-door";
import { listen } from "./serve";

const folder = path.resolve(import.meta.dirname, "../..");
const framework: Handle = async (_, response) => void response.writeHead(299).end();
let server: http.Server;

beforeAll(async () => {
  const handle = await apiDoor(folder, framework);
  server = http.createServer((request, response) => void handle(request, response));
  await listen(server, 0, "this-machine");
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Said = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

/** Without fetch, which tidies addresses up and unpacks answers. */
function ask(to: http.Server, method: string, address: string, headers: Record<string, string> = {}): Promise<Said> {
  const at = to.address();
  const port = typeof at === "object" && at ? at.port : 0;
  return new Promise((resolve, reject) => {
    const request = http.request({ port, method, path: address, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    request.on("error", reject).end();
  });
}

const id = "019b8b74-1800-7046-8342-4cd29cfd428d";

describe("the API's own door", () => {
  it.each(SURFACE.map(({ method, path: address }) => [method, address]))("answers %s %s", async (method, address) => {
    const written = address.replace("{day}", "2026-11-22").replace(/\{\w+\}/g, id);
    const { status, headers, body } = await ask(server, method, written);
    expect(status).toBe(method === "GET" ? 401 : 403); // nobody is signed in; a change comes from no page of ours
    expect(JSON.parse(body.toString())).toHaveProperty(
      "error.code",
      method === "GET" ? "not-signed-in" : "wrong-origin",
    );
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-type"]).toBe("application/json");
  });

  it.each([
    ["GET", "/caseload"],
    ["GET", "/api/health"],
    ["GET", "/api/auth/session"],
    ["GET", "/api/nothing"],
    ["HEAD", "/api/caseload"],
    ["DELETE", "/api/caseload"],
    ["GET", "/api/caseload/"],
    ["GET", "/api//caseload"],
    ["GET", "/api/patients//progress"],
    ["GET", `/api/patients/%30${id.slice(1)}/progress`],
    ["GET", `/api/patients/${id}/progress/more`],
  ])("leaves %s %s to the framework", async (method, address) => {
    expect((await ask(server, method, address)).status).toBe(299);
  });
});

describe("an answer", () => {
  const long = JSON.stringify({ text: "ä".repeat(2_000) });
  const sending = (text: string | null) =>
    http.createServer((request, response) => {
      const headers = [
        ["Set-Cookie", "one=1"],
        ["Set-Cookie", "two=2"],
      ] as const;
      void sendAnswer(request, response, { status: 200, headers, text });
    });
  const said = async (text: string | null, headers: Record<string, string> = {}) => {
    const one = sending(text);
    await listen(one, 0, "this-machine");
    const answer = await ask(one, "GET", "/", headers);
    await new Promise((resolve) => one.close(resolve));
    return answer;
  };

  it("is packed for whoever can unpack it, when that gains something", async () => {
    const packed = await said(long, { "accept-encoding": "br, gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.body).toString()).toBe(long);
    expect((await said(long)).body.toString()).toBe(long);
    expect((await said("{}", { "accept-encoding": "gzip" })).headers["content-encoding"]).toBeUndefined();
  });

  it("keeps all its cookies, with a body and without", async () => {
    expect((await said("{}")).headers["set-cookie"]).toEqual(["one=1", "two=2"]);
    const empty = await said(null);
    expect([empty.headers["set-cookie"], empty.body.length]).toEqual([["one=1", "two=2"], 0]);
  });
});
