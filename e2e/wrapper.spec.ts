import { uuidv7 } from "uuidv7";
import { CAST } from "@/db/seed/cast";
import { TODAY } from "./support/people";
import { expect, test } from "./support/test";

/** What every mutation refuses before it looks at anything else. */
const MUTATIONS = [
  { who: "maya", method: "PUT", path: `/api/check-ins/${uuidv7()}` },
  { who: "maya", method: "PUT", path: `/api/left-out-days/${TODAY}` },
  { who: "ines", method: "PUT", path: `/api/patients/${CAST.maya.patientId}` },
  { who: "ines", method: "POST", path: `/api/patients/${CAST.maya.patientId}/invitation` },
  { who: "ines", method: "PUT", path: `/api/patients/${CAST.maya.patientId}/program/draft` },
  { who: "ines", method: "POST", path: `/api/patients/${CAST.maya.patientId}/program/versions` },
  { who: "ada", method: "POST", path: "/api/invitations" },
  { who: "nobody", method: "POST", path: "/api/sign-in" },
] as const;

const ELSEWHERE = [
  { Origin: "https://elsewhere.example" },
  { Origin: "null" },
  { "Sec-Fetch-Site": "cross-site" },
  { "Sec-Fetch-Site": "same-site" },
] as const;

for (const { who, method, path } of MUTATIONS) {
  test(`${method} ${path.replace(/[0-9a-f-]{36}/, "{id}")} hears only our own pages, in our own way`, async ({
    requestsOf,
  }) => {
    const requests = await requestsOf(who);
    const refused = async (options: Parameters<typeof requests.fetch>[1]) => {
      const answer = await requests.fetch(path, { method, data: {}, ...options });
      return [answer.status(), (await answer.json()).error.code];
    };
    for (const headers of ELSEWHERE)
      expect(await refused({ headers }), JSON.stringify(headers)).toEqual([403, "wrong-origin"]);
    expect(await refused({ data: Buffer.from("{}"), headers: { "Content-Type": "text/plain" } })).toEqual([
      415,
      "wrong-type",
    ]);
    expect(await refused({ data: Buffer.from("{"), headers: { "Content-Type": "application/json" } })).toEqual([
      400,
      "not-json",
    ]);
    expect(await refused({ data: { note: "x".repeat(257 * 1024) } })).toEqual([413, "too-large"]);
    expect(await refused({ headers: { "Next-Action": "7f" } })).toEqual([400, "no-such-action"]);
    const bad = await requests.fetch(path, { method, data: { surprise: 1 } });
    expect(bad.status()).toBe(422);
    expect(Object.keys((await bad.json()).error.fields)).toContain("surprise");
  });
}

test("signing out needs a page of ours too", async ({ requestsOf }) => {
  const requests = await requestsOf("ines");
  const answer = await requests.post("/api/sign-out", { headers: { Origin: "https://elsewhere.example" } });
  expect(answer.status()).toBe(403);
  expect((await requests.get("/api/caseload")).status()).toBe(200);
});

test("a form of another site changes nothing", async ({ newPatient, requestsOf }) => {
  const requests = await requestsOf(await newPatient());
  const answer = await requests.post(`/api/left-out-days/${TODAY}`, {
    form: { barriers: "pain" },
    headers: { Origin: "https://elsewhere.example" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
  expect((await (await requests.get("/api/today")).json()).leftOut).toBeNull();
});

const SIGNED_IN = [
  { who: "ines", path: "/caseload", status: 200 },
  { who: "maya", path: "/today", status: 200 },
  { who: "maya", path: "/api/today", status: 200 },
  { who: "ines", path: "/api/caseload", status: 200 },
  { who: "ines", path: "/nowhere", status: 404 },
  { who: "ines", path: "/api/nowhere", status: 404 },
  { who: "maya", path: "/api/caseload", status: 403 },
  { who: "nobody", path: "/api/openapi.json", status: 200 },
] as const;

for (const { who, path, status } of SIGNED_IN) {
  test(`${path} for ${who} stays out of caches and carries the headers`, async ({ requestsOf }) => {
    const answer = await (await requestsOf(who)).get(path);
    expect(answer.status()).toBe(status);
    const headers = answer.headers();
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });
}
