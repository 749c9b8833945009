import { parseArgs } from "node:util";
import { TRAITS } from "@/db/seed/traits";
import { isStarted, run } from "./command";
import { MEASURED } from "./measure/meant";
import { measureClinic, precision, recall, type Score, together } from "./measure/tally";
import { PlainError } from "./plain-error";

const USAGE = "npm run measure -- --seeds 10 --patients 200 --days 90";

/** npm run measure: how well the rules of the caseload find simulated patients whose lives are known. Needs no database. */
if (isStarted(import.meta.url)) run(async () => measure(readAsked(process.argv.slice(2))));

type Asked = { seeds: number; patients: number; days: number };

/** What the words of the command line ask for. @throws PlainError with one sentence and the usage. */
export function readAsked(words: readonly string[]): Asked {
  try {
    const options = { seeds: { type: "string" }, patients: { type: "string" }, days: { type: "string" } } as const;
    const { seeds = "10", patients = "200", days = "90" } = parseArgs({ args: [...words], options }).values;
    return {
      seeds: whole("seeds", seeds, 1, 100),
      patients: whole("patients", patients, 10, 5_000),
      days: whole("days", days, 35, 400),
    };
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`What was asked is not understood, as in: ${USAGE}`);
  }
}

function whole(name: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  throw new PlainError(`--${name} must be a whole number from ${from} to ${to}, but is "${text}", as in: ${USAGE}`);
}

function measure({ seeds, patients, days }: Asked): void {
  const clinics = Array.from({ length: seeds }, (_, index) =>
    measureClinic({ seed: `clinic ${index + 1}`, patients, days }),
  );
  console.log(`${seeds} clinics of ${patients} patients, ${days} days, looked at once a week from the fifth week on.`);
  console.log(
    "No simulated life means morning-worse, no-program, program-ends, new or a safety answer: they are not measured.",
  );
  console.log(
    "Right: the rule spoke as it was meant. Wrong: it spoke and was not meant. Overlooked: meant, and it did not speak.\n",
  );
  const perSeed = clinics.map((byTrait) => together(Object.values(byTrait)));
  console.log(row("rule", ["right", "wrong", "overlooked", "precision", "(by clinic)", "recall", "(by clinic)"]));
  const all = together(perSeed);
  for (const rule of MEASURED) {
    const each = perSeed.map((scores) => scores[rule]);
    const { right, wrong, overlooked } = all[rule];
    console.log(
      row(rule, [
        ...[right, wrong, overlooked].map(String),
        ...[share(precision(all[rule])), range(each, precision), share(recall(all[rule])), range(each, recall)],
      ]),
    );
  }
  console.log(
    `\n${row(
      "trait",
      MEASURED.map((rule) => rule),
    )}   right / wrong / overlooked`,
  );
  for (const trait of TRAITS) {
    const scores = together(clinics.map((byTrait) => byTrait[trait]));
    console.log(
      row(
        trait,
        MEASURED.map((rule) => `${scores[rule].right}/${scores[rule].wrong}/${scores[rule].overlooked}`),
      ),
    );
  }
}

function row(first: string, cells: readonly string[]): string {
  return first.padEnd(19) + cells.map((cell) => cell.padStart(18)).join("");
}

function share(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}

function range(scores: readonly Score[], of: (score: Score) => number | null): string {
  const values = scores.map(of).filter((value) => value !== null);
  return values.length === 0 ? "–" : `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`;
}
