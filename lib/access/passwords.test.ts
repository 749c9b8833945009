import { describe, expect, it } from "vitest";
import { hashPassword, passwordFault, verifyPassword } from "./passwords";

const maya = { name: "Maya Keller", email: "maya.k@clinic.example" };

describe("a password", () => {
  it.each([
    ["walking to the shop again", null],
    ["ein grüner Berg im Nebel", null],
    ["👣 step by step 👣 ok", null],
    ["Tr0ub4dor&3 and more", null],
    ["short", "password-too-short"],
    ["👣👣👣👣👣👣👣👣👣👣", "password-too-short"],
    ["x1y2z3".repeat(34), "password-too-long"],
    ["aaaaaaaaaaaaaaaaaaaa", "password-repeats"],
    ["abcabcabcabcabcabc", "password-repeats"],
    ["a1b2ca1b2ca1b2ca1b2c", "password-repeats"],
    ["passwordpassword1234", "password-too-common"],
    ["Password-2026-Password!", "password-too-common"],
    ["qwertyuiop1234567890", "password-too-common"],
    ["1q2w3e4r5t6y7u8i9o0p", "password-too-common"],
    ["correct horse battery staple", "password-too-common"],
    ["i love the keller garden", "password-names-you"],
    ["my steadyback account", "password-names-you"],
    ["a good word with \0 in it", "not-text"],
    ["half a character \ud83d here", "not-text"],
  ])("%j: %s", (password, fault) => {
    expect(passwordFault(password, maya)).toBe(fault);
  });

  it("may have 200 characters, whatever they are", () => {
    expect(passwordFault("ok👣walk7".repeat(25), maya)).toBeNull();
  });

  it("is hashed differently each time and checked right", async () => {
    const [one, other] = await Promise.all([hashPassword("walking to the shop"), hashPassword("walking to the shop")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, "walking to the shop")).toBe(true);
    expect(await verifyPassword(one, "walking to the shoP")).toBe(false);
  });

  it("is the same however a keyboard wrote its accents", async () => {
    expect(await verifyPassword(await hashPassword("caf\u00e9 by the river"), "cafe\u0301 by the river")).toBe(true);
  });
});
