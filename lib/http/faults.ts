import type { z } from "zod";
import type { FieldFaults } from "@/lib/care/refusal";
import { errors } from "@/lib/words/en/errors";

type Issue = z.core.$ZodIssue;
const MOST_FAULTS = 100;

/** What a schema found wrong, as the key of a sentence for each field: `items[2].sets` is `too-big`. */
export function faultsFrom(issues: readonly Issue[], input: unknown): FieldFaults {
  const faults: Record<string, string> = {};
  for (const issue of issues.slice(0, MOST_FAULTS)) {
    for (const [path, fault] of faultsOf(issue, input)) faults[written(path)] ??= fault;
  }
  return faults;
}

function faultsOf(issue: Issue, input: unknown): [PropertyKey[], string][] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [[...path, key], "unknown-field"]);
  if (Object.hasOwn(errors.fields, issue.message)) return [[path, issue.message]];
  const value = valueAt(input, path);
  if (value === undefined) return [[path, "required"]];
  return [[path, faultOf(issue)]];
}

function faultOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return "wrong-type";
    case "too_big":
      return { string: "too-long", array: "too-many" }[issue.origin as string] ?? "too-big"; // other origins are numbers
    case "too_small":
      return { string: "too-short", array: "too-few" }[issue.origin as string] ?? "too-small"; // other origins are numbers
    case "invalid_value":
      return "not-a-choice";
    default:
      return "not-valid";
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** `items[2].sets`; the whole is called `body`. A name that the sender made up is cut short. */
function written(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key).slice(0, 60)}`)).join("");
  return text === "" ? "body" : text.replace(/^\./, "");
}
