import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "./settings";

const longEnough = "0123456789abcdef0123456789abcdef";

describe("settings", () => {
  it("need nothing: the embedded database, port 3000, a moving clock", () => {
    expect(readSettings({})).toMatchObject({
      databaseUrl: null,
      port: 3000,
      authSecret: null,
      publicUrl: null,
      demo: false,
      fixedNow: null,
      proxyHops: 0,
      databasePrepare: true,
      poolSize: 8,
    });
  });

  it("take an empty variable for an unset one", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "", STEADYBACK_NOW: "" })).toEqual(readSettings({}));
  });

  it("take addresses as they are meant", () => {
    const databaseUrl = "postgres://portal:secret@db.example.org:5432/portal";
    expect(readSettings({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
    expect(readSettings({ NEXTAUTH_URL: "https://portal.example.org/" }).publicUrl).toBe("https://portal.example.org");
  });

  it("are frozen", () => {
    expect(Object.isFrozen(readSettings({}))).toBe(true);
  });

  it("know the secret by both of its names", () => {
    expect(readSettings({ AUTH_SECRET: longEnough }).authSecret).toBe(longEnough);
    expect(readSettings({ NEXTAUTH_SECRET: longEnough }).authSecret).toBe(longEnough);
  });

  it("stop the clock in the demo and under test only", () => {
    const instant = "2026-11-22T08:00:00Z";
    expect(readSettings({ STEADYBACK_NOW: instant, STEADYBACK_DEMO: "1" }).fixedNow).toEqual(new Date(instant));
    expect(readSettings({ STEADYBACK_NOW: instant, NODE_ENV: "test" }).fixedNow).toEqual(new Date(instant));
    expect(() => readSettings({ STEADYBACK_NOW: instant, NODE_ENV: "production" })).toThrow(/STEADYBACK_NOW/);
  });

  it.each([
    ["DATABASE_URL", "mysql://localhost/portal"],
    ["DATABASE_URL", "localhost:5432"],
    ["DATABASE_APP_URL", "portal_login"],
    ["PORT", "http"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3e3"],
    ["AUTH_SECRET", "short"],
    ["NEXTAUTH_SECRET", "short"],
    ["NEXTAUTH_URL", "portal.example.org"],
    ["NEXTAUTH_URL", "ftp://portal.example.org"],
    ["NEXTAUTH_URL", "https://portal.example.org/portal"],
    ["STEADYBACK_DEMO", "yes"],
    ["STEADYBACK_NOW", "yesterday"],
    ["STEADYBACK_NOW", "2026-11-22"],
    ["STEADYBACK_NOW", "2026-13-45T08:00:00Z"],
    ["PROXY_HOPS", "many"],
    ["PROXY_HOPS", "11"],
    ["DATABASE_PREPARE", "maybe"],
    ["POOL_SIZE", "0"],
    ["POOL_SIZE", "1.5"],
  ])("%s=%s gets one sentence that names the variable", (name, value) => {
    const read = () => readSettings({ NODE_ENV: "test", [name]: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(new RegExp(`^${name} [^\n]+[.]$`));
  });

  it("never print a secret or a database password", () => {
    expect(() => readSettings({ AUTH_SECRET: "hunter2" })).not.toThrow(/hunter2/);
    expect(() => readSettings({ DATABASE_URL: "mysql://ada:hunter2@localhost/portal" })).not.toThrow(/hunter2/);
  });

  it("complain about every wrong variable at once", () => {
    expect(() => readSettings({ PORT: "x", POOL_SIZE: "x" })).toThrow(/PORT .*\nPOOL_SIZE .*/);
  });

  it("refuse two different secrets", () => {
    const read = () => readSettings({ AUTH_SECRET: longEnough, NEXTAUTH_SECRET: `${longEnough}!` });
    expect(read).toThrow(/AUTH_SECRET and NEXTAUTH_SECRET/);
  });
});
