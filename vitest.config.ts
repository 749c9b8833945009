import path from "node:path";
import { defineConfig } from "vitest/config";

const here = import.meta.dirname;
const alias = { "@": here, "server-only": path.resolve(here, "lib/run/empty.ts") };

/** Two kinds of tests: `unit` needs no server; `database` (files named *.db.test.ts) runs on a real PostgreSQL. */
export default defineConfig({
  resolve: { alias },
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,components,db,lib}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.{ts,tsx}", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["{app,db,lib}/**/*.db.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          setupFiles: ["db/testing/database-per-file.ts"],
        },
      },
    ],
  },
});
