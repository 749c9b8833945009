import { uuidv7 } from "uuidv7";
import type { DraftContent } from "@/lib/domain/draft";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { PhaseActions } from "./phase-bar";
import * as phases from "./phase-edits";
import type { Draft } from "./use-draft";

/** Everything that can be done to the phases, each with the sentence by which it is told and taken back. */
export function phaseActionsOf({
  draft,
  told,
  see,
  onRemoved,
  words,
}: {
  draft: Draft;
  told: (next: (before: DraftContent) => DraftContent, sentence: string) => void;
  see: (id: string | null) => void;
  onRemoved: (sentence: string) => void;
  words: BuilderWords;
}): PhaseActions {
  return {
    onAdd: () => {
      const phase = { id: uuidv7(), name: fill(words.phases.nth, { number: String(draft.content.phases.length + 1) }) };
      told((before) => phases.withPhase(before, phase), fill(words.phases.added, { phase: phase.name }));
      see(phase.id);
    },
    onChange: (phase, part, key) =>
      draft.change((before) => phases.changedPhase(before, phase.id, part), {
        said: fill(words.phases.changed, { phase: phase.name }),
        key,
      }),
    onMove: (phase, by) =>
      told((before) => phases.movedPhase(before, phase.id, by), fill(words.phases.movedTo, { phase: phase.name })),
    onRemove: (phase) => {
      const sentence = fill(words.phases.removed, { phase: phase.name });
      told((before) => phases.withoutPhase(before, phase.id), sentence);
      onRemoved(sentence);
      see(null);
    },
    onEnter: (phase) => {
      const sentence = fill(words.phases.entered, { phase: phase.name });
      told((before) => ({ ...before, currentPhaseId: phase.id }), sentence);
      see(phase.id);
    },
  };
}
