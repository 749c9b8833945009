import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { appUrlFrom } from "@/db/migrate";

export type TestServer = {
  /** Address of a role that may create databases. */
  adminUrl: string;
  /** A migrated database that nobody is connected to. */
  template: string;
  appPassword: string;
};

export type TestDatabase = {
  adminUrl: string;
  appUrl: string;
  drop(): Promise<void>;
};

/** Copies the template under a name of its own; takes tens of milliseconds. */
export async function cloneDatabase({ adminUrl, template, appPassword }: TestServer): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  await asAdmin(adminUrl, `create database ${name} template ${template}`);
  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  return {
    adminUrl: url,
    appUrl: appUrlFrom(url, appPassword),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** Runs one statement on a connection of its own; for tests only. */
async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end();
  }
}
