import { describe, expect, it } from "vitest";
import { answererOf } from "./paths";

describe("the worker", () => {
  it.each([
    ["GET", "/today"],
    ["GET", "/do"],
    ["GET", "/do/01a2200f-c737-7c91-a64d-9d3e182060b5"],
    ["GET", "/check-in"],
    ["GET", "/check-in/2026-11-22"],
    ["GET", "/check-in/saved"],
    ["GET", "/not-today"],
    ["GET", "/flare"],
    ["GET", "/program"],
    ["GET", "/progress"],
    ["GET", "/learn/pacing"],
    ["GET", "/get-help"],
    ["GET", "/get-help/now"],
  ])("has the shell for %s %s", (method, pathname) => {
    expect(answererOf(method, pathname)).toBe("shell");
  });

  it.each([
    ["GET", "/settings"],
    ["GET", "/goals"],
    ["GET", "/"],
    ["GET", "/todays"],
    ["POST", "/api/sign-out"],
    ["POST", "/api/check-ins/01a2200f-c737-7c91-a64d-9d3e182060b5"],
  ])("says honestly of %s %s that there is no connection", (method, pathname) => {
    expect(answererOf(method, pathname)).toBe("page");
  });

  it.each([
    ["GET", "/sign-in"],
    ["GET", "/invite/some-token"],
    ["POST", "/api/sign-in"],
    ["POST", "/api/invitations/some-token/accept"],
    ["POST", "/api/auth/callback/credentials"],
    ["GET", "/api/suitcase"],
    ["GET", "/api/today"],
    ["GET", "/api/check-ins/batch"],
    ["GET", "/sw.js"],
    ["GET", "/_next/static/chunks/a.js"],
    ["PUT", "/api/mornings/2026-11-22"],
    ["POST", "/today"],
  ])("leaves %s %s to the browser", (method, pathname) => {
    expect(answererOf(method, pathname)).toBe("leave");
  });
});
