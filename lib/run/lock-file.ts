import { z } from "zod";

const packageEntry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockFile = z.looseObject({ packages: z.record(z.string(), packageEntry) });

/** A package-lock.json; keys of `packages` are folders like "node_modules/zod", "" is the project. */
export type LockFile = z.infer<typeof lockFile>;
type PackageEntry = z.infer<typeof packageEntry>;

/** @throws when the text is no lock file. */
export function parseLockFile(text: string): LockFile {
  return lockFile.parse(JSON.parse(text));
}

export type MissingPackage = { name: string; range: string; parent: PackageEntry };

/**
 * Packages of other platforms that the lock file should name and does not. npm leaves them out when a registry mirror
 * lacks them, and "npm ci" then refuses the lock file.
 */
export function missingPackages({ packages }: LockFile): MissingPackage[] {
  const known = new Set(Object.keys(packages).map((folder) => folder.slice(folder.lastIndexOf("node_modules/") + 13)));
  const wanted = Object.values(packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {}).map(([name, range]) => ({ name, range, parent })),
  );
  const missing = wanted.filter(({ name }) => !known.has(name));
  return missing.filter(({ name }, place) => missing.findIndex((other) => other.name === name) === place);
}

/** The same lock file with the missing packages, as their parents pin them; sorted like npm sorts. */
export function completed(lock: LockFile): LockFile {
  const added = missingPackages(lock).map(({ name, range, parent }): [string, PackageEntry] => [
    `node_modules/${name}`,
    entryFor(name, range, parent),
  ]);
  const { "": project, ...others } = { ...lock.packages, ...Object.fromEntries(added) };
  const sorted = Object.entries(others).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...lock, packages: { ...(project ? { "": project } : {}), ...Object.fromEntries(sorted) } };
}

const SYSTEMS = "android darwin freebsd linux openbsd netbsd win32 openharmony aix sunos".split(" ");
const PROCESSORS = "arm64 x64 ia32 arm ppc64 s390x riscv64 loong64 mips64el wasm32".split(" ");

/** Platform packages carry their platform in their name: @next/swc-linux-x64-musl. */
function entryFor(name: string, range: string, parent: PackageEntry): PackageEntry {
  const words = (name.split("/").at(-1) ?? "").split(/[-_]/);
  const systems = SYSTEMS.filter((system) => words.includes(system));
  const processors = PROCESSORS.filter((processor) => words.includes(processor));
  const isMusl = words.some((word) => word.startsWith("musl"));
  const isGlibc = words.some((word) => word.startsWith("gnu")) && systems[0] === "linux";
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(processors.length ? { cpu: processors } : {}),
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
    ...(systems.length ? { os: systems } : {}),
    ...(isMusl ? { libc: ["musl"] } : {}),
    ...(isGlibc ? { libc: ["glibc"] } : {}),
  };
}
