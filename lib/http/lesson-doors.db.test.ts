import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as build from "@/db/testing/factories";
import { readSettingsAgain } from "@/lib/settings";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

const { NOW, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
const cookies = { ines: "", jon: "", ada: "", stranger: "", maya: "", tomas: "" };

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: NOW.toISOString(),
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
});
afterAll(() => build.closeOwner());

type Who = keyof typeof cookies;
const rows = () => owner()`select page, assigned_at, read_at from lessons where patient_id = ${maya.patientId}`;
const read = (who: Who, page: string, json: unknown = {}) =>
  send(surface.putLessonRead, { cookie: cookies[who], params: { page }, json });
const give = (who: Who, id: string, page: string, json: unknown = { assigned: true }) =>
  send(surface.putLessonGiven, {
    cookie: cookies[who],
    params: { id, page },
    json,
    headers: { "x-request-id": "reference" },
  });
const leadsTo = (response: Response) => [response.status, response.headers.get("location")];
const codeOf = async (response: Response) => (await response.json()).error.code;

describe("saying that a page was read", () => {
  it("answers with the moment that is kept, twice the same", async () => {
    for (const json of [{ readAt: "2026-11-21T10:00:00+01:00" }, {}]) {
      const response = await read("maya", "sleep", json);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ page: "sleep", readAt: "2026-11-21T09:00:00.000Z" });
    }
    expect(await rows()).toHaveLength(1);
  });

  it("names the page that nobody wrote", async () => {
    const response = await read("maya", "how-to-juggle");
    expect(response.status).toBe(422);
    expect(Object.keys((await response.json()).error.fields)).toEqual(["page"]);
    expect(await rows()).toEqual([]);
  });

  it("is for patients", async () => {
    for (const who of ["ines", "ada", "stranger"] as const) expect((await read(who, "sleep")).status).toBe(403);
    expect(await rows()).toEqual([]);
  });

  it("goes back to the page without script", async () => {
    const post = (page: string) =>
      send(surface.putLessonRead, { cookie: cookies.maya, params: { page }, form: { anything: "" } });
    expect(leadsTo(await post("sleep"))).toEqual([303, "/learn/sleep"]);
    expect(leadsTo(await post("../../somewhere"))).toEqual([303, "/learn"]);
    expect(await rows()).toMatchObject([{ page: "sleep", read_at: NOW }]);
  });
});

describe("giving a page", () => {
  it("gives it, and takes it back", async () => {
    const given = await give("ines", maya.patientId, "fears");
    expect([given.status, await given.json()]).toEqual([200, { page: "fears", assigned: true }]);
    expect(await rows()).toMatchObject([{ page: "fears", assigned_at: NOW }]);
    const back = await give("ines", maya.patientId, "fears", { assigned: false });
    expect([back.status, await back.json()]).toEqual([200, { page: "fears", assigned: false }]);
  });

  it.each(["jon", "stranger"] as const)("tells %s the same of Maya as of nobody", async (who) => {
    const hers = await give(who, maya.patientId, "fears");
    const nobodys = await give(who, uuidv7(), "fears");
    expect([hers.status, await hers.text()]).toEqual([404, await nobodys.text()]);
    expect(await rows()).toEqual([]);
  });

  it.each(["maya", "tomas", "ada"] as const)("is not for %s", async (who) => {
    expect(await codeOf(await give(who, maya.patientId, "fears"))).toBe("forbidden");
    expect(await rows()).toEqual([]);
  });

  it("goes back to where the button stood, and nowhere else", async () => {
    const post = (from: string) =>
      send(surface.putLessonGiven, {
        cookie: cookies.ines,
        params: { id: maya.patientId, page: "fears" },
        form: { assigned: "true", from },
      });
    const overview = `/patients/${maya.patientId}`;
    expect(leadsTo(await post(`${overview}/lessons#fears`))).toEqual([303, `${overview}/lessons#fears`]);
    expect(leadsTo(await post("https://elsewhere.example"))).toEqual([303, `${overview}/lessons`]);
    expect(leadsTo(await post("//elsewhere.example"))).toEqual([303, `${overview}/lessons`]);
  });
});
