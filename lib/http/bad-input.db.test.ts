import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import * as build from "@/db/testing/factories";
import { readSettingsAgain } from "@/lib/settings";
import type { Endpoint } from "./endpoint";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

// Every field of every body, broken in every way its own schema knows: 422 with the field's name, and nothing is kept.

const { owner } = build;
const cookies = { patient: "", clinician: "", admin: "", anyone: "" };
let patientId = "";

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: build.NOW.toISOString(),
    AUTH_SECRET: "a secret of at least 32 characters",
  });
  readSettingsAgain();
  const clinic = await build.buildClinic();
  const ines = await build.buildClinician(clinic);
  const maya = await build.buildPatient(clinic, [ines]);
  patientId = maya.patientId;
  cookies.patient = await signedIn(maya);
  cookies.clinician = await signedIn(ines);
  cookies.admin = await signedIn(await build.buildAdmin(clinic));
});
afterAll(() => build.closeOwner());

const id = "0190f5a0-0000-7000-8000-000000000001";
const item = {
  ...{ prescriptionId: id, exerciseId: id, section: "main", sets: 3, repetitions: 10, holdSeconds: 5, minutes: 1 },
  ...{ restSeconds: 30, side: "both", weekdays: [1, 3], timesPerWeek: 2, cue: "Slowly" },
};
/** A body that its schema takes, with every field in it. */
const BODIES: Record<string, unknown> = {
  "/api/sign-in": { email: "maya@clinic.example", password: "walking to the shop", code: "123456", next: "/today" },
  "/api/invitations/{token}/accept": { password: "walking to the shop" },
  "/api/invitations": { email: "jon@clinic.example", name: "Jon", role: "clinician" },
  "/api/check-ins/{id}": {
    ...{
      programVersionId: id,
      occurredOn: "2026-11-22",
      occurredAt: "2026-11-22T08:12:00+01:00",
      timeZone: "Europe/Berlin",
    },
    ...{
      pain: { before: 3, worst: 5, after: 0 },
      stiffness: "a_little",
      mood: "ok",
      enjoyment: "yes",
      medication: "same",
    },
    items: [
      {
        ...{
          prescriptionId: id,
          status: "partly",
          sets: 3,
          repetitions: 10,
          holdSeconds: 5,
          minutes: 1,
          effort: 4,
          pain: 2,
          enjoyment: "a_bit",
          swappedForId: id,
        },
        barriers: ["pain"],
      },
    ],
    note: "It went well.",
  },
  // What a save reports is looked at by itself (saves.db.test.ts): the neighbours of a faulty one are heard.
  "/api/check-ins/batch": {
    for: id,
    saves: [{ saveId: id, earlier: [id], savedAt: "2026-11-22T08:12:00+01:00", offline: true, report: null }],
  },
  "/api/left-out-days/{day}": { barriers: ["no_time"], note: "Busy.", timeZone: "Europe/Berlin" },
  "/api/mornings/{day}": { answer: "same", pain: 3, painWord: null, timeZone: "Europe/Berlin" },
  "/api/flare-ups/{id}": {
    ...{ startedOn: "2026-11-20", endedOn: "2026-11-22", worstPain: 7, worstPainWord: null, timeZone: "Europe/Berlin" },
  },
  "/api/safety-answers/{id}": {
    ...{ occasion: "on_demand", signs: ["cancer"] },
    ...{ answeredAt: "2026-11-22T08:12:00+01:00", acknowledgedAt: "2026-11-22T08:13:00+01:00" },
  },
  "/api/patients/{id}/program/draft/proposals": {
    revision: 1,
    source: "progress",
    changes: [
      { kind: "dose", prescriptionId: id, dose: { sets: 3, repetitions: 12, holdSeconds: 5, minutes: 10 } },
      {
        kind: "exercise",
        prescriptionId: id,
        exerciseId: id,
        dose: { sets: 3, repetitions: 12, holdSeconds: 5, minutes: 10 },
      },
      { kind: "days", prescriptionId: id, frequency: { kind: "weekdays", weekdays: [1, 4] } },
      { kind: "days", prescriptionId: id, frequency: { kind: "per-week", times: 3 } },
      { kind: "leave-out", prescriptionId: id },
      {
        kind: "mode",
        mode: "pain_first",
        painFirst: { painAtMost: 3, forDays: 7, sessionsAtLeast: 50, reliefPlan: "Heat." },
      },
    ],
  },
  "/api/rules": {
    version: 1,
    thresholds: {
      painDelta: 2,
      painHigh: 7,
      painUpReports: 2,
      morningsWorse: 2,
      quietDueDays: 3,
      belowPlanShare: 0.5,
      programEndsDays: 7,
      progressShare: 0.8,
      progressDays: 14,
      progressPainAtMost: 3,
    },
    painScheme: "clinic",
  },
  "/api/patients/{id}/reviews": {
    id,
    decision: "later",
    until: "2026-12-01",
    reason: "On holiday.",
    note: "Back on Tuesday.",
  },
  "/api/patients/{id}/visits/{visitId}": { day: "2026-11-20", way: "video" },
  "/api/patients/{id}/signals/{signalId}/steps": { id, state: "done", outcome: "Called her." },
  "/api/patients/{id}": {
    ...{
      givenName: "Maya",
      familyName: "Keller",
      birthYear: 1970,
      diagnosis: "Low back pain",
      timeZone: "Europe/Berlin",
    },
    ...{ diagnosisCode: "M54.5", painDuration: "over_12_weeks", legPain: "none", dailyLoad: "mixed" },
    ...{ painCeiling: 5, painBaseline: 4, painReliefPlan: "Walk a little.", cautions: ["kneeling"] },
  },
  "/api/patients/{id}/invitation": { email: "maya@home.example" },
  "/api/patients/{id}/goals/{goalId}": { words: "Walk to the shop", settled: "reached" },
  "/api/patients/{id}/goals/{goalId}/scores/{day}": { score: 4 },
  "/api/patients/{id}/program/draft": {
    revision: 0,
    content: {
      name: "Core",
      startsOn: "2026-11-23",
      note: "Start gently.",
      aboveLimitWords: "Rest, then call me.",
      items: [item],
    },
  },
  "/api/patients/{id}/program/draft/copy": { revision: 0, from: { kind: "template", id }, how: "append" },
  "/api/exercises/{id}": {
    ...{
      name: "Wall sit",
      otherNames: ["chair on a wall"],
      kind: "strengthening",
      regions: ["front_thighs"],
      kit: ["wall"],
    },
    ...{ position: "standing", direction: "neutral", kitCost: "none", loadLevel: "medium", impact: "none" },
    ...{ steps: ["Slide down."], cues: ["Heels down."], faults: ["Knees in"], stopIf: ["Your knee hurts"] },
    ...{ precautions: ["balance"], altText: "A person leans on a wall.", easierSlug: null, harderSlug: null },
    ...{
      usualSets: 2,
      usualRepetitions: 8,
      usualHoldSeconds: 10,
      usualMinutes: 1,
      usualRestSeconds: 30,
      usualSide: "both",
    },
    ...{
      estimatedMinutes: 2.5,
      figure: null,
      pictureUrl: "https://pictures.example/wall-sit.png",
      source: "Our clinic",
    },
    ...{ licence: "All rights reserved", reviewedBy: "Ines", reviewedOn: "2026-11-20" },
  },
  "/api/exercises/{id}/archived": { archived: true },
  "/api/exercises/{id}/favourite": { favourite: true },
  "/api/templates/{id}": {
    ...{ name: "Core", forWhom: "Anybody", from: null, content: { name: "Core", items: [item] } },
    fits: {
      ...{ painBands: ["mild"], painDurations: ["over_12_weeks"], legPains: ["none"], dailyLoads: ["mixed"] },
      ageFrom: 65,
    },
  },
  "/api/templates/{id}/archived": { archived: true },
  "/api/templates/{id}/assignments": {
    patients: [{ patientId: id, revision: 0, versionId: id }],
    ...{ startsOn: "2026-11-23", send: true },
  },
  "/api/patients/{id}/lessons/{page}": { assigned: true },
  "/api/settings": {
    ...{ theme: "dark", textSize: "large", motion: "reduced", painScale: "words", sounds: false, voice: true },
    timeZone: "Europe/Berlin",
  },
  "/api/lessons/{page}/read": { readAt: "2026-11-22T08:12:00+01:00" },
  "/api/patients/{id}/program/versions": { id, revision: 1, startsOn: "2026-11-23", note: "Start gently." },
};
const PARAMS: Record<string, string> = { token: "x".repeat(43), day: "2026-11-22", page: "pacing" };

