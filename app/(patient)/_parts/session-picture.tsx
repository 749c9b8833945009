"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "@/components/icon";
import { DrawnPicture, MovingPictogram } from "@/components/moving-pictogram";
import type { Motion } from "@/lib/domain/viewer";
import type { Picture } from "@/lib/figure/draw";
import type { SessionDrawing } from "./session-drawing";
import type { GuidedExercise } from "./session-items";
import type { SessionWords } from "./session-words";

type Side = "both" | "each" | "left" | "right";

/** A drawing that came with the page, and what it shows. */
export type FirstDrawing = { exerciseId: string; side: Side; drawing: SessionDrawing | null };

/** The engine that draws comes when it is needed; what it drew is kept as long as the page is open. */
const drawn = new Map<string, SessionDrawing | null>();

function useDrawing(exercise: GuidedExercise, side: Side, first: FirstDrawing): SessionDrawing | null | "coming" {
  const key = `${exercise.exerciseId} ${side}`;
  const firstKey = `${first.exerciseId} ${first.side}`;
  const [, redraw] = useState(0);
  const known = key === firstKey ? first.drawing : drawn.get(key);
  useEffect(() => {
    if (known !== undefined) return;
    let isGone = false;
    void import("./session-drawing")
      .then(({ drawExercise }) => {
        drawn.set(key, drawExercise(exercise, side));
        if (!isGone) redraw((count) => count + 1);
      })
      .catch(() => undefined); // Without the drawing the words are there.
    return () => {
      isGone = true;
    };
  }, [known, key, exercise, side]);
  return known === undefined ? "coming" : known;
}

/** The end of the movement as a still picture, once the engine has drawn it. */
export function useEndPicture(exercise: GuidedExercise): Picture | null {
  const drawing = useDrawing(exercise, "both", NOT_WITH_THE_PAGE);
  return drawing === null || drawing === "coming" ? null : drawing.keys[1];
}

const NOT_WITH_THE_PAGE: FirstDrawing = { exerciseId: "", side: "both", drawing: null };

/** Fetches the engine while there is signal, for the exercises that come later. */
export function useDrawingAhead(): void {
  useEffect(() => {
    void import("./session-drawing").catch(() => undefined);
  }, []);
}

/** Whether nothing may move: the setting of the portal, or that of the device. */
function useWantsStill(motion: Motion): boolean {
  const [isStill, setStill] = useState(motion === "reduced");
  useEffect(() => {
    setStill(motion === "reduced" || window.matchMedia("(prefers-reduced-motion: reduce)").matches);
  }, [motion]);
  return isStill;
}

/** The picture panel. A tap anywhere on it counts, where taps are what is counted. */
export function SessionPicture({
  exercise,
  side,
  first,
  motion,
  words,
  onTap,
}: {
  exercise: GuidedExercise;
  side: Side;
  first: FirstDrawing;
  motion: Motion;
  words: SessionWords;
  onTap: (() => void) | null;
}) {
  const drawing = useDrawing(exercise, side, first);
  const isStill = useWantsStill(motion);
  const { picture } = words;
  return (
    <div className="relative overflow-hidden rounded-xl bg-sunken">
      {drawing === null || drawing === "coming" ? (
        <div aria-hidden="true" className="grid aspect-7/5 place-items-center text-edge">
          {drawing === null && <Icon name="dumbbell" className="size-16" />}
        </div>
      ) : isStill ? (
        <div className="grid grid-cols-2 gap-px bg-line">
          <Position label={picture.first}>
            <DrawnPicture picture={drawing.keys[0]} alt={`${picture.first}: ${exercise.alt}`} />
          </Position>
          <Position label={picture.second}>
            <DrawnPicture picture={drawing.keys[1]} alt={`${picture.second}: ${exercise.alt}`} />
          </Position>
        </div>
      ) : (
        <MovingPictogram
          key={`${exercise.exerciseId} ${side}`}
          picture={drawing.moving}
          alt={exercise.alt}
          words={{ pause: picture.pause, play: picture.play }}
        />
      )}
      {onTap !== null && (
        // For fingers only: the same can be done by the button below, and by the keyboard.
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          data-testid="tap"
          onClick={onTap}
          className="absolute inset-x-0 top-0 bottom-14 active:bg-primary/10"
        />
      )}
    </div>
  );
}

function Position({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="bg-sunken">
      <p aria-hidden="true" className="px-3 pt-2 text-base font-semibold">
        {label}
      </p>
      {children}
    </div>
  );
}
