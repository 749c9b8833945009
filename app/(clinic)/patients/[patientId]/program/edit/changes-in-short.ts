import type { DraftContent } from "@/lib/domain/draft";
import type { Frequency } from "@/lib/domain/plan";
import { changesBetween, type ItemChange, type ProgramChange } from "@/lib/domain/program-changes";
import { type ComparableVersion, type NamedExercise, shapeOfDraft, shapeOfVersion } from "@/lib/domain/program-shape";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { Library } from "./library";

/** What the sheet changes against the version in force, one short line for each thing. */
export function changesInShort(
  inForce: ComparableVersion,
  content: DraftContent,
  library: Library,
  words: BuilderWords,
): string[] {
  const exerciseOf = (id: string): NamedExercise =>
    library.byId(id) ?? { id, slug: id, name: words.gone, easierSlug: null, harderSlug: null };
  const changes = changesBetween(shapeOfVersion(inForce, exerciseOf), shapeOfDraft(content, exerciseOf));
  return changes.map((change) => lineOf(change, words));
}

function lineOf(change: ProgramChange, words: BuilderWords): string {
  const { changes } = words;
  switch (change.kind) {
    case "added":
      return fill(changes.added, { exercise: change.after.exercise.name });
    case "removed":
      return fill(changes.removed, { exercise: change.before.exercise.name });
    case "changed":
      return fill(changes.line, { exercise: change.after.exercise.name, parts: partsOf(change.parts, words) });
    case "eased":
    case "stepped-up": {
      const exercise = fill(changes.became, { before: change.before.exercise.name, after: change.after.exercise.name });
      return change.parts.length === 0
        ? exercise
        : fill(changes.line, { exercise, parts: partsOf(change.parts, words) });
    }
    case "phase":
      return change.after === null ? changes.noPhase : fill(changes.phase, { phase: change.after });
    case "mode":
      return fill(changes.mode, { mode: words.context.modes[change.after] });
    case "pain-first":
      return changes.painFirst;
    case "name":
      return fill(changes.name, { name: change.after });
    case "order":
      return changes.order;
    case "ends":
      return changes.ends;
    case "above-limit":
      return changes.aboveLimit;
  }
}

const partsOf = (parts: readonly ItemChange[], words: BuilderWords): string =>
  parts.map((part) => partOf(part, words)).join(", ");

function partOf(change: ItemChange, words: BuilderWords): string {
  const { changes } = words;
  const was = (field: string, before: string, after: string) => fill(changes.was, { field, before, after });
  const changed = (field: string) => fill(changes.changed, { field });
  switch (change.part) {
    case "side":
      return was(words.side, words.sides[change.before], words.sides[change.after]);
    case "section":
      return was(words.sectionWord, words.sections[change.before], words.sections[change.after]);
    case "days":
      return was(words.days, daysInShort(change.before, words), daysInShort(change.after, words));
    case "pulse":
      return changed(words.pulse);
    case "cue":
      return changed(words.cue);
    case "swaps":
      return changed(words.swaps);
    case "progression":
      return changed(words.rule);
    default:
      return was(words.fields[change.part], amount(change.before, words), amount(change.after, words));
  }
}

const amount = (value: number | null, { changes }: BuilderWords): string =>
  value === null ? changes.none : String(value);

/** "Mon Wed Fri", "3 times a week" */
export function daysInShort(frequency: Frequency | null, words: BuilderWords): string {
  if (frequency === null) return words.changes.none;
  if (frequency.kind === "per-week") return fill(words.timesAWeek, { times: String(frequency.times) });
  return words.weekdays
    .filter(({ weekday }) => frequency.weekdays.includes(weekday))
    .map(({ short }) => short)
    .join(" ");
}
