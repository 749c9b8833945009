import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LIBRARY } from "@/db/library/exercises";
import { closePool, withTenant } from "@/db/tenant";
import {
  auditLines,
  buildAdmin,
  buildClinic,
  buildClinician,
  buildPatient,
  buildProgram,
  closeOwner,
  NOW,
  owner as tester,
} from "@/db/testing/factories";
import { lookAtInvitation } from "@/lib/access/invitation";
import { acceptInvitation } from "@/lib/care/accept-invitation";
import { readSettingsAgain } from "@/lib/settings";
import { createClinic, readNewClinic } from "./create-clinic";
import { notesFile, readNotedHeads } from "./noted-heads";
import { type Owner, openOwner } from "./owner";
import { type Rebuilt, rebuild } from "./rebuild";
import { verifyAllAudits } from "./verify-audit";

let owner: Owner;

beforeAll(() => {
  process.env.AUTH_SECRET = "a secret of at least 32 characters";
  readSettingsAgain();
  owner = openOwner(process.env.DATABASE_URL ?? "");
});

afterAll(async () => {
  await Promise.all([owner.close(), closeOwner(), closePool()]);
});

const WORDS = {
  "--name": "Back Clinic",
  "--time-zone": "Europe/Berlin",
  "--emergency-number": "112",
  "--admin-name": "Ada",
  "--admin-email": "Ada@clinic.example",
};
const words = (changed: Record<string, string> = {}) => Object.entries({ ...WORDS, ...changed }).flat();
const tokenOf = (link: string) => link.replace("/invite/", "");

describe("the words after create-clinic", () => {
  it("make a wish", () => {
    expect(readNewClinic(words())).toEqual({
      name: "Back Clinic",
      timeZone: "Europe/Berlin",
      emergencyNumber: "112",
      adminName: "Ada",
      adminEmail: "ada@clinic.example",
      replyDays: 2,
    });
  });

  it.each([
    ["an unknown time zone", { "--time-zone": "Mars/Olympus" }, /^--time-zone must be an IANA .*"Mars\/Olympus"\.$/],
    ["no telephone number", { "--emergency-number": "the police" }, /^--emergency-number must be a telephone number/],
    ["no e-mail address", { "--admin-email": "ada" }, /^--admin-email must be an e-mail address/],
    ["no name", { "--name": "  " }, /^--name must be 1 to 200/],
    ["a promise of no days", { "--reply-days": "0" }, /^--reply-days must be a whole number from 1 to 20/],
    ["a word that does not exist", { "--colour": "blue" }, /^Not understood; it is: npm run admin/],
  ])("are refused with one sentence: %s", (_what, changed, sentence) => {
    expect(() => readNewClinic(words(changed))).toThrow(sentence);
  });

  it("are all needed but the promise", () => {
    for (const word of Object.keys(WORDS)) {
      const rest = Object.entries(WORDS)
        .filter(([name]) => name !== word)
        .flat();
      expect(() => readNewClinic(rest)).toThrow(`${word} is missing, as in: npm run admin`);
    }
  });
});

