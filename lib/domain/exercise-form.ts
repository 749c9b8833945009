/** The fields of the exercise form that hold one thing a line. */
export const LINE_FIELDS = ["otherNames", "steps", "cues", "faults", "stopIf"] as const;
const TEXT_FIELDS = ["name", "altText", "source", "licence"] as const;
const CHOICE_FIELDS = ["kind", "position", "direction", "kitCost", "loadLevel", "impact", "usualSide"] as const;
const NUMBER_FIELDS = [
  "usualSets",
  "usualRepetitions",
  "usualHoldSeconds",
  "usualMinutes",
  "usualRestSeconds",
  "estimatedMinutes",
] as const;
const SILENT_FIELDS = ["easierSlug", "harderSlug", "pictureUrl", "reviewedBy", "reviewedOn"] as const;

/**
 * What was typed into the form of an exercise, as the API takes it: lines are lists, an empty field is silence, and what
 * is no number stays as it was typed, to be refused by name. With and without script it is the same.
 */
export function exerciseFrom(fields: URLSearchParams): Record<string, unknown> {
  const each = <Name extends string>(names: readonly Name[], read: (name: Name) => unknown) =>
    Object.fromEntries(names.map((name) => [name, read(name)]));
  return {
    ...each(TEXT_FIELDS, (name) => fields.get(name) ?? ""),
    ...each(CHOICE_FIELDS, (name) => fields.get(name) || undefined),
    ...each(LINE_FIELDS, (name) => linesOf(fields.get(name))),
    ...each(NUMBER_FIELDS, (name) => numberOf(fields.get(name))),
    ...each(SILENT_FIELDS, (name) => fields.get(name)?.trim() || null),
    regions: fields.getAll("regions"),
    kit: [...fields.getAll("kit"), ...listOf(fields.get("otherKit"))],
    precautions: fields.getAll("precautions"),
    figure: figureOf(fields.get("figure")),
  };
}

/** The field of the form that a field of the body came from: `steps[2]` is typed into `steps`, the poses into `figure`. */
export const exerciseFieldOf = (path: string): string => /^\w+/.exec(path)?.[0] ?? path;

/** Typed lines without the empty ones. */
export const linesOf = (typed: string | null): string[] =>
  (typed ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const listOf = (typed: string | null): string[] => linesOf((typed ?? "").replaceAll(",", "\n"));

function numberOf(typed: string | null): number | string | null {
  const written = typed?.trim() ?? "";
  if (written === "") return null;
  return /^\d{1,6}([.]\d{1,3})?$/.test(written) ? Number(written) : written;
}

/** A drawing travels with its form as the text it is kept as. */
function figureOf(written: string | null): unknown {
  if (written === null || written === "") return null;
  try {
    return JSON.parse(written);
  } catch {
    return written; // no drawing; the schema says so
  }
}
