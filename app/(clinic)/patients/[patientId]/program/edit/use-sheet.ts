"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { rowAfterRemoval } from "@/app/(clinic)/_parts/grid-moves";
import { type DraftContent, type DraftItem, UNDECIDED } from "@/lib/domain/draft";
import type { Section } from "@/lib/domain/plan";
import { SEARCH_FIELD } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { gridRow } from "./cell-names";
import { fill } from "./fill";
import type { Library } from "./library";
import type { LibraryExercise } from "./library-exercise";
import { phaseActionsOf } from "./phase-actions";
import type { RowActions } from "./row-types";
import * as edit from "./sheet-edits";
import type { Draft } from "./use-draft";
import { focusCell, focusOn } from "./use-grid";

/** Everything that can be done to the sheet, each with the sentence by which it is told and taken back. */
export function useSheet({
  draft,
  library,
  cautions,
  words,
}: {
  draft: Draft;
  library: Library;
  /** Of the person; some change which cells there are. */
  cautions: readonly string[];
  words: BuilderWords;
}) {
  const [said, say] = useState("");
  const [removed, setRemoved] = useState<string | null>(null);
  const [seenId, see] = useState<string | null>(null);
  const [addingTo, addTo] = useState<Section>("main");
  const { content } = draft;
  const seen = content.phases.find(({ id }) => id === seenId) ?? null;
  const items = edit.bySection(edit.seenInPhase(content.items, seen?.id ?? null));
  const rows = items.map((item) => gridRow(item, { kind: library.byId(item.exerciseId)?.kind, cautions }));
  const nameOf = ({ exerciseId }: DraftItem) => library.byId(exerciseId)?.name ?? words.gone;
  const told = (next: (before: DraftContent) => DraftContent, sentence: string) => {
    draft.change(next, { said: sentence });
    say(sentence);
  };
  const onItems = (next: (items: readonly DraftItem[]) => readonly DraftItem[]) => (before: DraftContent) => {
    const items = next(before.items);
    return items === before.items ? before : { ...before, items: [...items] };
  };

  const rowActions: RowActions = {
    onChange: (item, part, { field, key }) => {
      const sentence = fill(words.changed, { field, exercise: nameOf(item) });
      draft.change(
        onItems((items) => edit.withItem(items, item.prescriptionId, part)),
        key === undefined ? { said: sentence } : { said: sentence, key },
      );
    },
    onReplace: (item, exercise) =>
      told(
        onItems((items) => edit.replaced(items, item.prescriptionId, exercise.id)),
        fill(words.replaced, { before: nameOf(item), after: exercise.name }),
      ),
    onMove: (id, by) => {
      const moved = edit.movedBy(content.items, id, by, seen?.id ?? null);
      const item = moved.find(({ prescriptionId }) => prescriptionId === id);
      if (moved === content.items || item === undefined) return;
      const place = moved.filter(({ section }) => section === item.section).indexOf(item) + 1;
      const where = { place: String(place), section: words.sections[item.section] };
      keepFocus();
      told(
        onItems(() => moved),
        fill(words.moved, { exercise: nameOf(item), ...where }),
      );
    },
    onDuplicate: (id) => {
      const item = content.items.find(({ prescriptionId }) => prescriptionId === id);
      if (item === undefined) return;
      const copy = uuidv7();
      told(
        onItems((items) => edit.duplicated(items, id, copy)),
        fill(words.duplicated, { exercise: nameOf(item) }),
      );
      focusCell({ row: copy, cell: "sets" });
    },
    onRemove: (id) => {
      const item = content.items.find(({ prescriptionId }) => prescriptionId === id);
      if (item === undefined) return;
      const next = rowAfterRemoval(rows, id);
      const sentence = fill(words.removed, { exercise: nameOf(item) });
      told(
        onItems((items) => edit.without(items, id)),
        sentence,
      );
      setRemoved(sentence);
      if (next === null) focusOn(SEARCH_FIELD);
      else focusCell({ row: next.id, cell: "sets" });
    },
    onSameDays: (item) =>
      told(
        onItems((items) => edit.sameDaysForAll(items, item.prescriptionId, seen?.id ?? null)),
        fill(words.sameDaysDone, { exercise: nameOf(item) }),
      ),
  };

  const phaseActions = phaseActionsOf({ draft, told, see, onRemoved: setRemoved, words });

  return {
    items,
    rows,
    /** What was removed last, as long as nothing else was done since. */
    removed: draft.stack.past.at(-1)?.said === removed ? removed : null,
    said,
    say,
    seen,
    see,
    addingTo,
    addTo,
    nameOf,
    rowActions,
    phaseActions,
    /** An exercise with its usual dose as a suggestion. The days are for the clinician to choose. */
    add: (exercise: LibraryExercise) =>
      told(
        onItems((items) =>
          edit.added(items, {
            ...UNDECIDED,
            ...exercise.usual,
            prescriptionId: uuidv7(),
            exerciseId: exercise.id,
            section: addingTo,
            phaseId: seen?.id ?? null,
          }),
        ),
        fill(words.added, { exercise: exercise.name }),
      ),
    drop: (id: string, over: string) => {
      const item = content.items.find(({ prescriptionId }) => prescriptionId === id);
      const moved = edit.dropped(content.items, id, over);
      const after = moved.find(({ prescriptionId }) => prescriptionId === id);
      if (item === undefined || after === undefined || moved === content.items) return;
      const place = moved.filter(({ section }) => section === after.section).indexOf(after) + 1;
      const where = { place: String(place), section: words.sections[after.section] };
      told(
        onItems(() => moved),
        fill(words.moved, { exercise: nameOf(item), ...where }),
      );
    },
    stepBack: () => tell(draft.undo(), words.undone),
    stepForth: () => tell(draft.redo(), words.redone),
  };

  function tell(what: string | null, sentence: string) {
    if (what !== null) say(fill(sentence, { what }));
  }
}
export type SheetDeeds = ReturnType<typeof useSheet>;

/** An element that moves in the page loses the focus in some browsers. */
function keepFocus(): void {
  const { activeElement } = document;
  if (activeElement?.id) focusOn(activeElement.id);
}
