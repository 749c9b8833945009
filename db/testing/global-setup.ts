import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateAll } from "@/db/migrate";
import { startTemporary } from "@/lib/run/embedded";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a role that may create databases; only for tests. */
    adminUrl: string;
    appPassword: string;
    /** A migrated, empty database that nobody is connected to, to be cloned. */
    template: string;
  }
}

/** One server for the whole run (DATABASE_URL, or one of our own without the cost of durability) and one template. */
export default async function prepareTemplate(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL ? null : await startTemporary();
  const adminUrl = process.env.DATABASE_URL ?? server?.url ?? "";
  const template = `test_template_${process.pid}`;
  const appPassword = randomBytes(18).toString("hex");
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${template}`);
  await migrateAll(databaseAt(adminUrl, template), { appPassword });
  project.provide("adminUrl", adminUrl);
  project.provide("appPassword", appPassword);
  project.provide("template", template);
  return async () => {
    await admin.unsafe(`drop database if exists ${template} with (force)`);
    await admin.end();
    await server?.stop();
  };
}

const databaseAt = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
