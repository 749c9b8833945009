import { uuidv7 } from "uuidv7";
import { CAST, DEMO_PASSWORD } from "@/db/seed/cast";
import { requestsFrom, TODAY } from "./support/people";
import { OF_PATIENTS, OF_THE_CLINIC, TEMPLATE_IDS } from "./support/places";
import { expect, test } from "./support/test";

const { maya, tomas, samir } = CAST;
type Answer = { status(): number; text(): Promise<string>; headers(): Record<string, string> };

/** What may differ between two answers of the same kind: the id that was asked for, and marks of the request itself. */
async function withoutMarks(answer: Answer, id: string): Promise<string> {
  const text = await answer.text();
  const { "content-security-policy": policy = "", "x-request-id": reference = "" } = answer.headers();
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  const marks = [id, reference, nonce, nonce.replaceAll("+", "\\u002B"), encodeURIComponent(nonce)];
  return marks.reduce((rest, mark) => (mark === "" ? rest : rest.replaceAll(mark, "…")), text);
}

const PAGES = [
  "",
  "/edit",
  "/goals",
  "/lessons",
  "/lessons/pacing",
  "/check-ins",
  "/program",
  "/program/edit",
  "/program/review",
  "/program/versions",
  "/program/print",
];

for (const who of ["stranger", "tomas", "ada"] as const) {
  test(`to ${who}, Maya's pages are pages that are not there`, async ({ requestsOf }) => {
    const requests = await requestsOf(who);
    const nobodys = uuidv7();
    for (const page of PAGES) {
      const hers = await requests.get(`/patients/${maya.patientId}${page}`);
      const missing = await requests.get(`/patients/${nobodys}${page}`);
      expect([hers.status(), missing.status()], page).toEqual([404, 404]);
      expect(await withoutMarks(hers, maya.patientId), page).toBe(await withoutMarks(missing, nobodys));
    }
  });
}

/** Each way to read or change something about a patient. */
const WAYS = [
  { method: "GET", path: (id: string) => `/api/patients/${id}/progress`, data: undefined },
  { method: "POST", path: (id: string) => `/api/patients/${id}/invitation`, data: { email: "a@b.example" } },
  {
    method: "PUT",
    path: (id: string) => `/api/patients/${id}`,
    data: { givenName: maya.givenName, familyName: maya.familyName, timeZone: CAST.timeZone },
  },
  {
    method: "PUT",
    path: (id: string) => `/api/patients/${id}/program/draft`,
    data: { revision: 0, content: { name: "Mine", items: [] } },
  },
  {
    method: "POST",
    path: (id: string) => `/api/patients/${id}/program/versions`,
    data: { id: uuidv7(), revision: 1, startsOn: TODAY, note: null },
  },
  {
    method: "PUT",
    path: (id: string) => `/api/patients/${id}/goals/${uuidv7()}`,
    data: { words: "Walk to the shop", settled: null },
  },
  {
    method: "PUT",
    path: (id: string) => `/api/patients/${id}/goals/${uuidv7()}/scores/${TODAY}`,
    data: { score: 5 },
  },
  { method: "PUT", path: (id: string) => `/api/patients/${id}/lessons/pacing`, data: { assigned: true } },
  {
    method: "POST",
    path: (id: string) => `/api/patients/${id}/program/draft/copy`,
    data: { revision: 0, from: { kind: "template", id: TEMPLATE_IDS.shipped }, how: "replace" },
  },
  {
    method: "PUT",
    path: (id: string) => `/api/left-out-days/${TODAY}?patientId=${id}`,
    data: { barriers: ["pain"], note: null },
  },
  {
    method: "PUT",
    path: (id: string) => `/api/check-ins/${uuidv7()}?patientId=${id}`,
    data: {
      programVersionId: uuidv7(),
      occurredOn: TODAY,
      pain: { before: null, worst: null, after: null },
      items: [],
    },
  },
];

