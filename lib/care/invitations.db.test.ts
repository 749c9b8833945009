import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { lookAtInvitation } from "@/lib/access/invitation";
import { openSession } from "@/lib/access/session";
import { signIn } from "@/lib/access/sign-in";
import { readSettingsAgain } from "@/lib/settings";
import { acceptInvitation } from "./accept-invitation";
import { invitePatient, inviteStaff } from "./invite";

const { NOW, owner } = build;
const PASSWORD = "walking to the shop again";
const WEEK = 7 * 24 * 60 * 60 * 1000;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let ada: build.StaffViewer;
let patientId: string;
let email: string;
let number = 0;

beforeAll(async () => {
  process.env.AUTH_SECRET = "a secret of at least 32 characters";
  readSettingsAgain();
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic);
  ada = await build.buildAdmin(clinic);
});
beforeEach(async () => {
  await owner()`delete from throttles`;
  patientId = await build.buildPatientRecord(clinic, [ines], { name: "Samir" });
  number += 1;
  email = `samir${number}@home.example`;
});
afterAll(() => build.closeOwner());

const inviteAs = (viewer: build.StaffViewer, to = email) =>
  withTenant(viewer, async (scope) => {
    const answer = await invitePatient({ scope, now: NOW }, { patientId, email: to });
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
const link = async (to = email) => {
  const answer = await inviteAs(ines, to);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.link.replace("/invite/", "");
};
const visit = (now = NOW) => ({ now, address: "192.0.2.1", browser: null, requestId: "request" });
const accept = (token: string, { now = NOW, password = PASSWORD } = {}) =>
  acceptInvitation(visit(now), { token, password });
const gone = expect.objectContaining({ ok: false, refusal: "link-not-valid" });

describe("a link to join", () => {
  it("makes a user with the patient's record, signs them in, and was kept only as a hash", async () => {
    const token = await link();
    const answer = await accept(token);
    expect(answer).toMatchObject({ ok: true, value: { role: "patient" } });
    expect(await openSession(answer.ok ? answer.value.token : "", NOW)).toMatchObject({ patientId, name: "Samir" });
    expect(await signIn({ email, password: PASSWORD }, visit())).toMatchObject({ ok: true });
    expect(JSON.stringify(await owner()`select * from invitations`)).not.toContain(token);
  });

  it("is not used up by looking", async () => {
    const token = await link();
    for (let look = 0; look < 3; look += 1)
      expect(await lookAtInvitation(token, NOW)).toMatchObject({ email, name: "Samir Keller" });
    expect(await accept(token)).toMatchObject({ ok: true });
    expect(await lookAtInvitation(token, NOW)).toBeNull();
  });

  it("works once, also when it is pressed many times at once", async () => {
    const token = await link();
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(7).fill(gone));
    expect(await owner()`select 1 from users where email = ${email}`).toHaveLength(1);
  });

  it("lasts seven days", async () => {
    const token = await link();
    expect(await accept(token, { now: new Date(NOW.valueOf() + WEEK) })).toEqual(gone);
    expect(await accept(token, { now: new Date(NOW.valueOf() + WEEK - 1) })).toMatchObject({ ok: true });
  });

  it("is replaced by a newer one", async () => {
    const [older, newer] = [await link(), await link()];
    expect(await accept(older)).toEqual(gone);
    expect(await accept(newer)).toMatchObject({ ok: true });
  });

  it("is not used up by a password that will not do", async () => {
    const token = await link();
    expect(await accept(token, { password: "too short" })).toMatchObject({
      ok: false,
      fields: { password: "password-too-short" },
    });
    expect(await accept(token, { password: "hello i am samir keller" })).toMatchObject({
      fields: { password: "password-names-you" },
    });
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  it("that nobody made is no link", async () => {
    for (const token of ["", "x", "A".repeat(43), "\0"]) expect(await accept(token)).toEqual(gone);
  });

  it("is made by the care team only, for an e-mail that is free, for someone who has not joined", async () => {
    const outsider = await build.buildClinician(clinic);
    const stranger = await build.buildClinician(await build.buildClinic());
    for (const who of [outsider, stranger])
      expect(await inviteAs(who)).toMatchObject({ ok: false, refusal: "not-found" });
    await build.buildClinician(clinic, { email: `taken${number}@clinic.example` });
    expect(await inviteAs(ines, `taken${number}@clinic.example`)).toMatchObject({ ok: false, refusal: "email-taken" });
    await accept(await link());
    expect(await inviteAs(ines)).toMatchObject({ ok: false, refusal: "already-joined" });
  });

  it("lets staff join with the role that the admin gave", async () => {
    const answer = await withTenant(ada, (scope) =>
      inviteStaff({ scope, now: NOW }, { email: `jon${number}@clinic.example`, name: "Jon", role: "clinician" }),
    );
    const token = answer.ok ? answer.value.link.replace("/invite/", "") : "";
    expect(await accept(token)).toMatchObject({ ok: true, value: { role: "clinician" } });
    const lines = await build.auditLines(clinic);
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(["invitation.make", "invitation.accept"]));
  });
});
