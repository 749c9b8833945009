import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { codeFiles } from "./boundaries";
import { projectFolder } from "./command";
import { completed, missingPackages, parseLockFile } from "./lock-file";

const textOf = (file: string) => fs.readFileSync(path.join(projectFolder, file), "utf8");
const lock = parseLockFile(textOf("package-lock.json"));
const project: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  textOf("package.json"),
);

type Ban = { what: string; pattern: RegExp; canary: string };

/** Most holes of the framework's last year sat in the first four; SECURITY.md says why the fifth stays out. */
const bannedInCode: readonly Ban[] = [
  { what: "server actions", pattern: /^\s*["']use\sserver["']/m, canary: `  "${["use", "server"].join(" ")}";` },
  { what: "use cache", pattern: /^\s*["']use cache\b/m, canary: '"use cache: private"' },
  { what: "next/og", pattern: /["']next\/og["']|@vercel\/og/, canary: 'import { ImageResponse } from "next/og"' },
  { what: "the image optimizer", pattern: /["']next\/(legacy\/)?image["']/, canary: 'import Image from "next/image"' },
  {
    what: "sign-in by next-auth e-mail",
    pattern: /next-auth\/providers\/(email|nodemailer)/,
    canary: 'import Email from "next-auth/providers/email"',
  },
  {
    what: "raw HTML, but for the drawings of our own engine",
    pattern: /dangerouslySetInnerHTML/,
    canary: "<p dangerouslySetInnerHTML={{ __html: note }} />",
  },
];

const bannedAnywhere: readonly Ban[] = [
  {
    what: "a registry's address",
    pattern: /registry[.](npmjs|yarnpkg)|npmjs[.]org|art[i]factory|verd[a]ccio/i,
    canary: ["https://registry", "npmjs", "org/zod"].join("."),
  },
  {
    what: "a path of somebody's machine",
    pattern: /(^|[\s"'`(=:])[/](work|home|root|Users)[/][\w.-]/m,
    canary: ["", "home", "ada", "portal"].join("/"),
  },
  {
    what: "a test that is left out",
    pattern: /\b(it|test|describe)[.](skip|only|todo|fixme)\b/,
    canary: ["it", 'skip("later")'].join("."),
  },
];

const NOT_OURS = new Set(["node_modules", ".next", ".data", ".git", "test-results", "playwright-report"]);
const BINARY = /[.](png|jpe?g|woff2?|ico|tsbuildinfo)$|^package-lock[.]json$/;

/** Every text file of the project, relative to its folder. */
function projectFiles(folder = ""): string[] {
  return fs.readdirSync(path.join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return projectFiles(file);
    return entry.isFile() && !BINARY.test(entry.name) ? [file] : [];
  });
}

const filesWith = ({ pattern }: Ban, files: readonly string[]) => files.filter((file) => pattern.test(textOf(file)));

describe("the code does without", () => {
  const isHere = (file: string) => file.endsWith("house-rules.test.ts");
  const drawings = /^components\/(moving-)?pictogram[.]tsx$/;
  it.each(bannedInCode)("$what", (ban) => {
    expect(ban.canary).toMatch(ban.pattern);
    const code = codeFiles(projectFolder).filter((file) => !isHere(file));
    expect(code.length).toBeGreaterThan(10);
    const found = filesWith(ban, code).filter((file) => !(ban.what.startsWith("raw HTML") && drawings.test(file)));
    expect(found).toEqual([]);
  });

  it.each(bannedAnywhere)("$what", (ban) => {
    expect(ban.canary).toMatch(ban.pattern);
    expect(filesWith(ban, projectFiles())).toEqual([]);
  });

  it("the framework's image optimizer, also in its settings", async () => {
    const { default: settings } = await import("../../next.config.js");
    expect(settings.images?.unoptimized).toBe(true);
  });
});

describe("the packages", () => {
  const direct = { ...project.dependencies, ...project.devDependencies };
  const versionIn = (name: string) => lock.packages[`node_modules/${name}`]?.version;

  it("are asked for by exact version, from the registry", () => {
    const inexact = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(inexact).toEqual([]);
  });

  it("are locked as they are asked for", () => {
    const differing = Object.entries(direct).filter(([name, version]) => versionIn(name) !== version);
    expect(differing).toEqual([]);
  });

  it("never come from git, from an address or from a folder", () => {
    const foreign = Object.entries(lock.packages).filter(
      ([, { resolved, link }]) => link || /^(git|http|file)/.test(resolved ?? ""),
    );
    expect(foreign).toEqual([]);
  });

  it("run no install scripts", () => {
    expect(textOf(".npmrc")).toMatch(/^ignore-scripts=true$/m);
  });

  it.each([
    ["next", "16.4.2"],
    ["next-auth", "4.24.15"],
    ["drizzle-orm", "0.45.2"],
    ["zod", "4.6.7"],
    ["nodemailer", "10.1.7"],
  ])("%s is at least %s, wherever it is installed", (name, oldest) => {
    const versions = Object.entries(lock.packages)
      .filter(([folder]) => folder.endsWith(`node_modules/${name}`))
      .map(([, { version }]) => version ?? "0.0.0");
    for (const version of versions) expect(isAtLeast(version, oldest), `${name} ${version}`).toBe(true);
    if (name in project.dependencies) expect(versions.length).toBeGreaterThan(0);
  });

  it("compare by number, part by part", () => {
    expect(isAtLeast("16.4.10", "16.4.2")).toBe(true);
    expect(isAtLeast("16.4.2", "16.4.2")).toBe(true);
    expect(isAtLeast("16.4.1", "16.4.2")).toBe(false);
    expect(isAtLeast("4.99.0", "16.4.2")).toBe(false);
  });

  it("are each explained by a row of README's table", () => {
    const rows = textOf("README.md")
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const unexplained = Object.keys(project.dependencies).filter(
      (name) => !rows.some((row) => row.includes(`\`${name}\``)),
    );
    expect(unexplained).toEqual([]);
  });
});

function isAtLeast(version: string, oldest: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).map(Number);
  const difference = parts(oldest)
    .map((part, place) => (parts(version)[place] ?? 0) - part)
    .find((by) => by !== 0);
  return (difference ?? 0) > 0 || difference === undefined;
}

describe("the lock file", () => {
  it("names the packages of every platform, or npm ci would refuse it", () => {
    expect(missingPackages(lock).map(({ name }) => name)).toEqual([]);
  });

  it("is noticed when it lacks one, and completed as its parent asks", () => {
    const { "node_modules/@next/swc-linux-x64-musl": removed, ...packages } = lock.packages;
    expect(removed?.version).toBe(project.dependencies.next);
    const cut = { ...lock, packages };
    expect(missingPackages(cut).map(({ name }) => name)).toEqual(["@next/swc-linux-x64-musl"]);
    expect(completed(cut).packages["node_modules/@next/swc-linux-x64-musl"]).toMatchObject({
      version: project.dependencies.next,
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
      optional: true,
    });
    expect(missingPackages(completed(cut))).toEqual([]);
  });
});
