import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../command";

/** Runs the command as its user does; nothing answers at this address, so a deed that goes that far says so. */
function admin(...words: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "lib/run/admin.ts", ...words], {
    cwd: projectFolder,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: "postgres://ada:hunter2@127.0.0.1:1/portal" },
  });
  return { status, said: `${stdout}${stderr}` };
}

describe("npm run admin", () => {
  it.each([
    ["nothing", [], /^npm run admin -- <what>/],
    ["what it does not know", ["drop-clinic"], /^npm run admin -- <what>/],
    ["a word that every object knows", ["toString"], /^npm run admin -- <what>/],
    ["words too many", ["list-clinics", "please"], /^"please" is not understood\./],
    ["a clinic without words", ["create-clinic"], /^--name is missing, as in: npm run admin -- create-clinic/],
    ["a rebuild of something else", ["rebuild", "--patient", "1"], /^rebuild understands only --clinic/],
    ["a server that is not there", ["verify-audit"], /^No PostgreSQL answers at 127\.0\.0\.1:1; see DATABASE_URL\.\n$/],
  ])("is asked for %s and answers with a sentence, no stack and no password", (_what, words, sentence) => {
    const { status, said } = admin(...words);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/hunter2|\n {4}at /);
    expect(status).toBe(1);
  });

  it("names every deed that it has, and only those", () => {
    const named = [...admin().said.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
    expect(named).toEqual(["create-clinic", "list-clinics", "verify-audit", "rebuild"]);
  });
});
