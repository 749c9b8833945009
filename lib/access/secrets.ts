import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { settings } from "@/lib/settings";

/** 256 bits: what a token holds and how long a derived key is. */
const BYTES = 32;
const WRITTEN_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Something only its holder knows; the database keeps its hash and never the text. */
export type Token = { text: string; hash: Uint8Array };

/** 32 random bytes, written as base64url. */
export function newToken(): Token {
  const text = randomBytes(BYTES).toString("base64url");
  return { text, hash: hashOf(text) };
}

/** The hash under which a token is kept, or null when the text can't be one of ours. */
export function tokenHash(text: string): Uint8Array | null {
  return WRITTEN_TOKEN.test(text) ? hashOf(text) : null;
}

function hashOf(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}

const derived = new Map<string, Uint8Array>();

/**
 * A key of its own for each use, so that what is learnt about one says nothing about another.
 * @throws Error when the portal was started without a secret.
 */
export function keyFor(use: "throttle" | "flash"): Uint8Array {
  const secret = settings().authSecret;
  if (!secret) throw new Error("AUTH_SECRET is not set: nobody can sign in without it.");
  const known = derived.get(`${use} ${secret}`);
  if (known) return known;
  const key = new Uint8Array(hkdfSync("sha256", secret, "", `steadyback ${use}`, BYTES));
  derived.set(`${use} ${secret}`, key);
  return key;
}
