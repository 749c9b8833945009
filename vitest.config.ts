import path from "node:path";
import { defineConfig } from "vitest/config";

const here = import.meta.dirname;
const alias = { "@": here, "server-only": path.resolve(here, "lib/run/empty.ts") };

const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/**
 * Four kinds of tests: `unit` needs no server; `database` (*.db.test.ts) gets a migrated PostgreSQL of its own per file;
 * `process` (*.process.test.ts) starts, kills and restarts servers and commands itself; `production`
 * (*.production.test.ts) does so with the portal itself, from its production build.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          ...patience,
          name: "unit",
          include: ["{app,components,db,lib}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,process,production}.test.{ts,tsx}", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        test: {
          ...patience,
          name: "database",
          include: ["{app,db,lib}/**/*.db.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          setupFiles: ["db/testing/database-per-file.ts"],
        },
      },
      {
        resolve: { alias },
        test: { ...patience, name: "process", include: ["{db,lib}/**/*.process.test.ts"] },
      },
      {
        resolve: { alias },
        test: { ...patience, name: "production", include: ["lib/**/*.production.test.ts"] },
      },
    ],
  },
});
