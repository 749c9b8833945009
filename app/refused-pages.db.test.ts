import { readdirSync } from "node:fs";
import path from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as build from "@/db/testing/factories";
import { signedIn } from "@/lib/http/testing/send";
import { readSettingsAgain } from "@/lib/settings";

// Every page that the portal has, asked for by somebody to whom it does not exist.

const asked = vi.hoisted(() => ({ path: "", cookie: "" }));
const REFERENCE = "test-reference";
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-steadyback-path": asked.path, "x-request-id": REFERENCE }),
  cookies: async () => ({
    get: (name: string) => (asked.cookie.startsWith(`${name}=`) ? { value: asked.cookie.split("=")[1] } : undefined),
  }),
}));

type Page = { default: (props: object) => Promise<unknown> };

const pagesOf = (group: string) =>
  readdirSync(`app/${group}`, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => ({ file: `app/${group}/${file}`, pattern: `/${path.dirname(file)}` }));
const OF_THE_CLINIC = pagesOf("(clinic)");
const OF_PATIENTS = pagesOf("(patient)");
const OF_ONE = OF_THE_CLINIC.filter(({ pattern }) => pattern.includes("["));
const OF_ONE_PATIENT = OF_ONE.filter(({ pattern }) => pattern.includes("[patientId]"));

function pageAt(wanted: string) {
  const page = [...OF_THE_CLINIC, ...OF_PATIENTS].find(({ pattern }) => pattern === wanted);
  if (!page) throw new Error(`${wanted} has moved`);
  return page;
}

/** Opens a page as a request for it would, with these values in its address. */
async function open({ file, pattern }: (typeof OF_PATIENTS)[number], cookie: string, values: Record<string, string>) {
  asked.cookie = cookie;
  asked.path = `${pattern.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? "")}?step=2`;
  const page: Page = await import(/* @vite-ignore */ path.join(process.cwd(), file));
  return page.default({ params: Promise.resolve(values), searchParams: Promise.resolve({}) });
}

/** A page to read: its name is no secret and stays as it is. */
const SLUG = "pacing";
const isNotThere = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
/** What the trail calls the page. */
const named = (pattern: string) =>
  pattern
    .replace(/\[day\]/, "{day}")
    .replace(/\[slug\]/, SLUG)
    .replace(/\[\w+\]/g, "{id}");
const refusal = { action: "request.refuse", outcome: "refused", request_id: REFERENCE, patient_id: null };

let clinic: build.Clinic;
let elsewhere: build.Clinic;
let maya: build.PatientViewer;
let ines: build.StaffViewer;
let program: build.Program;
const cookies = { ines: "", jon: "", ada: "", stranger: "", maya: "" };

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: build.NOW.toISOString(),
    AUTH_SECRET: "a secret of at least 32 characters",
  });
  readSettingsAgain();
  clinic = await build.buildClinic();
  elsewhere = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  program = await build.buildProgram(maya, ines);
  cookies.ines = await signedIn(ines);
  cookies.maya = await signedIn(maya);
  cookies.jon = await signedIn(await build.buildClinician(clinic, { name: "Jon" }));
  cookies.ada = await signedIn(await build.buildAdmin(clinic));
  cookies.stranger = await signedIn(await build.buildClinician(elsewhere, { name: "The Stranger" }));
});
afterAll(() => build.closeOwner());

/** The lines that this deed left in the trails of both clinics. */
async function linesOf(deed: () => Promise<unknown>): Promise<build.Line[]> {
  const trails = () => Promise.all([clinic, elsewhere].map(build.auditLines));
  const before = await trails();
  await deed();
  return (await trails()).flatMap((lines, index) => lines.slice(before[index]?.length));
}

/** What stands in an address: one id for whoever or whatever it is about, and a version that there is. */
const about = (id: string) => ({
  ...{ patientId: id, templateId: id, exerciseId: id, prescriptionId: id },
  versionId: program.versionId,
  day: build.TODAY,
  slug: SLUG,
});

describe("a page about what the viewer may not see", () => {
  it.each(OF_ONE)("$pattern is not there, and the trail says who asked", async (page) => {
    for (const who of ["jon", "ada", "stranger"] as const) {
      for (const id of [maya.patientId, uuidv7()]) {
        const lines = await linesOf(() =>
          expect(open(page, cookies[who], about(id))).rejects.toMatchObject(isNotThere),
        );
        expect(lines, who).toMatchObject([{ ...refusal, entity: named(page.pattern) }]);
      }
    }
  });

  it("leaves a line with the id that was asked for, and no trace of what was found out on the way", async () => {
    const nobodys = uuidv7();
    for (const patientId of [maya.patientId, nobodys]) {
      const lines = await linesOf(() =>
        expect(open(pageAt("/patients/[patientId]"), cookies.jon, about(patientId))).rejects.toMatchObject(isNotThere),
      );
      expect(lines).toEqual([{ ...refusal, entity: "/patients/{id}", entity_id: patientId }]);
    }
  });

  it.each(OF_ONE_PATIENT)("$pattern is there for the care team, and no refusal is noted", async (page) => {
    const lines = await linesOf(() => open(page, cookies.ines, about(maya.patientId)));
    expect(lines.filter(({ outcome }) => outcome === "refused")).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe("a page of others", () => {
  it.each(OF_THE_CLINIC)("of the clinic, $pattern, is not there for a patient, and the trail says so", async (page) => {
    const lines = await linesOf(() =>
      expect(open(page, cookies.maya, about(maya.patientId))).rejects.toMatchObject(isNotThere),
    );
    expect(lines).toMatchObject([{ ...refusal, entity: named(page.pattern) }]);
  });

  it.each(OF_PATIENTS)("of patients, $pattern, is not there for a clinician, and the trail says so", async (page) => {
    const lines = await linesOf(() =>
      expect(open(page, cookies.ines, about(maya.patientId))).rejects.toMatchObject(isNotThere),
    );
    expect(lines).toMatchObject([{ ...refusal, entity: named(page.pattern) }]);
  });

  it("an exercise of somebody else's program leaves a line like one that nobody has", async () => {
    const prescriptionId = uuidv7();
    const lines = await linesOf(() =>
      expect(open(pageAt("/program/[prescriptionId]"), cookies.maya, { prescriptionId })).rejects.toMatchObject(
        isNotThere,
      ),
    );
    expect(lines).toEqual([{ ...refusal, entity: "/program/{id}", entity_id: prescriptionId }]);
  });

  it("the page for taking somebody into care is not there for an admin", async () => {
    const lines = await linesOf(() =>
      expect(open(pageAt("/patients/new"), cookies.ada, {})).rejects.toMatchObject(isNotThere),
    );
    expect(lines).toMatchObject([{ ...refusal, entity: "/patients/new" }]);
  });
});
