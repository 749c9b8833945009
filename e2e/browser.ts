import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "@playwright/test";

/** A Chromium to test with. */
export type Browser = {
  path: string;
  /** More environment that it needs to run. */
  environment: Record<string, string>;
  /** Where it comes from, for the log. */
  origin: string;
};

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
  ],
  linux: ["/opt/google/chrome/chrome", "/snap/bin/chromium"],
};

/**
 * Finds a Chromium: E2E_BROWSER, Playwright's own, an installed one, the one inside an npm package; else installs one.
 * @throws when none of that works.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.E2E_BROWSER;
  if (named) return { path: named, environment: {}, origin: "E2E_BROWSER" };
  const found = playwrights() ?? installed() ?? (await packed()) ?? installNow();
  if (!found) throw new Error("No Chromium found. Install Chrome or Chromium, or set E2E_BROWSER to its path.");
  return found;
}

/** What Chromium needs to be told: root has no sandbox, nothing may call home during a test, and dates are typed one way. */
export function browserArguments(): string[] {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-US"];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}

function runs(file: string, environment: Record<string, string> = {}): boolean {
  if (!fs.existsSync(file)) return false;
  if (process.platform === "win32") return true; // "--version" opens a window there
  const env = { ...process.env, ...environment };
  return spawnSync(file, ["--version", "--no-sandbox"], { timeout: 20_000, env, stdio: "ignore" }).status === 0;
}

function playwrights(): Browser | null {
  const file = chromium.executablePath();
  return file && runs(file) ? { path: file, environment: {}, origin: "Playwright" } : null;
}

function onPath(name: string): string[] {
  return (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name));
}

function installed(): Browser | null {
  const file = [...NAMES.flatMap(onPath), ...(PLACES[process.platform] ?? [])].find((place) => runs(place));
  return file ? { path: file, environment: {}, origin: "installed" } : null;
}

/** @sparticuz/chromium carries a Chromium for Linux on x64, and the libraries that a bare machine lacks. */
async function packed(): Promise<Browser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const { default: packedChromium } = await import("@sparticuz/chromium");
  const file = await packedChromium.executablePath();
  const origin = "@sparticuz/chromium";
  if (runs(file)) return { path: file, environment: {}, origin };
  const environment = { LD_LIBRARY_PATH: unpackLibraries() };
  return runs(file, environment) ? { path: file, environment, origin } : null;
}

function unpackLibraries(): string {
  const entry = fileURLToPath(import.meta.resolve("@sparticuz/chromium"));
  const archive = path.join(path.dirname(entry), "..", "..", "bin", "al2023.tar.br");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-libraries-"));
  fs.writeFileSync(path.join(folder, "libraries.tar"), brotliDecompressSync(fs.readFileSync(archive)));
  execFileSync("tar", ["xf", "libraries.tar"], { cwd: folder });
  return path.join(folder, "lib");
}

function installNow(): Browser | null {
  console.log("No browser found; trying Playwright's installer.");
  const tool = fileURLToPath(import.meta.resolve("@playwright/test/cli"));
  const install = ["install", "--only-shell", "chromium"];
  spawnSync(process.execPath, [tool, ...install], { stdio: "inherit", timeout: 300_000 });
  return playwrights() ?? installByApt();
}

function installByApt(): Browser | null {
  if (process.getuid?.() !== 0 || !onPath("apt-get").some((file) => fs.existsSync(file))) return null;
  console.log("Trying apt-get install chromium.");
  const install = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("sh", ["-c", install], { stdio: "inherit", timeout: 600_000, env });
  return installed();
}
