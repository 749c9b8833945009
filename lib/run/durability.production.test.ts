import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "@/db/audit-chain";
import * as build from "@/db/testing/factories";
import { hashPassword } from "@/lib/access/passwords";
import { addDays, type CalendarDay, calendarDay } from "@/lib/domain/calendar-day";
import { openOwner } from "./admin/owner";
import { type EmbeddedServer, startEmbedded } from "./embedded";
import { type AppProcess, cookiesOf, isReady, send, startApp, temporaryFolder } from "./testing/app-process";

// Ten patients report ten days each, eight reports at a time. The database is killed under them, then the app.

const PATIENTS = 10;
const DAYS = 10;
const AT_ONCE = 8;
const DATABASE_DIES_AFTER = 30;
const APP_DIES_AFTER = 60;
const PASSWORD = "nine tall herons wade";

const folder = temporaryFolder("durability");
const settings = { DATA_DIR: folder, STEADYBACK_NOW: build.NOW.toISOString() };
let app: AppProcess;
let database: EmbeddedServer;
let clinicId: string;
let reports: Report[];

type Report = {
  id: string;
  day: CalendarDay;
  before: number;
  cookie: string;
  versionId: string;
  prescriptionIds: string[];
};

beforeAll(async () => {
  app = await startApp("demo", settings);
  database = await startEmbedded({ dataDir: path.join(folder, "pg") });
  process.env.DATABASE_URL = database.url;
  const clinic = await build.buildClinic();
  clinicId = clinic.clinicId;
  const ines = await build.buildClinician(clinic);
  const passwordHash = await hashPassword(PASSWORD);
  const all = [];
  for (let place = 0; place < PATIENTS; place++) all.push(await patientWithReports(clinic, ines, place, passwordHash));
  reports = all.flat();
}, 120_000);

