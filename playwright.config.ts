import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArguments, findBrowser } from "./e2e/browser";

/** The day on which all journeys happen; the seed counts back from it. */
const FIXED_NOW = "2026-11-22T08:00:00Z";

// This file is read again in every worker: what is decided here is decided once and handed on by the environment.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.E2E_DATA_DIR ??= fs.mkdtempSync(path.join(os.tmpdir(), "steadyback-e2e-"));
const port = process.env.E2E_PORT;
const dataFolder = process.env.E2E_DATA_DIR;
fs.chmodSync(dataFolder, 0o711);

const browser = await findBrowser();
process.env.E2E_BROWSER = browser.path;
Object.assign(process.env, browser.environment);
if (browser.origin !== "E2E_BROWSER") console.log(`Browser: ${browser.path} (${browser.origin})`);

const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 800 };

export default defineConfig({
  testDir: "e2e",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // a busy machine is no fault of a page
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "off",
    launchOptions: { executablePath: browser.path, args: browserArguments() },
  },
  projects: [
    {
      name: "phone",
      use: { viewport: narrow, hasTouch: true, isMobile: true },
      testMatch: ["looks.spec.ts", "large-text.spec.ts", "without-script.spec.ts", "charts.spec.ts"],
    },
    {
      name: "desk",
      use: { viewport: wide },
      testIgnore: ["large-text.spec.ts", "without-script.spec.ts"],
    },
  ],
  globalTeardown: "./e2e/tidy-up.ts",
  webServer: {
    command: "node --import tsx lib/run/demo.ts",
    url: `http://127.0.0.1:${port}/api/ready`,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      DATABASE_URL: "",
      DATABASE_APP_URL: "",
      NODE_ENV: "production",
      PORT: port,
      DATA_DIR: dataFolder,
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      // Each test says which address it comes from, so that tries counted for one are not held against another.
      PROXY_HOPS: "1",
      STEADYBACK_NOW: FIXED_NOW,
    },
  },
});
