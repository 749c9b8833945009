import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { uuidv7 } from "uuidv7";
import { addDays } from "@/lib/domain/calendar-day";
import { projectFolder, step } from "../command";
import { PlainError } from "../plain-error";
import { build, isBuilt } from "../production-build";
import {
  DAYS,
  type Databases,
  FIRST_FREE_DAY,
  MOST_WRITES,
  NOW,
  PATIENTS,
  type Sessions,
  TODAY,
  versionOfPatient,
} from "./databases";
import type { Ask } from "./load";
import { type Child, startChild } from "./processes";

/** R1 and R2 read, W writes; named as in the table of the bench. */
export const JOBS = ["r1", "r2", "progress-page", "caseload-page", "w"] as const;
export type Job = (typeof JOBS)[number];

export const SYSTEMS = ["ours", "floor", "secured limit", "limit"] as const;
export type System = (typeof SYSTEMS)[number];

/** What a system is asked for a job; null when it does not have the job. */
export type Asks = Readonly<Record<Job, (() => Ask) | null>>;
export type Running = { port: number; asks: Asks };

const here = import.meta.dirname;
// Inside the project, whatever DATA_DIR says: the floor finds the installed framework in the folders above it.
const floorFolder = path.join(projectFolder, ".data", "bench", "floor");

/** Starts the limit, the floor and the portal on loopback; `started` hears of each as soon as it is to be stopped. */
export async function startSystems(
  databases: Databases,
  sessions: Sessions,
  started: (child: Child) => void,
): Promise<Record<System, Running>> {
  const forLimit = { DATABASE_URL: databases.limitUrl, TODAY };
  const writes = counter();
  const limit = await startChild("The limit", [path.join(here, "limit/server.mjs")], {
    cwd: projectFolder,
    variables: forLimit,
    path: "/caseload",
  });
  started(limit);
  await step("Building the floor", async () => buildFloor());
  const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
  const floor = await startChild("The floor", [next, "start", "-H", "127.0.0.1", "-p", "{port}"], {
    cwd: floorFolder,
    variables: forLimit,
    path: "/api/caseload",
  });
  started(floor);
  if (!isBuilt()) await step("Building the pages", () => build("kept"));
  const ours = await startChild("The portal", ["--import", "tsx", path.join(here, "ours.ts")], {
    cwd: projectFolder,
    variables: {
      DATABASE_URL: databases.oursUrl,
      AUTH_SECRET: randomBytes(32).toString("hex"),
      STEADYBACK_DEMO: "1",
      STEADYBACK_NOW: NOW.toISOString(),
    },
    path: "/api/ready",
  });
  started(ours);
  return {
    ours: { port: ours.port, asks: oursAsks(ours.port, sessions) },
    floor: { port: floor.port, asks: floorAsks(writes) },
    "secured limit": { port: limit.port, asks: securedAsks(writes) },
    limit: { port: limit.port, asks: limitAsks(writes) },
  };
}

