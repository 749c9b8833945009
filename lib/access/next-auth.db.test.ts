import NextAuth from "next-auth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as build from "@/db/testing/factories";
import { Csrf, LedOn, Providers, Session } from "@/lib/http/beside";
import { readSettingsAgain } from "@/lib/settings";
import { authOptions, type Happened } from "./next-auth";
import { hashPassword } from "./passwords";

const { NOW, owner } = build;
const PASSWORD = "walking to the shop again";
const email = "ines@clinic.example";
let ines: build.StaffViewer;

beforeAll(async () => {
  Object.assign(process.env, { AUTH_SECRET: "a secret of at least 32 characters", NEXTAUTH_URL: "http://portal.test" });
  readSettingsAgain();
  ines = await build.buildClinician(await build.buildClinic(), {
    name: "Ines",
    email,
    passwordHash: await hashPassword(PASSWORD),
  });
});
afterAll(async () => {
  delete process.env.NEXTAUTH_URL;
  await build.closeOwner();
});

type Answer = { status: number; body: unknown; happened: Happened };

/** A browser that keeps its cookies, over the form of next-auth that needs no framework around it. */
function browser(cookies: Record<string, string> = {}) {
  const ask = async (method: "GET" | "POST", path: string, body: Record<string, unknown> = {}): Promise<Answer> => {
    const answer: Answer = { status: 0, body: null, happened: { answer: null, fault: null } };
    const set: string[] = [];
    const response = {
      status: (status: number) => {
        answer.status = status;
        return response;
      },
      setHeader: (name: string, value: string | string[]) => {
        if (name.toLowerCase() === "set-cookie") set.splice(0, set.length, ...[value].flat());
        return response;
      },
      getHeader: (name: string) => (name.toLowerCase() === "set-cookie" ? [...set] : undefined),
      removeHeader: () => response,
      send: (sent: unknown) => {
        answer.body = sent;
      },
      json: (sent: unknown) => {
        answer.body = sent;
      },
      end: () => {},
    };
    const request = { method, body, cookies, headers: {}, query: { nextauth: path.split("/") } };
    const visit = { now: NOW, address: "192.0.2.1", browser: null, requestId: "request" };
    // The fakes have what it asks of a request and a response, and nothing else.
    await (NextAuth as (...given: unknown[]) => Promise<void>)(request, response, authOptions(visit, answer.happened));
    for (const cookie of set) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      cookies[name] = decodeURIComponent(value);
    }
    return answer;
  };
  const post = async (path: string, body: Record<string, unknown> = {}) => {
    const { body: csrf } = await ask("GET", "csrf");
    return ask("POST", path, { ...body, ...Object(csrf) });
  };
  return { cookies, ask, post, session: async () => (await ask("GET", "session")).body };
}

describe("next-auth over our sessions", () => {
  it("puts nothing into the cookie but the token of a session row", async () => {
    const { cookies, post, session } = browser();
    await post("callback/credentials", { email, password: PASSWORD });
    expect(cookies["steadyback.session"]).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await session()).toMatchObject({ user: { name: "Ines", role: "clinician" } });
  });

  it("refuses a wrong password", async () => {
    const { cookies, post, session } = browser();
    const answer = await post("callback/credentials", { email, password: "not the right password" });
    expect(answer.happened.answer).toEqual({ ok: false, refusal: "wrong-password" });
    expect(cookies["steadyback.session"]).toBeUndefined();
    expect(await session()).toEqual({});
  });

  it("lets nobody make themselves an admin", async () => {
    const { post, session } = browser();
    await post("callback/credentials", { email, password: PASSWORD });
    const answer = await post("session", { data: { role: "admin", user: { role: "admin" }, sessionToken: "x" } });
    expect(answer.body).toMatchObject({ user: { role: "clinician" } });
    expect(await session()).toMatchObject({ user: { role: "clinician" } });
  });

  it("ends a copied cookie with the sign-out", async () => {
    const { cookies, post, session } = browser();
    await post("callback/credentials", { email, password: PASSWORD });
    const thief = browser({ ...cookies });
    await post("signout");
    expect(await session()).toEqual({});
    expect(await thief.session()).toEqual({});
    const rows =
      await owner()`select ended_because from sessions where user_id = ${ines.userId} and ended_at is not null`;
    expect(rows).toMatchObject([{ ended_because: "signed_out" }]);
  });

  it("answers in the shapes that the API describes", async () => {
    const { ask, post, session } = browser();
    expect(Csrf.parse((await ask("GET", "csrf")).body)).toBeTruthy();
    expect(Object.keys(Providers.parse((await ask("GET", "providers")).body))).toEqual(["credentials"]);
    const wrong = await post("callback/credentials", { email, password: "not the right password", json: "true" });
    expect([wrong.status, LedOn.safeParse(wrong.body).success]).toEqual([401, true]);
    const right = await post("callback/credentials", { email, password: PASSWORD, json: "true" });
    expect(LedOn.parse(right.body)).toBeTruthy();
    expect(Session.parse(await session())).toMatchObject({ user: { role: "clinician" } });
    expect(LedOn.parse((await post("signout", { json: "true" })).body)).toBeTruthy();
    expect(Session.parse(await session())).toEqual({});
  });
});
