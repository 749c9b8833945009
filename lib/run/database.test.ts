import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { readSettings } from "@/lib/settings";
import { checkServer, connectionProblem, refuseOldServer } from "./database";
import { messageOf, PlainError } from "./plain-error";
import { refuseDemoSettings } from "./production-rules";

const databaseUrl = "postgres://ada:hunter2@db.example.org:5432/portal";

describe("a wrong DATABASE_URL gets one sentence without the password", () => {
  it.each([
    ["ECONNREFUSED", "No PostgreSQL answers at db.example.org:5432; see DATABASE_URL."],
    ["ENOTFOUND", "There is no machine called db.example.org:5432; see DATABASE_URL."],
    ["CONNECT_TIMEOUT", "No PostgreSQL answers at db.example.org:5432 within 5 s; see DATABASE_URL."],
    ["28P01", "PostgreSQL at db.example.org:5432 refuses the password of ada; see DATABASE_URL."],
    ["3D000", "PostgreSQL at db.example.org:5432 has no database called portal; see DATABASE_URL."],
    ["XX000", "PostgreSQL at db.example.org:5432 cannot be used: out of order; see DATABASE_URL."],
  ])("when the driver says %s", (code, sentence) => {
    const problem = connectionProblem(databaseUrl, Object.assign(new Error("out of order"), { code }));
    expect(problem).toEqual(new PlainError(sentence));
  });

  it("when it names no database", async () => {
    await expect(checkServer("postgres://ada:hunter2@127.0.0.1:1")).rejects.toThrow(/^DATABASE_URL names no database/);
  });

  it("when something else than PostgreSQL listens there", async () => {
    const other = createServer((socket) => socket.end("220 mail\r\n")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? address?.port : 0;
    const said = await checkServer(`postgres://ada:hunter2@127.0.0.1:${port}/portal`, 1).catch(messageOf);
    other.close();
    expect(said).toMatch(/^(PostgreSQL at|No PostgreSQL answers at) 127[.]0[.]0[.]1:\d+.*; see DATABASE_URL[.]$/);
    expect(said).not.toContain("hunter2");
  });

  it("when the server is older than 15", () => {
    expect(() => refuseOldServer(140_012)).toThrow("DATABASE_URL leads to PostgreSQL 14; 15 or later is needed.");
    expect(() => refuseOldServer(150_000)).not.toThrow();
  });

  it("when nobody listens there", async () => {
    await expect(checkServer("postgres://ada:hunter2@127.0.0.1:1/portal")).rejects.toThrow(
      "No PostgreSQL answers at 127.0.0.1:1; see DATABASE_URL.",
    );
  });
});

describe("production refuses", () => {
  const complete = { AUTH_SECRET: "0123456789abcdef0123456789abcdef", NEXTAUTH_URL: "https://portal.example.org" };
  const refusalOf = (changes: Record<string, string>) => () =>
    refuseDemoSettings(readSettings({ ...complete, ...changes }));

  it("nothing when its settings are complete", () => {
    expect(refusalOf({})).not.toThrow();
  });

  it.each([
    ["the demo's settings", { STEADYBACK_DEMO: "1" }, /STEADYBACK_DEMO/],
    ["to make up its own secret", { AUTH_SECRET: "" }, /AUTH_SECRET/],
    ["a secret that anybody would try", { AUTH_SECRET: "changeme".repeat(5) }, /AUTH_SECRET can be guessed/],
    ["to guess its own address", { NEXTAUTH_URL: "" }, /NEXTAUTH_URL/],
  ])("%s", (_what, changes, sentence) => {
    expect(refusalOf(changes)).toThrow(sentence);
    expect(refusalOf(changes)).toThrow(PlainError);
  });
});
