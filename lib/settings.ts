import path from "node:path";
import { z } from "zod";

/** What the environment tells the portal, read once and checked here and nowhere else. */
export type Settings = Readonly<{
  /** A PostgreSQL server of your own; null means the embedded one. */
  databaseUrl: string | null;
  /** The same server as the app's own role; null until a command has worked it out. */
  databaseAppUrl: string | null;
  /** Absolute path of the folder that holds the embedded database and the generated secrets. */
  dataFolder: string;
  port: number;
  /** Signs the session cookie; null until a command has provided one. */
  authSecret: string | null;
  /** The address people type, without a path; null means whatever the server listens on. */
  publicUrl: string | null;
  demo: boolean;
  /** The instant the clock stands still at; only in the demo and under test. */
  fixedNow: Date | null;
  /** How many proxies of ours stand in front: the address of a visitor is taken from that hop. */
  proxyHops: number;
  /** Prepared statements; off behind PgBouncer in transaction mode. */
  databasePrepare: boolean;
  /** Connections to the database that one process keeps. */
  poolSize: number;
}>;

/** The environment is wrong; `message` is one sentence per wrong variable, made to be printed. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const DEFAULT_PORT = 3000;
const DEFAULT_POOL_SIZE = 8;
const SHORTEST_SECRET = 32;

const wholeNumber = (name: string, from: number, to: number, fallback: number) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return fallback;
      const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      if (number >= from && number <= to) return number;
      context.addIssue(`${name} must be a whole number from ${from} to ${to}, but is "${text}".`);
      return z.NEVER;
    });

const onOrOff = (name: string, fallback: "on" | "off") =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return fallback === "on";
      if (text === "1" || text === "0") return text === "1";
      context.addIssue(`${name} must be 1 or 0, but is "${text}".`);
      return z.NEVER;
    });

const url = (protocols: readonly string[], complaint: string) =>
  z
    .string()
    .optional()
    .refine(
      (text) => text === undefined || (URL.canParse(text) && protocols.includes(new URL(text).protocol)),
      complaint,
    );

const secret = (name: string) =>
  z
    .string()
    .min(
      SHORTEST_SECRET,
      `${name} must have at least ${SHORTEST_SECRET} characters; make one with: openssl rand -hex 32.`,
    )
    .optional();

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const environment = z
  .object({
    DATABASE_URL: url(
      ["postgres:", "postgresql:"],
      "DATABASE_URL must look like postgres://user:password@host:5432/database.",
    ),
    DATABASE_APP_URL: url(
      ["postgres:", "postgresql:"],
      "DATABASE_APP_URL must look like postgres://portal_login:password@host:5432/database.",
    ),
    DATA_DIR: z.string().default(".data"),
    PORT: wholeNumber("PORT", 1, 65_535, DEFAULT_PORT),
    AUTH_SECRET: secret("AUTH_SECRET"),
    NEXTAUTH_SECRET: secret("NEXTAUTH_SECRET"),
    NEXTAUTH_URL: url(["http:", "https:"], "NEXTAUTH_URL must be an address like https://portal.example.org.").refine(
      (text) => text === undefined || !URL.canParse(text) || new URL(text).pathname === "/",
      "NEXTAUTH_URL must be an address without a path, like https://portal.example.org.",
    ),
    STEADYBACK_DEMO: onOrOff("STEADYBACK_DEMO", "off"),
    STEADYBACK_NOW: z
      .string()
      .optional()
      .refine(
        (text) => text === undefined || (INSTANT.test(text) && !Number.isNaN(Date.parse(text))),
        "STEADYBACK_NOW must be an instant like 2026-11-22T08:00:00Z.",
      ),
    PROXY_HOPS: wholeNumber("PROXY_HOPS", 0, 10, 0),
    DATABASE_PREPARE: onOrOff("DATABASE_PREPARE", "on"),
    POOL_SIZE: wholeNumber("POOL_SIZE", 1, 200, DEFAULT_POOL_SIZE),
    NODE_ENV: z.string().optional(),
  })
  .refine(
    (read) => read.STEADYBACK_NOW === undefined || read.STEADYBACK_DEMO || read.NODE_ENV === "test",
    "STEADYBACK_NOW stops the clock, which only the demo may do: unset it, or set STEADYBACK_DEMO=1.",
  )
  .refine(
    (read) => !read.AUTH_SECRET || !read.NEXTAUTH_SECRET || read.AUTH_SECRET === read.NEXTAUTH_SECRET,
    "AUTH_SECRET and NEXTAUTH_SECRET are two names of one secret, but differ: set only one of them.",
  );

/**
 * Reads settings out of an environment; empty variables count as unset.
 * @throws SettingsError with one sentence per wrong variable.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success) throw new SettingsError(read.error.issues.map((issue) => issue.message).join("\n"));
  const {
    DATABASE_URL,
    DATABASE_APP_URL,
    DATA_DIR,
    PORT,
    NEXTAUTH_URL,
    STEADYBACK_NOW,
    AUTH_SECRET,
    NEXTAUTH_SECRET,
    STEADYBACK_DEMO,
    PROXY_HOPS,
    DATABASE_PREPARE,
    POOL_SIZE,
  } = read.data;
  return Object.freeze({
    databaseUrl: DATABASE_URL ?? null,
    databaseAppUrl: DATABASE_APP_URL ?? null,
    dataFolder: path.resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR),
    port: PORT,
    authSecret: AUTH_SECRET ?? NEXTAUTH_SECRET ?? null,
    publicUrl: NEXTAUTH_URL ? new URL(NEXTAUTH_URL).origin : null,
    demo: STEADYBACK_DEMO,
    fixedNow: STEADYBACK_NOW ? new Date(STEADYBACK_NOW) : null,
    proxyHops: PROXY_HOPS,
    databasePrepare: DATABASE_PREPARE,
    poolSize: POOL_SIZE,
  });
}

let known: Settings | null = null;

/**
 * The settings of this process, read at the first call and frozen.
 * @throws SettingsError with one sentence per wrong variable.
 */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

/** Commands that put a generated secret or a database address into the environment call this afterwards. */
export function readSettingsAgain(): Settings {
  known = null;
  return settings();
}
