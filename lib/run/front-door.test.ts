import http, { type IncomingMessage, type ServerResponse } from "node:http";
import net, { type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { noteAway } from "@/lib/access/away";
import { type FrontDoorOptions, frontDoor, type Handle, LARGEST_BODY_BYTES } from "./front-door";
import { drain, listen } from "./serve";

const open: http.Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const plain: FrontDoorOptions = { mode: "production", isHttps: false, proxyHops: 0 };

async function serveWith(handle: Handle, options: Partial<FrontDoorOptions> = {}): Promise<string> {
  const guarded = frontDoor(handle, { ...plain, ...options });
  const server = http.createServer((request, response) => void guarded(request, response));
  open.push(server);
  await listen(server, 0, "this-machine");
  return `http://127.0.0.1:${portOf(server)}`;
}

function portOf(server: http.Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

const tellHeaders: Handle = async (request, response) => {
  response.end(JSON.stringify(request.headers));
};

async function bodyOf(request: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  return bytes;
}

const measureBody: Handle = async (request, response) => {
  const bytes = await bodyOf(request);
  response.end(String(bytes));
};

/** What the handler behind the door was told about a request with these headers. */
async function toldAbout(headers: Record<string, string>, options: Partial<FrontDoorOptions> = {}) {
  const told: Record<string, string> = await (await fetch(await serveWith(tellHeaders, options), { headers })).json();
  return told;
}

describe("every answer", () => {
  const statuses: readonly [string, Handle][] = [
    ["found", async (_, response) => void response.end("here")],
    ["not found", async (_, response) => void response.writeHead(404).end("not here")],
    ["broken", async (_, response) => void response.writeHead(500, { "X-Other": "1" }).end()],
  ];
  it.each(statuses)("carries the security headers when it is %s", async (_name, handle) => {
    const { headers } = await fetch(await serveWith(handle));
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  it("has a strict policy with a nonce of its own", async () => {
    const address = await serveWith(tellHeaders);
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(address)).headers.get("content-security-policy")),
    );
    expect(policies[0]).not.toBe(policies[1]);
    const scripts = policies[0]?.split("; ").find((directive) => directive.startsWith("script-src "));
    expect(scripts).toMatch(/^script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/);
    for (const strict of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policies[0]).toContain(strict);
    }
    expect(policies[0]).not.toMatch(/(script|style)-src [^;]*'unsafe-/);
  });

  it("insists on https for a year where people come by https", async () => {
    const { headers } = await fetch(await serveWith(tellHeaders, { isHttps: true }));
    expect(headers.get("strict-transport-security")).toMatch(/max-age=31536000/);
  });

  it("keeps what a handler says about caching, and leaves unchanging files to the framework", async () => {
    const address = await serveWith(async (request, response) => {
      if (request.url === "/picture") response.setHeader("Cache-Control", "public, max-age=60");
      response.end();
    });
    expect((await fetch(`${address}/picture`)).headers.get("cache-control")).toBe("public, max-age=60");
    expect((await fetch(`${address}/_next/static/chunk.js`)).headers.get("cache-control")).toBeNull();
  });
});

describe("a page that broke", () => {
  /** What a page answers that breaks with this status, after the database was away for it or was not. */
  async function broken(status: number, database: "away" | "there") {
    const url = await serveWith(async (request, response) => {
      if (database === "away") noteAway(String(request.headers["x-request-id"]));
      response.statusCode = status;
      response.end("Sorry");
    });
    const answer = await fetch(url);
    return { status: answer.status, again: answer.headers.get("retry-after"), words: await answer.text() };
  }

  it.each([
    ["with the database away says that it may be asked again", 500, "away", 503, "5"],
    ["by itself says that it broke", 500, "there", 500, null],
    ["and was shown all the same stays as it is", 200, "away", 200, null],
  ] as const)("%s", async (_, status, database, answered, again) => {
    expect(await broken(status, database)).toEqual({ status: answered, again, words: "Sorry" });
  });
});

describe("a request reaches the handler", () => {
  it("with the same policy and id as its answer", async () => {
    const answer = await fetch(await serveWith(tellHeaders));
    const told = await answer.json();
    expect(told["content-security-policy"]).toBe(answer.headers.get("content-security-policy"));
    expect(told["x-request-id"]).toBe(answer.headers.get("x-request-id"));
  });

  it("without anything that only we may say", async () => {
    const forged = {
      "x-request-id": "forged",
      "x-nonce": "forged",
      "content-security-policy": "script-src 'nonce-forged'",
      "content-security-policy-report-only": "script-src 'nonce-forged'",
      "x-steadyback-user": "forged",
      "x-steadyback-address": "forged",
      "x-middleware-subrequest": "forged",
      "x-forwarded-for": "forged",
      "x-forwarded-host": "forged",
      "x-forwarded-proto": "forged",
      forwarded: "for=forged",
    };
    expect(JSON.stringify(await toldAbout(forged))).not.toContain("forged");
  });

  it.each([
    [0, "203.0.113.9", "127.0.0.1"],
    [1, "203.0.113.9", "203.0.113.9"],
    [1, "198.51.100.1, 203.0.113.9", "203.0.113.9"],
    [2, "198.51.100.1, 203.0.113.9, 192.0.2.7", "203.0.113.9"],
    [1, "::ffff:203.0.113.9", "203.0.113.9"],
    [1, "2001:db8::1", "2001:db8::1"],
    [1, "my own words", "127.0.0.1"],
    [3, "203.0.113.9", "127.0.0.1"],
  ])("behind %i proxies, X-Forwarded-For %s, from %s", async (proxyHops, forwarded, address) => {
    const told = await toldAbout({ "x-forwarded-for": forwarded }, { proxyHops });
    expect(told["x-steadyback-address"]).toBe(address);
  });
});

describe("the front door refuses", () => {
  const refusal = async (answer: Response) => {
    const { error } = await answer.json();
    expect(error.reference).toBe(answer.headers.get("x-request-id"));
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    return [answer.status, error.code];
  };

  it("server actions", async () => {
    const answer = await fetch(await serveWith(tellHeaders), { method: "POST", headers: { "Next-Action": "abc" } });
    expect(await refusal(answer)).toEqual([400, "no-such-action"]);
  });

  it("a body that says it is too large, and takes the largest allowed", async () => {
    const address = await serveWith(measureBody);
    const send = (bytes: number) => fetch(address, { method: "POST", body: new Uint8Array(bytes) });
    expect(await (await send(LARGEST_BODY_BYTES)).text()).toBe(String(LARGEST_BODY_BYTES));
    expect(await refusal(await send(LARGEST_BODY_BYTES + 1))).toEqual([413, "too-large"]);
  });

  it("a body that turns out too large, and never shows it to the handler as whole", async () => {
    let outcome = "waiting";
    const address = await serveWith(async (request) => {
      outcome = await bodyOf(request).then(
        () => "took a cut body for a whole one",
        () => "saw it break off",
      );
    });
    const answer = await postWithoutLength(address, LARGEST_BODY_BYTES * 2);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body).error.code).toBe("too-large");
    await expect.poll(() => outcome, { timeout: 5_000 }).toBe("saw it break off");
  });

  it("nothing else that comes without a length", async () => {
    const answer = await postWithoutLength(await serveWith(measureBody), LARGEST_BODY_BYTES);
    expect(answer).toEqual({ status: 200, body: String(LARGEST_BODY_BYTES) });
  });
});

function postWithoutLength(address: string, bytes: number): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method: "POST" }, async (response) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode ?? 0, body });
    });
    request.once("error", reject);
    for (let sent = 0; sent < bytes; sent += 64 * 1024) request.write(Buffer.alloc(Math.min(64 * 1024, bytes - sent)));
    request.end();
  });
}

describe("the server", () => {
  it("says in one sentence that its port is taken", async () => {
    const holder = net.createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const address = holder.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(listen(http.createServer(), port, "this-machine")).rejects.toThrow(
      `Port ${port} is taken by another program; end that or set PORT.`,
    );
    await new Promise((resolve) => holder.close(resolve));
  });

  it("lets a running request finish before it ends, and takes no new one", async () => {
    const slow = async (_: IncomingMessage, response: ServerResponse) => {
      await sleep(300);
      response.end("finished");
    };
    const address = await serveWith(slow);
    const running = fetch(address);
    await sleep(100);
    const drained = drain(open[0] ?? http.createServer());
    await sleep(20);
    await expect(fetch(address)).rejects.toThrow();
    expect(await (await running).text()).toBe("finished");
    await drained;
    open.splice(0);
  });
});
