import path from "node:path";
import { parseArgs } from "node:util";
import { openSessions, prepareDatabases, takeWritesBack } from "./bench/databases";
import { CONNECTIONS, type Load, load, medianOf } from "./bench/load";
import { JOBS, type Job, type Running, SIZE, SYSTEMS, type System, startSystems } from "./bench/systems";
import { projectFolder, run, step } from "./command";
import { superviseEmbedded } from "./embedded";
import { makeFolder } from "./embedded-layout";
import { PlainError } from "./plain-error";

const USAGE = "npm run bench -- --rounds 3 --seconds 5 --jobs w,r1";
const WARM_UP_SECONDS = 2;
/** What the product promises against the floor: docs, "Speed and size". */
const WANTED: Readonly<Record<Job, number>> = { w: 0.8, r1: 0.8, r2: 1, "progress-page": 1, "caseload-page": 1 };

type Asked = { rounds: number; seconds: number; jobs: readonly Job[] };
type Measured = ReadonlyMap<Job, ReadonlyMap<System, Load>>;

/** npm run bench: the portal beside the limit line and the framework's floor, in turn, on this machine. */
run(async () => {
  const asked = readAsked(process.argv.slice(2));
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void stopAll().then(() => process.exit(1)));
  try {
    const measured = await bench(asked, (stop) => stops.push(stop));
    console.log(`\n${tableOf(measured)}\n\n${explanation(asked)}`);
  } finally {
    await stopAll();
  }
});

function readAsked(words: readonly string[]): Asked {
  const options = { rounds: { type: "string" }, seconds: { type: "string" }, jobs: { type: "string" } } as const;
  let values: { rounds?: string; seconds?: string; jobs?: string };
  try {
    values = parseArgs({ args: [...words], options }).values;
  } catch {
    throw new PlainError(`Only --rounds, --seconds and --jobs are known, as in: ${USAGE}`);
  }
  const wanted = values.jobs?.split(",") ?? JOBS;
  const unknown = wanted.find((name) => !JOBS.some((job) => job === name));
  if (unknown !== undefined) throw new PlainError(`There is no job called ${unknown}; there are ${JOBS.join(", ")}.`);
  return {
    rounds: wholeNumber("rounds", values.rounds ?? "3", 20),
    seconds: wholeNumber("seconds", values.seconds ?? "5", 60),
    jobs: JOBS.filter((job) => wanted.some((name) => name === job)),
  };
}

function wholeNumber(name: string, text: string, to: number): number {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= to) return number;
  throw new PlainError(`--${name} must be a whole number from 1 to ${to}, but is "${text}", as in: ${USAGE}`);
}

/** Writing comes last: its reports make the caseload stale, and reading is to be measured on what stands. */
async function bench({ rounds, seconds, jobs }: Asked, onStop: (stop: () => Promise<void>) => void): Promise<Measured> {
  const folder = path.join(projectFolder, ".data", "bench");
  makeFolder(folder);
  const server = await step("Starting the database", () => superviseEmbedded({ dataDir: path.join(folder, "pg") }));
  onStop(server.stop);
  const databases = await prepareDatabases(server.url, (line) => console.log(line));
  onStop(() => takeWritesBack(databases));
  const sessions = await openSessions(databases.oursUrl);
  const systems = await startSystems(databases, sessions, (child) => onStop(child.stop));

  const measured = new Map<Job, ReadonlyMap<System, Load>>();
  for (const job of jobs) measured.set(job, await measureJob(job, systems, rounds, seconds));
  return measured;
}

async function measureJob(
  job: Job,
  systems: Record<System, Running>,
  rounds: number,
  seconds: number,
): Promise<ReadonlyMap<System, Load>> {
  const contenders = SYSTEMS.flatMap((system) => {
    const { port, asks } = systems[system];
    const ask = asks[job];
    return ask ? [{ system, once: (span: number) => load(port, span, ask), loads: [] as Load[] }] : [];
  });
  for (const { once } of contenders) await once(WARM_UP_SECONDS);
  for (let round = 1; round <= rounds; round += 1) {
    for (const { system, once, loads } of contenders) {
      const measured = await once(seconds);
      loads.push(measured);
      console.log(
        `${job}, round ${round}, ${system}: ${Math.round(measured.perSecond)} a second, p50 ${measured.p50.toFixed(1)} ms`,
      );
    }
  }
  return new Map(contenders.map(({ system, loads }) => [system, middleOf(loads)]));
}

const middleOf = (loads: readonly Load[]): Load => ({
  perSecond: medianOf(loads.map(({ perSecond }) => perSecond)),
  p50: medianOf(loads.map(({ p50 }) => p50)),
});

function tableOf(measured: Measured): string {
  const head = [
    "job",
    ...SYSTEMS.map((system) => `${system}, a second (p50 ms)`),
    "ours / floor",
    "wanted",
    "ours / limit",
  ];
  const rows = [...measured].map(([job, loads]) => [
    job,
    ...SYSTEMS.map((system) => figure(loads.get(system))),
    ratio(loads.get("ours"), loads.get("floor")),
    `at least ${WANTED[job].toFixed(1)}`,
    ratio(loads.get("ours"), loads.get("limit")),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const figure = (measured: Load | undefined) =>
  measured ? `${Math.round(measured.perSecond).toLocaleString("en")} (${measured.p50.toFixed(1)})` : "–";

const ratio = (one: Load | undefined, other: Load | undefined) =>
  one && other ? (one.perSecond / other.perSecond).toFixed(2) : "–";

function explanation({ rounds, seconds }: Asked): string {
  return [
    `${SIZE}; ${CONNECTIONS} connections; median of ${rounds} rounds of ${seconds} s, systems in turn.`,
    "w writes a check-in, r1 reads 90 days of a patient, r2 the caseload. Ours is signed in, with row security and audit.",
    "The floor is the same framework with one statement and no session; the limit is node:http with hand-written SQL,",
    "and the secured limit also looks a session up in one transaction. The pages of ours show more than the floor's.",
    "Reading is measured with nothing newly reported; the first reader after a report works that patient out again.",
  ].join("\n");
}
