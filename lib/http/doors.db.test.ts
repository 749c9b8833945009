import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePool } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { readFlash } from "@/lib/access/flash";
import { readSettingsAgain } from "@/lib/settings";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

const { TODAY, owner } = build;
const REFERENCE = "test-reference";

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let program: build.Program;
let bridge: string;
const cookies = { ines: "", jon: "", ada: "", stranger: "", maya: "", tomas: "" };

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: build.NOW.toISOString(),
    AUTH_SECRET: "a secret of at least 32 characters",
  });
  readSettingsAgain();
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  cookies.ines = await signedIn(ines);
  cookies.jon = await signedIn(await build.buildClinician(clinic, { name: "Jon" }));
  cookies.ada = await signedIn(await build.buildAdmin(clinic));
  cookies.stranger = await signedIn(await build.buildClinician(await build.buildClinic(), { name: "The Stranger" }));
  cookies.tomas = await signedIn(await build.buildPatient(clinic, [ines], { name: "Tomas" }));
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  cookies.maya = await signedIn(maya);
  program = await build.buildProgram(maya, ines, {}, async (draft) => {
    bridge = await build.buildPrescription(draft);
  });
});
afterAll(() => build.closeOwner());

const body = (override: object = {}) => ({
  programVersionId: program.versionId,
  occurredOn: TODAY,
  pain: { before: 3, worst: 5, after: null },
  items: [{ prescriptionId: bridge, status: "done" }],
  ...override,
});
const form = (override: Record<string, string | string[]> = {}) => ({
  occurredOn: TODAY,
  programVersionId: program.versionId,
  [`status.${bridge}`]: "not_done",
  [`barriers.${bridge}`]: ["pain", "no_time"],
  [`sets.${bridge}`]: "",
  painBefore: "0",
  painWorst: "10",
  painAfter: "skip",
  stiffness: "",
  note: "",
  ...override,
});
const checkIns = () => owner()`select * from check_ins where patient_id = ${maya.patientId}`;
const put = (cookie: string, json: unknown, more: object = {}) =>
  send(surface.putCheckIn, { cookie, params: { id: uuidv7() }, json, headers: { "x-request-id": REFERENCE }, ...more });
const errorOf = async (response: Response) => (await response.json()).error;

