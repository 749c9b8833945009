"use client";

import { DrawnPicture } from "@/components/moving-pictogram";
import type { GuidedExercise } from "./session-items";
import { useEndPicture } from "./session-picture";

/** Another exercise to do: its picture, what choosing it means, and the dose that stays. */
export function ExerciseChoice({
  exercise,
  label,
  detail,
  onChoose,
}: {
  exercise: GuidedExercise;
  label: string;
  detail: string;
  onChoose: () => void;
}) {
  const picture = useEndPicture(exercise);
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex min-h-(--target-patient) w-full flex-wrap items-center gap-3 rounded-lg border-2 border-edge bg-surface p-3 text-start hover:border-primary hover:bg-primary-soft"
    >
      <span aria-hidden="true" className="block aspect-7/5 w-24 shrink-0 overflow-hidden rounded-md bg-sunken">
        {picture && <DrawnPicture picture={picture} alt="" />}
      </span>
      <span className="min-w-0 flex-[1_1_9rem]">
        <span className="block leading-6 font-semibold">{label}</span>
        <span className="block text-base text-ink-2">{detail}</span>
      </span>
    </button>
  );
}
