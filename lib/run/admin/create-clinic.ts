import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { libraryRows } from "@/db/library/exercises";
import { templateRows } from "@/db/library/templates";
import * as tables from "@/db/schema";
import type { Database } from "@/db/tenant";
import { newToken } from "@/lib/access/secrets";
import * as field from "@/lib/care/fields";
import { DAYS_TO_JOIN } from "@/lib/care/invite";
import { codeOf, PlainError } from "../plain-error";
import type { Owner } from "./owner";

export const CREATE_CLINIC_USAGE =
  'npm run admin -- create-clinic --name "Back Clinic" --time-zone Europe/Berlin --emergency-number 112 --admin-name Ada --admin-email ada@clinic.example [--reply-days 2]';

export type NewClinic = {
  name: string;
  /** IANA name. */
  timeZone: string;
  /** What patients call in an emergency. */
  emergencyNumber: string;
  adminName: string;
  adminEmail: string;
  /** Within so many working days the clinic promises to answer. */
  replyDays: number;
};

export type CreatedClinic = { clinicId: string; isNew: boolean; link: string; expiresAt: Date };

const TELEPHONE = /^[+]?[0-9][0-9 ()-]{1,29}$/;

const WORDS = {
  name: { schema: field.text(1, 200), rule: "must be 1 to 200 characters" },
  "time-zone": { schema: field.timeZone, rule: "must be an IANA time zone such as Europe/Berlin" },
  "emergency-number": { schema: z.string().trim().regex(TELEPHONE), rule: "must be a telephone number such as 112" },
  "admin-name": { schema: field.text(1, 120), rule: "must be 1 to 120 characters" },
  "admin-email": { schema: field.email, rule: "must be an e-mail address" },
  "reply-days": { schema: z.string().regex(/^([1-9]|1\d|20)$/), rule: "must be a whole number from 1 to 20" },
} as const;
type Word = keyof typeof WORDS;

/**
 * What the words after `create-clinic` ask for.
 * @throws PlainError with one sentence and the usage.
 */
export function readNewClinic(words: readonly string[]): NewClinic {
  const given = parsed(words);
  const said = (word: Word, fallback?: string): string => {
    const text = given[word] ?? fallback;
    if (text === undefined) throw new PlainError(`--${word} is missing, as in: ${CREATE_CLINIC_USAGE}`);
    const read = WORDS[word].schema.safeParse(text);
    if (read.success) return read.data;
    throw new PlainError(`--${word} ${WORDS[word].rule}, but is "${text}".`);
  };
  return {
    name: said("name"),
    timeZone: said("time-zone"),
    emergencyNumber: said("emergency-number"),
    adminName: said("admin-name"),
    adminEmail: said("admin-email"),
    replyDays: Number(said("reply-days", "2")),
  };
}

function parsed(words: readonly string[]): Partial<Record<Word, string>> {
  const text = { type: "string" } as const;
  const options = {
    name: text,
    "time-zone": text,
    "emergency-number": text,
    "admin-name": text,
    "admin-email": text,
    "reply-days": text,
  };
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    if (!codeOf(error).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new PlainError(`Not understood; it is: ${CREATE_CLINIC_USAGE}`);
  }
}

/**
 * Makes a clinic with the shipped exercises, templates and the product's rules, and a link with which its first admin joins.
 * Asked again for a clinic that nobody has joined yet, it makes a new link, and the old one no longer works.
 * @param now an instant
 * @throws PlainError when somebody works at a clinic of this name already.
 */
export async function createClinic(owner: Owner, wish: NewClinic, now: Date): Promise<CreatedClinic> {
  const known = (await owner.clinics()).find(({ name }) => name === wish.name);
  const clinicId = known?.id ?? uuidv7();
  return owner.inClinic(clinicId, "write", async (db) => {
    if (known) await refuseJoined(db, known);
    else await furnish(db, clinicId, wish, now);
    return { clinicId, isNew: !known, ...(await inviteFirstAdmin(db, clinicId, wish, now)) };
  });
}

async function refuseJoined(db: Database, { id, name }: { id: string; name: string }): Promise<void> {
  const [someone] = await db.execute(sql`select from users where clinic_id = ${id} limit 1`);
  if (someone) throw new PlainError(`Somebody works at "${name}" already: its admins invite others in the portal.`);
}

async function furnish(db: Database, clinicId: string, wish: NewClinic, now: Date): Promise<void> {
  await db.insert(tables.clinics).values({
    clinicId,
    name: wish.name,
    timeZone: wish.timeZone,
    languages: ["en"],
    emergencyNumber: wish.emergencyNumber,
    replyWorkingDays: wish.replyDays,
    createdAt: now,
  });
  await db.insert(tables.clinicRules).values({ clinicId, version: 1, rules: {}, setAt: now });
  await db.insert(tables.exercises).values(libraryRows(clinicId));
  await db.insert(tables.templates).values(templateRows(clinicId, now));
  await append(db, { action: "clinic.create", entity: "clinic", entityId: clinicId });
}

async function inviteFirstAdmin(db: Database, clinicId: string, { adminName, adminEmail }: NewClinic, now: Date) {
  const token = newToken();
  const id = uuidv7();
  const expiresAt = new Date(now.valueOf() + DAYS_TO_JOIN * 24 * 60 * 60 * 1000);
  await db.execute(sql`update invitations set revoked_at = ${now.toISOString()}
    where clinic_id = ${clinicId} and used_at is null and revoked_at is null`);
  await db.insert(tables.invitations).values({
    clinicId,
    id,
    role: "admin",
    email: adminEmail,
    name: adminName,
    tokenHash: Buffer.from(token.hash),
    invitedAt: now,
    expiresAt,
  });
  await append(db, { action: "invitation.make", entity: "invitation", entityId: id, meta: { role: "admin" } });
  return { link: `/invite/${token.text}`, expiresAt };
}

const append = (db: Database, line: object) => db.execute(sql`select audit_append(${JSON.stringify([line])}::jsonb)`);
