import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DatabaseAway } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { readSettingsAgain } from "@/lib/settings";

const verifications = vi.hoisted(() => ({ count: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  const counted: typeof argon2.verify = (...args) => {
    verifications.count += 1;
    return argon2.verify(...args);
  };
  return { ...argon2, verify: counted };
});
const { hashPassword } = await import("./passwords");
const { endSession, openSession } = await import("./session");
const { CLINICS_HIDDEN, signIn } = await import("./sign-in");
const { TRIES } = await import("./throttle");

const { NOW, owner } = build;
const PASSWORD = "walking to the shop again";
/** Of the same person in three other clinics. */
const OTHER = ["riding to the lake again", "reading in the garden again", "dancing on the pier again"] as const;
const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.valueOf() + minutes * MINUTE);

let clinic: build.Clinic;
let maya: build.PatientViewer;
let passwordHash: string;
let email: string;
let number = 0;

beforeAll(async () => {
  process.env.AUTH_SECRET = "a secret of at least 32 characters";
  readSettingsAgain();
  passwordHash = await hashPassword(PASSWORD);
  clinic = await build.buildClinic();
});
beforeEach(async () => {
  number += 1;
  email = `maya${number}@clinic.example`;
  maya = await build.buildPatient(clinic, [], { name: "Maya", email, passwordHash });
  await owner()`delete from throttles`;
  verifications.count = 0;
});
afterAll(() => build.closeOwner());

type Try = { email?: string; password?: string; address?: string; now?: Date };
const attempt = ({ password = PASSWORD, address = "192.0.2.1", now = NOW, ...who }: Try = {}) =>
  signIn({ email: who.email ?? email, password }, { now, address, browser: "a browser", requestId: "request" });