test("to the Stranger, Maya is not there by any way of the API", async ({ requestsOf }) => {
  const stranger = await requestsOf("stranger");
  const nobodys = uuidv7();
  for (const { method, path, data } of WAYS) {
    const ask = (id: string) =>
      stranger.fetch(path(id), { method, data, headers: path(id).endsWith(id) && method === "PUT" ? MATCHING : {} });
    const hers = await ask(maya.patientId);
    const missing = await ask(nobodys);
    expect([hers.status(), missing.status()], `${method} ${path("…")}`).toEqual([404, 404]);
    expect(await withoutMarks(hers, maya.patientId)).toBe(await withoutMarks(missing, nobodys));
  }
});

const MATCHING = { "If-Match": '"1"' };

test("a patient finds neither another patient nor the clinic", async ({ requestsOf }) => {
  const requests = await requestsOf("maya");
  const his = await requests.get(`/api/patients/${tomas.patientId}/progress`);
  const nobodys = uuidv7();
  const missing = await requests.get(`/api/patients/${nobodys}/progress`);
  expect([his.status(), missing.status()]).toEqual([404, 404]);
  expect(await withoutMarks(his, tomas.patientId)).toBe(await withoutMarks(missing, nobodys));
  for (const path of OF_THE_CLINIC) expect((await requests.get(path)).status(), path).toBe(404);
  for (const path of ["/api/caseload", "/api/exercises"]) expect((await requests.get(path)).status(), path).toBe(403);
});

test("an exercise of somebody else's program is not there", async ({ requestsOf, newPatient }) => {
  const [first = ""] = (await newPatient()).prescriptionIds;
  const requests = await requestsOf("maya");
  const nobodys = uuidv7();
  const theirs = await requests.get(`/program/${first}`);
  const missing = await requests.get(`/program/${nobodys}`);
  expect([theirs.status(), missing.status()]).toEqual([404, 404]);
  expect(await withoutMarks(theirs, first)).toBe(await withoutMarks(missing, nobodys));
});

test("a clinician finds no page of patients", async ({ requestsOf }) => {
  const requests = await requestsOf("ines");
  for (const path of OF_PATIENTS) expect((await requests.get(path)).status(), path).toBe(404);
});

test("the signed-out are asked to sign in, and brought back", async ({ requestsOf }) => {
  const requests = await requestsOf("nobody");
  for (const path of [...OF_PATIENTS, ...OF_THE_CLINIC]) {
    const answer = await requests.get(path, { maxRedirects: 0 });
    expect([303, 307], path).toContain(answer.status());
    expect(answer.headers().location, path).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  for (const path of ["/api/today", "/api/caseload", "/api/exercises", `/api/patients/${maya.patientId}/progress`]) {
    const answer = await requests.get(path);
    expect(answer.status(), path).toBe(401);
    expect((await answer.json()).error.code, path).toBe("not-signed-in");
  }
  for (const { method, path, data } of WAYS) {
    const answer = await requests.fetch(path(maya.patientId), { method, data });
    expect(answer.status(), path("…")).toBe(401);
  }
});

test("a copied cookie dies when its owner signs out", async ({ playwright, origin, address }) => {
  const owner = await requestsFrom(playwright.request, origin, { address });
  await owner.post("/api/sign-in", { data: { email: samir.email, password: DEMO_PASSWORD } });
  const thief = await requestsFrom(playwright.request, origin, { address, session: await owner.storageState() });
  expect((await thief.get("/api/today")).status()).toBe(200);
  expect((await owner.post("/api/sign-out")).status()).toBe(200);
  expect((await thief.get("/api/today")).status()).toBe(401);
  expect((await thief.get("/today", { maxRedirects: 0 })).headers().location).toBe("/sign-in?next=%2Ftoday");
});

test("nobody gives themselves a role through the session of next-auth", async ({ requestsOf }) => {
  const requests = await requestsOf("maya");
  const { csrfToken } = await (await requests.get("/api/auth/csrf")).json();
  const forged = { role: "admin", clinicId: CAST.otherClinicId, user: { role: "admin" } };
  await requests.post("/api/auth/session", { data: { csrfToken, data: forged } });
  expect((await (await requests.get("/api/auth/session")).json()).user.role).toBe("patient");
  expect((await requests.get("/api/caseload")).status()).toBe(403);
  expect((await requests.get("/people/invite")).status()).toBe(404);
});
