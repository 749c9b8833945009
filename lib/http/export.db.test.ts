import { readFileSync } from "node:fs";
import path from "node:path";
import { getTableColumns, getTableName } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldsOf, findExport, NOT_IN_A_COPY, PARTS } from "@/db/queries/export";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { anySession, buildOneOfEach, type SmallClinic } from "@/db/testing/one-of-each";
import { USUAL_DISPLAY, type Viewer } from "@/lib/domain/viewer";
import { readSettingsAgain } from "@/lib/settings";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

const { owner, NOW } = build;

let clinic: build.Clinic;
let maya: build.PatientViewer;
let full: SmallClinic;
const cookies = { ines: "", jon: "", ada: "", stranger: "", maya: "", tomas: "" };

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: NOW.toISOString(),
    AUTH_SECRET: "a secret of at least 32 characters",
  });
  readSettingsAgain();
  full = await buildOneOfEach(owner(), "a");
  await owner()`update audit_heads set sequence = 2 where clinic_id = ${full.clinicId}`; // a line for each of its patients
  clinic = await build.buildClinic();
  const ines = await build.buildClinician(clinic, { name: "Ines" });
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  cookies.ines = await signedIn(ines);
  cookies.maya = await signedIn(maya);
  cookies.jon = await signedIn(await build.buildClinician(clinic, { name: "Jon" }));
  cookies.ada = await signedIn(await build.buildAdmin(clinic));
  cookies.stranger = await signedIn(await build.buildClinician(await build.buildClinic(), { name: "The Stranger" }));
  cookies.tomas = await signedIn(await build.buildPatient(clinic, [ines], { name: "Tomas" }));
  await build.buildProgram(maya, ines);
  await owner()`insert into left_out_days (clinic_id, patient_id, day, barriers, note, time_zone, entered_at, is_added_later, source, author_id)
    values (${clinic.clinicId}, ${maya.patientId}, ${build.TODAY}, '{no_time,pain}', '=late shift', 'Europe/Berlin', ${NOW}, false, 'web', ${maya.userId})`;
});
afterAll(() => build.closeOwner());

const headers = { "x-request-id": "test-reference" };
const FORMATS = { json: surface.exportJson, csv: surface.exportCsv } as const;
const copy = (cookie: string, format: keyof typeof FORMATS = "json", id = maya.patientId) =>
  send(FORMATS[format], { cookie, params: { id }, headers });

function viewerOf(clinicOf: SmallClinic): Viewer {
  const [one] = clinicOf.patients;
  const person = { clinicId: clinicOf.clinicId, userId: one?.userId ?? "", sessionId: anySession, name: "Maya" };
  const look = { locale: "en", timeZone: "Europe/Berlin", theme: "system", display: USUAL_DISPLAY } as const;
  return { ...person, ...look, role: "patient", patientId: one?.id ?? "" };
}