const wrong = { password: "not the right password" };
const signedIn = async (more: Try = {}) => {
  const answer = await attempt(more);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

describe("signing in", () => {
  it("starts a session of eight hours whose token is kept only as a hash", async () => {
    const { token, setCookie } = await signedIn();
    expect(setCookie).toBe(`steadyback.session=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=28800`);
    expect(await openSession(token, NOW)).toMatchObject({
      userId: maya.userId,
      role: "patient",
      patientId: maya.patientId,
      name: "Maya",
    });
    expect(await openSession(token, later(8 * 60 - 1))).not.toBeNull();
    expect(await openSession(token, later(8 * 60))).toBeNull();
    const rows = await owner()`select token_hash, browser from sessions where user_id = ${maya.userId}`;
    expect(rows).toMatchObject([{ browser: "a browser" }]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("does not mind how the e-mail is written", async () => {
    expect(await attempt({ email: ` ${email.toUpperCase()} ` })).toMatchObject({ ok: true });
  });

  it("is marked for this host and for https only, where the portal has https", async () => {
    process.env.NEXTAUTH_URL = "https://portal.example.org";
    readSettingsAgain();
    const { setCookie } = await signedIn();
    delete process.env.NEXTAUTH_URL;
    readSettingsAgain();
    expect(setCookie).toMatch(
      /^__Host-steadyback\.session=.+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800; Secure$/,
    );
  });

  it("leaves a line in the trail, and so does a wrong password, with the person it was tried for", async () => {
    await signedIn();
    await attempt(wrong);
    const lines = async () => (await build.auditLines(clinic)).filter(({ entity_id }) => entity_id === maya.userId);
    await vi.waitFor(async () =>
      expect(await lines()).toMatchObject([{ action: "session.start", outcome: "refused" }]),
    );
  });
});

describe("a refusal", () => {
  const refused = { ok: false, refusal: "wrong-password" };

  it("is the same, after the same work, for a wrong password, a disabled user and an e-mail that nobody has", async () => {
    const gone = await build.buildClinician(clinic, {
      email: `gone${number}@clinic.example`,
      passwordHash,
      disabledAt: NOW,
    });
    for (const who of [
      { ...wrong },
      { email: `gone${number}@clinic.example` },
      { email: `nobody${number}@clinic.example` },
    ]) {
      verifications.count = 0;
      expect(await attempt(who)).toEqual(refused);
      expect(verifications.count).toBe(CLINICS_HIDDEN);
    }
    expect(await owner()`select 1 from sessions where user_id in (${gone.userId}, ${maya.userId})`).toHaveLength(0);
  });

  it("takes the same work in however many clinics the e-mail signs in, and so does a right password", async () => {
    for (const clinics of [1, 2, 3]) {
      verifications.count = 0;
      expect(await attempt({ ...wrong, address: `192.0.2.${clinics}` })).toEqual(refused);
      expect(await attempt({ address: `192.0.2.${clinics}` })).toMatchObject({ ok: true, value: { role: "patient" } });
      expect(verifications.count).toBe(2 * CLINICS_HIDDEN);
      await build.buildClinician(await build.buildClinic(), {
        email,
        passwordHash: await hashPassword(OTHER[clinics - 1] ?? ""),
      });
    }
    for (const password of OTHER) {
      expect(await attempt({ password, address: "192.0.2.9" })).toMatchObject({
        ok: true,
        value: { role: "clinician" },
      });
    }
  });

  it("needs no work for what can be nobody's", async () => {
    for (const who of [
      { email: "" },
      { email: "a\0b@c.de" },
      { password: "\ud800".repeat(20) },
      { password: "x".repeat(401) },
    ]) {
      expect(await attempt(who)).toEqual(refused);
    }
    expect(verifications.count).toBe(0);
  });
});

describe("too many tries", () => {
  const throttled = { ok: false, refusal: "too-many-tries", waitSeconds: expect.any(Number) };
  const tryTimes = async (times: number, who: (index: number) => Try) => {
    const answers = [];
    for (let index = 0; index < times; index += 1) answers.push(await attempt(who(index)));
    return answers;
  };

  it("from one place for one account wait, even with the right password, until the window is over", async () => {
    await tryTimes(TRIES.place, () => wrong);
    expect(await attempt()).toEqual({ ...throttled, waitSeconds: 15 * 60 });
    expect(await attempt({ now: later(14) })).toEqual({ ...throttled, waitSeconds: 60 });
    expect(await attempt({ now: later(15) })).toMatchObject({ ok: true });
  });

  it("in one burst are counted before they are made", async () => {
    const burst = await Promise.all(Array.from({ length: 40 }, () => attempt(wrong)));
    expect(burst.filter((answer) => !answer.ok && answer.refusal === "wrong-password")).toHaveLength(TRIES.place);
    expect(verifications.count).toBe(TRIES.place * CLINICS_HIDDEN);
  });

  it("from one address over many accounts wait", async () => {
    await tryTimes(TRIES.address, (index) => ({ ...wrong, email: `guess${index}@clinic.example` }));
    expect(await attempt({ ...wrong, email: "another@clinic.example" })).toEqual(throttled);
    expect(await attempt({ address: "192.0.2.9" })).toMatchObject({ ok: true });
  });

  it("for one account from many addresses wait, but not for its own person at a known place", async () => {
    await signedIn({ address: "198.51.100.1" });
    const answers = await Promise.all(
      Array.from({ length: TRIES.account + 5 }, (_, index) => attempt({ ...wrong, address: `203.0.113.${index}` })),
    );
    expect(answers.some((answer) => !answer.ok && answer.refusal === "too-many-tries")).toBe(true);
    expect(await attempt({ address: "203.0.113.250" })).toEqual(throttled);
    expect(await attempt({ address: "198.51.100.1" })).toMatchObject({ ok: true });
  });

  it("do not add up over sign-ins that went well", async () => {
    for (let round = 0; round < 3; round += 1) {
      await tryTimes(TRIES.place - 1, () => wrong);
      expect(await attempt()).toMatchObject({ ok: true });
    }
  });

  it("are kept under keys from which nobody reads an address or an e-mail", async () => {
    await attempt(wrong);
    const kept = JSON.stringify(await owner()`select encode(key, 'escape') as key from throttles`);
    expect(kept).not.toContain(email);
    expect(kept).not.toContain("192.0.2.1");
  });

  it("can't be counted without the database, and then nobody signs in", async () => {
    const { closePool } = await import("@/db/tenant");
    const url = process.env.DATABASE_APP_URL;
    await closePool();
    process.env.DATABASE_APP_URL = "postgres://portal_login:x@127.0.0.1:1/none";
    readSettingsAgain();
    await expect(attempt()).rejects.toThrow(DatabaseAway);
    process.env.DATABASE_APP_URL = url;
    readSettingsAgain();
    await closePool();
  });
});

describe("a session", () => {
  it("is over for every copy of its cookie once it was ended", async () => {
    const { token } = await signedIn();
    await endSession(token, { now: NOW, requestId: "request" });
    expect(await openSession(token, NOW)).toBeNull();
  });

  it("is over when its user is disabled", async () => {
    const { token } = await signedIn();
    await owner()`update users set disabled_at = ${NOW} where id = ${maya.userId}`;
    expect(await openSession(token, NOW)).toBeNull();
  });

  it("has the role that its user has now", async () => {
    const address = `ines${number}@clinic.example`;
    const ines = await build.buildClinician(clinic, { email: address, passwordHash });
    const { token } = await signedIn({ email: address });
    await owner()`update users set role = 'admin' where id = ${ines.userId}`;
    expect(await openSession(token, NOW)).toMatchObject({ role: "admin" });
  });

  it("belongs to nobody who makes a token up", async () => {
    for (const token of ["", "x", "a".repeat(43), "'; drop table sessions; --", "\0"]) {
      expect(await openSession(token, NOW)).toBeNull();
    }
  });
});
