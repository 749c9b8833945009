import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Boundaries, checkBoundaries, codeFiles } from "./boundaries";
import { projectFolder } from "./command";

/** A small house where everybody behaves. */
const house: Readonly<Record<string, string>> = {
  "tsconfig.json":
    '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@/*": ["./*"] } } }',
  "lib/domain/plan.ts": "export type Thing = 1; export const thing = 1;",
  "lib/figure/draw.ts": "export type Thing = 1; export const thing = 1;",
  "lib/words/en.ts": 'import type { Thing } from "@/lib/domain/plan"; export type { Thing }; export const thing = 1;',
  "lib/device/queue.ts":
    'import type { Thing } from "@/lib/domain/plan"; export type { Thing }; export const thing = 1;',
  "lib/settings.ts": "export type Thing = 1; export const thing = 1;",
  "lib/access/viewer.ts": 'export * from "@/db/tenant"; export * from "@/lib/settings";',
  "lib/care/prescribe.ts": 'export * from "@/lib/access/viewer"; export * from "@/db/schema/patients";',
  "lib/http/wrapper.ts": 'export * from "@/lib/care/prescribe"; export * from "@/lib/words/en";',
  "lib/run/serve.ts": "export type Thing = 1; export const thing = 1;",
  "db/schema/patients.ts": 'export * from "@/lib/domain/plan"; import "drizzle-orm/pg-core";',
  "db/tenant.ts": 'export * from "./tenant/line";',
  "db/tenant/line.ts": 'import "postgres"; export type Thing = 1; export const thing = 1;',
  "db/queries/patients.ts": 'export * from "@/db/tenant"; export * from "@/db/schema/patients";',
  "db/testing/clone.ts": 'import "postgres"; export type Thing = 1; export const thing = 1;',
  "components/card.tsx": 'export * from "@/lib/words/en"; export * from "@/lib/figure/draw";',
  "app/patients/[patientId]/page.tsx": 'export * from "@/components/card"; export * from "@/db/queries/patients";',
  "app/today/sender.tsx": 'export * from "@/lib/device/queue";',
  "app/api/ready/route.ts": 'export * from "@/db/tenant";',
  "e2e/journey.ts": "export type Thing = 1; export const thing = 1;",
};

/** Who must not import what, by the rule that says so. */
const forbidden: readonly [rule: string, room: string, target: string][] = [
  ["domain-stands-alone", "lib/domain", "@/lib/words/en"],
  ["domain-stands-alone", "lib/domain", "zod"],
  ["domain-stands-alone", "lib/domain", "node:fs"],
  ["figures-stand-alone", "lib/figure", "@/lib/domain/plan"],
  ["paper-knows-only-figures", "lib/handout", "@/lib/domain/plan"],
  ["words-are-only-words", "lib/words", "@/lib/care/prescribe"],
  ["the-phone-knows-only-rules", "lib/device", "@/lib/words/en"],
  ["the-phone-knows-only-rules", "lib/device", "@/lib/care/prescribe"],
  ["the-phone-is-for-pages", "lib/care", "@/lib/device/queue"],
  ["the-phone-is-for-pages", "components", "@/lib/device/queue"],
  ["components-only-draw", "components", "@/lib/care/prescribe"],
  ["components-only-draw", "components/[patientId]", "@/lib/settings"],
  ["components-never-reach-data", "components", "@/lib/access/viewer"],
  ["domain-never-reaches-data", "lib/domain", "@/db/queries/patients"],
  ["data-looks-down", "db/queries", "@/lib/access/viewer"],
  ["data-looks-down", "db/queries", "@/components/card"],
  ["access-asks-the-database", "lib/access", "@/lib/care/prescribe"],
  ["deeds-know-no-page", "lib/care", "@/lib/words/en"],
  ["the-wrapper-knows-no-table", "lib/http", "@/db/queries/patients"],
  ["doors-ask-queries", "app/patients/[patientId]", "@/db/schema/patients"],
  ["doors-ask-queries", "app/api/patients/[patientId]", "@/db/tenant/line"],
  ["one-door-to-the-database", "app/patients/[patientId]", "postgres"],
  ["one-door-to-the-database", "lib/care", "drizzle-orm/postgres-js"],
  ["one-door-to-the-database", "db/queries", "postgres"],
  ["tables-stay-behind-the-door", "app/patients/[patientId]", "drizzle-orm"],
  ["tables-stay-behind-the-door", "lib/http", "@/db/schema/patients"],
  ["the-door-is-for-deeds", "app/patients/[patientId]", "@/db/tenant"],
  ["nobody-opens-the-door-from-behind", "lib/care", "@/db/tenant/line"],
  ["commands-are-not-for-the-app", "app", "@/lib/run/serve"],
  ["nothing-imports-e2e", "lib/http", "@/e2e/journey"],
  ["tests-are-not-imported", "db/queries", "@/db/testing/clone"],
  ["every-import-resolves", "lib/words", "@/lib/words/nowhere"],
];

