import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { COMMON_PIECES } from "./common-passwords";

/** Until a second factor guards the account as well: OWASP ASVS 5.0, 6.2.1 and 6.2.9. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 200;

/** Argon2id with 19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What must remain of a password once everything common is taken out of it. */
const LEAST_UNCOMMON = 6;
const LEAST_DIFFERENT = 5;
const LONGEST_BLOCK = 5;
/** Shorter pieces of a name are in too many words to be forbidden. */
const SHORTEST_NAME = 4;

export type PasswordFault =
  | "not-text"
  | "password-too-short"
  | "password-too-long"
  | "password-repeats"
  | "password-too-common"
  | "password-names-you";

/** The hash that is kept; different every time, about 20 ms of work. */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), COST);
}

/** Whether a password is the one that was hashed. Both take the same time. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, asTyped(password));
}

let nobodys: Promise<string> | null = null;

/** The hash of a password that nobody has, for an e-mail that nobody has: checking it costs what checking a real one costs. */
export function hashOfNobody(): Promise<string> {
  nobodys ??= hashPassword(randomBytes(32).toString("base64"));
  return nobodys;
}

/** One character can be typed as different bytes on different keyboards; NFKC makes them one (NIST SP 800-63B, 3.1.1.2). */
const asTyped = (password: string) => password.normalize("NFKC");

/** What is wrong with a password that someone wants, or null. Any character will do, in any mixture. */
export function passwordFault(password: string, person: { name: string; email: string }): PasswordFault | null {
  if (!password.isWellFormed() || password.includes("\0")) return "not-text";
  const { length } = [...password];
  if (length < SHORTEST_PASSWORD) return "password-too-short";
  if (length > LONGEST_PASSWORD) return "password-too-long";
  const plain = asTyped(password).toLowerCase();
  if (isRepetition(plain)) return "password-repeats";
  if (namesOf(person).some((name) => plain.includes(name))) return "password-names-you";
  return uncommonCharacters(plain) < LEAST_UNCOMMON ? "password-too-common" : null;
}

function isRepetition(plain: string): boolean {
  if (new Set(plain).size < LEAST_DIFFERENT) return true;
  return Array.from({ length: LONGEST_BLOCK }, (_, index) => plain.slice(0, index + 1)).some(
    (block) => block.repeat(Math.ceil(plain.length / block.length)).slice(0, plain.length) === plain,
  );
}

function namesOf({ name, email }: { name: string; email: string }): string[] {
  const [account = ""] = email.toLowerCase().split("@");
  const pieces = [...name.toLowerCase().split(/\s+/), ...account.split(/[._+-]/), account, "steadyback"];
  return pieces.filter((piece) => piece.length >= SHORTEST_NAME);
}

function uncommonCharacters(plain: string): number {
  let rest = plain.replace(/[\s_.!?,;:*#@$%&/+-]/g, "");
  for (const piece of LONGEST_FIRST) rest = rest.replaceAll(piece, "\n");
  return rest.replaceAll("\n", "").length;
}

const LONGEST_FIRST = [...COMMON_PIECES].sort((a, b) => b.length - a.length);
