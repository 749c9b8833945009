import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "./command";
import { PlainError } from "./plain-error";

const built = path.join(projectFolder, ".next");
const fingerprintFile = path.join(built, "built-from");

/** What a build is made of; tests are not, and other than these files nothing goes in. */
const SOURCES = ["app", "components", "db", "lib", "public", "proxy.ts", "instrumentation.ts"];
const CONFIGURATION = ["package-lock.json", "package.json", "next.config.js", "postcss.config.mjs", "tsconfig.json"];
const NOT_BUILT = /([.](test|spec)[.]tsx?|[.]md)$/;

/** True when there is a production build of exactly these sources. */
export function isBuilt(): boolean {
  const hasBuild = fs.existsSync(path.join(built, "BUILD_ID")) && fs.existsSync(fingerprintFile);
  return hasBuild && fs.readFileSync(fingerprintFile, "utf8") === fingerprint();
}

/**
 * Makes the production build. It needs no database and gets no address of one.
 * @param output "shown" passes the bundler's words on, "kept" shows them only if it fails.
 * @throws PlainError when the build fails.
 */
export async function build(output: "shown" | "kept"): Promise<void> {
  // Types that "next dev" left behind for routes deleted since would break the build.
  fs.rmSync(path.join(built, "dev"), { recursive: true, force: true });
  fs.rmSync(fingerprintFile, { force: true });
  const sources = fingerprint();
  const { DATABASE_URL: _admin, DATABASE_APP_URL: _app, NODE_OPTIONS: _options, ...others } = process.env;
  const bundler = spawn(process.execPath, [path.join(projectFolder, "node_modules/next/dist/bin/next"), "build"], {
    cwd: projectFolder,
    env: { ...others, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: output === "shown" ? "inherit" : "pipe",
  });
  let words = "";
  for (const stream of [bundler.stdout, bundler.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      words += chunk.toString();
    });
  }
  const [status] = await once(bundler, "close");
  if (status !== 0) throw new PlainError(`${words}\nThe production build failed.`.trim());
  // Writing the worker takes the compiler, which a start that finds its build made already needn't wait for.
  const { buildWorker } = await import("./worker/build-worker");
  buildWorker(built);
  fs.writeFileSync(fingerprintFile, sources);
}

/** Changes whenever a file of the build changes its name or content. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of [...SOURCES.flatMap(filesUnder), ...CONFIGURATION].sort()) {
    const full = path.join(projectFolder, file);
    if (fs.existsSync(full)) hash.update(`${file}\0`).update(fs.readFileSync(full)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(item: string): string[] {
  const full = path.join(projectFolder, item);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [item];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.relative(projectFolder, path.join(entry.parentPath, entry.name)));
}
