import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { addDays, calendarDayAt } from "@/lib/domain/calendar-day";
import { USUAL_DISPLAY, type Viewer } from "@/lib/domain/viewer";
import { findToday } from "../queries/today";
import { withTenant } from "../tenant";
import { cloneDatabase } from "../testing/clone";
import { CAST } from "./cast";
import { isEmpty, seedDemo } from "./demo";
import { canaryOf, fill, filledClinicId } from "./fill";
import { sowClinic } from "./sower";

const NOW = new Date("2026-11-22T12:00:00Z");
const server = { adminUrl: inject("adminUrl"), template: inject("template"), appPassword: inject("appPassword") };
const demoUrl = process.env.DATABASE_URL ?? "";

const open: { end(): Promise<unknown> }[] = [];
const connect = (url: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  open.push(sql);
  return sql;
};
afterAll(async () => {
  for (const one of open) await one.end();
});

/** A digest of every table as a superuser sees it; only what chance made at run time is left out. */
async function digests(url: string): Promise<Record<string, string>> {
  const sql = connect(url);
  const names = await sql<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in ('credentials', 'invitations', 'audit_events', 'audit_heads') order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of names) {
    const [row] = await sql.unsafe(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as digest from ${name} t`,
    );
    found[name] = String(row?.digest);
  }
  return found;
}

describe("the demo clinic", () => {
  beforeAll(async () => {
    expect(await isEmpty(demoUrl)).toBe(true);
    await seedDemo(demoUrl, { now: NOW });
  }, 120_000);

  it("is there once, however often it is sown", async () => {
    expect(await isEmpty(demoUrl)).toBe(false);
    const before = await digests(demoUrl);
    await seedDemo(demoUrl, { now: new Date("2026-11-23T08:00:00Z") });
    expect(await digests(demoUrl)).toEqual(before);
  });

  it("has 84 patients, all of whom Ines sees and most of whom Jon sees", async () => {
    const sql = connect(demoUrl);
    const seenBy = async (clinicianId: string) =>
      (await sql`select from care_teams where clinician_id = ${clinicianId} and clinic_id = ${CAST.clinicId}`).length;
    expect(await sql`select from patients where clinic_id = ${CAST.clinicId}`).toHaveLength(84);
    expect(await seenBy(CAST.ines.userId)).toBe(84);
    expect(await seenBy(CAST.jon.userId)).toBeGreaterThan(60);
  });

  it("asks Maya for her exercises today, and has not heard from her yet", async () => {
    const { clinicId, userId, patientId, givenName: name } = CAST.maya;
    const viewer: Viewer = {
      role: "patient",
      clinicId,
      userId,
      patientId,
      name,
      sessionId: userId,
      locale: "en",
      timeZone: CAST.timeZone,
      theme: "system",
      display: USUAL_DISPLAY,
    };
    const today = await withTenant(viewer, (scope) => findToday(scope, { now: NOW }), { mode: "read" });
    expect(today?.plan).toBe("exercises");
    expect(today?.items.length).toBeGreaterThanOrEqual(3);
    expect(today?.checkIn).toBeNull();
    expect(today?.version?.number).toBe(2);
  });

  it("tells of a flare-up of Maya's that has settled, and of the reasons of the others", async () => {
    const sql = connect(demoUrl);
    const [flareUp] = await sql`select ended_on::text from flare_ups where patient_id = ${CAST.maya.patientId}`;
    expect(String(flareUp?.ended_on) < addDays(calendarDayAt(NOW, CAST.timeZone), -7)).toBe(true);
    const mostOften = async (patientId: string) => {
      const [row] =
        await sql`select b from left_out_days, unnest(barriers) b where patient_id = ${patientId} group by b order by count(*) desc limit 1`;
      return row?.b;
    };
    expect(await mostOften(CAST.tomas.patientId)).toBe("no_time");
    expect(await mostOften(CAST.aiko.patientId)).toBe("pain");
    expect(["low_motivation", "not_enjoyable"]).toContain(await mostOften(CAST.samir.patientId));
  });

  it("has asked everybody who reports about red flags, and tells of Aiko's sign that waits for somebody", async () => {
    const sql = connect(demoUrl);
    const notAsked = await sql`select from patients p where exists (select from check_ins c where c.patient_id = p.id)
      and not exists (select from safety_answers a where a.patient_id = p.id and a.occasion = 'start')`;
    expect(notAsked).toHaveLength(0);
    const flareUps = await sql`select from flare_ups f where not exists (select from safety_answers a
      where a.patient_id = f.patient_id and a.occasion = 'flare_up')`;
    expect(flareUps).toHaveLength(0);
    const open = await sql`select patient_id from signals s
      where s.rule = 'safety-answer' and not exists (select from signal_steps k where k.signal_id = s.id and k.state = 'done')`;
    expect(open.map(({ patient_id }) => patient_id)).toEqual([CAST.aiko.patientId]);
    expect(await sql`select from safety_answers where cardinality(signs) > 0 and acknowledged_at is null`).toHaveLength(
      0,
    );
  });

  it("has people who are new, resting, paused, on paper, invited and on their second version", async () => {
    const sql = connect(demoUrl);
    const today = calendarDayAt(NOW, CAST.timeZone);
    const c = CAST.clinicId;
    const counts = {
      silent:
        await sql`select from patients p where clinic_id = ${c} and not exists (select from check_ins i where i.patient_id = p.id)`,
      paused:
        await sql`select from pauses where clinic_id = ${c} and from_on <= ${today} and (to_on is null or to_on >= ${today})`,
      paper: await sql`select from check_ins where clinic_id = ${c} and source = 'paper'`,
      invited: await sql`select from invitations where clinic_id = ${c} and used_at is null`,
      second: await sql`select from program_versions where clinic_id = ${c} and number = 2`,
      later: await sql`select from check_ins where clinic_id = ${c} and is_added_later`,
      future: await sql`select from check_ins where entered_at > ${NOW} or occurred_on > ${today}`,
    };
    expect(counts.silent.length).toBeGreaterThanOrEqual(5);
    expect(counts.paused.length).toBeGreaterThanOrEqual(2);
    for (const name of ["paper", "invited", "second", "later"] as const)
      expect(counts[name].length, name).toBeGreaterThan(0);
    expect(counts.future).toHaveLength(0);
  });

  it("has days that are worked out already, so that the first page is quick", async () => {
    const sql = connect(demoUrl);
    expect(await sql`select from patient_tallies where stale_from is not null or caseload is null`).toHaveLength(0);
  });
});

describe("filled clinics", () => {
  const wish = { seed: "twice", clinics: 2, patients: 12, days: 40, now: NOW };

  it("are the same rows for the same seed, and others for another", async () => {
    const [one, other, third] = [await cloneDatabase(server), await cloneDatabase(server), await cloneDatabase(server)];
    await fill(one.adminUrl, wish);
    await fill(other.adminUrl, wish);
    await fill(third.adminUrl, { ...wish, seed: "another" });
    const [first, second, different] = [
      await digests(one.adminUrl),
      await digests(other.adminUrl),
      await digests(third.adminUrl),
    ];
    expect(second).toEqual(first);
    expect(different.check_in_items).not.toBe(first.check_in_items);
    for (const database of [one, other, third]) await database.drop();
  }, 60_000);

  it("leave every foreign key as it was, checked, and refuse what breaks one", async () => {
    const database = await cloneDatabase(server);
    const sql = connect(database.adminUrl);
    const keys = async () => [
      ...(await sql`select conrelid::regclass::text as table, conname, convalidated, pg_get_constraintdef(oid) as key
        from pg_constraint where contype = 'f' order by 1, 2`),
    ];
    const before = await keys();
    await fill(database.adminUrl, wish);
    expect(await keys()).toEqual(before);
    await expect(
      sowClinic(
        database.adminUrl,
        filledClinicId(wish.seed, 0),
        async (sower) => {
          await sower.run("update check_ins set author_id = gen_random_uuid()");
        },
        "at-the-end",
      ),
    ).rejects.toMatchObject({ code: "23503" });
    expect(await keys()).toEqual(before);
    await database.drop();
  }, 60_000);

  it("are refused a second time, whole", async () => {
    const database = await cloneDatabase(server);
    await fill(database.adminUrl, { ...wish, clinics: 1 });
    const before = await digests(database.adminUrl);
    await expect(fill(database.adminUrl, { ...wish, clinics: 1 })).rejects.toMatchObject({ code: "23505" });
    expect(await digests(database.adminUrl)).toEqual(before);
    await database.drop();
  }, 60_000);

  it("need no superuser, and carry the canary of their own clinic only", async () => {
    const database = await cloneDatabase(server);
    const role = `seed_plain_${process.pid}`;
    const sql = connect(database.adminUrl);
    await sql.unsafe(`create role ${role} login password 'plain'; grant portal_owner to ${role}`);
    const plainUrl = Object.assign(new URL(database.adminUrl), { username: role, password: "plain" }).href;
    try {
      await fill(plainUrl, wish);
      const [own, foreign] = [filledClinicId(wish.seed, 0), filledClinicId(wish.seed, 1)];
      const carrying = async (clinicId: string, canary: string) =>
        (await sql`select from check_ins t where clinic_id = ${clinicId} and t::text like ${`%${canary}%`}`).length +
        (await sql`select from patients t where clinic_id = ${clinicId} and t::text like ${`%${canary}%`}`).length;
      expect(await carrying(own, canaryOf(own))).toBeGreaterThan(12);
      expect(await carrying(own, canaryOf(foreign))).toBe(0);
    } finally {
      await sql.end();
      await database.drop();
      await connect(server.adminUrl).unsafe(`drop role ${role}`);
    }
  }, 60_000);
});
