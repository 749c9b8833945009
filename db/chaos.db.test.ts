import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/lib/run/embedded";
import { appUrlFrom, migrateAll } from "./migrate";
import { selfCheck } from "./self-check";
import { CHAOS_TABLES, runChaos, type Toll } from "./testing/chaos";

// A server of its own, with fsync on: its backends are killed and stopped, and what it acknowledged must stay.

// A slow machine acknowledges little in ten seconds; then it goes on, because only what was acknowledged proves anything.
const DOOR_SECONDS = [10, 20, 40];
const ENOUGH = { acknowledged: 100, kills: 10 };
const PLAIN_SECONDS = [4, 8, 16];
const appPassword = randomBytes(18).toString("hex");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "steadyback-chaos-"));
let server: EmbeddedServer;
let admin: postgres.Sql;

beforeAll(async () => {
  fs.chmodSync(folder, 0o711);
  server = await startEmbedded({ dataDir: path.join(folder, "pg") });
  await migrateAll(server.url, { appPassword });
  admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(CHAOS_TABLES);
  await admin.unsafe(`create role plain_app login inherit password '${appPassword}' in role portal_app`);
});

afterAll(async () => {
  await admin.end();
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const say = (toll: Toll) => {
  const cells = Object.entries(toll).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`chaos | ${cells.join(" | ")} |\n`);
};

test("a server as it comes passes the self-check, durability included", async () => {
  expect(await selfCheck(appUrlFrom(server.url, appPassword))).toEqual([]);
});

test("backends killed and stopped under load: nothing lost, nothing halved, nothing foreign, no crash, no hang", async () => {
  const faults = process.platform === "win32" ? (["kill"] as const) : (["kill", "stop"] as const);
  const appUrl = appUrlFrom(server.url, appPassword);
  let acknowledged = 0;
  let kills = 0;
  for (const seconds of DOOR_SECONDS) {
    const toll = await runChaos("door", { admin, appUrl, seconds, faults });
    say(toll);
    expect(toll).toMatchObject({ lost: 0, half: 0, foreign: 0, mixed: 0, crashes: 0, hangs: 0 });
    acknowledged += toll.acknowledged;
    kills += toll.kills;
    if (acknowledged > ENOUGH.acknowledged && kills > ENOUGH.kills) break;
  }
  expect(acknowledged).toBeGreaterThan(ENOUGH.acknowledged);
  expect(kills).toBeGreaterThan(ENOUGH.kills);
}, 150_000);

test("the same against the driver's own transactions fails, so the test can see", async () => {
  const appUrl = Object.assign(new URL(appUrlFrom(server.url, appPassword)), { username: "plain_app" }).href;
  let harm = 0;
  for (const seconds of PLAIN_SECONDS) {
    const toll = await runChaos("plain", { admin, appUrl, seconds, faults: ["kill"] });
    say(toll);
    harm = toll.foreign + toll.mixed + toll.half + toll.crashes + toll.hangs;
    if (harm > 0) break;
  }
  expect(harm).toBeGreaterThan(0);
}, 120_000);
