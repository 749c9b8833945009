import type { Frequency, PainFirst } from "@/lib/domain/plan";
import type { Amount, ChangedItem, ItemChange, ProgramChange } from "@/lib/domain/program-changes";
import type { ShapedItem } from "@/lib/domain/program-shape";
import { doseInWords, weekdaysInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";

/**
 * What a program changes as lines that a patient reads: "Bridge: 10 → 12 times", "New: Hip hinge", "No longer: Plank".
 * Everything new stands in one line, and everything that is gone in another.
 */
export function changesInWords(words: Words, changes: readonly ProgramChange[]): string[] {
  const { t, list } = words;
  const added = changes.flatMap((change) => (change.kind === "added" ? [change.after.exercise.name] : []));
  const removed = changes.flatMap((change) => (change.kind === "removed" ? [change.before.exercise.name] : []));
  const lineOf = (change: ProgramChange, index: number): string | null => {
    const isFirst = changes.findIndex(({ kind }) => kind === change.kind) === index;
    switch (change.kind) {
      case "added":
        return isFirst ? t("versions.change.added", { exercises: list(added) }) : null;
      case "removed":
        return isFirst ? t("versions.change.removed", { exercises: list(removed) }) : null;
      case "changed":
      case "eased":
      case "stepped-up":
        return itemLine(words, change);
      case "order":
        return t("versions.change.order");
      case "phase":
        return change.after === null
          ? t("versions.change.phaseOver")
          : t("versions.change.phase", { phase: change.after });
      case "mode":
        return t(`versions.change.mode.${change.after}`);
      case "pain-first":
        return change.after && painGoalLine(words, change.after);
      case "ends":
        return change.after === null
          ? t("versions.change.endsOpen")
          : t("versions.change.ends", { day: words.day(change.after, "full") });
      case "name":
        return t("versions.change.name", { name: change.after });
      case "above-limit":
        return change.after === null
          ? t("versions.change.aboveLimitUsual")
          : t("versions.change.aboveLimit", { words: change.after });
    }
  };
  return changes.map(lineOf).filter((line) => line !== null);
}

/** The goal, and what helps where something was agreed. The mode alone says that it is over. */
function painGoalLine({ t }: Words, { painAtMost, forDays, reliefPlan }: PainFirst): string {
  const goal = t("versions.change.painGoal", { painAtMost, forDays });
  return reliefPlan === null ? goal : t("versions.change.painGoalWithRelief", { goal, reliefPlan });
}

function itemLine(words: Words, change: ChangedItem): string {
  const { t } = words;
  const parts = partsInWords(words, change).join(", ");
  const [before, after] = [change.before.exercise.name, change.after.exercise.name];
  if (change.kind === "changed") return t("versions.change.line", { exercise: after, parts });
  return parts === ""
    ? t("versions.change.stepped", { before, after })
    : t("versions.change.steppedLine", { before, after, parts });
}

/** Part by part: "10 → 12 times", "now every day". */
export function partsInWords(words: Words, { before, after, parts }: ChangedItem): string[] {
  const isWhole = parts.filter(isDose).some((part) => part.before === null || part.after === null);
  const dose = isWhole ? [wholeDose(words, before, after)] : [];
  return [...dose, ...parts.filter((part) => !(isWhole && isDose(part))).map((part) => partInWords(words, part))];
}

type AmountChange = Extract<ItemChange, { part: Amount }>;
const DOSE: readonly ItemChange["part"][] = ["sets", "repetitions", "holdSeconds", "minutes"];
const isDose = (change: ItemChange): change is AmountChange => DOSE.includes(change.part);

/** Where one part comes or goes, the dose is another kind of thing, and is said as a whole. */
function wholeDose(words: Words, before: ShapedItem, after: ShapedItem): string {
  return words.t("versions.change.dose", { before: doseOf(words, before), after: doseOf(words, after) });
}

function doseOf(words: Words, { sets, repetitions, holdSeconds, minutes }: ShapedItem): string {
  if (sets === null || (repetitions === null && holdSeconds === null && minutes === null)) {
    return words.t("versions.change.doseUndecided");
  }
  const dose = doseInWords(words, { sets, repetitions, holdSeconds, minutes }, "both");
  return dose.charAt(0).toLowerCase() + dose.slice(1);
}

function partInWords(words: Words, change: ItemChange): string {
  const { t, list } = words;
  switch (change.part) {
    case "pulse":
      return change.after === null ? t("versions.change.pulseGone") : t("versions.change.pulse", change.after);
    case "side":
      return t(`versions.change.side.${change.after}`);
    case "days":
      return daysInWords(words, change.after);
    case "section":
      return t(`versions.change.section.${change.after}`);
    case "cue":
      return change.after === null ? t("versions.change.cueGone") : t("versions.change.cue", { cue: change.after });
    case "swaps": {
      const { added, removed } = change;
      const said = [
        added.length > 0 && t("versions.change.swapsAdded", { exercises: list(added) }),
        removed.length > 0 && t("versions.change.swapsRemoved", { exercises: list(removed) }),
      ];
      return said.filter(Boolean).join(", ");
    }
    case "progression":
      return t("versions.change.progression");
    default:
      return amountInWords(words, change);
  }
}

const COMING = { restSeconds: "restNew", loadKilograms: "loadNew", effort: "effortNew" } as const;
const GOING = { restSeconds: "restGone", loadKilograms: "loadGone", effort: "effortGone" } as const;

function amountInWords({ t }: Words, { part, before, after }: AmountChange): string {
  if (before !== null && after !== null) return t(`versions.change.${part}`, { before, after });
  if (!(part in COMING)) return t("versions.change.doseUndecided"); // parts of the dose that come or go are said as a whole
  const besides = part as keyof typeof COMING; // the line before says so
  return after === null ? t(`versions.change.${GOING[besides]}`) : t(`versions.change.${COMING[besides]}`, { after });
}

function daysInWords(words: Words, frequency: Frequency | null): string {
  const { t } = words;
  if (frequency === null) return t("versions.change.days.undecided");
  if (frequency.kind === "per-week") return t("versions.change.days.perWeek", { times: frequency.times });
  if (frequency.weekdays.length === 7) return t("versions.change.days.every");
  return t("versions.change.days.on", { days: weekdaysInWords(words, frequency.weekdays) });
}