describe("a copy of everything", () => {
  it("has every table about a patient, or says why not", async () => {
    const tables = await owner()<{ name: string }[]>`
      select c.table_name as name from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'patient_id'`;
    const known = [...PARTS.map(({ table }) => getTableName(table)), ...Object.keys(NOT_IN_A_COPY)];
    expect([...known].sort()).toEqual([...tables.map(({ name }) => name), "patients"].sort());
  });

  it.each(PARTS)("tells every column of $kind, or says why not", (part) => {
    const { table, fields, people, exercises, leftOut } = part;
    const told = [...fields, ...people, ...exercises, ...Object.keys(leftOut)];
    expect([...told].sort()).toEqual(Object.keys(getTableColumns(table)).sort());
    expect(new Set(fieldsOf(part)).size).toBe(fieldsOf(part).length);
  });

  it("holds the row that each of these tables has about the patient, and no row about another", async () => {
    const viewer = viewerOf(full);
    const [, other] = full.patients;
    const found = await withTenant(
      viewer,
      (scope) => findExport(scope, { patientId: full.patients[0]?.id ?? "", now: NOW, format: "json" }),
      { mode: "read" },
    );
    for (const { part, rows } of found ?? []) {
      expect([part.kind, rows.length]).toEqual([part.kind, 1]);
      expect(Object.keys(rows[0] ?? {}), part.kind).toEqual(fieldsOf(part));
    }
    expect(found).toHaveLength(PARTS.length);
    expect(JSON.stringify(found?.map(({ rows }) => rows))).not.toContain(other?.id);
  });

  it("says what each field is, in docs/export.md", () => {
    const described = readFileSync(path.resolve(import.meta.dirname, "../../docs/export.md"), "utf8");
    for (const part of PARTS) {
      const [, after = ""] = described.split(`### ${part.name} (\`${part.kind}\`)`);
      const [section = ""] = after.split("\n### ");
      for (const field of fieldsOf(part)) expect(section, `${part.name}: ${field}`).toContain(`\`${field}\``);
    }
    for (const table of Object.keys(NOT_IN_A_COPY)) expect(described).toContain(`\`${table}\``);
  });

  it.each(["maya", "ines"] as const)("is handed to %s as JSON, kept by nobody and named after nobody", async (who) => {
    const answer = await copy(cookies[who]);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      200,
      "application/json",
      "no-store",
    ]);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="steadyback-record.json"');
    const body = await answer.json();
    expect(body).toMatchObject({
      format: "steadyback-export",
      version: 1,
      madeAt: NOW.toISOString(),
      person: { givenName: "Maya", familyName: "Keller", birthYear: null, textSize: "usual" },
      careTeam: [{ clinician: "Ines", toOn: null }],
      prescriptions: [{ exercise: "Bridge", sets: 3, repetitions: 10, holdSeconds: null, swaps: [] }],
      leftOutDays: [{ day: build.TODAY, barriers: ["no_time", "pain"], note: "=late shift", author: "Maya" }],
      checkIns: [],
    });
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.at(-1)).toMatchObject({ action: "export.read", request_id: "test-reference" });
  });

  it("has the lines about who opened the record in the patient's own copy alone", async () => {
    await copy(cookies.ines);
    const [hers, theirs] = [await (await copy(cookies.maya)).json(), await (await copy(cookies.ines)).json()];
    expect(hers.recordLines[0]).toMatchObject({ action: "export.read", actor: "Ines", actorRole: "clinician" });
    expect(theirs).not.toHaveProperty("recordLines");
  });

  it("is one table for a spreadsheet, in which nothing runs", async () => {
    const answer = await copy(cookies.maya, "csv");
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual([
      200,
      "text/csv",
      'attachment; filename="steadyback-record.csv"',
    ]);
    const file = Buffer.from(await answer.arrayBuffer()).toString("utf8");
    expect(file.startsWith("\uFEFFkind,id,givenName,")).toBe(true);
    const lines = file.split("\r\n");
    expect(lines.some((line) => line.startsWith(`person,${maya.patientId},Maya,Keller,,`))).toBe(true);
    expect(lines.find((line) => line.startsWith("left-out-day,"))).toContain(",'=late shift,");
    const columns = (lines[0] ?? "").split(",").length;
    expect(new Set(lines.slice(1, -1).map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, "").split(",").length))).toEqual(
      new Set([columns]),
    );
  });

  it.each(["jon", "stranger", "tomas"] as const)("tells %s the same of Maya's as of nobody's", async (who) => {
    for (const format of ["json", "csv"] as const) {
      const told = async (id: string) => {
        const answer = await copy(cookies[who], format, id);
        return [answer.status, await answer.text(), [...answer.headers.keys()]];
      };
      const hers = await told(maya.patientId);
      expect(hers[0]).toBe(404);
      expect(hers).toEqual(await told(uuidv7()));
    }
  });

  it("is nobody's who runs the clinic, or is signed out", async () => {
    expect((await copy(cookies.ada)).status).toBe(403);
    expect((await copy("")).status).toBe(401);
  });
});