afterAll(async () => {
  await build.closeOwner();
  await app?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A patient with two exercises a day, signed in, and what they are going to say about the last ten days. */
async function patientWithReports(
  clinic: build.Clinic,
  ines: build.StaffViewer,
  place: number,
  passwordHash: string,
): Promise<Report[]> {
  const email = `maya-${place}@durability.example`;
  const patient = await build.buildPatient(clinic, [ines], { email, passwordHash });
  const prescriptionIds: string[] = [];
  const { versionId } = await build.buildProgram(patient, ines, {}, async (program) => {
    prescriptionIds.push(await build.buildPrescription(program), await build.buildPrescription(program));
  });
  const signedIn = await send(app.address, "POST", "/api/sign-in", { email, password: PASSWORD });
  expect(signedIn.status).toBe(200);
  const cookie = cookiesOf(signedIn);
  return Array.from({ length: DAYS }, (_, back) => ({
    id: uuidv7(),
    day: addDays(calendarDay(build.TODAY), -back),
    before: (place + back) % 11,
    cookie,
    versionId,
    prescriptionIds,
  }));
}

/** The status of the answer; null when there was none. */
async function report({ id, day, before, cookie, versionId, prescriptionIds }: Report): Promise<number | null> {
  const [first, second] = prescriptionIds;
  const body = {
    programVersionId: versionId,
    occurredOn: day,
    pain: { before, worst: null, after: 0 },
    items: [
      { prescriptionId: first, status: "done" },
      { prescriptionId: second, status: "not_done", barriers: ["no_time"] },
    ],
    note: `Report ${id}`,
  };
  const answer = await send(app.address, "PUT", `/api/check-ins/${id}`, body, cookie).catch(() => null);
  return answer?.status ?? null;
}

type Outcome = { acknowledged: Report[]; unanswered: Report[] };

/** Sends everything once, several at a time; after a failure a sender waits until the portal is back. */
async function sendAll(afterwards: (acknowledged: number) => Promise<void>): Promise<Outcome> {
  const outcome: Outcome = { acknowledged: [], unanswered: [] };
  const waiting = [...reports];
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const status = await report(next);
      if (status === 201) {
        outcome.acknowledged.push(next);
        await afterwards(outcome.acknowledged.length);
      } else {
        outcome.unanswered.push(next);
        expect([null, 503]).toContain(status);
        while (!(await isReady(app.address))) await sleep(50);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return outcome;
}

async function killOneAfterTheOther(acknowledged: number): Promise<void> {
  if (acknowledged === DATABASE_DIES_AFTER) process.kill(database.pid, "SIGKILL");
  if (acknowledged !== APP_DIES_AFTER) return;
  await app.kill();
  app = await startApp("demo", { ...settings, PORT: new URL(app.address).port });
}

type Kept = { before: number | null; day: string; note: string | null; items: string[]; submitted: number };

/** What the tables hold of each report, by its id, with the number of audit lines that say it was made. */
async function keptReports(): Promise<Map<string, Kept>> {
  const rows = await build.owner()<(Kept & { id: string })[]>`
    select c.id, c.pain_before as before, c.occurred_on as day, c.note,
      array(select i.status from check_in_items i
        where (i.clinic_id, i.patient_id, i.check_in_id) = (c.clinic_id, c.patient_id, c.id) order by i.status) as items,
      (select count(*)::int from audit_events e where e.clinic_id = c.clinic_id and e.patient_id = c.patient_id
        and e.action = 'check-in.submit' and e.entity_id = c.id::text) as submitted
    from check_ins c where c.clinic_id = ${clinicId}`;
  return new Map(rows.map(({ id, ...kept }) => [id, kept]));
}

/** Those that are not there, or not whole. */
async function lostOf(sent: readonly Report[]): Promise<Report[]> {
  const kept = await keptReports();
  return sent.filter(({ id, day, before }) => {
    const whole: Kept = { before, day, note: `Report ${id}`, items: ["done", "not_done"], submitted: 1 };
    return !isDeepStrictEqual({ ...kept.get(id) }, whole);
  });
}

test("what was acknowledged is kept when database and app are killed, and sending the rest again completes it", async () => {
  const { acknowledged, unanswered } = await sendAll(killOneAfterTheOther);
  expect(app.said()).toContain("Steadyback is ready");
  expect(acknowledged.length + unanswered.length).toBe(PATIENTS * DAYS);
  expect(acknowledged.length).toBeGreaterThan(APP_DIES_AFTER);
  expect(unanswered.length).toBeGreaterThan(0);

  const kept = await keptReports();
  const lost = await lostOf(acknowledged);
  const keptUnanswered = unanswered.filter(({ id }) => kept.has(id));
  const half = await lostOf(keptUnanswered);
  process.stdout.write(
    `durability | acknowledged ${acknowledged.length}, lost ${lost.length} | unanswered ${unanswered.length}, kept ${keptUnanswered.length}, half ${half.length} |\n`,
  );
  expect(lost).toEqual([]);
  expect(half).toEqual([]);

  const again = await Promise.all(unanswered.map(report));
  expect(again.filter((status) => status !== 200 && status !== 201)).toEqual([]);
  expect(await lostOf(reports)).toEqual([]);
  expect((await keptReports()).size).toBe(PATIENTS * DAYS);
}, 120_000);

test("the audit chain is whole after all that", async () => {
  const owner = openOwner(database.url);
  const verdict = await owner.inClinic(clinicId, "look", (db) => verifyAudit(db, clinicId));
  await owner.close();
  expect(verdict).toMatchObject({ kind: "whole" });
});

test("the check sees a report that never arrived, and one that lost an item", async () => {
  const [one, ...others] = reports;
  if (!one) throw new Error("There are no reports.");
  const never = { ...one, id: uuidv7() };
  await build.owner()`delete from check_in_items
    where clinic_id = ${clinicId} and check_in_id = ${one.id} and status = 'not_done'`;
  expect(await lostOf([never, one, ...others])).toEqual([never, one]);
});