describe("a door", () => {
  it("answers 201 with the revision, then 200 for the same again", async () => {
    const params = { id: uuidv7() };
    const first = await put(cookies.maya, body(), { params });
    expect([first.status, first.headers.get("etag"), first.headers.get("cache-control")]).toEqual([
      201,
      '"1"',
      "no-store",
    ]);
    expect(await first.json()).toEqual({ id: params.id, revision: 1, occurredOn: TODAY, isAddedLater: false });
    expect((await put(cookies.maya, body(), { params })).status).toBe(200);
  });

  it("answers 409 with what stands there, and corrects by If-Match", async () => {
    const params = { id: uuidv7() };
    await put(cookies.maya, body(), { params });
    const other = body({ pain: { before: 1, worst: 1, after: 1 } });
    const conflict = await put(cookies.maya, other, { params });
    expect(conflict.status).toBe(409);
    expect(await errorOf(conflict)).toMatchObject({
      code: "different-content",
      current: { id: params.id, revision: 1 },
    });
    const corrected = await put(cookies.maya, other, { params, headers: { "if-match": '"1"' } });
    expect([corrected.status, corrected.headers.get("etag")]).toEqual([200, '"2"']);
  });

  it("puts the request's id into the audit line", async () => {
    await put(cookies.maya, body());
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.at(-1)).toMatchObject({ action: "check-in.submit", request_id: REFERENCE });
  });

  it("asks the signed-out to sign in", async () => {
    const response = await put("", body());
    expect(response.status).toBe(401);
    expect(await errorOf(response)).toEqual({ code: "not-signed-in", message: "Sign in first.", reference: REFERENCE });
    expect((await put("steadyback.session=forged", body())).status).toBe(401);
  });

  it("is closed to roles it was not made for, and says so in the trail", async () => {
    expect((await put(cookies.ada, body())).status).toBe(403);
    expect((await send(surface.caseload, { cookie: cookies.maya })).status).toBe(403);
    const refused = (await build.auditLines(clinic)).filter(({ outcome }) => outcome === "refused");
    expect(refused.map(({ entity }) => entity)).toEqual(
      expect.arrayContaining(["/api/check-ins/{id}", "/api/caseload"]),
    );
  });

  it.each(["jon", "stranger", "tomas"] as const)("tells %s the same of Maya as of nobody", async (who) => {
    const params = { id: uuidv7() };
    const asked = async (patientId: string) => {
      const response = await put(cookies[who], body(), { params, query: { patientId } });
      return [response.status, await response.text(), [...response.headers.keys()]];
    };
    const hers = await asked(maya.patientId);
    expect(hers[0]).toBe(404);
    expect(hers).toEqual(await asked(uuidv7()));
    const progress = async (id: string) =>
      (await send(surface.progress, { cookie: cookies[who], params: { id }, headers: { "x-request-id": "r" } })).text();
    expect(await progress(maya.patientId)).toBe(await progress(uuidv7()));
    expect(await checkIns()).toHaveLength(0);
  });

  it("takes nothing from another site", async () => {
    const origin = "https://elsewhere.example";
    for (const headers of [
      { origin },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const response = await put(cookies.maya, body(), { headers });
      expect([response.status, (await errorOf(response)).code]).toEqual([403, "wrong-origin"]);
    }
    expect((await put(cookies.maya, body(), { headers: { "sec-fetch-site": "same-origin" } })).status).toBe(201);
  });

  it("takes JSON and nothing that is called otherwise", async () => {
    for (const type of ["text/plain", "multipart/form-data; boundary=x", "application/xml"]) {
      const response = await put(cookies.maya, undefined, {
        raw: JSON.stringify(body()),
        headers: { "content-type": type },
      });
      expect(response.status).toBe(415);
    }
    const form = await put(cookies.maya, undefined, {
      raw: "a=b",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(form.status).toBe(415);
    expect((await put(cookies.maya, undefined)).status).toBe(415);
  });

  it("tells broken JSON from a wrong field", async () => {
    const json = { "content-type": "application/json" };
    for (const raw of ["{", "", "\ud800", new Uint8Array([0x7b, 0xff, 0x7d])]) {
      expect((await put(cookies.maya, undefined, { raw, headers: json })).status).toBe(400);
    }
    const list = await put(cookies.maya, []);
    expect([list.status, (await errorOf(list)).fields]).toEqual([422, { body: "This is of the wrong type." }]);
  });

  it("stops reading at 256 KB, whatever the length was said to be", async () => {
    const json = { "content-type": "application/json" };
    const large = JSON.stringify({ note: "x".repeat(300_000) });
    expect((await put(cookies.maya, undefined, { raw: large, headers: json })).status).toBe(413);
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(64_000).fill(32)) });
    expect((await put(cookies.maya, undefined, { raw: endless, headers: json })).status).toBe(413);
  });

  it("answers 503 with Retry-After while the database is away, and works again afterwards", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const url = process.env.DATABASE_APP_URL;
    await closePool();
    process.env.DATABASE_APP_URL = "postgres://portal_login:wrong@127.0.0.1:1/none";
    readSettingsAgain();
    const response = await put(cookies.maya, body());
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await errorOf(response)).toMatchObject({ code: "away", reference: REFERENCE });
    process.env.DATABASE_APP_URL = url;
    readSettingsAgain();
    await closePool();
    expect((await put(cookies.maya, body())).status).toBe(201);
    expect(logged.mock.calls.flat().join()).toContain(REFERENCE);
    logged.mockRestore();
  });

  it("tells of its own faults nothing but a reference", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    await owner()`alter table check_ins rename column note to noted`;
    const response = await put(cookies.maya, body({ note: "a secret of Maya's" }));
    await owner()`alter table check_ins rename column noted to note`;
    await closePool();
    expect(response.status).toBe(500);
    expect(await errorOf(response)).toEqual({ code: "went-wrong", message: expect.any(String), reference: REFERENCE });
    expect(logged).toHaveBeenCalledOnce();
    expect(logged.mock.calls.flat().join()).toContain(REFERENCE);
    expect(logged.mock.calls.flat().join()).not.toContain("secret");
    logged.mockRestore();
  });
});

