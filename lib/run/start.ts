import { verify } from "@node-rs/argon2";
import postgres from "postgres";
import { DEMO_PASSWORD } from "@/db/seed/cast";
import { readSettings, type Settings } from "@/lib/settings";
import { run } from "./command";
import { openDatabase, type ReadyDatabase } from "./database";
import { DEMO_ACCOUNTS } from "./demo-accounts";
import { PlainError } from "./plain-error";
import { isBuilt } from "./production-build";
import { refuseDemoSettings } from "./production-rules";
import { serveApp } from "./running-app";

/** npm start: production. Refuses whatever is fit for a demo only. */
run(async () => {
  const settings = readSettings(process.env);
  refuseDemoSettings(settings);
  if (!isBuilt()) throw new PlainError("There is no production build of these sources; run npm run build first.");
  const database = await openProductionDatabase(settings);
  try {
    const address = await serveApp("production", settings, database);
    console.log(`Steadyback is ready: ${address} (port ${settings.port})`);
  } catch (error) {
    await database.stop();
    throw error;
  }
});

/** With DATABASE_APP_URL alone, migrations are somebody else's step and this process never has the owner's rights. */
async function openProductionDatabase(settings: Settings): Promise<ReadyDatabase> {
  if (settings.databaseAppUrl && !settings.databaseUrl) return { adminUrl: "", stop: async () => {} };
  const database = await openDatabase(settings);
  try {
    await refuseDemoPasswords(database.adminUrl);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** @throws PlainError when one of the demo's accounts still has the password that the README tells everybody. */
async function refuseDemoPasswords(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe("begin read only; set local role portal_sign_in"); // the one role that sees every clinic's people
    for (const { email } of DEMO_ACCOUNTS) {
      const hashes = await sql<{ hash: string }[]>`select password_hash as hash from sign_in_candidates(${email})`;
      for (const { hash } of hashes) {
        if (await verify(hash, DEMO_PASSWORD))
          throw new PlainError(`${email} has the demo's password: this database is a demo and must not go live.`);
      }
    }
  } finally {
    await sql.end();
  }
}