type Node = {
  type?: string;
  properties?: Record<string, Node>;
  items?: Node;
  required?: string[];
  anyOf?: Node[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  minItems?: number;
  uniqueItems?: boolean;
  enum?: unknown[];
};
type Path = (string | number)[];
type Fault = { what: string; field: string; body: unknown };

/** What the schema of a body leaves to somebody else. */
const isAnything = (node: Node) => Object.keys(node).every((key) => key === "description");
/** The part of "this or null" that is not null. */
const inside = (node: Node): Node => node.anyOf?.find(({ type }) => type !== "null") ?? node;
const written = (path: Path) =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");

function changed(body: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(body);
  let at = copy;
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
  const last = path.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(Object(at), last);
  else Reflect.set(Object(at), last, value);
  return copy;
}

function* faultsAt(body: unknown, schema: Node, value: unknown, path: Path): Generator<Fault> {
  if (isAnything(schema) && path.length > 0) return;
  const node = inside(schema);
  const broken = (what: string, wrong: unknown): Fault => ({
    what,
    field: written(path),
    body: changed(body, path, wrong),
  });
  if (path.length > 0) {
    yield broken("a wrong type", typeof value === "string" ? 5 : "5");
    yield broken("another wrong type", node.type === "array" ? {} : []);
    if (schema === node) yield broken("null", null);
    if (node.enum) yield broken("no such choice", typeof value === "string" ? "nonsense" : 99);
  }
  if (typeof value === "string") {
    yield broken("a NUL", `${value}\0`);
    yield broken("half a character", `${value}\ud800`);
    if (node.maxLength) yield broken("too long", "x".repeat(node.maxLength + 1));
  }
  if (typeof value === "number") {
    yield broken("a fraction", value + 0.3);
    yield broken("more than any number", 1e300);
    if (node.minimum !== undefined) yield broken("too small", node.minimum - 1);
    if (node.maximum !== undefined) yield broken("too big", node.maximum + 1);
  }
  if (Array.isArray(value)) {
    if (node.minItems) yield broken("too few", []);
    if (node.maxItems) yield broken("too many", Array(node.maxItems + 1).fill(value[0]));
    if (node.uniqueItems) yield broken("twice", [value[0], value[0]]);
    yield* faultsAt(body, node.items ?? {}, value[0], [...path, 0]);
  } else if (typeof value === "object" && value !== null) {
    yield { what: "an unknown field", field: written([...path, "extra"]), body: changed(body, [...path, "extra"], 1) };
    for (const [name, child] of Object.entries(value)) {
      const childPath = [...path, name];
      yield* faultsAt(body, node.properties?.[name] ?? {}, child, childPath);
      if (node.required?.includes(name)) {
        yield { what: "nothing", field: written(childPath), body: changed(body, childPath, undefined) };
      }
    }
  }
}

const endpoints = surface.SURFACE.filter(({ body }) => body !== null);
const keptRows = async () => {
  const tables =
    await owner()`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'throttles'`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => [name, (await owner()`select count(*) from ${owner()(name)}`)[0]?.count]),
  );
  return Object.fromEntries(counts);
};