function buildFloor(): void {
  const source = path.join(here, "floor");
  const files = fs.readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const digest = createHash("sha256").update(fs.readFileSync(path.join(projectFolder, "package-lock.json")));
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  for (const file of [...paths, path.join(here, "statements.mjs")]) digest.update(fs.readFileSync(file));
  const fingerprint = digest.digest("hex");
  const built = path.join(floorFolder, ".next", "built-from");
  if (fs.existsSync(built) && fs.readFileSync(built, "utf8") === fingerprint) return;

  fs.rmSync(floorFolder, { recursive: true, force: true });
  fs.cpSync(source, floorFolder, { recursive: true });
  fs.copyFileSync(path.join(here, "statements.mjs"), path.join(floorFolder, "app", "statements.mjs"));
  const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
  const { DATABASE_URL: _, ...others } = process.env;
  const made = spawnSync(process.execPath, [next, "build"], {
    cwd: floorFolder,
    env: { ...others, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (made.status !== 0) throw new PlainError(`The floor could not be built: ${made.stdout}${made.stderr}`);
  fs.writeFileSync(built, fingerprint);
}

/** Numbers from 0 on; W stops the bench rather than writing the same twice. */
function counter(): () => number {
  let next = 0;
  return () => {
    if (next >= MOST_WRITES)
      throw new PlainError("There is no free day left to write to; use fewer rounds or seconds.");
    next += 1;
    return next - 1;
  };
}

/** One after the other, so that every patient is asked for equally often. */
function inTurn(): () => number {
  let next = 0;
  return () => {
    next = (next + 1) % PATIENTS;
    return next;
  };
}

const get = (address: string, headers?: Record<string, string>): Ask => ({
  method: "GET",
  path: address,
  ...(headers ? { headers } : {}),
});

function limitAsks(writes: () => number): Asks {
  const turn = inTurn();
  return {
    w: () => ({ method: "POST", path: "/checkins", body: limitCheckIn(writes()) }),
    r1: () => get(`/trend/${turn() + 1}`),
    r2: () => get("/caseload"),
    "progress-page": () => get(`/p/trend/${turn() + 1}`),
    "caseload-page": () => get("/p/caseload"),
  };
}

function securedAsks(writes: () => number): Asks {
  const turn = inTurn();
  const as = (session: string) => ({ "x-session": session });
  return {
    w: () => {
      const count = writes();
      return {
        method: "POST",
        path: "/s/checkins",
        headers: as(`patient-${(count % PATIENTS) + 1}`),
        body: limitCheckIn(count),
      };
    },
    r1: () => {
      const patient = turn() + 1;
      return get(`/s/trend/${patient}`, as(`patient-${patient}`));
    },
    r2: () => get("/s/caseload", as("clinician")),
    "progress-page": null,
    "caseload-page": null,
  };
}

function floorAsks(writes: () => number): Asks {
  const turn = inTurn();
  return {
    w: () => ({ method: "POST", path: "/api/checkins", body: limitCheckIn(writes()) }),
    r1: () => get(`/api/trend/${turn() + 1}`),
    r2: () => get("/api/caseload"),
    "progress-page": () => get(`/trend/${turn() + 1}`),
    "caseload-page": () => get("/caseload"),
  };
}

const freeDay = (count: number) => addDays(FIRST_FREE_DAY, Math.floor(count / PATIENTS));

function limitCheckIn(count: number): string {
  const patientId = (count % PATIENTS) + 1;
  const items = [10, 8, 10, 10, 6, 10].map((completed, place) => [(patientId - 1) * 6 + place + 1, 10, completed]);
  return JSON.stringify({ patientId, day: freeDay(count), pain: 3, effort: 4, items });
}

const NINETY_DAYS = `from=${addDays(TODAY, -89)}&to=${TODAY}`;

function oursAsks(port: number, { clinician, patients }: Sessions): Asks {
  const turn = inTurn();
  const writes = counter();
  const versions = patients.map(({ patientId }) => versionOfPatient(patientId));
  const as = (token: string) => ({ cookie: `steadyback.session=${token}` });
  const patientAt = (place: number) => {
    const patient = patients[place];
    const version = versions[place];
    if (patient === undefined || version === undefined) throw new RangeError("There is no such patient.");
    return { ...patient, version };
  };
  return {
    w: () => {
      const count = writes();
      const { token, version } = patientAt(count % PATIENTS);
      const items = version.prescriptions.map(({ id, dose }, place) =>
        place === 1 || place === 4
          ? { prescriptionId: id, status: "partly", ...dose, sets: 1, barriers: ["no_time"] }
          : { prescriptionId: id, status: "done", ...dose, effort: 4, barriers: [] },
      );
      const pain = { before: 3, worst: 3, after: null };
      const body = { programVersionId: version.id, occurredOn: freeDay(count), pain, items };
      const headers = { ...as(token), origin: `http://localhost:${port}` };
      return { method: "PUT", path: `/api/check-ins/${uuidv7()}`, headers, body: JSON.stringify(body) };
    },
    r1: () => {
      const { patientId, token } = patientAt(turn());
      return get(`/api/patients/${patientId}/progress?${NINETY_DAYS}`, as(token));
    },
    r2: () => get("/api/caseload", as(clinician)),
    "progress-page": () => get("/progress", as(patientAt(turn()).token)),
    "caseload-page": () => get("/caseload", as(clinician)),
  };
}

export const SIZE = `${PATIENTS} patients, ${DAYS} days, six exercises a day`;