describe("create-clinic", () => {
  it("makes a clinic that its first admin can join and work in", async () => {
    const created = await createClinic(owner, readNewClinic(words({ "--name": "First Clinic" })), NOW);
    const { clinicId, link, expiresAt } = created;
    expect(expiresAt).toEqual(new Date("2026-11-29T08:00:00Z"));
    const token = tokenOf(link);
    expect(await lookAtInvitation(token, NOW)).toMatchObject({
      clinicName: "First Clinic",
      role: "admin",
      name: "Ada",
    });

    const visit = { now: NOW, address: "127.0.0.1", browser: null, requestId: "r" };
    const joined = await acceptInvitation(visit, { token, password: "a long enough passphrase" });
    expect(joined).toMatchObject({ ok: true });
    const [ada] = await tester()<{ id: string; email: string; role: string }[]>`
      select id, email, role from users where clinic_id = ${clinicId}`;
    expect(ada).toMatchObject({ email: "ada@clinic.example", role: "admin" });

    const [row] = await tester()`
      select c.time_zone, c.emergency_number, c.reply_working_days, r.version, r.rules,
        (select count(*)::int from exercises e where e.clinic_id = c.clinic_id and is_shipped) as exercises
      from clinics c join clinic_rules r on r.clinic_id = c.clinic_id where c.clinic_id = ${clinicId}`;
    expect(row).toEqual({
      time_zone: "Europe/Berlin",
      emergency_number: "112",
      reply_working_days: 2,
      version: 1,
      rules: {},
      exercises: LIBRARY.length,
    });
    const lines = await auditLines({ clinicId });
    expect(lines.map(({ action }) => action)).toEqual([
      "clinic.create",
      "invitation.make",
      "invitation.accept",
      "session.start",
    ]);
  });

  it("keeps nothing of the token but its hash", async () => {
    const { link } = await createClinic(owner, readNewClinic(words({ "--name": "Secret Clinic" })), NOW);
    const [row] = await tester()<{ everything: string }[]>`
      select (select string_agg(i::text, ' ') from invitations i) || (select string_agg(a::text, ' ') from audit_events a) as everything`;
    expect(row?.everything).not.toContain(tokenOf(link));
  });

  it("gives a new link while nobody has joined, and none to a clinic where somebody works", async () => {
    const wish = readNewClinic(words({ "--name": "Late Clinic" }));
    const first = await createClinic(owner, wish, NOW);
    const second = await createClinic(owner, wish, NOW);
    expect(second).toMatchObject({ clinicId: first.clinicId, isNew: false });
    expect(await lookAtInvitation(tokenOf(first.link), NOW)).toBeNull();
    expect(await lookAtInvitation(tokenOf(second.link), NOW)).toMatchObject({ clinicName: "Late Clinic" });

    await buildAdmin({ clinicId: first.clinicId, timeZone: "UTC" });
    await expect(createClinic(owner, wish, NOW)).rejects.toThrow(/^Somebody works at "Late Clinic" already/);
    expect(await lookAtInvitation(tokenOf(second.link), NOW)).not.toBeNull();
  });

  it("leaves nothing behind when it fails midway", async () => {
    const wish = { ...readNewClinic(words({ "--name": "Half Clinic" })), adminEmail: "NOT-LOWER@clinic.example" };
    await expect(createClinic(owner, wish, NOW)).rejects.toThrow();
    expect((await owner.clinics()).map(({ name }) => name)).not.toContain("Half Clinic");
    const [row] =
      await tester()`select count(*)::int as rows from exercises e where not exists (select from clinics c where c.clinic_id = e.clinic_id)`;
    expect(row).toEqual({ rows: 0 });
  });
});

describe("the owner", () => {
  it("sees and changes one clinic at a time", async () => {
    const clinic = await buildClinic();
    const other = await buildClinic();
    const seen = await owner.inClinic(clinic.clinicId, "write", async (db) => {
      await db.execute("update clinics set name = 'Changed'");
      return db.execute("select clinic_id from clinics");
    });
    expect([...seen]).toEqual([{ clinic_id: clinic.clinicId }]);
    const [row] = await tester()`select name from clinics where clinic_id = ${other.clinicId}`;
    expect(row).toEqual({ name: "Back Clinic" });
  });

  it("changes nothing in a look", async () => {
    const clinic = await buildClinic();
    const change = owner.inClinic(clinic.clinicId, "look", (db) => db.execute("update clinics set name = 'Changed'"));
    await expect(change).rejects.toThrow();
    expect((await owner.clinics()).map(({ name }) => name).filter((name) => name === "Changed")).toHaveLength(1);
  });
});

describe("rebuild", () => {
  it("works out one clinic or all of them, and says how many patients", async () => {
    const clinic = await buildClinic();
    const ines = await buildClinician(clinic);
    const patient = await buildPatient(clinic, [ines]);
    await buildProgram(patient, ines);
    const other = await buildClinic();
    const days = () =>
      tester()`select day::text, answer->>'state' as state from patient_days where patient_id = ${patient.patientId} order by day`;

    const rebuilt: Rebuilt[] = [];
    await rebuild(owner, { only: other.clinicId, now: NOW, done: (one) => rebuilt.push(one) });
    expect(await days()).toHaveLength(0);
    await rebuild(owner, { only: clinic.clinicId.toUpperCase(), now: NOW, done: (one) => rebuilt.push(one) });
    expect(rebuilt.map(({ patients }) => patients)).toEqual([0, 1]);
    const right = [...(await days())];
    expect(right).toHaveLength(21);
    expect(right[0]).toEqual({ day: "2026-11-02", state: "no_report" });

    await tester()`update patient_days set answer = '{"state":"done"}' where patient_id = ${patient.patientId}`;
    await tester()`update patient_tallies set caseload = '{}' where patient_id = ${patient.patientId}`;
    await rebuild(owner, { only: null, now: NOW, done: (one) => rebuilt.push(one) });
    expect([...(await days())]).toEqual(right);
    expect(rebuilt.length - 2).toBe((await owner.clinics()).length);
    const actions = (await auditLines(clinic)).map(({ action }) => action);
    expect(actions).toEqual(["tallies.rebuild", "tallies.rebuild"]);
  });

  it("knows no clinic that is not there", async () => {
    const nowhere = rebuild(owner, { only: "00000000-0000-7000-8000-000000000000", now: NOW, done: () => {} });
    await expect(nowhere).rejects.toThrow(/^There is no clinic 00000000-/);
  });
});