function sender(promised: Endpoint) {
  const cookie = cookies[promised.who === "anyone" ? "anyone" : (promised.who[0] ?? "anyone")];
  const params = Object.fromEntries(
    Object.keys(promised.params.shape).map((name) => [name, PARAMS[name] ?? patientId]),
  );
  return (json: unknown) =>
    send(promised, {
      cookie,
      json,
      params,
    });
}

describe("every way to break a body", () => {
  it.each(endpoints.map((one) => [`${one.method} ${one.path}`, one] as const))("%s", async (_, promised) => {
    const valid = BODIES[promised.path];
    const schema = promised.body ?? z.never();
    expect(schema.safeParse(valid).error).toBeUndefined();
    const faults = [...faultsAt(valid, z.toJSONSchema(schema, { io: "input" }) as Node, valid, [])];
    expect(faults.length).toBeGreaterThan(3);

    const before = await keptRows();
    const ask = sender(promised);
    const wrong: string[] = [];
    for (const { what, field, body } of faults) {
      const response = await ask(body);
      const { error } = await response.json();
      const named = Object.keys(error?.fields ?? {});
      const isNamed = named.some(
        (name) => name === field || name.startsWith(`${field}[`) || name.startsWith(`${field}.`),
      );
      if (response.status !== 422 || !isNamed) wrong.push(`${field} with ${what}: ${response.status} ${named}`);
    }
    expect(wrong).toEqual([]);
    expect(await keptRows()).toEqual(before);
  });

  it("an address that names no id and no day", async () => {
    for (const [promised, params, name] of [
      [surface.putCheckIn, { id: "1" }, "id"],
      [surface.putPatient, { id: "x'y" }, "id"],
      [surface.putLeftOutDay, { day: "2026-02-30" }, "day"],
      [surface.progress, { id: "\0" }, "id"],
      [surface.putLessonGiven, { id: uuidv7(), page: "how-to-juggle" }, "page"],
    ] as const) {
      const response = await send(promised, {
        cookie: cookies.clinician,
        params,
        json: promised.body ? BODIES[promised.path] : undefined,
      });
      expect([response.status, Object.keys((await response.json()).error.fields)]).toEqual([422, [name]]);
    }
  });

  it("a revision that is none", async () => {
    for (const revision of ["abc", '"-1"', "*", '"99999999999"']) {
      const headers = { "if-match": revision };
      const response = await send(surface.putPatient, {
        cookie: cookies.clinician,
        params: { id: uuidv7() },
        json: BODIES["/api/patients/{id}"],
        headers,
      });
      expect([response.status, Object.keys((await response.json()).error.fields)]).toEqual([422, ["If-Match"]]);
    }
  });
});
