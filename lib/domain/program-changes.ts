import type { CalendarDay } from "./calendar-day";
import type { Frequency, PainFirst, ProgramMode, Section } from "./plan";
import type { NamedExercise, ProgramShape, ShapedItem } from "./program-shape";

export type { ProgramShape, ShapedItem } from "./program-shape";

const AMOUNTS = [
  "sets",
  "repetitions",
  "holdSeconds",
  "minutes",
  "restSeconds",
  "loadKilograms",
  "effort",
] as const satisfies readonly (keyof ShapedItem)[];
export type Amount = (typeof AMOUNTS)[number];

type Was<Part extends string, Value> = { part: Part; before: Value; after: Value };

/** One part of an exercise that is no longer as it was. Null is "none". */
export type ItemChange =
  | Was<Amount, number | null>
  | Was<"pulse", ShapedItem["pulse"]>
  | Was<"side", ShapedItem["side"]>
  | Was<"days", Frequency | null>
  | Was<"section", Section>
  | Was<"cue", string | null>
  | { part: "swaps"; added: readonly string[]; removed: readonly string[] }
  /** When the next step may be offered; the patient does not see the rule. */
  | { part: "progression" };

/** One thing that a program has, or has no longer, or has otherwise than before. */
export type ProgramChange =
  | { kind: "phase"; before: string | null; after: string | null }
  | { kind: "mode"; before: ProgramMode; after: ProgramMode }
  /** What less pain first is after: the goal, and what helps. Null is "none". */
  | { kind: "pain-first"; before: PainFirst | null; after: PainFirst | null }
  | ChangedItem
  | { kind: "added"; after: ShapedItem }
  | { kind: "removed"; before: ShapedItem }
  | { kind: "order" }
  | { kind: "ends"; before: CalendarDay | null; after: CalendarDay | null }
  | { kind: "name"; before: string; after: string }
  /** What the patient reads above the agreed limit. Null is the portal's own sentence. */
  | { kind: "above-limit"; before: string | null; after: string | null };

/** The same exercise, or its neighbour on the ladder in its place. */
export type ChangedItem = {
  kind: "changed" | "eased" | "stepped-up";
  before: ShapedItem;
  after: ShapedItem;
  parts: readonly ItemChange[];
};

/**
 * What a program changes against the one before it, the weightiest first: phase and mode, then exercise by exercise in the
 * order of the new one, then what is gone, then the rest. A first program has no before: all of it is new.
 */
export function changesBetween(before: ProgramShape | null, after: ProgramShape): ProgramChange[] {
  if (before === null) return after.items.map((item) => ({ kind: "added", after: item }));
  const pairs = pairsOf(before.items, after.items);
  const met = new Map(pairs.map((pair) => [pair.after, pair]));
  const kept = new Set(pairs.map((pair) => pair.before));
  return [
    ...(before.phase?.id === after.phase?.id ? [] : [phaseChange(before, after)]),
    ...(before.mode === after.mode ? [] : [{ kind: "mode", before: before.mode, after: after.mode } as const]),
    ...painFirstChange(before.painFirst, after.painFirst),
    ...after.items.flatMap((item) => changeOf(met.get(item), item)),
    ...before.items.filter((item) => !kept.has(item)).map((item) => ({ kind: "removed", before: item }) as const),
    ...(isReordered(pairs, before.items, after.items) ? [{ kind: "order" } as const] : []),
    ...(before.endsOn === after.endsOn ? [] : [{ kind: "ends", before: before.endsOn, after: after.endsOn } as const]),
    ...(before.name === after.name ? [] : [{ kind: "name", before: before.name, after: after.name } as const]),
    ...aboveLimitChange(before.aboveLimitWords, after.aboveLimitWords),
  ];
}

/** Only what the patient can tell: the rule for the next step is the clinician's own. */
export function changesForPatient(changes: readonly ProgramChange[]): ProgramChange[] {
  return changes.flatMap((change): ProgramChange[] => {
    if (!("parts" in change)) return [change];
    const parts = change.parts.filter(({ part }) => part !== "progression");
    return change.kind === "changed" && parts.length === 0 ? [] : [{ ...change, parts }];
  });
}

const aboveLimitChange = (before: string | null, after: string | null): ProgramChange[] =>
  before === after ? [] : [{ kind: "above-limit", before, after }];

const phaseChange = (before: ProgramShape, after: ProgramShape): ProgramChange => ({
  kind: "phase",
  before: before.phase?.name ?? null,
  after: after.phase?.name ?? null,
});

function changeOf(pair: Pair | undefined, item: ShapedItem): ProgramChange[] {
  if (pair === undefined) return [{ kind: "added", after: item }];
  const { kind, before, after } = pair;
  const parts = partsBetween(before, after);
  return kind === "changed" && parts.length === 0 ? [] : [{ kind, before, after, parts }];
}

type Pair = { kind: ChangedItem["kind"]; before: ShapedItem; after: ShapedItem };

/** First the same exercise meets itself, then those near on the ladder in the same section; each item once. */
function pairsOf(before: readonly ShapedItem[], after: readonly ShapedItem[]): Pair[] {
  const same = closest(before, after, (one, other) => (one.exercise.id === other.exercise.id ? "changed" : null));
  const left = {
    before: before.filter((item) => !same.some((pair) => pair.before === item)),
    after: after.filter((item) => !same.some((pair) => pair.after === item)),
  };
  return [...same, ...closest(left.before, left.after, exchange)];
}

