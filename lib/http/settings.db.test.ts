import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listRecordLines } from "@/db/queries/record-lines";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { openSession } from "@/lib/access/session";
import type { Viewer } from "@/lib/domain/viewer";
import { readSettingsAgain } from "@/lib/settings";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

const { owner, NOW } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let tomas: build.PatientViewer;
const cookies = { ines: "", maya: "" };

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: NOW.toISOString(),
    AUTH_SECRET: "a secret of at least 32 characters",
  });
  readSettingsAgain();
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  cookies.ines = await signedIn(ines);
  tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  cookies.maya = await signedIn(maya);
});
afterAll(() => build.closeOwner());

const put = (cookie: string, json: unknown) => send(surface.putSettings, { cookie, json });
const tokenOf = (cookie: string) => cookie.split("=")[1] ?? "";
const lookOf = async (cookie: string) => {
  const viewer = await openSession(tokenOf(cookie), NOW);
  return viewer && { theme: viewer.theme, timeZone: viewer.timeZone, ...viewer.display };
};
const linesOf = async (patientId: string) =>
  (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === patientId).map(({ action }) => action);

const USUAL = {
  theme: "system",
  textSize: "usual",
  motion: "system",
  painScale: "numbers",
  sounds: true,
  voice: false,
  timeZone: "Europe/Berlin",
};

describe("settings", () => {
  it("change what was named and leave the rest, and the next page knows", async () => {
    const answer = await put(cookies.maya, { textSize: "largest", painScale: "words" });
    expect([answer.status, await answer.json()]).toEqual([200, { ...USUAL, textSize: "largest", painScale: "words" }]);
    expect(await lookOf(cookies.maya)).toEqual({ ...USUAL, textSize: "largest", painScale: "words" });
    await put(cookies.maya, { voice: true, sounds: false, theme: "dark", motion: "reduced" });
    expect(await lookOf(cookies.maya)).toEqual({
      theme: "dark",
      textSize: "largest",
      motion: "reduced",
      painScale: "words",
      sounds: false,
      voice: true,
      timeZone: "Europe/Berlin",
    });
    expect(await linesOf(maya.patientId)).toEqual(["settings.change", "settings.change"]);
  });

  it("are one's own: nobody else's change with them", async () => {
    const others = () =>
      owner()`select id, text_size from users where id <> ${maya.userId} and clinic_id = ${clinic.clinicId} order by id`;
    const before = await others();
    await put(cookies.maya, { textSize: "large" });
    expect(await others()).toEqual(before);
  });

  it("are for staff too, where a time zone is that of their own days", async () => {
    expect((await put(cookies.ines, { theme: "light", timeZone: "Europe/Lisbon" })).status).toBe(200);
    expect(await lookOf(cookies.ines)).toMatchObject({ theme: "light", timeZone: "Europe/Lisbon" });
    const zones = await owner()`select distinct time_zone from patients where clinic_id = ${clinic.clinicId}`;
    expect(zones).toEqual([{ time_zone: "Europe/Berlin" }]);
  });

  it.each<[string, unknown]>([
    ["theme", "red"],
    ["textSize", "200%"],
    ["motion", true],
    ["painScale", "faces"],
    ["sounds", "on"],
    ["voice", 1],
    ["timeZone", "Europe/Nowhere"],
    ["timeZone", null],
    ["userId", "somebody's"],
  ])("refuse by its name %s of %j", async (field, value) => {
    const answer = await put(cookies.maya, { textSize: "large", [field]: value });
    expect([answer.status, Object.keys((await answer.json()).error.fields)]).toEqual([422, [field]]);
    expect(await lookOf(cookies.maya)).toEqual(USUAL);
  });

  it("come by form as well, and go back to the page with what is wrong", async () => {
    const form = { ...USUAL, sounds: "off", voice: "on", textSize: "large" };
    const posted = await send(surface.putSettings, { cookie: cookies.maya, form });
    expect([posted.status, posted.headers.get("location")]).toEqual([303, "/settings?saved=yes"]);
    expect(await lookOf(cookies.maya)).toEqual({ ...USUAL, sounds: false, voice: true, textSize: "large" });
    const refused = await send(surface.putSettings, { cookie: cookies.maya, form: { ...form, voice: "loud" } });
    expect([refused.status, refused.headers.get("location")]).toEqual([303, "/settings"]);
  });

  it("ask the signed-out to sign in", async () => {
    expect((await put("", { theme: "dark" })).status).toBe(401);
  });
});

