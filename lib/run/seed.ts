import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { hash } from "@node-rs/argon2";
import postgres from "postgres";
import { type FilledClinic, fill } from "@/db/seed/fill";
import { now } from "@/lib/clock";
import { readSettingsAgain } from "@/lib/settings";
import { isStarted, run } from "./command";
import { openDatabase } from "./database";
import { codeOf, PlainError } from "./plain-error";

const USAGE = "npm run seed -- --patients 200 --days 365 --clinics 1 --seed steady";

type Asked = { patients: number; days: number; clinics: number; seed: string };

/** npm run seed: fills clinics of their own with simulated patients, on DATABASE_URL or the embedded database. */
if (isStarted(import.meta.url)) {
  run(async () => {
    const asked = readAsked(process.argv.slice(2));
    const database = await openDatabase(readSettingsAgain());
    try {
      await seed(database.adminUrl, asked);
    } finally {
      await database.stop();
    }
  });
}

/**
 * What the words of the command line ask for.
 * @throws PlainError with one sentence and the usage.
 */
export function readAsked(words: readonly string[]): Asked {
  const options = {
    patients: { type: "string" },
    days: { type: "string" },
    clinics: { type: "string" },
    seed: { type: "string" },
  } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    return {
      patients: wholeNumber("patients", values.patients ?? "20", 100_000),
      days: wholeNumber("days", values.days ?? "90", 3_650),
      clinics: wholeNumber("clinics", values.clinics ?? "1", 1_000),
      seed: seedWord(values.seed ?? "steady"),
    };
  } catch (error) {
    if (error instanceof PlainError || !codeOf(error).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new PlainError(`Only --patients, --days, --clinics and --seed are known, as in: ${USAGE}`);
  }
}

function wholeNumber(name: string, text: string, to: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= to) return number;
  throw new PlainError(`--${name} must be a whole number from 1 to ${to}, but is "${text}", as in: ${USAGE}`);
}

function seedWord(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(text)) return text;
  throw new PlainError(`--seed must be made of small letters, digits and hyphens, but is "${text}", as in: ${USAGE}`);
}

async function seed(adminUrl: string, asked: Asked): Promise<void> {
  const password = randomBytes(12).toString("base64url");
  const sizeBefore = await sizeOf(adminUrl);
  const from = performance.now();
  const clinics = await filled(adminUrl, asked, await hash(password));
  const seconds = (performance.now() - from) / 1000;
  const size = (await sizeOf(adminUrl)) - sizeBefore;
  console.log(closingLine(asked, clinics, seconds, size));
  const [first] = clinics;
  console.log(`Everybody there signs in with the password ${password}, for example ${first?.clinicians[0]?.email}.`);
}

async function filled(adminUrl: string, asked: Asked, passwordHash: string): Promise<FilledClinic[]> {
  try {
    return await fill(adminUrl, { ...asked, now: now(), passwordHash, progress: (line) => console.log(line) });
  } catch (error) {
    if (codeOf(error) !== "23505") throw error; // unique_violation: only the ids of an earlier run are the same
    throw new PlainError(`The seed "${asked.seed}" was sown here before; choose another one with --seed.`);
  }
}

function closingLine(
  { patients, days, clinics }: Asked,
  filledClinics: readonly FilledClinic[],
  seconds: number,
  size: number,
): string {
  const rows = filledClinics.flatMap(({ counts }) => [...counts.values()]).reduce((sum, count) => sum + count, 0);
  const patientDays = patients * days * clinics;
  const whole = (number: number) => Math.round(number).toLocaleString("en");
  return `${whole(patientDays)} patient-days, ${whole(rows)} rows in ${seconds.toFixed(1)} s (${whole(patientDays / seconds)} patient-days a second), ${whole(size / 1_048_576)} MiB on disk.`;
}

async function sizeOf(adminUrl: string): Promise<number> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql<{ size: string }[]>`select pg_database_size(current_database())::text as size`;
    return Number(row?.size);
  } finally {
    await sql.end();
  }
}
