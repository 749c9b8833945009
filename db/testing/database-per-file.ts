import { afterAll, inject } from "vitest";
import { cloneDatabase } from "./clone";

/** Every test file works on a database of its own; `db/tenant.ts` finds it through the environment. */
const database = await cloneDatabase({
  adminUrl: inject("adminUrl"),
  template: inject("template"),
  appPassword: inject("appPassword"),
});
process.env.DATABASE_URL = database.adminUrl;
process.env.DATABASE_APP_URL = database.appUrl;

afterAll(async () => {
  const { closePool } = await import("@/db/tenant");
  await closePool();
  await database.drop();
});
