import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookieHeader, flashCookieName, readCookie } from "./cookies";
import { keyFor } from "./secrets";
import { sessionTokenIn } from "./session";

/** What a form post sent back to its page: what was typed, and the word key of what is wrong by field. */
export type Flash = { values: Record<string, string | string[]>; errors: Record<string, string> };

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Long enough for the page that follows the post and for a slow phone. */
const FLASH_SECONDS = 60;
/** Browsers keep 4,096 bytes of a cookie with its name and attributes. */
const PIECE_LENGTH = 3_700;
const MOST_PIECES = 3;
const LARGEST_PLAIN_BYTES = 100_000;

/**
 * Set-Cookie values that carry a flash, encrypted, to the next page of the same session and to no one else.
 * What is too long for cookies is dropped from its longest value on; the errors always arrive.
 */
export function flashCookies(name: string, flash: Flash, cookies: string | null): string[] {
  let kept = withoutSilence(flash);
  let sealed = seal(name, kept, cookies);
  while (sealed.length > PIECE_LENGTH * MOST_PIECES && Object.keys(kept.values).length > 0) {
    kept = withoutLongest(kept);
    sealed = seal(name, kept, cookies);
  }
  return Array.from({ length: MOST_PIECES }, (_, piece) => {
    const value = sealed.slice(piece * PIECE_LENGTH, (piece + 1) * PIECE_LENGTH);
    return cookieHeader(flashCookieName(name, piece), value, value === "" ? 0 : FLASH_SECONDS);
  });
}

/** Set-Cookie values that make a browser forget a flash, for when the form went through. */
export function forgetFlash(name: string): string[] {
  return Array.from({ length: MOST_PIECES }, (_, piece) => cookieHeader(flashCookieName(name, piece), "", 0));
}

/** The flash of this name in a Cookie header; null when there is none, or it belongs to another session. */
export function readFlash(name: string, cookies: string | null): Flash | null {
  const pieces = Array.from({ length: MOST_PIECES }, (_, piece) => readCookie(cookies, flashCookieName(name, piece)));
  const sealed = pieces.map((piece) => piece ?? "").join("");
  if (sealed === "") return null;
  try {
    return unseal(name, sealed, cookies);
  } catch {
    return null; // altered, of another session, or sealed under an older secret
  }
}

function withoutSilence({ values, errors }: Flash): Flash {
  return { errors, values: Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0)) };
}

function withoutLongest({ values, errors }: Flash): Flash {
  const longest = Object.entries(values).sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
  return { errors, values: Object.fromEntries(Object.entries(values).filter(([name]) => name !== longest?.[0])) };
}

function seal(name: string, flash: Flash, cookies: string | null): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor("flash"), nonce).setAAD(boundTo(name, cookies));
  const text = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(flash))), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

function unseal(name: string, sealed: string, cookies: string | null): Flash {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv(CIPHER, keyFor("flash"), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(boundTo(name, cookies))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(inflateRawSync(text, { maxOutputLength: LARGEST_PLAIN_BYTES }).toString()); // authentic: we sealed it
}

function boundTo(name: string, cookies: string | null): Uint8Array {
  return Buffer.from(`${name} ${sessionTokenIn(cookies) ?? "signed out"}`);
}