describe("a form", () => {
  const post = (fields: Record<string, string | string[]>, cookie = cookies.maya, id = uuidv7()) =>
    send(surface.putCheckIn, { cookie, params: { id }, form: fields });
  const flashOf = (response: Response, cookie: string) =>
    readFlash("check-in", [cookie, ...response.headers.getSetCookie().map((one) => one.split(";")[0])].join("; "));

  it("does what the API does and leads on", async () => {
    const response = await post(form());
    expect([response.status, response.headers.get("location")]).toEqual([303, `/check-in/saved?day=${TODAY}`]);
    expect(await checkIns()).toMatchObject([
      { pain_before: 0, pain_worst: 10, pain_after: null, stiffness: null, note: null },
    ]);
    const items = await owner()`select status, barriers, sets from check_in_items where patient_id = ${maya.patientId}`;
    expect(items).toMatchObject([{ status: "not_done", barriers: ["pain", "no_time"], sets: null }]);
  });

  it("posted twice is one row", async () => {
    const id = uuidv7();
    await post(form(), cookies.maya, id);
    expect((await post(form(), cookies.maya, id)).headers.get("location")).toContain("/check-in/saved");
    expect(await checkIns()).toHaveLength(1);
  });

  it("leads back with everything that was typed and what is missing", async () => {
    const { painBefore: _, ...silent } = form({
      [`sets.${bridge}`]: "many",
      [`status.${bridge}`]: "partly",
      note: "It went well.",
    });
    const response = await post(silent);
    expect([response.status, response.headers.get("location")]).toEqual([303, `/check-in/${TODAY}`]);
    const flash = flashOf(response, cookies.maya);
    expect(flash?.errors).toEqual({ painBefore: "required", [`sets.${bridge}`]: "wrong-type" });
    expect(flash?.values).toMatchObject({ note: "It went well.", painWorst: "10" });
    expect(await checkIns()).toHaveLength(0);
  });

  it("can be read back by nobody but who typed it", async () => {
    const response = await post(form({ painBefore: "" }));
    expect(flashOf(response, cookies.maya)).not.toBeNull();
    expect(flashOf(response, cookies.tomas)).toBeNull();
    expect(response.headers.getSetCookie().join()).not.toContain("occurredOn");
  });

  it("leads the signed-out to sign in and back to the form", async () => {
    const response = await post(form(), "");
    expect(response.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(`/check-in/${TODAY}`)}`);
  });

  it("corrects with its hidden revision", async () => {
    const id = uuidv7();
    await post(form(), cookies.maya, id);
    await post(form({ painBefore: "2", revision: "1" }), cookies.maya, id);
    expect(await checkIns()).toMatchObject([{ pain_before: 2, revision: 2 }]);
  });

  it("corrects what it asks and keeps what it carries unseen", async () => {
    const params = { id: uuidv7() };
    const item = { prescriptionId: bridge, status: "done", effort: 4, pain: 0 };
    await put(cookies.maya, body({ medication: "less", items: [item] }), { params });
    const unseen = { medication: "less", [`effort.${bridge}`]: "4", [`pain.${bridge}`]: "0", revision: "1" };
    await post(form({ [`status.${bridge}`]: "partly", ...unseen }), cookies.maya, params.id);
    const items = () => owner()`select status, effort, pain from check_in_items where patient_id = ${maya.patientId}`;
    expect(await checkIns()).toMatchObject([{ medication: "less", revision: 2 }]);
    expect(await items()).toEqual([{ status: "partly", effort: 4, pain: 0 }]);
    await post(form({ ...unseen, revision: "2" }), cookies.maya, params.id); // not done, so without effort
    expect(await items()).toEqual([{ status: "not_done", effort: null, pain: 0 }]);
  });
});

describe("what the doors show", () => {
  it("today, to the patient", async () => {
    const response = await send(surface.today, { cookie: cookies.maya });
    expect(surface.today.answer.parse(await response.json())).toMatchObject({ day: TODAY, plan: "exercises" });
  });

  it("what was sent to a patient, with the names of its exercises, to the care team and nobody else", async () => {
    const asked = (cookie: string) => send(surface.versions, { cookie, params: { id: maya.patientId } });
    const { versions } = surface.versions.answer.parse(await (await asked(cookies.ines)).json());
    expect(versions).toMatchObject([{ id: program.versionId, exercises: [expect.any(String)] }]);
    const statuses = await Promise.all([cookies.jon, cookies.stranger, cookies.ada, cookies.maya].map(asked));
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 403, 403]);
  });

  it("the caseload and a patient's progress, to the care team", async () => {
    await put(cookies.maya, body());
    const caseload = await (await send(surface.caseload, { cookie: cookies.ines })).json();
    expect(surface.caseload.answer.parse(caseload).patients.map(({ givenName }) => givenName)).toContain("Maya");
    const response = await send(surface.progress, { cookie: cookies.ines, params: { id: maya.patientId } });
    const progress = surface.progress.answer.parse(await response.json());
    expect(progress.days.at(-1)).toMatchObject({ day: TODAY, painBefore: 3, painAfter: null });
  });

  it("the caseload by its views, and no view that there is not", async () => {
    const clinician = await build.buildClinician(clinic, { name: "Jon" });
    const planned = await build.buildPatient(clinic, [clinician], { name: "Samir" });
    await build.buildProgram(planned, clinician, { startsOn: TODAY });
    await build.buildPatient(clinic, [clinician], { name: "Aiko" }); // without a program
    const cookie = await signedIn(clinician);
    const namesIn = async (query: Record<string, string>) => {
      const answer = await (await send(surface.caseload, { cookie, query })).json();
      return surface.caseload.answer
        .parse(answer)
        .patients.map(({ givenName }) => givenName)
        .sort();
    };
    expect(await namesIn({})).toEqual(["Aiko", "Samir"]);
    expect(await namesIn({ view: "all" })).toEqual(["Aiko", "Samir"]);
    expect(await namesIn({ view: "needs-you" })).toEqual(["Aiko"]);
    expect(await namesIn({ view: "new" })).toEqual(["Aiko", "Samir"]);
    expect(await namesIn({ view: "quiet" })).toEqual([]);
    const refused = await send(surface.caseload, { cookie, query: { view: "loud" } });
    expect([refused.status, Object.keys((await errorOf(refused)).fields)]).toEqual([422, ["view"]]);
  });

  it("the caseload as a table: all of it, a view, or those who are named, and nobody who is not in care", async () => {
    const tomas = await build.buildPatient(clinic, [ines], { name: "=Tomas" });
    const asked = (cookie: string, query: Record<string, string>) => send(surface.caseloadCsv, { cookie, query });
    const named = await asked(cookies.ines, { ids: `${maya.patientId},${tomas.patientId}` });
    expect([named.status, named.headers.get("content-type")]).toEqual([200, "text/csv"]);
    const text = await named.text();
    expect(text.split("\r\n")).toHaveLength(4); // the head, two people, and the end of the last line
    expect(text).toContain("'=Tomas"); // no formula
    expect((await build.auditLines(clinic)).at(-1)).toMatchObject({ action: "caseload.export", entity: "caseload" });
    expect(await (await asked(cookies.ines, { view: "quiet" })).text()).not.toContain("Tomas");
    expect(await (await asked(cookies.ines, {})).text()).toContain("Maya");
    const foreign = await asked(cookies.stranger, { ids: maya.patientId });
    expect([foreign.status, (await errorOf(foreign)).code]).toEqual([404, "not-found"]);
    expect((await asked(cookies.ines, { ids: `${maya.patientId},${uuidv7()}` })).status).toBe(404);
    for (const ids of ["", "maya", `${maya.patientId},`, Array(201).fill(uuidv7()).join()]) {
      const refused = await asked(cookies.ines, { ids });
      expect([refused.status, Object.keys((await errorOf(refused)).fields)[0]]).toEqual([
        422,
        expect.stringMatching(/^ids/),
      ]);
    }
    for (const cookie of [cookies.maya, cookies.ada]) expect((await asked(cookie, {})).status).toBe(403);
  });

  it("patients by a few letters of their name, to whoever cares for them, with a line in the trail", async () => {
    const aiko = await build.buildPatient(clinic, [ines], { name: "Aiko" });
    const asked = (cookie: string, query: Record<string, string> = { q: "aik" }) =>
      send(surface.patients, { cookie, query });
    const idsFor = async (cookie: string) =>
      surface.patients.answer.parse(await (await asked(cookie)).json()).patients.map(({ patientId }) => patientId);
    expect(await idsFor(cookies.ines)).toContain(aiko.patientId);
    expect((await build.auditLines(clinic)).at(-1)).toMatchObject({ action: "patient.search", entity: "caseload" });
    expect(await idsFor(cookies.stranger)).toEqual([]);
    expect(await idsFor(await signedIn(await build.buildClinician(clinic, { name: "Jon" })))).toEqual([]);
    for (const cookie of [cookies.maya, cookies.ada]) expect((await asked(cookie)).status).toBe(403);
    for (const query of [{}, { q: " " }, { q: "a".repeat(81) }, { q: "\0" }]) {
      const refused = await asked(cookies.ines, query as Record<string, string>);
      expect([refused.status, Object.keys((await errorOf(refused)).fields)]).toEqual([422, ["q"]]);
    }
  });

  it("the exercises, to staff", async () => {
    const response = await send(surface.exercises, { cookie: cookies.ada });
    expect(surface.exercises.answer.parse(await response.json()).exercises.length).toBeGreaterThan(0);
  });

  it("at most two years of progress at once, and only days that are days", async () => {
    const ask = async (query: Record<string, string>) => {
      const response = await send(surface.progress, { cookie: cookies.maya, params: { id: maya.patientId }, query });
      return [response.status, Object.keys((await response.json()).error?.fields ?? {})];
    };
    expect(await ask({ from: "1000-01-01", to: "9999-12-31" })).toEqual([422, ["to"]]);
    expect(await ask({ from: "2026-11-01" })).toEqual([422, ["to"]]);
    expect(await ask({ from: "2026-11-31", to: "x", also: "1" })).toEqual([422, ["from", "to", "also"]]);
    expect(await ask({ from: "2026-11-01", to: "2026-11-22" })).toEqual([200, []]);
  });
});
