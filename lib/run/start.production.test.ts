import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO_PASSWORD } from "@/db/seed/cast";
import * as build from "@/db/testing/factories";
import { hashPassword } from "@/lib/access/passwords";
import { projectFolder } from "./command";
import { type EmbeddedServer, startEmbedded } from "./embedded";
import {
  type AppProcess,
  cookiesOf,
  isReady,
  plainEnvironment,
  send,
  startApp,
  temporaryFolder,
} from "./testing/app-process";

// On the embedded server, or on a new database of the server that DATABASE_URL names.

const folder = temporaryFolder("start");
const PASSWORD = "nine tall herons wade";
const settings: Record<string, string> = { DATA_DIR: folder, AUTH_SECRET: randomBytes(32).toString("hex") };
const server = process.env.DATABASE_URL ?? null;
const databaseName = `start_${process.pid}`;
let app: AppProcess;

beforeAll(async () => {
  if (server) {
    await asOwnerOf(server, `create database ${databaseName}`);
    settings.DATABASE_URL = Object.assign(new URL(server), { pathname: `/${databaseName}` }).href;
  }
  app = await startApp("start", settings);
}, 120_000);

afterAll(async () => {
  await app?.kill();
  if (server) await asOwnerOf(server, `drop database if exists ${databaseName} with (force)`);
  fs.rmSync(folder, { recursive: true, force: true });
});

async function asOwnerOf(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(statement).finally(() => sql.end());
}

/** Runs a command to its end. */
function ran(command: "start" | "admin", changes: Record<string, string>, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `lib/run/${command}.ts`, ...words],
    {
      cwd: projectFolder,
      encoding: "utf8",
      env: plainEnvironment({ NEXTAUTH_URL: app.address, PORT: "1", ...settings, ...changes }),
    },
  );
  return { status, said: `${stdout}${stderr}` };
}

async function answered(answer: Promise<Response>, status: number) {
  const response = await answer;
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return { body: JSON.parse(text), cookie: cookiesOf(response) };
}

const ask = (where: string, cookie: string) =>
  answered(fetch(app.address + where, { headers: { Cookie: cookie } }), 200);

/** Joins by a link, which works once, and answers with the cookie. */
async function joined(link: string): Promise<string> {
  const token = link.split("/invite/")[1] ?? "";
  expect((await fetch(`${app.address}/invite/${token}`)).status).toBe(200);
  const accept = () =>
    send(app.address, "POST", `/api/invitations/${encodeURIComponent(token)}/accept`, { password: PASSWORD });
  const { cookie } = await answered(accept(), 201);
  expect((await accept()).status).toBeGreaterThanOrEqual(400);
  return cookie;
}