/** The four ways to import something; a rule that sees three of them is no rule. */
const ways: Readonly<Record<string, (target: string) => string>> = {
  plainly: (target) => `import * as all from "${target}"; export const kept = all;`,
  "as a type": (target) => `import type * as all from "${target}"; export type Kept = typeof all;`,
  dynamically: (target) => `export const later = () => import("${target}");`,
  "by passing it on": (target) => `export * from "${target}";`,
};

const canaries = forbidden.flatMap(([rule, room, target], place) =>
  Object.entries(ways).map(([way, write], index) => ({
    rule,
    way,
    target,
    room,
    file: `${room}/canary-${place}-${index}.ts`,
    text: write(target),
  })),
);

const others: Readonly<Record<string, string>> = {
  "components/reaches-far.tsx": 'export * from "@/lib/domain/leaks";',
  "lib/domain/leaks.ts": 'export * from "@/db/queries/patients";',
  "lib/care/chicken.ts": 'import type { Egg } from "./egg"; export type Chicken = Egg;',
  "lib/care/egg.ts": 'import type { Chicken } from "./chicken"; export type Egg = Chicken;',
};

function plant(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "steadyback-house-"));
  fs.symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

const folders: string[] = [];
const boundariesOf = (files: Readonly<Record<string, string>>) => {
  const folder = plant(files);
  folders.push(folder);
  return checkBoundaries(folder);
};
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

describe("the house", () => {
  it("keeps its import directions, and every file of it is looked at", () => {
    const { files, violations } = checkBoundaries(projectFolder);
    expect(violations).toEqual([]);
    const looked = files.filter((file) => /[.][cm]?[jt]sx?$/.test(file)).sort();
    expect(looked.length).toBeGreaterThan(10);
    expect(looked).toEqual(codeFiles(projectFolder).sort());
  });
});

describe("the rules", () => {
  let planted: Boundaries;
  beforeAll(() => {
    planted = boundariesOf({
      ...house,
      ...others,
      ...Object.fromEntries(canaries.map(({ file, text }) => [file, text])),
    });
  });
  const broken = (file: string) => planted.violations.filter(({ from }) => from === file).map(({ rule }) => rule);

  it("let a house pass where everybody behaves", () => {
    const { files, violations } = boundariesOf(house);
    expect(violations).toEqual([]);
    expect(files).toHaveLength(Object.keys(house).length - 1);
  });

  it.each(canaries)("$rule: $room must not import $target $way", ({ rule, file }) => {
    expect(broken(file)).toContain(rule);
  });

  it("see a component that reaches the database through a file in between", () => {
    expect(new Set(broken("components/reaches-far.tsx"))).toEqual(new Set(["components-never-reach-data"]));
  });

  it("see a circle of types", () => {
    const circles = planted.violations
      .filter(({ rule }) => rule === "no-circles")
      .map(({ from, to }) => [from, to].sort());
    expect(circles).toEqual([["lib/care/chicken.ts", "lib/care/egg.ts"]]);
  });

  it("have a canary each", async () => {
    const { default: configuration } = await import("../../boundaries.mjs");
    const names = configuration.forbidden.map(({ name }: { name: string }) => name);
    const proven = new Set([...forbidden.map(([rule]) => rule), "no-circles"]);
    expect(names.filter((name: string) => !proven.has(name))).toEqual([]);
  });
});
