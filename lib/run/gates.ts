import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { checkBoundaries } from "./boundaries";
import { projectFolder } from "./command";

/** How one gate went; `passed` and `failed` count tests, and a gate without tests that turns red counts as one. */
export type GateResult = { name: string; passed: number; failed: number; seconds: number };

type Outcome = Omit<GateResult, "name" | "seconds">;
export type Gate = { name: string; check(): Outcome };

const bin = (file: string) => path.join(projectFolder, "node_modules", file);

/** Runs a program of node_modules with its words passed on. */
function program(file: string, args: readonly string[], environment: Record<string, string> = {}): number {
  const ran = spawnSync(process.execPath, [bin(file), ...args], {
    cwd: projectFolder,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
  });
  return ran.status ?? 1;
}

const oneCheck = (status: number): Outcome => ({ passed: 0, failed: status === 0 ? 0 : 1 });

export const format: Gate = {
  name: "format and lint",
  check: () => oneCheck(program("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."])),
};

export const boundaries: Gate = {
  name: "boundaries",
  check: () => {
    const { violations, files } = checkBoundaries(projectFolder);
    for (const { rule, from, to } of violations) console.log(`${rule}: ${from} must not import ${to}`);
    return oneCheck(violations.length + (files.length === 0 ? 1 : 0));
  },
};

export const types: Gate = {
  name: "types",
  check: () => {
    const generated = program("next/dist/bin/next", ["typegen"]);
    return oneCheck(generated || program("typescript/bin/tsc", ["--noEmit", "-p", "."]));
  },
};

export const lockFile: Gate = {
  name: "lock file",
  check: () => oneCheck(program("tsx/dist/cli.mjs", ["lib/run/complete-lock.ts", "--check"])),
};

export const build: Gate = {
  name: "production build",
  check: () => oneCheck(program("tsx/dist/cli.mjs", ["lib/run/build.ts"])),
};

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Tests of one vitest project. A file that does not even load is one failure, and so is a test left out. */
export function vitest(project: "unit" | "database" | "process" | "production"): Gate {
  return {
    name: `${project} tests`,
    check: () =>
      withReport((file) => {
        const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
        return program("vitest/vitest.mjs", ["run", "--project", project, ...reporters]);
      }, countVitest),
  };
}

/** @param text a report of vitest's JSON reporter */
export function countVitest(text: string): Outcome {
  const report = vitestReport.parse(JSON.parse(text));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const leftOut = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length + leftOut };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** The journeys in a real browser, on the production build. */
export const browser: Gate = {
  name: "browser tests",
  check: () =>
    withReport(
      (file) =>
        program("@playwright/test/cli.js", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      countPlaywright,
    ),
};

/** @param text a report of Playwright's JSON reporter; a test that passes only when repeated has failed */
export function countPlaywright(text: string): Outcome {
  const { stats, errors } = playwrightReport.parse(JSON.parse(text));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** Runs something that writes a report; red without a report, and never green when the program itself says red. */
function withReport(runs: (file: string) => number, count: (text: string) => Outcome): Outcome {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "steadyback-report-"));
  try {
    const file = path.join(folder, "report.json");
    const status = runs(file);
    if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
    const { passed, failed } = count(fs.readFileSync(file, "utf8"));
    const isEmpty = passed + failed === 0;
    return { passed, failed: failed || (status === 0 && !isEmpty ? 0 : 1) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Goes through the gates in order, all of them, and sums up. */
export function passThrough(gates: readonly Gate[]): GateResult[] {
  return gates.map(({ name, check }) => {
    console.log(`\n== ${name}`);
    const from = performance.now();
    let outcome: Outcome;
    try {
      outcome = check();
    } catch (error) {
      console.error(error);
      outcome = { passed: 0, failed: 1 };
    }
    return { name, ...outcome, seconds: (performance.now() - from) / 1000 };
  });
}

/** One line per gate, and at the very end the line that other tools read: "N passed, N failed". */
export function summary(results: readonly GateResult[]): { text: string; isGreen: boolean } {
  const sum = (pick: (result: GateResult) => number) => results.reduce((total, result) => total + pick(result), 0);
  const lines = results.map(({ name, passed, failed, seconds }) => {
    const tests = passed + failed > 1 || passed > 0 ? ` (${passed} passed, ${failed} failed)` : "";
    return `${failed === 0 ? "ok  " : "FAIL"} ${name}${tests}, ${seconds.toFixed(1)} s`;
  });
  const [passed, failed] = [sum((result) => result.passed), sum((result) => result.failed)];
  return { text: ["", ...lines, "", `${passed} passed, ${failed} failed`].join("\n"), isGreen: failed === 0 };
}