describe("another time zone", () => {
  const move = (timeZone: string) => put(cookies.maya, { timeZone });
  const row = async () => {
    const [found] = await owner()`select time_zone, revision, pain_ceiling from patients where id = ${maya.patientId}`;
    return found;
  };

  it("moves the patient's own row and nothing else of it, and leaves a line that says from where to where", async () => {
    expect((await move("Pacific/Auckland")).status).toBe(200);
    expect(await row()).toEqual({ time_zone: "Pacific/Auckland", revision: 2, pain_ceiling: null });
    const [line] =
      await owner()`select meta from audit_events where action = 'time-zone.change' and patient_id = ${maya.patientId}`;
    expect(line?.meta).toEqual({ from: "Europe/Berlin", to: "Pacific/Auckland" });
    const [tomasRow] = await owner()`select time_zone from patients where id = ${tomas.patientId}`;
    expect(tomasRow?.time_zone).toBe("Europe/Berlin");
  });

  it("said again, changes nothing", async () => {
    await move("Europe/Berlin");
    expect(await row()).toMatchObject({ revision: 1 });
    expect(await linesOf(maya.patientId)).toEqual(["settings.change"]);
  });

  it.each(["Pacific/Pago_Pago", "Pacific/Kiritimati"])(
    "keeps the date of what was told, and works the days out again in %s",
    async (timeZone) => {
      const program = await build.buildProgram(maya, ines);
      await owner()`insert into left_out_days (clinic_id, patient_id, day, barriers, time_zone, entered_at, is_added_later, source, author_id)
        values (${clinic.clinicId}, ${maya.patientId}, ${build.TODAY}, '{no_time}', 'Europe/Berlin', ${NOW}, false, 'web', ${maya.userId})`;
      const progress = async () =>
        (await send(surface.progress, { cookie: cookies.maya, params: { id: maya.patientId } })).json();
      const before = await progress();
      expect(before.today).toBe(build.TODAY);
      await move(timeZone);
      const after = await progress();
      expect(after.today).toBe(timeZone === "Pacific/Pago_Pago" ? "2026-11-21" : "2026-11-22");
      const [kept] = await owner()`select day::text from left_out_days where patient_id = ${maya.patientId}`;
      expect([kept?.day, program.patientId]).toEqual([build.TODAY, maya.patientId]);
      await move("Europe/Berlin");
      expect(await progress()).toEqual(before);
    },
  );

  it("is not for a patient to give to anybody else: the function knows only its own caller", async () => {
    const asked = await withTenant(
      tomas,
      async ({ db, record }) => {
        record({ action: "test.asked", entity: "test" });
        return db.execute(`select own_time_zone('Asia/Tokyo')`);
      },
      {},
    );
    expect(asked).toHaveLength(1);
    expect(await row()).toMatchObject({ time_zone: "Europe/Berlin" });
    await owner()`update patients set time_zone = 'Europe/Berlin' where id = ${tomas.patientId}`;
  });
});

describe("who opened my record", () => {
  const lines = (viewer: Viewer, asked: Partial<Parameters<typeof listRecordLines>[1]> = {}) =>
    withTenant(
      viewer,
      async (scope) => {
        const page = await listRecordLines(scope, { whose: "others", before: null, ...asked });
        if (page === null) scope.record({ action: "test.nothing", entity: "test" });
        return page;
      },
      { mode: "read" },
    );
  const look = (cookie: string) => send(surface.progress, { cookie, params: { id: maya.patientId } });

  it("names who looked, newest first, and leaves one's own looks out until they are asked for", async () => {
    await look(cookies.ines);
    await look(cookies.maya);
    expect((await lines(maya))?.lines).toMatchObject([{ actorName: "Ines", action: "progress.read", isOwn: false }]);
    const all = (await lines(maya, { whose: "everyone" }))?.lines ?? [];
    expect(all.map(({ action, isOwn }) => [action, isOwn])).toEqual([
      ["record-lines.read", true],
      ["progress.read", true],
      ["progress.read", false],
    ]);
  });

  it("is about oneself alone, and for patients alone", async () => {
    await look(cookies.ines);
    expect((await lines(tomas))?.lines).toEqual([]);
    expect(await lines(ines)).toBeNull();
  });

  it("goes on where the page before ended, without a gap and without saying anything twice", async () => {
    await withTenant(ines, async ({ record }) => {
      for (let count = 0; count < 130; count += 1)
        record({ action: "patient.read", entity: "patient", patientId: maya.patientId });
    });
    const seen: number[] = [];
    let before: number | null = null;
    do {
      const page = await lines(maya, { before });
      seen.push(...(page?.lines ?? []).map(({ sequence }) => sequence));
      before = page?.before ?? null;
    } while (before !== null);
    expect(seen).toHaveLength(130);
    expect(seen).toEqual([...new Set(seen)].sort((one, other) => other - one));
  });
});