function exchange(before: ShapedItem, after: ShapedItem): Pair["kind"] | null {
  if (before.section !== after.section) return null;
  if (isStepUp(before.exercise, after.exercise)) return "stepped-up";
  return isStepUp(after.exercise, before.exercise) ? "eased" : null;
}

/** One rung up, or two with a rung between them that both know. */
const isStepUp = (easier: NamedExercise, harder: NamedExercise): boolean =>
  easier.harderSlug === harder.slug ||
  harder.easierSlug === easier.slug ||
  (easier.harderSlug !== null && easier.harderSlug === harder.easierSlug);

/** Of all pairs that may be, those with most in common first; what they say decides between equals, not where they stand. */
function closest(
  before: readonly ShapedItem[],
  after: readonly ShapedItem[],
  kindOf: (before: ShapedItem, after: ShapedItem) => Pair["kind"] | null,
): Pair[] {
  const possible = before.flatMap((one) =>
    after.flatMap((other) => {
      const kind = kindOf(one, other);
      if (kind === null) return [];
      return [{ kind, before: one, after: other, apart: distance(one, other), key: contentOf(one) + contentOf(other) }];
    }),
  );
  possible.sort((one, other) => one.apart - other.apart || compare(one.key, other.key));
  const taken = new Set<ShapedItem>();
  return possible.flatMap(({ kind, before: one, after: other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [{ kind, before: one, after: other }];
  });
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** An exercise in another section is further away than one with a wholly different dose. */
const distance = (before: ShapedItem, after: ShapedItem): number =>
  partsBetween(before, after).reduce((sum, { part }) => sum + (part === "section" ? 100 : 1), 0);

/** All that an item says, whatever its id: two that say the same are interchangeable. */
function contentOf({ prescriptionId: _, exercise, frequency, ...item }: ShapedItem): string {
  return JSON.stringify([exercise.id, daysOf(frequency), item]);
}

function partsBetween(before: ShapedItem, after: ShapedItem): ItemChange[] {
  return [
    ...AMOUNTS.flatMap((part) => was(part, before[part], after[part])),
    ...(before.pulse?.from === after.pulse?.from && before.pulse?.to === after.pulse?.to
      ? []
      : [{ part: "pulse", before: before.pulse, after: after.pulse } as const]),
    ...was("side", before.side, after.side),
    ...(daysOf(before.frequency) === daysOf(after.frequency)
      ? []
      : [{ part: "days", before: before.frequency, after: after.frequency } as const]),
    ...was("section", before.section, after.section),
    ...was("cue", before.cue, after.cue),
    ...swapsBetween(before, after),
    ...(ruleOf(before) === ruleOf(after) ? [] : [{ part: "progression" } as const]),
  ];
}

const was = <Part extends string, Value>(part: Part, before: Value, after: Value): Was<Part, Value>[] =>
  before === after ? [] : [{ part, before, after }];

/** The same weekdays are the same days, in whatever order they were chosen. */
function daysOf(frequency: Frequency | null): string {
  if (frequency === null) return "";
  return frequency.kind === "per-week" ? `${frequency.times}x` : [...frequency.weekdays].sort().join();
}

function swapsBetween(before: ShapedItem, after: ShapedItem): ItemChange[] {
  const without = (from: ShapedItem, those: ShapedItem) =>
    from.swaps.filter(({ id }) => !those.swaps.some((swap) => swap.id === id)).map(({ name }) => name);
  const [added, removed] = [without(after, before), without(before, after)];
  return added.length + removed.length === 0 ? [] : [{ part: "swaps", added, removed }];
}

/** As text with its keys in one order, wherever it was kept in between. */
function ruleOf({ progression }: ShapedItem): string {
  if (progression === null) return "";
  const { sessionsAtLeast, painAtMost, forDays, step } = progression;
  return JSON.stringify([sessionsAtLeast, painAtMost, forDays, step.kind, "by" in step ? step.by : null]);
}

/** Whether those that stayed in their section stand there in another order; what came or went moves nobody. */
function isReordered(pairs: readonly Pair[], before: readonly ShapedItem[], after: readonly ShapedItem[]): boolean {
  const stayed = pairs
    .filter((pair) => pair.before.section === pair.after.section)
    .map((pair) => ({
      section: pair.after.section,
      was: before.indexOf(pair.before),
      is: after.indexOf(pair.after),
    }))
    .sort((one, other) => one.is - other.is);
  return stayed.some((one, index) =>
    stayed.slice(index + 1).some((later) => later.section === one.section && later.was < one.was),
  );
}

/** Without a word about it on either side, the mode alone is said. */
function painFirstChange(before: PainFirst | null, after: PainFirst | null): ProgramChange[] {
  return isSamePlan(before, after) ? [] : [{ kind: "pain-first", before, after }];
}

const isSamePlan = (one: PainFirst | null, other: PainFirst | null): boolean =>
  one?.painAtMost === other?.painAtMost &&
  one?.forDays === other?.forDays &&
  one?.sessionsAtLeast === other?.sessionsAtLeast &&
  one?.reliefPlan === other?.reliefPlan;
