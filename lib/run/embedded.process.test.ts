import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { type EmbeddedServer, startEmbedded, superviseEmbedded, UNSAFE_BUT_FAST } from "./embedded";
import { folderProblem } from "./embedded-layout";
import { PlainError } from "./plain-error";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "steadyback-embedded-"));
fs.chmodSync(folder, 0o711);
const running: EmbeddedServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function start(name: string, flags: readonly string[] = []): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir: path.join(folder, name), flags });
  running.push(server);
  return server;
}

async function ask<Row>(url: string, statement: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<Row[]>(statement);
  } finally {
    await sql.end();
  }
}

/** Another process that starts or joins the same folder and stays until it is told to leave. */
async function otherProcess(name: string) {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(path.resolve(import.meta.dirname, "embedded.ts"))});
    const server = await startEmbedded({ dataDir: ${JSON.stringify(path.join(folder, name))} });
    console.log(JSON.stringify({ url: server.url, pid: server.pid, how: server.how }));
    process.stdin.on("end", async () => { await server.stop(); process.exit(0); }).resume();
  `;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const told: { url: string; pid: number; how: string } = JSON.parse(String(line));
  const leave = async () => {
    const gone = once(child, "exit");
    child.stdin.end();
    await gone;
  };
  return { ...told, child, leave };
}

const kill = (pid: number) => process.kill(pid, "SIGKILL");

describe("the embedded database", () => {
  it("keeps what was acknowledged when its server is killed, and starts again", async () => {
    const first = await start("killed");
    await ask(first.url, "create table check_ins (pain int); insert into check_ins values (0)");
    kill(first.pid);
    const second = await start("killed");
    expect(second.how).toBe("started");
    expect(await ask(second.url, "select pain from check_ins")).toEqual([{ pain: 0 }]);
  });

  it("loses nothing by default: fsync, full page writes and synchronous commit are on", async () => {
    const { url } = await start("killed");
    const asked =
      "select name, setting from pg_settings where name in ('fsync','full_page_writes','synchronous_commit')";
    const rows = await ask<{ setting: string }>(url, asked);
    expect(rows.map((row) => row.setting)).toEqual(["on", "on", "on"]);
  });

  it("listens on this machine only and asks for its password", async () => {
    const { url } = await start("killed");
    expect(await ask(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const withoutPassword = new URL(url);
    withoutPassword.password = "guess";
    await expect(ask(withoutPassword.href, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("is joined by a second process, which leaves it running", async () => {
    const first = await start("joined", UNSAFE_BUT_FAST);
    const other = await otherProcess("joined");
    expect(other).toMatchObject({ url: first.url, pid: first.pid, how: "joined" });
    await other.leave();
    expect(await ask(first.url, "select 1 as answer")).toEqual([{ answer: 1 }]);
  });

  it("is made once when two processes start at the same moment", async () => {
    const [one, two] = await Promise.all([otherProcess("race"), otherProcess("race")]);
    expect([one.how, two.how].sort()).toEqual(["joined", "started"]);
    expect(one.pid).toBe(two.pid);
    await Promise.all([one.leave(), two.leave()]);
  });

  it("is adopted, and stopped, by the next process when the one that started it was killed", async () => {
    const other = await otherProcess("orphan");
    kill(other.child.pid ?? 0);
    await once(other.child, "exit");
    const adopted = await start("orphan");
    expect(adopted).toMatchObject({ pid: other.pid, how: "adopted" });
    await adopted.stop();
    expect(() => process.kill(other.pid, 0)).toThrow(/ESRCH/);
  });

  it("starts although the process noted by a killed server is another program by now", async () => {
    const first = await start("reused", UNSAFE_BUT_FAST);
    kill(first.pid);
    const noted = path.join(folder, "reused", "postmaster.pid");
    const stranger = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], { stdio: "ignore" });
    const lines = fs.readFileSync(noted, "utf8").split("\n");
    fs.writeFileSync(noted, [String(stranger.pid), ...lines.slice(1)].join("\n"));
    const second = await start("reused", UNSAFE_BUT_FAST);
    expect(second.how).toBe("started");
    expect(second.pid).not.toBe(stranger.pid);
    stranger.kill();
  });

  it("comes back at the same address when it is killed under a running app", async () => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    const server = await superviseEmbedded({ dataDir: path.join(folder, "supervised"), flags: UNSAFE_BUT_FAST });
    const pid = Number(fs.readFileSync(path.join(folder, "supervised", "postmaster.pid"), "utf8").split("\n")[0]);
    kill(pid);
    const answer = () => ask(server.url, "select 1 as answer").catch(() => "away");
    await expect.poll(answer, { timeout: 20_000, interval: 200 }).toEqual([{ answer: 1 }]);
    await server.stop();
    expect(await answer()).toBe("away");
    expect(said).toHaveBeenCalledWith("The embedded database ended by itself; starting it again.");
  });

  it("starts over when making the database was interrupted", async () => {
    fs.mkdirSync(path.join(folder, "interrupted.making"));
    fs.writeFileSync(path.join(folder, "interrupted.making", "half"), "");
    fs.writeFileSync(path.join(folder, "interrupted.lock"), "999999999");
    const server = await start("interrupted", UNSAFE_BUT_FAST);
    expect(server.how).toBe("started");
  });
});

describe("a data folder that cannot be used gets one sentence", () => {
  const refusal = async (dataDir: string) => {
    const error = await startEmbedded({ dataDir }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PlainError);
    return error instanceof PlainError ? error.message : "";
  };

  it("when it holds something else", async () => {
    const dataDir = path.join(folder, "papers");
    fs.mkdirSync(dataDir);
    fs.writeFileSync(path.join(dataDir, "letter.txt"), "keep me");
    expect(await refusal(dataDir)).toMatch(
      /^The data folder .* holds something else than a database; set DATA_DIR[.]$/,
    );
    expect(fs.readFileSync(path.join(dataDir, "letter.txt"), "utf8")).toBe("keep me");
  });

  it("when a file stands in its place", async () => {
    fs.writeFileSync(path.join(folder, "file"), "");
    expect(await refusal(path.join(folder, "file", "pg"))).toMatch(/is not a folder; change that or set DATA_DIR[.]$/);
  });

  it.each([
    ["EACCES", /is not readable and writable for this user/],
    ["EROFS", /read-only/],
    ["ENOSPC", /disk that is full/],
  ])("when the system says %s", (code, sentence) => {
    const problem = folderProblem("/data/pg", Object.assign(new Error("refused"), { code }));
    expect(problem).toBeInstanceOf(PlainError);
    expect(String(problem)).toMatch(sentence);
  });

  const isRoot = process.getuid?.() === 0;
  const canMount = isRoot && spawnSync("unshare", ["-m", "true"]).status === 0;

  /** Runs a few lines in a process of their own and returns what they print. */
  const printed = (command: string, args: readonly string[], lines: string, ...rest: readonly string[]) =>
    spawnSync(command, [...args, process.execPath, "--import", "tsx", "--input-type=module", "-e", lines, ...rest], {
      encoding: "utf8",
    }).stdout.trim();

  const hangsNobody = () => {
    const lines = `
      import { makeFolder } from ${JSON.stringify(path.resolve(import.meta.dirname, "embedded-layout.ts"))};
      try { makeFolder(process.argv[1]); } catch (error) { console.log(error.message); }
    `;
    const sentence = printed("timeout", ["30"], lines, "/proc/steadyback/data");
    expect(sentence).toBe("The data folder /proc/steadyback cannot be made there; set DATA_DIR.");
  };
  if (process.platform === "linux") it("when the system refuses it as if its parent were missing", hangsNobody);

  const fillsUp = async () => {
    const mount = path.join(folder, "small");
    fs.mkdirSync(mount);
    const lines = `
      import { startEmbedded } from ${JSON.stringify(path.resolve(import.meta.dirname, "embedded.ts"))};
      await startEmbedded({ dataDir: process.argv[1] }).catch((error) => console.log(error.message));
    `;
    const onSmallDisk = 'mount -t tmpfs -o size=20m,mode=711 none "$0" && exec "$@"';
    const sentence = printed("unshare", ["-m", "sh", "-c", onSmallDisk, mount], lines, path.join(mount, "pg"));
    expect(sentence).toMatch(/^The disk of the data folder .* is full; free some space and start again[.]$/);
  };
  // A disk of 20 MB can only be made by root on Linux; elsewhere the sentence is covered by the codes above.
  if (canMount) it("when the disk is really full", fillsUp);

  it("when it belongs to another user", () => {
    const lines = `
      import { layOut } from ${JSON.stringify(path.resolve(import.meta.dirname, "embedded-layout.ts"))};
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
      try { layOut("/usr"); } catch (error) { console.log(error.message); }
    `;
    const sentence = printed("env", [], lines);
    expect(sentence).toMatch(/^The data folder [/]usr belongs to another user.* set DATA_DIR[.]$/);
  });
});
