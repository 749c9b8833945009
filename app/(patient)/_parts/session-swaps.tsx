"use client";

import { fill } from "@/lib/words/fill";
import { ExerciseChoice } from "./session-exercise-choice";
import type { GuidedItem } from "./session-items";
import { SessionSheet } from "./session-sheet";
import type { SessionWords } from "./session-words";

/** What the clinician has said may be done instead. */
export function SwapSheet({
  words: { swaps, stopping },
  item,
  insteadId,
  onChoose,
  onClose,
}: {
  words: SessionWords;
  item: GuidedItem;
  insteadId: string | null;
  onChoose: (exerciseId: string | null) => void;
  onClose: () => void;
}) {
  return (
    <SessionSheet title={swaps.title} close={stopping.stay} onClose={onClose}>
      <p>{swaps.body}</p>
      <ul className="grid gap-2">
        {item.swaps.map((exercise) => (
          <li key={exercise.exerciseId}>
            <ExerciseChoice
              exercise={exercise}
              label={fill(swaps.take, { name: exercise.name })}
              detail={item.doseWords}
              onChoose={() => onChoose(exercise.exerciseId)}
            />
          </li>
        ))}
        {insteadId !== null && (
          <li>
            <ExerciseChoice
              exercise={item.exercise}
              label={fill(swaps.back, { name: item.exercise.name })}
              detail={item.doseWords}
              onChoose={() => onChoose(null)}
            />
          </li>
        )}
      </ul>
    </SessionSheet>
  );
}
