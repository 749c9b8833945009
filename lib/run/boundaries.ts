import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { projectFolder } from "./command";

export const ROOMS = ["app", "components", "db", "e2e", "lib"] as const;

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

export type Boundaries = {
  /** Files of the house that were looked at, relative to the folder. */
  files: string[];
  violations: { rule: string; from: string; to: string }[];
};

/** Looks at every import in the rooms of a folder and holds it against boundaries.mjs; takes about two seconds. */
export function checkBoundaries(folder: string): Boundaries {
  const tool = path.join(projectFolder, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rooms = ROOMS.filter((room) => fs.existsSync(path.join(folder, room)));
  const rules = path.join(projectFolder, "boundaries.mjs");
  const ran = spawnSync(process.execPath, [tool, "--config", rules, "--output-type", "json", ...rooms], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!ran.stdout) throw new Error(`dependency-cruiser did not run: ${ran.stderr}`);
  const { modules, summary } = report.parse(JSON.parse(ran.stdout));
  return {
    files: modules.map(({ source }) => source).filter((source) => ROOMS.some((room) => source.startsWith(`${room}/`))),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** Every file of code in the rooms, relative to the folder. */
export function codeFiles(folder: string): string[] {
  return ROOMS.filter((room) => fs.existsSync(path.join(folder, room))).flatMap((room) =>
    fs
      .readdirSync(path.join(folder, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /[.][cm]?[jt]sx?$/.test(file))
      .map((file) => path.join(room, file)),
  );
}
