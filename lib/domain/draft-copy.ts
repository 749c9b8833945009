import type { DraftContent } from "./draft";

export const COPY_WAYS = ["replace", "append"] as const;
/** Instead of what the draft holds, or after it. */
export type CopyWay = (typeof COPY_WAYS)[number];

export type FreshContent = {
  content: DraftContent;
  /** Ids of the exercises that cannot be prescribed any more and so are not in the content. */
  leftOut: string[];
};

/**
 * The same program with ids of its own and without days or note. What helps against pain is one patient's own, and goes
 * with the program only to them. An exercise that cannot be prescribed any more is left
 * out, as an item and as a swap.
 * @param newId makes a new id each time it is asked: first for the phases, then for the items.
 */
export function freshContent(
  { name, mode, painFirst, aboveLimitWords, phases, currentPhaseId, items }: DraftContent,
  {
    canPrescribe,
    newId,
    isForSamePatient = false,
  }: { canPrescribe: (exerciseId: string) => boolean; newId: () => string; isForSamePatient?: boolean },
): FreshContent {
  const phaseIds = new Map(phases.map(({ id }) => [id, newId()]));
  const phaseOf = (id: string | null) => (id === null ? null : (phaseIds.get(id) ?? null));
  const kept = items.filter(({ exerciseId }) => canPrescribe(exerciseId));
  const leftOut = items.filter(({ exerciseId }) => !canPrescribe(exerciseId)).map(({ exerciseId }) => exerciseId);
  return {
    content: {
      name,
      mode,
      painFirst: painFirst && { ...painFirst, reliefPlan: isForSamePatient ? painFirst.reliefPlan : null },
      startsOn: null,
      endsOn: null,
      note: null,
      aboveLimitWords,
      phases: phases.map((phase) => ({ ...phase, id: phaseIds.get(phase.id) ?? phase.id })),
      currentPhaseId: phaseOf(currentPhaseId),
      items: kept.map((item) => ({
        ...item,
        phaseId: phaseOf(item.phaseId),
        prescriptionId: newId(),
        swaps: item.swaps.filter(canPrescribe),
      })),
    },
    leftOut: [...new Set(leftOut)],
  };
}

/**
 * A draft with what was copied: instead of its own exercises, or after them. Its own days and note stay either way,
 * and its own words about too much pain where the copy brings none.
 */
export function withCopied(draft: DraftContent, copied: DraftContent, how: CopyWay): DraftContent {
  const { startsOn, endsOn, note } = draft;
  const aboveLimitWords = copied.aboveLimitWords ?? draft.aboveLimitWords;
  if (how === "replace")
    return { ...copied, painFirst: goalFor(draft, copied), aboveLimitWords, startsOn, endsOn, note };
  return {
    ...draft,
    aboveLimitWords: draft.aboveLimitWords ?? copied.aboveLimitWords,
    name: draft.name === "" ? copied.name : draft.name,
    mode: draft.items.length === 0 ? copied.mode : draft.mode,
    painFirst: draft.items.length === 0 ? goalFor(draft, copied) : draft.painFirst,
    phases: [...draft.phases, ...copied.phases],
    currentPhaseId: draft.currentPhaseId ?? copied.currentPhaseId,
    items: [...draft.items, ...copied.items],
  };
}

/** The goal of the copy, with what helps this patient where the copy says nothing of it. */
const goalFor = (draft: DraftContent, { painFirst }: DraftContent): DraftContent["painFirst"] =>
  painFirst && { ...painFirst, reliefPlan: painFirst.reliefPlan ?? draft.painFirst?.reliefPlan ?? null };
