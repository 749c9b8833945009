import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type Scope, withTenant } from "@/db/tenant";
import { USUAL_DISPLAY, type Viewer } from "@/lib/domain/viewer";
import { CLINICS, type ClinicId, WAYS, type Way } from "./chaos";

// Runs in a process of its own, because the plain way may take its process down. Tells what happened line by line:
// "acknowledged <id>", "failed <id>", "foreign", "crash", and "settled" once every worker has ended.

const [wayWord, seconds] = process.argv.slice(2);
const way = WAYS.find((one) => one === wayWord) ?? "door";
const url = process.env.DATABASE_APP_URL ?? "";
const WORKERS = 30;
/** Shorter than a stopped backend sleeps, so that deadlines are met too. */
const LIMIT = 400;

const tell = (line: string) => process.stdout.write(`${line}\n`);
const tellCrash = (error: unknown) => {
  tell("crash");
  if (way === "door") process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
};
process.on("uncaughtException", tellCrash);
process.on("unhandledRejection", tellCrash);

type Work = (db: Pick<Scope["db"], "execute">) => Promise<void>;
type Transact = (clinicId: ClinicId, work: Work) => Promise<void>;

const throughTheDoor: Transact = (clinicId, work) => {
  const viewer: Viewer = {
    ...{ clinicId, userId: clinicId, sessionId: clinicId, role: "clinician" },
    ...{ name: "Ines", locale: "en", timeZone: "Europe/Berlin", theme: "system", display: USUAL_DISPLAY },
  };
  const recorded = async ({ db, record }: Scope) => {
    record({ action: "canary.write", entity: "canary" });
    await work(db);
  };
  return withTenant(viewer, recorded, { limit: LIMIT });
};

/** What the driver and drizzle offer by themselves: a shared pool and a callback. */
function plainTransactions(): Transact {
  const pool = drizzle(postgres(url, { max: 5, onnotice: () => {} }));
  return (clinicId, work) =>
    pool.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('app.clinic', ${clinicId}, true)`);
      await work(transaction);
    });
}

const TRANSACT: Record<Way, () => Transact> = { door: () => throughTheDoor, plain: plainTransactions };

/** Writes one half, thinks, reads, writes the other half: time enough for a backend to die in between. */
async function oneRequest(transact: Transact, requestId: string): Promise<void> {
  const clinicId = CLINICS[Math.random() < 0.5 ? 0 : 1];
  try {
    await transact(clinicId, async (db) => {
      await db.execute(sql`insert into halves values (${clinicId}, ${requestId}, 1)`);
      await sleep(Math.random() * 20);
      const rows = await db.execute<{ clinic_id: string }>(sql`select clinic_id from canaries`);
      if (rows.some((row) => row.clinic_id !== clinicId)) tell("foreign");
      await db.execute(sql`insert into halves values (${clinicId}, ${requestId}, 2)`);
    });
    tell(`acknowledged ${requestId}`);
  } catch {
    tell(`failed ${requestId}`);
    await sleep(5);
  }
}

async function worker(transact: Transact, name: number, until: number): Promise<void> {
  for (let turn = 0; Date.now() < until; turn++) await oneRequest(transact, `${name}-${turn}`);
}

const transact = TRANSACT[way]();
const until = Date.now() + Number(seconds) * 1000;
await Promise.all(Array.from({ length: WORKERS }, (_, name) => worker(transact, name, until)));
process.stdout.write("settled\n", () => process.exit(0));
