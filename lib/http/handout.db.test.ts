import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as build from "@/db/testing/factories";
import { readSettingsAgain } from "@/lib/settings";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

const { owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let program: build.Program;
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
  program = await build.buildProgram(maya, ines);
});
afterAll(() => build.closeOwner());

const headers = { "x-request-id": "test-reference" };
const handout = (cookie: string, query: Record<string, string> = {}, id = maya.patientId) =>
  send(surface.handoutPdf, { cookie, params: { id }, query, headers });
const see = (cookie: string, id = program.versionId) =>
  send(surface.putVersionSeen, { cookie, params: { id }, headers });

describe("a program as a PDF", () => {
  it.each(["maya", "ines"] as const)(
    "is handed to %s, kept by nobody in between and named after nobody",
    async (who) => {
      const response = await handout(cookies[who]);
      expect([response.status, response.headers.get("content-type"), response.headers.get("cache-control")]).toEqual([
        200,
        "application/pdf",
        "no-store",
      ]);
      expect(response.headers.get("content-disposition")).toBe('inline; filename="program-a4.pdf"');
      expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toMatch(/^%PDF-1\.7/);
      const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
      expect(lines.at(-1)).toMatchObject({ action: "handout.read", request_id: "test-reference" });
    },
  );

  it("is a version that was asked for by its id, on the paper and in the print that were asked for", async () => {
    const response = await handout(cookies.ines, { version: program.versionId, paper: "letter", print: "large" });
    expect(response.headers.get("content-disposition")).toContain("program-letter.pdf");
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toContain("/MediaBox [0 0 612 792]");
    expect((await handout(cookies.ines, { version: uuidv7() })).status).toBe(404);
  });

  it.each(["jon", "stranger", "tomas"] as const)("tells %s the same of Maya's as of nobody's", async (who) => {
    const told = async (id: string) => {
      const response = await handout(cookies[who], {}, id);
      return [response.status, await response.text(), [...response.headers.keys()]];
    };
    const hers = await told(maya.patientId);
    expect(hers[0]).toBe(404);
    expect(hers).toEqual(await told(uuidv7()));
  });

  it("is nobody's who runs the clinic, or is signed out", async () => {
    expect((await handout(cookies.ada)).status).toBe(403);
    expect((await handout("")).status).toBe(401);
  });

  it.each<Record<string, string>>([{ paper: "a5" }, { print: "tiny" }, { version: "none" }, { more: "1" }])(
    "refuses %j by name",
    async (query) => {
      const response = await handout(cookies.ines, query);
      expect(response.status).toBe(422);
      expect(Object.keys((await response.json()).error.fields)).toEqual(Object.keys(query));
    },
  );

  it("is not there before a program was sent", async () => {
    const id = await build.buildPatientRecord(clinic, [ines]);
    expect((await handout(cookies.ines, {}, id)).status).toBe(404);
  });
});

describe("having seen a version", () => {
  const rows = () => owner()`select version_id from versions_seen where patient_id = ${maya.patientId}`;

  it("is said once, by script or by form", async () => {
    expect((await see(cookies.maya)).status).toBe(200);
    const posted = await send(surface.putVersionSeen, {
      cookie: cookies.maya,
      params: { id: program.versionId },
      form: { next: "/today" },
    });
    expect([posted.status, posted.headers.get("location")]).toEqual([303, "/today"]);
    expect(await rows()).toHaveLength(1);
  });

  it("leads nowhere else by form than to pages of ours", async () => {
    const form = { next: "https://elsewhere.example/" };
    const posted = await send(surface.putVersionSeen, {
      cookie: cookies.maya,
      params: { id: program.versionId },
      form,
    });
    expect(posted.headers.get("location")).toBe("/program");
  });

  it("is not for staff, and another patient's version is not there", async () => {
    expect((await see(cookies.ines)).status).toBe(403);
    const [hers, nobodys] = await Promise.all([see(cookies.tomas), see(cookies.tomas, uuidv7())]);
    expect([hers.status, await hers.text()]).toEqual([404, await nobodys.text()]);
    expect(await rows()).toEqual([]);
  });
});
