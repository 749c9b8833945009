import type { DraftContent } from "@/lib/domain/draft";
import type { Phase } from "@/lib/domain/plan";

export const MOST_PHASES = 6;

/** One more phase at the end; the first one is at once the one that the next version is in. */
export function withPhase(content: DraftContent, { id, name }: Pick<Phase, "id" | "name">): DraftContent {
  const exit = { sessionsAtLeast: null, painAtMost: null, forDays: null, words: null };
  return {
    ...content,
    phases: [...content.phases, { id, name, entry: null, exit }],
    currentPhaseId: content.currentPhaseId ?? id,
  };
}

export const changedPhase = (content: DraftContent, id: string, part: Partial<Phase>): DraftContent => ({
  ...content,
  phases: content.phases.map((phase) => (phase.id === id ? { ...phase, ...part } : phase)),
});

/** One place earlier or later; the same draft when there is no such place. */
export function movedPhase(content: DraftContent, id: string, by: -1 | 1): DraftContent {
  const at = content.phases.findIndex((phase) => phase.id === id);
  const [one, other] = [content.phases[at], content.phases[at + by]];
  if (one === undefined || other === undefined) return content;
  const phases = content.phases.map((phase) => {
    if (phase === one) return other;
    return phase === other ? one : phase;
  });
  return { ...content, phases };
}

/**
 * Without a phase and without what is due only in it: to become due in every phase, nobody has decided that. The phase
 * before it, else the one after it, takes over when it was the current one.
 */
export function withoutPhase(content: DraftContent, id: string): DraftContent {
  const at = content.phases.findIndex((phase) => phase.id === id);
  if (at === -1) return content;
  const phases = content.phases.filter((phase) => phase.id !== id);
  const successor = phases[Math.max(0, at - 1)]?.id ?? null;
  return {
    ...content,
    phases,
    currentPhaseId: content.currentPhaseId === id ? successor : content.currentPhaseId,
    items: content.items.filter(({ phaseId }) => phaseId !== id),
  };
}

/** The phase after the current one, or null at the end and without phases. */
export function nextPhase({ phases, currentPhaseId }: Pick<DraftContent, "phases" | "currentPhaseId">): Phase | null {
  const at = phases.findIndex(({ id }) => id === currentPhaseId);
  return at === -1 ? null : (phases[at + 1] ?? null);
}
