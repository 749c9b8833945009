/** An exercise on the ladder: what comes before it and after it, by slug. */
export type Rung = { slug: string; easierSlug: string | null; harderSlug: string | null };

/** What is wrong with a rung, by the name of its field; empty when it fits. */
export type LadderFaults = Partial<Record<"easierSlug" | "harderSlug", "unknown-exercise" | "ladder-loop">>;

/**
 * Whether a rung fits among the others: it names exercises that are there, and nobody who climbs comes by the same
 * exercise twice. What it says replaces what `others` hold under its slug.
 */
export function ladderFaults(rung: Rung, others: readonly Rung[]): LadderFaults {
  const rest = others.filter(({ slug }) => slug !== rung.slug);
  const harder = stepsUp(rest);
  const known = new Set(rest.map(({ slug }) => slug));
  const faults: LadderFaults = {};
  for (const field of ["easierSlug", "harderSlug"] as const) {
    const named = rung[field];
    if (named !== null && named !== rung.slug && !known.has(named)) faults[field] = "unknown-exercise";
  }
  const { slug, easierSlug, harderSlug } = rung;
  if (easierSlug !== null && leadsTo(harder, slug, easierSlug)) faults.easierSlug = "ladder-loop";
  if (harderSlug !== null && leadsTo(harder, harderSlug, slug)) faults.harderSlug = "ladder-loop";
  if (easierSlug !== null && harderSlug !== null && leadsTo(harder, harderSlug, easierSlug)) {
    faults.easierSlug ??= "ladder-loop";
    faults.harderSlug ??= "ladder-loop";
  }
  return faults;
}

/** The whole ladder that an exercise stands on, nearest rung first in both directions. A loop ends where it closes. */
export function ladderAround(slug: string, rungs: readonly Rung[]): { easier: string[]; harder: string[] } {
  const known = new Map(rungs.map((rung) => [rung.slug, rung]));
  const climb = (field: "easierSlug" | "harderSlug"): string[] => {
    const path: string[] = [];
    let next = known.get(slug)?.[field];
    while (next && next !== slug && known.has(next) && !path.includes(next)) {
      path.push(next);
      next = known.get(next)?.[field];
    }
    return path;
  };
  return { easier: climb("easierSlug"), harder: climb("harderSlug") };
}

/** The harder neighbours of every exercise, whichever of the two says so. */
function stepsUp(rungs: readonly Rung[]): Map<string, Set<string>> {
  const harder = new Map<string, Set<string>>();
  const add = (from: string, to: string) => harder.set(from, (harder.get(from) ?? new Set()).add(to));
  for (const { slug, easierSlug, harderSlug } of rungs) {
    if (harderSlug !== null) add(slug, harderSlug);
    if (easierSlug !== null) add(easierSlug, slug);
  }
  return harder;
}

function leadsTo(harder: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let slug = open.pop(); slug !== undefined; slug = open.pop()) {
    if (slug === to) return true;
    if (seen.has(slug)) continue;
    seen.add(slug);
    open.push(...(harder.get(slug) ?? []));
  }
  return false;
}
