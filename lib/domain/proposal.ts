import type { DraftContent, DraftItem } from "./draft";
import type { Dose, Frequency, PainFirst, ProgramMode } from "./plan";

/** One change of a program that is offered to a clinician. It changes nothing until they put it into a draft and send it. */
export type ProposedChange =
  | { kind: "dose"; prescriptionId: string; dose: Partial<Dose> }
  /** Another exercise in its place, on the same days: the next rung of the ladder, or one that is liked more. */
  | { kind: "exercise"; prescriptionId: string; exerciseId: string; dose: Dose }
  | { kind: "leave-out"; prescriptionId: string }
  | { kind: "days"; prescriptionId: string; frequency: Frequency }
  | { kind: "mode"; mode: ProgramMode; painFirst: PainFirst | null };

/** Why a change is offered: more, less, a reason for leaving out, or less pain first. */
export const PROPOSAL_SOURCES = ["progress", "ease", "barrier", "pain-first"] as const;
export type ProposalSource = (typeof PROPOSAL_SOURCES)[number];

/** The draft with the changes in it. What a change does not speak of stays as it is; one about nothing in the draft does nothing. */
export function proposedDraft(draft: DraftContent, changes: readonly ProposedChange[]): DraftContent {
  return changes.reduce(withChange, draft);
}

function withChange(draft: DraftContent, change: ProposedChange): DraftContent {
  if (change.kind === "mode") return { ...draft, mode: change.mode, painFirst: change.painFirst };
  return {
    ...draft,
    items: draft.items.flatMap((item) =>
      item.prescriptionId === change.prescriptionId ? changed(item, change) : [item],
    ),
  };
}

function changed(item: DraftItem, change: Exclude<ProposedChange, { kind: "mode" }>): DraftItem[] {
  switch (change.kind) {
    case "leave-out":
      return [];
    case "dose":
      return [{ ...item, ...change.dose }];
    case "days":
      return [
        change.frequency.kind === "weekdays"
          ? { ...item, weekdays: [...change.frequency.weekdays], timesPerWeek: null }
          : { ...item, weekdays: null, timesPerWeek: change.frequency.times },
      ];
    case "exercise":
      // Cue, swaps, load and rule were written for the exercise that goes.
      return [
        {
          ...item,
          ...change.dose,
          exerciseId: change.exerciseId,
          loadKilograms: null,
          cue: null,
          swaps: item.swaps.filter((swap) => swap !== change.exerciseId),
          progression: null,
        },
      ];
  }
}