describe("npm start", () => {
  let ada: string;
  let ines: string;
  const patientId = uuidv7();

  it("serves an empty database, in which an operator makes the first clinic and its admin joins by the link", async () => {
    const words = "create-clinic --name Riverside --time-zone Europe/Berlin --emergency-number 112 --admin-name Ada";
    const made = ran("admin", {}, ...words.split(" "), "--admin-email", "ada@riverside.example");
    expect(made.status, made.said).toBe(0);
    await joined(/\S+\/invite\/\S+/.exec(made.said)?.[0] ?? "");
    const attempt = { email: "ada@riverside.example", password: PASSWORD };
    ada = (await answered(send(app.address, "POST", "/api/sign-in", attempt), 200)).cookie;
    const wrong = { ...attempt, password: "nine tall herons fly" };
    expect((await send(app.address, "POST", "/api/sign-in", wrong)).status).toBeGreaterThanOrEqual(400);
  }, 60_000);

  it("lets her invite a clinician, who takes a patient into care and sends a program", async () => {
    const invitation = { email: "ines@riverside.example", name: "Ines", role: "clinician" };
    ines = await joined(
      (await answered(send(app.address, "POST", "/api/invitations", invitation, ada), 201)).body.link,
    );
    const maya = { givenName: "Maya", familyName: "Berg", timeZone: "Europe/Berlin" };
    await answered(send(app.address, "PUT", `/api/patients/${patientId}`, maya, ines), 201);
    const { exercises } = (await ask("/api/exercises", ines)).body;
    expect(exercises.length).toBeGreaterThanOrEqual(16);
    const item = { prescriptionId: uuidv7(), exerciseId: exercises[0].id, section: "main", sets: 3, repetitions: 10 };
    const items = [{ ...item, side: "both", weekdays: [1, 2, 3, 4, 5, 6, 7] }];
    const where = `/api/patients/${patientId}/program`;
    const draft = { revision: 0, content: { name: "First steps", items } };
    const saved = await answered(send(app.address, "PUT", `${where}/draft`, draft, ines), 200);
    const startsOn = new Date().toLocaleDateString("sv", { timeZone: "Europe/Berlin" });
    const version = { id: uuidv7(), revision: saved.body.revision, startsOn };
    await answered(send(app.address, "POST", `${where}/versions`, version, ines), 201);
  }, 60_000);

  it("lets the patient join, see today and check in, and the clinician see it", async () => {
    const invitation = { email: "maya@riverside.example" };
    const invited = send(app.address, "POST", `/api/patients/${patientId}/invitation`, invitation, ines);
    const maya = await joined((await answered(invited, 201)).body.link);
    const today = (await ask("/api/today", maya)).body;
    const report = {
      programVersionId: today.version.id,
      occurredOn: today.day,
      pain: { before: 3, worst: null, after: 2 },
      items: [{ prescriptionId: today.items[0].prescriptionId, status: "done" }],
    };
    await answered(send(app.address, "PUT", `/api/check-ins/${uuidv7()}`, report, maya), 201);
    const { days } = (await ask(`/api/patients/${patientId}/progress`, ines)).body;
    expect(days.at(-1)).toMatchObject({ day: today.day, state: "done", painBefore: 3, painWorst: null, painAfter: 2 });
    expect(ran("admin", {}, "verify-audit")).toMatchObject({ status: 0, said: expect.stringContaining("Riverside") });
  }, 60_000);

  it.each([
    ["no secret", { AUTH_SECRET: "" }, /^AUTH_SECRET must be set in production/],
    ["a short secret", { AUTH_SECRET: "changeme" }, /^AUTH_SECRET must have at least 32 characters/],
    ["a secret that anybody would try", { AUTH_SECRET: "changeme".repeat(5) }, /^AUTH_SECRET can be guessed/],
    ["no address", { NEXTAUTH_URL: "" }, /^NEXTAUTH_URL must be set in production/],
    ["a clock that stands still", { STEADYBACK_NOW: "2026-11-22T08:00:00Z" }, /^STEADYBACK_NOW stops the clock/],
  ])("refuses %s in one sentence", (_what, changes, sentence) => {
    const { status, said } = ran("start", changes);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\n {4}at /);
    expect(status).toBe(1);
  });

  it("finishes what it was asked before SIGTERM, takes nothing new, and ends with 0", async () => {
    const body = JSON.stringify({ email: "ada@riverside.example", password: PASSWORD });
    const headers = { Origin: app.address, "Content-Type": "application/json", Expect: "100-continue" };
    const request = http.request(`${app.address}/api/sign-in`, {
      method: "POST",
      headers: { ...headers, "Content-Length": Buffer.byteLength(body) },
    });
    request.flushHeaders();
    await once(request, "continue");
    const stopped = app.stop();
    await expect
      .poll(() => fetch(`${app.address}/api/health`).catch(() => "refused"), { timeout: 5_000 })
      .toBe("refused");
    request.end(body);
    const [answer]: http.IncomingMessage[] = await once(request, "response");
    expect(answer?.statusCode).toBe(200);
    answer?.resume();
    expect(await stopped).toBe(0);
    expect(fs.existsSync(path.join(folder, "pg", "postmaster.pid"))).toBe(false);
  }, 60_000);

  // npm passes SIGTERM on to its shell only. Windows has neither.
  const endsWithItsShell = async () => {
    const inBackground = '"$0" --import tsx lib/run/start.ts & echo $!; wait';
    const shell = spawn("sh", ["-c", inBackground, process.execPath], {
      cwd: projectFolder,
      env: plainEnvironment({
        ...settings,
        NEXTAUTH_URL: app.address,
        PORT: new URL(app.address).port,
        npm_lifecycle_event: "start",
      }),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(shell.stdout, "data");
    await expect.poll(() => isReady(app.address), { timeout: 60_000 }).toBe(true);
    shell.kill("SIGTERM");
    const isThere = () => {
      try {
        return process.kill(Number.parseInt(String(line), 10), 0);
      } catch {
        return false;
      }
    };
    await expect.poll(isThere, { timeout: 20_000 }).toBe(false);
  };
  if (process.platform !== "win32") it("ends when npm is ended, whose shell tells nobody", endsWithItsShell, 90_000);

  it("refuses a database in which one of the demo's people has the demo's password", async () => {
    const embedded: EmbeddedServer | null = server ? null : await startEmbedded({ dataDir: path.join(folder, "pg") });
    process.env.DATABASE_URL = embedded?.url ?? settings.DATABASE_URL ?? "";
    const clinic = await build.buildClinic();
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await build.buildClinician(clinic, { email: "ines@demo.steadyback.example", passwordHash });
    await build.closeOwner();
    const { status, said } = ran("start", {});
    await embedded?.stop();
    expect(said).toMatch(/^ines@demo[.]steadyback[.]example has the demo's password: .* must not go live[.]$/m);
    expect(status).toBe(1);
  }, 60_000);
});