describe("verify-audit", () => {
  let dataFolder: string;
  let printed: string[];

  beforeEach(() => {
    dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "steadyback-heads-"));
    printed = [];
    return () => fs.rmSync(dataFolder, { recursive: true, force: true });
  });

  const verify = () => verifyAllAudits(owner, { dataFolder, now: NOW, print: (line) => printed.push(line) });

  async function clinicWithLines(lines: number): Promise<string> {
    const clinic = await buildClinic();
    const ines = await buildClinician(clinic);
    for (let line = 0; line < lines; line += 1)
      await withTenant(ines, async ({ record }) => record({ action: "patient.read", entity: "patient" }));
    return clinic.clinicId;
  }

  const cut = (clinicId: string, last: number) =>
    tester().begin(async (tx) => {
      await tx`delete from audit_events where clinic_id = ${clinicId} and sequence > ${last}`;
      await tx`update audit_heads h set sequence = e.sequence, hash = e.hash from audit_events e
      where e.clinic_id = h.clinic_id and h.clinic_id = ${clinicId} and e.sequence = ${last}`;
    });

  it("says of every clinic that all is as it was written, notes where each ends, and leaves a line", async () => {
    const clinicId = await clinicWithLines(3);
    await verify();
    expect(printed).toContain("Back Clinic: 3 audit lines, all as they were written.");
    expect(printed).toHaveLength((await owner.clinics()).length);
    const [note] = readNotedHeads(dataFolder).filter((head) => head.clinicId === clinicId);
    expect(note).toMatchObject({ at: "2026-11-22T08:00:00.000Z", sequence: 3 });
    expect(fs.statSync(notesFile(dataFolder)).mode & 0o077).toBe(0);
    await verify();
    expect(printed).toContain("Back Clinic: 4 audit lines, all as they were written.");
    expect((await auditLines({ clinicId })).at(-1)).toMatchObject({ action: "audit.verify", entity_id: clinicId });
  });

  it("finds a tail that was cut since, though the head in the database was rewritten, and goes on with the others", async () => {
    const clinicId = await clinicWithLines(3);
    await verify();
    await cut(clinicId, 2);
    printed = [];
    await expect(verify()).rejects.toThrow(
      "Back Clinic: the last audit lines are missing: there were 3, now there are 2.",
    );
    expect(printed).toHaveLength((await owner.clinics()).length - 1);
    const actions = (await auditLines({ clinicId })).map(({ action }) => action);
    expect(actions).toEqual(["patient.read", "patient.read"]);
    await tester()`delete from audit_events where clinic_id = ${clinicId}`;
    await tester()`delete from audit_heads where clinic_id = ${clinicId}`;
    await expect(verify()).rejects.toThrow("there were 3, now there are 0.");
  });

  it("finds that a whole clinic vanished", async () => {
    const clinicId = await clinicWithLines(1);
    await verify();
    for (const table of ["audit_events", "audit_heads", "users", "clinics"])
      await tester().unsafe(`delete from ${table} where clinic_id = '${clinicId}'`);
    await expect(verify()).rejects.toThrow(`Clinic ${clinicId}, which is no longer in this database`);
  });

  it("is not misled by lines that are written while it walks", async () => {
    const clinic = await buildClinic();
    const ines = await buildClinician(clinic);
    const busy = (async () => {
      for (let line = 0; line < 60; line += 1)
        await withTenant(ines, async ({ record }) => record({ action: "patient.read", entity: "patient" }));
    })();
    for (let walk = 0; walk < 3; walk += 1) await verify();
    await busy;
    await verify();
    expect((await auditLines(clinic)).length).toBe(64);
  });

  it("refuses notes that were tampered with", async () => {
    await clinicWithLines(1);
    await verify();
    fs.appendFileSync(notesFile(dataFolder), '{"sequence":1}\n');
    await expect(verify()).rejects.toThrow(/^Line \d+ of .*audit-heads\.jsonl is not a note/);
  });
});

it("a database without the portal's tables gets one sentence", async () => {
  const empty = `empty_${process.pid}`;
  await tester().unsafe(`create database ${empty}`);
  const unprepared = openOwner(Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: `/${empty}` }).href);
  await expect(unprepared.clinics()).rejects.toThrow(/^This database has no tables of the portal yet/);
  await unprepared.close();
  await tester().unsafe(`drop database ${empty}`);
});
